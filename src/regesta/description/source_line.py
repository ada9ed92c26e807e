"""A source line read: where the original lies, where it was printed, who obtained and who translated it.

In: the span of an archival citation, of whatever page. Out: claims `source` and `source.repository`,
`.fonds`, `.series`, `.file`, `.pages`, each with its own offsets, `editions`, `translators`, `obtained_by`,
`record_ids`, `markings`, `filed`, and the `title` and `date` that a citation quotes first. What can't be split is
kept whole. The parts have their own modules: `reference_levels`, `reference_end`, `printed_editions`, `credits`,
`record_address`, `filing_dates`.
"""

from __future__ import annotations

import re
from typing import Final

from regesta.chronology import parse_date
from regesta.model import Claim

from .credits import read_credits
from .filing_dates import read_filing_date
from .keepers import looks_like_repository
from .printed_editions import end_of_printed, find_editions, is_printed, read_edition
from .record_address import record_ids
from .reference_end import MARKINGS, reference_end
from .reference_levels import Level, read_levels
from .reference_words import SUPRA

_LEAD = re.compile(
    r"\s*(?:\[?\d{1,3}[\].)]\s+)?[\[(]?(?:(?i:(?:document )?sources?|quelle|sursa|fuente|fonte|źródło|forrás|zdroj|"
    r"bron|источник)|"
    r"Provenance|Lettre|Letter|Brief|Schreiben|Telegramm?|Télégramme|Notiz|Note|Copie|Copy|"
    r"Kopie|Minute|Ausfertigung|Konzept)\s*[:;]\s*|\s*\[|\s+"
)
_LATER_LEAD = re.compile(r"(?:[.\]”]\s|\n)\s*(?i:source|quelle|sursa|источник)\s*:\s+(?=\S)")
_QUOTED = re.compile(r"\s*[\"“„«]((?:[^\"”“»\n]|\n(?![ \t]{0,40}\n)){3,600}?)[,.]?[\"”»“],?\s*")
_DATE_LIKE = re.compile(
    r"(?:[^\n]|\n(?![ \t]{0,40}\n)){0,40}?\b(?:1[0-9]|20)\d\d\b(?:\s?[?]|\])?(?=\s*,)|\s*,\s*\d{4}(?=,)"
)
_HOST = re.compile(
    r"\s*[^,;]{0,90}\b(?:(?:Digital (?:Archives?|Collections?|Library|Edition)|Online (?:Archives?|Library|"
    r"Collection)|Database|Repository)\b[^,;]{0,60}|[Oo]nline\s*),\s*",
)
_PART = re.compile(r"\s*([^,;]{3,120}?)\s*,\s*")
_REFERS_ELSEWHERE = re.compile(r"(?:For|See|Regarding|Concerning|Siehe|Vgl|Voir|Vezi|См)\b")
_COLLECTION_END = re.compile(r"\b(?:papers|files?|records|collection|nachlass|fonds?|\d+)$", re.IGNORECASE)
_SURENESS: Final[dict[str, float]] = {"word": 0.98, "shape": 0.93, "order": 0.85}
"""How sure a level is by what it was known."""

_LONGEST: Final = 4_000
"""Characters of a source line that are read: a longer one is no citation any more."""

_COPY = re.compile(r"^(?:RC|Dft|Df|ALS|LS|AL|PrC|SC|Tr|FC|MS|Copy)s?\s\(([^()]{2,60})\)")


def read_source(text: str, start: int, end: int) -> tuple[Claim, ...]:
    """Return what the source line text[start:end] says, in the order of the claims' fields and offsets.

    Address, credits, printed edition and the quoted title with its date are set apart first; what is left, up
    to the end of its sentence, is the archival reference. If that can't be split, one claim holds it as
    written. What follows after 4,000 characters is not read.
    """
    claims: list[Claim] = []
    end = min(end, start + _LONGEST)
    addresses, address_spans = record_ids(text, start, end)
    credited, credit_spans = read_credits(text, start, end)
    claims += addresses + credited
    stop = min([end, *(a for a, _ in address_spans), *(max(a, start) for a, _ in credit_spans)])
    position = _read_quoted(text, _past_lead(text, start, stop), stop, claims)
    editions, edition_spans = find_editions(text, position, stop)
    claims += editions
    stop = min([stop, *(first for first, _ in edition_spans)])
    if len(claims) > len(addresses) + len(credited) + len(editions) or address_spans:
        position = _past_host(text, position, stop)
    end_of_reference = reference_end(text, position, stop)
    # The title of a printed work may hold a full stop; its numbers stand behind it.
    if end_of_reference < stop and not any(c.isdigit() for c in text[position:end_of_reference]):
        printed = end_of_printed(text, position, stop)
        if printed > end_of_reference and is_printed(text, position, printed):
            end_of_reference = printed
    _read_reference(text, position, end_of_reference, claims)
    _read_markings(text, end_of_reference, end, claims)
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.field)))


