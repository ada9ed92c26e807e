"""One page read: in which language, which way up, and again where the first reading is poor.

A page is first read as it stands, with the pack that is expected. Where hardly anything was recognised, it is
smoothed; then it may lie on its side or be in another script: its facing is found, and it is read once more. Where it
reads well but is in another language than the pack's, it is read with that language's. The surer reading stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ...model import Notice, told
from .languages import begin_with, language_of, packs_for_script
from .page_text import PageText, confidence_of, write_page
from .pictures import Picture
from .tesseract import Facing, PageBounds, Word, find_facing, languages_installed, read_words

_WELL = 0.65
"""Below this mean confidence a page was not read: worn print of the right script has .75 and more, another's .4."""
_FEW = 12
_SURE_OF_TURN = 2.0


class Attempt(Struct, frozen=True):
    """What one reading of a page gave."""

    words: list[Word]
    packs: str
    turned: int
    width: int
    height: int
    failed: Notice | None = None

    @property
    def confidence(self) -> float:
        """Its words' mean confidence."""
        return confidence_of(self.words)

    @property
    def certainty(self) -> float:
        """How much of it was surely read, in words."""
        return sum(word.confidence for word in self.words if word.confidence >= _WELL)

    def text(self) -> PageText:
        """Return it written in lines."""
        return write_page(self.words, self.width, self.height, packs=self.packs, turned=self.turned)


class Expected(Struct, frozen=True):
    """What is known of a page before it is read: packs that were asked for, and what the page before it was."""

    asked: tuple[str, ...] = ()
    packs: str | None = None


def read_picture(page: Picture, expected: Expected, bounds: PageBounds) -> tuple[PageText | None, Notice | None]:
    """Return the page's text, and why it is missing or poor in a few words; (None, None) for an empty page."""
    if page.is_blank:
        return None, None
    packs = "+".join(expected.asked) or expected.packs or begin_with(languages_installed())
    best = _attempt(page, packs, 0, bounds)
    if best.failed is not None:
        return None, best.failed
    if _is_poor(best):
        smooth = page.smoothed()
        again = _attempt(smooth, packs, 0, bounds)
        if again.failed is None and again.certainty > best.certainty:
            best, page = again, smooth
    if _is_poor(best):
        best = _with_facing(page, best, expected, bounds)
    if not expected.asked and not _is_poor(best):
        best = _in_its_language(page, best, bounds)
    written = best.text()
    return (written, None) if written.text else (None, None)


def _attempt(page: Picture, packs: str, turned: int, bounds: PageBounds) -> Attempt:
    upright = page.turned(turned)
    words, ended = read_words(upright.as_pgm(), packs, page.dots, bounds)
    failed = None
    if ended.over_time:
        failed = told("the text recogniser was stopped after {seconds} s", seconds=f"{bounds.seconds:g}")
    elif not ended.well:
        complaint = " ".join(ended.complaint.split())[-120:] or str(ended.code)
        failed = told("the text recogniser failed ({complaint})", complaint=complaint)
    return Attempt(words, packs, turned, upright.width, upright.height, failed)


def _is_poor(attempt: Attempt) -> bool:
    return attempt.confidence < _WELL


def _with_facing(page: Picture, first: Attempt, expected: Expected, bounds: PageBounds) -> Attempt:
    """Return the page read upright and in its script, where that is surer than the *first* reading."""
    facing = find_facing(page.as_pgm(), page.dots, bounds)
    if facing is None:
        return first
    turned = facing.turn if facing.sure_of_turn >= _SURE_OF_TURN else 0
    tried = {(first.packs, 0)}
    best = first
    for packs in _packs_to_try(facing, first, expected):
        if (packs, turned) not in tried:
            tried.add((packs, turned))
            again = _attempt(page, packs, turned, bounds)
            if again.failed is None and again.certainty > best.certainty:
                best = again
        if not _is_poor(best):
            break
    return best


def _packs_to_try(facing: Facing, first: Attempt, expected: Expected) -> Sequence[str]:
    if expected.asked:
        return [first.packs]
    installed = languages_installed()
    known = packs_for_script(facing.script, installed)
    return [*known[:1], first.packs] if facing.script not in ("Latin", "") and known else [first.packs]


def _in_its_language(page: Picture, first: Attempt, bounds: PageBounds) -> Attempt:
    """Return the page read with the pack of the language that its words are in, where that is as sure."""
    if len(first.words) < _FEW:
        return first
    language = language_of(" ".join(word.text for word in first.words), sorted(languages_installed()))
    if language is None or language == first.packs:
        return first
    again = _attempt(page, language, first.turned, bounds)
    return again if again.failed is None and again.confidence >= first.confidence - 0.02 else first
