"""The lines of a chronicle: which document answers which, drawn row by row between the columns.

A row's height is the browser's to find, so a line is drawn in pieces, one in each row that it crosses: from a card's
head down to the row's foot, through the rows between, and from the top of the last to that card's head. Only the
distances from the top are known; "100%" is the foot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from ..model import Link

LANE, EDGE = 13, 22
HEAD, STEP = 26, 9
BEND = 7
MOST_LANES = 9
_WEIGHT = {"answers": 0, "acknowledges": 1, "encloses": 2, "follows-up": 3, "identical-to": 4, "refers-to": 6}


class Piece(Struct, frozen=True):
    """A line (`path` empty) or a path in one row. `layout` is "wide", "narrow" or "" for both."""

    kind: str
    x1: int = 0
    y1: str = "0"
    x2: int = 0
    y2: str = "100%"
    path: str = ""
    layout: str = ""
    tip: bool = False


class Rails(Struct, frozen=True):
    """All pieces: by row, and by the gap before a row. `width` is that of the space between the columns."""

    width: int
    rows: dict[int, tuple[Piece, ...]]
    gaps: dict[int, tuple[Piece, ...]]


def rails(links: Sequence[Link], order: Mapping[str, int], left: Mapping[int, bool]) -> Rails:
    """Return the lines for *links*; *order* has each document's row, *left* whether its card lies left of them."""
    spans = _spans(links, order)
    lanes = _lanes(spans)
    count = max(lanes.values(), default=-1) + 1
    width = 2 * EDGE + LANE * max(count - 1, 0)
    rows: dict[int, list[Piece]] = defaultdict(list)
    gaps: dict[int, list[Piece]] = defaultdict(list)
    used: dict[int, int] = defaultdict(int)
    for first, last, kind, down in spans:
        if (first, last) not in lanes:
            continue
        x = EDGE + LANE * lanes[first, last]
        top, foot = HEAD + STEP * used[first], HEAD + STEP * used[last]
        used[first] += 1
        used[last] += 1
        rows[first] += _corner(kind, x, top, width, left[first], opening=True, tip=not down)
        for row in range(first + 1, last + 1):
            gaps[row].append(Piece(kind, x, "0", x, "100%"))
        for row in range(first + 1, last):
            rows[row].append(Piece(kind, x, "0", x, "100%"))
        rows[last] += _corner(kind, x, foot, width, left[last], opening=False, tip=down)
    at_rows = {row: tuple(each) for row, each in rows.items()}
    between = {row: tuple(each) for row, each in gaps.items()}
    return Rails(width, at_rows, between)


def _spans(links: Sequence[Link], order: Mapping[str, int]) -> list[tuple[int, int, str, bool]]:
    """One line for each pair of documents: (earlier row, later row, strongest kind, whether it points down)."""
    strongest: dict[tuple[int, int], Link] = {}
    for link in links:
        if link.from_ not in order or link.to not in order or link.from_ == link.to:
            continue
        a, b = sorted((order[link.from_], order[link.to]))
        known = strongest.get((a, b))
        if known is None or _WEIGHT.get(link.kind, 5) < _WEIGHT.get(known.kind, 5):
            strongest[a, b] = link
    return [
        (first, last, link.kind, order[link.to] == last)
        for (first, last), link in sorted(strongest.items(), key=lambda pair: (pair[0][1] - pair[0][0], pair[0]))
    ]


def _lanes(spans: Sequence[tuple[int, int, str, bool]]) -> dict[tuple[int, int], int]:
    """Give each line the first lane that is free over its rows, short lines first; too many are left undrawn."""
    lanes: dict[tuple[int, int], int] = {}
    taken: list[list[tuple[int, int]]] = []
    for first, last, _, _ in spans:
        for lane in range(MOST_LANES):
            if lane == len(taken):
                taken.append([])
            if all(last < a or first > b for a, b in taken[lane]):
                taken[lane].append((first, last))
                lanes[first, last] = lane
                break
    return lanes


def _corner(kind: str, x: int, y: int, width: int, left: bool, *, opening: bool, tip: bool) -> list[Piece]:
    """Return a line's end at a card: the upright to or from the row's edge, the bend, the level, its tip or dot."""
    turn = y + BEND if opening else y - BEND
    upright = Piece(kind, x, str(turn), x, "100%") if opening else Piece(kind, x, "0", x, str(turn))
    pieces = [upright]
    for on_left, layout in ((left, "wide"), (False, "narrow")) if left else ((False, ""),):
        edge, way = (1, -1) if on_left else (width - 1, 1)
        level = f"M{x} {turn}Q{x} {y} {x + way * BEND} {y}H{edge}"
        pieces.append(Piece(kind, path=level, layout=layout))
        end = f"M{edge - way * 8} {y - 4.5}L{edge} {y}L{edge - way * 8} {y + 4.5}Z"
        dot = f"M{edge - 3} {y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z"
        pieces.append(Piece(kind, path=end if tip else dot, layout=layout, tip=True))
    return pieces
