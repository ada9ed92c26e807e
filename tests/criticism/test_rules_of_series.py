"""Rules on numbers, quoted dates, titles, endings and directions: each finds what it is for, and only that."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from regesta.criticism import Case, examine, keys
from regesta.model import Attestation, Evidence, Finding, Link, Party

from .cases import CAPTURE, attestation, case


def found(one: Case, rule: str) -> list[Finding]:
    return [finding for finding in examine(one) if finding.rule == rule]


def numbered(
    id_: str = "d", date: str = "1931-03-03", *, number: str = "214", method: str = "letter/number@1", **more: Any
) -> Case:
    one = case(id_, date=date, number=number, attestations=(attestation("number", number, method=method),), **more)
    return replace(one, document=replace(one.document, kind="telegram"))


def test_one_number_for_two_documents_of_a_series() -> None:
    other = numbered("e", "1931-03-19")
    one = numbered(neighbours=(other,))
    assert keys(one) & keys(other)
    (finding,) = found(one, "one-number-for-two-documents")
    assert "214" in finding.message
    mirrored = found(replace(other, neighbours=(replace(one, neighbours=()),)), finding.rule)
    assert [again.id for again in mirrored] == [finding.id]


def test_a_number_belongs_to_its_year_its_correspondents_and_the_letter_itself() -> None:
    rule = "one-number-for-two-documents"
    elsewhere = Party(body="Common Guild of Another Town")
    for other in (
        numbered("e", "1932-03-05"),
        numbered("e", "1931-05-09"),  # the series may have begun again
        numbered("e", "1931-03-04"),  # the day of receipt
        numbered("e", "1931-03-19", recipients=(elsewhere,)),
        numbered("e", "1931-03-19", method="heading/edition-number@1"),
    ):
        assert found(numbered(neighbours=(other,)), rule) == []
    journey = numbered("e", "1931-03-19", number="Dulte 2")
    assert found(numbered(number="Dulte 2", neighbours=(journey,)), rule) == []
    twin = Link(id="l", kind="identical-to", from_="d", to="e", rule="x", score=1.0)
    assert found(numbered(neighbours=(numbered("e", "1931-03-19"),), links=(twin,)), rule) == []


def quoting(words: str) -> Case:
    proof = Evidence(capture=CAPTURE, start=20, end=20 + len(words), text=words)
    link = Link(id="l", kind="answers", from_="d", to="e", rule="x", score=0.9, evidence=(proof,))
    return case(date="1931-05-01", links=(link,), neighbours=(case("e", date="1931-04-17"),))


def test_a_letter_quoted_with_another_date() -> None:
    rule = "quoted-with-another-date"
    (finding,) = found(quoting("your letter No. 12 of April 27, 1931"), rule)
    assert "27 April 1931" in finding.message
    assert found(quoting("your letter No. 12 of April 17, 1931"), rule) == []
    assert found(quoting("your letter No. 12 received April 18, 1931"), rule) == []
    assert found(quoting("your letter No. 12 of last month"), rule) == []
    assert found(quoting("telegram 1541, April 17"), rule) == []
    assert found(quoting("your letters of April 17 and April 27, 1931"), rule) == []


def test_one_document_under_several_titles() -> None:
    rule = "one-document-under-several-titles"
    here = attestation("title", "Letter from the Orsk River Board on the masons")
    there = replace(
        attestation("title", "A Proposal to Recall the Guild's Craftsmen", standing="rival"), capture="other"
    )
    again = replace(attestation("title", "Letter, Orsk River Board, masons", standing="rival"), capture="other")
    (finding,) = found(case(attestations=(here, there)), rule)
    assert finding.severity == "note"
    assert found(case(attestations=(here, again)), rule) == []
    assert found(case(attestations=(here, replace(there, capture=here.capture))), rule) == []


LONG = "The masons who work in your town have written to us of their wages and of the winter that is coming. " * 4


def test_a_text_that_breaks_off() -> None:
    rule = "text-breaks-off"
    (finding,) = found(case(text=f"{LONG}We therefore ask that the masons be sent home before the"), rule)
    assert finding.evidence[0].text.endswith("before the")
    assert found(case(text=f"{LONG}We therefore ask that the masons be sent home."), rule) == []
    assert found(case(text=f"{LONG}We therefore ask that the masons be\n[1 line not declassified]"), rule) == []
    assert found(case(text=f"{LONG}\n\nAldo Brand"), rule) == []
    assert found(case(text=f"{LONG}\n\nI am, Sir, your obedient servant and friend of the,\n"), rule)
    assert found(case(text=f"{LONG}\n\nSincerely yours,\n"), rule) == []
    assert found(case(text=f"{LONG}\n\nGrand total of all the masons in the town 92,928 108,000"), rule) == []
    signed = case(text=f"{LONG}We therefore ask that the masons be sent home", signatories=(Party(name="V. Brand"),))
    assert found(signed, rule) == []


def summarised(words: str) -> Case:
    return case(attestations=(attestation("summary", words),))


def test_a_summary_that_reverses_the_letter() -> None:
    rule = "summary-reverses-sender-and-recipient"
    theirs, ours = "Common Guild of the Velmar Harbour League", "CG of the ORB"
    (finding,) = found(summarised(f"Letter from the {theirs} to the {ours} on masons."), rule)
    assert finding.severity == "contradiction"
    assert found(summarised(f"{theirs} informs {ours} that the masons may leave."), rule)
    assert found(summarised(f"Letter from the {ours} to the {theirs} on masons."), rule) == []
    assert found(summarised("Letter from the Mayor to the Bishop on masons."), rule) == []


def test_a_first_name_contradicts_no_sender() -> None:
    rule = "signed-by-another-than-the-named-sender"
    friend = case(senders=(Party(name="Brand"),), signatories=(Party(name="Aldo"),))
    assert found(friend, rule) == []
    short = case(senders=(Party(name="Ossewaarde"),), signatories=(Party(name="Piet O."),))
    assert found(short, rule) == []
    other = case(senders=(Party(name="Brand"),), signatories=(Party(name="Piet Ossewaarde"),))
    assert found(other, rule)


def dated(kind: str, *dates: tuple[str, str, bool]) -> Case:
    claims = tuple(
        replace(attestation("date", day, day, method=f"{where}/x@1"), inferred=inferred)
        for day, where, inferred in dates
    )
    one = case(attestations=claims)
    return replace(one, document=replace(one.document, kind=kind))


def test_a_talk_is_written_down_later_and_others_date_by_receipt() -> None:
    rule = "dates-differ"
    (finding,) = found(dated("letter", ("1931-03-14", "heading", False), ("1931-03-11", "letter", False)), rule)
    assert finding.severity == "contradiction"
    assert found(dated("minutes", ("1931-03-14", "heading", False), ("1931-03-11", "letter", False)), rule) == []
    assert found(dated("letter", ("1931-03-14", "letter", False), ("1931-03-15", "inference", True)), rule) == []
    (finding,) = found(dated("letter", ("1931-03-14", "letter", False), ("1931-03-19", "inference", True)), rule)
    assert finding.severity == "doubt"
    assert found(dated("letter", ("1931-03-14", "inference", True), ("1931-04-19", "inference", True)), rule) == []


def test_a_day_of_something_else_contradicts_nothing() -> None:
    heading = attestation("date", "March 14, 1931", "1931-03-14", method="heading/date@1")
    own = attestation("date", "March 3, 1931", "1931-03-03", method="letter/dateline@1", standing="rival", start=11)
    text = "March 3, 1931\n\n" + "The chain at the old bridge has had its day. " * 60

    def severity(one: Attestation, title: str = "Letter of V. Brand, March 14, 1931", text: str = text) -> str:
        findings = found(case(text=text, title=title, attestations=(heading, one)), "dates-differ")
        return findings[0].severity if findings else "none"

    assert severity(own) == "contradiction"
    assert severity(replace(own, start=11 + 1400, end=11 + 1413)) == "none"
    assert severity(replace(own, start=len(text) - 20, end=len(text) - 7)) == "contradiction"
    assert severity(replace(own, method="letter/stray-date@1")) == "doubt"
    assert severity(replace(own, method="letter/cell@1")) == "none"
    assert severity(own, "Report approved by the Guild, March 14, 1931") == "none"
    referring = replace(own, start=11 + 14, end=11 + 27)
    assert severity(referring, text="Ref. No. 214, " + text) == "none"


def test_a_letter_dated_by_others_contradicts_no_answer() -> None:
    link = Link(id="l", kind="answers", from_="d", to="e", rule="x", score=0.9)
    dated_by_others = replace(
        attestation("date", "letter of April 1", "1931-04-01", method="inference/x@1"), inferred=True
    )
    late = case("e", date="1931-04-01", attestations=(dated_by_others,))
    (finding,) = found(case(links=(link,), neighbours=(late,)), "answered-before-it-was-written")
    assert finding.severity == "doubt"
