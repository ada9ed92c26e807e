"""The index's fields and analysers.

Words are folded at both ends, in the index and in the query: composed (NFC), without accents, lower case, so
that `detente` finds "Détente" and `gheorghiu dej` finds "Gheorghiu-Dej". Nothing is stemmed in the index:
word forms are added to the query (see `forms`), which keeps phrases exact and the index half as large.
tantivy forgets its tokenisers, so that every opening registers them again. To add a field: here, in `writing`
and in `fields`; then raise VERSION, which makes every older index be rebuilt.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

import tantivy

VERSION = 2

WORDS, NOTHING = "folded", "nothing"
ID, KEY, STORED_TEXT, STORED_SUMMARY, BRIEF = "id", "key", "shown", "shown_summary", "brief"
TITLE, TEXT, ABOUT = "title", "text", "about"
FIRST_DAY, LAST_DAY, SORT_UP, SORT_DOWN = "first_day", "last_day", "sort_up", "sort_down"
ADDED = "added"
SHELF = "shelf"
"""The place in the archives, spelt so that its order as text is the order on the shelf."""

FREE_FIELDS = (TITLE, TEXT, ABOUT)
"""Where words without a field are sought."""

WORD_FIELDS = (
    *FREE_FIELDS,
    "sender",
    "recipient",
    "signatory",
    "copied",
    "participant",
    "body",
    "place",
    "subject",
    "summary",
    "number",
    "source",
    "repository",
    "fonds",
    "file",
    "marking",
    "credit",
)
EXACT_FIELDS = ("capture", "within", "record_id", "exchange")

FACETS = (
    "kind",
    "sender",
    "recipient",
    "person",
    "body",
    "place",
    "language",
    "year",
    "sure_year",
    "decade",
    "dated",
    "held",
    "archive",
    "marking",
    "exchange",
    "has",
    "is",
    "asks",
    "finding",
)
STEP = " › "
"""Between the levels of a place in the archives, as the facet `archive` has it."""

UNDATED_UP, UNDATED_DOWN = 2**40, -(2**40)
"""Sorted by date, in either direction, the undated come last."""
OPEN_FIRST, OPEN_LAST = -(2**40), 2**40

# Letters that no decomposition takes apart but that writers of the language treat as one. Both sides are two
# bytes of UTF-8 and one code point, so that offsets in the prepared text are offsets in the shown one.
# (`str.replace` passes over a text without the letter at memory speed; `str.translate` takes 3 ms a
# document.)
_TWINS = (("ё", "е"), ("Ё", "Е"))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def facet_field(facet: str) -> str:
    """Return the name of the column that counts *facet*."""
    return f"facet_{facet}"


def shown_form(text: str) -> str:
    """Return *text* as the index stores and shows it: composed, without invisible characters."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    for letter in _INVISIBLE:
        text = text.replace(letter, "")
    # A lone surrogate (from a broken file name or escape) is no text that the index could hold.
    return text.encode("utf-8", "replace").decode("utf-8")


def indexed_form(text: str) -> str:
    """Return *text* as the analyser gets it: code point for code point as long as `shown_form`."""
    if text.isascii():
        return text
    text = shown_form(text)
    for letter, twin in _TWINS:
        text = text.replace(letter, twin)
    return text


@lru_cache(maxsize=1)
def analyser() -> Any:
    """Return the analyser of words: letters and digits in runs, folded, runs of over 100 bytes left out."""
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(100))
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.lowercase())
        .build()
    )


def words_of(text: str) -> list[str]:
    """Return the folded words of *text* exactly as the index has them."""
    return list(analyser().analyze(indexed_form(text)))


def register(index: Any) -> None:
    """Give *index* its analysers, which tantivy does not keep."""
    nothing = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw()).filter(tantivy.Filter.remove_long(1)).build()
    index.register_tokenizer(WORDS, analyser())
    index.register_tokenizer(NOTHING, nothing)


@lru_cache(maxsize=1)
def schema() -> Any:
    """Return the one schema of this version."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(ID, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(KEY, tokenizer_name="raw", index_option="basic")
    for name in WORD_FIELDS:
        builder.add_text_field(name, tokenizer_name=WORDS)
    for name in EXACT_FIELDS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in FACETS:
        builder.add_text_field(facet_field(name), fast=True, tokenizer_name="raw", index_option="basic")
    for name in (FIRST_DAY, LAST_DAY, SORT_UP, SORT_DOWN, ADDED):
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_text_field(SHELF, fast=True, tokenizer_name="raw", index_option="basic")
    # What is only stored is text whose analyser keeps no word: the binding offers no unindexed text.
    for name in (STORED_TEXT, STORED_SUMMARY, BRIEF):
        builder.add_text_field(name, stored=True, tokenizer_name=NOTHING, index_option="basic")
    return builder.build()
