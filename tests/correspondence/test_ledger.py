"""What became of what was asked."""

from __future__ import annotations

from msgspec.structs import replace

from regesta.correspondence import keep_ledger, resolve
from regesta.correspondence.letter import Letter
from regesta.model import Act

from .letters import ORSK, VELMAR, letter, proposal, reply, third


def ledger(asked: Letter, *replies: Letter) -> list[Act]:
    pairs = [(link, one) for one in replies for link in resolve(one, [asked.document]).links]
    return [act for act in keep_ledger(asked, pairs) if act.state]


def test_each_part_of_a_letter_meets_its_own_answer() -> None:
    acts = ledger(proposal(), reply())
    assert [(act.act, act.state) for act in acts] == [
        ("propose", "partly answered"),  # the masons shall meet; the week is still asked for
        ("propose", "declined"),
        ("ask", "answered"),
    ]
    assert all(answer.document == "b" for act in acts for answer in act.answered_by)
    answered = {answer.act for act in acts for answer in act.answered_by}
    assert answered <= {act.id for act in keep_ledger(reply(), [])}


def test_without_a_reply_everything_is_open() -> None:
    assert {act.state for act in ledger(proposal())} == {"open"}


def test_a_proposal_that_the_reply_does_not_take_up_stays_open() -> None:
    silent = replace_text(reply(), "We would rather not give a notice to the newspapers at this time.\n\n", "")
    assert [act.state for act in ledger(proposal(), silent)] == ["partly answered", "open", "answered"]


def test_the_question_in_the_reply_is_answered_by_the_third_letter() -> None:
    (asked,) = ledger(reply(), third())
    assert (asked.subtype, asked.state) == ("meeting", "answered")


def test_an_acknowledgement_is_not_an_answer() -> None:
    brief = letter(
        "k",
        "1931-03-05",
        "We acknowledge receipt of your letter of March 3, 1931.",
        senders=(VELMAR,),
        recipients=(ORSK,),
    )
    assert {act.state for act in ledger(proposal(), brief)} == {"acknowledged"}


def test_an_interim_reply_is_not_an_answer() -> None:
    interim = letter(
        "l",
        "1931-03-05",
        "We acknowledge receipt of your letter of March 3, 1931. It is under study. We shall reply "
        "fully as soon as the "
        "council has met.",
        senders=(VELMAR,),
        recipients=(ORSK,),
    )
    assert {act.state for act in ledger(proposal(), interim)} == {"acknowledged"}


def test_agreement_to_talk_with_the_meeting_still_to_come_is_partly_answered() -> None:
    asked = letter("m", "1931-03-03", "We consider that we should discuss the lowering of the toll at the salt wharf.")
    agreed = letter(
        "n",
        "1931-03-09",
        "We acknowledge receipt of your letter of March 3, 1931. We agree to lower the toll at the salt wharf. We look "
        "forward to know your opinion on the date of our meeting.",
        senders=(VELMAR,),
        recipients=(ORSK,),
    )
    assert [act.state for act in ledger(asked, agreed)] == ["partly answered"]


def test_who_acts_is_named_by_the_record() -> None:
    assert {(act.actor, act.addressee) for act in ledger(proposal())} == {
        ("V. Brand", "Common Guild of the Velmar Harbour League")
    }


def test_ids_stay_and_differ() -> None:
    first, again = keep_ledger(proposal(), []), keep_ledger(proposal(), [])
    assert [act.id for act in first] == [act.id for act in again]
    assert len({act.id for act in first}) == len(first)


def replace_text(old: Letter, part: str, by: str) -> Letter:
    text = old.text.replace(part, by)
    assert text != old.text
    document = old.document
    again = letter(document.id, document.date, text, senders=document.senders, recipients=(), title=document.title)
    return replace(again, document=document)
