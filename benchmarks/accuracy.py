"""How well documents are described: fields by settings, by the corpus's own scorer, on volumes no model has seen.

usage: accuracy.py CORPUS [--documents 3000 | --all] [--sample] [--write-floors FILE]
  CORPUS      the corpus folder (frus/score.py, frus/dev, frus/sample)
  --documents how many documents of frus/dev, chosen at random but always the same (--all: each of them)
  --sample    frus/sample and the models that ship, in less than a minute: what tests/quality/floors.json is held to
Settings: body (with the edition's heading), full (with its notes too), html (saved pages; frus/sample only), bare
(without heading). The documents of each fifth of the volumes are read with models trained on the other four
(training/cross_validate.py, kept in benchmarks/out/folds). "invented" is the share of the editors' own notes out of
which a document or a party was read (bare: a party). The corpus is named by the hash of its gold.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from fields import predict, read
from regesta.description import trained
from regesta.model import Transcription
from regesta.transcription import transcribe

SETTINGS = ("body", "full", "html", "bare")
FIELDS = ("kind", "kind~", "senders", "recipients", "date", "place", "signed")
ROOT = Path(__file__).resolve().parents[1]
Row = dict[str, Any]


def corpus_hash(corpus: Path) -> str:
    """Return twelve hexadecimal digits that name the corpus's gold."""
    digest = hashlib.sha256()
    for name in ("sample/gold.jsonl", "dev/gold.jsonl.gz"):
        digest.update((corpus / "frus" / name).read_bytes())
    return digest.hexdigest()[:12]


def sample_texts(corpus: Path) -> dict[str, list[tuple[str, Transcription]]]:
    """Return the documents of frus/sample in each setting."""
    keys = [row["id"] for row in read(corpus / "frus/sample/gold.jsonl")]
    starts = {
        row["id"]: int(row["body_start"]) for row in read(corpus / "frus/dev/texts.jsonl.gz") if row["id"] in keys
    }
    found: dict[str, list[tuple[str, Transcription]]] = {setting: [] for setting in SETTINGS}
    for key in keys:
        name = key.replace("/", "_")
        page = (corpus / f"frus/sample/html/{name}.html").read_bytes()
        body = (corpus / f"frus/sample/body/{name}.txt").read_text("utf-8")
        full = (corpus / f"frus/sample/txt/{name}.txt").read_text("utf-8")
        found["html"].append((key, transcribe(page, "text/html", f"{name}.html")))
        for setting, text in (("body", body), ("full", full), ("bare", body[starts[key] :])):
            found[setting].append((key, Transcription(text, "text@1", "text/plain")))
    return found


def score(corpus: Path, gold: Iterable[Row], rows: Iterable[Row], *, bare: bool) -> dict[str, float]:
    """Return F1 by field, and the share of editors' notes of which something was invented."""
    gold, rows = list(gold), list(rows)
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder) / "gold.jsonl", Path(folder) / "predicted.jsonl"
        for path, items in zip(paths, (gold, rows), strict=True):
            path.write_text("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items), "utf-8")
        command = [sys.executable, corpus / "frus/score.py", *paths, "--json", *(["--bare"] if bare else [])]
        table = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["ALL"]
    notes = {row["id"] for row in gold if row["kind"] == "editorial note"}
    read_of = [row for row in rows if row["id"] in notes]
    invented = sum(bool(row.get("senders") or row.get("recipients") or (row["read"] and not bare)) for row in read_of)
    found = {field: round(table[field]["F1"] or 0.0, 4) for field in FIELDS}
    return found | {"invented": round(invented / max(len(read_of), 1), 4)}


def predicted(texts: Iterable[tuple[str, Transcription]]) -> Iterator[Row]:
    """Yield the scorer's row for each text; "read" tells whether a document was found."""
    for key, transcription in texts:
        row = predict(key, transcription)
        yield {"senders": [], "recipients": [], "signed": [], **row, "read": "senders" in row}


def on_sample(corpus: Path) -> dict[str, dict[str, float]]:
    """Return the figures of frus/sample with the models that ship."""
    gold = list(read(corpus / "frus/sample/gold.jsonl"))
    texts = sample_texts(corpus)
    return {name: score(corpus, gold, predicted(texts[name]), bare=name == "bare") for name in SETTINGS}


def on_unseen_volumes(corpus: Path, wanted: int | None) -> dict[str, dict[str, float]]:
    """Return the figures of frus/dev (of html: frus/sample), each volume read with models that have not seen it."""
    sys.path.insert(0, str(ROOT / "training"))
    from cross_validate import fold_models  # noqa: PLC0415  (needs the path above)
    from documents import documents  # noqa: PLC0415

    chosen = documents(corpus, wanted)
    pages = sample_texts(corpus)["html"]
    sample_gold = {row["id"]: row for row in read(corpus / "frus/sample/gold.jsonl")}
    rows: dict[str, list[Row]] = {setting: [] for setting in SETTINGS}
    for volumes, folder in fold_models(corpus, ROOT / "benchmarks/out/folds"):
        trained.use_models(folder)
        unseen = [document for document in chosen if document.gold["volume"] in volumes]
        for setting in ("body", "full", "bare"):
            texts = ((d.key, Transcription(getattr(d, setting), "text@1", "text/plain")) for d in unseen)
            rows[setting] += predicted(texts)
        rows["html"] += predicted((key, page) for key, page in pages if sample_gold[key]["volume"] in volumes)
    trained.use_models(None)
    gold = {document.key: document.gold for document in chosen}
    return {
        name: score(corpus, (sample_gold if name == "html" else gold).values(), rows[name], bare=name == "bare")
        for name in SETTINGS
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--documents", type=int, default=3000)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--write-floors", type=Path)
    options = parser.parse_args()
    if not (options.corpus / "frus/score.py").is_file():
        raise SystemExit(f"{options.corpus} has no frus/score.py: give the corpus folder")
    if options.sample:
        figures = on_sample(options.corpus)
    else:
        figures = on_unseen_volumes(options.corpus, None if options.all else options.documents)
    judged = "sample" if options.sample else "volumes not seen in training"
    print(f"corpus {corpus_hash(options.corpus)}, {judged}")
    print(f"{'setting':24}" + "".join(f"{field:>12}" for field in (*FIELDS, "invented")))
    for name, row in figures.items():
        print(f"{name:24}" + "".join(f"{row[field]:>12.3f}" for field in (*FIELDS, "invented")))
    if options.write_floors:
        floors = {"corpus": corpus_hash(options.corpus), "settings": figures}
        options.write_floors.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
