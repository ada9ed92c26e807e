"""What a letter's mentions mean together: one telegram named twice, a number of its own, a version that was read."""

from __future__ import annotations

from msgspec.structs import replace

from regesta.correspondence import keep_ledger, resolve
from regesta.model import Languages, Link, Party

from .letters import ORSK, VELMAR, VELMAR_BODY, letter, proposal, reply


def test_two_mentions_of_one_number_are_one_letter_not_held() -> None:
    text = "Yours 77. He asks for time.\n\nIn telegram 77 of April 29 the Department had asked for a report."
    wire = letter("w", "1931-05-02", text, kind="telegram", senders=(Party(name="Tavil"),), recipients=(VELMAR_BODY,))
    (ghost,) = resolve(wire, []).ghosts
    assert (ghost.number, ghost.date, ghost.senders) == ("77", "1931-04-29", (VELMAR_BODY,))


def test_a_letters_own_number_names_no_other() -> None:
    wire = letter("w", "1931-05-02", "TELEGRAM No. 9\n\nThe lamp burns.", kind="telegram", number="9")
    assert resolve(wire, []).ghosts == ()


def test_a_vague_mention_raises_no_ghost() -> None:
    text = "He spoke of a letter from the Chief Warden. The message from Karl Ostrow was read."
    assert resolve(letter("v", "1931-05-02", text), []).ghosts == ()


def test_of_a_letter_and_its_translation_the_one_in_the_readers_language_is_meant() -> None:
    first = replace(proposal().document, languages=Languages(held=("en",)))
    second = replace(
        first, id="z", languages=Languages(held=("fr",)), senders=(Party(name="V. Brand", office="Premier gardien"),)
    )
    answer = replace(reply(), document=replace(reply().document, languages=Languages(held=("fr",))))
    found = resolve(answer, [first, second])
    assert ([link.to for link in found.links], found.doubts) == (["z"], ())


def test_another_office_may_acknowledge_what_its_head_was_sent() -> None:
    text = "In the absence of the Warden I acknowledge receipt of your letter of March 3, 1931."
    clerk = Party(name="Ada Rill", office="Clerk of Lamps")
    found = resolve(letter("k", "1931-03-09", text, senders=(clerk,), recipients=(ORSK,)), [proposal().document])
    assert [(link.kind, link.to) for link in found.links] == [("acknowledges", "a")]


def test_the_month_and_the_year_told_before_complete_a_date() -> None:
    text = (
        "I reply to your letter of March 6, 1931, receipt of which was acknowledged by my office on the 14th of that "
        "month."
    )
    one, other = letter("m", "1931-04-11", text).mentions
    assert (one.date, other.date) == ("1931-03-06", "1931-03-14")
    text = "In continuation of my letter of June 14, 1929, I answer your letter of May 19 of that year."
    assert [one.date for one in letter("n", "1931-02-11", text).mentions] == ["1929-06-14", "1929-05-19"]


def test_what_only_encloses_a_letter_answers_nothing() -> None:
    asked = letter("a", "1931-04-18", "Please send two lamps.", senders=(ORSK,), recipients=(VELMAR,))
    cover = letter("c", "1931-04-20", "We agree to send two lamps.", senders=(VELMAR,), recipients=(ORSK,))

    def state(kind: str) -> str | None:
        link = Link(id="l", kind=kind, from_="c", to="a", rule="x", score=0.9)  # type: ignore[arg-type]
        (act,) = keep_ledger(asked, [(link, cover)])
        return act.state

    assert (state("answers"), state("encloses")) == ("answered", "open")
