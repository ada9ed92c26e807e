"""Why a capture could not be transcribed; nothing of it is kept, the others of its batch are."""

from __future__ import annotations

from regesta.errors import RegestaError


class TranscriptionError(RegestaError):
    """A capture whose text can't be read; the root of this room's errors. Fields: `name` and those of the
    subclass.
    """

    code = "RG-TRA-000"
    exit_code = 3
    http_status = 422
    template = "{name} could not be transcribed."


class NoReaderError(TranscriptionError):
    """No reader takes this kind of file. Fields: `name`, `media_type`, `readable`."""

    code = "RG-TRA-001"
    http_status = 415
    template = (
        "{name} is {media_type}, which no reader takes. Nothing of it was added. Save it as one of "
        "{readable}, or install a reader for it."
    )


class TooLongError(TranscriptionError):
    """More of something than the bound allows. Fields: `name`, `found`, `bound`, `what`, `remedy`."""

    code = "RG-TRA-002"
    http_status = 413
    template = "{name} holds {found:,} {what}, and the bound is {bound:,}. Nothing of it was added. {remedy}"


class NotTextError(TranscriptionError):
    """Bytes that are no text in any encoding. Fields: `name`, `share`."""

    code = "RG-TRA-003"
    template = (
        "{name} is no text: {share:.0%} of its first characters are control characters, where text has "
        "hardly any. Nothing of it was added. If it is a document, save it again from its program as text, "
        "HTML or PDF."
    )


class BadXmlError(TranscriptionError):
    """XML that is not well formed. Fields: `name`, `line`, `column`, `why`."""

    code = "RG-TRA-004"
    template = (
        "{name} is not well-formed XML: at line {line}, column {column}: {why}. Nothing of it was added. "
        "Correct it there, or add it as text (rename it to .txt)."
    )


class EntityError(TranscriptionError):
    """XML whose entities reach outside or grow without bound. Fields: `name`, `entity`, `why`."""

    code = "RG-TRA-005"
    template = (
        "{name} declares the XML entity '{entity}', which {why}; entities are never fetched, nor expanded "
        "without bound. Nothing of it was added. Write the entity's text into the file and add it again."
    )


class BadPdfError(TranscriptionError):
    """A PDF that can't be opened. Fields: `name`, `size`, `why`."""

    code = "RG-TRA-006"
    template = (
        "{name} is not a readable PDF: {why} (it has {size:,} bytes). Nothing of it was added. Download or "
        "save it again from the source."
    )


class LockedPdfError(TranscriptionError):
    """A PDF under a password. Fields: `name`."""

    code = "RG-TRA-007"
    template = (
        "{name} is a PDF that opens only with a password. Nothing of it was added. Save a copy without the "
        "password (print it to a new PDF) and add that."
    )


class NoRecogniserError(TranscriptionError):
    """A scan, or a PDF whose letters have no meaning, where no text recogniser is installed.

    Fields: `name`, `packages`.
    """

    code = "RG-TRA-008"
    template = (
        "{name} is a scan, or its fonts say nothing of their letters: it has not one word as text, and the text "
        "recogniser Tesseract is not installed. Nothing of "
        "it was added. Install it (Debian, Ubuntu: apt install {packages}; one tesseract-ocr-xyz more for each "
        "language, macOS: brew install tesseract tesseract-lang), and add it again."
    )


class TooSlowError(TranscriptionError):
    """Reading that took too long. Fields: `name`, `seconds`, `done`."""

    code = "RG-TRA-009"
    template = (
        "{name} was given up after {seconds:.0f} seconds, with {done} read. Nothing of it was added. Split "
        "it into smaller files, or save it again from the source."
    )


class NestingError(TranscriptionError):
    """HTML nested so deep that reading it would take for ever. Fields: `name`, `bound`."""

    code = "RG-TRA-010"
    template = (
        "{name} is HTML whose elements are nested or left open more than {bound:,} deep; no page that a "
        "person reads is. Nothing of it was added. Save the page again as text, or add another copy."
    )


class NoWordsError(TranscriptionError):
    """A capture without a word of text in it. Fields: `name`, `media_type`."""

    code = "RG-TRA-011"
    template = (
        "{name} was read as {media_type} and holds not one visible word. Nothing of it was added. Open it "
        "to see whether it was saved whole; a page that fills itself by script must be saved after it has."
    )


class NoLanguagePackError(TranscriptionError):
    """A scan in a language whose pack is not installed. Fields: `name`, `packs`, `packages`, `installed`."""

    code = "RG-TRA-012"
    template = (
        "{name} is a scan that is to be read with Tesseract's language pack {packs}, which is not installed (those "
        "that are: {installed}). Nothing of it was added. Install it (Debian, Ubuntu: apt install {packages}), or ask "
        "for other languages, and add it again."
    )


class BadPictureError(TranscriptionError):
    """A picture that can't be opened. Fields: `name`, `size`, `why`."""

    code = "RG-TRA-013"
    template = (
        "{name} is not a readable picture: {why} (it has {size:,} bytes). Nothing of it was added. Save it again from "
        "the source, or make a new scan."
    )


class HugePictureError(TranscriptionError):
    """A picture with more dots than can be unpacked. Fields: `name`, `found`, `bound`."""

    code = "RG-TRA-014"
    http_status = 413
    template = (
        "{name} has {found} dots, and one picture may have {bound:,} in all. Nothing of it was added. Make it "
        "smaller: 300 dots to the inch are enough to read any print."
    )


class NothingRecognisedError(TranscriptionError):
    """A scan on which the text recogniser found no word. Fields: `name`, `pages`, `why`."""

    code = "RG-TRA-015"
    template = (
        "{name} was looked at with the text recogniser, and no word was found on its {pages:,} page(s){why}. Nothing "
        "of it was added. If there is print on it, scan it again, upright and at 300 dots to the inch; handwriting "
        "has to be typed."
    )


class BadOfficeFileError(TranscriptionError):
    """A Word, OpenDocument or Rich Text file that can't be read. Fields: `name`, `size`, `why`."""

    code = "RG-TRA-016"
    template = (
        "{name} is not a readable office document: {why} (it has {size:,} bytes). Nothing of it was added. Open it in "
        "its program and save it again, without a password, as DOCX, ODT or PDF."
    )
