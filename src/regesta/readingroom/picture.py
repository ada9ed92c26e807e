"""An exchange as a picture: time runs down, each party has a lane, each letter is an arrow.

In: an exchange and a width in pixels. Out: geometry that the template `_picture.svg` writes, without any script: a
date for each row, lanes, arrows, the curves by which answers go back, flags for what is left open, and folds where
nothing was written for long. Rows are as high as reading needs; the time between them widens them a little.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from ..archive import ExchangeView
from ..archive.views import OPEN, Way
from ..chronology import bounds
from ..model import Act, Document, Link, Sentence
from . import naming, telling, wording
from .languages import gettext as _
from .languages import ngettext
from .wrapping import lines_of, shortened

WIDE, NARROW = 1000, 340
MOST_LANES, MOST_LANES_NARROW = 6, 4
"""Lanes that are drawn; the parties that wrote least share the last one."""
ROW, TOP, FOOT = 46, 74, 18
DENSE = ((40, ROW), (100, 38), (0, 31))
"""Heights of a row: in an exchange of up to so many letters, and of more."""
EVERY = 26
"""Letters after which a long picture names its lanes again."""
NEAR = 8
"""Rows over which a long picture shows a mention; replies are shown over any number."""
FOLD, FOLDED = 60, 40
"""Days of quiet from which the time is folded, and the height of the fold."""
_PER_DAY, _MOST_EXTRA = 0.6, 30
_REPLIES = ("answers", "acknowledges", "interim-reply-to", "follows-up")


class LaneLine(Struct, frozen=True):
    """A lane: its line, and its name on up to three lines of text, anchored start, middle or end."""

    x: float
    name: tuple[str, ...]
    whole: str
    anchor: str
    text_x: float


class Arrow(Struct, frozen=True):
    """A letter. `path` is its line; `tip` the arrow's head, `dots` its start and the lanes that it passes through."""

    document: Document
    y: float
    path: str
    tip: str
    dots: tuple[tuple[float, float], ...]
    label: str
    label_x: float
    date: str
    flag: str
    flags: int
    flag_x: float
    flag_end: bool
    told: tuple[str, ...]
    told_x: float
    told_y: float
    told_width: float
    spoken: str
    sure: bool


class Curve(Struct, frozen=True):
    """The way from a letter back to the one that it answers, follows or speaks of."""

    kind: str
    path: str


class Fold(Struct, frozen=True):
    """A quiet stretch that is not drawn at length; its words stand between two lanes, not on one."""

    x: float
    y: float
    words: str


class Picture(Struct, frozen=True):
    """All of it. `narrow` is the one for a phone."""

    width: int
    height: float
    gutter: float
    lanes: tuple[LaneLine, ...]
    arrows: tuple[Arrow, ...]
    curves: tuple[Curve, ...]
    folds: tuple[Fold, ...]
    narrow: bool
    heads: tuple[float, ...] = ()


def picture(view: ExchangeView, width: int = WIDE, shown: Sequence[Document] | None = None) -> Picture:
    """Return the picture of an exchange, or of the documents `shown` of it, with the same lanes."""
    documents = view.documents if shown is None else shown
    narrow = width < 600
    gutter = 84.0 if narrow else 104.0
    count = min(len(view.lanes), MOST_LANES_NARROW if narrow else MOST_LANES)
    xs = _places(count, gutter, width, narrow=narrow)
    ways = {name: _within(way, count) for name, way in view.ways.items()}
    lanes = _lanes(view, xs, count, width, gutter)
    lines = max((len(lane.name) for lane in lanes), default=1)
    between = round((xs[0] + xs[1]) / 2, 1) if len(xs) > 1 else (gutter + width) / 2
    ys, folds, heads, height = _rows(documents, 15.0 * lines + 14, between)
    flags: dict[str, int] = defaultdict(int)
    for act in view.acts:
        flags[act.document] += act.state in OPEN and not act.reported
    told = _told(view, documents)
    ends = {each.id: _ends(ways.get(each.id, Way()), xs, ys[each.id], gutter, width) for each in documents}
    arrows = tuple(
        _arrow(view, each, ends[each.id], flags[each.id], told[each.id], width, gutter, narrow=narrow)
        for each in documents
    )
    place = {each.id: number for number, each in enumerate(documents)}
    curves = tuple(_curve(link, ends, width) for link in _drawn(view.links, ends) if _shown(link, place))
    return Picture(width, height, gutter, lanes, arrows, curves, tuple(folds), narrow, heads)


# Places


def _places(count: int, gutter: float, width: int, *, narrow: bool) -> list[float]:
    """Return the lanes' places across, as far apart as the width lets them, the outer ones with room for curves."""
    margin = 26.0 if narrow else 90.0
    first, last = gutter + margin, width - margin
    if count < 2:
        return [(first + last) / 2] * count
    return [round(first + (last - first) * lane / (count - 1), 1) for lane in range(count)]


