"""A text on a page is the text as held: nothing lost, nothing doubled, nothing run."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from regesta.model import Zone
from regesta.readingroom.marked_text import Mark, blocks, unwrapped

ALPHABET = st.text(st.sampled_from("ab <>&\"'\n\té—"), max_size=120)


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def unspaced(text: str) -> str:
    return "".join(text.split())


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Zone], list[Mark]]:
    text = draw(ALPHABET)
    ends = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    zones = [Zone(a, b, "body") for a, b in pairwise(ends) if draw(st.booleans())]
    pairs = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=8))
    return text, zones, [Mark(min(pair), max(pair), "field", "what & <why>") for pair in pairs]


@given(marked())
def test_every_character_stands_once_and_in_its_order(case: tuple[str, list[Zone], list[Mark]]) -> None:
    text, zones, marks = case
    shown = "".join(plain(each.html) for block in blocks(text, 0, zones, marks) for each in block.paragraphs)
    assert unspaced(shown) == unspaced(text)


@given(marked())
def test_each_mark_s_pieces_hold_its_words_and_its_id_stands_once(
    case: tuple[str, list[Zone], list[Mark]],
) -> None:
    text, zones, marks = case
    html = "".join(each.html for block in blocks(text, 0, zones, marks) for each in block.paragraphs)
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert html.count("<mark") == html.count("</mark>")
    for mark in marks:
        if text[mark.start : mark.end].strip():
            assert f"q-{mark.start}-{mark.end}" in ids


def test_marks_of_other_places_are_left_out() -> None:
    (block,) = blocks("the middle", 100, [], [Mark(0, 5, "field", "before"), Mark(104, 110, "field", "here")])
    assert [each.html for each in block.paragraphs] == [
        'the <mark class="ev ev-field" id="q-104-110" title="here">middle</mark>'
    ]


def test_the_lines_of_a_hard_wrapped_text_flow_together() -> None:
    text = (
        "The superintendent has been told that the boat\nis to leave on the first day of the month, and\n"
        "not before.\nHe asks for two men and a lamp to be sent to us"
    )
    (block,) = blocks(text, 0, [], [])
    assert len(block.paragraphs) == 2


def test_a_wrapped_paragraph_is_unwrapped_and_every_character_keeps_its_place() -> None:
    long = "The boats that were given to the station\nare worn out, and the crews have asked for\nothers since."
    text = f"Dear Sirs,\n\n{long}\n\nYours faithfully,\nEdvard Lind"
    flat = unwrapped(text)
    assert len(flat) == len(text)
    assert long.replace("\n", " ") in flat
    assert flat.startswith("Dear Sirs,\n\n") and flat.endswith("Yours faithfully,\nEdvard Lind")
