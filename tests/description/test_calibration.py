"""Confidence becomes a probability: monotone, of one kind of document where that differs, and silent on the unknown."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.description import describe
from regesta.description.calibration import HIGHEST, Curve, calibrated, kind_of, table
from regesta.description.describe import describe_raw
from regesta.model import Claim, Transcription

LETTER = "Estvik, 2 June 1953\n\nDear Captain Orm,\n\nThe buoy was found adrift.\n\nYours sincerely,\n\nTomas Berg\n"


def claim(field: str, method: str, confidence: float, value: str = "x") -> Claim:
    return Claim(field, value, value, 0, len(value), method, confidence)


def test_a_curve_is_straight_between_its_points_and_flat_above_them() -> None:
    curve = Curve(said=(0.4, 0.8), right=(0.5, 0.9))
    assert curve.at(0.4) == 0.5
    assert curve.at(0.6) == pytest.approx(0.7)
    assert curve.at(1.0) == 0.9


def test_what_is_less_sure_than_anything_seen_falls_in_proportion() -> None:
    assert Curve(said=(0.4, 0.8), right=(0.5, 0.9)).at(0.2) == pytest.approx(0.25)


def test_a_method_or_field_that_was_never_measured_passes_unchanged() -> None:
    claims = [claim("date", "letter/unheard-of@1", 0.37), claim("rights", "letter/dateline@1", 0.61)]
    assert calibrated(claims) == tuple(claims)


def test_the_version_of_a_method_plays_no_part() -> None:
    curves = {"letter/signed": {"senders": Curve((0.8,), (0.3,))}}
    assert calibrated([claim("senders", "letter/signed@7", 0.8)], curves)[0].confidence == 0.3


def test_a_kind_has_a_curve_of_its_own_where_the_table_has_one() -> None:
    curves = {"letter/signed": {"senders": Curve((0.8,), (0.6,)), "senders/telegram": Curve((0.8,), (0.1,))}}
    signed = claim("senders", "letter/signed@1", 0.8)
    letter, telegram = claim("kind", "letter/form@1", 0.9, "letter"), claim("kind", "letter/form@1", 0.9, "telegram")
    assert calibrated([signed, letter], curves)[0].confidence == 0.6
    assert calibrated([signed, telegram], curves)[0].confidence == 0.1


def test_those_who_catalogued_a_document_say_its_kind_before_its_own_words() -> None:
    own, heading = claim("kind", "letter/form@1", 0.99, "letter"), claim("kind", "heading/kind@1", 0.6, "telegram")
    assert kind_of([own, heading]) == "telegram"
    assert kind_of([claim("date", "letter/dateline@1", 0.9)]) is None


def test_every_curve_of_the_package_is_monotone_and_claims_no_certainty() -> None:
    curves = [curve for fields in table().curves.values() for curve in fields.values()]
    assert len(curves) > 10
    for curve in curves:
        assert len(curve.said) == len(curve.right) > 0
        assert all(low < high for low, high in pairwise(curve.said))
        assert all(low <= high for low, high in pairwise(curve.right))
        assert 0 < curve.right[0] <= curve.right[-1] <= HIGHEST


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_surer_claim_never_becomes_less_sure_than_another_of_its_method(one: float, other: float) -> None:
    low, high = sorted((one, other))
    for fields in table().curves.values():
        for curve in fields.values():
            assert 0 <= curve.at(low) <= curve.at(high) <= 1


def test_describe_calibrates_what_the_rules_claim_and_changes_nothing_else() -> None:
    page = Transcription(LETTER, "text@1", "text/plain")
    raw, found = describe_raw(page), describe(page)
    assert found.zones == raw.zones
    before, after = raw.drafts[0].claims, found.drafts[0].claims
    assert [(each.field, each.value, each.start, each.method) for each in before] == [
        (each.field, each.value, each.start, each.method) for each in after
    ]
    assert calibrated(before) == after != before
