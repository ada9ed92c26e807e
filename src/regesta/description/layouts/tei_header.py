"""What a TEI header says of the one letter under it.

In: the segments of the header. Out: claims of sender, recipient, date, place, title, source, language,
rights, translators, record numbers, summary. A date or name without words gives nothing, save what the
transcription wrote for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from regesta.chronology import is_valid, parse_date
from regesta.model import Claim, Segment

from ..language_names import language_code
from ..reference_levels import read_levels
from ..source_line import read_source
from .record_values import party

_PERSONS = ("persName", "name", "rs", "author")
_BODIES = ("orgName",)
_PLACES = ("placeName", "settlement")


def read_header(text: str, segments: Sequence[Segment]) -> tuple[Claim, ...]:
    """Return the claims of the header among *segments*, in the order of the header's parts."""
    header = [s for s in segments if "teiHeader" in (s.element or "").split("/") and s.start < s.end]
    claims = [
        *_correspondence(text, header),
        *_title(text, header),
        *_source(text, header),
        *_rest(text, header),
    ]
    return tuple(claims)


def _claim(field: str, value: Any, text: str, segment: Segment, *, rule: str, confidence: float = 0.97) -> Claim:
    return Claim(
        field,
        value,
        text[segment.start : segment.end],
        segment.start,
        segment.end,
        f"tei/{rule}@1",
        confidence,
    )


def _name(segment: Segment) -> str:
    return (segment.element or "").rsplit("/", 1)[-1]


def _correspondence(text: str, header: Sequence[Segment]) -> Iterator[Claim]:
    """Read `correspAction`: what was sent by whom, where and when; by whom it was received."""
    actions = [s for s in header if _name(s) == "correspAction"]
    for action in actions:
        sent = action.attributes.get("type", "sent") in ("sent", "sending")
        received = action.attributes.get("type") in ("received", "receiving", "delivered")
        if not sent and not received:
            continue
        parts = [s for s in header if action.start <= s.start and s.end <= action.end and s is not action]
        children = [s for s in parts if (s.element or "").count("/") == (action.element or "").count("/") + 1]
        for part in children:
            words = " ".join(text[part.start : part.end].split())
            name = _name(part)
            if name in _PERSONS or name in _BODIES:
                value = {"body": words} if name in _BODIES else party(words)
                yield _claim("senders" if sent else "recipients", value, text, part, rule="correspDesc")
            elif name == "date" and sent:
                edtf = normalised(part, words)
                if edtf is not None:
                    yield _claim("date", edtf, text, part, rule="correspDesc")
            elif name == "date" and part.attributes.get("evidence") != "conjecture":
                edtf = normalised(part, words)
                if edtf is not None:
                    yield _claim("received", edtf, text, part, rule="correspDesc", confidence=0.9)
            elif name in _PLACES and sent:
                yield _claim("place", words, text, part, rule="correspDesc")


def normalised(segment: Segment, words: str) -> str | None:
    """Return the EDTF of a TEI date: @when, or @from and @to, or one day between @notBefore and @notAfter."""
    at = segment.attributes
    when = at.get("when") or at.get("when-iso")
    uncertain = "~" if at.get("cert") in ("low", "medium") or at.get("evidence") == "conjecture" else ""
    if when:
        when = when.split("T")[0]
        return _valid(f"{when}{uncertain.replace('~', '?')}") or _valid(when)
    first, last = at.get("notBefore") or at.get("notBefore-iso"), at.get("notAfter") or at.get("notAfter-iso")
    if first and last:
        return _valid(f"[{first}..{last}]") or _valid(f"{first}/{last}")
    start, end = at.get("from") or at.get("from-iso"), at.get("to") or at.get("to-iso")
    if start and end:
        return _valid(f"{start}/{end}")
    if first or last:
        return _valid(f"[{first}..]" if first else f"[..{last}]")
    return parse_date(words)


def _valid(edtf: str) -> str | None:
    return edtf if is_valid(edtf) else None


