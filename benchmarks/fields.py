"""Fields of real documents: predictions by the description room, scored by the corpus's own scorer.

usage: fields.py CORPUS [--form body|txt|html|bare] [--documents N] [--held-out] [--errors N] [--out FILE]
  CORPUS      the corpus folder (frus/sample, frus/dev, frus/score.py)
  --form      body: without notes; txt: with notes; html: saved pages; bare: text without heading (dev only)
  --documents take N documents of frus/dev (every volume, or with --held-out only the volumes that training never saw)
              instead of the 300 of frus/sample
The kinds "minutes", "report" and "agreement" count as "other", which is what that gold calls them;
an editors' own note is no document for the room, so its page's layout answers for its kind.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from regesta.collation import Witness, compose
from regesta.description import describe
from regesta.description.kinds import kind_of_heading
from regesta.model import Description, Draft, Party, Transcription
from regesta.transcription import transcribe


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, compressed or not."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        for line in lines:
            yield json.loads(line)


def predict(key: str, transcription: Transcription) -> dict[str, Any]:
    """Return the scorer's row for the first draft of a page (the outermost document), as a record would hold it."""
    description = describe(transcription)
    if not description.drafts:
        return {"id": key, "kind": "editorial note" if is_editors_note(transcription, description) else None}
    return row_of(key, description.drafts[0])


def row_of(key: str, draft: Draft) -> dict[str, Any]:
    """Return the scorer's row for one document, as a record would hold it if this were its one witness."""
    document = compose(key, [Witness(key, draft)]).document
    numbers = [c for c in draft.claims if c.field == "number" and "edition" not in c.method]
    return {
        "id": key,
        # The corpus has no kinds of their own for these.
        "kind": "other" if document.kind in {None, "minutes", "report", "agreement"} else document.kind,
        "date": document.date,
        "place": document.place,
        "senders": [words_of(party) for party in document.senders],
        "recipients": [words_of(party) for party in document.recipients],
        "signed": [words_of(party) for party in document.signatories],
        "doc_number": document.number if numbers else None,
    }


def is_editors_note(transcription: Transcription, description: Description) -> bool:
    """Return whether a page without a document was set aside as an editors' own note: by layout, or by a line of it."""
    short = (line for line in transcription.text.splitlines() if 8 < len(line) < 60)
    kinds = (kind_of_heading(words, 0, len(words)) for words in short)
    return description.layout == "editorial note" or any(kind and kind.kind == "editorial note" for kind in kinds)


def words_of(party: Party) -> str:
    """Return the party's name, office and body in one line."""
    return ", ".join(part for part in (party.name, party.office, party.body) if part)


def sample_texts(corpus: Path, form: str) -> Iterator[tuple[str, Transcription]]:
    """Yield the documents of frus/sample in one form."""
    for gold in read(corpus / "frus/sample/gold.jsonl"):
        name = gold["id"].replace("/", "_")
        folder = corpus / "frus/sample" / form
        if form == "html":
            data = (folder / f"{name}.html").read_bytes()
            yield gold["id"], transcribe(data, "text/html", f"{name}.html")
        else:
            yield gold["id"], Transcription((folder / f"{name}.txt").read_text(), "text@1", "text/plain")


def dev_texts(corpus: Path, form: str, wanted: int, held_out: bool) -> Iterator[tuple[str, Transcription]]:
    """Yield documents of frus/dev, chosen at random but always the same."""
    rows = sorted(read(corpus / "frus/dev/texts.jsonl.gz"), key=lambda row: str(row["id"]))
    if held_out:
        sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
        from train_lines import held_out_volumes  # noqa: PLC0415  (needs the path above)

        unseen = held_out_volumes(sorted({row["id"].split("/")[0] for row in rows}))
        rows = [row for row in rows if row["id"].split("/")[0] in unseen]
    random.Random(11).shuffle(rows)
    for row in rows[:wanted]:
        text = row["text_full"] if form == "txt" else row["text_body"]
        text = row["text_body"][_body_start(row) :] if form == "bare" else text
        yield row["id"], Transcription(text, "text@1", "text/plain")


def _body_start(row: dict[str, Any]) -> int:
    return int(row["body_start"])


def main() -> None:
    """Predict, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--form", choices=("body", "txt", "html", "bare"), default="body")
    parser.add_argument("--documents", type=int, default=0)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    dev = bool(options.documents) or options.form == "bare" or options.held_out
    texts = (
        list(dev_texts(options.corpus, options.form, options.documents or 1000, options.held_out))
        if dev
        else list(sample_texts(options.corpus, options.form))
    )
    begun = time.process_time()
    rows = [predict(key, transcription) for key, transcription in texts]
    taken = time.process_time() - begun
    out = options.out or Path(tempfile.mkdtemp()) / "predictions.jsonl"
    out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    gold = options.corpus / ("frus/dev/gold.jsonl.gz" if dev else "frus/sample/gold.jsonl")
    command = [sys.executable, str(options.corpus / "frus/score.py"), str(gold), str(out), "--only-predicted"]
    command += ["--bare"] if options.form == "bare" else []
    command += ["--errors", str(options.errors)] if options.errors else []
    print(f"form {options.form}: {len(rows)} documents, {len(rows) / taken:.0f} per CPU second", flush=True)
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
