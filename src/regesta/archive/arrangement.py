"""Where the originals lie: repository, fonds, series, file, and what the archive holds of each.

In: the documents with a reference, and what criticism found of their pages. Out: a tree. A level that a reference
doesn't name is passed over, not invented; spellings of one level that differ in capitals and marks only are one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from ..model import Document, Source
from ..onomastics import fold

LEVELS = ("repository", "fonds", "series", "file")
TWICE = "same-pages-for-two-documents"
"""The rule of criticism that finds pages claimed by two documents."""
_NUMBER = re.compile(r"\d+")


class Sheet(Struct, frozen=True, omit_defaults=True):
    """A document in a file, with the pages that it is cited to; `twice` where another document claims them too."""

    id: str
    pages: str | None = None
    date: str | None = None
    twice: bool = False


class Unit(Struct, frozen=True, omit_defaults=True):
    """A unit of arrangement: its level, its name as most references write it, how many documents lie in it.

    `key` is its address in the tree: its own part after those of the units that it lies in. `sheets` are the documents
    cited to this unit and to none below it.
    """

    level: str
    name: str
    key: str
    documents: int
    twice: int = 0
    first: int | None = None
    last: int | None = None
    units: tuple[Unit, ...] = ()
    sheets: tuple[Sheet, ...] = ()


def arrangement_of(documents: Iterable[Document], twice: Iterable[Sequence[str]]) -> tuple[Unit, ...]:
    """Return the repositories (or the highest levels that references name) with what lies in them.

    `twice` are the pairs of documents that criticism found on the same pages.
    """
    doubled = {name for pair in twice for name in pair}
    placed = [(document, path) for document in documents if document.source and (path := _path(document.source))]
    return _units(placed, 0, "", doubled)


def unit_at(units: Iterable[Unit], key: str) -> tuple[Unit, ...]:
    """Return the unit with this key after those that it lies in; () where there is none."""
    for unit in units:
        if unit.key == key:
            return (unit,)
        if key.startswith(f"{unit.key}~"):
            below = unit_at(unit.units, key)
            return (unit, *below) if below else ()
    return ()


_Placed = tuple[Document, list[tuple[str, str]]]


def _path(source: Source) -> list[tuple[str, str]]:
    """The levels that the reference names, highest first."""
    named = ((level, getattr(source, level)) for level in LEVELS)
    return [(level, " ".join(name.split())) for level, name in named if name and name.strip()]


def _units(placed: Sequence[_Placed], depth: int, above: str, twice: set[str]) -> tuple[Unit, ...]:
    groups: dict[tuple[str, str], list[_Placed]] = defaultdict(list)
    for each in placed:
        if len(each[1]) > depth:
            level, name = each[1][depth]
            groups[level, _slug(name)].append(each)
    found = []
    for (level, slug), members in groups.items():
        names = Counter(path[depth][1] for _, path in members)
        key = f"{above}~{level[:2]}.{slug}".lstrip("~")
        days = [bound for document, _ in members if (bound := _year(document)) is not None]
        found.append(
            Unit(
                level=level,
                name=max(names, key=lambda name: (names[name], name)),
                key=key,
                documents=len(members),
                twice=sum(document.id in twice for document, _ in members),
                first=min(days, default=None),
                last=max(days, default=None),
                units=_units(members, depth + 1, key, twice),
                sheets=tuple(
                    Sheet(
                        document.id,
                        document.source.pages if document.source else None,
                        document.date,
                        document.id in twice,
                    )
                    for document, _ in sorted(
                        (each for each in members if len(each[1]) == depth + 1), key=lambda each: _order(each[0])
                    )
                ),
            )
        )
    return tuple(sorted(found, key=lambda unit: (LEVELS.index(unit.level), _natural(unit.name), unit.key)))


def _slug(name: str) -> str:
    return "-".join(fold(name).split())[:120] or name.casefold()[:60].replace("/", "-")


def _order(document: Document) -> tuple[int, int, str, str]:
    pages = _NUMBER.findall((document.source.pages if document.source else None) or "")
    return (0 if pages else 1, int(pages[0][:12]) if pages else 0, document.date or "9", document.id)


def _natural(name: str) -> list[tuple[int, int, str]]:
    """A key by which File 9 stands before File 10."""
    return [
        (0, int(part[:12]), "") if part.isdigit() and part.isascii() else (1, 0, part)
        for part in re.findall(r"\d+|\D+", fold(name))
    ]


def _year(document: Document) -> int | None:
    year = (document.date or "")[:4]
    return int(year) if year.isdigit() and year.isascii() and len(year) == 4 else None
