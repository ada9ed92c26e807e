"""The letters of the demonstration and what a capture makes of them.

In come `letters/*.toml` and `captures.toml`; out go frozen records. A letter is added by writing its file, a
capture by naming the letter in `captures.toml`: no code changes.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FICTIONAL = "Fictional document, written for the Regesta demonstration."

_NOTE_MARK = re.compile(r"\{\d\}")

Role = Literal["head", "marking", "dateline", "address", "participants", "salutation", "body", "closing", "signature"]


class Party(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sender or recipient as the letter itself means it."""

    name: str = ""
    office: str = ""
    body: str = ""


class Side(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The people of one side in a conversation or a commission."""

    group: str
    people: tuple[str, ...]


class Letter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One document of the dossier. In `paragraphs`, {2} marks the second note of the printed edition."""

    id: str
    kind: str
    date: str
    place: str
    title: str
    language: str
    original_language: str
    record_id: str
    senders: tuple[Party, ...]
    recipients: tuple[Party, ...]
    paragraphs: tuple[str, ...]
    summary: str
    source: str
    translator: str = ""
    translation_of: str = ""
    obtained_by: str = ""
    draft: bool = False
    number: str = ""
    number_line: str = ""
    edition_number: str = ""
    markings: tuple[str, ...] = ()
    form_head: tuple[str, ...] = ()
    dateline: str = ""
    subject: str = ""
    participants: tuple[Side, ...] = ()
    address: tuple[str, ...] = ()
    salutation: str = ""
    closing: str = ""
    signature: tuple[str, ...] = ()
    enclosure_mark: str = ""
    date_below: str = ""
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class CapturePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One capture: which letters stand in it, in which form, what its page says otherwise than the letter.

    `instead` replaces fields of the first letter, as a careless page does; `faults` tells people what was
    done. `inside` names the zip that holds the capture.
    """

    file: str
    form: str
    letters: tuple[str, ...]
    header_date: str = ""
    empty_labels: bool = False
    summary_last: bool = False
    encoding: str = "utf-8"
    newline: str = "\n"
    inside: str = ""
    instead: dict[str, str | list[str]] = {}
    faults: tuple[str, ...] = ()


def load_letters(folder: Path) -> dict[str, Letter]:
    """Return the letters of *folder* by id, in the order of their file names."""
    letters = (
        msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Letter)
        for path in sorted(folder.glob("*.toml"))
    )
    return {letter.id: letter for letter in letters}


def load_plans(path: Path) -> tuple[CapturePlan, ...]:
    """Return the captures of the file *path* in its order."""
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8"))["capture"], tuple[CapturePlan, ...])


def as_captured(letter: Letter, plan: CapturePlan) -> Letter:
    """Return *letter* with what *plan* says instead."""
    fields = msgspec.to_builtins(letter) | plan.instead
    return msgspec.convert(fields, Letter)


def without_marks(text: str) -> str:
    """Return *text* without the marks of the edition's notes."""
    return _NOTE_MARK.sub("", text)


def own_lines(letter: Letter, *, form_head: bool = False) -> Iterator[tuple[Role, str]]:
    """Yield the letter's own lines with what each is, from its first to its last; note marks are kept.

    With *form_head* a telegram begins with the lines of its form instead of number and dateline.
    """
    if form_head and letter.form_head:
        yield from (("head", line) for line in letter.form_head)
        yield from (("marking", line) for line in letter.markings)
    else:
        if letter.number_line:
            yield "head", letter.number_line
        yield from (("marking", line) for line in letter.markings)
        if letter.dateline:
            yield "dateline", letter.dateline
    if letter.subject:
        yield "head", f"SUBJECT: {letter.subject}"
    if letter.participants:
        yield "participants", "PARTICIPANTS" if letter.kind.startswith("memorandum") else "Present"
        for side in letter.participants:
            yield "participants", side.group
            yield from (("participants", person) for person in side.people)
    yield from (("address", line) for line in letter.address)
    if letter.salutation:
        yield "salutation", letter.salutation
    yield from (("body", paragraph) for paragraph in letter.paragraphs)
    if letter.closing:
        yield "closing", letter.closing
    yield from (("signature", line) for line in letter.signature)
    if letter.enclosure_mark:
        yield "signature", letter.enclosure_mark
    if letter.date_below:
        yield "signature", letter.date_below


def paragraphs_of(letter: Letter, *, form_head: bool = False) -> Iterator[tuple[Role, str]]:
    """Yield the letter's own paragraphs without marks; the lines of an address or signature are one."""
    held: list[str] = []
    held_role: Role | None = None
    for role, line in own_lines(letter, form_head=form_head):
        if held_role is not None and (role != held_role or role not in {"address", "signature", "head"}):
            yield held_role, "\n".join(held)
            held = []
        held.append(without_marks(line))
        held_role = role
    if held_role is not None:
        yield held_role, "\n".join(held)
