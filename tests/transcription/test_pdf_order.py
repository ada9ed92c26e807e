from __future__ import annotations

import pytest

import pdf_pages
from regesta.transcription import transcribe
from regesta.transcription.errors import NoRecogniserError
from regesta.transcription.recognition import pages
from scans import needs_tesseract


def words(text: str) -> list[str]:
    return text.split()


@pytest.mark.parametrize("layout", sorted(pdf_pages.SOURCES))
def test_a_page_is_read_as_a_reader_reads_it_however_it_was_drawn(layout: str) -> None:
    data, source = pdf_pages.SOURCES[layout]()
    assert words(transcribe(data, "application/pdf").text) == words(source)


def test_columns_stay_in_their_lines_and_notes_at_the_foot_come_last() -> None:
    data, source = pdf_pages.two_columns(across=True, heading=True, notes=True)
    read = transcribe(data, "application/pdf").text
    assert [line for line in read.split("\n") if line] == source.split("\n")
    assert read.endswith("\n".join(pdf_pages.NOTES))


def test_labels_keep_their_values_though_they_stand_in_two_columns() -> None:
    read = transcribe(pdf_pages.memorandum()[0], "application/pdf").text
    assert "FROM: Anna Marek, Inspector of the Post" in read


def test_a_paragraph_is_seen_on_a_page_that_is_shown_turned() -> None:
    data, source = pdf_pages.turned(270)
    assert transcribe(data, "application/pdf").text == source


def test_a_hyphen_that_only_might_divide_a_word_is_left_out_and_one_that_does_is_kept() -> None:
    read = transcribe(pdf_pages.ligatures()[0], "application/pdf").text
    assert "inspec-\ntor" in read
    assert "\u00ad" not in read
    assert "expected" in read


def test_letters_without_meaning_are_refused_where_nothing_can_recognise_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "program", lambda: None)
    with pytest.raises(NoRecogniserError) as caught:
        transcribe(pdf_pages.without_characters(), "application/pdf", "letter.pdf")
    assert "its fonts say nothing of their letters" in str(caught.value)


@needs_tesseract
def test_letters_without_meaning_are_recognised_from_the_page_as_it_is_seen() -> None:
    read = transcribe(pdf_pages.without_characters(), "application/pdf")
    assert "The ferry had not crossed since Monday" in read.text
    assert "text recognition" in str(read.notices[0])
