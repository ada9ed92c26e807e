"""A small fictional archive: a border commission of two countries that never were."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from regesta.discovery import Entry, SearchIndex
from regesta.model import Document, Languages, Party, Source

VARRO = Party(name="Ion Gheorghiu-Varro", office="Envoy", body="Ministry of the Marches", agent="a1")
LINDT = Party(name="Élodie Lindt", office="Commissioner", agent="a2")
MINISTRY = Party(body="Ministry of the Marches")

ENTRIES = (
    Entry(
        Document(
            id="d1",
            held=True,
            kind="letter",
            title="Letter on the bridge at Ostrava Mica",
            number="206",
            date="1931-04-17",
            place="Ostrava Mica",
            senders=(VARRO,),
            recipients=(LINDT,),
            languages=Languages(original="ro", held=("en",)),
            markings=("Secret",),
            source=Source(repository="Archive of the Marches", fonds="Commission", file="5/00123", pages="12-13"),
            captures=("sha256:aa",),
        ),
        text="Dear Commissioner,\n\nThe negotiations on the stone bridge have begun. A détente between our "
        "valleys is near, and the U.M.C. agrees. I propose that we meet at the old mill.\n\nVarro",
        names={"a1": ("Ion Gheorghiu-Varro", "I. Varro", "Gheorgiu Varro"), "a2": ("Élodie Lindt",)},
    ),
    Entry(
        Document(
            id="d2",
            held=True,
            kind="telegram",
            title="Reply on the bridge",
            date="1931-05",
            place="Lindau Nova",
            senders=(LINDT,),
            recipients=(VARRO, MINISTRY),
            languages=Languages(original="de", held=("de",)),
            summary="The commissioner accepts the meeting.",
        ),
        text="Die Verhandlung über die Straße beginnt. We negotiate the mill, not the bridge of stone.",
    ),
    Entry(
        Document(
            id="d3",
            held=True,
            kind="memorandum",
            title="Записка о мосте",
            date="1602-03-01",
            languages=Languages(held=("ru",)),
            captures=("sha256:bb",),
        ),
        text="Ещё один мост через реку. Переговоры начались, а декрет готов.",
    ),
    Entry(
        Document(
            id="d4",
            held=False,
            kind="memorandum of conversation",
            title="Conversation known only from a later letter",
            date="1930/1932",
            senders=(MINISTRY,),
        ),
        notes=("our conversation about the ferry",),
    ),
    Entry(
        Document(id="d5", held=True, kind="note", title="Undated note on ferries"),
        text="The ferry is out of order. " * 40 + "Only a heron watches it.",
    ),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def index(folder: Path) -> Iterator[SearchIndex]:
    with SearchIndex.open(folder) as opened:
        opened.update(ENTRIES)
        opened.commit("state-1")
        yield opened


def ids(index: SearchIndex, query: str, **options: object) -> list[str]:
    """Return the ids that *query* finds, sorted."""
    return sorted(hit.id for hit in index.search(query, **options).hits)  # type: ignore[arg-type]
