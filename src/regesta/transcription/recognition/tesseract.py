"""Tesseract, called under guard: a page in shades of grey goes in, words with places and confidences come out.

Source: Tesseract 5, its TSV output (level 5 is a word; confidence 0 to 100) and its orientation and script report.
One thread for each program: two pages on two cores are done sooner than one page after the other on both.
"""

from __future__ import annotations

import re
import shutil
from functools import cache
from itertools import pairwise

from msgspec import Struct

from regesta.engines import Ended, run_program

_ONE_THREAD = {"OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"}
_NO_LANGUAGES = frozenset({"osd", "equ", "snum"})
_QUICK = 20.0
_VERSION = re.compile(r"^tesseract\s+v?(\d[\w.+-]{0,30})")
_REPORT = re.compile(r"^(Rotate|Script|Orientation confidence|Script confidence):\s{1,9}(\S{1,40})", re.MULTILINE)
_WORD = "5"
_RIGHT = (
    (0.0, 0.05), (0.4, 0.35), (0.7, 0.42), (0.78, 0.50), (0.82, 0.64), (0.88, 0.77), (0.91, 0.90), (0.93, 0.96),
    (0.945, 0.98), (0.957, 0.99), (0.963, 0.997), (0.97, 0.999), (1.0, 0.999),
)  # fmt: skip
"""How often a word is right to which the recogniser gives a confidence: measured on 9,100 words of 60 pages in five
languages and three typefaces, clean and worn (`benchmarks/forms.py --calibrate` prints the table)."""


class Word(Struct, frozen=True):
    """A word where it stands on the page, in dots, and the probability that it is read right."""

    text: str
    line: tuple[int, int, int]
    left: int
    top: int
    right: int
    bottom: int
    confidence: float


class Facing(Struct, frozen=True):
    """How a page must be turned (degrees, clockwise) to stand upright, and the script on it, with their certainty."""

    turn: int
    script: str
    sure_of_turn: float
    sure_of_script: float


class PageBounds(Struct, frozen=True):
    """What the recognition of one page may take."""

    seconds: float = 60.0
    megabytes: int = 1024


@cache
def program() -> str | None:
    """Return where the recogniser is, or None where it isn't installed."""
    return shutil.which("tesseract")


@cache
def version() -> str:
    """Return the recogniser's version ("5.3.0")."""
    ended = _run(["--version"], b"", PageBounds(_QUICK))
    found = _VERSION.match(ended.output.decode("utf-8", "replace") or ended.complaint)
    return found[1] if found else "unknown"


@cache
def installed_packs() -> frozenset[str]:
    """Return the codes of the language packs that are installed ("eng", "rus"), and of what tells scripts ("osd")."""
    ended = _run(["--list-langs"], b"", PageBounds(_QUICK))
    words = ended.output.decode("utf-8", "replace").splitlines()
    return frozenset(word.strip() for word in words[1:] if word.strip() and "/" not in word)


def languages_installed() -> frozenset[str]:
    """Return the packs that read a language."""
    return installed_packs() - _NO_LANGUAGES


def read_words(page: bytes, packs: str, dots: int, bounds: PageBounds) -> tuple[list[Word], Ended]:
    """Return the words on *page* (a PGM file) by the language packs *packs* ("ron+eng"), and how the program ended.

    *dots* is the page's resolution to the inch. A page that the recogniser could not end has no words.
    """
    command = ["stdin", "stdout", "--dpi", str(dots), "-l", packs, "--psm", "3", "tsv"]
    ended = _run(command, page, bounds)
    return (_words_of(ended.output.decode("utf-8", "replace")) if ended.well else []), ended


def find_facing(page: bytes, dots: int, bounds: PageBounds) -> Facing | None:
    """Return how *page* stands and in which script, or None where too little is written on it to tell."""
    if "osd" not in installed_packs():
        return None
    ended = _run(["stdin", "stdout", "--dpi", str(dots), "--psm", "0"], page, bounds)
    told = dict(_REPORT.findall(ended.output.decode("utf-8", "replace")))
    if not ended.well or "Rotate" not in told:
        return None
    return Facing(
        turn=int(told["Rotate"]) % 360,
        script=told.get("Script", ""),
        sure_of_turn=float(told.get("Orientation confidence", 0)),
        sure_of_script=float(told.get("Script confidence", 0)),
    )


def likely_right(confidence: float) -> float:
    """Return how likely a word is right to which the recogniser gives *confidence* (0 to 1)."""
    for (low, at_low), (high, at_high) in pairwise(_RIGHT):
        if confidence <= high:
            return at_low + (at_high - at_low) * max(0.0, confidence - low) / (high - low)
    return _RIGHT[-1][1]


def _run(arguments: list[str], given: bytes, bounds: PageBounds) -> Ended:
    found = program()
    assert found is not None
    return run_program(
        [found, *arguments],
        given,
        seconds=bounds.seconds,
        megabytes=bounds.megabytes,
        environment=_ONE_THREAD,
    )


def _words_of(table: str) -> list[Word]:
    words: list[Word] = []
    for row in table.split("\n"):
        cells = row.split("\t")
        if len(cells) != 12 or cells[0] != _WORD or not cells[11].strip():
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        place = (int(cells[2]), int(cells[3]), int(cells[4]))
        sure = likely_right(float(cells[10]) / 100)
        words.append(Word(" ".join(cells[11].split()), place, left, top, left + width, top + height, sure))
    return words
