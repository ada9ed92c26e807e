"""Make `src/regesta/readingroom/coastline.json.gz` from Natural Earth, as the npm package world-atlas has it.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python training/make_coastline.py package/land-50m.json

Land at 1:50m (public domain), without borders of states and without Antarctica, simplified to a twentieth of a degree
(Douglas-Peucker) and without islands that would be less than a point. Coordinates are hundredths of a degree, each
after the first as its distance from the one before.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "src/regesta/readingroom/coastline.json.gz"
TOLERANCE = 0.05
LEAST = 0.04
"""Square degrees of the smallest island that is kept."""

Point = tuple[float, float]


def rings_of(topology: dict[str, Any]) -> list[list[Point]]:
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[list[Point]] = []
    for arc in topology["arcs"]:
        x = y = 0
        points: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(points)
    found = []
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                points = []
                for number in ring:
                    arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                    points += arc if not points else arc[1:]
                found.append(points)
    return found


def simplified(points: list[Point], tolerance: float) -> list[Point]:
    """Return the points that Douglas and Peucker keep."""
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        far, where = tolerance, 0
        for place in range(first + 1, last):
            px, py = points[place]
            if length:
                off = abs((by - ay) * px - (bx - ax) * py + bx * ay - by * ax) / length
            else:
                off = ((px - ax) ** 2 + (py - ay) ** 2) ** 0.5
            if off > far:
                far, where = off, place
        if where:
            keep[where] = True
            waiting += [(first, where), (where, last)]
    return [point for point, kept in zip(points, keep, strict=True) if kept]


def unwrapped(points: list[Point]) -> list[list[Point]]:
    """Return a ring as the rings that it makes between the 180th meridians; () for one that goes round the pole."""
    found: list[Point] = []
    shift = 0.0
    for lon, lat in points:
        if found and abs(lon + shift - found[-1][0]) > 180:
            shift += 360 if lon + shift < found[-1][0] else -360
        found.append((lon + shift, lat))
    if abs(found[0][0] - found[-1][0]) > 180:
        return []
    copies = [[(lon + turn, lat) for lon, lat in found] for turn in (-360, 0, 360)]
    return [cut for copy in copies if len(cut := clipped(clipped(copy, -180, 1), 180, -1)) > 3]


def clipped(ring: list[Point], limit: float, side: int) -> list[Point]:
    """Cut a ring at a meridian (Sutherland and Hodgman); it stays closed."""
    found: list[Point] = []
    for before, after in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        was, now = (before[0] - limit) * side >= 0, (after[0] - limit) * side >= 0
        if was != now:
            share = (limit - before[0]) / (after[0] - before[0])
            found.append((limit, before[1] + share * (after[1] - before[1])))
        if now:
            found.append(after)
    if found and found[0] != found[-1]:
        found.append(found[0])
    return found


def area(points: list[Point]) -> float:
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def main(source: Path) -> None:
    rings = []
    every = rings_of(json.loads(source.read_text(encoding="utf-8")))
    for ring in (part for whole in every for part in unwrapped(whole)):
        if area(ring) < LEAST:
            continue
        flat: list[int] = []
        before = (0, 0)
        for lon, lat in simplified(ring, TOLERANCE)[:-1]:
            point = (round(lon * 100), round(lat * 100))
            flat += [point[0] - before[0], point[1] - before[1]]
            before = point
        if len(flat) >= 6:
            rings.append(flat)
    body = json.dumps(rings, separators=(",", ":")).encode()
    with TARGET.open("wb") as file, gzip.GzipFile(fileobj=file, filename="", mode="wb", mtime=0) as packed:
        packed.write(body)
    print(f"{len(rings):,} rings, {sum(map(len, rings)) // 2:,} points, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
