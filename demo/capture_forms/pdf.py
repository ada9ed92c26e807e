"""The archive's PDF export: a real PDF with a text layer, the same bytes at each run."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from capture_forms.dates import american
from capture_forms.letter import FICTIONAL, paragraphs_of
from capture_forms.plain import citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capture_forms.letter import CapturePlan, Letter

_MADE_ON = datetime(2024, 5, 2, 9, 0, tzinfo=UTC)


class _Export(FPDF):
    def footer(self) -> None:
        self.set_y(-14)
        self.set_font("Helvetica", "I", 8)
        self.cell(0, 4, FICTIONAL, new_x=XPos.LMARGIN, new_y=YPos.NEXT, align="C")
        self.cell(0, 4, f"Orle Documents Online - page {self.page_no()}", align="C")


def pdf_export(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return the PDF: date, title, labelled fields, then the letter. Only the core fonts, so Latin-1 text."""
    letter = letters[0]
    pdf = _Export(format="A4")
    pdf.set_creation_date(_MADE_ON)
    pdf.set_title(letter.title)
    pdf.set_author("Orle Documents Online (fictional)")
    pdf.set_auto_page_break(auto=True, margin=22)
    pdf.add_page()

    def write(text: str, style: str = "", size: int = 12, after: float = 3) -> None:
        pdf.set_font("Times", style, size)
        pdf.multi_cell(0, 6, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        pdf.ln(after)

    write(plan.header_date or american(letter.date), "B")
    write(letter.title, "B", 14)
    empty = plan.empty_labels
    for label, value in (
        ("Citation:", citation(letter)),
        ("Summary:", "" if empty else letter.summary),
        ("Original Language:", "" if empty else letter.original_language),
        ("Contents:", "Translation - English" if letter.translator else "Transcript - English"),
    ):
        write(label, "B", after=0.5)
        if value:
            write(value)
    pdf.ln(3)
    for each in letters:
        for _, text in paragraphs_of(each):
            write(text)
    return bytes(pdf.output())
