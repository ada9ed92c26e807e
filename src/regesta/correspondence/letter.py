"""A letter as this room sees it: the record, its own words, and what was read in them."""

from __future__ import annotations

from msgspec import Struct

from regesta.model import Document, Evidence, Mention, Utterance


class Letter(Struct, frozen=True, omit_defaults=True):
    """A held document with its own text in its best witness.

    `text` is the document's own text, `offset` where it starts in the transcription of `capture`. The spans of
    `mentions` and `utterances` count in that transcription, as everywhere.
    """

    document: Document
    text: str
    capture: str
    offset: int = 0
    mentions: tuple[Mention, ...] = ()
    utterances: tuple[Utterance, ...] = ()

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the quotation of [start, end) of the transcription; it lies within the letter's own text."""
        return Evidence(
            capture=self.capture,
            start=start,
            end=end,
            text=self.text[start - self.offset : end - self.offset],
        )


_ABOUT = 160


def words_around(letter: Letter, mention: Mention) -> str:
    """Return the words of the paragraph about *mention*, as far as they may speak of what it names."""
    start, end = mention.start - letter.offset, mention.end - letter.offset
    before = letter.text[max(0, start - _ABOUT) : max(0, start)].rsplit("\n\n", 1)[-1]
    after = letter.text[end : end + _ABOUT].split("\n\n", 1)[0]
    return f"{before}{letter.text[max(0, start) : end]}{after}"


def mention_evidence(letter: Letter, mention: Mention) -> Evidence:
    """Return the words of *mention* as a quotation from the letter's capture."""
    return Evidence(capture=letter.capture, start=mention.start, end=mention.end, text=mention.text)


def utterance_evidence(letter: Letter, utterance: Utterance) -> Evidence:
    """Return the words of *utterance* as a quotation from the letter's capture."""
    return Evidence(capture=letter.capture, start=utterance.start, end=utterance.end, text=utterance.text)
