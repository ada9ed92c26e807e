# Everything happens in a virtual environment in .venv; `make demo` and `make test` need nothing before them but
# Python 3.11+ with venv (Debian: apt install python3-venv).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := UV_PROJECT_ENVIRONMENT=$(VENV) $(BIN)/uv
CORPUS ?= ../shared/corpus
PORT ?= 8765

.PHONY: demo demo-archive test check lint types contracts bench accuracy calibrate catalogues docs clean

demo: demo-archive ## build the demo archive and open the reading room
	$(BIN)/regesta serve --archive demo/archive --port $(PORT)

demo-archive: $(VENV)/ready
	rm -rf demo/archive demo/captures
	$(BIN)/python demo/make_captures.py demo/captures
	$(BIN)/regesta init demo/archive --quiet --title "The light on the Gull Sand" \
		--notice "Fictional documents, written for the Regesta demonstration: no person, body or place in them exists."
	$(BIN)/regesta add --archive demo/archive demo/captures
	$(BIN)/regesta verify --archive demo/archive

test: $(VENV)/dev $(VENV)/judges ## pass the tests
	@command -v tesseract >/dev/null || echo "Tesseract is not installed: tests of scans are skipped. To run them:" \
		"apt install tesseract-ocr tesseract-ocr-osd tesseract-ocr-eng tesseract-ocr-ron tesseract-ocr-rus"
	$(BIN)/pytest -n auto

check: lint types contracts docs test ## what the continuous integration runs

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev
	$(BIN)/mypy

contracts: $(VENV)/dev
	$(BIN)/lint-imports

calibrate: $(VENV)/dev ## fit how sure each method may be, measure it on other volumes, renew the tables in docs/
	$(BIN)/python training/train_calibration.py $(CORPUS) src/regesta/description/models/calibration-1.json
	$(BIN)/python benchmarks/calibration.py $(CORPUS) --write
	$(BIN)/python docs/generate.py

docs: $(VENV)/dev ## the generated pages of the reference are up to date
	$(BIN)/python docs/generate.py --check

catalogues: $(VENV)/dev ## gather the reading room's words; what is new in a language is left empty for its translator
	-$(BIN)/python -m regesta.readingroom.gathering

bench: $(VENV)/dev ## the figures of benchmarks/README.md, measured on the corpus beside the project
	$(UV) sync --quiet --frozen --inexact --compile-bytecode --group dev --group bench
	$(BIN)/python -m compileall -q src
	$(BIN)/python benchmarks/chain.py $(CORPUS)

accuracy: $(VENV)/dev ## fields by settings on volumes that no model has seen, and the corpus's hash
	$(BIN)/python benchmarks/accuracy.py $(CORPUS) --documents 3000

$(VENV)/ready: pyproject.toml uv.lock
	test -x $(BIN)/uv || { $(PYTHON) -m venv $(VENV) && $(BIN)/pip install --quiet uv; }
	$(UV) sync --quiet --frozen --inexact --compile-bytecode --no-dev --extra demo
	$(BIN)/python -m compileall -q src
	touch $@

$(VENV)/dev: pyproject.toml uv.lock
	test -x $(BIN)/uv || { $(PYTHON) -m venv $(VENV) && $(BIN)/pip install --quiet uv; }
	$(UV) sync --quiet --frozen --inexact --compile-bytecode --group dev --extra demo
	$(BIN)/python -m compileall -q src
	touch $@

# The judges of the pages, axe-core, the Nu validator and Zotero's translators, come from npm; without npm their tests are
# skipped and say so.
$(VENV)/judges: tests/browser/package-lock.json | $(VENV)/dev
	if command -v npm >/dev/null; then npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --silent; fi
	touch $@

clean:
	rm -rf tests/browser/node_modules $(VENV) demo/archive demo/captures benchmarks/out .pytest_cache .mypy_cache .ruff_cache .hypothesis
