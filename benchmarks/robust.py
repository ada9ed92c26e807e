"""How much a reading suffers where letters come otherwise than the rules' authors met them.

usage: robust.py CORPUS [--only letters|volume|noise] [--apart] [--errors] [--documents 300]
  letters  private letters in German (tei/schnitzler-briefe) without their header: the bare words of the body, without
           the editors' notes and without mark-up. The header, hidden, is the gold. --apart: only the two fifths of
           them that no author of rules has looked at.
  volume   a volume of FRUS as its publisher encodes it (tei/), read whole, by the corpus's scorer
  noise    documents of frus/dev changed as other captures would change them (training/noise.py), with the models that
           ship
A party is right where every word of the name that is read is one of the person's names or the beginning of one; of
the person's names the letter seldom gives more. A date is right where nothing that it says contradicts the gold:
where the letter has no year, the year stays open. Asked for are dates only of letters whose body is dated, by its
encoder's mark-up; what is read where there is none counts as false unless it agrees.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from msgspec import Struct

from accuracy import FIELDS, predicted, score
from fields import predict, read, row_of
from regesta.description import describe
from regesta.model import Transcription
from regesta.transcription import transcribe

TEI = "{http://www.tei-c.org/ns/1.0}"
ROOT = Path(__file__).resolve().parents[1]
_NOBODY: dict[str, list[str]] = {"senders": [], "recipients": [], "signed": []}
APART = (1, 3)
"""Of each five letters in the order of their names: those that are not looked at."""


class Letter(Struct, frozen=True):
    """A letter's bare words, and what its header says of it."""

    name: str
    text: str
    senders: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    dated: bool
    place: str | None
    kind: str


def private_letters(corpus: Path, *, apart: bool) -> Iterator[Letter]:
    """Yield the private letters; *apart*: those that no author of rules has looked at, else the others."""
    for number, path in enumerate(sorted((corpus / "tei/schnitzler-briefe").glob("*.xml"))):
        if (number % 5 in APART) == apart:
            yield _letter(path)


def _letter(path: Path) -> Letter:
    tree = etree.parse(path)
    sent, received = (tree.find(f".//{TEI}correspAction[@type='{kind}']") for kind in ("sent", "received"))
    day = sent.find(f"{TEI}date")
    body = tree.find(f".//{TEI}body")
    dated = any(
        body.find(f".//{TEI}{where}//{TEI}date") is not None for where in ("dateline", "opener", "closer", "postscript")
    )
    for note in list(body.iter(f"{TEI}note")):
        before, parent = note.getprevious(), note.getparent()
        if before is not None:
            before.tail = (before.tail or "") + (note.tail or "")
        else:
            parent.text = (parent.text or "") + (note.tail or "")
        parent.remove(note)
    for element in body.iter():
        element.attrib.clear()
    bare = etree.Element(f"{TEI}TEI", nsmap={None: TEI[1:-1]})
    etree.SubElement(bare, f"{TEI}text").append(body)
    place = sent.find(f"{TEI}placeName")
    return Letter(
        name=path.stem,
        text=transcribe(etree.tostring(bare), "application/tei+xml", "letter.xml").text,
        senders=_names(sent),
        recipients=_names(received),
        date=(day.get("when") or f"{day.get('notBefore')}/{day.get('notAfter')}") if day is not None else None,
        dated=dated,
        place="".join(place.itertext()) if place is not None else None,
        kind="telegram" if tree.find(f".//{TEI}objectType[@corresp='telegramm']") is not None else "letter",
    )


def _names(action: etree._Element | None) -> tuple[str, ...]:
    if action is None:
        return ()
    return tuple(" ".join("".join(name.itertext()).split()) for name in action.findall(f"{TEI}persName"))