def _past_lead(text: str, start: int, end: int) -> int:
    """Return where the reference begins after "Source:", which may stand after a summary in the same note."""
    lead = _LEAD.match(text, start, end)
    position = lead.end() if lead else start
    if lead is None or lead[0].rstrip()[-1:] not in (":", ";"):
        later = _LATER_LEAD.search(text, position, end)
        if later is not None:
            return later.end()
    elif text[position : position + 6].lower() == "source":  # "Note: Source: ..."
        return _past_lead(text, position, end)
    return position


def _past_host(text: str, start: int, end: int) -> int:
    """Return where the reference begins after the name of the site that shows the text.

    It is known by its own words ("Digital Archive", "... Online"), or because a keeper of archives is named right
    after it. A collection ("Kenwick Papers") before its library is part of the reference.
    """
    host = _HOST.match(text, start, end)
    if host is not None:
        return host.end()
    first = _PART.match(text, start, end)
    second = _PART.match(text, first.end(), end) if first else None
    if first is None or second is None or _COLLECTION_END.search(first[1]) or looks_like_repository(first[1]):
        return start
    return first.end() if looks_like_repository(second[1]) and not any(c.isdigit() for c in first[1]) else start


def _read_quoted(text: str, start: int, end: int, claims: list[Claim]) -> int:
    """Read the title and date that a citation quotes first into *claims*; return where the rest begins."""
    quoted = _QUOTED.match(text, start, end)
    if quoted is None:
        return start
    position = quoted.end()
    dated = _DATE_LIKE.match(text, position, end)
    if dated is None:
        return start if position >= end else position
    title_start, title_end = quoted.span(1)
    title = " ".join(quoted[1].split())
    claims.append(Claim("title", title, quoted[1], title_start, title_end, "citation/title@1", 0.9))
    first, last = dated.span()
    while first < last and text[first] in " ,\n":
        first += 1
    edtf = parse_date(" ".join(text[first:last].split()))
    if edtf is not None:
        claims.append(Claim("date", edtf, text[first:last], first, last, "citation/date@1", 0.9))
    position = last
    while position < end and text[position] in " ,\n":
        position += 1
    return position


def _read_reference(text: str, start: int, end: int, claims: list[Claim]) -> None:
    """Read the archival reference text[start:end] into *claims*: its levels, or itself as written."""
    while start < end and text[start] in " \t\n,;[(":
        start += 1
    while end > start and text[end - 1] in " \t\n,;.]":
        end -= 1
    if end - start < 3 or not any(c.isalnum() for c in text[start:end]):
        return
    copy = _COPY.match(text[start:end])
    if copy is not None:
        first = start + copy.start(1)
        keeper = Level("repository", first, first + len(copy[1]), "shape")
        _add_source(text, start, start + copy.end(), (keeper,), claims)
        return
    if _REFERS_ELSEWHERE.match(text, start, end):
        return
    if is_printed(text, start, end):
        edition = read_edition(text, start, end)
        if edition is not None:
            claims.append(edition)
        return
    levels = () if SUPRA.fullmatch(text, start, end) else read_levels(text, start, end)
    _add_source(text, start, end, levels, claims)


def _add_source(text: str, start: int, end: int, levels: tuple[Level, ...], claims: list[Claim]) -> None:
    value: dict[str, str] = {level.name: " ".join(text[level.start : level.end].split()) for level in levels}
    ordered: dict[str, str] = {
        name: value[name] for name in ("repository", "fonds", "series", "file", "pages") if name in value
    }
    whole: dict[str, str] = {**ordered, "as_written": " ".join(text[start:end].split())}
    claims.append(Claim("source", whole, text[start:end], start, end, "citation/levels@2", 0.95 if levels else 0.6))
    for level in levels:
        words = text[level.start : level.end]
        confidence = _SURENESS[level.by]
        claims.append(
            Claim(
                f"source.{level.name}",
                value[level.name],
                words,
                level.start,
                level.end,
                "citation/levels@2",
                confidence,
            )
        )
        if level.name == "file":
            filed = read_filing_date(text, level.start, level.end)
            if filed is not None:
                claims.append(filed)


def _read_markings(text: str, start: int, end: int, claims: list[Claim]) -> None:
    """Read the classification that follows the reference ("Secret; Nodis.") into *claims*, part by part."""
    position = start
    while position < end and text[position] in " .\t\n":
        position += 1
    found = MARKINGS.match(text, position, end)
    if found is None:
        return
    for part in re.finditer(r"[^;,/.]+", found[0]):
        words = part[0].strip()
        if words:
            first = found.start() + part.start() + (len(part[0]) - len(part[0].lstrip()))
            claims.append(Claim("markings", words, words, first, first + len(words), "citation/marking@1", 0.95))
