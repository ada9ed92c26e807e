"""One word or phrase of a query becomes a node, by the field that it is a value of."""

from __future__ import annotations

from regesta.model import Sentence, told

from . import periods, schema
from .fields import LANGUAGE_CODES, YES_AND_NO, Field
from .lexer import Token
from .query import Exactly, Fuzzy, Node, Pattern, Phrase, Words

FARTHEST = 2
LARGEST_SLOP = 50
HYPHENED = ("has", "is", "asks")
"""Fields whose values are words joined by hyphens; with spaces, in quotation marks, they are the same."""
OTHER_WORDS = {"not-held": "missing", "lost": "missing", "uncertain": "doubtful"}


def read(token: Token, field: Field | None, query: str, notices: list[Sentence]) -> Node | None:
    """Return what *token* asks for in *field*, or None with a notice where it holds no word."""
    if field is not None and field.comparison == "date":
        return periods.read(token, field.names[0], query, notices)
    if field is not None and field.comparison == "exact":
        return _exact(token, field, notices)
    name = field.names[0] if field else None
    if token.kind == "phrase":
        return _phrase(token, name, notices)
    text, _, distance = token.text.rpartition("~")
    if text and (not distance or distance.isdecimal()):
        return _fuzzy(token, text, distance, name, notices)
    if "*" in token.text or "?" in token.text.rstrip("?"):
        return _pattern(token, name, notices)
    return Words(token.text, token.start, token.end, name) if _has_word(token, notices) else None


def _has_word(token: Token, notices: list[Sentence]) -> bool:
    if schema.words_of(token.text):
        return True
    if any(letter.isalnum() for letter in token.text):
        notices.append(told("“{words} …” is longer than any word of the index; it was ignored.", words=token.text[:20]))
    elif len(token.text) > 1:
        notices.append(told("“{words}” holds no letter or digit; it was ignored.", words=token.text[:20]))
    return False


def _phrase(token: Token, field: str | None, notices: list[Sentence]) -> Node | None:
    if not schema.words_of(token.text):
        notices.append(told("A pair of quotation marks without a word in it was ignored."))
        return None
    if "*" in token.text:
        notices.append(told("Inside quotation marks the sign * has no meaning; the words were searched as they stand."))
    slop = min(token.slop, LARGEST_SLOP)
    if slop < token.slop:
        notices.append(
            told(
                "At most {most} words may stand between those of a phrase; {asked} was read so.",
                most=LARGEST_SLOP,
                asked=f"~{token.slop}",
            )
        )
    return Phrase(token.text, token.start, token.end, field, slop)


def _fuzzy(token: Token, text: str, distance: str, field: str | None, notices: list[Sentence]) -> Node | None:
    words = schema.words_of(text)
    if not words:
        notices.append(told("“{words}” holds no letter or digit; it was ignored.", words=token.text[:20]))
        return None
    if len(words) > 1:
        notices.append(told("“{words}” is several words to the index; the sign ~ was ignored.", words=text))
        return Words(text, token.start, token.end, field)
    asked = int(distance[:4]) if distance else 1
    if asked > FARTHEST:
        notices.append(
            told(
                "At most {most} letters may differ; {asked} was read as {read}.",
                most=FARTHEST,
                asked=f"{text}~{asked}",
                read=f"{text}~{FARTHEST}",
            )
        )
    if asked == 0:
        return Phrase(text, token.start, token.end, field)
    return Fuzzy(words[0], token.start, token.end, field, min(asked, FARTHEST))


def _pattern(token: Token, field: str | None, notices: list[Sentence]) -> Node | None:
    """Return a pattern, which is one word to the index; of several words the signs are passed over."""
    letters = [part for part in token.text.replace("?", "*").split("*") if part]
    folded = [schema.words_of(part) for part in letters]
    if not any(folded):
        notices.append(told("“{words}” asks for any word; it was ignored.", words=token.text[:20]))
        return None
    if any(len(words) != 1 for words in folded):
        notices.append(
            told("“{words}” is several words to the index; the signs * and ? were ignored.", words=token.text)
        )
        return Words(token.text, token.start, token.end, field)
    return Pattern(_folded_pattern(token.text), token.start, token.end, field)


def _folded_pattern(text: str) -> str:
    folded, part = [], ""
    for letter in text + "\0":
        if letter in "*?\0":
            folded.extend(schema.words_of(part))
            folded.append(letter.strip("\0"))
            part = ""
        else:
            part += letter
    return "".join(folded)


def _exact(token: Token, field: Field, notices: list[Sentence]) -> Node | None:
    value = token.text.strip()
    if not value:
        notices.append(told("The field “{field}:” has no value after it; it was ignored.", field=field.names[0]))
        return None
    name = field.names[0]
    if name in ("id", "capture", "within", "exchange", "like"):
        return Exactly(name, value)
    value = value.casefold()
    if name == "language":
        value = LANGUAGE_CODES.get(value, value)
    if name in HYPHENED:
        value = value.replace(" ", "-")
    if name == "is":
        value = OTHER_WORDS.get(value, value)
    if name == "held":
        if value not in YES_AND_NO:
            notices.append(told("held: is yes or no, not “{words}”; it was ignored.", words=token.text))
            return None
        value = YES_AND_NO[value]
    return Exactly(name, value)
