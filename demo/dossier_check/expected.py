"""What a good archivist would note of the dossier, as `expected.json` states it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from pathlib import Path

Alternatives = tuple[str, ...]
"""Words any one of which, folded, must stand in what the archive says."""


class ExpectedDocument(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A document held: the names of its captures; those in `also_in` quote its text.

    `source`, `original_language` (ISO 639-1) and `translator` are there where a capture states them.
    """

    id: str
    captures: tuple[str, ...]
    kind: tuple[str, ...]
    date: str
    senders: tuple[Alternatives, ...]
    recipients: tuple[Alternatives, ...]
    participants: tuple[Alternatives, ...] = ()
    number: str = ""
    translation_of: str = ""
    also_in: tuple[str, ...] = ()
    source: dict[str, Alternatives] = {}
    original_language: str = ""
    translator: str = ""


class ExpectedLink(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """One link; any of `kinds` is right. `quote` is the letter's words, empty where no words say so."""

    kinds: tuple[str, ...]
    from_: str
    to: str
    quote: str


class ExpectedGhost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A document known but not held, by its date or number, or by the words that speak of it."""

    what: str
    spoken_of_by: tuple[str, ...]
    quote: str
    date: str = ""
    number: str = ""


class ExpectedAsk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An ask, proposal or promise and what became of it; no `states`: it has none."""

    document: str
    quote: str
    acts: tuple[str, ...]
    states: tuple[str, ...]
    answered_by: tuple[str, ...]


class ExpectedFinding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding about any of `subjects` (none: about anything), with one of `words` in rule or message."""

    what: str
    subjects: tuple[str, ...]
    words: Alternatives


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of it; `no_documents` are captures that hold none."""

    about: str
    documents: tuple[ExpectedDocument, ...]
    links: tuple[ExpectedLink, ...]
    ghosts: tuple[ExpectedGhost, ...]
    asks: tuple[ExpectedAsk, ...]
    findings: tuple[ExpectedFinding, ...]
    no_documents: tuple[str, ...]


def load_expected(path: Path) -> Expected:
    """Return what *path* expects."""
    return msgspec.json.decode(path.read_bytes(), type=Expected)
