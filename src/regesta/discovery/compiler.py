"""A query's tree becomes tantivy's query objects.

Words without a field are sought in title, text and description at once; the best place counts wholly and the
others a tenth (disjunction maximum, tie 0.1). Prefixes and near words are looked up in the index's word list
and sought as words, because tantivy scores neither and finds nothing for `word*` by itself.

Plain words that mean a day, a kind or a party are met by these too (`meanings`).

The weights are measured (`benchmarks/search.py --known-items 500 --variants`): other forms of a word at 0.9 cost known
letters a twentieth of their rank against 0.4, a title three times its weight helps its own words and hurts the text's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

import tantivy
from tantivy import Occur

from regesta.model import Sentence, told

from . import query as q
from . import schema
from .errors import SearchOptionError
from .fields import BY_NAME
from .marking import Mark, mark_phrase, mark_words
from .meanings import Meanings, meanings_of
from .vocabulary import Vocabulary, expression

TIE = 0.1
WEIGHTS: dict[str, float] = {}
"""By column, 1 where not told. A title thrice or half moves one measure up and the other down."""
WEIGHT_OF_A_FORM = 0.4
WEIGHT_IN_ANOTHER_SCRIPT = 0.7
GAIN_AS_SPELT = 1.0
WEIGHT_OF_A_MEANING = 5.0
WEIGHT_OF_A_PARTY = 1.0
MOST_EXPANDED = 100
MOST_SIGNS = 4
MARKED_FIELDS = (None, "text", "title", "summary")

NO_MEANINGS = Meanings({}, frozenset())

_Q = tantivy.Query


class Compiler:
    """Turns one query into tantivy's for one state of the index; gathers notices, marks, unknown words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._schema = schema.schema()
        self.notices: list[Sentence] = []
        self.marks: list[Mark] = []
        self.unknown: list[q.Words | q.Phrase | q.Fuzzy | q.Pattern] = []
        self.scores = False
        self._negative = 0

    def compile(self, node: q.Node) -> Any:
        """Return tantivy's query for *node*."""
        match node:
            case q.Everything():
                return _constant(_Q.all_query())
            case q.Nothing():
                return _Q.empty_query()
            case q.All(nodes, said):
                return self._all(nodes, meant=not said)
            case q.Any(nodes):
                return _any([self.compile(part) for part in nodes])
            case q.Not():
                return self._all((node,))
            case q.Dated():
                return self._dated(node)
            case q.Exactly(field, value):
                return self._exactly(field, value)
            case _:
                return self._sought(node)

    def _all(self, nodes: Sequence[q.Node], *, meant: bool = False) -> Any:
        parts: list[tuple[Any, Any]] = []
        meanings = meanings_of(nodes, self._vocabulary.kinds()) if meant and not self._negative else NO_MEANINGS
        for place, node in enumerate(nodes):
            if place in meanings.spare:
                continue
            if place in meanings.also:
                parts.append((Occur.Must, self._or_meant(node, meanings.also[place])))
            elif isinstance(node, q.Not):
                self._negative += 1
                parts.append((Occur.MustNot, self.compile(node.node)))
                self._negative -= 1
            else:
                parts.append((Occur.Must, self.compile(node)))
        if all(isinstance(node, q.Not) for node in nodes):
            parts.append((Occur.Must, _constant(_Q.all_query())))
        exact = self._as_spelt(nodes)
        if exact is not None:
            parts.append((Occur.Should, exact))
        return _Q.boolean_query(parts)

    def _or_meant(self, node: q.Node, meaning: q.Node) -> Any:
        """Return the query for a word or what it may mean; what it means is no unknown word."""
        before = len(self.unknown)
        word = self.compile(node)
        known = len(self.unknown) == before
        meant = self.compile(meaning)
        if known or not isinstance(meaning, q.Words):
            del self.unknown[before:]
        else:
            del self.unknown[before + 1 :]
        weight = WEIGHT_OF_A_PARTY if isinstance(meaning, q.Words) else WEIGHT_OF_A_MEANING
        score = _Q.boost_query(meant, weight) if isinstance(meaning, q.Words) else _constant(meant, weight)
        return _Q.boolean_query([(Occur.Should, word), (Occur.Should, score)])

    def _as_spelt(self, nodes: Iterable[q.Node]) -> Any | None:
        """Return what documents with all the words just as spelt gain over those with other forms of them."""
        words = [schema.words_of(node.text) for node in nodes if isinstance(node, q.Words) and not node.field]
        if len(words) < 2 or not GAIN_AS_SPELT:
            return None
        parts = []
        for several in words:
            found = [self._phrase(column, several, 0) for column in schema.FREE_FIELDS if self._known(column, several)]
            if not found:
                return None
            parts.append((Occur.Must, _Q.disjunction_max_query(found, TIE)))
        return _Q.boost_query(_Q.boolean_query(parts), GAIN_AS_SPELT)

    def most_of(self, words: Sequence[q.Node], rest: Sequence[q.Node], least: int) -> Any:
        """Return the query for documents that hold at least *least* of *words*, and are all of *rest*."""
        some = _Q.boolean_query([(Occur.Should, self.compile(word)) for word in words], least)
        if not rest:
            return some
        return _Q.boolean_query([(Occur.Must, some), (Occur.Must, self._all(rest))])

    def filters(self, chosen: Mapping[str, Sequence[str]]) -> Any | None:
        """Return the query for facet values picked from a list: one of each facet's, exactly as listed."""
        parts = []
        for facet, several in chosen.items():
            if facet not in schema.FACETS:
                raise SearchOptionError(option=told("a filter"), found=f'"{facet}"', expected=", ".join(schema.FACETS))
            if several:
                column = schema.facet_field(facet)
                parts.append((Occur.Must, _any([self._term(column, value) for value in several])))
        return _constant(_Q.boolean_query(parts)) if parts else None

    def _sought(self, node: q.Words | q.Phrase | q.Fuzzy | q.Pattern) -> Any:
        columns = BY_NAME[node.field].columns if node.field else schema.FREE_FIELDS
        marked = not self._negative and node.field in MARKED_FIELDS
        mark: Mark | None
        match node:
            case q.Words(text):
                found, mark = self._words(text, columns)
            case q.Phrase(text, slop=slop):
                words = schema.words_of(text)
                found = [self._phrase(column, words, slop) for column in columns if self._known(column, words)]
                mark = mark_phrase(words, slop)
            case q.Fuzzy(text, distance=distance):
                found, mark = self._fuzzy(text, distance, columns)
            case q.Pattern(text):
                found, mark = self._pattern(text, columns)
        if marked and mark is not None:
            self.marks.append(mark)
        if not self._negative:
            self.scores = True
            if not found:
                self.unknown.append(node)
        return _Q.disjunction_max_query(found, TIE) if found else _Q.empty_query()

    def _words(self, text: str, columns: Sequence[str]) -> tuple[list[Any], Mark]:
        words = schema.words_of(text)
        if len(words) == 1:
            word = words[0]
            forms = self._vocabulary.forms(word)
            foreign = self._vocabulary.in_other_scripts(word)
            weights = self._vocabulary.weights_of_forms(word, forms)
            found = self._terms(
                columns, [(word, 1.0), *((form, WEIGHT_OF_A_FORM * weight) for form, weight in weights)]
            )
            found += self._terms(columns, [(form, WEIGHT_IN_ANOTHER_SCRIPT) for form in foreign])
            forms = (*forms, *foreign)
            if 2 <= len(word) <= 6 and text.isupper() and text.isalpha():  # "USSR" is also "U.S.S.R."
                found += [self._phrase(column, list(word), 0) for column in columns if self._known(column, word)]
                return found, mark_words((word, *forms)) | mark_phrase(list(word), 0)
            return found, mark_words((word, *forms))
        joined = "".join(words)
        found = [self._phrase(column, words, 0) for column in columns if self._known(column, words)]
        found += self._terms(columns, [(joined, 1.0)])  # "co-operation" is also "cooperation"
        return found, mark_phrase(words, 0) | mark_words((joined,))

    def _fuzzy(self, word: str, distance: int, columns: Sequence[str]) -> tuple[list[Any], Mark]:
        near = self._vocabulary.near(word, distance, columns, MOST_EXPANDED)
        found = self._terms(columns, [(form, 1 / (1 + off)) for form, off in near])
        # Words whose first letter is another are found too, below all others.
        found += [
            _constant(_Q.fuzzy_term_query(self._schema, column, word, distance), 0.01)
            for column in columns
            if not near or len(word) > distance + 1
        ]
        return found, mark_words([form for form, _ in near])

    def _pattern(self, pattern: str, columns: Sequence[str]) -> tuple[list[Any], Mark | None]:
        if pattern.count("*") + pattern.count("?") > MOST_SIGNS:
            self.notices.append(
                told(
                    "“{pattern}” has more than {most} signs * or ?; nothing was searched for it.",
                    pattern=pattern,
                    most=MOST_SIGNS,
                )
            )
            return [], None
        found: list[Any] = []
        for column in columns:
            words = self._vocabulary.matching(column, pattern)
            if len(words) > MOST_EXPANDED or pattern[0] in "*?":
                # So many words say little by their rarity: found all the same, without a score of their own.
                found.append(_constant(_Q.regex_query(self._schema, column, expression(pattern)), 0.5))
            else:
                found += self._terms((column,), [(word, 1.0) for word in words])
        return found, Mark(patterns=(pattern,))

    def _terms(self, columns: Iterable[str], words: Iterable[tuple[str, float]]) -> list[Any]:
        """Return a query for each word in each column that has it at all."""
        return [
            _weighted(self._term(column, word), weight * WEIGHTS.get(column, 1.0))
            for word, weight in words
            for column in columns
            if self._vocabulary.frequency(column, word)
        ]

    def _known(self, column: str, words: Iterable[str]) -> bool:
        return all(self._vocabulary.frequency(column, word) for word in words)

    def _term(self, column: str, value: str) -> Any:
        # A lone surrogate, from a broken escape, is no text that the index could hold or be asked for.
        return _Q.term_query(self._schema, column, schema.shown_form(value))

    def _phrase(self, column: str, words: list[str], slop: int) -> Any:
        if len(words) == 1:
            return self._term(column, words[0])
        return _Q.phrase_query(self._schema, column, list(words), slop)

    def _dated(self, node: q.Dated) -> Any:
        """Return the query for documents whose days stand so to the given ones; the undated never do."""
        first, last, strictly = node.first, node.last, node.relation != "overlaps"
        parts = []
        if first is not None:
            parts.append((Occur.Must, self._days(schema.LAST_DAY, first + strictly, None)))
        if last is not None:
            parts.append((Occur.Must, self._days(schema.FIRST_DAY, None, last - strictly)))
        if not parts:
            parts.append((Occur.Must, self._days(schema.FIRST_DAY, schema.OPEN_FIRST, None)))
        return _constant(_Q.boolean_query(parts))

    def _days(self, column: str, least: int | None, most: int | None) -> Any:
        return _Q.range_query(
            self._schema,
            column,
            tantivy.FieldType.Integer,
            schema.OPEN_FIRST if least is None else least,
            schema.OPEN_LAST if most is None else most,
        )

    def _like(self, document_id: str) -> Any:
        """Return the query for documents that share rare words with this one, which is not among them."""
        words = self._vocabulary.words_of_document(document_id)
        if not words:
            self.notices.append(told("No document here has the id {id}; nothing is like it.", id=document_id))
            return _Q.empty_query()
        self.scores = True
        alike = _Q.more_like_this_document_fields_query(
            self._schema,
            words,
            min_doc_frequency=2,
            max_doc_frequency=max(2, self._vocabulary.documents // 10),
            min_term_frequency=1,
            max_query_terms=30,
            min_word_length=3,
        )
        itself = self._term(schema.ID, document_id)
        return _Q.boolean_query([(Occur.Must, alike), (Occur.MustNot, itself)])

    def _exactly(self, field: str, value: str) -> Any:
        if field == "like":
            return self._like(value)
        column = BY_NAME[field].columns[0]
        if not column.startswith("facet_"):
            return _constant(self._term(column, value))
        labels = self._vocabulary.labels(field)
        same: Callable[[str], bool] = (
            (lambda label: fnmatchcase(label.casefold(), value))
            if "*" in value
            else (lambda label: label.casefold() == value)
        )
        chosen = [label for label, _ in labels if same(label)]
        if not chosen:
            known = tuple(label for label, _ in labels[:12])
            asked = f"{field}:{value}"
            self.notices.append(
                told("No document here has {asked}. There is: {known:list}.", asked=asked, known=known)
                if known
                else told("No document here has {asked}, nor any other value of this field.", asked=asked)
            )
            return _Q.empty_query()
        return _constant(_any([self._term(column, label) for label in chosen]))


def _any(queries: Sequence[Any]) -> Any:
    return queries[0] if len(queries) == 1 else _Q.boolean_query([(Occur.Should, part) for part in queries])


def _weighted(query: Any, weight: float) -> Any:
    return query if weight == 1.0 else _Q.boost_query(query, weight)


def _constant(query: Any, score: float = 0.0) -> Any:
    return _Q.const_score_query(query, score)
