"""What stands next to a document: in its exchange, in its archive file, in time."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct
from starlette.requests import Request

from ..archive import Archive, DocumentView
from ..model import Document
from .languages import marked
from .pages.figures import kept

EXCHANGE, FILE, TIME = marked("in the exchange"), marked("in the archive file"), marked("in time")


class Neighbours(Struct, frozen=True):
    """The documents before and after, in one order of things; None at its ends."""

    order: str
    before: Document | None
    after: Document | None


class Shelves(Struct, frozen=True):
    """The held documents of an archive in order of time, and of each archive file; places are those in `order`."""

    order: tuple[str, ...]
    place: dict[str, int]
    file: dict[str, tuple[str, int]]
    files: dict[str, tuple[str, ...]]


def neighbours(request: Request, archive: Archive, view: DocumentView) -> list[Neighbours]:
    """Return the document's neighbours in each order in which it has any."""
    found = view.document
    shelves = kept(request, archive, "shelves", shelve)
    pairs = {EXCHANGE: (view.earlier, view.later)}
    if found.id in shelves.file:
        name, place = shelves.file[found.id]
        pairs[FILE] = _around(shelves.files[name], place)
    if found.id in shelves.place:
        pairs[TIME] = _around(shelves.order, shelves.place[found.id])
    known = archive.several(name for pair in pairs.values() for name in pair if name)
    made = [
        Neighbours(order, known.get(before or ""), known.get(after or "")) for order, (before, after) in pairs.items()
    ]
    return [each for each in made if each.before or each.after]


def shelve(archive: Archive) -> Shelves:
    """Return the order of the whole archive: by date, and within each file by date and pages."""
    files: dict[str, list[Document]] = defaultdict(list)
    order = []
    for each in archive.documents():
        order.append(each.id)
        source = each.source
        if source is not None and source.repository and source.file:
            name = "\n".join(part or "" for part in (source.repository, source.fonds, source.series, source.file))
            files[name].append(each)
    shelved = {
        name: tuple(each.id for each in sorted(found, key=_pages)) for name, found in files.items() if len(found) > 1
    }
    return Shelves(
        tuple(order),
        {name: place for place, name in enumerate(order)},
        {each: (name, place) for name, found in shelved.items() for place, each in enumerate(found)},
        shelved,
    )


def _pages(document: Document) -> tuple[int, str]:
    """The first page of the document in its file; documents without one stand last, by date."""
    pages = document.source.pages if document.source else None
    digits = "".join(char if char.isdigit() else " " for char in pages or "").split()
    return (int(digits[0][:9]) if digits else 10**9, document.date or "~")


def _around(order: tuple[str, ...], place: int) -> tuple[str | None, str | None]:
    return (order[place - 1] if place else None, order[place + 1] if place + 1 < len(order) else None)
