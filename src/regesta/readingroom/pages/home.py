"""The first page: what this archive is, where to begin."""

from __future__ import annotations

from starlette.requests import Request

from ...archive import Archive
from .. import timeline
from ..answering import Page
from ..views import HomeView
from .exchanges import briefs
from .figures import kept, years

MOST_EXCHANGES = 6


def home(request: Request, archive: Archive) -> Page:
    """What the archive holds, in figures and by year, and the exchanges with most open asks."""
    overview = kept(request, archive, "overview", Archive.overview)
    shown = kept(
        request,
        archive,
        "home exchanges",
        lambda each: briefs(each.exchanges(by="open", limit=MOST_EXCHANGES)),
    )
    dated = kept(request, archive, "years", years)
    view = HomeView(overview, dated, shown)
    context = {"bars": timeline.bars(dated), "chart": timeline}
    return Page("home.html", overview.title, view, context, "home")
