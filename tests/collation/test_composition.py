from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.collation import Composition, Witness, best_first, compose
from regesta.model import Attestation, Document, Judgement, Party, Source

from .letters import claim, witness

PAGE = witness(
    "page",
    claim("date", "1957-03-04", "label/date", 10),
    claim("title", "LETTER ON THE WINTER CAMPS", "label/title", 20),
    claim(
        "senders",
        {"name": "O.V. Velin", "office": "First Secretary", "body": "CC of the NPU"},
        "heading/parties",
        40,
    ),
    claim("recipients", {"body": "CC of the WPV"}, "heading/parties", 70),
    claim(
        "source",
        {"repository": "VSA", "file": "4/1957", "as_written": "VSA, File 4/1957, pp. 31-32"},
        "citation/line",
        90,
    ),
    claim("source.pages", "31-32", "citation/line", 100),
    claim("languages.original", "ru", "label/language", 130),
    claim("topics", "Rivers", "label/topics", 140),
    claim("markings", "Secret", "label/markings", 150),
)
BARE = witness(
    "bare",
    claim("recipients", {"body": "CENTRAL COMMITTEE OF THE WORKERS' PARTY OF VELTIA"}, "letter/address", 0),
    claim("recipients", {"name": "Anton Marsk-Orel"}, "letter/address", 60),
    claim("senders", {"body": "Central Committee of the NPU"}, "letter/body", 110),
    claim("date", "1957-03-03", "letter/dateline", 800),
    claim(
        "senders",
        {"name": "O. Velin", "office": "First Secretary", "body": "CC of the NPU"},
        "letter/signature",
        900,
    ),
    end=1010,
)
SCAN = witness(
    "scan",
    claim("title", "Letter on the winter camps", "heading/title", 5),
    claim("summary", "The party proposes to give the camps over.", "summary/text", 30),
    claim("senders", {"body": "NPU Politburo"}, "summary/parties", 80),
    claim("date", "1957-03", "heading/date", 90),
    claim("topics", "rivers", "label/topics", 120),
    end=450,
    language="de",
)
ALL = (PAGE, BARE, SCAN)


def judged(verb: str, field: str, value: object = None, at: str = "2031-01-01T00:00:00Z") -> Judgement:
    return Judgement(f"j-{at}-{verb}-{field}", verb, "d-1", "an editor", at, field=field, value=value)  # type: ignore[arg-type]


def said(composition: Composition, field: str) -> dict[str, Attestation]:
    return {found.capture.removeprefix("sha256:"): found for found in composition.attestations if found.field == field}


def composed(*witnesses: Witness, judgements: tuple[Judgement, ...] = ()) -> Document:
    return compose("d-1", witnesses or ALL, judgements).document


@given(st.permutations(ALL))
def test_the_order_of_the_witnesses_never_shows(witnesses: list[Witness]) -> None:
    assert msgspec.json.encode(compose("d-1", witnesses)) == msgspec.json.encode(compose("d-1", ALL))


@given(st.permutations(ALL), st.integers(0, 2))
def test_a_witness_taken_away_was_never_there(witnesses: list[Witness], which: int) -> None:
    left = [one for one in witnesses if one != ALL[which]]
    assert compose("d-1", left) == compose("d-1", [one for one in ALL if one != ALL[which]])


@given(st.lists(st.sampled_from(ALL), min_size=1, max_size=6))
def test_a_witness_given_twice_counts_once(witnesses: list[Witness]) -> None:
    assert compose("d-1", witnesses) == compose("d-1", [one for one in ALL if one in witnesses])


def test_every_claim_becomes_an_attestation_of_the_document() -> None:
    found = compose("d-1", ALL).attestations
    assert len(found) == sum(len(one.draft.claims) for one in ALL)
    assert {one.subject for one in found} == {"d-1"}
    assert list(found) == sorted(found, key=lambda one: (one.field, one.capture, one.start, one.end))


def test_the_letters_own_date_stands_before_the_pages() -> None:
    composition = compose("d-1", ALL)
    assert composition.document.date == "1957-03-03"
    standings = {capture: one.standing for capture, one in said(composition, "date").items()}
    assert standings == {"page": "rival", "bare": "chosen", "scan": "chosen"}


def test_a_more_precise_date_that_agrees_stands() -> None:
    month = witness("m", claim("date", "1957-03", "letter/dateline"))
    assert composed(month, PAGE).date == "1957-03-04"


def test_a_date_without_year_is_filled_in_by_the_page() -> None:
    day = witness("d", claim("date", "XXXX-03-04", "letter/dateline"))
    composition = compose("d-1", [day, PAGE])
    assert composition.document.date == "1957-03-04"
    assert {one.standing for one in said(composition, "date").values()} == {"chosen"}


