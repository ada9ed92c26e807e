"""What a search gives back."""

from __future__ import annotations

from msgspec import Struct

from regesta.model import Sentence

from .marking import Segment


class Hit(Struct, frozen=True, omit_defaults=True):
    """A document found.

    `snippet` is the best passage of its text, or of its summary where it has no text. `score` is comparable
    within one result only; 0 where the result is sorted by date or shelf. `levels` is the document's place in
    the archives, the widest level first.
    """

    id: str
    score: float
    held: bool
    title: tuple[Segment, ...] = ()
    snippet: tuple[Segment, ...] = ()
    snippet_of: str | None = None
    kind: str | None = None
    number: str | None = None
    date: str | None = None
    place: str | None = None
    senders: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    exchange: str | None = None
    levels: tuple[str, ...] = ()


class Line(Struct, frozen=True):
    """A word found with the words around it (keyword in context); `at` is its place in the document's text."""

    id: str
    before: str
    found: str
    after: str
    at: int


class Concordance(Struct, frozen=True, omit_defaults=True):
    """The lines of a page of documents. `total` counts the documents, of which `documents` are looked through.

    `cut` names those of which only the first lines are given. `sentences` are the `notices` for other languages.
    """

    query: str
    total: int
    documents: tuple[Hit, ...] = ()
    lines: tuple[Line, ...] = ()
    cut: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()


class Results(Struct, frozen=True, omit_defaults=True):
    """A page of hits and what holds of the whole result.

    `facets` are counted over every document found, each value with its number, most frequent first (years and
    decades in order of time). `notices` tell what was repaired, passed over or widened; `sentences` are the same for
    other languages. `suggestion` is a query that would find something where this one names words that nothing holds.
    """

    query: str
    total: int
    hits: tuple[Hit, ...] = ()
    facets: dict[str, tuple[tuple[str, int], ...]] = {}
    notices: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    suggestion: str | None = None
    sort: str = "relevance"
