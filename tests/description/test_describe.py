from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from regesta.description import describe
from regesta.model import Description, Draft, Transcription

SEEDS = Path(__file__).parents[2] / "../shared/corpus/seeds"

EDITION = """67. Telegram From the Embassy in Vale to the Department of Ports¹

Vale, May 3, 1961, 4 p.m.

4790. Reference: Deptel 112.² Saw minister this morning. He asks whether we would carry message to Karsk.

Dorn

Notes

1. Source: Department of Ports, Central Files, 611.41/5-361. Secret; Priority. Repeated to Karsk.
2. Not printed.
"""


def describe_text(text: str) -> Description:
    return describe(Transcription(text, "text@1", "text/plain"))


def values(draft: Draft, field: str) -> list[Any]:
    return [claim.value for claim in draft.claims if claim.field == field]


def test_heading_letter_and_citation_all_claim() -> None:
    (draft,) = describe_text(EDITION).drafts
    assert set(values(draft, "kind")) == {"telegram"}
    assert set(values(draft, "number")) == {"4790"}
    assert values(draft, "editions") == [{"number": "67"}]
    assert values(draft, "place") == ["Vale"]
    assert "1961-05-03" in values(draft, "date")
    assert {marking.casefold() for marking in values(draft, "markings")} >= {"secret", "priority"}
    assert EDITION[draft.start : draft.end].startswith("Vale, May 3")
    assert EDITION[draft.start : draft.end].endswith("Dorn")


def test_who_signed_is_who_sent_only_where_nothing_else_says() -> None:
    (headed,) = describe_text(EDITION).drafts
    assert [claim.text for claim in headed.claims if claim.field == "senders"] == ["Embassy in Vale"]
    bare = EDITION.split("\n\n", 1)[1].split("\n\nNotes", 1)[0]
    (draft,) = describe_text(bare).drafts
    assert [claim.value for claim in draft.claims if claim.field == "senders"] == [{"name": "Dorn"}]


def test_who_signs_the_record_of_a_talk_has_not_sent_it() -> None:
    text = (
        "Vale, May 3, 1961\n\nMEMORANDUM OF CONVERSATION\n\nPARTICIPANTS\nMr. Dorn\nMrs. Marek\n\n"
        "Mr. Dorn said that the lights of the harbour were out again.\n\nOtto Vesk\n"
    )
    (draft,) = describe_text(text).drafts
    assert values(draft, "kind") == ["memorandum of conversation"]
    assert values(draft, "senders") == []


def test_an_enclosure_points_to_the_letter_that_encloses_it() -> None:
    text = (
        "Vale, May 3, 1961.\n\nDear Mr. Dorn: I enclose what the Harbour Board has written.\n\n"
        "Sincerely,\n\nAnna Marek\n\n[Enclosure]\n\nKarsk, April 2, 1961.\n\n"
        "Dear Madam: The lights will be lit again in June.\n\nOtto Vesk\n"
    )
    outer, inner = describe_text(text).drafts
    assert (outer.within, inner.within) == (None, 0)
    assert values(inner, "date") == ["1961-04-02"]


def test_every_claim_slices_to_its_words() -> None:
    for draft in describe_text(EDITION).drafts:
        for claim in draft.claims:
            assert EDITION[claim.start : claim.end] == claim.text


def test_the_same_text_always_gives_the_same_description() -> None:
    assert describe_text(EDITION) == describe_text(EDITION)


def test_an_empty_text_is_described_without_failing() -> None:
    assert describe_text("").language is None


@pytest.mark.parametrize("name", ["000", "001", "002", "003"])
def test_the_own_text_of_the_seeds_is_found(name: str) -> None:
    if not SEEDS.is_dir():
        pytest.skip(f"the corpus is missing: expected the seed captures in {SEEDS}")
    import json

    gold = json.loads((SEEDS / "gold.json").read_text())
    text = (SEEDS / gold["files"][name]["name"]).read_text()
    span = gold["spans"][name]["letter"]
    (draft,) = describe_text(text).drafts
    assert (draft.start, draft.end) == (span["start"], span["end"])
