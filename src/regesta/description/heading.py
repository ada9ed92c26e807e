"""What a heading says of its document: "14. Letter From the Minister (Hollin) to President Calder, Vale, May
3, 1961".

In: the span of a heading that a page or an edition gives. Out: claims of kind, number, date, place, senders,
recipients, participants, title, and the place in the edition, each quoting the heading's words.
"""

from __future__ import annotations

import re

from regesta.chronology import DateFound, find_dates
from regesta.model import Claim
from regesta.onomastics import looks_acronymic

from .kinds import kind_of_heading
from .parties import find_parties
from .party_lists import is_clause, party_values, split_parties

METHOD = "heading/grammar@1"
IN_EDITION = "heading/edition-number@2"
"""The number that an edition gives the document counts its pieces: it tells where it is printed, and is never the
document's own."""

_NUMBER = re.compile(
    r"[\s*_#\[]*(?:(?:doc(?:ument)?\.?\s*)?(?:no|nr|№|n°)\.?\s*(?P<labelled>\d{1,5}[a-z]?)\b[.:]?"
    r"|document\s+(?P<document>\d{1,5})\b[.:]?|(?P<bare>\d{1,4}[a-z]?)\.(?=\s))[\s*_\]]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*(?:https?://)?[\w.-]{3,40}\.[a-z]{2,6}/\S{1,80}\s+")
_OWN_NUMBER = re.compile(
    r"(?:telegram|airgram|despatch|dispatch|cable|letter|note|instruction|telegramm"
    r"|télégramme)\s+(?:no\.?\s*|nr\.?\s*|№\s*"
    r"|n°\s*)?(?P<number>(?-i:(?:[A-Z]{1,5}[ –-])?[A-Z]{0,3})\d[\w/–-]{0,14})(?=\s|$|,)",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "in",
        "at",
        "on",
        "a",
        "an",
        "to",
        "by",
        "with",
        "from",
        "between",
        "de",
        "la",
        "le",
        "les",
        "des",
        "du",
        "à",
        "au",
        "aux",
        "et",
        "von",
        "vom",
        "den",
        "dem",
        "der",
        "die",
        "das",
        "und",
        "für",
        "al",
        "din",
        "către",
        "și",
        "şi",
        "cu",
        "в",
        "к",
        "и",
        "от",
        "по",
    ]
)
LONGEST = 2_000
"""Characters; a longer stretch is no heading (the longest of 18,558 real ones has 271)."""

