"""Tokens become a tree. What enters: the query's text; what leaves: `Query`.

Binding, tightest first: a field, NOT (or `-`), AND (or nothing between two words), OR. The reader is lenient:
brackets are balanced, operators without anything to join are passed over, unknown fields become words, each
with a notice. Only what can't be meant at all is refused (`QueryError`): an impossible date, a query beyond
the limits.
"""

from __future__ import annotations

import difflib

from regesta.model import Sentence, told

from . import values
from .errors import QueryError
from .fields import BY_NAME, Field
from .lexer import Token, tokenise
from .query import All, Any, Everything, Fuzzy, Node, Not, Nothing, Pattern, Phrase, Query

MOST_CHARACTERS = 2_000
MOST_TOKENS = 256
DEEPEST = 32
MOST_COSTLY = 16
"""Phrases, patterns and near words: each may cost a hundredth of a second, so that a page stays under one."""


def parse_query(text: str) -> Query:
    """Return what *text* asks for; an empty text asks for every document.

    Raises:
        QueryError: *text* is over the limits or holds an impossible date.
    """
    if len(text) > MOST_CHARACTERS:
        raise QueryError(
            position=MOST_CHARACTERS,
            found=told("a query of {length} characters", length=len(text)),
            expected=told("{most} at most", most=MOST_CHARACTERS),
            query=text[:80] + "...",
        )
    tokens, notices = tokenise(text)
    if len(tokens) > MOST_TOKENS:
        raise QueryError(
            position=tokens[MOST_TOKENS].start,
            found=told("{count} words and signs", count=len(tokens)),
            expected=told("{most} at most", most=MOST_TOKENS),
            query=text[:80] + "...",
        )
    if not tokens:
        return Query(text, Everything())
    reader = _Reader(text, tokens, notices)
    node = reader.read()
    return Query(text, node, tuple(dict.fromkeys(reader.notices)))


class _Reader:
    """Recursive descent over the tokens of one query."""

    def __init__(self, text: str, tokens: list[Token], notices: list[Sentence]) -> None:
        self.text, self.tokens, self.notices = text, tokens, notices
        self.at = 0
        self.depth = 0
        self.costly = 0

    def read(self) -> Node:
        parts: list[Node] = []
        while self.at < len(self.tokens):
            node = self.alternatives(None)
            if node is not None:
                parts.append(node)
            if self.at < len(self.tokens):  # only a bracket that nobody opened stops it
                stray = self.tokens[self.at]
                self.notices.append(
                    told("The closing bracket at character {at} opens nowhere; it was ignored.", at=stray.start + 1)
                )
                self.at += 1
        if not parts:
            self.notices.append(told("The query holds no word to search for."))
            return Nothing()
        return _joined(parts, said=False)

    def kind(self) -> str | None:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else None

    def alternatives(self, field: Field | None) -> Node | None:
        nodes = [self.conjunction(field)]
        while self.kind() == "or":
            self.at += 1
            nodes.append(self.conjunction(field))
        kept = [node for node in nodes if node is not None]
        if len(kept) < len(nodes):
            self.notices.append(told("An OR without words on both sides was ignored."))
        if not kept:
            return None
        return kept[0] if len(kept) == 1 else Any(tuple(kept))

    def conjunction(self, field: Field | None) -> Node | None:
        nodes: list[Node] = []
        said, dangling = False, False
        while self.kind() not in (None, ")", "or"):
            if self.kind() == "and":
                dangling = dangling or not nodes
                said = True
                self.at += 1
                continue
            node = self.negation(field)
            if node is not None:
                nodes.append(node)
        if dangling or (said and len(nodes) < 2):
            self.notices.append(told("An AND without words on both sides was ignored."))
        return _joined(nodes, said=said) if nodes else None

    def negation(self, field: Field | None) -> Node | None:
        negative = False
        while self.kind() == "not":
            negative = not negative
            self.at += 1
        if self.kind() in (None, ")", "or", "and"):
            self.notices.append(told("A NOT with nothing after it was ignored."))
            return None
        node = self.primary(field)
        return Not(node) if negative and node is not None else node

    def primary(self, field: Field | None) -> Node | None:
        token = self.tokens[self.at]
        self.at += 1
        if token.kind == "(":
            return self.group(token, field)
        if token.kind == "field":
            return self.valued(token, BY_NAME[token.text])
        if token.kind == "unknown field":
            near = difflib.get_close_matches(token.text.lower(), BY_NAME, n=1, cutoff=0.7)
            self.notices.append(
                told(
                    "There is no field “{field}”; what follows was searched as words. Did you mean {near}: ?",
                    field=token.text,
                    near=near[0],
                )
                if near
                else told("There is no field “{field}”; what follows was searched as words.", field=token.text)
            )
            return self.primary(field) if self.kind() in ("word", "phrase", "(") else None
        node = values.read(token, field, self.text, self.notices)
        if isinstance(node, Pattern | Fuzzy | Phrase):
            self.costly += 1
            if self.costly > MOST_COSTLY:
                raise QueryError(
                    position=token.start,
                    found=told("phrase, pattern (*, ?) or near word (~) number {count}", count=self.costly),
                    expected=told("{most} of them at most", most=MOST_COSTLY),
                    query=self.text,
                )
        return node

    def valued(self, token: Token, field: Field) -> Node | None:
        if self.kind() in ("word", "phrase", "("):
            return self.primary(field)
        # "to:-x" and the like: the sign belongs to the value that follows.
        if self.kind() == "not" and self.at + 1 < len(self.tokens):
            return self.negation(field)
        self.notices.append(told("The field “{field}:” has no value after it; it was ignored.", field=token.text))
        return None

    def group(self, opening: Token, field: Field | None) -> Node | None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise QueryError(
                position=opening.start,
                found=told("a bracket {depth} deep", depth=self.depth),
                expected=told("{most} at most", most=DEEPEST),
                query=self.text,
            )
        node = self.alternatives(field)
        self.depth -= 1
        if self.kind() == ")":
            self.at += 1
        else:
            self.notices.append(
                told("The bracket at character {at} is not closed; it was closed at the end.", at=opening.start + 1)
            )
        return node


def _joined(nodes: list[Node], *, said: bool) -> Node:
    return nodes[0] if len(nodes) == 1 else All(tuple(nodes), said=said)
