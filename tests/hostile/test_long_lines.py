"""Texts of a megabyte made to mislead patterns: none takes fifty times an ordinary text's time per character."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import pytest

from regesta.chronology import find_dates
from regesta.correspondence import find_mentions, find_utterances
from regesta.description import describe
from regesta.model import Transcription

SIZE = 100_000
MOST = 5
"""Times an ordinary text's time. What grows with the square would take fifty times at a megabyte."""

WHOLE_SIZE = 1_000_000
WHOLE_MOST = 50

LETTER = """Vale, 4 June 1963

Dear Mr. Dorn,

I thank you for your letter of 28 May 1963 and for the plans. The Board will see to the sluice before the frost, and
asks you to send the other drawings by the end of July. In reply to your question of 12 May I can say that we agree.

Yours sincerely,

Anna Marek
"""

UNITS = {
    "letters": "a",
    "capitals": "A",
    "words": "word ",
    "spaces": " ",
    "tabs": "\t",
    "digits": "7",
    "numbers": "1963 ",
    "dots": ".",
    "initials": "A. B. ",
    "commas": "a, ",
    "opening brackets": "[",
    "pairs of brackets": "()",
    "opening quotes": "“",
    "nested quotes": "“‘",
    "re": "Re: ",
    "colons": "a: ",
    "labels": "Summary: ",
    "bars": "| ",
    "dashes": "- ",
    "strokes": "1/2/",
    "dates": "4 June 1963, ",
    "days": "4, 5, ",
    "ranges": "4-5 ",
    "numbers of letters": "No. 4 ",
    "your letter": "your letter of ",
    "from to": "from A to B ",
    "to": " to ",
    "of": "of the ",
    "and": "Mr. A and ",
    "spelt": "S E C R E T ",
    "routing": "EUR-12 ",
    "compliments": "The Embassy presents its compliments to the ",
    "talk": "record of the conversation with ",
    "protocol": "протокол № 1 заседания ",
    "questions": "? ",
    "asks": "We ask you to ",
    "stars": "**",
    "underscores": "_",
    "hashes": "#",
    "ampersands": "&",
    "slashes": "https://a/",
    "accents": "e\u0301",
    "no-break spaces": "\u00a0",
    "apostrophes": "l’",
    "Cyrillic": "с",
    "received": "(Received ",
    "bare lines": "\n",
    "short lines": "a\n",
    "lines of labels": "Date:\n",
    "lines of numbers": "1.\n",
    "lines of heads": "No. 1\n",
    "lines of dates": "4 June 1963\n",
    "paragraphs": "Letter from A to B\n\n",
    "greetings": "Dear Sir,\n",
    "addresses": "TO: A\n",
    "notes": "1. Source: a, p. 2.\n",
    "participants": "PRESENT: Mr. A, Mr. B, Mr. C\n",
}


def read_all(text: str) -> None:
    """Read *text* as a capture is read."""
    description = describe(Transcription(text, "text@1", "text/plain"))
    for draft in description.drafts:
        find_mentions(text, draft.start, draft.end, date="1963-06-04", language="en")
        find_utterances(text, draft.start, draft.end, language="en")
    for _ in find_dates(text):
        pass


def seconds(read: Callable[[str], None], text: str) -> float:
    begun = time.process_time()
    read(text)
    return time.process_time() - begun


@pytest.fixture(scope="module")
def ordinary() -> float:
    """Return the median time that a character of an ordinary letter takes."""
    read_all(LETTER)
    read_all("q" * 400)  # loads the model of languages, which plain prose does without
    return median(seconds(read_all, LETTER) for _ in range(9)) / len(LETTER)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_time_grows_with_the_length_of_a_text_only(unit: str, ordinary: float) -> None:
    text = (unit * (SIZE // len(unit) + 1))[:SIZE]
    assert seconds(read_all, text) <= MOST * ordinary * SIZE


@pytest.mark.parametrize("name", ["letters", "opening brackets", "re", "greetings", "lines of labels"])
def test_a_megabyte_takes_no_fifty_times_an_ordinary_texts_time(name: str, ordinary: float) -> None:
    unit = UNITS[name]
    assert seconds(read_all, unit * (WHOLE_SIZE // len(unit))) <= WHOLE_MOST * ordinary * WHOLE_SIZE


@pytest.mark.parametrize("unit", ["a", "7", "[", "“", "Re: ", "A. B. ", " "], ids=repr)
def test_a_long_line_inside_a_letter_costs_no_more(unit: str, ordinary: float) -> None:
    text = LETTER.replace("The Board", f"{unit * (SIZE // len(unit))} The Board")
    assert seconds(read_all, text) <= MOST * ordinary * len(text)