_MARK_EDGE = " *_])†‡↩⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARK_DIGITS = re.compile(r"(?<=[^\W\d_)])\d{1,2}$|\[\d{1,3}$")
_RECEIPT = re.compile(
    r"\.?\s{0,2}[—–-]{0,2}\s{0,2}\((?:Received|Rec[’']d|Reçue?|Eingegangen|Получено)[^()\n]{0,60}\)\.?\s*$",
    re.IGNORECASE,
)
"""An edition's word on the day of receipt, behind the reader's name: "to Mr. Dorn.—(Received May 3.)"."""

_TAIL_PLACE = re.compile(r",\s*(?P<place>[A-ZÀ-Þ][\w’'. -]{1,34}?)\s*,?\s*$")
_TAIL_OFFICE = re.compile(
    r"\b(?:Jr|Sr|Office|Department|Staff|Commission|Council|Commander|Secretary|Pacific|Europe|Committee"
    r"|Board|Minister|Ambassador|President)\b"
)
_BETWEEN = re.compile(r"\b(?:between|among|entre|zwischen|между|dintre|cu)\s+", re.IGNORECASE)
_BETWEEN_END = re.compile(
    r",\s+(?:(?:at|in|on)\s|[A-Z][\w.’']+,?\s*(?:[A-Z][\w.]+ )?$)|\s(?:on|concerning|regarding|about|held"
    r"|at)\s"
)
_TO_NOBODY = re.compile(r"(?:the\s)?(?:record|files?|diary|journal)\b", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+(?=(?:the\s|President|Secretary|Mr|General|Ambassador)\w*)", re.IGNORECASE)
_DIVIDED = re.compile(r"(?<=[^\W\d_])(-\n)([^\W\d_A-Z][\w’']*)")
"""A word divided at a line's end: its halves are joined, and what follows keeps its place."""
_CORRESPONDENCE = frozenset({"letter", "telegram", "note", "memorandum", "despatch", "airgram"})


def read_heading(text: str, start: int, end: int) -> tuple[Claim, ...]:
    """Return what the heading text[start:end] claims of its document.

    A trailing place and date are cut off before the parties are read; "for the Record" names nobody; the
    author of a record of conversation is not its sender. A heading without a known form gives a title only.
    """
    # Line ends are blanks in the heading alone: a volume's text before it is copied, never searched.
    flat = text[:start] + re.sub(r"\s", " ", _DIVIDED.sub(r"\2  ", text[start:end]))
    start, end = _strip(flat, start, end)
    if end - start > LONGEST:
        return ()
    flat = flat[:end]
    if start >= end:
        return ()
    if flat[start:end].isupper():
        flat = flat[:start] + in_small_letters(flat[start:end])
    claims: list[Claim] = []
    address = _ADDRESS.match(flat, start, end)
    start = address.end() if address else start
    number = _NUMBER.match(flat, start, end)
    if number and number.end() < end:
        group = "labelled" if number["labelled"] else "document" if number["document"] else "bare"
        at, stop = number.span(group)
        claims.append(Claim("editions", {"number": number[group]}, text[at:stop], at, stop, IN_EDITION, 0.7))
        start = number.end()
    claims.append(
        Claim("title", re.sub(r"\s", " ", text[start:end]).strip(), text[start:end], start, end, METHOD, 0.95)
    )
    receipt = _RECEIPT.search(flat, max(start, end - 90), end)
    end = receipt.start() if receipt and receipt.start() > start else end
    dated = _date_at_end(flat, start, end)
    body_end = end
    if dated:
        claims.append(
            Claim(
                "date",
                dated.edtf,
                text[dated.start : dated.end],
                dated.start,
                dated.end,
                "heading/date@1",
                0.9,
                dated.inferred,
            )
        )
        body_end = _before_date(flat, start, dated)
        place = _TAIL_PLACE.search(flat, max(start, body_end - 40), body_end)
        if place and place.start() > start and not _TAIL_OFFICE.search(place["place"]):
            at, stop = place.span("place")
            claims.append(
                Claim(
                    "place",
                    place["place"].strip(),
                    text[at:stop].rstrip(),
                    at,
                    at + len(text[at:stop].rstrip()),
                    "heading/place@1",
                    0.8,
                )
            )
            body_end = place.start()
    kind = kind_of_heading(flat, start, body_end)
    if kind:
        claims.append(
            Claim("kind", kind.kind, text[kind.start : kind.end], kind.start, kind.end, "heading/kind@1", 0.97)
        )
    own = _OWN_NUMBER.search(flat, start, min(body_end, start + 60))
    opened = start
    if own and kind:
        at, stop = own.span("number")
        claims.append(Claim("number", own["number"], text[at:stop], at, stop, "heading/own-number@1", 0.95))
        opened = stop
    elif kind:
        opened = kind.end
    named = _parties(text, flat, opened, body_end, kind.kind if kind else None)
    # "In a note to the Board, January 2, the Minister asked": a sentence has the grammar's words too.
    claims.extend([] if any(is_clause(claim.text) for claim in named) else named)
    return tuple(claims)


def in_small_letters(words: str) -> str:
    """Return a heading in capitals as it is spelt elsewhere, letter for letter: "Letter From the Minister to ...".

    Capitals don't tell a name from a preposition; which words are small is known, and short ones without vowels are
    acronyms.
    """

    def spelt(found: re.Match[str]) -> str:
        word = found.group()
        if word.casefold() in _SMALL:
            return word.lower()
        small = word[0] + word[1:].lower()
        return small if len(small) == len(word) and not looks_acronymic(word) else word

    return _CAPITALS.sub(spelt, words)


def _parties(text: str, flat: str, start: int, end: int, kind: str | None) -> list[Claim]:
    between = _BETWEEN.search(flat, start, end)
    if kind in {"memorandum of conversation", "minutes"} or (between and kind is None):
        return _participants(text, flat, between.end(), end) if between else []
    if kind == "editorial note":
        return []
    if kind == "agreement" and between:  # those who make it are its authors
        return _claims(text, flat, "senders", split_parties(flat, between.end(), end))
    if re.match(r"[^()]{0,30}\bprepared\b", flat[start:end], re.IGNORECASE):
        if not re.search(r"\bprepared (?:in|by)\b", flat[start:end], re.IGNORECASE):
            return []
        aim = _FOR.search(flat, start, end)
        if aim and not _TO_NOBODY.match(flat, aim.end()):
            found = find_parties(flat, aim.end() - 4, end, kind_said=False)
            span = (aim.end(), end)
            return [
                *_claims(
                    text, flat, "recipients", (found.recipients[0] if found.recipients else _trimmed(flat, *span),)
                )
            ]
        return []
    start, senders_only = _skip_for(flat, start, end)
    if senders_only is not None:
        found = find_parties(flat, start, end, kind_said=True)
        return [*_claims(text, flat, "senders", found.senders), *_claims(text, flat, "recipients", senders_only)]
    found = find_parties(flat, start, end, kind_said=kind is not None)
    if kind in {"other", "report", "agreement"} and not found.recipients:
        return []
    return [*_claims(text, flat, "senders", found.senders), *_claims(text, flat, "recipients", found.recipients)]


def _skip_for(flat: str, start: int, end: int) -> tuple[int, tuple[tuple[int, int], ...] | None]:
    """Return where "from" or "by" is looked for after "for B", and B's span (none for "the Record")."""
    aim = re.compile(r"\s*for\s+", re.IGNORECASE).match(flat, start, end)
    if not aim or not (
        _FOR.match(flat, start + len(aim.group()) - len(aim.group().lstrip())) or _TO_NOBODY.match(flat, aim.end())
    ):
        return start, None
    gate = re.compile(r"[,\s]+(?:by|from|prepared by|signed by)\s+", re.IGNORECASE).search(flat, aim.end(), end)
    stop = gate.start() if gate else end
    nobody = _TO_NOBODY.match(flat, aim.end())
    recipients = () if nobody else (_trimmed(flat, aim.end(), stop),)
    if gate is None:
        return stop, recipients
    return gate.start(), recipients


def _participants(text: str, flat: str, start: int, end: int) -> list[Claim]:
    stop = _BETWEEN_END.search(flat, start, end)
    end = stop.start() if stop else end
    found = find_parties(f"{' ' * start}{flat[start:end]}", start, end, kind_said=False)
    spans = found.senders or tuple(_and(flat, start, end))
    return _claims(text, flat, "participants", spans)


def _and(flat: str, start: int, end: int) -> list[tuple[int, int]]:
    spans, begin = [], start
    for gap in re.compile(r",\s+and\s+|\s+and\s+|\s+und\s+|\s+et\s+|\s+și\s+|\s+şi\s+|\s+и\s+").finditer(
        flat, start, end
    ):
        left = flat[begin : gap.start()]
        if left.count("(") > left.count(")") or re.search(r"\b(?:for|of)\b[^()]*$", left):
            continue
        spans.append(_trimmed(flat, begin, gap.start()))
        begin = gap.end()
    spans.append(_trimmed(flat, begin, end))
    return [span for span in spans if span[1] > span[0]]


def _claims(text: str, flat: str, field: str, spans: tuple[tuple[int, int], ...]) -> list[Claim]:
    claims: list[Claim] = []
    for start, end in spans:
        if end <= start:
            continue
        claims.extend(
            Claim(field, value, text[start:end], start, end, "heading/parties@1", 0.95)
            for value in party_values(flat[start:end])
            if value
        )
    return claims


def _strip(flat: str, start: int, end: int) -> tuple[int, int]:
    while start < end and flat[start] in " *_#":
        start += 1
    for _ in range(3):  # marks may follow one another: "Aubert1 ²", "Bremin[3]"
        while end > start and flat[end - 1] in _MARK_EDGE:
            end -= 1
        digits = _MARK_DIGITS.search(flat, max(start, end - 5), end)
        end = digits.start() if digits else end
    if flat[start:end].count("(") > flat[start:end].count(")") and flat[end : end + 1] == ")":
        end += 1
    return start, end


def _trimmed(flat: str, start: int, end: int) -> tuple[int, int]:
    while start < end and flat[start] in " ,.:;":
        start += 1
    if flat[start : start + 4].lower() == "the ":
        start += 4
    while end > start and flat[end - 1] in " ,.:;":
        end -= 1
    return start, end


def _date_at_end(flat: str, start: int, end: int) -> DateFound | None:
    last = None
    for found in find_dates(flat, start=start, end=end):
        if "year" in found.parts_given and not found.edtf.startswith("XXXX"):
            last = found
    if last is None or end - max(last.end, last.reach[1]) > 24:
        return None
    return last


def _before_date(flat: str, start: int, dated: DateFound) -> int:
    stop = min(dated.start, dated.reach[0]) if dated.reach[1] else dated.start
    while stop > start and flat[stop - 1] in " ,([":
        stop -= 1
    lead = re.search(r"(?:,?\s+(?:on|of|dated|vom|du|din|от))$", flat[start:stop])
    return start + lead.start() if lead else stop