def test_signature_heading_and_own_words_make_one_sender() -> None:
    assert composed().senders == (Party("O.V. Velin", "First Secretary", "Central Committee of the NPU"),)


def test_the_signature_spells_the_name_of_the_sender() -> None:
    page = witness(
        "p",
        claim("senders", {"name": "Anton Marks-Orel", "body": "CC of the WPV"}, "heading/parties", 0),
        claim("signatories", {"name": "Anton Marsk-Orel", "office": "First Secretary"}, "letter/signature", 900),
    )
    assert composed(page).senders == (Party("Anton Marsk-Orel", "First Secretary", "CC of the WPV"),)


def test_one_man_named_with_a_party_and_its_committee_is_one_recipient() -> None:
    card = witness(
        "card",
        claim(
            "recipients",
            {"name": "Anton Marsk-Orel", "office": "Chairman", "body": "WPV"},
            "heading/parties",
            5,
        ),
        claim("recipients", {"body": "Central Committee of the WPV"}, "label/agency", 50),
        end=0,
    )
    (one,) = composed(BARE, card).recipients
    assert (one.name, one.office) == ("Anton Marsk-Orel", "Chairman")


def test_the_source_that_more_witnesses_give_stands() -> None:
    copy = witness(
        "copy",
        claim("source", {"repository": "Ostmark Archive", "file": "3/104", "pages": "12"}, "label/value", 5),
    )
    second = witness("second", claim("source", {"repository": "VSA", "file": "4/1957"}, "citation/line", 90))
    source = composed(PAGE, copy, second).source
    assert source is not None
    assert (source.repository, source.pages) == ("VSA", "31-32")


def test_another_body_in_the_summary_is_a_rival_sender() -> None:
    assert said(compose("d-1", ALL), "senders")["scan"].standing == "rival"


def test_the_two_lines_of_an_address_are_one_recipient() -> None:
    assert composed(BARE).recipients == (
        Party("Anton Marsk-Orel", body="CENTRAL COMMITTEE OF THE WORKERS' PARTY OF VELTIA"),
    )


def test_capitals_give_way_to_mixed_case_where_a_capture_has_it() -> None:
    calm = witness(
        "c",
        claim("recipients", {"body": "Central Committee of the Workers' Party of Veltia"}, "heading/parties"),
    )
    recipients = composed(BARE, calm).recipients
    assert [party.body for party in recipients] == ["Central Committee of the Workers' Party of Veltia"]
    assert composed(PAGE, SCAN).title == "Letter on the winter camps"


def test_two_who_sign_together_are_two_senders() -> None:
    both = witness(
        "both",
        claim("senders", {"name": "O. Velin", "office": "Minister"}, "letter/signature", 10),
        claim("senders", {"name": "J. Dreher", "office": "Minister"}, "letter/signature", 50),
    )
    assert [party.name for party in composed(both).senders] == ["O. Velin", "J. Dreher"]


def test_a_body_and_a_person_listed_in_one_heading_stay_two() -> None:
    listed = witness(
        "listed",
        claim("recipients", {"body": "Ministry of Rivers"}, "heading/parties", 10),
        claim("recipients", {"name": "Julius Tarn"}, "heading/parties", 40),
    )
    assert len(composed(listed).recipients) == 2


def test_a_person_is_found_behind_the_body_that_a_page_names() -> None:
    signed = witness("s", claim("senders", {"name": "O. Velin"}, "letter/signature", 10))
    page = witness("p", claim("senders", {"body": "Ministry of Rivers"}, "label/agency", 20))
    assert composed(signed, page).senders == (Party("O. Velin", body="Ministry of Rivers"),)


def test_the_source_is_taken_from_one_line() -> None:
    copy = witness(
        "copy",
        claim("source.repository", "National Library of Ostmark", "citation/line", 5),
        claim("source.pages", "7", "citation/line", 30),
        claim("source.fonds", "12", "citation/line", 20),
    )
    composition = compose("d-1", [PAGE, copy])
    assert composition.document.source == Source(
        "VSA", file="4/1957", pages="31-32", as_written="VSA, File 4/1957, pp. 31-32"
    )
    assert said(composition, "source.fonds")["copy"].standing == "rival"


def test_a_line_that_agrees_fills_in_a_level() -> None:
    fuller = witness(
        "fuller",
        claim("source.repository", "VSA", "citation/line", 5),
        claim("source.fonds", "12", "citation/line", 10),
        claim("source.file", "4/1957", "citation/line", 20),
    )
    source = composed(PAGE, fuller).source
    assert source is not None
    assert (source.fonds, source.pages) == ("12", "31-32")


