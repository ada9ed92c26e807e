"""Each rule finds what it is for, and is silent on the nearest thing that is in order."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from regesta.criticism import RULES, Case, examine, keys
from regesta.criticism.rules.file_years import file_years
from regesta.model import Edition, Evidence, Finding, Link, Party, Source

from .cases import TEXT, act, attestation, case


def found(one: Case, rule: str) -> list[Finding]:
    return [finding for finding in examine(one) if finding.rule == rule]


def test_two_letters_on_the_same_pages() -> None:
    here = Source(repository="Town Archives", file="4/1931", pages="31-32")
    there = Source(repository="TA", file="4/1931", pages="31–32")
    other = case("e", source=there, date="1931-03-13")
    one = case(source=here, neighbours=(other,))
    assert keys(one) & keys(other)
    (finding,) = found(one, "same-pages-for-two-documents")
    assert finding.subjects == ("d", "e")
    mirrored = found(replace(other, neighbours=(replace(one, neighbours=()),)), "same-pages-for-two-documents")
    assert [again.id for again in mirrored] == [finding.id]
    assert found(case(source=here, neighbours=(case("e", source=replace(there, pages="33")),)), finding.rule) == []


def test_the_same_pages_of_a_printed_edition() -> None:
    edition = Edition(title="The Toll Chain. Papers", year="1950", pages="12-13")
    other = case("e", date="1931-04-09", editions=(replace(edition, title="The Toll Chain. Papers."),))
    assert found(case(editions=(edition,), neighbours=(other,)), "same-pages-for-two-documents")


@pytest.mark.parametrize(
    ("file", "years"),
    [
        ("9U/1956-1958", (1956, 1958)),
        ("6/1955", (1955, 1955)),
        ("12/1956-58", (1956, 1958)),
        ("1392", None),
        ("398.1901–GE/8–2755", None),
        ("884A.1901/10–1961", None),
        ("Security (Tanks), Nov. 1963–June 1964", (1963, 1964)),
        ("Box H–114, Minutes, Originals, 1969 and 1970", (1969, 1970)),
        ("A 77", None),
    ],
)
def test_the_years_that_a_file_bears(file: str, years: tuple[int, int] | None) -> None:
    assert file_years(file) == years


def test_a_file_of_another_year() -> None:
    assert found(case(source=Source(file="6/1927", pages="1")), "file-date-does-not-cover-document")
    assert not found(case(source=Source(file="6/1930-1932", pages="1")), "file-date-does-not-cover-document")


def test_two_dates_and_what_bears_one_out() -> None:
    dates = (
        attestation("date", "March 14, 1931", "1931-03-14", method="heading/x@1"),
        attestation("date", "March 13, 1931", "1931-03-13", method="letter/x@1", standing="rival"),
        attestation(
            "date", "your letter of March 13", "1931-03-13", method="inference/dated-reference@1", standing="rival"
        ),
    )
    (finding,) = found(case(attestations=dates), "dates-differ")
    assert finding.message.endswith("A letter that refers to it bears out 13 March 1931.")
    assert not found(case(attestations=dates[1:]), "dates-differ")


def test_a_weekday_that_was_another() -> None:
    (finding,) = found(case(text="We met on Monday, 3 March 1931, at the bridge."), "weekday-against-date")
    assert finding.evidence[0].start >= 11
    assert not found(case(text="We met on Tuesday, 3 March 1931, at the bridge."), "weekday-against-date")


def test_a_letter_answered_before_it_was_written() -> None:
    link = Link(id="l", kind="answers", from_="d", to="e", rule="x", score=0.9)
    late, early = case("e", date="1931-04-01"), case("e", date="1931-02-01")
    assert found(case(links=(link,), neighbours=(late,)), "answered-before-it-was-written")
    assert not found(case(links=(link,), neighbours=(early,)), "answered-before-it-was-written")


def test_received_before_it_was_sent() -> None:
    assert found(case(received="1931-03-01"), "received-before-sent")
    assert not found(case(received="1931-03-05T10:20"), "received-before-sent")


@pytest.mark.parametrize(
    "text",
    [
        "As you know, at those times, our towns agreed on the chain.",
        "As you will remember, in the spring of our towns agreed on the chain.",
        "Your letter of reached us and was read.",
    ],
)
def test_words_that_lean_on_a_lost_date(text: str) -> None:
    (finding,) = found(case(text=text), "reference-to-a-time-not-given")
    proof = finding.evidence[0]
    assert text[proof.start - 11 : proof.end - 11] == proof.text


@pytest.mark.parametrize(
    "text",
    [
        "After the war of 1911 the bridge was down; at those times we crossed by boat.",
        "Your letter of March 3 reached us.",
        "In the spring of 1930 our towns agreed.",
    ],
)
def test_words_whose_date_is_there(text: str) -> None:
    assert not found(case(text=text), "reference-to-a-time-not-given")


def test_a_language_that_is_the_addressees() -> None:
    stated = attestation("languages.original", "Velmarian", "Velmarian")
    assert found(case(attestations=(stated,)), "original-language-is-the-addressee's")
    own = (Party(body="Velmarian Town Council"),)
    assert not found(case(attestations=(stated,), senders=own), "original-language-is-the-addressee's")


def test_one_fonds_under_two_names_of_the_archive() -> None:
    one = case(source=Source(repository="OTA", fonds="Fond 12", series="Outer Section"))
    other = case("e", source=Source(repository="Orsk Town Archives", fonds="Fund 12", series="Outer Section"))
    assert keys(one) & keys(other)
    assert found(replace(one, neighbours=(other,)), "one-fonds-under-two-repository-names")
    assert not found(replace(one, neighbours=(replace(one, document=replace(one.document, id="e")),)),
                     "one-fonds-under-two-repository-names")  # fmt: skip


def test_a_signer_who_is_not_the_named_sender() -> None:
    signed = case(signatories=(Party(name="Karl Ostrow"),))
    assert found(signed, "signed-by-another-than-the-named-sender")
    assert not found(case(signatories=(Party(name="Viktor Brand"),)), "signed-by-another-than-the-named-sender")


def test_a_summary_that_names_another_sender() -> None:
    other = attestation("summary", "Letter from the ORB Secretariat to the Velmar leadership on the masons.")
    assert found(case(attestations=(other,)), "summary-names-other-sender")
    same = attestation("summary", "Letter from Viktor Brand to the Velmar leadership on the masons.")
    assert not found(case(attestations=(same,)), "summary-names-other-sender")


ASKS = (act("propose", "We propose that all masons be recalled before winter."), act("ask", "your opinion", "opinion"))


def test_a_summary_that_makes_a_decision_of_a_proposal() -> None:
    told = attestation("summary", "Letter from V. Brand, announcing the decision to recall the masons.")
    (finding,) = found(case(attestations=(told,), acts=ASKS), "summary-claims-decision")
    assert len(finding.evidence) == 3
    decided = case(attestations=(told,), acts=ASKS, text=TEXT + " We have decided this.")
    assert not found(decided, "summary-claims-decision")
    assert not found(case(attestations=(told,)), "summary-claims-decision")


def test_a_summary_that_knows_more_than_the_letter() -> None:
    told = attestation(
        "summary",
        "Letter of V. Brand on the masons of the Orsk Iron Company. Carpenters and river police will stay until 1935.",
    )
    messages = [
        finding.message for finding in found(case(attestations=(told,)), "summary-names-what-the-letter-does-not")
    ]
    assert any("Iron Company" in message for message in messages)
    assert any("“Carpenters and river police will stay until 1935.”" in message for message in messages)
    plain = attestation("summary", "The Guild proposes the recall of all masons before the winter and asks an opinion.")
    assert not found(case(attestations=(plain,)), "summary-names-what-the-letter-does-not")


def test_a_summary_in_another_script_is_not_compared() -> None:
    told = attestation("summary", "The Orsk Iron Company, carpenters and river police will stay until 1935.")
    text = "Просим разрешить ремонт моста до зимы, поскольку мост старый и лодки длинные. " * 3
    assert not found(case(text=text, attestations=(told,)), "summary-names-what-the-letter-does-not")


def test_a_summary_that_a_later_letter_contradicts() -> None:
    told = attestation("summary", "Letter of V. Brand. The masons will however stay until 1935.")
    first = case(attestations=(told,), date="1930-01-05")
    later = case("e", date="1931-03-03", acts=ASKS[:1])
    assert keys(first) & keys(later)
    (finding,) = found(replace(first, neighbours=(later,)), "summary-contradicted-by-later-letter")
    assert [again.id for again in found(replace(later, neighbours=(first,)), finding.rule)] == [finding.id]
    after = replace(later, document=replace(later.document, date="1936-03-03"))
    assert not found(replace(first, neighbours=(after,)), finding.rule)


def test_a_letter_that_a_later_letter_contradicts() -> None:
    words = "The work is slow. The masons will remain in your town until 1935, as was agreed."
    first = case(text=words, date="1930-01-05")
    later = case("e", date="1931-03-03", acts=ASKS[:1])
    assert keys(first) & keys(later)
    (finding,) = found(replace(first, neighbours=(later,)), "claim-contradicted-by-later-letter")
    assert finding.evidence[0].text == "The masons will remain in your town until 1935"
    assert [again.id for again in found(replace(later, neighbours=(first,)), finding.rule)] == [finding.id]
    told = case(text=words.replace("will remain", "had remained"), date="1930-01-05", neighbours=(later,))
    assert not found(told, finding.rule)
    other = words.replace("The masons will", "The tolls that the masons pay to the guild of the town of Velmar will")
    assert not found(case(text=other, date="1930-01-05", neighbours=(later,)), finding.rule)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We met the masons at the. The chain was down.", ["the."]),
        ("The duty to the, extent that was agreed", ["the,"]),
        ("They count it as one the of largest", ["the of"]),
        ("The chain was [word missing] by the masons, [2 lines illegible]", ["[word missing]", "[2 lines illegible]"]),
        ("The will of the guild, the in-laws of the warden, and what we have: the chain.", []),
        ("In the . . . field the Guild has the right and the duty.", []),
        ("[1 line not declassified] the Guild", []),
    ],
)
def test_a_word_that_fell_out(text: str, shown: list[str]) -> None:
    quotes = sorted((one.evidence[0] for one in found(case(text=text), "a-word-is-missing")), key=lambda one: one.start)
    assert [one.text for one in quotes] == shown


def test_rules_have_names_of_their_own_and_severities() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert {rule.severity for rule in RULES} <= {"note", "doubt", "contradiction"}


def test_a_plain_letter_has_no_findings() -> None:
    assert examine(case()) == ()


def test_evidence_is_kept_and_messages_are_sentences() -> None:
    told = attestation("summary", "Letter from the ORB Secretariat, announcing the decision on masons.")
    findings = examine(case(attestations=(told,), acts=ASKS))
    assert findings
    for finding in findings:
        assert finding.message[0].isupper() or finding.message[0] == "“"
        assert finding.message.endswith(".") and "{" not in finding.message
        assert str(finding.sentence) == finding.message
        assert all(isinstance(proof, Evidence) and proof.text for proof in finding.evidence)


def test_captures_that_cite_different_pages() -> None:
    here = attestation("source.pages", "31-32")
    there = replace(attestation("source.pages", "41-42", standing="rival"), capture="sha256:other")
    (finding,) = found(case(attestations=(here, there)), "captures-cite-different-places")
    assert "31-32" in finding.message and "41-42" in finding.message
    assert not found(case(attestations=(here, replace(here, capture="sha256:other"))), finding.rule)


def test_a_file_may_begin_with_the_year_before() -> None:
    assert not found(case(date="1930-12-20", source=Source(file="4/1931")), "file-date-does-not-cover-document")
    assert found(case(date="1929-12-20", source=Source(file="4/1931")), "file-date-does-not-cover-document")


def test_a_file_number_that_bears_another_day() -> None:
    rule = "file-number-bears-another-date"
    (finding,) = found(case(date="1957-03-02", attestations=(attestation("filed", "3-258", "1958-03-02"),)), rule)
    assert "the same day of another year" in finding.message
    assert [one.text for one in finding.evidence] == ["3-258"]
    near = attestation("filed", "3-2957", "1957-03-29")
    assert not found(case(date="1957-03-02", attestations=(near,)), rule)
    assert not found(case(date="1957", attestations=(near,)), rule)
    assert not found(case(date=None, attestations=(near,)), rule)
