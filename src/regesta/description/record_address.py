"""The number of a record, from the record's own address on the web.

In: an address as a citation quotes it. Out: the part that names the record. The rule is the shape of the
address: a folder for single records ("document", "record", "item" ...), then one segment that holds a digit.
"""

from __future__ import annotations

import re

from regesta.model import Claim

_BARE = re.compile(r"(?<![\w/.@-])[a-z][a-z-]{2,20}\.(?:[a-z]{2,4})/(?P<number>[A-Z]?\d{2,9})(?![\w/.-])")
ADDRESS = re.compile(r"<?(https?://[^\s<>\"“”\]]+)>?", re.IGNORECASE)
_RECORD = re.compile(
    r"/(?:documents?|records?|items?(?:/show)?|objects?|entit(?:y|ies)|ark:/\d+|node|dokument|id|doc|show|"
    r"detail|letters?|hdl)"
    r"/([A-Za-z0-9][\w.:-]{0,80})/?$"
)
_ENDING = re.compile(r"\.(?:html?|pdf|xml|txt|aspx?|php)$", re.IGNORECASE)


def record_ids(text: str, start: int, end: int) -> tuple[tuple[Claim, ...], tuple[tuple[int, int], ...]]:
    """Return the record numbers that the addresses in text[start:end] hold, and the addresses' spans."""
    claims: list[Claim] = []
    spans: list[tuple[int, int]] = []
    for found in ADDRESS.finditer(text, start, end):
        spans.append(found.span())
        address = found[1].rstrip(".,;)")
        path = address.split("?", 1)[0].split("#", 1)[0]
        record = _RECORD.search(path)
        if record is None:
            continue
        number = _ENDING.sub("", record[1])
        if any(c.isdigit() for c in number):
            first = found.start(1) + record.start(1)
            claims.append(Claim("record_ids", number, number, first, first + len(number), "citation/address@1", 0.95))
    for found in _BARE.finditer(text, start, end) if "/" in text[start:end] else ():  # "archive.ch/12345"
        spans.append(found.span())
        claims.append(
            Claim("record_ids", found["number"], found["number"], *found.span("number"), "citation/address@1", 0.9)
        )
    return tuple(claims), tuple(spans)
