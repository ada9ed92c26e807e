"""A search as its address says it: query, days, filters, order, page; and the addresses that change one of them."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import quote_plus

from msgspec import Struct
from starlette.requests import Request

from ..discovery import Query, QueryError, parse_query
from ..discovery.query import narrowed
from ..model import told
from . import parameters
from .errors import EndOfResultsError
from .languages import marked

FACETS = {
    "kind": marked("Kind"),
    "sender": marked("From"),
    "recipient": marked("To"),
    "person": marked("Person, in any part"),
    "body": marked("Body, in any part"),
    "place": marked("Place"),
    "archive": marked("Where the original lies"),
    "exchange": marked("Exchange"),
    "asks": marked("Asks"),
    "finding": marked("Finding"),
    "language": marked("Language"),
    "held": marked("Held"),
    "dated": marked("How exactly dated"),
    "marking": marked("Marking"),
    "year": marked("Year"),
    "decade": marked("Decade"),
}
SORTS = {
    "relevance": marked("Best first"),
    "date": marked("Oldest first"),
    "-date": marked("Newest first"),
    "archive": marked("As on the shelf"),
    "added": marked("Last added first"),
}
LAST_HIT = 20_000
A_PAGE = 20


class Search(Struct, frozen=True, dict=True):
    """What is asked. `since` and `until` bound the days that a document's date may mean; both may be empty."""

    query: str
    since: str
    until: str
    filters: dict[str, list[str]]
    sort: str
    page: int
    size: int

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.size

    def read(self) -> Query:
        """Return the query with its days.

        Raises:
            QueryError: it can't be meant.
        """
        read = parse_query(self.query)
        days = [
            parse_query(f"{field}:{_one_word(field, value)}").node
            for field, value in (("since", self.since), ("until", self.until))
            if value
        ]
        return Query(read.text, narrowed(read.node, tuple(days)), read.notices)

    def at(self, path: str = "/search", /, **changed: Any) -> str:
        """Return the address of this search with something changed; its first page unless another is named."""
        parts = self._parts | {name: _part(name, value) for name, value in changed.items()} if changed else self._parts
        query = "&".join(part for part in parts.values() if part)
        return f"{path}?{query}" if query else path

    def narrowed(self, name: str, value: str) -> str:
        """Return the address of this search with one value more of a filter."""
        if name in self.filters:
            return self.at(**{name: [*self.filters[name], value]})
        return self._before_more + _encoded(name, value)

    @cached_property
    def _before_more(self) -> str:
        whole = self.at()
        return f"{whole}&" if "?" in whole else f"{whole}?"

    @cached_property
    def _parts(self) -> dict[str, str]:
        """The parts of the address by name, in its order: a page has a hundred addresses that differ in one part."""
        given: dict[str, Any] = {"q": self.query, "since": self.since, "until": self.until}
        given |= {"sort": self.sort if self.sort != "relevance" else "", **self.filters}
        if self.size != A_PAGE:
            given["limit"] = self.size
        return {name: _part(name, value) for name, value in given.items()}

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """The names and values, besides the query and its days, that a form must carry on."""
        found = [("sort", self.sort)] if self.sort != "relevance" else []
        found += [(name, value) for name, values in self.filters.items() for value in values]
        return found + ([("limit", str(self.size))] if self.size != A_PAGE else [])


def _part(name: str, value: Any) -> str:
    """Return one value of an address, or several of one name; "" for none."""
    if isinstance(value, list | tuple):
        return "&".join(_encoded(name, str(each)) for each in value if each not in (None, "", 0))
    return _encoded(name, str(value)) if value not in (None, "", 0) else ""


@lru_cache(20_000)
def _encoded(name: str, value: str) -> str:
    """Return "name=value" for an address; the values of facets are the same on many pages."""
    return f"{name}={quote_plus(value)}"


def _one_word(field: str, value: str) -> str:
    """Return a day of the form as one word of the query language.

    Raises:
        QueryError: it is several.
    """
    if any(letter.isspace() or letter in '()"' for letter in value) or ".." in value:
        found, expected = told("“{words}”", words=value[:40]), told("one day, month or year")
        raise QueryError(position=0, found=found, expected=expected, query=f"{field}:{value[:40]}")
    return value


def search_of(request: Request) -> Search:
    """Return the search that *request* asks for.

    Raises:
        ParameterError, EndOfResultsError: a part of the address has no meaning.
    """
    page, size = parameters.page(request), parameters.limit(request, A_PAGE)
    if page * size > LAST_HIT:
        raise EndOfResultsError(most=LAST_HIT, page=page)
    return Search(
        query=request.query_params.get("q", ""),
        since=parameters.text(request, "since")[:40],
        until=parameters.text(request, "until")[:40],
        filters={name: chosen for name in FACETS if (chosen := parameters.values(request, name))},
        sort=parameters.choice(request, "sort", SORTS, "relevance"),
        page=page,
        size=size,
    )
