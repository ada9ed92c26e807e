"""Every place where the words of a query stand, with what stands before and after (keyword in context)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from . import query as q
from . import schema
from .brief import brief_of
from .marking import Marker
from .results import Concordance, Hit, Line
from .search import Request, found_by
from .vocabulary import Vocabulary

MOST_OF_A_DOCUMENT = 20
AROUND = 70
"""Code points before and after; about what half a line of a wide page holds."""
_SPACE = re.compile(r"\s+")


def concordance(
    searcher: Any, vocabulary: Vocabulary, query: q.Query, request: Request, most: int = MOST_OF_A_DOCUMENT
) -> Concordance:
    """Return the lines of the documents on the page that *request* asks for, at most *most* of each."""
    found, compiler = found_by(searcher, vocabulary, query, request)
    marker = Marker(compiler.marks)
    hits: list[Hit] = []
    lines: list[Line] = []
    cut: list[str] = []
    for _, address in found.hits[: request.limit]:
        stored = searcher.doc(address)
        name, brief = stored.get_first(schema.ID), brief_of(stored)
        hits.append(
            Hit(name, 0.0, brief.held, kind=brief.kind, number=brief.number, date=brief.date, place=brief.place,
                title=marker.whole(brief.title) if brief.title else (),
                senders=brief.senders, recipients=brief.recipients)
        )  # fmt: skip
        text = stored.get_first(schema.STORED_TEXT) or stored.get_first(schema.STORED_SUMMARY) or ""
        of_this = list(_lines(name, text, marker, most + 1))
        if len(of_this) > most:
            cut.append(name)
        lines += of_this[:most]
    told = tuple(dict.fromkeys((*query.notices, *compiler.notices)))
    return Concordance(
        query.text, found.count, tuple(hits), tuple(lines), tuple(cut), notices=tuple(map(str, told)), sentences=told
    )


def _lines(name: str, text: str, marker: Marker, most: int) -> Iterator[Line]:
    for start, end in marker.spans(text)[:most]:
        before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        if start > AROUND and not text[start - AROUND - 1].isspace():
            before = before.partition(" ")[2] or before
        if end + AROUND < len(text) and not text[end + AROUND].isspace():
            after = after.rpartition(" ")[0] or after
        yield Line(name, _on_a_line(before), _on_a_line(text[start:end]), _on_a_line(after), start)


def _on_a_line(text: str) -> str:
    return _SPACE.sub(" ", text)