def _rows(
    documents: Sequence[Document], head: float, x: float
) -> tuple[dict[str, float], list[Fold], tuple[float, ...], float]:
    """Return each document's place down, the folds between, where lanes are named again, and the whole height."""
    y = float(TOP)
    row = next(height for most, height in DENSE if len(documents) <= most or not most)
    ys: dict[str, float] = {}
    folds: list[Fold] = []
    heads: list[float] = []
    before: int | None = None
    for place, each in enumerate(documents):
        days = bounds(each.date) if each.date else None
        first = days[0] if days else None
        quiet = first - before if first is not None and before is not None else 0
        if place and place % EVERY == 0 and len(documents) - place > EVERY // 3:
            y += head + 16
            heads.append(round(y + 8, 1))
        if place:
            if quiet >= FOLD:
                folds.append(
                    Fold(
                        x,
                        y + ROW / 2 + 8,
                        wording.elapsed(documents[place - 1].date, each.date)
                        or ngettext("%(num)s day", "%(num)s days", quiet) % {"num": quiet},
                    )
                )
                y += FOLDED
            else:
                y += min(_MOST_EXTRA, max(0, quiet) * _PER_DAY)
        y += row
        ys[each.id] = round(y, 1)
        before = (days[1] if days and days[1] is not None else first) if days else before
    return ys, folds, tuple(heads), round(y + ROW / 2 + FOOT, 1)


def _within(way: Way, count: int) -> Way:
    """Return the way between the lanes that are drawn: beyond the last they share it."""
    last = count - 1
    sender = None if way.sender is None else min(way.sender, last)
    return Way(sender, tuple(sorted({min(each, last) for each in way.recipients})))


class _Ends(Struct, frozen=True):
    """Where a letter leaves, where it arrives, and the lanes that it reaches on the way."""

    x1: float
    y1: float
    x2: float
    y2: float
    through: tuple[float, ...]
    known_from: bool
    known_to: bool


def _ends(way: Way, xs: Sequence[float], y: float, gutter: float, width: int) -> _Ends:
    to = [xs[each] for each in way.recipients if each != way.sender]
    if way.sender is None and not to:
        middle = (xs[0] + xs[1]) / 2 if len(xs) > 1 else (gutter + width) / 2
        return _Ends(middle, y, middle, y, (), known_from=False, known_to=False)
    if way.sender is None:
        reach = -46.0 if to[0] > (gutter + width) / 2 else 46.0
        return _Ends(to[0] + reach, y, to[0], y + 8, tuple(to[1:]), known_from=False, known_to=True)
    x1 = xs[way.sender]
    if not to:
        reach = 46.0 if x1 < (gutter + width) / 2 else -46.0
        return _Ends(x1, y, x1 + reach, y + 4, (), known_from=True, known_to=False)
    far = max(to, key=lambda x: abs(x - x1))
    return _Ends(x1, y, far, y + 8, tuple(x for x in to if x != far), known_from=True, known_to=True)


# Letters


def _arrow(
    view: ExchangeView,
    document: Document,
    ends: _Ends,
    flags: int,
    told: Sequence[str],
    width: int,
    gutter: float,
    *,
    narrow: bool,
) -> Arrow:
    way = 1 if ends.x2 >= ends.x1 else -1
    alone = ends.x1 == ends.x2
    path = f"M{ends.x1:g} {ends.y1:g}L{ends.x2 - way * 7:g} {ends.y2:g}"
    tip = ""
    if alone:
        path = f"M{ends.x1 - 6:g} {ends.y1:g}l6 -6l6 6l-6 6Z"
    elif ends.known_to:
        tip = (
            f"M{ends.x2 - way * 9:g} {ends.y2 - 4.5:g}L{ends.x2:g} {ends.y2:g}L{ends.x2 - way * 9:g} {ends.y2 + 4.5:g}Z"
        )
    dots = [(ends.x1, ends.y1)] if ends.known_from else []
    slope = (ends.y2 - ends.y1) / ((ends.x2 - ends.x1) or 1)
    dots += [(x, round(ends.y1 + slope * (x - ends.x1), 1)) for x in ends.through]
    label = _label(document, narrow=narrow)
    half = len(label) * 3.3
    label_x = min(max((ends.x1 + ends.x2) / 2, gutter + 6 + half), width - 4 - half)
    flag_x = ends.x1 + way * 14
    lines = lines_of(told, 44 if narrow else 62)
    told_width = min(width - 8.0, max(len(line) for line in lines) * (6.3 if narrow else 6.5) + 24)
    told_x = min(max(label_x - told_width / 2, 4), width - told_width - 4)
    told_height = len(lines) * 16 + 14
    return Arrow(
        document=document,
        y=ends.y1,
        path=path,
        tip=tip,
        dots=tuple(dots),
        label=label,
        label_x=round(label_x, 1),
        date=_date(document.date, narrow=narrow),
        flag=f"M{flag_x:g} {ends.y1 + 18:g}v-13h11l-3 3.5l3 3.5h-11" if flags else "",
        flags=flags,
        flag_x=round(flag_x + (15 if way > 0 else -4), 1),
        flag_end=way < 0,
        told=lines,
        told_x=round(told_x, 1),
        told_y=round(max(2.0, ends.y1 - 20 - told_height), 1),
        told_width=round(told_width, 1),
        spoken=" ".join(told),
        sure=view.known[document.id].sure if document.id in view.known else True,
    )


