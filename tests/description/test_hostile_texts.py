from __future__ import annotations

import time

import pytest

from regesta.description import describe, read_heading, read_letter
from regesta.model import Transcription

SECONDS = 3.0

HOSTILE = {
    "spaces": " " * 100_000 + "x",
    "one long line": "The lights of the harbour are out. " * 6_000,
    "note marks": "Letter From A to B " + "¹ " * 20_000 + "x",
    "brackets": "(" * 50_000,
    "commas and ands": "Letter From Anna Dorn" + ", Karl Loos and the Minister" * 4_000 + " to Otto Vesk",
    "to to to": "Letter From A" + " to the Mission" * 8_000,
    "capitals": "A. " * 50_000,
    "labels": "TO:\n" * 20_000,
    "marks of enclosure": "[Enclosure]\n" * 5_000,
    "numbers": "1\n2\n" * 20_000,
    "dates": "May 3, 1961 " * 8_000,
    "colons": ":" * 100_000,
    "cells": "Citation | " * 20_000,
    "numbered headings": "Papers, Volume II\n\n21. Letter From A to B\n\nText\n\n  1. Source: VSA, Fond 7.\n\n"
    + "23. Letter From A to B\n\n" * 8_000,
    "a quotation over lines": '"Letter' + "\n   " * 30_000 + '", 1961, Archive of Vale',
    "people apart": "PARTICIPANTS\n\n" + "Mr. Dorn\n\n" * 20_000,
    "results": "Results:\n" + "1. June 4, 1963\nLetter from Anna Marek to Odo Dorn\n" * 5_000,
    "the body": "The Ministry of the " + "A" * 100_000,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_text_is_read_in_time(name: str) -> None:
    text = HOSTILE[name]
    begun = time.process_time()
    reading = read_letter(text, 0, len(text))
    read_heading(text, 0, min(len(text), 60_000))
    assert time.process_time() - begun < SECONDS
    for claim in reading.claims:
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_page_is_described(name: str) -> None:
    begun = time.process_time()
    described = describe(Transcription(HOSTILE[name], "text@1", "text/plain"))
    assert time.process_time() - begun < 3 * SECONDS
    assert all(0 <= draft.start <= draft.end <= len(HOSTILE[name]) for draft in described.drafts)
