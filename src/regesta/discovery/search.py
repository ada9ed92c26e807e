"""A search, from the query's text to the page of results, on one state of the index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec
import tantivy
from tantivy import Occur

from regesta.model import Sentence, told

from . import query as q
from . import schema
from .brief import brief_of
from .compiler import Compiler
from .counting import count_facets
from .errors import SearchOptionError
from .marking import Marker, Segment
from .results import Hit, Results
from .spelling import suggest_spelling
from .vocabulary import Vocabulary

Sort = Literal["relevance", "date", "-date", "archive", "added"]
SORTS = ("relevance", "date", "-date", "archive", "added")
_FREE = (q.Words, q.Phrase, q.Fuzzy, q.Pattern)


class Request(msgspec.Struct, frozen=True):
    """What is asked for besides the query."""

    limit: int = 20
    offset: int = 0
    sort: str = "relevance"
    facets: tuple[str, ...] = schema.FACETS
    facet_limit: int = 20
    snippets: bool = True
    filters: Mapping[str, Sequence[str]] = {}
    widen: bool = True


def run(searcher: Any, vocabulary: Vocabulary, query: q.Query, request: Request) -> Results:
    """Return the page of *query*'s results that *request* asks for.

    Where no document has all of the words, those with most of them are found and a notice says so.
    """
    _check(request)
    compiler = Compiler(vocabulary)
    unfiltered = compiler.compile(query.node)
    wanted = _filtered(compiler, unfiltered, request.filters)
    sort = request.sort if compiler.scores or request.sort != "relevance" else "date"
    found = _page(searcher, wanted, request, sort)
    notices = [*query.notices, *compiler.notices]
    suggestion = None
    if not found.count:
        suggestion = suggest_spelling(query.text, compiler.unknown, vocabulary)
        if request.widen:
            widened = _widened(searcher, vocabulary, query.node, request)
            if widened is not None:
                found, unfiltered, compiler, notice = widened
                notices.append(notice)
        if not found.count and _holds_a_date(query.node):
            notices.append(told("Documents without a date are never found by one; leave out the date to see them."))
    sentences = tuple(dict.fromkeys(notices))
    marker = Marker(compiler.marks)
    hits = tuple(
        _hit(searcher.doc(address), float(score) if sort == "relevance" else 0.0, marker, request.snippets)
        for score, address in found.hits[: request.limit]
    )
    return Results(
        query=query.text,
        total=found.count,
        hits=hits,
        facets=_facets(searcher, compiler, unfiltered, request),
        notices=tuple(map(str, sentences)),
        sentences=sentences,
        suggestion=suggestion,
        sort=sort,
    )


def found_by(searcher: Any, vocabulary: Vocabulary, query: q.Query, request: Request) -> tuple[Any, Compiler]:
    """Return what tantivy finds on the page of *request*, and the compiler with its marks and notices."""
    _check(request)
    compiler = Compiler(vocabulary)
    wanted = _filtered(compiler, compiler.compile(query.node), request.filters)
    sort = request.sort if compiler.scores or request.sort != "relevance" else "date"
    return _page(searcher, wanted, request, sort), compiler


def _check(request: Request) -> None:
    if request.sort not in SORTS:
        raise SearchOptionError(option=told("the sorting"), found=f'"{request.sort}"', expected=", ".join(SORTS))
    for name in ("limit", "offset", "facet_limit"):
        if getattr(request, name) < 0:
            raise SearchOptionError(option=name, found=str(getattr(request, name)), expected=told("0 or more"))


def _facets(
    searcher: Any, compiler: Compiler, unfiltered: Any, request: Request
) -> dict[str, tuple[tuple[str, int], ...]]:
    """Count the facets, each under the filters of the others."""
    picked = [facet for facet in request.facets if request.filters.get(facet)]
    rest = [facet for facet in request.facets if facet not in picked]
    counted = count_facets(searcher, _filtered(compiler, unfiltered, request.filters), rest, request.facet_limit)
    for facet in picked:
        others = {name: values for name, values in request.filters.items() if name != facet}
        counted |= count_facets(searcher, _filtered(compiler, unfiltered, others), (facet,), request.facet_limit)
    return {facet: counted[facet] for facet in request.facets}


def _filtered(compiler: Compiler, wanted: Any, filters: Mapping[str, Sequence[str]]) -> Any:
    chosen = compiler.filters(filters)
    if chosen is None:
        return wanted
    return tantivy.Query.boolean_query([(Occur.Must, wanted), (Occur.Must, chosen)])


def _page(searcher: Any, wanted: Any, request: Request, sort: str) -> Any:
    # tantivy panics at limit 0, and keeps a heap of limit + offset.
    documents = max(1, searcher.num_docs)
    limit, offset = min(max(1, request.limit), documents), min(request.offset, documents)
    if sort == "relevance":
        return searcher.search(wanted, limit, offset=offset)
    if sort == "archive":
        return searcher.search(wanted, limit, offset=offset, order_by_field=schema.SHELF, order=tantivy.Order.Asc)
    if sort == "added":  # the newest first
        return searcher.search(wanted, limit, offset=offset, order_by_field=schema.ADDED, order=tantivy.Order.Desc)
    ascending = sort == "date"
    return searcher.search(
        wanted,
        limit,
        offset=offset,
        order_by_field=schema.SORT_UP if ascending else schema.SORT_DOWN,
        order=tantivy.Order.Asc if ascending else tantivy.Order.Desc,
    )


def _widened(
    searcher: Any, vocabulary: Vocabulary, node: q.Node, request: Request
) -> tuple[Any, Any, Compiler, Sentence] | None:
    """Return what most of the words find where all of them find nothing: three quarters, half, then any.

    Only words that the writer merely put beside one another are given up, never fields, dates or what AND
    joins.
    """
    if not isinstance(node, q.All) or node.said:
        return None
    words = [part for part in node.nodes if isinstance(part, _FREE) and part.field is None]
    rest = [part for part in node.nodes if part not in words]
    if len(words) < 2:
        return None
    for least in sorted({-(-3 * len(words) // 4), -(-len(words) // 2), 1} - {len(words)}, reverse=True):
        compiler = Compiler(vocabulary)
        unfiltered = compiler.most_of(words, rest, least)
        wanted = _filtered(compiler, unfiltered, request.filters)
        found = _page(searcher, wanted, request, "relevance" if request.sort == "relevance" else request.sort)
        if found.count:
            return found, unfiltered, compiler, _most_of(len(words), least, [part.text for part in compiler.unknown])
    return None


def _most_of(words: int, least: int, absent: Sequence[str]) -> Sentence:
    if not absent:
        return told(
            "No document has all {words} words; shown are those with at least {least}.", words=words, least=least
        )
    return told(
        "No document has all {words} words; shown are those with at least {least}. Nowhere found: {absent:list}.",
        words=words,
        least=least,
        absent=tuple(told("“{words}”", words=word) for word in absent),
    )


def _holds_a_date(node: q.Node) -> bool:
    match node:
        case q.Dated():
            return True
        case q.All(nodes) | q.Any(nodes):
            return any(_holds_a_date(part) for part in nodes)
        case _:
            return False


def _hit(stored: Any, score: float, marker: Marker, snippets: bool) -> Hit:
    brief = brief_of(stored)
    of, snippet = _snippet(stored, marker) if snippets else (None, ())
    return Hit(
        id=stored.get_first(schema.ID),
        score=score,
        held=brief.held,
        title=marker.whole(brief.title) if brief.title else (),
        snippet=snippet,
        snippet_of=of,
        kind=brief.kind,
        number=brief.number,
        date=brief.date,
        place=brief.place,
        senders=brief.senders,
        recipients=brief.recipients,
        exchange=brief.exchange,
        levels=brief.levels,
    )


def _snippet(stored: Any, marker: Marker) -> tuple[str | None, tuple[Segment, ...]]:
    """Return a passage with marks of the text, else of the summary; else the beginning of what there is."""
    first: tuple[str | None, tuple[Segment, ...]] = None, ()
    for name, column in (("text", schema.STORED_TEXT), ("summary", schema.STORED_SUMMARY)):
        words = stored.get_first(column)
        if words:
            passage = marker.passage(words)
            if any(segment.marked for segment in passage):
                return name, passage
            first = first if first[0] else (name, passage)
    return first


def chosen_facets(facets: bool | Iterable[str]) -> tuple[str, ...]:
    """Return the facets that a caller means by True, False or names."""
    if isinstance(facets, bool):
        return schema.FACETS if facets else ()
    return tuple(facets)
