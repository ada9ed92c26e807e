"""Where the text of a record begins: after the label "Contents", or after labels that follow the title at once.

In: a page's lines and its labels. Out: the line on which the text begins, and the labels above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .label_lines import LabelLine, leads_to_text
from .page_lines import Seen
from .record_head import read_head
from .record_text import version_line

_BEFORE_TEXT: Final = frozenset(
    [
        "citation",
        "summary",
        "language",
        "contents",
        "credits",
        "source",
        "repository",
        "rights",
        "author",
        "recipient",
        "date",
        "place",
        "title",
        "type",
        "translator",
        "obtained",
        "places",
        "topics",
        "people",
        "fonds",
        "file",
        "other",
    ]
) | {"record id", "origin body", "destination body"}
_SURE_BEFORE: Final = frozenset({"citation", "summary", "language", "source", "record id", "information"})


def body_begins(text: str, lines: Sequence[Seen], labels: Sequence[LabelLine]) -> tuple[int, list[LabelLine]]:
    """Return the line on which the text begins and the labels that stand before it.

    The text begins after the label "Contents" (and the line that says which version follows), if that ends a
    run of labels; without it the page's labels stand after the text.
    """
    for i, found in enumerate(labels):
        if found.label.key != "contents":
            continue
        earlier = {before.label.key for before in labels[:i]}
        if not earlier & _SURE_BEFORE and not leads_to_text([other.label for other in labels]):
            continue
        body = found.line + (1 if found.label.alone else 0)
        while body < len(lines) and version_line(lines[body].text):
            body += 1
        return body, list(labels[: i + 1])
    return _after_head_labels(lines, labels)


def _after_head_labels(lines: Sequence[Seen], labels: Sequence[LabelLine]) -> tuple[int, list[LabelLine]]:
    """Return where the text begins after labels that follow the title at once, each with its value beside it."""
    run: list[LabelLine] = []
    for found in labels:
        if found.label.alone or found.label.key not in _BEFORE_TEXT or (run and found.line != run[-1].line + 1):
            break
        run.append(found)
    if not run or not {"citation", "source"} & {found.label.key for found in run}:
        return 0, []
    head = read_head(lines, run[0].line)
    if head is None or head.title is None or head.after != run[0].line:
        return 0, []
    return run[-1].line + 1, run
