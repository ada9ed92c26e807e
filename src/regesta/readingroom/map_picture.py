"""The places of writing on a map: land from Natural Earth, a disc for each place, its area the number of letters.

In: places with coordinates. Out: the picture's geometry. The map shows the region in which the places lie, with some
room around it; discs of doubtful places are drawn hollow. No borders: those of one year are wrong in most others.
`training/make_coastline.py` makes the land's outline.
"""

from __future__ import annotations

import functools
import gzip
import itertools
import json
import math
from collections.abc import Callable, Iterable, Sequence
from importlib import resources

from msgspec import Struct

from ..archive.places import Place

WIDTH = 960
TALLEST, LOWEST = 620, 320
LARGEST, SMALLEST = 24.0, 3.5
MOST_NAMES = 28
MOST_SURE = 12
MARGIN = 0.12
LEAST_DEGREES = 8.0
"""Degrees that the map shows at least: a single town is seen in its country."""

Point = tuple[float, float]


class Disc(Struct, frozen=True):
    """A place on the map; `name_x`, `name_y` and `anchor` say where its name stands, where it has one."""

    place: Place
    x: float
    y: float
    r: float
    doubtful: bool
    name_x: float = 0.0
    name_y: float = 0.0
    anchor: str = ""


class MapPicture(Struct, frozen=True):
    """The map: `land` is one path, `lines` the meridians and parallels."""

    title: str
    width: int
    height: int
    land: str
    lines: str
    discs: tuple[Disc, ...]
    name: str = "map"
    template: str = "_map.svg"


class _Frame(Struct, frozen=True):
    """The region shown, and how its degrees become points: equirectangular, true to scale at its middle."""

    west: float
    east: float
    south: float
    north: float
    scale: float
    squeeze: float

    def point(self, lon: float, lat: float) -> Point:
        return (lon - self.west) * self.squeeze * self.scale, (self.north - lat) * self.scale


AREAS: dict[str, tuple[float, float, float, float]] = {
    "europe": (-24.0, 34.0, 45.0, 71.0),
    "north-america": (-130.0, 8.0, -58.0, 60.0),
    "south-america": (-84.0, -56.0, -33.0, 14.0),
    "africa": (-20.0, -36.0, 54.0, 38.0),
    "near-east": (24.0, 11.0, 65.0, 44.0),
    "asia": (60.0, -12.0, 150.0, 56.0),
}
"""Parts of the world as west, south, east, north."""


def map_of(places: Sequence[Place], title: str, area: str = "") -> MapPicture:
    """Return the map of the places that have a site: of all, or of those in one of the `AREAS`."""
    sited = [each for each in places if each.location.site is not None and each.letters and lies_in(each, area)]
    corners = [(s.longitude, s.latitude) for each in sited if (s := each.location.site)]
    if area:
        west, south, east, north = AREAS[area]
        corners = [(west, south), (east, north)]
    frame, height = _frame(corners, 0.0 if area else MARGIN)
    most = max((each.letters for each in sited), default=1)
    discs = []
    for each in sorted(sited, key=lambda each: (-each.letters, each.name)):
        site = each.location.site
        assert site is not None
        x, y = frame.point(site.longitude, site.latitude)
        r = max(SMALLEST, LARGEST * math.sqrt(each.letters / most))
        discs.append(Disc(each, round(x, 1), round(y, 1), round(r, 1), each.location.standing != "sure"))
    return MapPicture(title, WIDTH, height, _land(frame, height), _lines(frame, height), tuple(_named(discs, height)))


def lies_in(place: Place, area: str) -> bool:
    """Return whether a place is in an area; "" is the world."""
    site = place.location.site
    if site is None or not area:
        return site is not None
    west, south, east, north = AREAS[area]
    return west <= site.longitude <= east and south <= site.latitude <= north


def _frame(points: Sequence[Point], margin: float) -> tuple[_Frame, int]:
    points = points or [(-150.0, -50.0), (170.0, 70.0)]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    lon, lat = (west + east) / 2, (south + north) / 2
    wide, tall = (
        max(east - west, LEAST_DEGREES) * (1 + 2 * margin),
        max(north - south, LEAST_DEGREES) * (1 + 2 * margin),
    )
    squeeze = max(0.4, math.cos(math.radians(min(65.0, abs(lat)))))
    # The frame's shape lies within bounds; what is missing on one side is added around the middle.
    shape = tall / (wide * squeeze)
    least, most = LOWEST / WIDTH, TALLEST / WIDTH
    if shape < least:
        tall = wide * squeeze * least
    elif shape > most:
        wide = tall / (squeeze * most)
    wide, tall = min(wide, 360.0), min(tall, 160.0)
    lon = min(max(lon, -180 + wide / 2), 180 - wide / 2)
    lat = min(max(lat, -75 + tall / 2), 85 - tall / 2) if tall < 160 else 5.0
    scale = WIDTH / (wide * squeeze)
    frame = _Frame(lon - wide / 2, lon + wide / 2, lat - tall / 2, lat + tall / 2, scale, squeeze)
    return frame, round(tall * scale)


