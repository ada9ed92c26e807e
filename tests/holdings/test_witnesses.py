"""Which witnesses share hashes is the same however many arrive at once; some of them are looked at at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from regesta.holdings.intake import NewWitness
from regesta.holdings.sqlite import SqliteRecordStore

SKETCHES: dict[int, Sequence[int]] = {
    1: (10, 11, 12, 99),
    2: (11, 12, 13, 99),
    3: (12, 99),
    4: (20, 99),
    **{number: (1000 + number,) for number in range(5, 1200)},
}


@pytest.fixture
def record(tmp_path: Path) -> Iterator[SqliteRecordStore]:
    store = SqliteRecordStore(tmp_path / "record.sqlite", create=True)
    with store.writing():
        store.witnesses.add(
            [[NewWitness(f"sha256:{number}", 0, 9, None, sketch, b"")] for number, sketch in SKETCHES.items()]
        )
    yield store
    store.close()


def pairs(record: SqliteRecordStore, numbers: Sequence[int]) -> list[list[tuple[int, int, int]]]:
    record.witnesses.arrive(numbers)
    return list(record.witnesses.candidate_pairs(((n, SKETCHES[n]) for n in numbers), most=3))


def test_pairs_that_share_a_hash_are_found_once_and_a_formula_pairs_nothing(record: SqliteRecordStore) -> None:
    found = sorted(pair for some in pairs(record, list(SKETCHES)) for pair in some)
    assert found == [(2, 1, 2), (3, 1, 1), (3, 2, 1)]


def test_arrivals_are_looked_at_some_at_a_time(record: SqliteRecordStore) -> None:
    assert len(pairs(record, list(SKETCHES))) == 3


def test_one_arrival_meets_what_was_there_before_it_and_after_it(record: SqliteRecordStore) -> None:
    assert sorted(pair for some in pairs(record, [2]) for pair in some) == [(2, 1, 2), (2, 3, 1)]


def test_the_sizes_of_sketches_are_told(record: SqliteRecordStore) -> None:
    assert record.witnesses.sizes([1, 4, 5]) == {1: 4, 4: 2, 5: 1}