def test_editions_that_differ_by_diacritics_are_one() -> None:
    one = witness("one", claim("editions", {"title": "Râul Dorne", "pages": "5"}, "citation/see-also"))
    other = witness(
        "other", claim("editions", {"title": "Raul Dorne", "pages": "5", "year": "1996"}, "citation/see-also")
    )
    assert [(edition.year, edition.pages) for edition in composed(one, other).editions] == [("1996", "5")]


def test_the_number_in_a_heading_is_that_in_the_edition_whose_title_runs_above_it() -> None:
    title = claim("editions", {"title": "Papers on the Weirs"}, "citation/edition", start=0)
    number = claim("editions", {"number": "22"}, "heading/edition-number", start=40)
    other = claim("editions", {"title": "The Weirs in Letters", "pages": "5"}, "citation/edition", start=900)
    document = composed(witness("page", title, number, other))
    assert [(each.title, each.number) for each in document.editions] == [
        ("Papers on the Weirs", "22"),
        ("The Weirs in Letters", None),
    ]
    assert [each.number for each in composed(witness("page", number)).editions] == ["22"]
    assert document.number is None


def test_the_best_witness_is_whole_and_says_most() -> None:
    assert [one.capture for one in best_first(ALL)] == ["sha256:page", "sha256:bare", "sha256:scan"]
    document = composed()
    assert document.text is not None
    assert document.text.capture == document.captures[0] == "sha256:page"


def test_the_languages_held_are_those_of_the_witnesses() -> None:
    languages = composed().languages
    assert languages is not None
    assert (languages.original, languages.held) == ("ru", ("de", "en"))


def test_values_that_differ_in_case_only_are_one_topic() -> None:
    assert len(composed().topics) == 1


def test_fuller_and_shorter_names_of_a_translator_are_one() -> None:
    one = witness("one", claim("translators", "I. Marek", "label/credits"))
    other = witness("other", claim("translators", "Ilona Marek", "citation/credits"))
    assert composed(one, other).translators == ("Ilona Marek",)


def test_a_correction_stands_and_the_claims_are_its_rivals() -> None:
    composition = compose("d-1", ALL, [judged("correct", "date", "1957-03-05")])
    assert composition.document.date == "1957-03-05"
    assert {one.standing for one in said(composition, "date").values() if one.capture != "sha256:scan"} == {"rival"}


def test_an_accepted_value_stands_before_a_more_trusted_one() -> None:
    assert composed(judgements=(judged("accept", "date", "1957-03-04"),)).date == "1957-03-04"


def test_a_rejected_value_gives_way_to_the_next() -> None:
    composition = compose("d-1", ALL, [judged("reject", "date", "1957-03-03")])
    assert composition.document.date == "1957-03-04"
    assert said(composition, "date")["bare"].standing == "rejected"


def test_of_two_decisions_on_one_value_the_later_holds() -> None:
    first = judged("reject", "date", "1957-03-03", "2031-01-01T00:00:00Z")
    second = judged("accept", "date", "1957-03-03", "2031-01-02T00:00:00Z")
    assert composed(judgements=(second, first)).date == "1957-03-03"


def test_a_rejected_sender_is_gone_with_all_that_names_it() -> None:
    merged = {"name": "O.V. Velin", "office": "First Secretary", "body": "Central Committee of the NPU"}
    composition = compose("d-1", ALL, [judged("reject", "senders", merged)])
    assert composition.document.senders == ()
    assert {said(composition, "senders")[one].standing for one in ("page", "bare")} == {"rejected"}


def test_an_accepted_rival_is_taken_in() -> None:
    senders = composed(judgements=(judged("accept", "senders", {"body": "NPU Politburo"}),)).senders
    assert [party.body for party in senders] == ["Central Committee of the NPU", "NPU Politburo"]


def test_a_source_level_can_be_set_right() -> None:
    source = composed(judgements=(judged("correct", "source.pages", "33"),)).source
    assert source is not None
    assert (source.repository, source.pages) == ("VSA", "33")


def test_a_judgement_on_another_document_decides_nothing() -> None:
    other = msgspec.structs.replace(judged("correct", "date", "1901"), on="d-2")
    assert composed(judgements=(other,)).date == "1957-03-03"


def test_without_witnesses_nothing_is_held() -> None:
    assert compose("d-1", []).document == Document("d-1", held=False)


