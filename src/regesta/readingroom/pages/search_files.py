"""A search's result as files: a table, a feed of what is new in it, its years as a table and as a picture."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from starlette.requests import Request
from starlette.responses import Response

from ...archive import Archive
from ...discovery import Hit
from ...discovery.schema import STEP
from .. import naming
from ..answering import CSV, SVG
from ..histogram import Bar
from ..languages import gettext
from ..searches import Search, search_of
from ..signposts import public_address
from ..statics import FILES
from ..tables import as_csv
from ..templating import document_address, years_file
from ..wording import date as in_words
from .search import found, years_of

ATOM = "application/atom+xml"
MOST_IN_A_TABLE = 5_000
MOST_IN_A_FEED = 50
COLUMNS = ("id", "date", "from", "to", "kind", "number", "title", "place", "original", "exchange", "held", "address")
_YEARS = ("year", "sure_year", "decade", "dated")
# What XML 1.0 can't hold.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_table(request: Request, archive: Archive) -> Response:
    """The documents found, a line each, the first 5,000 of them."""
    asked = _whole(search_of(request), MOST_IN_A_TABLE)
    base = public_address(request, archive)
    hits = found(archive, asked, snippets=False, counted=()).hits
    rows = [
        (
            hit.id,
            hit.date,
            "; ".join(hit.senders),
            "; ".join(hit.recipients),
            hit.kind,
            hit.number,
            _title(hit),
            hit.place,
            STEP.join(hit.levels),
            hit.exchange,
            "yes" if hit.held else "no",
            base + document_address(hit.id),
        )
        for hit in hits
    ]
    return _file(as_csv(COLUMNS, rows), CSV, "search.csv")


def as_feed(request: Request, archive: Archive) -> Response:
    """The documents that the archive came to know last among those found (Atom, RFC 4287).

    A document's time is when the first of its captures came in; one that is not held has the feed's.
    """
    asked = _whole(search_of(request), MOST_IN_A_FEED, sort="added")
    hits = found(archive, asked, counted=()).hits
    documents = archive.several([hit.id for hit in hits])
    times = {name: archive.received_at(document.captures) for name, document in documents.items()}
    latest = max((each for each in times.values() if each is not None), default=0.0)
    base = public_address(request, archive)
    own, page = (base + asked.at(path, sort="", limit="") for path in ("/search.atom", "/search"))
    title = archive.folder.settings.get("title", "") or "Regesta"
    words = asked.query.strip() or gettext("all documents")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{_text(f'{title}: {words}')}</title>",
        f"<id>{_text(own)}</id>",
        f"<updated>{_instant(latest)}</updated>",
        f"<author><name>{_text(title)}</name></author>",
        f'<link rel="self" type="{ATOM}" href={_value(own)}/>',
        f'<link rel="alternate" type="text/html" href={_value(page)}/>',
    ]
    for hit in hits:
        address = base + document_address(hit.id)
        document = documents.get(hit.id)
        heading = naming.heading(document) if document is not None else _title(hit) or hit.id
        passage = " ".join("".join(segment.text for segment in hit.snippet).split())
        lines += [
            "<entry>",
            f"<title>{_text(f'{heading}, {in_words(hit.date)}')}</title>",
            f"<id>{_text(address)}</id>",
            f"<updated>{_instant(times.get(hit.id) or latest)}</updated>",
            f'<link rel="alternate" type="text/html" href={_value(address)}/>',
            *([f"<summary>{_text(passage)}</summary>"] if passage else []),
            "</entry>",
        ]
    return Response("\n".join([*lines, "</feed>"]) + "\n", media_type=ATOM)


def years_table(request: Request, archive: Archive) -> Response:
    """The years of the result, as its picture has them."""
    rows = [(bar.label, bar.count, bar.sure) for bar in _bars(request, archive) if bar.count]
    return _file(as_csv(("years", "documents", "for sure"), rows), CSV, "years.csv")


def years_picture(request: Request, archive: Archive) -> Response:
    """The picture of the result's years, which stands alone."""
    asked = search_of(request)
    years = years_of(found(archive, _whole(asked, 1), snippets=False, counted=_YEARS), asked)
    style = b"".join(FILES[name][0] for name in ("figure_file.css", "years.css")).decode()
    return _file(years_file(years, asked, style).encode(), SVG, "years.svg")


def _bars(request: Request, archive: Archive) -> tuple[Bar, ...]:
    asked = search_of(request)
    years = years_of(found(archive, _whole(asked, 1), snippets=False, counted=_YEARS), asked)
    return years.bars if years is not None else ()


def _whole(asked: Search, size: int, sort: str | None = None) -> Search:
    """Return the search from its beginning, so many at once."""
    return Search(asked.query, asked.since, asked.until, asked.filters, sort or asked.sort, 1, size)


def _title(hit: Hit) -> str:
    return "".join(segment.text for segment in hit.title)


def _instant(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(text: str) -> str:
    return escape(_UNWRITABLE.sub("", text))


def _value(text: str) -> str:
    return quoteattr(_UNWRITABLE.sub("", text))


def _file(body: bytes, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-cache"}
    return Response(body, media_type=media_type, headers=headers)
