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

from ..model import Notice, told
from .encoding import decode
from .errors import BadXmlError, EntityError
from .limits import Limits, refuse_too_many_tags

_DOCTYPE = re.compile(r"<!DOCTYPE\b")
_DOCTYPE_PART = re.compile(r"[\"'\[\]>]|<!--|<\?")
_CLOSERS = {'"': '"', "'": "'", "<!--": "-->", "<?": "?>"}
_SPACE = re.compile(r"\s*")
_ENTITY = re.compile(
    r"<!ENTITY\s+(%\s+)?([^\s%&;\"'<>]{1,200})\s+"
    r"(?:(SYSTEM|PUBLIC)\b([^>]{0,4000})|\"([^\"]*)\"|'([^']*)')",
)
_REFERENCE = re.compile(r"&([A-Za-z_][A-Za-z0-9._-]{0,60});")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_PROLOGUE = 200_000
_LONGEST_ENTITY = 20_000
_MOST_EXPANDED = 2_000_000


class XmlSource(NamedTuple):
    """A tree, the encoding of its bytes, and what was doubtful."""

    root: etree._Element
    encoding: str
    notices: tuple[Notice, ...]


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
        why = problem.msg.split(", line ")[0] if problem.msg else told("it breaks off before its end")
        raise BadXmlError(name=name, line=line, column=column, why=why) from None
    return XmlSource(root, decoded.encoding, decoded.notices + notices)


def _without_doctype(text: str, name: str) -> tuple[str, tuple[Notice, ...]]:
    start = _DOCTYPE.search(text, 0, _PROLOGUE)
    entities: dict[str, str] = {}
    notices: tuple[Notice, ...] = ()
    if start and _is_prologue(text, start.start()):
        end = _end_of_doctype(text, start.end())
        doctype = text[start.start() : end]
        entities, notices = _read_entities(doctype, name)
        # As many lines as before, so that the parser's line numbers are the file's.
        text = text[: start.start()] + "\n" * doctype.count("\n") + text[end:]
    if "&" not in text:
        return text, notices
    return _Expansion(entities, name).expand_all(text), notices


def _is_prologue(text: str, end: int) -> bool:
    """Return whether nothing but declarations and comments comes before *end* (so no element has begun)."""
    place = 0
    while True:
        space = _SPACE.match(text, place, end)
        place = space.end() if space else place
        if place >= end:
            return True
        opener = next((mark for mark in ("<!--", "<?") if text.startswith(mark, place)), None)
        if opener is None:
            return False
        close = text.find(_CLOSERS[opener], place, end)
        if close < 0:
            return False
        place = close + len(_CLOSERS[opener])


def _end_of_doctype(text: str, start: int) -> int:
    """Return where the declaration that has begun ends; the text's end where it never does."""
    depth = 0
    part = _DOCTYPE_PART.search(text, start)
    while part is not None:
        place = part.end()
        closer = _CLOSERS.get(part[0])
        if closer is not None:
            place = text.find(closer, place)
            if place < 0:
                break
            place += len(closer)
        elif part[0] == "[":
            depth += 1
        elif part[0] == "]":
            depth -= 1
        elif depth <= 0:
            return place
        part = _DOCTYPE_PART.search(text, place)
    return len(text)


def _read_entities(doctype: str, name: str) -> tuple[dict[str, str], tuple[Notice, ...]]:
    entities: dict[str, str] = {}
    unread: list[str] = []
    for match in _ENTITY.finditer(doctype):
        parameter, entity, outside, rest, double, single = match.groups()
        if outside and parameter:
            unread.append(entity)
        elif outside and "NDATA" not in rest:
            raise EntityError(name=name, entity=entity, why=told("stands in another file or on the network"))
        elif not outside and not parameter:
            entities.setdefault(entity, double if double is not None else single)
    if not unread:
        return entities, ()
    return entities, (told("Declarations in other files were not read: {names:list}.", names=tuple(unread[:5])),)


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
                raise EntityError(name=self._name, entity=entity, why=told("grows to many times the file"))
            return value
        known = html5.get(f"{entity};")
        return match[0] if known is None else "".join(f"&#{ord(char)};" for char in known)

    def _value(self, entity: str) -> str:
        """Return an entity's text with the entities in it written out, innermost first; without recursion."""
        waiting = [entity]
        begun: set[str] = set()
        while waiting:
            outer = waiting[-1]
            if outer in self._expanded:
                waiting.pop()
                continue
            inner = [name for name in _REFERENCE.findall(self._entities[outer]) if name in self._entities]
            unknown = [name for name in inner if name not in self._expanded]
            if not unknown:
                self._expanded[outer] = self._written(outer)
            elif outer in begun:
                raise EntityError(name=self._name, entity=outer, why=told("contains itself"))
            else:
                begun.add(outer)
                waiting.extend(dict.fromkeys(unknown))
        return self._expanded[entity]

    def _written(self, entity: str) -> str:
        # Characters given by number ("&#84;") stay so; the parser reads them.
        text = _REFERENCE.sub(lambda match: self._expanded.get(match[1], match[0]), self._entities[entity])
        if len(text) > _LONGEST_ENTITY:
            raise EntityError(name=self._name, entity=entity, why=told("grows to many times the file"))
        return text
