"""Where the originals lie: repository, fonds, series, file, pages, and what the archive holds of each."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.requests import Request

from ...archive import Archive
from ...archive.arrangement import Unit, unit_at
from .. import parameters
from ..answering import Page, whole
from ..errors import NoSuchPageError
from ..languages import gettext as _
from ..languages import marked
from ..tables import Cell, Linked, Table
from ..templating import address, document_address
from ..views import ArrangementView, Paging, UnitBrief
from .documents import check
from .figures import kept

LEVELS = {
    "repository": marked("Repository"),
    "fonds": marked("Fonds"),
    "series": marked("Series"),
    "file": marked("File"),
}
ON_PAGE = 100


def archives(request: Request, archive: Archive) -> Page:
    """The highest units, or those below the unit with this key, with the documents of the last one."""
    tree = kept(request, archive, "arrangement", Archive.arrangement)
    key = request.path_params.get("name", "")
    path = unit_at(tree, key) if key else ()
    if key and not path:
        raise NoSuchPageError(path=request.url.path[:200])
    units = path[-1].units if path else tree
    sheets = path[-1].sheets if path else ()
    paging = Paging(parameters.page(request), parameters.limit(request, ON_PAGE), max(len(units), len(sheets)))
    check(request, paging)
    here = slice((paging.page - 1) * paging.size, paging.page * paging.size)
    shown = sheets[here]
    documents = archive.several(each.id for each in shown)
    referred = sum(each.documents for each in tree)
    held = kept(request, archive, "overview", Archive.overview).documents
    view = ArrangementView(
        units=tuple(map(_brief, units[here])),
        path=tuple(map(_brief, path)),
        documents=documents,
        sheets=shown,
        referred=referred,
        unreferred=held - referred,
    )
    context = {
        "levels": LEVELS,
        "paging": paging,
        "within": {each.key: tuple(map(_brief, each.units[:6])) for each in units[here]},
        "at": lambda page: address(f"/archives/{key}" if key else "/archives", page=page),
    }
    title = path[-1].name[:140] if path else _("Where the originals lie")
    table = _table(path[-1:] or tree) if whole(request) else None
    return Page("archives.html", title, view, context, "archives", table=table)


def _brief(unit: Unit) -> UnitBrief:
    return UnitBrief(
        unit.level, unit.name, unit.key, unit.documents, len(unit.units), unit.twice, unit.first, unit.last
    )


def _table(units: Iterable[Unit]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for unit in units:
        _gather(unit, {}, rows)
    columns = (
        marked("Repository"), marked("Fonds"), marked("Series"), marked("File"), marked("Pages"),
        marked("Pages claimed twice"), marked("Date"), marked("Document"),
    )  # fmt: skip
    return Table("archives", marked("Where the originals lie"), columns, tuple(rows))


def _gather(unit: Unit, above: dict[str, str], rows: list[tuple[Cell, ...]]) -> None:
    here = {**above, unit.level: unit.name}
    rows += [
        (
            *(here.get(level, "") for level in LEVELS),
            each.pages or "",
            "yes" if each.twice else "",
            each.date or "",
            Linked(each.id, document_address(each.id)),
        )
        for each in unit.sheets
    ]
    for below in unit.units:
        _gather(below, here, rows)
