"""The zip file that an office document is: its parts, read one by one within bounds, never unpacked to disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

from lxml import etree

from ..model import Notice, Sentence, told
from .errors import BadOfficeFileError, EntityError, TooLongError
from .limits import Limits
from .xml_source import parse_xml

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class OfficeFile:
    """An office document's parts by their names."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._size = len(data)
        self._left = limits.max_unpacked
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as problem:
            raise self._damaged(_short(problem)) from None
        self.names = frozenset(self._archive.namelist())

    def part(self, path: str) -> bytes | None:
        """Return the bytes of a part, or None where there is none.

        Raises:
            BadOfficeFileError: it is damaged, or locked with a password.
            TooLongError: all that was read of the file is above the bound.
        """
        if path not in self.names:
            return None
        try:
            with self._archive.open(path) as stream:
                data = stream.read(self._left + 1)
        except _DAMAGE as problem:
            raise self._damaged(
                told("its part {part} can't be unpacked ({why})", part=path, why=_short(problem))
            ) from None
        self._left -= len(data)
        if self._left < 0:
            raise TooLongError(
                name=self._name,
                found=self._limits.max_unpacked - self._left,
                bound=self._limits.max_unpacked,
                what=told("bytes when it is unpacked"),
                remedy=told("If you trust it, save it from its program as text."),
            )
        return data

    def tree(self, path: str) -> etree._Element | None:
        """Return the root of a part that is XML, or None where there is none.

        Raises:
            TranscriptionError: as for `part`, or it is no well-formed XML, or declares entities.
        """
        data = self.part(path)
        if data is None:
            return None
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:65536]:
            # No office program writes one; what declares it wants more than to be read.
            raise EntityError(name=self._name, entity=path, why=told("no office program writes into a document"))
        return parse_xml(data, self._name, self._limits).root

    def needed(self, path: str, what: Sentence) -> etree._Element:
        """Return the root of a part without which the file is no document.

        Raises:
            TranscriptionError: as for `tree`, or there is no such part.
        """
        root = self.tree(path)
        if root is None:
            raise self._damaged(told("it has no {part}, which every {what} has", part=path, what=what))
        return root

    def _damaged(self, why: Notice) -> BadOfficeFileError:
        return BadOfficeFileError(name=self._name, size=self._size, why=why)


def _short(problem: Exception) -> str:
    return " ".join(str(problem).split())[:200].rstrip(".")


def names(words: str) -> frozenset[str]:
    """Return the names of elements or control words that *words* lists."""
    return frozenset(words.split())


def local_name(element: etree._Element) -> str:
    """Return the element's name without its name space; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str | None:
    """Return the value of the attribute *name*, in whatever name space."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """Return the first child of that name, then its first child of the next name, and so on; None without one."""
    for name in names:
        if element is None:
            return None
        element = next((each for each in element if local_name(each) == name), None)
    return element


def descendants(element: etree._Element, wanted: Callable[[str], bool]) -> list[etree._Element]:
    """Return the elements below *element* whose names are wanted, in the document's order."""
    return [each for each in element.iter() if wanted(local_name(each))]
