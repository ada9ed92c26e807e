from __future__ import annotations

from regesta.description.features import HEAD_LINES, TAIL_LINES
from regesta.description.zones import LABELS, find_apparatus, label_lines


def test_the_lines_of_a_letter_are_labelled() -> None:
    text = (
        "Karsk, August 22, 1964.\n\nDear Mr. Dorn:\n\n"
        "I have received your letter and shall answer it before the autumn.\n\nRespectfully,\n\n"
        "O. Bremin\n"
    )
    rows = label_lines(text, 0, len(text))
    assert [row.label for row in rows] == ["dateline", "salutation", "body", "closing", "signature"]
    assert all(row.label in LABELS and 0 < row.confidence <= 1 for row in rows)


def test_of_a_long_document_only_head_and_foot_are_looked_at() -> None:
    body = "\n\n".join("The lights of the harbour were out again, and nobody could say why." for _ in range(400))
    text = f"Karsk, August 22, 1964.\n\nDear Mr. Dorn:\n\n{body}\n\nRespectfully,\n\nO. Bremin\n"
    rows = label_lines(text, 0, len(text))
    assert [row.label for row in rows[:2]] == ["dateline", "salutation"]
    assert [row.label for row in rows[-2:]] == ["closing", "signature"]
    assert {row.confidence for row in rows[HEAD_LINES:-TAIL_LINES]} == {1.0}


def test_notes_begin_where_a_line_says_so_and_a_number_follows() -> None:
    text = "The lights are out.\n\nNotes\n\n1. Not printed.\n"
    assert find_apparatus(text, 0, len(text)) == text.index("Notes")
    prose = "The lights are out.\n\nNotes\n\nThe harbour master wrote them.\n"
    assert find_apparatus(prose, 0, len(prose)) == len(prose)
