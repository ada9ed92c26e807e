"""An exchange's letters stand on the side of the body for which they were written."""

from __future__ import annotations

from regesta.archive import ExchangeView
from regesta.model import Document, Link, Party
from regesta.readingroom.chronicle import chronicle
from regesta.readingroom.sides import OTHERS, sides_of

HARBOUR, PILOTS = Party(body="Harbour Office", agent="a-1"), Party(body="Pilots' Guild", agent="a-2")


def letter(name: str, sender: Party | None, recipient: Party | None, *, held: bool = True) -> Document:
    return Document(
        id=name,
        held=held,
        date=f"1911-03-{int(name[1:]):02}",
        senders=(sender,) if sender else (),
        recipients=(recipient,) if recipient else (),
    )


def exchange(documents: list[Document], *links: tuple[str, str, str]) -> ExchangeView:
    made = tuple(Link(f"link-{i}", kind, a, b, "r", 1.0) for i, (kind, a, b) in enumerate(links))  # type: ignore[arg-type]
    return ExchangeView(documents[0].id, tuple(documents), made)


def test_who_answers_for_a_body_stands_with_it() -> None:
    view = exchange(
        [letter("d1", HARBOUR, PILOTS), letter("d2", Party(name="J. Orme", agent="a-3"), HARBOUR)],
        ("answers", "d2", "d1"),
    )
    sides, places = sides_of(view)
    assert [side.name for side in sides] == ["Harbour Office", "Pilots' Guild"]
    assert places == {"d1": 0, "d2": 1}


def test_an_answer_never_brings_the_two_ends_of_a_letter_together() -> None:
    view = exchange(
        [letter("d1", HARBOUR, PILOTS), letter("d2", HARBOUR, PILOTS)],
        ("answers", "d2", "d1"),
    )
    _, places = sides_of(view)
    assert places == {"d1": 0, "d2": 0}


def test_an_enclosure_of_no_known_body_stands_with_who_sends_it() -> None:
    keeper = Party(name="B. Tarn", agent="a-4")
    view = exchange(
        [
            letter("d1", HARBOUR, PILOTS),
            letter("d2", PILOTS, HARBOUR),
            letter("d3", keeper, None),
            letter("d4", HARBOUR, PILOTS),
        ],
        ("encloses", "d4", "d3"),
    )
    sides, places = sides_of(view)
    assert len(sides) == 2
    assert places["d3"] == places["d4"] == 0
    assert "B. Tarn" in sides[0].persons


def test_a_third_body_keeps_its_own_column_and_more_are_gathered() -> None:
    third, fourth = Party(body="Board of Works", agent="a-5"), Party(body="Chapter", agent="a-6")
    documents = [letter("d1", HARBOUR, PILOTS), letter("d2", PILOTS, HARBOUR), letter("d3", third, HARBOUR)]
    assert [side.name for side in sides_of(exchange(documents))[0]][2] == "Board of Works"
    sides, places = sides_of(exchange([*documents, letter("d4", fourth, HARBOUR)]))
    assert sides[-1].name == OTHERS
    assert places["d3"] == places["d4"] == 2


def test_a_chronicle_counts_the_days_between_and_draws_each_answer_once() -> None:
    view = exchange([letter("d1", HARBOUR, PILOTS), letter("d5", PILOTS, HARBOUR)], ("answers", "d5", "d1"))
    drawn = chronicle(view)
    assert [row.elapsed for row in drawn.rows] == ["", "4 days"]
    assert drawn.middle
    first, last = drawn.rows
    assert sum(piece.tip and piece.layout != "narrow" for piece in (*first.pieces, *last.pieces)) == 2
    assert [piece.kind for piece in last.gap_pieces] == ["answers"]