def _folded(words: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", words.casefold())
    return re.findall(r"[^\W\d_]+", "".join(c for c in plain if not unicodedata.combining(c)))


def means(read_name: str, name: str) -> bool:
    """Return whether all words of *read_name* are the person's, in full or as the beginning of one ("A.", "Arth.")."""
    own = _folded(name)
    written = [word for word in _folded(read_name) if word not in {"dr", "prof", "herr", "herrn", "frau"}]
    return bool(written) and all(any(each.startswith(word) for each in own) for word in written)


def contradicts(date: str, gold: str) -> bool:
    """Return whether EDTF *date* says something else than the day or period *gold*."""
    digits = date.rstrip("?~%")
    if "/" in gold:
        return not (digits[:7] in gold or digits[4:7] == gold[4:7])
    return any(a not in ("X", b) for a, b in zip(digits, gold, strict=False)) or len(digits) > len(gold)


def on_letters(corpus: Path, *, apart: bool, errors: bool) -> None:
    """Print F1 of senders, recipients, date and place of the private letters."""
    tally: Counter[tuple[str, str]] = Counter()
    letters = list(private_letters(corpus, apart=apart))
    for letter in letters:
        row = predict(letter.name, Transcription(letter.text, "text@1", "text/plain"))
        wrong = list(_weigh(letter, row, tally))
        if errors and wrong:
            print(f"{letter.name}: " + "; ".join(wrong))
    print(f"private letters{' kept apart' if apart else ''}: {len(letters)}")
    for field in ("kind", "senders", "recipients", "date", "place"):
        right, read_, asked = (tally[field, what] for what in ("right", "read", "asked"))
        precision, recall = right / max(read_, 1), right / max(asked, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(
            f"  {field:12} F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  ({right} of {asked}, {read_})"
        )


def _weigh(letter: Letter, row: dict[str, object], tally: Counter[tuple[str, str]]) -> Iterator[str]:
    """Count what is right, and yield what is not, in words."""
    kind = row.get("kind")
    tally.update({("kind", "right"): kind == letter.kind, ("kind", "asked"): 1, ("kind", "read"): kind is not None})
    if kind != letter.kind:
        yield f"kind {kind} for {letter.kind}"
    for field in ("senders", "recipients"):
        names = [str(name) for name in row.get(field) or ()]  # type: ignore[attr-defined]
        gold = getattr(letter, field)
        right = sum(any(means(name, each) for name in names) for each in gold)
        tally.update({(field, "right"): right, (field, "asked"): len(gold), (field, "read"): len(names)})
        if right < max(len(gold), len(names)):
            yield f"{field} {names} for {list(gold)}"
    date, place = row.get("date"), row.get("place")
    agrees = bool(date and letter.date) and not contradicts(str(date), str(letter.date))
    asked = bool(letter.date and letter.dated)
    tally.update({("date", "right"): agrees and asked, ("date", "asked"): asked})
    tally["date", "read"] += bool(date) and (asked or not agrees)
    if (asked and not agrees) or (date and not agrees):
        yield f"date {date} for {letter.date}{'' if asked else ' (undated)'}"
    same = bool(place and letter.place) and set(_folded(str(place))) <= set(_folded(str(letter.place)))
    stands = bool(letter.place) and _folded(str(letter.place))[0] in _folded(letter.text)
    tally.update({("place", "right"): same and stands, ("place", "asked"): stands, ("place", "read"): bool(place)})
    if place != letter.place and (stands or place):
        yield f"place {place} for {letter.place}"


def on_volume(corpus: Path) -> None:
    """Print the fields of a whole volume in its publisher's encoding, its outermost documents in their places."""
    volume = "frus1958-60v10p2"
    page = transcribe((corpus / f"tei/{volume}.xml").read_bytes(), "application/tei+xml", f"{volume}.xml")
    starts = sorted((s.start, s.attributes["xml:id"]) for s in page.segments if s.attributes.get("type") == "document")
    rows: dict[str, dict[str, object]] = {
        name: {"id": f"{volume}/{name}", "kind": "editorial note", "read": False, **_NOBODY} for _, name in starts
    }
    for draft in describe(page).drafts:
        if draft.within is None:
            _, name = starts[bisect_right(starts, (draft.start, "~")) - 1]
            rows[name] = {**rows[name], **row_of(f"{volume}/{name}", draft), "read": True}
    gold = [row for row in read(corpus / "frus/dev/gold.jsonl.gz") if row["id"].startswith(f"{volume}/")]
    found = score(corpus, gold, rows.values(), bare=False)
    print(f"a volume in TEI: {len(gold)} documents")
    print("  " + "  ".join(f"{field} {found[field]:.3f}" for field in (*FIELDS, "invented")))


def on_noise(corpus: Path, wanted: int) -> None:
    """Print the fields of documents that are changed in each way, with heading, then without."""
    sys.path.insert(0, str(ROOT / "training"))
    from documents import documents  # noqa: PLC0415  (needs the path above)
    from noise import NOISES, UNTRAINED  # noqa: PLC0415

    chosen = documents(corpus, wanted)
    gold = [document.gold for document in chosen]
    print(f"{'noise':34}" + "".join(f"{field:>11}" for field in FIELDS))
    for setting in ("body", "bare"):
        for name, change in {"as it is": None, **NOISES, **UNTRAINED}.items():
            chance = random.Random(5)
            texts = ((d.key, getattr(d, setting)) for d in chosen)
            changed = [
                (key, Transcription(change(text, chance) if change else text, "text@1", "text/plain"))
                for key, text in texts
            ]
            row = score(corpus, gold, predicted(changed), bare=setting == "bare")
            print(f"{setting + ', ' + name:34}" + "".join(f"{row[field]:>11.3f}" for field in FIELDS), flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", choices=("letters", "volume", "noise"), action="append")
    parser.add_argument("--apart", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--documents", type=int, default=300)
    options = parser.parse_args()
    wanted = options.only or ["letters", "volume", "noise"]
    if "letters" in wanted:
        on_letters(options.corpus, apart=options.apart, errors=options.errors and not options.apart)
    if "volume" in wanted:
        on_volume(options.corpus)
    if "noise" in wanted:
        on_noise(options.corpus, options.documents)


if __name__ == "__main__":
    main()
