"""A query's text becomes tokens, left to right, each character looked at once.

Nothing is refused here: a quotation mark that nobody closed closes at the end, with a notice.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from regesta.model import Sentence, told

from .fields import BY_NAME

TokenKind = Literal["(", ")", "and", "or", "not", "word", "phrase", "field", "unknown field"]

QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "”": "”", "»": "«"}
_OPERATORS: dict[str, TokenKind] = {"AND": "and", "OR": "or", "NOT": "not", "&&": "and", "||": "or"}
_NAME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
_LONGEST_NAME = 20


class Token(Struct, frozen=True):
    """A token and where it stands. `slop` is the `~n` after a phrase."""

    kind: TokenKind
    text: str
    start: int
    end: int
    slop: int = 0


def tokenise(query: str) -> tuple[list[Token], list[Sentence]]:
    """Return the tokens of *query* and what had to be repaired."""
    tokens: list[Token] = []
    notices: list[Sentence] = []
    at, end = 0, len(query)
    while at < end:
        letter = query[at]
        if letter.isspace():
            at += 1
        elif letter in "()":
            tokens.append(Token("(" if letter == "(" else ")", letter, at, at + 1))
            at += 1
        elif letter in QUOTES:
            token, at = _phrase(query, at, notices)
            tokens.append(token)
        elif letter in "-+!" and at + 1 < end and not query[at + 1].isspace():
            # "+word" only says what is meant anyway.
            if letter != "+":
                tokens.append(Token("not", letter, at, at + 1))
            at += 1
        else:
            token = _field(query, at) or _word(query, at)
            tokens.append(token)
            at = token.end
    return tokens, notices


def _phrase(query: str, start: int, notices: list[Sentence]) -> tuple[Token, int]:
    closing = QUOTES[query[start]]
    end = start + 1
    while end < len(query) and query[end] not in closing:
        end += 1
    text = query[start + 1 : end]
    if end == len(query):
        notices.append(
            told("The quotation mark at character {at} is not closed; it was read as closed at the end.", at=start + 1)
        )
        return Token("phrase", text, start, end), end
    end += 1
    after = end
    if query[after : after + 1] == "~":
        after += 1
        while after < len(query) and after - end < 4 and query[after] in "0123456789":
            after += 1
    digits = query[end + 1 : after]
    return Token("phrase", text, start, after, slop=int(digits) if digits else 0), after


def _field(query: str, start: int) -> Token | None:
    """Return the field named at *start*, known or not: Latin letters and then a colon."""
    end = start
    while end < len(query) and end - start <= _LONGEST_NAME and query[end] in _NAME:
        end += 1
    if end == start or query[end : end + 1] != ":":
        return None
    name = query[start:end].lower()
    if name in BY_NAME:
        return Token("field", name, start, end + 1)
    following = query[end + 1 : end + 2]
    if not following or following.isspace() or following == "/":
        return None  # "Re: visit", "https://...": words with a colon
    return Token("unknown field", query[start:end], start, end + 1)


def _word(query: str, start: int) -> Token:
    end = start + 1
    while end < len(query) and not query[end].isspace() and query[end] not in "()" and query[end] not in QUOTES:
        end += 1
    text = query[start:end]
    return Token(_OPERATORS.get(text, "word"), text, start, end)
