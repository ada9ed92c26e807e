"""A page line by line: which layout answered, what each line was taken for, by whom and why."""

from __future__ import annotations

import pytest

from letters import ALONE, LIST_PAGE, RECORD_PAGE, REPLY
from regesta.description import describe, trace
from regesta.description.layouts import LAYOUTS
from regesta.description.tracing import Trace
from regesta.model import Transcription

TEXTS = {"alone": ALONE, "record": RECORD_PAGE, "reply": REPLY, "list": LIST_PAGE, "nothing": "", "blank": "\n \n"}


def traced(text: str) -> Trace:
    return trace(Transcription(text, "text@1", "text/plain"))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_trace_has_the_description_that_describe_gives(text: str) -> None:
    assert traced(text).description == describe(Transcription(text, "text@1", "text/plain"))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_line_with_words_is_there_once_and_in_its_place(text: str) -> None:
    found = traced(text).lines
    written = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    assert [(line.number, line.text) for line in found] == written
    assert all(text[line.start : line.end] == line.text for line in found)


def test_layouts_are_asked_in_their_order_until_one_answers() -> None:
    asked = traced(RECORD_PAGE).asked
    assert [each.layout for each in asked] == [layout.name for layout in LAYOUTS[: len(asked)]]
    assert [each.answered for each in asked] == [False] * (len(asked) - 1) + [True]
    assert asked[-1].layout == traced(RECORD_PAGE).description.layout


def test_what_the_layout_sets_aside_is_told_from_what_the_labeller_said() -> None:
    lines = {line.text: line for line in traced(REPLY).lines}
    assert (lines["Skip to content"].role, lines["Skip to content"].by) == ("boilerplate", "layout")
    assert (lines["Yours faithfully,"].role, lines["Yours faithfully,"].by) == ("closing", "labeller")
    assert lines["Yours faithfully,"].probability is not None


def test_a_labelled_line_has_its_reasons_the_strongest_first() -> None:
    (salutation,) = [line for line in traced(ALONE).lines if line.role == "salutation"]
    words = [reason.words for reason in salutation.reasons]
    assert any("greeting" in each for each in words)
    assert [reason.weight for reason in salutation.reasons] == sorted(
        (reason.weight for reason in salutation.reasons), reverse=True
    )
    assert salutation.other != "salutation"


def test_the_middle_of_a_long_document_is_told_as_unread() -> None:
    long = ALONE.replace("The buoy", "\n".join(f"Line {number} of the log of the station." for number in range(200)))
    assert {line.by for line in traced(long).lines} >= {"labeller", "unread"}
