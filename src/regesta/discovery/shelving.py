"""Where a document stands in the archives: its levels, and their order on the shelf."""

from __future__ import annotations

import re

from regesta.model import Document

_NUMBER = re.compile(r"\d+")
_LEVEL, _LAST = "\x1f", "\U0010ffff"
_LONGEST = 400


def levels_of(document: Document) -> tuple[str, ...]:
    """Return repository, fonds, series and file of *document* as far as they are told, the widest first."""
    source = document.source
    if source is None:
        return ()
    return tuple(level for level in (source.repository, source.fonds, source.series, source.file) if level)


def shelf_of(document: Document) -> str:
    """Return a text by whose order documents stand as on the shelf; what has no place there comes last.

    Numbers count as numbers ("file 9" before "file 10"); within one file the pages, then the day, then the id.
    """
    levels = levels_of(document)
    pages = document.source.pages if document.source else None
    parts = (*levels, pages or "", document.date or "") if levels else (_LAST, document.date or _LAST)
    return _LEVEL.join((*(_ordered(part) for part in parts), document.id))


def _ordered(level: str) -> str:
    return _NUMBER.sub(lambda found: found[0].lstrip("0").rjust(12, "0"), level.casefold())[:_LONGEST]
