"""Why a value is there: what decided, what stands, what lost and for which reason, what people ruled."""

from __future__ import annotations

from pathlib import Path

import pytest

from letters import write_letters
from regesta.archive import Archive
from regesta.archive.explaining import Explanation, Why, why_lost
from regesta.model import Attestation, Judgement, Standing

WHO = {"by": "M. Toll", "at": "2026-01-02T03:04:05Z"}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive.create(tmp_path / "archive")
    archive.add([write_letters(tmp_path / "letters")])
    return archive


def proposal(archive: Archive) -> str:
    return next(each.id for each in archive.documents() if each.date == "1952-03-04")


def of(explanation: Explanation, field: str) -> Why:
    return next(why for why in explanation.fields if why.field == field)


def attested(
    method: str, confidence: float = 0.9, *, field: str = "date", standing: Standing = "rival", inferred: bool = False
) -> Attestation:
    return Attestation("d", field, "1952", "1952", "c", 0, 4, method, confidence, standing, inferred)


def test_every_attestation_is_explained_once_in_its_field(archive: Archive) -> None:
    for document in archive.documents():
        explained = archive.explain(document.id)
        told = [ground.attestation for why in explained.fields for ground in (*why.stands, *why.rivals)]
        assert sorted(map(repr, told)) == sorted(map(repr, archive.document(document.id).attestations))
        assert all(ground.attestation.field == why.field for why in explained.fields for ground in why.stands)


def test_a_ground_quotes_its_words_in_their_surroundings_and_names_its_capture(archive: Archive) -> None:
    for why in archive.explain(proposal(archive)).fields:
        for ground in (*why.stands, *why.rivals):
            quotation, said = ground.quotation, ground.attestation
            text = archive.capture(said.capture).text
            assert quotation.text == said.text == text[said.start : said.end]
            assert quotation.before + quotation.text + quotation.after in text
            assert ground.origin == archive.capture(said.capture).capture.origin
            assert ground.how != said.method


def test_what_rests_on_a_labelled_line_shows_what_the_labeller_saw(archive: Archive) -> None:
    signed = of(archive.explain(proposal(archive)), "signatories")
    lines = [ground.line for ground in signed.stands]
    assert any(line is not None and line.role == "signature" and line.reasons for line in lines)


def test_each_rival_says_why_it_lost_and_what_stands_does_not(archive: Archive) -> None:
    for document in archive.documents():
        for why in archive.explain(document.id).fields:
            assert all(ground.lost for ground in why.rivals)
            assert not any(ground.lost for ground in why.stands)
            assert why.answer == "stated" if why.stands else why.answer in ("doubtful", "ruled out", "stated")


def test_a_judgement_is_told_with_who_when_and_why(archive: Archive) -> None:
    name = proposal(archive)
    archive.judge(Judgement(id="", verb="correct", on=name, field="place", value="Ostrava Quay", why="the seal", **WHO))
    why = of(archive.explain(name), "place")
    assert why.answer == "stated"
    assert [each.value for each in why.judgements] == ["Ostrava Quay"]
    assert why.because == "set by M. Toll on 2026-01-02: the seal"


def test_a_value_that_was_ruled_out_says_who_ruled_it_out(archive: Archive) -> None:
    name = proposal(archive)
    archive.judge(Judgement(id="", verb="reject", on=name, field="title", **WHO))
    why = of(archive.explain(name), "title")
    assert why.answer == "ruled out"
    assert {ground.lost for ground in why.rivals} == {"ruled out by M. Toll on 2026-01-02"}


def test_a_judgement_that_was_taken_back_is_no_reason(archive: Archive) -> None:
    name = proposal(archive)
    judged = archive.judge(Judgement(id="", verb="reject", on=name, field="title", **WHO))
    archive.judge(Judgement(id="", verb="reject", on=name, undoes=judged.id, by="M. Toll", at="2026-02-01T00:00:00Z"))
    assert of(archive.explain(name), "title").judgements == ()


@pytest.mark.parametrize(
    ("rival", "chosen", "reason"),
    [
        ("heading/date@1", "letter/dateline@1", "the heading is believed less than the document’s own words"),
        ("citation/date@1", "label/value@1", "the source line is believed less than the page’s label"),
    ],
)
def test_a_less_trusted_place_loses_by_the_order_of_trust(rival: str, chosen: str, reason: str) -> None:
    assert str(why_lost(attested(rival), [attested(chosen, standing="chosen")])) == reason


def test_a_less_sure_reading_of_one_place_loses_by_its_confidence() -> None:
    lost = why_lost(attested("letter/dateline@1", 0.7), [attested("letter/dateline@1", 0.9, standing="chosen")])
    assert "0.70 against 0.90" in str(lost)


def test_a_doubtful_reading_says_how_often_its_like_is_right() -> None:
    assert "right in 30% of cases" in str(why_lost(attested("letter/signed@1", 0.3), []))
