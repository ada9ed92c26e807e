"""Bars, times and certainties as pages tell them."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from regesta.readingroom import serve, wording
from regesta.readingroom.bars import HEIGHT, MOST_COLUMNS, WIDTH, bars_of, bulk, last_day, months_of
from regesta.readingroom.errors import PortTakenError
from regesta.readingroom.sockets import listening


def test_years_without_documents_have_their_place() -> None:
    drawn = bars_of("By year", ("held",), ("s-held",), {1901: (2,), 1904: (4,)}, href=lambda since, until: since)
    assert [(each.label, each.total) for each in drawn.columns] == [("1901", 2), ("1902", 0), ("1903", 0), ("1904", 4)]
    assert [each.href for each in drawn.columns] == ["1901", "", "", "1904"]


def test_a_long_span_is_drawn_by_decades_and_within_the_picture() -> None:
    drawn = bars_of("By year", ("held", "ghosts"), ("a", "b"), dict.fromkeys(range(1203, 1790, 7), (2, 1)))
    assert len(drawn.columns) <= MOST_COLUMNS
    assert sum(each.total for each in drawn.columns) == 3 * len(range(1203, 1790, 7))
    for each in drawn.columns:
        assert each.x >= 0
        assert each.x + each.width <= WIDTH
        assert all(0 <= part.y <= HEIGHT for part in each.parts)


def test_the_scale_reaches_over_the_highest_column() -> None:
    drawn = bars_of("By year", ("held",), ("a",), {1950: (373,), 1951: (1,)})
    (_, half), (top, most) = drawn.lines
    assert (half, most) == (200, 400)
    assert drawn.columns[0].parts[0].y >= top


def test_months_are_drawn_each_also_the_empty_ones() -> None:
    drawn = months_of("By month", ("held",), ("a",), {(1958, 4): (3,)}, (1958, 1958))
    assert [each.total for each in drawn.columns] == [0, 0, 0, 3, *[0] * 8]
    assert [last_day(each.since) for each in drawn.columns][1::10] == ["1958-02-28", "1958-12-31"]
    assert last_day("1960-02") == "1960-02-29"


def test_a_few_misdated_documents_do_not_stretch_the_picture() -> None:
    assert bulk({1958: 500, 1960: 500, 1069: 1}) == (1958, 1960)
    assert bulk({1958: 5, 1069: 1}) == (1069, 1958)
    assert bulk({1950: 1, 1951: 900}) == (1951, 1951)
    assert bulk({1950: 10, 1951: 900}) == (1950, 1951)


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        ("1961-03-06", "1961-03-14", "8 days"),
        ("1961-03-06", "1961-03-07", "1 day"),
        ("1961-03-06", "1961-03-06", "the same day"),
        ("1961-03-06", "1961-09-06", "6 months"),
        ("1959-01", "1961-03-06", "about 2 years"),
        ("1959", "1961", ""),
        ("1959", "1959-03", ""),
        (None, "1961", ""),
    ],
)
def test_time_between_is_told_only_as_exactly_as_it_is_known(earlier: str | None, later: str, told: str) -> None:
    assert wording.elapsed(earlier, later) == told


def test_a_port_that_is_taken_is_told_with_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(PortTakenError, match="--port 0"):
            serve(tmp_path, port=other.getsockname()[1])


def test_small_answers_are_sent_at_once() -> None:
    # asyncio sets TCP_NODELAY only on sockets whose protocol says TCP; without it a page waits 40 ms for nothing.
    with listening("127.0.0.1", 0) as door:
        assert door.proto == socket.IPPROTO_TCP
