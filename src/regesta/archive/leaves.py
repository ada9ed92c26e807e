"""A page of a capture that has pages: its stretch of the text, and where its lines stand on it, where that is known."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ..model import Segment


class LinePlace(Struct, frozen=True):
    """A line's stretch of the transcription, and its box on the page: left, top, width, height in per cent."""

    start: int
    end: int
    box: tuple[float, float, float, float]


class Leaf(Struct, frozen=True, omit_defaults=True):
    """A page, counted from 1, with its stretch of the transcription.

    `lines` are those of a page that was recognised, which was turned by `turned` degrees for that; of a page whose
    text stands in the capture nothing is kept, since its places can be read again from there.
    """

    page: int
    start: int
    end: int
    lines: tuple[LinePlace, ...] = ()
    turned: int = 0
    recognised: bool = False


def leaves_of(segments: Sequence[Segment]) -> list[Leaf]:
    """Return the pages that have words, in the order of the transcription."""
    lines: dict[int, list[LinePlace]] = {}
    for each in segments:
        if each.page is not None and each.element == "page/line" and (box := _box(each.attributes.get("box", ""))):
            lines.setdefault(each.page, []).append(LinePlace(each.start, each.end, box))
    return [
        Leaf(
            each.page,
            each.start,
            each.end,
            tuple(lines.get(each.page, ())),
            int(each.attributes.get("turned", "0")),
            "confidence" in each.attributes,
        )
        for each in segments
        if each.page is not None and each.element == "page"
    ]


def _box(written: str) -> tuple[float, float, float, float] | None:
    parts = written.split()
    if len(parts) != 4:
        return None
    left, top, width, height = (float(part) for part in parts)
    return left, top, width, height
