"""What a mention doesn't look at, it could not mean."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regesta.correspondence.features import Sought, features
from regesta.correspondence.joins import number_key
from regesta.correspondence.pool import Pool
from regesta.correspondence.reckoning import day_of
from regesta.correspondence.resolving import considered

from .letters import letter

DATES = st.sampled_from([None, "1930-03-12", "1931-03-11", "1931-03-12", "1931-03-13", "1931-03", "1931-05-30"])
NUMBERS = st.sampled_from([None, "12", "112", "Orsk 112", "13/112", "121530Z"])
KINDS = st.sampled_from(["telegram", "letter", "memorandum of conversation"])
TITLES = st.sampled_from([None, "Harbour Board Paper No. 112", "Letter of 12 March"])
WORDS = st.sampled_from(
    [
        "We have your telegram 112.",
        "We have your telegram 112 of March 12.",
        "We have your letter of March 12, 1931.",
        "We have your letter.",
        "At our meeting of March 12 the mole was shown.",
        "It is told in ORSK 121530Z.",
        "We read the HBP 112.",
    ]
)


@given(WORDS, st.lists(st.tuples(DATES, NUMBERS, KINDS, TITLES, DATES), max_size=8))
def test_what_is_left_out_would_be_ruled_out(
    words: str, rows: list[tuple[str | None, str | None, str, str | None, str | None]]
) -> None:
    told = letter("d", "1931-06-02", words)
    held = [
        letter(f"k{place}", date, "x", kind=kind, number=number, title=title).document
        for place, (date, number, kind, title, _) in enumerate(rows)
    ]
    dates = {f"k{place}": [row[4]] for place, row in enumerate(rows) if row[4]}
    pool = Pool(held, dates)
    for mention in considered(told):
        key = number_key(mention.number) if mention.number else None
        hour = bool(mention.number and mention.number.endswith("Z"))
        day = day_of(mention.date)
        sought = Sought(told.document, mention, key, hour, mention.date, day, None, frozenset(), frozenset())
        seen = {each.id for each in held if features(sought, each, dates.get(each.id, ())) is not None}
        assert seen <= {each.id for each in pool.meant_by(key, mention.date, day)}


def test_of_one_document_there_is_one_candidate() -> None:
    held = letter("k", "1931-03-12", "x").document
    assert Pool([held, held]).meant_by(None, None, None) == [held]