def _title(text: str, header: Sequence[Segment]) -> Iterator[Claim]:
    titles = [s for s in header if (s.element or "").endswith("titleStmt/title")]
    titles = [s for s in titles if "iso" not in s.attributes.get("type", "") and s.attributes.get("level") != "s"]
    own = next((s for s in titles if s.attributes.get("level") == "a"), None)
    own = own or next((s for s in titles if s.attributes.get("type", "main") == "main"), None)
    if own is not None:
        yield _claim("title", " ".join(text[own.start : own.end].split()), text, own, rule="titleStmt")


def _source(text: str, header: Sequence[Segment]) -> Iterator[Claim]:
    """Read the first `msIdentifier`: repository, collection, shelfmark; without one, a source paragraph."""
    identifiers = [s for s in header if _name(s) == "msIdentifier"]
    if not identifiers:
        for paragraph in (s for s in header if (s.element or "").endswith(("sourceDesc/p", "sourceDesc/bibl"))):
            found = read_source(text, paragraph.start, paragraph.end)
            if any(claim.field.startswith(("source.", "editions")) for claim in found):
                yield from found
                return
        return
    identifier = identifiers[0]
    value: dict[str, str] = {}
    levels: list[Claim] = []
    names = {
        "repository": "repository",
        "institution": "repository",
        "collection": "fonds",
        "fonds": "fonds",
        "idno": "file",
    }
    for part in header:
        level = names.get(_name(part))
        if level is None or level in value or not (identifier.start <= part.start and part.end <= identifier.end):
            continue
        split = _split_shelfmark(text, part) if level == "file" else ()
        if split:
            value |= {claim.field[7:]: claim.value for claim in split}
            levels.extend(split)
            continue
        value[level] = " ".join(text[part.start : part.end].split())
        levels.append(_claim(f"source.{level}", value[level], text, part, rule="msDesc"))
    if value:
        whole = {**value, "as_written": " ".join(text[identifier.start : identifier.end].split())}
        yield _claim("source", whole, text, identifier, rule="msDesc")
        yield from levels


def _split_shelfmark(text: str, part: Segment) -> list[Claim]:
    """Return the levels of a shelfmark that names them ("Series D, File 118, p. 12"), none of one that doesn't.

    The repository stands in an element of its own: what comes first in the shelfmark is the fonds.
    """
    found = read_levels(text, part.start, part.end)
    if not any(level.by == "word" and level.name != "pages" for level in found):
        return []
    names = {level.name for level in found}
    out = []
    for level in found:
        name = "fonds" if level.name == "repository" and "fonds" not in names else level.name
        if name != "repository":
            words = text[level.start : level.end]
            method = "tei/msDesc-levels@1"
            out.append(Claim(f"source.{name}", " ".join(words.split()), words, level.start, level.end, method, 0.93))
    return out


def _rest(text: str, header: Sequence[Segment]) -> Iterator[Claim]:
    languages = [s for s in header if (s.element or "").endswith("langUsage/language")]
    if len(languages) == 1:
        ident = languages[0].attributes.get("ident") or text[languages[0].start : languages[0].end]
        yield _claim("languages.original", language_code(ident), text, languages[0], rule="langUsage", confidence=0.7)
    for segment in header:
        path = (segment.element or "").split("/")
        words = " ".join(text[segment.start : segment.end].split())
        if path[-1] == "availability":
            yield _claim("rights", {"statement": words}, text, segment, rule="availability")
        elif path[-2:] == ["publicationStmt", "idno"] and any(c.isdigit() for c in words):
            yield _claim("record_ids", words, text, segment, rule="publicationStmt")
        elif path[-1] == "abstract":
            yield _claim("summary", words, text, segment, rule="abstract")
        elif path[-1] == "term" and "textClass" in path:
            yield _claim("topics", words, text, segment, rule="keywords", confidence=0.9)
        elif path[-1] == "resp" and words.casefold().startswith(("transl", "übersetz", "tradu")):
            yield from _translators(text, header, segment)


def _translators(text: str, header: Sequence[Segment], resp: Segment) -> Iterator[Claim]:
    parent = (resp.element or "").rsplit("/", 1)[0]
    for segment in header:
        near = segment.start >= resp.end and segment.start - resp.end <= 3
        if near and (segment.element or "").startswith(parent) and _name(segment) in ("persName", "name"):
            words = party(text[segment.start : segment.end]).get("name")
            if words:
                yield _claim("translators", words, text, segment, rule="respStmt")
