"""What a printed copy's pages carry beside the letter: running heads, numbers, stamps, a browser's address."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import wrap

import pytest

from regesta.description import describe
from regesta.description.page_breaks import is_stamp
from regesta.model import Description, Segment, Transcription

SHIPS = ("Anna", "Berta", "Clara", "Dora", "Emma", "Frida", "Greta", "Hanna")
PARAGRAPH = "The ferry {} had not crossed since the {}th, and what post there was lay in the harbour office at Aarvik."
LETTER = "\n\n".join((
    "Velden, 4 June 1963",
    "Dear Mr. Dorn,",
    *(PARAGRAPH.format(name, 10 + n) for n, name in enumerate(SHIPS)),
    "Yours sincerely,",
    "Anna Marek",
))  # fmt: skip


PRINTED = "3/5/2021, 10:32 AM   Letter on the weir"


def nothing(_: int) -> str:
    return ""


def opened_left_and_right(page: int) -> str:
    return f"{211 + page}   Weir Papers" if page % 2 else f"Anna Marek   {211 + page}"


def paged(pages: int, head: Callable[[int], str] = nothing, foot: Callable[[int], str] = nothing) -> Transcription:
    lines = [line for paragraph in LETTER.split("\n\n") for line in (*wrap(paragraph, 70), "")]
    size = -(-len(lines) // pages)
    text, segments = "", []
    for number in range(1, pages + 1):
        own = lines[(number - 1) * size : number * size]
        words = "\n".join(line for line in (head(number), "", *own, "", foot(number))).strip("\n")
        segments.append(Segment(len(text), len(text) + len(words), page=number, element="page"))
        text += words + "\n\n"
    return Transcription(text=text.rstrip(), method="pdf@1", media_type="application/pdf", segments=tuple(segments))


def body(transcription: Transcription, found: Description) -> str:
    return " ".join(transcription.text[zone.start : zone.end] for zone in found.zones if zone.role == "body")


@pytest.mark.parametrize(
    ("pages", "head", "foot", "stamp"),
    [
        (4, lambda n: "Weir Papers, vol. II" if n > 1 else "", str, "Weir Papers"),
        (4, opened_left_and_right, nothing, "Weir Papers"),
        (2, opened_left_and_right, nothing, "Weir Papers"),
        (2, lambda _: PRINTED, lambda n: f"https://orle.example/7   {n}/2", "orle.example"),
        (1, lambda _: PRINTED, lambda _: "https://orle.example/7   1/1", "orle.example"),
        (1, lambda _: PRINTED, nothing, "10:32"),
        (1, nothing, lambda _: "Downloaded from https://orle.example by Velden on 3 May 2020", "Downloaded"),
        (1, lambda _: "Approved For Release 2001/08/31 : OR-80-0144", nothing, "Approved"),
    ],
)
def test_what_the_pages_carry_is_no_part_of_the_letter(
    pages: int, head: Callable[[int], str], foot: Callable[[int], str], stamp: str
) -> None:
    transcription = paged(pages, head, foot)
    found = describe(transcription)
    words = body(transcription, found)
    assert stamp not in words
    for name in SHIPS:
        assert f"The ferry {name}" in " ".join(words.split())
    (draft,) = found.drafts
    claimed = {claim.field: claim.value for claim in draft.claims}
    assert (claimed["date"], claimed["place"]) == ("1963-06-04", "Velden")
    assert claimed["signatories"] == {"name": "Anna Marek"}


@pytest.mark.parametrize(
    "line",
    [
        "24.06.1988, 17:40",
        "Velden, 4 June 1963",
        "12.3.1957 14:30 Uhr aufgegeben",
        "We downloaded the plans from the office on 4 May.",
        "https://orle.example/letters/7",
        "The release was approved on 4 May 1963.",
    ],
)
def test_a_letters_own_hours_and_addresses_are_no_stamps(line: str) -> None:
    assert not is_stamp(line)


def test_paragraphs_that_are_numbered_from_page_to_page_are_no_heads() -> None:
    transcription = paged(2, lambda n: "1. The weir is closed." if n == 1 else "2. The locks are open.")
    assert "The locks are open" in body(transcription, describe(transcription))
