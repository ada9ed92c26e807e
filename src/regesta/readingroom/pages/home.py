"""The first page: what this archive is, and where to begin."""

from __future__ import annotations

from starlette.requests import Request

from ...archive import Archive
from ...model import Act, Document
from ..answering import Page
from ..views import HomeView, OpenQuestion
from . import chronology
from .exchanges import briefs
from .figures import kept

MOST_EXCHANGES = 6
MOST_QUESTIONS = 4
MOST_LATEST = 8
LONGEST_QUESTION = 400
"""Characters of the words that ask; longer ones are for their own page."""


def home(request: Request, archive: Archive) -> Page:
    """What the archive holds, in time; its liveliest exchanges, questions left open, what came last."""
    overview = kept(request, archive, "overview", Archive.overview)
    if not overview.captures:
        view = HomeView(overview)
        return Page("beginning.html", overview.title, view, {"place": str(archive.folder.path)}, "home")
    view = HomeView(
        overview=overview,
        exchanges=kept(
            request, archive, "home exchanges", lambda each: briefs(each.exchanges(by="size", limit=MOST_EXCHANGES))
        ),
        questions=kept(request, archive, "home questions", _questions),
        latest=kept(request, archive, "latest", lambda each: tuple(each.latest(MOST_LATEST))),
    )
    return Page("home.html", overview.title, view, {}, "home", chronology.by_year(request, archive))


def _questions(archive: Archive) -> tuple[OpenQuestion, ...]:
    """Return open questions of held letters, of the exchanges with most left open, one for each."""
    found: list[OpenQuestion] = []
    for exchange in archive.exchanges(by="open", limit=MOST_QUESTIONS * 3):
        by_id = {each.id: each for each in exchange.documents}
        asked = [each for each in exchange.acts if each.act == "ask" and each.state == "open" and not each.reported]
        best = max(asked, key=lambda act: _asks_plainly(act, by_id), default=None)
        if best is not None and _asks_plainly(best, by_id)[0]:
            found.append(OpenQuestion(best, by_id[best.document], exchange.id, exchange.title, exchange.called))
        if len(found) == MOST_QUESTIONS:
            break
    return tuple(found)


def _asks_plainly(act: Act, documents: dict[str, Document]) -> tuple[bool, bool, int]:
    """Whether the words can be read alone: of a held letter, neither a scrap nor a page, best with a question mark."""
    words = " ".join(each.text for each in act.evidence[:1])
    readable = 40 <= len(words) <= LONGEST_QUESTION and act.document in documents and documents[act.document].held
    return readable, words.rstrip(" ”\"’'").endswith("?"), -abs(len(words) - 140)
