from __future__ import annotations

import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission

from regesta.transcription import Limits, transcribe
from regesta.transcription.errors import NoRecogniserError, NothingRecognisedError, TooLongError, TooSlowError
from regesta.transcription.recognition import pages
from scans import needs_tesseract


def make(*pages: str, title: str | None = None) -> bytes:
    document = FPDF()
    if title:
        document.set_title(title)
    document.set_font("Helvetica", size=11)
    for page in pages:
        document.add_page()
        if page:
            document.multi_cell(0, 5, page)
    return bytes(document.output())


def test_pages_are_parted_by_a_blank_line_and_each_has_its_segment() -> None:
    read = transcribe(make("First page", "Second page", title="Two letters"), "application/pdf")
    assert read.text == "First page\n\nSecond page"
    assert [(segment.page, read.text[segment.start : segment.end]) for segment in read.segments] == [
        (1, "First page"),
        (2, "Second page"),
    ]
    assert read.title == "Two letters"


def test_lines_stay_and_a_gap_on_the_page_is_a_blank_line() -> None:
    address, body, end = (
        "To the Minister\nOrland",
        "We have read your note\nand agree to it.",
        "L. Brod\nEnvoy",
    )
    letter = f"{address}\n\nDear Minister,\n\n{body}\n\n{end}"
    assert transcribe(make(letter), "application/pdf").text == letter


def test_a_divided_word_stays_divided() -> None:
    assert transcribe(make("the Minister of Foreign Af-\nfairs"), "application/pdf").text.endswith("Af-\nfairs")


def test_a_page_without_words_is_told() -> None:
    read = transcribe(make("First", "", "Third"), "application/pdf")
    assert read.text == "First\n\nThird"
    assert [segment.page for segment in read.segments] == [1, 3]
    assert "page 2" in str(read.notices[0])


@needs_tesseract
def test_blank_pages_alone_are_refused() -> None:
    with pytest.raises(NothingRecognisedError) as caught:
        transcribe(make("", ""), "application/pdf", "scan.pdf")
    assert "no word was found on its 2 page(s)" in str(caught.value)


def test_a_scan_is_refused_with_the_package_to_install_where_there_is_no_recogniser(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pages, "program", lambda: None)
    with pytest.raises(NoRecogniserError) as caught:
        transcribe(make("", ""), "application/pdf", "scan.pdf")
    assert "scan.pdf is a scan" in str(caught.value)
    assert "apt install tesseract-ocr tesseract-ocr-eng" in str(caught.value)


def test_pages_and_seconds_are_bounded() -> None:
    with pytest.raises(TooLongError):
        transcribe(make("a", "b", "c"), "application/pdf", limits=Limits(max_pages=2))
    with pytest.raises(TooSlowError):
        transcribe(make("a", "b", "c"), "application/pdf", limits=Limits(max_seconds=-1))


def test_an_owner_password_that_only_forbids_copying_does_not_lock_the_reader_out() -> None:
    document = FPDF()
    document.set_encryption(owner_password="owner", permissions=AccessPermission.none())
    document.set_font("Helvetica", size=11)
    document.add_page()
    document.multi_cell(0, 5, "Readable")
    assert transcribe(bytes(document.output()), "application/pdf").text == "Readable"
