"""From a mention to the document that it means, or to one that is not held."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from regesta.correspondence import offers, resolve, seeks
from regesta.correspondence.joins import number_keys
from regesta.correspondence.matter import Matters, matter_of
from regesta.correspondence.parties import party_match
from regesta.correspondence.pool import Pool
from regesta.correspondence.resolving import considered
from regesta.correspondence.scoring import weigh
from regesta.model import Party

from .letters import ORSK, ORSK_BODY, PROPOSAL, VELMAR, VELMAR_BODY, letter, proposal, reply, third


def test_a_dated_reference_in_reversed_direction_is_the_answer() -> None:
    answer = reply()
    (link,) = resolve(answer, [proposal().document, third().document, answer.document]).links
    assert (link.kind, link.from_, link.to, link.rule) == ("answers", "b", "a", "dated-reference")
    assert link.evidence[0].text == "your letter of March 3, 1931"
    assert link.evidence[0].capture == "sha256:b"


def test_a_reply_gives_its_unstated_recipient_and_confirms_the_date() -> None:
    found = resolve(reply(), [proposal().document]).inferred
    recipients = [one for one in found if one.claim.field == "recipients"]
    assert [one.document for one in recipients] == ["b"]
    assert recipients[0].claim.value["body"] == "CG of the ORB"
    assert recipients[0].claim.inferred
    (dated,) = [one for one in found if one.claim.field == "date"]
    assert (dated.document, dated.capture, dated.claim.value) == ("a", "sha256:b", "1931-03-03")


def test_a_reference_confirms_a_rival_date() -> None:
    dated_late = replace(reply().document, date="1931-03-14")
    assert resolve(third(), [dated_late]).links == ()  # a day off is not enough by itself
    link = resolve(third(), [dated_late], other_dates={"b": ["1931-03-13"]}).links[0]
    assert link.rule == "dated-reference"


def test_an_undated_letter_is_dated_by_its_answer() -> None:
    undated = replace(proposal().document, date=None)
    answer = replace(reply(), document=replace(reply().document, recipients=(ORSK,)))
    found = resolve(answer, [undated])
    assert found.links[0].to == "a"
    assert [one.claim.value for one in found.inferred if one.claim.field == "date"] == ["1931-03-03"]


def test_a_letter_never_answers_a_later_one() -> None:
    later = replace(proposal().document, date="1932-03-03")
    assert resolve(reply(), [later]).links == ()


def test_a_letter_of_that_day_by_somebody_else_is_not_meant() -> None:
    stranger = replace(proposal().document, senders=(Party(name="Karl Ostrow", body="Salt Office of Lind"),))
    assert resolve(third(), [replace(stranger, date="1931-03-13")]).links == ()


def test_two_equal_candidates_give_no_link_but_a_doubt_with_both() -> None:
    twin = replace(proposal().document, id="z")
    found = resolve(reply(), [proposal().document, twin])
    assert found.links == ()
    assert found.ghosts == ()
    (doubt,) = found.doubts
    assert {rival.to for rival in doubt.rivals} == {"a", "z"}
    finding = doubt.finding()
    assert finding.severity == "note"
    assert set(finding.subjects) == {"a", "b", "z"}


def test_a_letter_of_the_named_day_and_kind_that_may_be_meant_is_a_doubt_and_no_ghost() -> None:
    told = letter("d", "1931-06-02", "We have read the letter of March 13, 1931, which went to the miners.")
    stranger = Party(name="Karl Ostrow", body="Salt Office of Lind")
    held = letter("k", "1931-03-13", PROPOSAL, senders=(stranger,), recipients=(Party(body="Miners of Lind"),)).document
    # Of that day and the days beside it the archive has much, and what fits may fit by chance.
    others = [
        letter(f"o{day}", f"1931-03-1{day}", "x", kind="telegram", senders=(stranger,)).document for day in range(2, 5)
    ]
    thick = [replace(each, id=f"{each.id}-{copy}") for each in others for copy in range(4)]
    found = resolve(told, [held, *thick])
    assert (found.links, found.ghosts) == ((), ())
    (doubt,) = found.doubts
    assert "k" in [rival.to for rival in doubt.rivals]
    assert "may be meant" in doubt.finding().message or "equally well" in doubt.finding().message
    assert resolve(told, [replace(held, date="1931-03-20")]).doubts == ()
    assert resolve(told, [replace(held, date="1931-03-20")]).ghosts != ()


def test_in_a_thin_archive_the_only_letter_of_the_day_and_kind_is_meant_sooner_than_in_a_thick_one() -> None:
    told = letter("d", "1931-06-02", "We have read the letter of March 13, 1931, which went to the miners.")
    held = letter("k", "1931-03-13", PROPOSAL, senders=(Party(name="Karl Ostrow"),), recipients=()).document
    beside = [letter(f"o{n}", "1931-03-14", "x", kind="telegram", senders=(VELMAR,)).document for n in range(9)]
    mention = considered(told)[0]
    alone, crowded = (weigh(told.document, mention, Pool([held, *more])) for more in ([], beside))
    assert next(fit.score for fit in alone if fit.document.id == "k") > next(
        fit.score for fit in crowded if fit.document.id == "k"
    )


def test_of_two_letters_of_one_day_the_one_of_the_same_matter_is_meant() -> None:
    words = "The mole at Estvik, Captain Ostrow, the boats of Lind, Velmar, Hale and the Salt Office are told of."
    told = letter("d", "1931-06-02", f"We have read the letter of March 13, 1931. {words}")
    one = letter("k", "1931-03-13", words, senders=(Party(name="Karl Ostrow"),), recipients=()).document
    matters = {
        "k": matter_of(words),
        "m": matter_of("In Tolm the Mayor, Anna Sereth, paid the Bank of Hale for Orne and Ulm."),
    }
    other = replace(one, id="m")
    assert [link.to for link in resolve(told, [one, other], matters=matters).links] == ["k"]
    assert resolve(told, [one, other]).links == ()


def test_of_a_circular_each_speaks_of_the_copy_that_he_received() -> None:
    answer = letter(
        "d", "1931-06-02", "We thank you for your circular letter No. 7 of March 13, 1931.", recipients=(VELMAR,)
    )
    copies = [
        letter(name, "1931-03-13", "x", senders=(VELMAR,), recipients=(to,), number="7").document
        for name, to in (("k", Party(body="Miners of Lind")), ("m", ORSK))
    ]
    assert [link.to for link in resolve(answer, copies).links] == ["m"]


def test_a_telegram_that_was_sent_after_midnight_further_east_is_spoken_of_on_the_day_before() -> None:
    roads, lind = (Party(body="Ministry of Roads"),), (Party(body="Embassy in Lind"),)
    asked = letter("m", "1931-06-08", "We have read your 771.", kind="telegram", senders=roads, recipients=lind)
    sent = letter("n", "1931-06-09", "x", kind="telegram", number="771", senders=lind, recipients=roads).document
    assert [link.to for link in resolve(asked, [sent]).links] == ["n"]
    assert resolve(asked, [replace(sent, date="1931-06-11")]).links == ()


def test_a_paper_of_a_series_is_known_by_the_initials_and_the_number_of_its_title() -> None:
    told = letter("d", "1931-06-02", "The mole was settled by HBP 111, and we hold to it.")
    paper = letter("k", "1929-03-13", "x", kind="memorandum", title="Harbour Board Paper No. 111").document
    other = replace(paper, id="m", title="Salt Office Paper No. 111")
    scores = {fit.document.id: fit.score for fit in weigh(told.document, considered(told)[0], Pool([paper, other]))}
    assert scores["k"] > 3 * scores.get("m", 0.0)
    assert f"number:111@{1929}" in offers(paper)


def test_a_number_settles_the_year_of_a_day_that_was_given_without_it() -> None:
    lind, roads = (Party(body="Embassy in Lind"),), (Party(body="Department of Roads"),)
    told = letter("d", "1931-06-02", "He said so last year (Embtel 536, March 12).", senders=lind, recipients=roads)
    told = replace(told, document=replace(told.document, kind="telegram"))
    sent = letter("k", "1930-03-12", "x", kind="telegram", number="536", senders=lind, recipients=roads).document
    assert [fit.document.id for fit in weigh(told.document, considered(told)[0], Pool([sent]))] == ["k"]
    assert weigh(told.document, considered(told)[0], Pool([replace(sent, number="537")])) == []
    assert weigh(told.document, considered(told)[0], Pool([replace(sent, date="1930-03-13")])) == []


def test_the_embassys_telegram_is_none_that_was_sent_to_the_embassy() -> None:
    lind, roads = (Party(body="Embassy in Lind"),), (Party(body="Department of Roads"),)
    told = letter("d", "1931-06-02", "Nothing new since Embtel 327.", senders=lind, recipients=roads, kind="telegram")
    to_lind = letter("k", "1931-05-20", "x", kind="telegram", number="327", senders=roads, recipients=lind).document
    assert resolve(told, [to_lind]).links == ()
    # Nor does it help that a man signed it, of whom no office is known.
    assert resolve(told, [replace(to_lind, signatories=(Party(name="Karl Ostrow"),))]).links == ()


def test_a_telegram_called_by_a_man_is_his_office_s_that_says_it_comes_from_him() -> None:
    lind, roads = (Party(body="Embassy in Lind"),), (Party(body="Department of Roads"),)
    told = letter("d", "1931-06-02", "We go by Hale’s 1377.", senders=roads, recipients=(ORSK_BODY,), kind="memorandum")
    sent = letter("k", "1931-05-28", "x", kind="telegram", number="1377", senders=lind, recipients=roads).document
    mention = considered(told)[0]
    others = {"d": matter_of(told.text), "k": matter_of("For the Director from Hale. The road to Tolm is closed.")}
    matters = Matters(frozenset(others["d"]), others)
    assert weigh(told.document, mention, Pool([sent])) == []
    assert [fit.document.id for fit in weigh(told.document, mention, Pool([sent]), "Hale’s 1377", matters)] == ["k"]


def test_a_letter_not_held_is_a_ghost_with_its_parties_and_date() -> None:
    (ghost,) = resolve(third(), []).ghosts
    assert (
        ghost.title
        == "Letter of 13 March 1931, Common Guild of the Velmar Harbour League to Common Guild of the Orsk River Board"
    )
    document = ghost.document("g1")
    assert (document.held, document.kind, document.date) == (False, "letter", "1931-03-13")
    assert document.senders == (VELMAR_BODY,)
    link = ghost.link("c", "g1")
    assert (link.kind, link.from_, link.to) == ("answers", "c", "g1")


def test_two_letters_that_speak_of_one_letter_not_held_share_its_ghost() -> None:
    one = letter("d", "1931-04-02", "I come back to your letter of March 13, 1931. Please send the key.")
    other = letter(
        "e", "1931-05-02", "Your letter of 13 March 1931 is before us.", senders=(ORSK_BODY,), recipients=(VELMAR,)
    )
    assert {ghost.key for ghost in resolve(one, []).ghosts} == {ghost.key for ghost in resolve(other, []).ghosts}


def test_a_number_with_its_sender_finds_the_telegram_in_either_direction() -> None:
    mine = letter("t1", "1931-06-04", "He asks much.", kind="telegram", number="112", senders=(Party(name="Tavil"),))
    again = letter(
        "t2", "1931-06-05", "Further to my 112. He came again.", kind="telegram", senders=(Party(name="Tavil"),)
    )
    both = letter(
        "t3", "1931-06-06", "Yours 112, 113\n\nYou may tell him so.", kind="telegram",
        senders=(VELMAR_BODY,), recipients=(Party(name="Tavil"),),
    )  # fmt: skip
    assert resolve(again, [mine.document]).links[0].kind == "follows-up"
    found = resolve(both, [mine.document])
    assert [(link.kind, link.to) for link in found.links] == [("answers", "t1")]
    assert [ghost.number for ghost in found.ghosts] == ["113"]


def test_an_ambassador_and_his_embassy_are_one_seat() -> None:
    sent = letter("f", "1931-06-04", "x", kind="telegram", number="77",
                  senders=(Party(name="Holm", office="Chargé in Lind"),),
                  recipients=(Party(body="Department of Roads"),))  # fmt: skip
    answer = letter("g", "1931-06-08", "Your 77. Do not press him.", kind="telegram",
                    senders=(Party(name="Rudd", office="Acting Secretary of Roads"),),
                    recipients=(Party(body="Embassy in Lind"),))  # fmt: skip
    assert resolve(answer, [sent.document]).links[0].to == "f"


def test_a_reply_without_date_takes_the_nearest_letter_of_the_other_side() -> None:
    answer = letter("h", "1931-03-20", "I have received your letter. I agree that the chain is old.",
                    senders=(VELMAR,), recipients=(ORSK,))  # fmt: skip
    far = replace(proposal().document, id="far", date="1930-12-28")
    found = resolve(answer, [far, proposal().document])
    assert [(link.to, link.rule) for link in found.links] == [("a", "reply-without-date")]
    assert found.links[0].score < 0.8


def test_an_acknowledgement_alone_is_no_answer() -> None:
    brief = letter(
        "i",
        "1931-03-05",
        "We acknowledge receipt of your letter of March 3, 1931.",
        senders=(VELMAR,),
        recipients=(ORSK,),
    )
    assert resolve(brief, [proposal().document]).links[0].kind == "acknowledges"


def test_turning_to_somebody_again_follows_up_ones_own_approach() -> None:
    text = "As early as June 1929 we presented to you our views. "
    text += "Addressing you again in this matter, we ask for your opinion."
    (ghost,) = resolve(letter("j", "1931-03-05", text), []).ghosts
    assert (ghost.relation, ghost.date) == ("follows-up", "1929-06")


@given(st.permutations(["a", "c", "x", "y"]))
def test_the_order_of_candidates_does_not_matter(order: list[str]) -> None:
    pool = {
        "a": proposal().document,
        "c": third().document,
        "x": replace(proposal().document, id="x", date="1931-03-02"),
        "y": replace(proposal().document, id="y", date=None),
    }
    assert resolve(reply(), [pool[id_] for id_ in order]) == resolve(reply(), list(pool.values()))


def test_what_is_sought_is_offered() -> None:
    assert seeks(reply().document, reply().mentions) & offers(proposal().document)
    late = replace(reply().document, date="1931-03-14")
    assert seeks(third().document, third().mentions) & offers(late)
    undated = replace(proposal().document, date=None)
    answer = replace(reply(), document=replace(reply().document, recipients=(ORSK,)))
    assert seeks(answer.document, answer.mentions) & offers(undated)


def test_a_number_of_another_post_or_of_years_ago_is_not_meant() -> None:
    roads, lind = (Party(body="Department of Roads"),), (Party(body="Embassy in Lind"),)
    asked = letter("m", "1931-06-08", "Your 77. Do not press him.", kind="telegram", senders=roads, recipients=lind)
    sent = letter("n", "1931-06-04", "x", kind="telegram", number="77", senders=lind, recipients=roads)
    elsewhere = replace(sent.document, id="o", senders=(Party(body="Embassy in Orsk"),))
    long_ago = replace(sent.document, id="p", date="1926-06-04")
    found = resolve(asked, [elsewhere, long_ago, sent.document])
    assert [link.to for link in found.links] == ["n"]
    assert resolve(asked, [elsewhere]).links == ()


def test_scores_of_one_mention_sum_to_one_at_most() -> None:
    twin = replace(proposal().document, id="z")
    fits = weigh(reply().document, considered(reply())[0], Pool([proposal().document, twin]))
    assert sum(fit.score for fit in fits) < 1.0
    assert fits[0].score == fits[1].score


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("your telegrams 801, December 13, 1931, 963, January 24, 1004", "1932-01-24"),
        ("your letter of May 4, 1931", "1931-05-04"),
    ],
)
def test_a_number_is_no_year_of_a_letter_not_held(words: str, date: str) -> None:
    found = resolve(letter("y", "1932-01-28", f"I refer to {words}.", senders=(VELMAR,), recipients=(ORSK,)), [])
    assert date in [ghost.date for ghost in found.ghosts]
    assert all(ghost.date is None or ghost.date[:2] == "19" for ghost in found.ghosts)


def test_the_author_of_a_paper_that_nobody_signed_stands_in_its_title() -> None:
    told = letter("d", "1931-06-02", "I agree with Governor Ostrow’s memorandum of May 9.", senders=(ORSK,))
    paper = letter("k", "1931-05-09", "x", kind="memorandum").document
    (mention,) = considered(told)
    titled = replace(paper, title="Proposals Prepared by the Harbour Master (Ostrow)")
    other = replace(paper, title="Proposals Prepared by the Harbour Master (Velm)")
    score = {each.title: weigh(told.document, mention, Pool([each]))[0].score for each in (titled, other)}
    assert score[titled.title] > score[other.title]


def test_a_name_in_the_title_s_sender_is_no_less_than_the_same_name_in_the_record() -> None:
    told = letter("d", "1931-06-02", "We read Ostrow’s letter of May 9.", senders=(ORSK,))
    (mention,) = considered(told)
    sent = letter("k", "1931-05-09", "x", kind="letter", senders=(Party(name="Karl Ostrow"),)).document
    titled = replace(sent, title="Letter From Harbour Master Ostrow to the Board")
    plain, named = (weigh(told.document, mention, Pool([each]))[0].score for each in (sent, titled))
    assert named >= plain


def test_a_rank_is_no_seat_that_speaks_against_a_man() -> None:
    one = Party(name="S. T. Velm", office="Lieutenant General")
    assert party_match(one, Party(name="Velm", office="Chief of the Harbour Guard")) > 0.75


def test_a_number_with_a_sender_s_letters_before_it_is_met_by_the_number_alone() -> None:
    assert number_keys("HBS 4279-63") & number_keys("4279-63")
