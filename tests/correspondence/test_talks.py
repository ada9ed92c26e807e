"""Talks that a letter names by their day."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from regesta.correspondence import find_mentions, resolve
from regesta.correspondence.letter import words_around
from regesta.correspondence.matter import Matters, matter_of
from regesta.correspondence.pool import Pool
from regesta.correspondence.resolving import considered
from regesta.correspondence.scoring import weigh
from regesta.model import Document, Mention, Party

from .letters import letter

OWN = "1931-06-20"


def talks(text: str) -> list[Mention]:
    return [each for each in find_mentions(text, 0, len(text), date=OWN) if each.rule == "talk/dated"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He came back to his conversation with Captain Ostrow on June 3 about the salt.", "1931-06-03"),
        ("We have nothing from Ostrow of his conversation with Secretary June 3.", "1931-06-03"),
        ("They turned to the discussion at the board's meeting of June 3 and left.", "1931-06-03"),
        ("At our June 12 meeting you asked for the plan of the mole.", "1931-06-12"),
        ("The board will take it up at its meeting on Monday, June 29, 1931.", "1931-06-29"),
        ("In der Besprechung vom 4. Juni 1931 hat Herr Ostrow davon nichts gesagt.", "1931-06-04"),
        ("Au cours de l'entretien du 5 juin 1931, le capitaine a promis la liste.", "1931-06-05"),
        ("În cursul convorbirii din 6 iunie 1931 s-a vorbit despre bărci.", "1931-06-06"),
        ("В беседе от 7 июня 1931 г. он обещал прислать список лодок.", "1931-06-07"),
    ],
)
def test_a_talk_is_named_by_its_day_in_any_of_the_languages(text: str, day: str) -> None:
    (talk,) = talks(text)
    assert (talk.date, talk.kind, talk.faint) == (day, "memorandum of conversation", True)
    assert text[talk.start : talk.end] == talk.text


@pytest.mark.parametrize(
    "text",
    [
        "We must have a conversation soon.",
        "The meeting was long. On June 3 the boats were sold.",
        "Talks in the harbour must be over by July 3.",
        "The conference of the four harbours is to be held in the autumn of 1931.",
    ],
)
def test_a_talk_without_a_day_of_its_own_is_none(text: str) -> None:
    assert talks(text) == []


def test_whose_talk_it_was_is_told_by_the_word_before() -> None:
    (talk,) = talks("In my conversation with Captain Ostrow on June 3 he said so.")
    assert talk.sender == "writer"


def test_a_record_of_a_talk_does_not_refer_to_itself() -> None:
    text = "Telephone conversation, 3:30 p. m., June 3, 1931\n\nThe captain asked for the plan of the mole."
    own = letter("d", "1931-06-03", text, kind="memorandum of conversation")
    assert resolve(own, [record_of("1931-06-02", "V. Brand", "Karl Ostrow")]).links == ()


def record_of(day: str, *names: str) -> Document:
    told = letter("r", day, "Captain Ostrow said that the boats are sold.", kind="memorandum of conversation")
    return replace(told.document, participants=tuple(Party(name=name) for name in names))


def test_a_talk_finds_its_record_and_no_letter_of_that_day() -> None:
    text = "As I told you, in my conversation with Captain Karl Ostrow on June 3, 1931 the boats were not mentioned."
    told = letter("d", OWN, text, senders=(Party(name="Nils Ferrow"),))
    record = record_of("1931-06-03", "Karl Ostrow", "Nils Ferrow")
    stray = letter("s", "1931-06-03", "The boats are sold.", senders=(Party(name="Anna Vesk"),)).document
    assert [link.to for link in resolve(told, [record, stray]).links] == ["r"]
    nothing = resolve(told, [stray])
    assert (nothing.links, nothing.ghosts, nothing.doubts) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "After long discussions with Captain Ostrow who came to Tolm on June 3 nothing was settled.",
        "In view of our discussions, I sent him the list on June 3.",
        "The note covering that conversation presented to the Governor on June 3 is enclosed.",
    ],
)
def test_what_is_told_beside_a_talk_has_a_day_of_its_own(text: str) -> None:
    assert talks(text) == []


def test_a_record_of_the_talk_is_taken_sooner_than_a_telegram_of_that_day() -> None:
    names = "Ostrow spoke with Veresky in Tolm of the Gull Sand, of Lind and of the Salt Office."
    told = letter(
        "l", OWN, f"{names} In his conversation with Ostrow on June 3 in Tolm nothing was said.", kind="memorandum"
    )
    (mention,) = [each for each in considered(told) if each.rule == "talk/dated"]
    about = {name: matter_of(names) for name in ("l", "t")}
    matters = Matters(frozenset(about["l"]), about)
    one = letter("t", "1931-06-03", names, kind="telegram").document
    record = replace(one, kind="memorandum of conversation")
    sure = {
        kind: weigh(told.document, mention, Pool([document]), words_around(told, mention), matters)[0].enough
        for kind, document in (("telegram", one), ("record", record))
    }
    assert sure["record"] < sure["telegram"]
