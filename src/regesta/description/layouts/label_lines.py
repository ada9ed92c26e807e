"""Which of a page's lines are labels, and whether there are enough of them for a record.

Out: the labels in order, each with the number of its line among the lines seen. Cheap by design: each line is
looked up by its words once, so a letter that no page surrounds costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from ..labels import Label, inline_labels, read_label
from .page_lines import Seen

_LONGEST_ALONE: Final = 64
RECORD_LABELS: Final = frozenset({"citation", "information", "uploaded", "record id"})
"""Labels that a letter's own text hardly ever has: one of them must be there."""

_USUAL_LABELS: Final = RECORD_LABELS | frozenset(
    {"summary", "language", "contents", "rights", "places", "topics", "people",
        "credits", "translator", "source",
     "repository", "type", "author"}
)  # fmt: skip


_HEAD_LABELS: Final = frozenset(
    {"author", "recipient", "date", "place", "language", "type", "title", "repository", "file", "source", "summary"}
)


class LabelLine(Struct, frozen=True):
    """A label and the line that it stands on."""

    line: int
    label: Label


def label_lines(text: str, lines: Sequence[Seen]) -> list[LabelLine]:
    """Return the labels that stand alone on a line or begin one, before a colon."""
    out: list[LabelLine] = []
    for number, line in enumerate(lines):
        if len(line.text) > _LONGEST_ALONE:
            opening = line.text[:_LONGEST_ALONE]
            if ":" not in opening and "|" not in opening:
                continue
        label = read_label(text, line.start, line.end)
        if label is not None:
            out.append(LabelLine(number, label))
    return out


def labels_in_run(text: str, lines: Sequence[Seen]) -> list[LabelLine]:
    """Return the labels of a page whose line breaks were lost: few lines, some of them very long."""
    if len(lines) > 12 or not any(len(line.text) > 240 for line in lines):
        return []
    out: list[LabelLine] = []
    for number, line in enumerate(lines):
        stop = min(line.end, line.start + 6000)
        for label in inline_labels(text, line.start, stop):
            out.append(LabelLine(number, label))
            if label.key == "contents":
                return out
    return out


def make_a_record(labels: Sequence[LabelLine]) -> bool:
    """Tell whether *labels* are those of a record: one of the unmistakable, and another of the usual ones.

    A head of labels that names sender or recipient and ends in the text's label ("Transcript") is one too.
    """
    keys = {found.label.key for found in labels}
    if keys & RECORD_LABELS and len(keys & _USUAL_LABELS) >= 2:
        return True
    return "contents" in keys and leads_to_text([found.label for found in labels])


def leads_to_text(labels: Sequence[Label]) -> bool:
    """Tell whether *labels* are a head of three or more, sender or recipient among them, and then the text's."""
    before: set[str] = set()
    for label in labels:
        if label.key == "contents":
            return len(before & _HEAD_LABELS) >= 3 and bool(before & {"author", "recipient"})
        if label.colon:
            before.add(label.key)
    return False
