"""What offices do as a matter of course contradicts nothing, and the nearest thing to it does."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from regesta.criticism import Case, examine, keys
from regesta.criticism.rules.file_years import file_years
from regesta.model import Attestation, Evidence, Finding, Link, Party, Source

from .cases import CAPTURE, TEXT, attestation, case


def found(one: Case, rule: str) -> list[Finding]:
    return [finding for finding in examine(one) if finding.rule == rule]


def filed(id_: str = "d", date: str = "1957-05-02", *, text: str = TEXT, neighbours: tuple[Case, ...] = ()) -> Case:
    number = attestation("filed", "3-258", "1958-03-02")
    source = Source(file="611.93/3-258")
    return case(id_, date=date, text=text, source=source, attestations=(number,), neighbours=neighbours)


def test_papers_filed_under_one_number_bear_the_number_of_the_first() -> None:
    rule = "file-number-bears-another-date"
    other = filed("e", "1957-06-30")
    assert keys(filed()) & keys(other)
    assert found(filed(), rule)
    assert not found(filed(neighbours=(other,)), rule)


def test_a_reply_lies_under_the_number_of_the_letter_that_it_answers() -> None:
    rule = "file-number-bears-another-date"
    later = {"date": "1958-05-20"}
    assert found(filed(**later), rule)
    assert not found(filed(text="Your letter of March 2 reached us. " + TEXT, **later), rule)
    assert found(filed(date="1958-05-02"), rule)[0].severity == "doubt", "the same day of another month is a slip"
    assert found(filed(date="1957-03-01"), rule)[0].severity == "doubt", "so is nearly the same day of another year"
    assert found(filed(date="1957-05-20"), rule)[0].severity == "note"
    its_own = filed(date="1957-03-02", text="We write to you on March 2. " + TEXT)
    assert found(its_own, rule), "the same day of another year is a slip"


def test_years_that_fit_none_of_a_file_mean_something_else() -> None:
    rule = "file-date-does-not-cover-document"
    source = Source(file="Drafts for the Guild, 1938-42, Tab 8")
    one, other = (case(id_, source=source, date=date) for id_, date in (("d", "1931-03-03"), ("e", "1931-07-09")))
    assert keys(one) & keys(other)
    assert found(one, rule)
    assert not found(replace(one, neighbours=(other,)), rule)


@pytest.mark.parametrize(
    ("file", "years"),
    [
        ("Lot 69 D 488, Bridges, Blocked Tolls 1957", (1957, 1957)),
        ("1961 Letters of the Warden", (1961, 1961)),
        ("303 Committee, January-June 1968", (1968, 1968)),
        ("Chron (Masons) 1963", (1963, 1963)),
        ("Amendments to the Toll Act of 1954", None),
        ("Lot 59, The Warden, 1953–6", (1953, 1956)),
        ("Town Council, 1961/3", None),
        ("FRC 1950", None),
        ("Box 1950", None),
        ("Mappe 1892", None),
    ],
)
def test_a_figure_is_a_year_where_it_names_the_file(file: str, years: tuple[int, int] | None) -> None:
    assert file_years(file) == years


def test_two_archives_have_each_a_copy() -> None:
    def cited(repository: str) -> Case:
        there = tuple(
            replace(attestation(field, words, standing="rival"), capture="sha256:other")
            for field, words in (("source.repository", repository), ("source.pages", "41-42"))
        )
        here = (attestation("source.repository", "Orsk Town Archives"), attestation("source.pages", "31-32"))
        return case(attestations=(*here, *there))

    assert found(cited("OTA"), "captures-cite-different-places")
    assert not found(cited("Library of the Velmar Diet"), "captures-cite-different-places")


def test_the_number_of_a_session_is_no_page() -> None:
    rule = "same-pages-for-two-documents"
    one, other = (
        case(id_, source=Source(file="4/1931", pages="12th"), date=date)
        for id_, date in (("d", "1931-03-03"), ("e", "1931-07-09"))
    )
    assert not found(replace(one, neighbours=(other,)), rule)


def kept(id_: str, repository: str, series: str | None = None) -> Case:
    return case(id_, source=Source(repository=repository, fonds="Papers of Karl Ostrow", series=series))


def named(*repositories: str, series: str | None = None) -> list[Finding]:
    cases = [kept(chr(ord("d") + number), name, series) for number, name in enumerate(repositories)]
    every: dict[str, Finding] = {}
    for one in cases:
        others = tuple(other for other in cases if other is not one)
        every |= {
            each.id: each for each in found(replace(one, neighbours=others), "one-fonds-under-two-repository-names")
        }
    return list(every.values())


def test_two_libraries_may_keep_papers_of_one_name() -> None:
    assert not named("Brandt Library", "Ostrow Library")
    assert not named("Library of the Velmar Diet", "Library of the Velmar Diet, Manuscript Division")
    assert named("Orsk National Records Centre", "Orsk Federal Records Centre")
    assert named("Brandt Library", "Brantt Library")
    assert named("OTCA", "Archivele Centrale din Orsk", series="Outer Section")
    assert not named("OTCA", "Archivele Centrale din Orsk")


def test_two_names_of_an_archive_are_one_finding_however_many_documents_cite_them() -> None:
    (finding,) = named("OTA", "OTA", "Orsk Town Archives", "Orsk Town Archives")
    assert finding.subjects == ("d", "f")


def talk(heading: str, dateline: str, day: str, own: str) -> Case:
    text = f"{dateline}\n\nThe Warden said that the chain was old. " + TEXT
    title = f"Record of a talk, {heading}"
    claims = (
        attestation("date", heading, day, method="heading/date@1"),
        attestation("date", dateline, own, method="letter/dateline@1", standing="rival", start=11),
    )
    one = case(text=text, title=title, attestations=claims)
    return replace(one, document=replace(one.document, kind="memorandum of conversation"))


def test_a_talk_can_not_be_written_down_before_it_was_held() -> None:
    rule = "dates-differ"
    assert not found(talk("March 14, 1931", "March 18, 1931", "1931-03-14", "1931-03-18"), rule)
    (finding,) = found(talk("March 14, 1931", "March 10, 1931", "1931-03-14", "1931-03-10"), rule)
    assert finding.severity == "contradiction"


def test_one_hour_on_two_days_is_one_talk() -> None:
    def at(hour: str) -> Case:
        one = talk("March 14, 1931", "March 18, 1931", "1931-03-14", "1931-03-18")
        text = one.text.replace("March 18, 1931", f"March 18, 1931, {hour}")
        return replace(one, text=text, document=replace(one.document, title=f"{one.document.title}, 5:30 p.m."))

    assert found(at("5:30 p.m."), "dates-differ")
    assert not found(at("9:10 a.m."), "dates-differ")


def test_a_date_without_its_century_agrees() -> None:
    heading = attestation("date", "16 January 1899", "1899-01-16", method="heading/date@1")
    own = attestation("date", "16 January 99", "1999-01-16", method="letter/dateline@1", standing="rival", start=11)
    assert not found(case(attestations=(heading, own)), "dates-differ")
    assert found(case(attestations=(heading, replace(own, value="1999-01-17", text="17 January 99"))), "dates-differ")


def answering(words: str, *neighbours: Case, date: str = "1931-05-03") -> Case:
    proof = Evidence(capture=CAPTURE, start=20, end=20 + len(words), text=words)
    link = Link(id="l", kind="answers", from_="d", to="ghost", rule="x", score=0.9, evidence=(proof,))
    there, here = Party(body="Common Guild of the Velmar Harbour League"), Party(name="V. Brand", body="CG of the ORB")
    return case(date=date, links=(link,), neighbours=neighbours, senders=(here,), recipients=(there,))


def letter_from_velmar(date: str, *, answers: bool = False) -> Case:
    there, here = Party(body="Common Guild of the Velmar Harbour League"), Party(name="V. Brand", body="CG of the ORB")
    link = Link(id="m", kind="answers", from_="x", to="e", rule="x", score=0.9)
    return case("e", date=date, senders=(there,), recipients=(here,), links=(link,) if answers else ())


def test_an_answer_may_be_dated_a_day_before_its_letter_across_the_date_line() -> None:
    rule = "answered-before-it-was-written"
    link = Link(id="l", kind="answers", from_="d", to="e", rule="x", score=0.9)
    assert not found(case(date="1931-03-03", links=(link,), neighbours=(case("e", date="1931-03-04"),)), rule)
    assert found(case(date="1931-03-03", links=(link,), neighbours=(case("e", date="1931-03-06"),)), rule)


def test_an_answer_that_gives_its_letter_a_later_day() -> None:
    rule = "answered-before-it-was-written"
    assert found(answering("your letter of May 9, 1931"), rule)
    assert not found(answering("your letter of April 9, 1931"), rule)
    assert not found(answering("your letter of May 9"), rule), "the year is the answer's own guess"
    assert not found(answering("your letter No. 7 of May 9, 1938"), rule), "a number may have been read as a year"


@pytest.mark.parametrize("written", ["1931-04-12", "1932-04-17", "1930-04-17"])
def test_an_answer_to_a_letter_of_a_day_near_the_one_that_nobody_answered(written: str) -> None:
    rule = "quoted-with-another-date"
    one, other = answering("your letter of April 17"), letter_from_velmar(written)
    assert keys(one) & keys(other)
    assert found(replace(one, neighbours=(other,)), rule)
    assert not found(replace(one, neighbours=(letter_from_velmar(written, answers=True),)), rule)
    assert not found(answering("your telegram of April 17", other), rule), "telegrams go by their numbers"
    assert not keys(one) & keys(letter_from_velmar(written, answers=True)), "an answer that comes is looked at"
    two = (
        other,
        replace(letter_from_velmar("1931-04-20"), document=replace(other.document, id="f", date="1931-04-20")),
    )
    assert not found(replace(one, neighbours=two), rule), "two may be meant"


@pytest.mark.parametrize("written", ["1931-04-02", "1931-02-17", "1931-04-16"])
def test_a_letter_of_another_day_is_another_letter(written: str) -> None:
    assert not found(answering("your letter of April 17", letter_from_velmar(written)), "quoted-with-another-date")


@pytest.mark.parametrize(
    "text",
    [
        "The Warden in his letter of to the Guild asked for masons.",
        "The masons came under cover of your letter of.² We thank you.",
        "We have received the Warden's note of on the subject of masons.",
        "The memorandum for the Guild, dated of “The Chain”, was read.",
        "Ihr Schreiben vom wurde dem Rat vorgelegt.",
        "Votre lettre du est bien arrivée.",
        "Scrisoarea dumneavoastră din a fost citită.",
        "Ваше письмо от получено.",
    ],
)
def test_a_date_that_fell_out_of_a_reference(text: str) -> None:
    assert found(case(text=text), "reference-to-a-time-not-given")


@pytest.mark.parametrize(
    "text",
    [
        "We have taken note of your words and of the letter of our Warden.",
        "The guilds hope for a meeting of our interests and a decision of the council.",
        "We hold an exchange of messages, dated in October 1930.",
        "He prepared a memorandum of his views; such views are dated and fail to persuade.",
        "Ihr Schreiben vom 3. März wurde vorgelegt, die Note vom gestrigen Tage nicht.",
        "La lettre du Warden est arrivée, votre note du 3 mars aussi.",
        "Scrisoarea din 3 martie a fost citită.",
        "Ваше письмо от 3 марта получено.",
    ],
)
def test_a_reference_that_needs_no_date_or_has_it(text: str) -> None:
    assert not found(case(text=text), "reference-to-a-time-not-given")


@pytest.mark.parametrize(
    "text",
    [
        "General The has rallied and Long An is quiet.",
        "the have and have-nots, at the at least new chain, the to be paid",
    ],
)
def test_names_and_phrases_that_look_like_a_lost_noun(text: str) -> None:
    assert not found(case(text=text), "a-word-is-missing")


LONG = "The masons who work in your town have written to us of their wages and of the winter that is coming. " * 4


def test_running_text_without_a_point_may_be_cut() -> None:
    rule = "text-breaks-off"
    cut = "It is often said of the masons that they are inclined to leave before the snow falls on the"
    assert found(case(text=f"{LONG}\n\n{cut} old bridge"), rule)
    assert "ends without a point" in found(case(text=f"{LONG}\n\n{cut} old bridge"), rule)[0].message
    assert not found(case(text=f"{LONG}\n\n{cut} old bridge."), rule)
    assert not found(case(text=f"{LONG}\n\nMinutes of the Common Guild on the Masons of the Old Bridge at Orsk"), rule)


def signed(name: str, before: str, *, after: str = "", title: str = "Memorandum from V. Brand", **more: object) -> Case:
    text = f"{LONG}\n\n{before}{name}{after}"
    at = 11 + text.rindex(name, 0, len(LONG) + 2 + len(before) + len(name))
    one = attestation("signatories", name, {"name": name}, method="letter/signature@1", start=at)
    return case(text=text, title=title, attestations=(one,), signatories=(Party(name=name),), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "before",
    [
        "APPROVED:\n\n",
        "Vu:\n",
        "p.p. V. Brand\n",
        "i. A.\n",
        "For the Warden:\n",
        "For the Warden:\n\n[Here follow the footnotes.]\n\n",
        "cc: the Mayor\nthe Bishop\n",
    ],
)
def test_a_name_under_an_approval_or_for_another_is_not_the_senders(before: str) -> None:
    rule = "signed-by-another-than-the-named-sender"
    assert found(signed("Karl Ostrow", "Yours faithfully,\n\n"), rule)
    assert not found(signed("Karl Ostrow", before), rule)


def test_the_signature_of_a_letter_that_is_quoted() -> None:
    rule = "signed-by-another-than-the-named-sender"
    assert not found(signed("Karl Ostrow", "It ends:\n", after="\n\nSo far his letter. " + LONG * 2), rule)


def test_a_signer_of_whom_the_text_speaks_is_a_third() -> None:
    rule = "signed-by-another-than-the-named-sender"
    assert not found(signed("Karl Ostrow", "Attached is what Mr. Ostrow writes.\n\nYours,\n\n"), rule)


def test_a_letter_signed_by_whom_it_is_addressed_to() -> None:
    rule = "signed-by-another-than-the-named-sender"
    to_ostrow = {"recipients": (Party(name="Karl Ostrow"),)}
    assert found(signed("Karl Ostrow", "Yours,\n\n", title="Letter from V. Brand to Karl Ostrow", **to_ostrow), rule)
    assert not found(signed("Karl Ostrow", "Yours,\n\n", title="Letter from V. Brand, kept by Karl Ostrow"), rule)


def summarised(words: str, **more: object) -> Case:
    told: tuple[Attestation, ...] = (attestation("summary", words),)
    return case(attestations=told, **more)  # type: ignore[arg-type]


def test_a_summary_that_spells_out_and_tells_what_letters_do() -> None:
    rule = "summary-names-what-the-letter-does-not"
    text = "The ORB and its CMR ask that the masons of the U.S. be recalled before the winter. " * 3
    assert not found(
        summarised("The Orsk River Board asks with its Committee of Masons and Roads for a recall.", text=text), rule
    )
    assert found(summarised("The Common Guild asks with its Bureau of Toll Gates for a recall.", text=text), rule)
    told = "He instructed the Guild on the masons of the U.S. and informed it of the recall before the winter."
    assert not found(summarised(told, text=text), rule)


def test_a_summary_tells_of_what_is_enclosed_too() -> None:
    rule = "summary-names-what-the-letter-does-not"
    told = "The masons may be recalled. Carpenters and river police will stay at the lock of Hohlen."
    enclosed = case("e", text="Carpenters and river police will stay at the lock of Hohlen.", within="d")
    assert found(summarised(told), rule)
    assert not found(summarised(told, neighbours=(enclosed,)), rule)


@pytest.mark.parametrize(
    "words",
    [
        "Letter from the Mission to the Harbour League to the Embassy in Orsk on masons.",
        "Brief von Mission to the Harbour League an die Embassy in Orsk über Maurer.",
        "Lettre de la Mission to the Harbour League à Embassy in Orsk sur les maçons.",
        "Scrisoare de la Mission to the Harbour League către Embassy in Orsk despre zidari.",
    ],
)
def test_a_reversed_summary_whose_names_hold_the_words_of_the_way(words: str) -> None:
    rule = "summary-reverses-sender-and-recipient"
    embassy, mission = Party(body="Embassy in Orsk"), Party(body="Mission to the Harbour League")
    (finding,) = found(summarised(words, senders=(embassy,), recipients=(mission,)), rule)
    assert "“Embassy in Orsk”" in finding.message
    assert not found(summarised(words, senders=(mission,), recipients=(embassy,)), rule)
