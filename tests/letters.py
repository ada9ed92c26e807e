"""Letters of our own for the tests: two harbour boards write to each other. All of it is invented."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from fpdf import FPDF

PROPOSAL = """\
To the Harbour Board of Estvik

Dear Sirs,

The Harbour Board of Ostrava Quay has considered the state of the joint pilot station on the Middle Bank. The boats \
that were given to it in the autumn of 1949 are worn out, and the crews have asked for others since the winter.

We propose that the station be moved to the new mole, and that the two boards divide the cost of the building \
equally.

We ask you to let us have your opinion on this proposal before the end of the month.

Yours faithfully,

(signed) Edvard Lind
Chairman of the Harbour Board of Ostrava Quay
"""

RECORD_PAGE = f"""\
**March 4, 1952**

**Letter from Edvard Lind, Chairman of the Harbour Board of Ostrava Quay, to the Harbour Board of Estvik on the pilot \
station**

**Citation:**

"Letter from Edvard Lind to the Harbour Board of Estvik on the pilot station", March 4, 1952, Archive of the Quays, \
Fond 12 - Harbour Board, File 3/1952, pp. 14-15. Translated by Mara Toll.

**Summary:**

Letter from Edvard Lind announcing the decision to move the pilot station to the new mole. The old boats will be kept \
until 1960.

**Original Language:**

French

**Contents:**

Translation - English

{PROPOSAL}"""

REPLY = """\
Skip to content

March 15, 1952

Letter of reply, from Tomas Berg, Chairman of the Harbour Board of Estvik, on the pilot station

Dear Sirs,

We acknowledge receipt of your letter of March 4, 1952, concerning the pilot station.

We agree to your proposal to move the station to the new mole. We should like to know on what day your engineer could \
meet ours.

Yours faithfully,
Chairman of the Harbour Board of Estvik
(signed) Tomas Berg

March 15, 1952


Document Information


Archive of the Quays, Fond 12 - Harbour Board, File 3/1952, pp. 14-15. Translated by Mara Toll.

Original Uploaded Date



Record ID
"""

ALONE = """\
Estvik, 2 June 1953

Dear Captain Orm,

The buoy at the northern entrance was found adrift on Tuesday morning and has been towed in by the fishermen of the \
village, who ask for nothing but a new rope. I should be glad to know who is to pay for the lamp.

Yours sincerely,
Tomas Berg
"""

LIST_PAGE = """\
Skip to content

Results:

1 - 3 of 3

Documents

March 4, 1952

Letter from Edvard Lind to the Harbour Board of Estvik on the pilot station

Letter announcing the decision to move the pilot station.

March 15, 1952

Letter of reply, from Tomas Berg, on the pilot station

The Board of Estvik agrees.

April 1952

Minutes of the mixed commission

The commission meets.
"""


def write_letters(folder: Path) -> Path:
    """Write the four captures into a new folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("proposal-record.md", RECORD_PAGE),
        ("proposal-bare.txt", PROPOSAL),
        ("reply.txt", REPLY),
        ("buoy.txt", ALONE),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


_THINGS = (
    "cutter",
    "lamp",
    "crew",
    "hawser",
    "fog horn",
    "ledger",
    "tariff",
    "winch",
    "pilot",
    "warden",
    "slip",
    "chart",
)
_DEEDS = ("has reached", "will need", "was lost with", "stands beside", "may replace", "was paid for", "came before")
_WHEN = ("Monday", "the first ebb", "pay day", "the last tide", "Friday night", "market day", "the eve of the fair")


def write_long_exchange(folder: Path, letters: int = 48) -> Path:
    """Write a long exchange: two boards answer each other every few days, and once not for a summer."""
    folder.mkdir(parents=True, exist_ok=True)
    boards = (("Harbour Board of Nesund", "Ilse Marn"), ("Pilots' Guild of Orvik", "Per Dahl"))
    day, before = date(1931, 3, 2), None
    for number in range(letters):
        (body, name), (other, _) = boards[number % 2], boards[1 - number % 2]
        written = f"{day:%B} {day.day}, {day.year}"
        opening = f"We acknowledge receipt of your letter of {before}." if before else "We write about the pilot boats."
        chance = random.Random(number)
        told = " ".join(
            f"The {chance.choice(_THINGS)} {chance.choice(_DEEDS)} the {chance.choice(_THINGS)} on "
            f"{chance.choice(_WHEN)} and at pier {chance.randint(2, 900)}."
            for _ in range(6)
        )
        text = (
            f"**{written}**\n\n**Letter from {name}, {body}, to the {other} on pilot boat {number + 1}**\n\n"
            f"**Contents:**\n\nDear Sirs,\n\n{opening} {told}\n\n"
            f"We ask you to let us know when your crew will come.\n\nYours faithfully,\n(signed) {name}\n{body}\n"
        )
        (folder / f"boat-{number + 1:02}.md").write_text(text, encoding="utf-8")
        before = written
        day += timedelta(days=90 if number == letters // 2 else 5)
    return folder


def write_pdf(folder: Path) -> Path:
    """Write a letter of two pages as a PDF with a text layer."""
    folder.mkdir(parents=True, exist_ok=True)
    pdf = FPDF()
    pdf.set_font("Times", size=12)
    for words in (
        "Letter from K. Strand to the Lighthouse Service\n\nMay 8, 1957\n\nDear Sirs,\n\nThe mast stands.",
        "We ask you for your opinion on its lamps.\n\nYours faithfully,\nK. Strand",
    ):
        pdf.add_page()
        pdf.multi_cell(0, 8, words)
    (folder / "letter.pdf").write_bytes(bytes(pdf.output()))
    return folder