def _label(document: Document, *, narrow: bool) -> str:
    kind = naming.kind(document)
    return shortened(kind, 20 if narrow else 34)


def _date(edtf: str | None, *, narrow: bool) -> str:
    """Return a date short enough for the margin: "6 Mar 1961"."""
    if not edtf:
        return _("undated")
    shown = wording.date(edtf)
    words = [word[:3] if word.isalpha() and word[:1].isupper() and len(word) > 3 else word for word in shown.split()]
    return shortened(" ".join(words), 12 if narrow else 15)


def _told(view: ExchangeView, documents: Sequence[Document]) -> dict[str, list[str]]:
    """Return what is said of each letter on pointing at it: who and when, what it answers, what it left open."""
    by_id = {each.id: each for each in view.documents}
    said: dict[str, list[str]] = {}
    for each in documents:
        told = [f"{naming.kind(each)}, {wording.date(each.date)}{'' if each.held else ' (' + _('not held') + ')'}"]
        if between := naming.between(each):
            told.append(shortened(between, 110))
        said[each.id] = told
    for link in view.links:
        if link.from_ in said and len(said[link.from_]) < 4:
            words = shortened(link.evidence[0].text, 90) if link.evidence else ""
            quote = f": {telling.plain(Sentence('“{words}”', {'words': words}))}" if words else ""
            to = naming.reference(by_id[link.to]) if link.to in by_id else ""
            said[link.from_].append(f"{wording.link(link.kind)} {to}{quote}")
        if link.to in said and not by_id[link.to].held and len(said[link.to]) < 3 and link.evidence:
            said[link.to].append(_("known from: “%(words)s”") % {"words": shortened(link.evidence[0].text, 90)})
    for act in _open(view.acts):
        if act.document in said and len(said[act.document]) < 5 and act.evidence:
            said[act.document].append(_("open: “%(words)s”") % {"words": shortened(act.evidence[0].text, 90)})
    return said


def _open(acts: Sequence[Act]) -> list[Act]:
    return [act for act in acts if act.state in OPEN and not act.reported]


# What binds them


def _drawn(links: Sequence[Link], ends: Mapping[str, _Ends]) -> list[Link]:
    """Return one link for each pair of letters: a reply before a mention."""
    best: dict[tuple[str, str], Link] = {}
    for link in sorted(links, key=lambda each: each.kind not in _REPLIES):
        if link.from_ in ends and link.to in ends and link.from_ != link.to:
            best.setdefault((link.from_, link.to), link)
    return list(best.values())


def _shown(link: Link, place: Mapping[str, int]) -> bool:
    """Return whether the curve is drawn: in a long picture mentions from afar would only cross out the letters."""
    return len(place) <= DENSE[0][0] or link.kind in _REPLIES or abs(place[link.from_] - place[link.to]) <= NEAR


def _curve(link: Link, ends: Mapping[str, _Ends], width: int) -> Curve:
    """Return the curve from where a letter leaves back to where the other arrived, or left, on the same lane."""
    reply, letter = ends[link.from_], ends[link.to]
    x, y = reply.x1, reply.y1
    arrived = abs(letter.x2 - x) <= abs(letter.x1 - x)
    to_x, to_y = (letter.x2, letter.y2) if arrived else (letter.x1, letter.y1)
    bulge = min(24.0, 9 + abs(y - to_y) / 12) * (1 if x > width / 2 else -1)
    return Curve(link.kind, f"M{x:g} {y:g}C{x + bulge:g} {y - 4:g} {to_x + bulge:g} {to_y + 4:g} {to_x:g} {to_y:g}")


def _lanes(view: ExchangeView, xs: Sequence[float], count: int, width: int, gutter: float) -> tuple[LaneLine, ...]:
    found = []
    columns = max(6, int((width - gutter) / max(count, 1) / 7.4))
    for place, x in enumerate(xs):
        whole = view.lanes[place].name
        if place == count - 1 and len(view.lanes) > count:
            others = len(view.lanes) - count + 1
            whole = ngettext("%(num)s other", "%(num)s others", others) % {"num": others}
        anchor = "middle"
        text_x = x
        if width < 600 and count > 1:
            anchor = "start" if place == 0 else "end" if place == count - 1 else "middle"
            text_x = gutter + 2 if place == 0 else width - 3.0 if place == count - 1 else x
        # A word that is longer than its lane would run into the next lane's name.
        name = tuple(shortened(line, columns + 1) for line in lines_of([whole], columns))
        if len(name) > 3:
            name = (*name[:2], shortened(" ".join(name[2:]), columns))
        found.append(LaneLine(x, name, whole, anchor, text_x))
    return tuple(found)
