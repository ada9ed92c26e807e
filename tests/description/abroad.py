"""Documents of other countries and decades with the facts that a reader would note, and how many are read right.

The folder tests/golden/abroad holds them (its README tells how they are written). Compared are the values that
stand when a document has this one witness, not every claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from regesta.chronology import is_valid
from regesta.collation import Witness, compose
from regesta.description import describe
from regesta.model import Document, Draft, Party, Transcription
from regesta.transcription import transcribe

FOLDER = Path(__file__).parents[1] / "golden" / "abroad"
PARTIES = ("senders", "recipients", "signatories", "copied_to", "participants")
EXACT = ("kind", "date", "received", "languages.original")
SEVERAL = ("markings", "subjects", "topics", "record_ids", "translators")
_HEAD = re.compile(r"^##### (.+)$", re.MULTILINE)
_WORD = re.compile(r"\w+")


class Golden(NamedTuple):
    """A document, what is to be read of it, and the fields that are known to be read wrong."""

    name: str
    text: str
    facts: Mapping[str, str]
    misses: frozenset[str]


def read_golden(part: str) -> list[Golden]:
    """Return the documents of one file of the folder."""
    pieces = _HEAD.split((FOLDER / f"{part}.txt").read_text("utf-8"))[1:]
    return [_golden(name, piece) for name, piece in zip(pieces[::2], pieces[1::2], strict=True)]


def _golden(name: str, piece: str) -> Golden:
    head, _, text = piece.partition("\n-----\n")
    facts = dict(line.split(": ", 1) for line in head.strip().splitlines())
    misses = frozenset(re.split(r",\s*", facts.pop("misses", "")) if "misses" in facts else ())
    for field in ("date", "received"):
        assert field not in facts or is_valid(facts[field]), (name, facts[field])
    return Golden(name, text.rstrip("\n") + "\n", facts, misses)


def drafts_of(golden: Golden) -> tuple[Transcription, Sequence[Draft], str | None]:
    """Return the transcription of *golden*, its drafts and its language."""
    if golden.name.endswith(".html"):
        transcription = transcribe(golden.text.encode(), "text/html", golden.name)
    else:
        transcription = Transcription(golden.text, "text@1", "text/plain")
    description = describe(transcription)
    return transcription, description.drafts, description.language


def compared(golden: Golden) -> Iterator[tuple[str, bool, Any]]:
    """Yield (field, whether it is read right, what is read) for each fact of *golden*."""
    _, drafts, language = drafts_of(golden)
    wanted = int(golden.facts.get("documents", "1"))
    yield "documents", len(drafts) == wanted, len(drafts)
    document = None
    if drafts:
        document = compose("d", [Witness("sha256:0", drafts[0], language)]).document
    for field, fact in golden.facts.items():
        if field == "documents":
            continue
        if field == "absent":
            for name in re.split(r"\s;\s", fact):
                found = value_of(document, name) if document else None
                yield f"no {name}", not found, found
            continue
        found = value_of(document, field) if document else None
        yield field, found is not None and agrees(field, fact, found), found


def value_of(document: Document, field: str) -> Any:
    """Return the value of *field*, which may be one of a part ("source.file")."""
    value: Any = document
    for part in field.split("."):
        value = getattr(value, part, None)
    return value


def agrees(field: str, fact: str, found: Any) -> bool:
    """Tell whether what was *found* is the *fact*: exact values, or the parties and items named and no others."""
    if field in EXACT:
        return bool(found == fact)
    if field in PARTIES:
        return _same_parties([set(_words(item)) for item in fact.split(" ; ")], found)
    if field in SEVERAL:
        items = {" ".join(_words(item)) for item in fact.split(" ; ")}
        return items == {" ".join(_words(item)) for item in found}
    return _words(fact) == _words(str(found))


def _same_parties(wanted: Sequence[set[str]], found: Sequence[Party]) -> bool:
    """Tell whether each party wanted is among those found by all its words, and each found shares words with one."""
    named = [set(_words(" ".join(filter(None, (party.name, party.office, party.body))))) for party in found]
    return all(any(words <= name for name in named) for words in wanted) and all(
        any(words & name for words in wanted) for name in named
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