PARTS = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["O. Velin", "Oskar Velin", "Velin", "Jan Dreher", "J. Dreher"]),
        "office": st.sampled_from(["First Secretary", "Minister"]),
        "body": st.sampled_from(["CC of the NPU", "Central Committee of the NPU", "NPU", "Ministry of Rivers"]),
    },
).filter(bool)
METHODS = st.sampled_from(["letter/x", "label/x", "heading/x", "citation/x", "summary/x", "filename/x", "inference/x"])
CLAIMS: st.SearchStrategy[Callable[[], object]] = st.one_of(
    st.builds(claim, st.sampled_from(["senders", "recipients"]), PARTS, METHODS, st.integers(0, 50)),
    st.builds(
        claim,
        st.just("date"),
        st.sampled_from(["1957-03-03", "1957-03", "XXXX-03-03", "1958"]),
        METHODS,
        st.integers(0, 50),
    ),
    st.builds(
        claim,
        st.just("title"),
        st.sampled_from(["A LETTER HOME", "A letter home"]),
        METHODS,
        st.integers(0, 50),
    ),
)
WITNESSES = st.lists(
    st.builds(
        lambda name, claims, end: witness(name, *claims, end=end),
        st.sampled_from("abcdef"),
        st.lists(CLAIMS, max_size=5),
        st.integers(100, 1200),
    ),
    max_size=4,
    unique_by=lambda one: one.capture,
)


@given(WITNESSES, st.randoms(use_true_random=False))
def test_any_witnesses_compose_alike_in_any_order(witnesses: list[Witness], chance: st.DataObject) -> None:
    shuffled = list(witnesses)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert compose("d-1", shuffled) == compose("d-1", witnesses)


@given(WITNESSES)
def test_a_value_of_the_record_has_words_that_prove_it(witnesses: list[Witness]) -> None:
    composition = compose("d-1", witnesses)
    document = composition.document
    for field in ("date", "title", "senders", "recipients"):
        claimed = any(one.draft.claims and any(c.field == field for c in one.draft.claims) for one in witnesses)
        chosen = [one for one in composition.attestations if one.field == field and one.standing == "chosen"]
        assert bool(getattr(document, field)) == bool(chosen) == claimed


def test_a_slip_in_a_longer_spelling_replaces_no_trusted_name() -> None:
    signed = witness("s", claim("senders", {"name": "O. Velin", "body": "CC of the NPU"}, "letter/signature", 900))
    card = witness("c", claim("senders", {"name": "Oskar Vellin", "body": "CC of the NPU to the WPV"}, "label/x", 5))
    assert composed(signed, card).senders == (Party("O. Velin", body="CC of the NPU"),)


def test_two_inferences_from_one_place_are_two_voices() -> None:
    place, kind = (
        witness("other", claim(field, value, "inference/reply", 40), end=0)
        for field, value in (("place", "Hollin"), ("kind", "telegram"))
    )
    document = composed(SCAN, place, kind)
    assert (document.place, document.kind) == ("Hollin", "telegram")


def test_a_claim_that_is_more_likely_wrong_than_right_is_a_rival_even_alone() -> None:
    unsure = msgspec.structs.replace(claim("place", "Veltia", "letter/dateline", 0), confidence=0.3)
    found = compose("d-1", [witness("bare", unsure)])
    assert found.document.place is None
    assert found.document.doubtful == ("place",)
    assert said(found, "place")["bare"].standing == "rival"


@pytest.mark.parametrize(("inferred", "stated"), [(True, 0), (False, 1)])
def test_a_recipient_that_is_only_concluded_must_be_surer_to_be_stated(inferred: bool, stated: int) -> None:
    to = claim("recipients", {"body": "Harbour Board"}, "inference/post-named" if inferred else "letter/address", 0)
    found = compose("d-1", [witness("bare", msgspec.structs.replace(to, confidence=0.7, inferred=inferred))])
    assert len(found.document.recipients) == stated
    assert found.document.doubtful == (("recipients",) if inferred else ())


def test_a_doubtful_claim_stands_with_the_sure_one_that_it_agrees_with() -> None:
    unsure = msgspec.structs.replace(claim("place", "Veltia", "letter/dateline", 0), confidence=0.3)
    found = compose("d-1", [witness("bare", unsure), witness("page", claim("place", "Veltia", "label/value", 0))])
    assert (found.document.place, found.document.doubtful) == ("Veltia", ())
    assert {each.standing for each in said(found, "place").values()} == {"chosen"}


def test_a_person_can_make_a_doubtful_claim_stand() -> None:
    unsure = msgspec.structs.replace(claim("senders", {"name": "O. Velin"}, "letter/signed", 0), confidence=0.3)
    found = compose("d-1", [witness("bare", unsure)], [judged("accept", "senders", {"name": "O. Velin"})])
    assert [party.name for party in found.document.senders] == ["O. Velin"]
    assert found.document.doubtful == ()
    assert said(found, "senders")["bare"].standing == "chosen"
