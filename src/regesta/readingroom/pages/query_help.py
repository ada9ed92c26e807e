"""What can be asked of the search: every part of the query language with an example that can be tried."""

from __future__ import annotations

from msgspec import Struct
from starlette.requests import Request

from ...archive import Archive
from ...discovery import FIELDS
from ..answering import Page
from ..languages import gettext, marked

EXAMPLES = (
    ("withdrawal troops", marked("both words, in any form")),
    ('"press communiqué"', marked("these words next to one another, as they are spelt")),
    ('"troops withdrawal"~5', marked("these words with at most five others between them")),
    ("negotiat*", marked("words that begin so; ? stands for one letter")),
    ("Krushchev~", marked("a word one letter off; ~2 for two letters")),
    ("troops -withdrawal", marked("the first without the second")),
    ("troops OR advisors", marked("one of the two at least; OR, AND and NOT are capitals")),
    ("(troops OR advisors) date:1958", marked("brackets put together what belongs together")),
    ("Gheorghiu", marked("also in other letters: Георгиу; capitals, accents and hyphens make no difference")),
    ("date:1958-04..1958-09", marked("a document that may have been written in these months")),
    ("before:1958-05", marked("also after:, since: and until:")),
    ("from:ministry to:ambassador", marked("by whom, to whom: as spelt, and as meant")),
    ("is:missing", marked("letters that others speak of and that are not held")),
    ("has:reply", marked("documents that another one answers")),
    ("asks:open", marked("documents that ask something to which nothing held gives an answer")),
)
FIELD_WORDS = {
    "from": marked("who wrote: name, office or body"),
    "to": marked("to whom"),
    "with": marked("anyone who takes part, in whatever role"),
    "signed": marked("who signed"),
    "cc": marked("who got a copy"),
    "participant": marked("who took part in a conversation"),
    "place": marked("where it was written, and places it is filed under"),
    "title": marked("the title"),
    "body": marked("a ministry, committee or company among the parties"),
    "text": marked("the document's own text"),
    "summary": marked("the summary"),
    "subject": marked("subjects and topics"),
    "number": marked("the document's number"),
    "repository": marked("the archive that has the original"),
    "fonds": marked("the fonds or series there"),
    "file": marked("the file there"),
    "source": marked("where the original lies or was printed"),
    "marking": marked("markings such as Secret"),
    "credit": marked("who translated or obtained it"),
    "kind": marked("letter, telegram, note …"),
    "language": marked("the original's language or one held"),
    "held": marked("yes, or no for letters only known of"),
    "year": marked("a year that the date may fall in"),
    "decade": marked("a decade, as 1950s"),
    "has": marked("reply, acknowledgement, follow-up, mention, translation, enclosure, exchange, ask, finding …"),
    "is": marked("held, missing, reply, acknowledgement, enclosure, translation, circular, undated, doubtful …"),
    "asks": marked("open, acknowledged, partly-answered, answered, declined, overtaken, any"),
    "finding": marked("contradiction, doubt, note, or the name of a rule"),
    "dated": marked("how exactly: day, month, year, years, longer, undated"),
    "exchange": marked("the id of the exchange that it belongs to"),
    "id": marked("the document's id in this archive"),
    "like": marked("the id of a document: those that share its rare words"),
    "record_id": marked("an id that the document has elsewhere"),
    "capture": marked("the id of a capture that it was read from"),
    "within": marked("the id of the document that encloses it"),
    "date": marked("a day, month, year or range that the date may fall in"),
    "before": marked("may have been written before that day, month or year"),
    "after": marked("may have been written after that day, month or year"),
    "since": marked("may have been written on that day, month or year, or later"),
    "until": marked("may have been written on that day, month or year, or earlier"),
}
"""By a field's first name; a test holds the table to the fields that there are."""


class Explained(Struct, frozen=True):
    """Something to be typed, and what it finds; `others` are further names of a field."""

    typed: str
    words: str
    others: tuple[str, ...] = ()


class QueryHelp(Struct, frozen=True):
    examples: tuple[Explained, ...]
    fields: tuple[Explained, ...]


def query_help(request: Request, archive: Archive) -> Page:
    """The query language on one page."""
    view = QueryHelp(
        tuple(Explained(typed, gettext(words)) for typed, words in EXAMPLES),
        tuple(
            Explained(f"{field.names[0]}:", gettext(FIELD_WORDS[field.names[0]]), field.names[1:]) for field in FIELDS
        ),
    )
    return Page("search_help.html", gettext("What can be asked"), view, {}, "search")
