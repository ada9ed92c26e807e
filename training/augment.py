"""The same labelled document as other pages would show it.

Pages lose blank lines, wrap lines, change case, leave out headings, numbers or notes: what is learnt must not hang
on one publisher's habits.
"""

from __future__ import annotations

import random
import re
import textwrap

from silver import Labelled

_NUMBER = re.compile(r"^(?:\d{1,4}\. |No\. \d+ )")
_MARK = re.compile(r"[⁰¹²³⁴-⁹]+")
_CASED = {
    "heading",
    "dateline",
    "salutation",
    "signature",
    "marking",
    "subject",
    "participants",
    "address",
    "closing",
}


def augment(rows: list[Labelled], chance: random.Random) -> list[Labelled]:
    """Return *rows* as they are (one time in four) or changed in several ways at once."""
    if chance.random() < 0.25:
        return rows
    if chance.random() < 0.35:
        rows = _without(rows, {"heading", "number", "citation"})
    elif chance.random() < 0.4:
        rows = [(_NUMBER.sub("", line), label) for line, label in rows]
    if chance.random() < 0.5:
        rows = _without(rows, {"note"})
    if chance.random() < 0.5:
        rows = [(_MARK.sub("", line), label) for line, label in rows]
    if chance.random() < 0.3:
        rows = _recase(rows, chance)
    if chance.random() < 0.12:
        rows = _dateline_below(rows)
    if chance.random() < 0.35:
        rows = _wrap(rows, chance.randint(55, 95))
    if chance.random() < 0.3:
        rows = [row for row in rows if row[0].strip()]
    elif chance.random() < 0.1:
        rows = [again for row in rows for again in ((row, ("", "")) if row[0].strip() else (row,))]
    if chance.random() < 0.1:
        rows = [(" " * chance.randint(0, 12) + line if label != "body" else line, label) for line, label in rows]
    if chance.random() < 0.05:
        rows = _run_together(rows, chance)
    return rows


def _without(rows: list[Labelled], labels: set[str]) -> list[Labelled]:
    kept = [row for row in rows if row[1] not in labels and row[0] != "Notes"]
    return kept if any(label for _, label in kept) else rows


def _recase(rows: list[Labelled], chance: random.Random) -> list[Labelled]:
    change = {label: chance.choice([str.upper, str.title, str]) for label in sorted(_CASED)}
    return [(change.get(label, str)(line), label) for line, label in rows]


def _wrap(rows: list[Labelled], width: int) -> list[Labelled]:
    wrapped: list[Labelled] = []
    for line, label in rows:
        parts = textwrap.wrap(line, width) if len(line) > width else [line]
        wrapped.extend((part, label) for part in parts or [line])
    return wrapped


def _dateline_below(rows: list[Labelled]) -> list[Labelled]:
    datelines = [row for row in rows if row[1] == "dateline"]
    last = max((index for index, row in enumerate(rows) if row[1] == "signature"), default=None)
    if not datelines or last is None:
        return rows
    rest = [row for row in rows[: last + 1] if row[1] != "dateline"]
    return [*rest, ("", ""), *datelines, *rows[last + 1 :]]


def _run_together(rows: list[Labelled], chance: random.Random) -> list[Labelled]:
    joined: list[Labelled] = []
    for line, label in rows:
        if (
            joined
            and label
            and joined[-1][1] == label
            and label in {"signature", "address", "heading"}
            and chance.random() < 0.6
        ):
            joined[-1] = (joined[-1][0] + " " + line, label)
        else:
            joined.append((line, label))
    return joined
