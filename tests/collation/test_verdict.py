from __future__ import annotations

from itertools import product

import pytest

from regesta.collation import compare, may_be_one
from regesta.model import Claim, Draft

from .letters import LETTER, REPLY, claim, draft, misread

SAME = compare(LETTER, misread(LETTER, 0.02))
HALF = compare(LETTER, LETTER[: len(LETTER) // 2])
PASSAGE = compare(LETTER, LETTER[500:1100])
BARE = draft()
DATED = claim("date", "1957-03-03", "letter/dateline")


def recipient(method: str, **party: str) -> Claim:
    return claim("recipients", party, method)


def test_the_same_text_without_claims_is_one_document() -> None:
    assert may_be_one(BARE, BARE, SAME).one


def test_half_of_a_letter_is_that_letter() -> None:
    assert may_be_one(draft(DATED), BARE, HALF).one


def test_different_texts_are_two_documents_whatever_is_claimed() -> None:
    assert not may_be_one(draft(DATED), draft(DATED), compare(LETTER, REPLY)).one


def test_letters_of_a_circular_to_two_bodies_are_identical_and_two() -> None:
    one = draft(recipient("letter/address", body="Central Committee of the Workers' Party of Veltia"))
    other = draft(recipient("letter/address", body="Central Committee of the Labour League of Ostmark"))
    found = may_be_one(one, other, SAME)
    assert (found.one, found.link, found.reason) == (False, "identical-to", "the addressees differ")


def test_an_address_in_capitals_and_a_heading_with_acronyms_are_one_addressee() -> None:
    one = draft(recipient("letter/address", body="CENTRAL COMMITTEE OF THE WORKERS' PARTY OF VELTIA"))
    other = draft(recipient("heading/parties", body="CC of the WPV"))
    assert may_be_one(one, other, SAME).one


def test_a_loosely_worded_heading_does_not_part_captures() -> None:
    one = draft(recipient("letter/address", body="Central Committee of the Workers' Party of Veltia"))
    other = draft(recipient("heading/parties", body="Veltian leadership"))
    assert may_be_one(one, other, SAME).one


def test_a_body_of_the_same_sort_in_a_heading_does() -> None:
    one = draft(recipient("letter/address", body="Central Committee of the Workers' Party of Veltia"))
    other = draft(recipient("heading/parties", body="Central Committee of the Labour League of Ostmark"))
    assert may_be_one(one, other, SAME).link == "identical-to"


def test_a_name_that_was_misread_is_the_same_name() -> None:
    one = draft(recipient("letter/address", name="Anton Marsk-Orel"))
    other = draft(recipient("letter/address", name="Anlon Marsk-Ore1"))
    assert may_be_one(one, other, SAME).one


def test_two_persons_addressed_in_the_letters_own_words_are_two_letters() -> None:
    one = draft(recipient("letter/address", name="Anton Marsk-Orel"))
    other = draft(recipient("letter/address", name="Julius Tarn"))
    assert not may_be_one(one, other, SAME).one


def test_own_dates_that_differ_stop_a_merge() -> None:
    found = may_be_one(draft(DATED), draft(claim("date", "1957-03-04", "letter/dateline")), SAME)
    assert (found.one, found.reason) == (False, "the dates differ")


def test_a_page_dated_a_day_after_the_letter_does_not() -> None:
    assert may_be_one(draft(DATED), draft(claim("date", "1957-03-04", "label/date")), SAME).one


def test_a_page_dated_a_month_after_the_letter_does() -> None:
    assert not may_be_one(draft(DATED), draft(claim("date", "1957-04-03", "label/date")), SAME).one


def test_a_month_and_a_day_in_it_agree() -> None:
    assert may_be_one(draft(DATED), draft(claim("date", "1957-03", "letter/dateline")), SAME).one


def test_what_a_summary_or_a_file_name_says_stops_nothing() -> None:
    other = draft(claim("date", "1960-01-01", "summary/date"), claim("date", "1961-01-01", "filename/date"))
    assert may_be_one(draft(DATED), other, SAME).one


def test_numbers_of_one_series_that_differ_stop_a_merge() -> None:
    one, other = (draft(claim("number", number, "letter/number")) for number in ("No. 206", "207"))
    assert may_be_one(one, other, SAME).reason == "the numbers differ"
    assert may_be_one(one, draft(claim("number", "206", "letter/number")), SAME).one


def test_the_archives_number_does_not_contradict_the_writers() -> None:
    one, other = draft(claim("number", "206", "letter/number")), draft(claim("number", "17", "label/item"))
    assert may_be_one(one, other, SAME).one


def test_joint_notes_of_two_senders_are_two_documents() -> None:
    one, other = (draft(claim("senders", {"name": name}, "letter/signature")) for name in ("Oskar Velin", "Jan Dreher"))
    assert may_be_one(one, other, SAME).reason == "the senders differ"


@pytest.mark.parametrize("title", ["Draft Letter to the Veltian Party", "Letter to the Veltian Party [Draft]"])
def test_a_draft_is_another_document_than_what_was_sent(title: str) -> None:
    found = may_be_one(BARE, draft(claim("title", title, "label/title")), SAME)
    assert (found.one, found.link, found.link_from) == (False, "draft-of", "b")


def test_a_letter_about_a_draft_is_no_draft() -> None:
    assert may_be_one(BARE, draft(claim("title", "Letter on the draft treaty", "label/title")), SAME).one


def test_a_letter_in_a_telegram_is_enclosed_in_it() -> None:
    telegram = f"For the Ambassador. The Minister sent me this today.\n\n{LETTER}\n\n" + " ".join(REPLY.split()[30:90])
    one, other = (
        draft(claim("kind", "letter", "label/kind")),
        draft(claim("kind", "telegram", "heading/kind")),
    )
    found = may_be_one(one, other, compare(LETTER[300:], telegram))
    assert (found.one, found.link, found.link_from) == (False, "encloses", "b")


def test_a_passage_of_which_nothing_is_known_belongs_to_its_letter() -> None:
    assert may_be_one(draft(DATED), BARE, PASSAGE).one


def test_a_passage_with_an_address_of_its_own_needs_a_claim_that_agrees() -> None:
    framed = draft(recipient("letter/address", name="Anton Marsk-Orel"))
    assert not may_be_one(draft(DATED), framed, PASSAGE).one
    assert may_be_one(draft(DATED), draft(*framed.claims, DATED), PASSAGE).one


def test_a_few_words_prove_nothing_by_themselves() -> None:
    short = compare("Your telegram received. Matter under study.", "Your telegram received. Matter under study.")
    number = claim("number", "206", "letter/number")
    assert not may_be_one(BARE, BARE, short).one
    assert may_be_one(draft(DATED, number), draft(DATED, number), short).one


def test_one_wording_with_other_figures_is_two_documents() -> None:
    form = (
        "The Embassy presents its compliments to the Ministry and encloses the list of cargoes numbered {} "
        "which left the harbour of Hollin on the {} of May under the flag of the river company."
    )
    assert not may_be_one(BARE, BARE, compare(form.format(118, 12), form.format(131, 19))).one


def test_exchanging_the_sides_changes_nothing_but_the_side() -> None:
    drafts = [
        BARE,
        draft(DATED),
        draft(claim("kind", "letter", "label/kind"), recipient("letter/address", name="Julius Tarn")),
        draft(claim("kind", "telegram", "label/kind"), recipient("letter/address", name="Anton Marsk-Orel")),
        Draft(0, 10, (claim("markings", "Draft", "letter/marking"),)),
    ]
    texts = [LETTER, LETTER[:900], LETTER[500:1300], REPLY]
    other_side = {"a": "b", "b": "a", None: None}
    for (a, b), (x, y) in product(product(drafts, drafts), product(texts, texts)):
        one, other = may_be_one(a, b, compare(x, y)), may_be_one(b, a, compare(y, x))
        assert (one.one, one.reason, one.link, one.confidence) == (
            other.one,
            other.reason,
            other.link,
            other.confidence,
        )
        if not (one.link == "draft-of" and a is b):
            assert one.link_from == other_side[other.link_from]


def test_a_draft_that_was_rewritten_stays_a_draft_of_what_was_sent() -> None:
    sides = (
        claim("senders", {"name": "O. Velin"}, "heading/parties"),
        claim("recipients", {"name": "A. Marsk-Orel"}, "heading/parties"),
    )
    first = Draft(0, 1000, (claim("title", "Draft Letter From Velin to Marsk-Orel", "heading/title"), *sides))
    sent = Draft(0, 1000, sides)
    rewritten = compare(LETTER[:900] + REPLY, LETTER[:900] + "\n".join(reversed(REPLY.split(". "))) * 2)
    found = may_be_one(first, sent, rewritten)
    assert (found.one, found.link, found.link_from, found.apart) == (False, "draft-of", "a", True)
    assert may_be_one(first, sent, compare(LETTER, REPLY)).link is None
