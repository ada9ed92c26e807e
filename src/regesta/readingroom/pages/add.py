"""Adding captures from the browser: the form, and what became of each file."""

from __future__ import annotations

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from ...archive import AddReport, Archive
from ..adding import MOST_FILES, AddedView, Adding, Sent, became
from ..answering import Page, answered
from ..languages import gettext as _


def add_form(request: Request, archive: Archive) -> Page:
    """The form by which files are added."""
    del archive
    return _page(request, AddedView(), sent=False)


async def add_files(request: Request) -> Response:
    """Add the form's files, and tell what became of each."""
    adding: Adding = request.app.state.adding
    adding.check(request)
    sent, report = await adding.add(request)
    return await run_in_threadpool(_answer(sent, report), request)


def _answer(sent: tuple[Sent, ...], report: AddReport) -> Callable[[Request], Response]:
    def results(request: Request, archive: Archive) -> Page:
        return _page(request, became(archive, sent, report), sent=True)

    return answered(results)


def _page(request: Request, view: AddedView, *, sent: bool) -> Page:
    adding: Adding = request.app.state.adding
    context = {"token": adding.token, "sent": sent, "most_files": MOST_FILES}
    return Page("add.html", _("Add captures"), view, context, "add")
