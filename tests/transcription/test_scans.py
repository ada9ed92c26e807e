"""Scans are read page by page, with how sure each reading is; what can't be read is told."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from regesta.model import Transcription
from regesta.transcription import Limits, readers_for, transcribe
from regesta.transcription.errors import NoLanguagePackError, NoRecogniserError
from regesta.transcription.recognition import pages, tesseract
from regesta.transcription.recognition.tesseract import PageBounds
from scans import BRIEF, LETTER, needs_tesseract, picture, saved, scanned_pdf


def words(read: Transcription) -> list[str]:
    return read.text.split()


@needs_tesseract
@pytest.mark.parametrize(("kind", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")])
def test_a_picture_of_a_letter_is_read_in_its_lines(kind: str, media_type: str) -> None:
    read = transcribe(saved(picture(), kind), media_type, "letter")
    assert read.text == LETTER
    assert read.media_type == media_type
    assert read.method.startswith("ocr@1/tesseract@")
    assert "Read by text recognition: page 1." in str(read.notices[0])


@needs_tesseract
def test_every_page_says_how_sure_it_is_and_every_line_where_it_stood() -> None:
    read = transcribe(saved(picture()), "image/png", "letter")
    page, first, *rest = read.segments
    assert (page.element, page.page, page.start, page.end) == ("page", 1, 0, len(read.text))
    assert float(page.attributes["confidence"]) > 0.85
    assert page.attributes["packs"] == "eng"
    assert read.text[first.start : first.end] == "Aarvik, 17 April 1958"
    left, top, width, height = (float(part) for part in first.attributes["box"].split())
    assert 5 < left < 8
    assert 8 < top < 12
    assert 20 < width < 35
    assert 2 < height < 5
    assert all(first.end <= segment.start for segment in rest)


@needs_tesseract
def test_the_pages_of_a_tiff_are_read_in_their_order_and_blank_ones_told() -> None:
    sheets = [picture("The first page of the letter."), picture(""), picture("The third page ends it.")]
    file = io.BytesIO()
    sheets[0].save(file, "TIFF", save_all=True, append_images=sheets[1:], dpi=(200, 200))
    read = transcribe(file.getvalue(), "image/tiff", "letter.tif")
    assert read.text == "The first page of the letter.\n\nThe third page ends it."
    assert [segment.page for segment in read.segments if segment.element == "page"] == [1, 3]
    assert "Without words: page 2." in map(str, read.notices)


@needs_tesseract
def test_a_page_in_another_script_is_read_with_its_own_pack() -> None:
    read = transcribe(saved(picture(BRIEF)), "image/png", "letter")
    assert read.segments[0].attributes["packs"] == "rus"
    assert "Подтверждаем получение Вашего письма от 17 апреля 1958" in read.text


@needs_tesseract
@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_turned(turned: int) -> None:
    more = (
        LETTER
        + "\n\nThe keepers may be relieved by boat from our side as long\nas the ice lasts, and we pay for the coal."
    )
    read = transcribe(saved(picture(more, turned=turned)), "image/png", "letter")
    assert "Dear Mr. Minister," in read.text


@needs_tesseract
def test_a_camera_s_word_on_which_way_is_up_is_heeded() -> None:
    turned = picture().transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[0x0112] = 6
    assert transcribe(saved(turned, "JPEG", exif=exif), "image/jpeg", "letter").text == LETTER


@needs_tesseract
def test_a_pdf_of_pictures_and_of_text_is_read_page_by_page() -> None:
    read = transcribe(scanned_pdf("The covering note was typed.", picture()), "application/pdf", "mixed.pdf")
    assert read.text.startswith("The covering note was typed.\n\nAarvik, 17 April 1958")
    assert read.method.startswith("pdf@3+ocr@1/tesseract@")
    typed, scanned = (segment for segment in read.segments if segment.element == "page")
    assert "confidence" not in typed.attributes
    assert "confidence" in scanned.attributes


@needs_tesseract
def test_a_scan_under_a_footer_of_text_is_read_all_the_same() -> None:
    from fpdf import FPDF

    document = FPDF()
    document.set_font("Helvetica", size=8)
    document.add_page()
    document.image(picture(), 0, 0, 210)
    document.set_xy(10, 280)
    document.cell(text="Downloaded from archive.example on 3 May 2021")
    read = transcribe(bytes(document.output()), "application/pdf", "scan.pdf")
    assert "letter of 4 March 1958" in read.text
    assert "Downloaded from archive.example" in read.text


@needs_tesseract
def test_the_languages_that_are_asked_for_are_the_ones_used() -> None:
    read = transcribe(saved(picture()), "image/png", "letter", readers=readers_for(("ro", "eng")))
    assert read.segments[0].attributes["packs"] == "ron+eng"


@needs_tesseract
def test_a_language_without_its_pack_is_told_with_its_package() -> None:
    with pytest.raises(NoLanguagePackError) as caught:
        transcribe(saved(picture()), "image/png", "letter.png", readers=readers_for(("en", "chi_sim")))
    assert "letter.png is a scan" in str(caught.value)
    assert "apt install tesseract-ocr-chi-sim" in str(caught.value)


@needs_tesseract
def test_a_page_that_takes_too_long_is_given_up_and_the_others_are_read() -> None:
    quick = pages.Recogniser((), PageBounds(seconds=60))
    slow = pages.Recogniser((), PageBounds(seconds=0.001, megabytes=64))
    from regesta.transcription.readers.picture import PictureReader

    data = saved(picture())
    assert PictureReader(quick).read(data, "image/png", "letter", Limits()).text == LETTER
    with pytest.raises(Exception, match=r"RG-TRA-015.*the text recogniser"):
        PictureReader(slow).read(data, "image/png", "letter", Limits())


def test_without_a_recogniser_a_picture_is_refused_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "program", lambda: None)
    with pytest.raises(NoRecogniserError) as caught:
        transcribe(saved(picture()), "image/png", "letter.png")
    assert "apt install tesseract-ocr tesseract-ocr-eng" in str(caught.value)


def test_without_a_recogniser_the_text_of_a_mixed_pdf_is_read_and_the_scan_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pages, "program", lambda: None)
    read = transcribe(scanned_pdf("The covering note was typed.", picture()), "application/pdf", "mixed.pdf")
    assert read.text == "The covering note was typed."
    assert "apt install tesseract-ocr" in str(read.notices[0])
    assert str(read.notices[0]).endswith("page 2.")


def test_the_program_s_own_words_are_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    rows = [head, "4\t1\t1\t1\t1\t0\t10\t10\t90\t9\t-1\t", "5\t1\t1\t1\t1\t1\t10\t12\t40\t9\t93.5\tDear", "5\tbroken"]
    (word,) = tesseract._words_of("\n".join(rows))
    assert (word.text, word.left, word.right, word.bottom, round(word.confidence, 2)) == ("Dear", 10, 50, 21, 0.97)
