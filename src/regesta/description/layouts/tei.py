"""An edition's own encoding (TEI): one letter with its header, or a volume of them.

In: a page whose segments come from TEI. Out: a region for each document: the divisions that call themselves
documents or letters, the texts of a group, else the body. The header says who wrote to whom (`correspDesc`),
where the original lies (`msDesc`), in what language; its notes of publication and revision are the editors'
own. Source: TEI P5 Guidelines, 2 (header), 13 (correspDesc), 10 (msDesc).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from regesta.chronology import is_valid, parse_date
from regesta.model import Claim, Segment, Zone

from ..page import Page, PageReading, Region
from ..source_line import read_source
from .document_lines import is_editors_note
from .page_lines import in_order, trimmed
from .tei_header import read_header

_DIVISIONS: Final = frozenset({"div", *(f"div{n}" for n in range(8))})
_DOCUMENT_TYPES: Final = frozenset(
    [
        "document",
        "letter",
        "correspondence",
        "telegram",
        "brief",
        "lettre",
        "epistle",
        "note",
        "memorandum",
        "despatch",
        "dispatch",
        "postcard",
        "karte",
        "postkarte",
        "telegramm",
        "card",
        "edition-document",
        "doc",
    ]
)
_ATTRIBUTES: Final = frozenset({"notBefore", "notAfter", "from", "to", "notBefore-iso", "notAfter-iso"})
_NO_DOCUMENTS: Final = frozenset({"editorial-note", "editorialnote", "errata", "index"})


class TeiEdition:
    """A TEI file: a letter, a corpus or a volume."""

    name = "TEI edition"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where its mark-up is TEI, else None."""
        segments = page.transcription.segments
        root = segments[0].element if segments else None
        if root is None or root.split("/")[0] not in ("TEI", "TEI.2", "teiCorpus"):
            return None
        named = [s for s in segments if s.element]
        zones: list[Zone] = []
        documents = _documents(named)
        header = read_header(page.text, named) if len(documents) == 1 else ()
        regions: list[Region] = []
        following = 0
        for number, document in enumerate(documents):
            inside, following = _within(named, document, following)
            region = _region(page.text, document, inside, header if number == 0 else (), zones)
            if region is not None:
                regions.append(region)
        _zone_around(named, zones)
        return PageReading(self.name, in_order(zones), tuple(regions))


def _name(segment: Segment) -> str:
    return (segment.element or "").rsplit("/", 1)[-1]


def _documents(segments: Sequence[Segment]) -> list[Segment]:
    """Return the elements that are a document each, none inside another."""
    divisions = [
        s for s in segments if _name(s) in _DIVISIONS and _type(s) in _DOCUMENT_TYPES and "text/" in (s.element or "")
    ]
    found = _outermost(divisions)
    if found:
        return found
    texts = _outermost([s for s in segments if (s.element or "").endswith("/group/text")])
    if texts:
        return texts
    bodies = [s for s in segments if (s.element or "").endswith("text/body")]
    return _outermost(bodies) or [s for s in segments if (s.element or "").split("/")[-1] == "text"][:1]


def _type(segment: Segment) -> str:
    return segment.attributes.get("type", "").casefold()


def _outermost(segments: Sequence[Segment]) -> list[Segment]:
    out: list[Segment] = []
    for segment in segments:
        if not out or segment.start >= out[-1].end:
            out.append(segment)
    return out


def _within(segments: Sequence[Segment], outer: Segment, start: int) -> tuple[list[Segment], int]:
    """Return the segments inside *outer*, looking from index *start* on, and where to look next."""
    i = start
    while i < len(segments) and segments[i].start < outer.start:
        i += 1
    inside: list[Segment] = []
    j = i
    while j < len(segments) and segments[j].start < outer.end:
        if segments[j] is not outer and segments[j].end <= outer.end:
            inside.append(segments[j])
        j += 1
    return inside, i


def _region(
    text: str, document: Segment, inside: Sequence[Segment], header: tuple[Claim, ...], zones: list[Zone]
) -> Region | None:
    start, end = trimmed(text, document.start, document.end)
    if start >= end or document.attributes.get("subtype", "").casefold() in _NO_DOCUMENTS:
        return None
    claims = list(header)
    depth = (document.element or "").count("/")
    heads = [s for s in inside if _name(s) == "head" and (s.element or "").count("/") == depth + 1]
    heading: tuple[int, int] | None = None
    if heads and heads[0].start - start < 4:
        notes_in_head = [s.start for s in inside if heads[0].start <= s.start < heads[0].end and _name(s) == "note"]
        heading = trimmed(text, heads[0].start, min([heads[0].end, *notes_in_head]))
        start = heads[0].end
    for segment in inside:
        if _name(segment) == "note":
            zones.append(Zone(*trimmed(text, segment.start, segment.end), "note"))
            if _type(segment) == "source":
                claims.extend(read_source(text, segment.start, segment.end))
                if segment.start <= start + 3:
                    start = max(start, segment.end)
    if heading is not None:
        if is_editors_note(text[heading[0] : heading[1]]):
            return None
        zones.append(Zone(*heading, "heading"))
    claims.extend(_dates(text, inside))
    for segment in reversed(inside):
        if _name(segment) == "note" and segment.end >= end and segment.start > start:
            end = trimmed(text, start, segment.start)[1]  # an editors' note on the signature
    start, end = trimmed(text, start, end)
    return Region(start, end, tuple(claims), heading, None, "edition") if start < end else None


def _dates(text: str, inside: Sequence[Segment]) -> list[Claim]:
    """Return the date in the dateline, opener or closer: as the encoder has normalised it, else as its words say."""
    for segment in inside:
        path = (segment.element or "").split("/")
        if path[-1] in ("date", "docDate") and {"dateline", "opener", "closer"} & set(path):
            when = segment.attributes.get("when") or segment.attributes.get("when-iso")
            day = when.split("T")[0] if when else ""
            words = text[segment.start : segment.end]
            if not when and not _ATTRIBUTES & segment.attributes.keys():
                read = parse_date(" ".join(words.split()))
                if read is not None:
                    return [Claim("date", read, words, segment.start, segment.end, "tei/dateline-words@1", 0.9)]
            if is_valid(day) and segment.start < segment.end:
                return [Claim("date", day, words, segment.start, segment.end, "tei/dateline@1", 0.95)]
    return []


def _zone_around(segments: Sequence[Segment], zones: list[Zone]) -> None:
    """Add the zones of what is no document: header, front and back matter."""
    roles = {
        "correspDesc": "value",
        "sourceDesc": "citation",
        "titleStmt": "heading",
        "langUsage": "value",
        "abstract": "summary",
    }
    for segment in segments:
        path = (segment.element or "").split("/")
        if path[-1] in roles and "teiHeader" in path:
            zones.append(Zone(segment.start, segment.end, roles[path[-1]]))  # type: ignore[arg-type]
        elif path[-1] in (
            "publicationStmt",
            "revisionDesc",
            "encodingDesc",
            "editionStmt",
            "seriesStmt",
            "standOff",
            "back",
            "front",
        ):
            zones.append(Zone(segment.start, segment.end, "boilerplate"))
