"""What words and values the index holds, for one state of it: forms of a word, near words, labels.

Everything here is asked of the index's own term lists when a query needs it, and kept until the index
changes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import tantivy
from rapidfuzz import process
from rapidfuzz.distance import OSA

from . import schema
from .brief import brief_of
from .scripts import OtherScripts

STEMMERS = {
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
SHORTEST_STEM = 3
MOST_FORMS = 12
LONGEST_COMPARED = 20_000
NAME_FIELDS = (schema.TITLE, "sender", "recipient", "signatory", "copied", "participant", "place")
MOST_LABELS = 100_000
MOST_KEPT = 20_000
"""Words whose forms are kept; a room that is open for months is asked for more."""


@cache
def _stemmer(language: str) -> Any:
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw()).filter(tantivy.Filter.stemmer(STEMMERS[language])).build()
    )


class Vocabulary:
    """The words and values of one state of the index."""

    def __init__(self, searcher: Any) -> None:
        self._searcher = searcher
        self._forms: dict[str, tuple[str, ...]] = {}
        self._labels: dict[str, tuple[tuple[str, int], ...]] = {}
        # Who writes in Cyrillic letters looks for names; all the words of Latin texts would be too many.
        self._scripts = OtherScripts(
            lambda letter: self._beginning(letter, schema.FREE_FIELDS),
            lambda letter: self._beginning(letter, NAME_FIELDS),
        )

    @property
    def documents(self) -> int:
        """How many documents the index holds."""
        return int(self._searcher.num_docs)

    def words_of_document(self, document_id: str) -> dict[str, list[str]]:
        """Return text and title of the document by column, as the analyser gets them; empty without it."""
        found = self._searcher.search(
            tantivy.Query.term_query(schema.schema(), schema.ID, schema.shown_form(document_id)), 1
        ).hits
        if not found:
            return {}
        stored = self._searcher.doc(found[0][1])
        text = stored.get_first(schema.STORED_TEXT) or stored.get_first(schema.STORED_SUMMARY) or ""
        title = brief_of(stored).title or ""
        return {
            schema.TEXT: [schema.indexed_form(text[:LONGEST_COMPARED])],
            schema.TITLE: [schema.indexed_form(title)],
        }

    def frequency(self, column: str, word: str) -> int:
        """Return how many documents hold *word* in *column* (deleted ones may count until segments merge)."""
        return int(self._searcher.doc_freq(column, word))

    def starting_with(self, column: str, prefix: str, limit: int | None = None) -> list[tuple[str, int]]:
        """Return the words of *column* that start so, with their frequencies, most frequent first."""
        found = self._searcher.terms_with_prefix(column, prefix, limit=limit)
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def labels(self, facet: str) -> tuple[tuple[str, int], ...]:
        """Return every value of *facet* with the number of its documents, most frequent first."""
        known = self._labels.get(facet)
        if known is None:
            terms = {"terms": {"field": schema.facet_field(facet), "size": MOST_LABELS}}
            counted = self._searcher.aggregate(tantivy.Query.all_query(), {facet: terms})
            buckets = ((bucket["key"], bucket["doc_count"]) for bucket in counted[facet]["buckets"])
            known = tuple(sorted(buckets, key=lambda pair: (-pair[1], pair[0])))
            self._labels[facet] = known
        return known

    def kinds(self) -> frozenset[str]:
        """Return the kinds that are one word."""
        return frozenset(kind for kind, _ in self.labels("kind") if kind.isalpha())

    def languages(self) -> tuple[str, ...]:
        """Return the languages whose word forms are sought: the documents', else English."""
        told = tuple(code for code, _ in self.labels("language") if code in STEMMERS)
        return told or ("en",)

    def forms(self, word: str) -> tuple[str, ...]:
        """Return the index's other forms of *word* ("negotiation" for "negotiations"), most frequent first.

        Two words are forms of one if the stemmer (Snowball) of a language that the archive holds makes them
        alike. Numbers and words too short to have an ending have none.
        """
        known = self._forms.get(word)
        if known is None:
            known = self._find_forms(word) if word.isalpha() and len(word) > SHORTEST_STEM else ()
            if len(self._forms) >= MOST_KEPT:
                self._forms.clear()
            self._forms[word] = known
        return known

    def _find_forms(self, word: str) -> tuple[str, ...]:
        found: dict[str, int] = {}
        candidates: dict[str, list[tuple[str, int]]] = {}
        for language in self.languages():
            analyse = _stemmer(language).analyze
            stem = analyse(word)[0]
            shared = _shared_start(stem, word)
            if len(shared) < SHORTEST_STEM:
                continue
            # One letter less: the stemmer writes "ferri" for "ferries", and "ferry" does not begin so.
            shared = shared[: max(SHORTEST_STEM, len(shared) - 1)]
            if shared not in candidates:
                candidates[shared] = [
                    pair for column in schema.FREE_FIELDS for pair in self._searcher.terms_with_prefix(column, shared)
                ]
            for form, count in candidates[shared]:
                if form != word and analyse(form) == [stem]:
                    found[form] = found.get(form, 0) + count
        return tuple(sorted(found, key=lambda form: (-found[form], form))[:MOST_FORMS])

    def in_other_scripts(self, word: str) -> tuple[str, ...]:
        """Return the index's words that are *word* in another script, with their other forms."""
        found = self._scripts.of(word)
        return tuple(dict.fromkeys(form for each in found for form in (each, *self.forms(each))))[:MOST_FORMS]

    def _beginning(self, letter: str, columns: Iterable[str]) -> list[tuple[str, int]]:
        return [pair for column in columns for pair in self._searcher.terms_with_prefix(column, letter)]

    def weights_of_forms(self, word: str, forms: Iterable[str]) -> list[tuple[str, float]]:
        """Return each form with what brings its rarity down to that of *word*.

        A rare form of a common word would else outweigh the word itself, which is what was asked for.
        """
        own = self._rarity(word)
        return [(form, min(1.0, own / self._rarity(form))) for form in forms]

    def _rarity(self, word: str) -> float:
        # BM25's inverse document frequency, of the word's column with the most of it.
        documents = max(1, int(self._searcher.num_docs))
        frequency = min(documents, max(self.frequency(column, word) for column in schema.FREE_FIELDS))
        return math.log1p((documents - frequency + 0.5) / (frequency + 0.5))

    def near(self, word: str, distance: int, columns: Iterable[str], limit: int) -> list[tuple[str, int]]:
        """Return words at most *distance* letters off with their distance, nearest and most frequent first.

        Only words with the same first letter are looked at: a slip is rare there, and the list stays short.
        """
        counts: dict[str, int] = {}
        for column in columns:
            for found, count in self._searcher.terms_with_prefix(column, word[:1]):
                counts[found] = counts.get(found, 0) + count
        matches = process.extract(word, list(counts), scorer=OSA.distance, score_cutoff=distance, limit=None)
        ranked = sorted(matches, key=lambda match: (match[1], -counts[match[0]], match[0]))
        return [(found, int(off)) for found, off, _ in ranked[:limit]]

    def matching(self, column: str, pattern: str) -> list[str]:
        """Return the words of *column* that *pattern* (`*`, `?`) describes.

        A pattern that begins with a sign gives none: the whole list would have to be gone through.
        """
        head = re.split(r"[*?]", pattern, maxsplit=1)[0]
        if not head:
            return []
        found = self.starting_with(column, head)
        if pattern == head + "*":
            return [word for word, _ in found]
        described = re.compile(expression(pattern))
        return [word for word, _ in found if described.fullmatch(word)]


def expression(pattern: str) -> str:
    """Return the regular expression for *pattern*, which holds letters, digits, `*` and `?` only."""
    return re.sub(r"\*+", ".*", pattern.replace("?", "."))


def _shared_start(one: str, other: str) -> str:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]
