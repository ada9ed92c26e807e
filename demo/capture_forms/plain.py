"""Captures that are nothing but characters: bare downloads, and the Markdown export with bold labels."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from capture_forms.dates import american
from capture_forms.letter import FICTIONAL, paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capture_forms.letter import CapturePlan, Letter


# Windows-1250 has no letters with comma below: Romanian was typed in it with cedillas.
_CEDILLAS = str.maketrans("șțȘȚ", "şţŞŢ")


def encoded(text: str, plan: CapturePlan) -> bytes:
    """Return *text* in the plan's encoding and line ends; UTF-16 is little-endian with its mark."""
    text = text.replace("\n", plan.newline)
    if plan.encoding == "utf-16":
        return codecs.BOM_UTF16_LE + text.encode("utf-16-le")
    if plan.encoding == "cp1250":
        text = text.translate(_CEDILLAS)
    return text.encode(plan.encoding)


def bare(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return the letter's own text alone, as "save as text" leaves it; the notice is the last line."""
    parts = [text for letter in letters for _, text in paragraphs_of(letter)]
    if plan.summary_last:
        parts.append(letters[0].summary)
    return encoded("\n\n".join([*parts, FICTIONAL]) + "\n", plan)


def citation(letter: Letter) -> str:
    """Return the line by which the invented archive asks to be cited."""
    parts = [f'"{letter.title}", {american(letter.date)}, Orle Documents Online, {letter.source}']
    if letter.obtained_by:
        parts.append(f"Obtained by {letter.obtained_by}.")
    if letter.translator:
        parts.append(f"Translated by {letter.translator}.")
    parts.append(f"<https://orle.example/document/{letter.record_id}>")
    return " ".join(parts)


def markdown(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return the archive's Markdown export: bold labels, then the text."""
    letter = letters[0]
    labelled = [
        f"**{plan.header_date or american(letter.date)}**",
        f"**{letter.title}**",
        "**Citation:**",
        citation(letter),
        "**Summary:**",
        letter.summary,
        "**Original Language:**",
        letter.original_language,
        "**Contents:**",
        "Translation - English" if letter.translator else "Transcript - English",
    ]
    if plan.empty_labels:
        labelled = [part for part in labelled if part not in {letter.summary, letter.original_language}]
    own = [text.replace("\n", "  \n") for each in letters for _, text in paragraphs_of(each)]
    return encoded("\n\n".join([*labelled, *own, "---", f"*{FICTIONAL}*"]) + "\n", plan)
