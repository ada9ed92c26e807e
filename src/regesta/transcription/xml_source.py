"""XML bytes to a tree, with nothing fetched and nothing blown up.

The document type declaration never reaches the parser: it is cut out, its harmless entities (and the names
that HTML knows, "&mdash;") are written as their characters, and a declaration that reaches outside the file
or doubles itself without bound is refused. So there is neither network, nor file access, nor an entity
bomb, whatever the parser is.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import NamedTuple

from lxml import etree

from .encoding import decode
from .errors import BadXmlError, EntityError
from .limits import Limits, refuse_too_many_tags

_DOCTYPE = re.compile(r"<!DOCTYPE\b")
_DOCTYPE_PART = re.compile(r'"[^"]*"|\'[^\']*\'|<!--.*?-->|<\?.*?\?>|[\[\]>]', re.DOTALL)
_ENTITY = re.compile(
    r"<!ENTITY\s+(%\s+)?([^\s%&;\"'<>]{1,200})\s+"
    r"(?:(SYSTEM|PUBLIC)\b([^>]{0,4000})|\"([^\"]*)\"|'([^']*)')",
)
_REFERENCE = re.compile(r"&([A-Za-z_][A-Za-z0-9._-]{0,60});")
_CHARACTER = re.compile(r"&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));")
_DECLARATION = re.compile(r"<\?xml\s[^>]{0,300}\?>")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_PROLOGUE = 200_000
_LONGEST_ENTITY = 20_000
_MOST_EXPANDED = 2_000_000


class XmlSource(NamedTuple):
    """A tree, the encoding of its bytes, and what was doubtful."""

    root: etree._Element
    encoding: str
    notices: tuple[str, ...]


def parse_xml(data: bytes, name: str, limits: Limits) -> XmlSource:
    """Return the tree of *data*.

    Raises:
        BadXmlError: not well formed, nested more than 256 deep, or a text of more than 10 MB in one element.
        EntityError: an entity reaches outside the file or grows without bound.
    """
    refuse_too_many_tags(data, name, limits)
    decoded = decode(data, name=name, markup=True)
    text, notices = _without_doctype(decoded.text, name)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.lstrip().encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as problem:
        line, column = problem.position
        before = len(text) - len(text.lstrip())
        line += text[:before].count("\n")
        why = (problem.msg or "it breaks off").split(", line ")[0]
        raise BadXmlError(name=name, line=line, column=column, why=why) from None
    return XmlSource(root, decoded.encoding, decoded.notices + notices)


def _without_doctype(text: str, name: str) -> tuple[str, tuple[str, ...]]:
    start = _DOCTYPE.search(text, 0, _PROLOGUE)
    entities: dict[str, str] = {}
    notices: tuple[str, ...] = ()
    if start and _is_prologue(text[: start.start()]):
        end = _end_of_doctype(text, start.end())
        doctype = text[start.start() : end]
        entities, notices = _read_entities(doctype, name)
        # As many lines as before, so that the parser's line numbers are the file's.
        text = text[: start.start()] + "\n" * doctype.count("\n") + text[end:]
    if "&" not in text:
        return text, notices
    return _Expansion(entities, name).expand_all(text), notices


def _is_prologue(before: str) -> bool:
    """Return whether nothing but declarations and comments comes before (so no element has begun)."""
    bare = re.sub(r"<!--.*?-->|<\?.*?\?>", "", before, flags=re.DOTALL)
    return not bare.strip()


def _end_of_doctype(text: str, start: int) -> int:
    depth = 0
    for part in _DOCTYPE_PART.finditer(text, start):
        if part[0] == "[":
            depth += 1
        elif part[0] == "]":
            depth -= 1
        elif part[0] == ">" and depth <= 0:
            return part.end()
    return len(text)


def _read_entities(doctype: str, name: str) -> tuple[dict[str, str], tuple[str, ...]]:
    entities: dict[str, str] = {}
    unread: list[str] = []
    for match in _ENTITY.finditer(doctype):
        parameter, entity, outside, rest, double, single = match.groups()
        if outside and parameter:
            unread.append(entity)
        elif outside and "NDATA" not in rest:
            raise EntityError(name=name, entity=entity, why="stands in another file or on the network")
        elif not outside and not parameter:
            entities.setdefault(entity, double if double is not None else single)
    if not unread:
        return entities, ()
    return entities, (f"Declarations in other files were not read: {', '.join(unread[:5])}.",)


class _Expansion:
    """Writes entities as characters, and refuses what grows without bound or names itself."""

    def __init__(self, entities: dict[str, str], name: str) -> None:
        self._entities = entities
        self._name = name
        self._expanded: dict[str, str] = {}
        self._total = 0

    def expand_all(self, text: str) -> str:
        return _REFERENCE.sub(self._replace, text)

    def _replace(self, match: re.Match[str]) -> str:
        entity = match[1]
        if entity in _XML_NAMES:
            return match[0]
        if entity in self._entities:
            value = self._value(entity)
            self._total += len(value)
            if self._total > _MOST_EXPANDED:
                raise EntityError(name=self._name, entity=entity, why="grows to millions of characters")
            return value
        known = html5.get(f"{entity};")
        return match[0] if known is None else "".join(f"&#{ord(char)};" for char in known)

    def _value(self, entity: str) -> str:
        """Return an entity's text with the entities in it written out; without recursion."""
        order = [entity]
        seen = {entity}
        for outer in order:
            for inner in _REFERENCE.findall(self._entities[outer]):
                if inner == entity:
                    raise EntityError(name=self._name, entity=entity, why="contains itself")
                if inner in self._entities and inner not in seen:
                    seen.add(inner)
                    order.append(inner)
        for waiting in reversed(order):
            self._settle(waiting, len(order))
        return self._expanded[entity]

    def _settle(self, entity: str, rounds: int) -> None:
        if entity in self._expanded:
            return
        text = self._entities[entity]
        for _ in range(rounds):
            replaced = _REFERENCE.sub(lambda match: self._entities.get(match[1], match[0]), text)
            if len(replaced) > _LONGEST_ENTITY:
                raise EntityError(name=self._name, entity=entity, why="grows to millions of characters")
            if replaced == text:
                break
            text = replaced
        else:
            raise EntityError(name=self._name, entity=entity, why="contains itself")
        self._expanded[entity] = _CHARACTER.sub(_escape_character, text)


def _escape_character(match: re.Match[str]) -> str:
    # "&#38;" in a declaration stands for the sign itself; in the text it must not begin a reference again.
    return match[0]
