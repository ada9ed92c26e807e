"""What a page's labels claim of the document.

In: a label's key and the span of its value. Out: claims. An empty label gives nothing; the day on which a
record was put online is not the document's. To give a label a meaning, add its key here and its words to
`regesta.description.labels`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from regesta.chronology import parse_date
from regesta.model import Claim
from regesta.onomastics import split_party

from ..credits import read_credits
from ..kinds import kind_of_heading
from ..language_names import split_languages
from ..source_line import read_source
from .page_lines import lines_between, trimmed
from .rights import read_rights

LABEL: Final = "label/value@1"
_SPACES = re.compile(r"\s+")
_ITEMS = re.compile(r"[^;\n]+")
_COMMAS = re.compile(r"[^;,\n]+")
_INVERTED = re.compile(
    r"^((?:(?:von|van|de|du|der|d’|la|le|zu|af)\s)*[A-ZÀ-ŽА-Я][\w'’-]+), ([A-ZÀ-ŽА-Я][\w.'’-]*(?: "
    r"[A-ZÀ-ŽА-Я][\w.'’-]*){0,2})$"
)
_RECORD_ID = re.compile(r"^(?=[^\d]{0,60}\d)[\w./:-]{1,60}(?: [\w./:-]{1,30}){0,3}$")


def read_value(key: str, text: str, start: int, end: int) -> tuple[Claim, ...]:
    """Return the claims that the value text[start:end] of the label *key* makes; none for an empty value."""
    start, end = trimmed(text, start, end)
    while start < end and text[start] in "*|•":
        start += 1
    while end > start and text[end - 1] in "*|":
        end -= 1
    start, end = trimmed(text, start, end)
    reader = _READERS.get(key)
    if reader is None or start >= end or not any(c.isalnum() for c in text[start:end]):
        return ()
    return tuple(reader(text, start, end))


def _whole(field: str, text: str, start: int, end: int, *, value: Any = None, confidence: float = 0.97) -> Claim:
    words = text[start:end]
    return Claim(field, _SPACES.sub(" ", words) if value is None else value, words, start, end, LABEL, confidence)


def _items(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in pattern.finditer(text, start, end):
        first, last = trimmed(text, *found.span())
        while first < last and text[first] in "•*-–· ":
            first += 1
        while last > first and text[last - 1] in ".* ":
            last -= 1
        if any(c.isalnum() for c in text[first:last]):
            yield first, last


def _summary(text: str, start: int, end: int) -> Iterator[Claim]:
    yield _whole("summary", text, start, end)


def _language(text: str, start: int, end: int) -> Iterator[Claim]:
    line_end = text.find("\n", start, end)
    end = line_end if line_end > 0 else end
    codes = split_languages(text[start:end])
    if len(codes) == 1 and end - start <= 40:
        yield _whole("languages.original", text, start, end, value=codes[0], confidence=0.95)


def _source(text: str, start: int, end: int) -> Iterator[Claim]:
    yield from read_source(text, start, end)


def _level(level: str) -> Callable[[str, int, int], Iterator[Claim]]:
    def read(text: str, start: int, end: int) -> Iterator[Claim]:
        value = _SPACES.sub(" ", text[start:end])
        yield _whole(f"source.{level}", text, start, end)
        yield _whole("source", text, start, end, value={level: value})

    return read


def _file(text: str, start: int, end: int) -> Iterator[Claim]:
    """A call number may hold pages too ("HA 3/12, pp. 4-5")."""
    found = read_source(text, start, end)
    levels = [c for c in found if c.field.startswith("source.") and c.field != "source.repository"]
    if any(claim.field == "source.file" for claim in levels):
        yield from levels
        yield _whole("source", text, start, end, value={claim.field[7:]: claim.value for claim in levels})
    else:
        yield from _level("file")(text, start, end)


def _record_id(text: str, start: int, end: int) -> Iterator[Claim]:
    line_end = text.find("\n", start, end)
    end = line_end if line_end > 0 else end
    if end - start <= 80 and _RECORD_ID.match(text[start:end]) and "://" not in text[start:end]:
        yield _whole("record_ids", text, start, end)
    else:
        yield from (claim for claim in read_source(text, start, end) if claim.field == "record_ids")


def _kind(text: str, start: int, end: int) -> Iterator[Claim]:
    found = kind_of_heading(text, start, min(end, start + 80))
    if found is not None:
        yield _whole("kind", text, start, end, value=found.kind, confidence=0.9)


def _date(text: str, start: int, end: int) -> Iterator[Claim]:
    line_end = text.find("\n", start, end)
    end = line_end if line_end > 0 else end
    edtf = parse_date(text[start:end]) if end - start <= 60 else None
    if edtf is not None:
        yield _whole("date", text, start, end, value=edtf, confidence=0.95)


def _place(text: str, start: int, end: int) -> Iterator[Claim]:
    line_end = text.find("\n", start, end)
    end = line_end if line_end > 0 else end
    if end - start <= 60:
        yield _whole("place", text, start, end, confidence=0.9)


def _listed(field: str, pattern: re.Pattern[str]) -> Callable[[str, int, int], Iterator[Claim]]:
    def read(text: str, start: int, end: int) -> Iterator[Claim]:
        for first, last in _items(pattern, text, start, end):
            if last - first <= 80:
                yield _whole(field, text, first, last, confidence=0.95)

    return read


def _people(field: str) -> Callable[[str, int, int], Iterator[Claim]]:
    def read(text: str, start: int, end: int) -> Iterator[Claim]:
        for first, last in _items(_ITEMS, text, start, end):
            if last - first <= 160:
                yield _whole(field, text, first, last, value=party(text[first:last]), confidence=0.93)

    return read


def _bodies(field: str) -> Callable[[str, int, int], Iterator[Claim]]:
    def read(text: str, start: int, end: int) -> Iterator[Claim]:
        if end - start <= 160:
            yield _whole(field, text, start, end, value={"body": _SPACES.sub(" ", text[start:end])}, confidence=0.9)

    return read


def _names(field: str) -> Callable[[str, int, int], Iterator[Claim]]:
    def read(text: str, start: int, end: int) -> Iterator[Claim]:
        for first, last in _items(_COMMAS, text, start, end):
            if last - first <= 60:
                yield _whole(field, text, first, last)

    return read


def _credits(text: str, start: int, end: int) -> Iterator[Claim]:
    yield from read_credits(text, start, end)[0]


def _citation(text: str, start: int, end: int) -> Iterator[Claim]:
    """A citation, with the summary that some pages put before it (the paragraph that isn't quoted first)."""
    paragraphs = lines_between(text, start, end)
    quoted = next((i for i, line in enumerate(paragraphs) if line.text[0] in '"“„«'), 0)
    if quoted == 1 and len(paragraphs[0].text) > 30:
        yield _whole("summary", text, paragraphs[0].start, paragraphs[0].end, confidence=0.9)
    if paragraphs:
        yield from read_source(text, paragraphs[quoted].start, paragraphs[-1].end)


def _markings(text: str, start: int, end: int) -> Iterator[Claim]:
    if end - start > 2:  # a code of one letter says nothing by itself
        yield from _listed("markings", _COMMAS)(text, start, end)


def _title(text: str, start: int, end: int) -> Iterator[Claim]:
    yield _whole("title", text, start, end)


def with_one_source(text: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return *claims* with one source made of those whose levels stand under labels of their own.

    "Archive" and "Call Number" are two labels of one place; where two labels give the same level, both stay.
    """
    sources = [claim for claim in claims if claim.field == "source"]
    levels = [level for claim in sources for level in claim.value if level != "as_written"]
    if len(sources) < 2 or len(levels) != len(set(levels)) or not levels:
        return tuple(claims)
    start, end = min(claim.start for claim in sources), max(claim.end for claim in sources)
    value = {level: part for claim in sources for level, part in claim.value.items() if level != "as_written"}
    value["as_written"] = ", ".join(_SPACES.sub(" ", claim.text) for claim in sources)
    whole = Claim("source", value, text[start:end], start, end, LABEL, 0.95)
    return (*(claim for claim in claims if claim.field != "source"), whole)


def party(words: str) -> dict[str, str]:
    """Return the party that a label's value names; an inverted name ("Kern, Odo") is put right."""
    words = _SPACES.sub(" ", words)
    found = split_party(words)
    parts = {"name": found.name, "office": found.office, "body": found.body}
    value = {key: part for key, part in parts.items() if part}
    inverted = _INVERTED.match(words)
    if inverted is not None and "office" not in value and "body" not in value:
        return {"name": f"{inverted[2]} {inverted[1]}"}
    return value or {"name": words}


_READERS: Final[dict[str, Callable[[str, int, int], Iterator[Claim]]]] = {
    "citation": _citation,
    "summary": _summary,
    "language": _language,
    "source": _source,
    "repository": _level("repository"),
    "fonds": _level("fonds"),
    "file": _file,
    "pages": _level("pages"),
    "rights": read_rights,
    "record id": _record_id,
    "type": _kind,
    "author": _people("senders"),
    "recipient": _people("recipients"),
    "origin body": _bodies("senders"),
    "destination body": _bodies("recipients"),
    "date": _date,
    "place": _place,
    "places": _listed("places", _ITEMS),
    "topics": _listed("topics", _ITEMS),
    "translator": _names("translators"),
    "obtained": _names("obtained_by"),
    "credits": _credits,
    "title": _title,
    "markings": _markings,
}
