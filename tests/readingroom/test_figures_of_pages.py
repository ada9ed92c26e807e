"""Bars, times and certainties as pages tell them."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from regesta.readingroom import serve, wording
from regesta.readingroom.errors import PortTakenError
from regesta.readingroom.serving import _listen
from regesta.readingroom.timeline import HEIGHT, MOST_BARS, WIDTH, bars


def test_years_without_documents_have_their_place() -> None:
    drawn = bars([("1901", 2), ("1904", 4)])
    assert [(bar.label, bar.count) for bar in drawn] == [("1901", 2), ("1902", 0), ("1903", 0), ("1904", 4)]
    assert [bar.query for bar in drawn][:1] == ["date:1901"]


def test_a_long_span_is_drawn_by_decades_and_within_the_picture() -> None:
    drawn = bars([(str(year), 3) for year in range(1203, 1790, 7)])
    assert len(drawn) <= MOST_BARS
    assert sum(bar.count for bar in drawn) == 3 * len(range(1203, 1790, 7))
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH and 0 <= bar.y <= HEIGHT for bar in drawn)


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
    with _listen("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP
