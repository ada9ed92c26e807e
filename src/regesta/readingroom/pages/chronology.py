"""The whole archive in time: documents by year or month, what is held and what is only known of."""

from __future__ import annotations

from collections import Counter

from starlette.requests import Request

from ...archive import Archive
from ...archive.traffic import Traffic
from .. import parameters
from ..answering import Page
from ..bars import MONTHS_UP_TO, Bars, bars_of, bulk, last_day, months_of
from ..languages import gettext as _
from ..languages import marked
from ..tables import Cell, Linked, Table
from ..templating import address
from ..views import Step, TimelineView
from .figures import traffic, years
from .places import HELD, HELD_CLASSES

TITLE = marked("Documents in time")
Counts = dict[int, tuple[int, int]]


def timeline(request: Request, archive: Archive) -> Page:
    """Documents by year, or by month where few years are asked for."""
    known = traffic(request, archive)
    counts = years(request, archive)
    since, until = years_asked(request)
    undated = sum(each.year is None for each in known.passages)
    if not counts:
        view = TimelineView((), undated=undated)
        return Page("timeline.html", _("Timeline"), view, {"asked": False}, "timeline", None, _table(()))
    first, last = span_of(counts, since, until)
    within = {year: each for year, each in counts.items() if first <= year <= last}
    outside = sum(sum(each) for year, each in counts.items() if not first <= year <= last)
    if within and last - first < MONTHS_UP_TO and (since or until):
        drawing, steps = _by_month(known, first, last)
    else:
        drawing = bars_of(TITLE, HELD, HELD_CLASSES, within, href=_step_address, name="timeline")
        steps = tuple(Step(f"{year:04}", *within[year]) for year in sorted(within))
    view = TimelineView(steps, first, last, outside, undated)
    context = {"asked": bool(since or until)}
    return Page("timeline.html", _("Timeline"), view, context, "timeline", drawing, _table(steps))


def by_year(request: Request, archive: Archive) -> Bars | None:
    """The timeline as the first page has it."""
    counts = years(request, archive)
    if len(counts) < 2:
        return None
    first, last = span_of(counts, None, None)
    within = {year: each for year, each in counts.items() if first <= year <= last}
    return bars_of(TITLE, HELD, HELD_CLASSES, within, href=_step_address, name="timeline")


def years_asked(request: Request) -> tuple[int | None, int | None]:
    """Return the years of the parameters `from` and `to`, the earlier first, in whichever order they are given.

    Raises:
        ParameterError: one is no year.
    """
    since, until = (parameters.number(request, name, 0, most=9999) or None for name in ("from", "to"))
    return (until, since) if since and until and since > until else (since, until)


def span_of(counts: Counts, since: int | None, until: int | None) -> tuple[int, int]:
    """Return the years to show: those asked for, else those among which nearly all documents lie."""
    first, last = bulk({year: sum(each) for year, each in counts.items()})
    if since is not None or until is not None:
        return since or min(counts), until or max(counts)
    return first, last


def _by_month(known: Traffic, first: int, last: int) -> tuple[Bars, tuple[Step, ...]]:
    held: Counter[tuple[int, int]] = Counter()
    other: Counter[tuple[int, int]] = Counter()
    for each in known.passages:
        if each.year is not None and first <= each.year <= last:
            (held if each.held else other)[each.year, each.month or 0] += 1
    counts = {key: (held[key], other[key]) for key in held.keys() | other.keys()}
    drawing = months_of(TITLE, HELD, HELD_CLASSES, counts, (first, last), href=_step_address, name="timeline")
    # Month 0 is a year without a month: it is in the table, where the picture has no place for it.
    steps = tuple(
        Step(f"{year:04}-{month:02}" if month else f"{year:04}", *counts[year, month]) for year, month in sorted(counts)
    )
    return drawing, steps


def _step_address(since: str, until: str) -> str:
    first = since if len(since) > 4 else f"{since}-01"
    return address("/search", q=f"date:{first}-01..{last_day(until)}", sort="date")


def _table(steps: tuple[Step, ...]) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Linked(each.time, _step_address(each.time, each.time)), each.held, each.not_held) for each in steps
    )
    columns = (marked("Time"), marked("Held"), marked("Known, not held"))
    return Table("timeline", TITLE, columns, rows)
