"""What the marks mean, and how values are chosen."""

from __future__ import annotations

from starlette.requests import Request

from ... import __version__
from ...archive import Archive
from ..answering import Page
from ..views import AboutView
from .figures import kept


def about(request: Request, archive: Archive) -> Page:
    """How to read these pages."""
    overview = kept(request, archive, "overview", Archive.overview)
    return Page("about.html", "How to read these pages", AboutView(overview, __version__), section="about")
