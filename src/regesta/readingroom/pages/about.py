"""What this archive is, how its pages are read, whose rights are in it, and how it was made."""

from __future__ import annotations

import itertools
from collections import Counter

from starlette.requests import Request

from ... import __version__
from ...archive import Archive
from ...archive.measured import corpus_digest, measured
from ..answering import Page
from ..languages import gettext as _
from ..languages import marked
from ..tables import Table
from ..views import AboutView
from .figures import kept

MOST_RIGHTS = 200
"""Statements that are shown."""

Counts = tuple[dict[str, int], dict[str, int], dict[str, int]]


def about(request: Request, archive: Archive) -> Page:
    """What the archive holds, in figures, and by which rules it was made."""
    overview = kept(request, archive, "overview", Archive.overview)
    layouts, media_types, languages = kept(request, archive, "kinds of captures", _kinds)
    view = AboutView(overview, __version__, layouts, media_types, languages)
    return Page("about.html", _("About this archive"), view, section="about")


def help_(request: Request, archive: Archive) -> Page:
    """How to read these pages."""
    overview = kept(request, archive, "overview", Archive.overview)
    return Page("help.html", _("How to read these pages"), AboutView(overview, __version__), section="help")


def rights(request: Request, archive: Archive) -> Page:
    """What captures say of the rights in them, and on what terms the shipped data is used."""
    overview = kept(request, archive, "overview", Archive.overview)
    stated = kept(request, archive, "rights", Archive.rights)
    view = AboutView(overview, __version__, rights=dict(itertools.islice(stated.items(), MOST_RIGHTS)))
    return Page("rights.html", _("Rights"), view, section="about")


def colophon(request: Request, archive: Archive) -> Page:
    """The version, how accurate its readings are, and what it is made of."""
    overview = kept(request, archive, "overview", Archive.overview)
    view = AboutView(overview, __version__, measured=measured(), measured_on=corpus_digest())
    columns = (
        marked("Field"), marked("Reading"), marked("Method"), marked("Measured"), marked("Right where least sure"),
        marked("Right where most sure"),
    )  # fmt: skip
    rows = tuple((each.field, each.words, each.method, each.readings, each.least, each.most) for each in view.measured)
    table = Table("accuracy", marked("Readings measured where the truth was known"), columns, rows)
    return Page("colophon.html", _("Colophon"), view, section="about", table=table)


def _kinds(archive: Archive) -> Counts:
    captures = archive.captures()
    layouts = Counter(each.layout or "" for each in captures)
    media_types = Counter(each.media_type for each in captures)
    languages = Counter(each.language or "" for each in captures)
    return tuple(dict(each.most_common()) for each in (layouts, media_types, languages))  # type: ignore[return-value]