@functools.cache
def _rings() -> tuple[tuple[Point, ...], ...]:
    packed = (resources.files(__package__) / "coastline.json.gz").read_bytes()
    rings = []
    for flat in json.loads(gzip.decompress(packed)):
        x = y = 0
        points = []
        for dx, dy in zip(flat[::2], flat[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x / 100, y / 100))
        rings.append(tuple(points))
    return tuple(rings)


def _land(frame: _Frame, height: int) -> str:
    """The land within the frame as one path of whole points; each but an outline's first is told by its distance."""
    paths = []
    for ring in _rings():
        clipped: Sequence[Point] = ring
        for axis, limit, side in ((0, frame.west, 1), (0, frame.east, -1), (1, frame.south, 1), (1, frame.north, -1)):
            clipped = _clipped(clipped, axis, limit, side)
            if not clipped:
                break
        line: list[tuple[int, int]] = []
        for lon, lat in clipped:
            x, y = frame.point(lon, lat)
            point = round(x), round(y)
            if not line or abs(point[0] - line[-1][0]) + abs(point[1] - line[-1][1]) > 1:
                line.append(point)
        if len(line) > 2:
            steps = (f"{x - before[0]} {y - before[1]}" for before, (x, y) in itertools.pairwise(line))
            paths.append(f"M{line[0][0]} {line[0][1]}l{' '.join(steps).replace(' -', '-')}z")
    return "".join(paths)


def _clipped(ring: Sequence[Point], axis: int, limit: float, side: int) -> list[Point]:
    """Cut a ring at a line (Sutherland and Hodgman): what lies on the `side` of the limit stays."""
    found: list[Point] = []
    for before, after in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        was, now = (before[axis] - limit) * side >= 0, (after[axis] - limit) * side >= 0
        if was != now:
            share = (limit - before[axis]) / (after[axis] - before[axis])
            found.append((before[0] + share * (after[0] - before[0]), before[1] + share * (after[1] - before[1])))
        if now:
            found.append(after)
    return found


def _lines(frame: _Frame, height: int) -> str:
    wide = frame.east - frame.west
    step = next(each for each in (5, 10, 20, 30) if wide / each <= 14 or each == 30)
    path = []
    for lon in range(math.ceil(frame.west / step) * step, math.floor(frame.east) + 1, step):
        x, _ = frame.point(lon, 0)
        path.append(f"M{x:.0f} 0V{height}")
    for lat in range(math.ceil(frame.south / step) * step, math.floor(frame.north) + 1, step):
        _, y = frame.point(0, lat)
        path.append(f"M0 {y:.0f}H{WIDTH}")
    return "".join(path)


_Box = tuple[float, float, float, float]


def _named(discs: Sequence[Disc], height: int) -> Iterable[Disc]:
    """Give the largest discs their names, where these have room: beside it, above or below."""
    boxes: list[_Box] = [(d.x - d.r, d.y - d.r, d.x + d.r, d.y + d.r) for d in discs]
    names: list[_Box] = []
    for place, disc in enumerate(discs):
        # The largest are named also where a smaller disc then lies under the name.
        taken = names + (boxes[:MOST_SURE] if place < MOST_SURE else boxes)
        found = _spot(disc, taken, height) if len(names) < MOST_NAMES else None
        if found is None:
            yield disc
            continue
        x, y, anchor, box = found
        names.append(box)
        yield Disc(disc.place, disc.x, disc.y, disc.r, disc.doubtful, round(x, 1), round(y, 1), anchor)


def _spot(disc: Disc, taken: list[_Box], height: int) -> tuple[float, float, str, _Box] | None:
    long = 6.6 * len(disc.place.name) + 4
    ways: tuple[tuple[float, float, str, Callable[[float, float], _Box]], ...] = (
        (disc.x + disc.r + 4, disc.y + 4, "start", lambda x, y: (x, y - 11, x + long, y + 3)),
        (disc.x - disc.r - 4, disc.y + 4, "end", lambda x, y: (x - long, y - 11, x, y + 3)),
        (disc.x, disc.y - disc.r - 5, "middle", lambda x, y: (x - long / 2, y - 11, x + long / 2, y + 3)),
        (disc.x, disc.y + disc.r + 13, "middle", lambda x, y: (x - long / 2, y - 11, x + long / 2, y + 3)),
    )
    for x, y, anchor, box_at in ways:
        box = box_at(x, y)
        inside = box[0] > 2 and box[2] < WIDTH - 2 and box[1] > 2 and box[3] < height - 2
        if inside and not any(_overlap(box, other) for other in taken):
            return x, y, anchor, box
    return None


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
