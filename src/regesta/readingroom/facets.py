"""A facet's values as links: each takes its value in, or leaves it out where it is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape

from markupsafe import Markup
from msgspec import Struct

from ..discovery.schema import STEP
from . import wording
from .languages import gettext, marked, number
from .searches import FACETS, Search

MOST_SHOWN = 6
HELD = {"yes": marked("held"), "no": marked("known of, not held")}
DATED = {
    "day": marked("to the day"),
    "month": marked("to the month"),
    "year": marked("to the year"),
    "years": marked("within five years"),
    "longer": marked("less exactly"),
    "undated": marked("undated"),
}
ANY_ASK = marked("asks anything")
_CHOSEN = ' class="chosen" aria-current="true"'
_DEPTHS = ("", *(f' class="depth-{depth}"' for depth in range(1, 5)))


class Choice(Struct, frozen=True):
    """A value as a link. `depth` is how far it stands in, in a tree."""

    value: str
    label: str
    count: int | None
    chosen: bool
    href: str
    depth: int = 0


class Facet(Struct, frozen=True):
    """`more` are the values that show when they are asked for."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    more: tuple[Choice, ...]
    open: bool = False


def facet_of(
    name: str, counted: Sequence[tuple[str, int]], search: Search, titles: Mapping[str, str] | None = None
) -> Facet:
    """Return one facet; a chosen value stays in sight with its number, also where it finds nothing."""
    chosen = search.filters.get(name, [])
    counts = dict(counted)
    values = [*chosen, *(value for value, _ in counted if value not in chosen)]
    if name == "archive":
        values = _tree(counts, chosen)
    if name == "dated":
        values = [value for value in DATED if value in values]
    choices = tuple(
        Choice(
            value,
            label_of(name, value, titles),
            counts.get(value, 0),
            value in chosen,
            toggled(search, name, value),
            value.count(STEP) if name == "archive" else 0,
        )
        for value in values
    )
    shown = max(MOST_SHOWN + 4 * (name == "archive"), len(chosen))
    return Facet(name, gettext(FACETS[name]), choices[:shown], choices[shown:], bool(chosen))


def active(search: Search, titles: Mapping[str, str] | None = None) -> list[Choice]:
    """Return the filters that are on, each as a link that takes it away."""
    return [
        Choice(value, label_of(name, value, titles, alone=True), None, True, toggled(search, name, value))
        for name, chosen in search.filters.items()
        for value in chosen
    ]


def toggled(search: Search, name: str, value: str) -> str:
    chosen = search.filters.get(name, ())
    if value in chosen:
        return search.at(**{name: [each for each in chosen if each != value]})
    return search.narrowed(name, value)


def listed(choices: Sequence[Choice]) -> Markup:
    """Return the values as a list of links.

    It is written here and not in a template because a page has over a hundred of them.
    """
    # An address is percent-encoded: of the signs of HTML it has this one only.
    items = (
        f'<li{_DEPTHS[min(each.depth, 4)]}><a href="{each.href.replace("&", "&amp;")}"{_CHOSEN if each.chosen else ""}>'
        f'<span>{_escaped(each.label)}</span> <span class="n">{number(each.count or 0)}</span></a></li>'
        for each in choices
    )
    return Markup("<ul>" + "".join(items) + "</ul>")  # noqa: S704 - what is not our own is escaped


_escaped = lru_cache(20_000)(escape)


def label_of(name: str, value: str, titles: Mapping[str, str] | None = None, *, alone: bool = False) -> str:
    """Return a facet's value in the reader's words; `alone` where its facet doesn't stand above it."""
    if name == "language":
        return wording.language(value)
    if name == "kind":
        return wording.document_kind(value)
    if name == "held":
        return gettext(HELD.get(value, value))
    if name == "dated":
        return gettext(DATED.get(value, value))
    if name == "asks":
        return gettext(ANY_ASK) if value == "any" else gettext(value.replace("-", " "))
    if name == "finding":
        return gettext(wording.SEVERITIES[value]) if value in wording.SEVERITIES else wording.rule(value)
    if name == "exchange":
        return (titles or {}).get(value, value)
    if name == "archive" and not alone:
        return value.rpartition(STEP)[2]
    return value


def _tree(counts: Mapping[str, int], chosen: Sequence[str]) -> list[str]:
    """Return the paths in the order of a tree: each below the one that it lies in, the fullest first."""

    def place(value: str) -> list[tuple[int, str]]:
        levels = value.split(STEP)
        above = [STEP.join(levels[: depth + 1]) for depth in range(len(levels))]
        return [(-counts.get(path, 0), path) for path in above]

    return sorted({*counts, *chosen}, key=place)
