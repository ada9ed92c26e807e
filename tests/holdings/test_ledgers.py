"""Ledgers only grow, and a torn last line is never taken for a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.holdings import ArchiveDamagedError, Ledger, Registration

LINES = st.lists(
    st.builds(Registration, id=st.text(min_size=1, max_size=8), start=st.integers(0, 10**6), mention=st.booleans()),
    max_size=20,
)


@given(first=LINES, second=LINES, torn=st.binary(max_size=30).filter(lambda data: b"\n" not in data))
def test_what_was_appended_is_read_back_whatever_a_killed_run_left_behind(
    tmp_path_factory: pytest.TempPathFactory, first: list[Registration], second: list[Registration], torn: bytes
) -> None:
    path = tmp_path_factory.mktemp("ledger") / "register.jsonl"
    ledger = Ledger(path, Registration)
    ledger.append(first)
    with path.open("ab") as file:
        file.write(torn)
    assert list(ledger.read()) == first
    size = ledger.append(second)
    assert list(ledger.read()) == first + second
    assert size == ledger.size() == path.stat().st_size


def test_reading_goes_on_from_where_it_stopped(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "register.jsonl", Registration)
    middle = ledger.append([Registration("a")])
    ledger.append([Registration("b")])
    assert list(ledger.read(middle)) == [Registration("b")]


def test_a_whole_line_that_is_no_line_is_damage_and_says_where(tmp_path: Path) -> None:
    path = tmp_path / "register.jsonl"
    path.write_bytes(b'{"id":"a"}\n{"id":\n')
    with pytest.raises(ArchiveDamagedError, match=r"line 2 .*register\.jsonl"):
        list(Ledger(path, Registration).read())
