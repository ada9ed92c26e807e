"""Lists of documents by date: those held, and those only known of, with the words that prove them."""

from __future__ import annotations

from collections import defaultdict

from starlette.requests import Request

from ...archive import Archive
from ...model import Document
from .. import naming, parameters
from ..answering import Page, whole
from ..errors import NoSuchPageError
from ..languages import gettext as _
from ..languages import marked
from ..tables import Table
from ..views import DocumentList, NotHeldList, Paging, Spoken, SpokenBy
from .figures import kept


def documents(request: Request, archive: Archive) -> Page:
    """The documents that are held, by date."""
    overview = kept(request, archive, "overview", Archive.overview)
    paging = Paging(parameters.page(request), parameters.limit(request, 50), overview.documents)
    check(request, paging)
    found = archive.documents(limit=paging.size, offset=paging.first - 1 if paging.total else 0)
    return Page("documents.html", _("Documents"), DocumentList(tuple(found), paging), section="documents")


def not_held(request: Request, archive: Archive) -> Page:
    """Documents that others speak of and that the archive doesn't hold."""
    overview = kept(request, archive, "overview", Archive.overview)
    paging = Paging(parameters.page(request), parameters.limit(request, 30), overview.not_held)
    check(request, paging)
    if whole(request):
        table = _table(archive.documents(held=False))
        return Page(
            "not_held.html", _("Letters known but not held"), NotHeldList((), paging), {}, "not-held", table=table
        )
    offset = paging.first - 1 if paging.total else 0
    found = archive.documents(held=False, limit=paging.size, offset=offset)
    view = NotHeldList(spoken_of(archive, found), paging)
    return Page("not_held.html", _("Letters known but not held"), view, section="not-held")


def _table(found: list[Document]) -> Table:
    columns = (
        marked("Id"), marked("Date"), marked("Kind"), marked("Number"), marked("From"), marked("To"), marked("Place"),
    )  # fmt: skip
    rows = tuple(
        (
            each.id,
            each.date or "",
            each.kind or "",
            each.number or "",
            naming.parties(each.senders),
            naming.parties(each.recipients),
            each.place or "",
        )
        for each in found
    )
    return Table("not-held", marked("Letters known but not held"), columns, rows)


def spoken_of(archive: Archive, documents: list[Document]) -> tuple[Spoken, ...]:
    """Return documents with all places where others speak of them."""
    names = {each.id for each in documents}
    links = [link for link in archive.links_at(names) if link.to in names]
    speakers = archive.several(link.from_ for link in links)
    places: dict[str, list[SpokenBy]] = defaultdict(list)
    for link in links:
        speaker = speakers.get(link.from_)
        if speaker is None:
            continue
        if not link.evidence:
            places[link.to].append(SpokenBy(speaker, link.kind))
        places[link.to] += [
            SpokenBy(speaker, link.kind, each.capture, each.start, each.end, each.text) for each in link.evidence
        ]
    return tuple(Spoken(each, tuple(places[each.id])) for each in documents)


def check(request: Request, paging: Paging) -> None:
    """Refuse a page beyond the last."""
    if paging.page > paging.pages:
        raise NoSuchPageError(path=f"{request.url.path}?page={paging.page}")
