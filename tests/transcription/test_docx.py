# ruff: noqa: E501 - mark-up is not wrapped
"""A Word document is read as it is printed: what was deleted, hidden or commented is left out and told."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.shared import Pt

from regesta.accession import detect
from regesta.transcription import transcribe
from regesta.transcription.errors import BadOfficeFileError, EntityError

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: object) -> bytes:
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


def made(body: str, **parts: str) -> bytes:
    """Return a document whose text is the WordprocessingML *body*, with further parts by their file names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return file.getvalue()


def p(runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def read(data: bytes) -> str:
    assert detect(data, "named.zip") == WORD
    return transcribe(data, WORD, "letter.docx").text


def test_paragraphs_are_lines_and_a_blank_line_stands_where_the_page_leaves_one() -> None:
    document = docx.Document()
    document.core_properties.title = "A letter"
    for words in ("To the Minister", "Orland"):
        paragraph = document.add_paragraph(words)
        paragraph.paragraph_format.space_after = Pt(0)
    document.add_paragraph("")
    document.add_paragraph("Dear Minister,")
    document.add_paragraph("We have read your note.")
    data = saved(document)
    assert read(data) == "To the Minister\nOrland\n\nDear Minister,\n\nWe have read your note."
    assert transcribe(data, WORD).title == "A letter"


def test_tables_breaks_and_tabs_are_kept() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for place, words in enumerate(["From", "The Envoy", "To", "The Minister"]):
        table.cell(place // 2, place % 2).text = words
    document.add_paragraph("No. 17\tAarvik, 4 May 1958\nSecret")
    assert read(saved(document)) == "From | The Envoy\nTo | The Minister\nNo. 17\tAarvik, 4 May 1958\nSecret"


def test_what_is_marked_as_deleted_is_left_out_and_told() -> None:
    body = p(
        r("We ")
        + f'<w:del w:id="1">{r("refuse").replace("w:t", "w:delText")}</w:del>'
        + f'<w:ins w:id="2">{r("agree")}</w:ins>'
        + r(".")
    )
    data = made(body)
    assert read(data) == "We agree."
    assert "1 passage that is marked as deleted" in str(transcribe(data, WORD).notices[0])


def test_hidden_words_comments_and_codes_of_fields_are_left_out() -> None:
    hidden = r("not shown", "<w:vanish/>")
    comment = '<w:r><w:commentReference w:id="0"/></w:r>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("4 May 1958")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    data = made(p(r("On ") + field + hidden + comment))
    assert read(data) == "On 4 May 1958"
    assert len(transcribe(data, WORD).notices) == 2


def test_notes_follow_the_text_each_with_its_mark() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnotes {SPACE}><w:footnote w:type="separator" w:id="0">{p("")}</w:footnote><w:footnote w:id="2">{p(r(" Not found."))}</w:footnote></w:footnotes>'
    data = made(p(r("your note of 4 May 1958") + reference + r(" was read.")), footnotes=notes)
    assert read(data) == "your note of 4 May 1958¹ was read.\n\n¹ Not found."
    note = next(segment for segment in transcribe(data, WORD).segments if segment.element == "document/note")
    assert note.attributes == {"n": "1"}


def test_the_numbers_of_lists_are_written() -> None:
    numbering = f'<w:numbering {SPACE}><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num></w:numbering>'

    def entry(words: str, level: int) -> str:
        return p(r(words), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>')

    body = entry("Coal.", 0) + entry("Price.", 1) + entry("Boats.", 1) + entry("Keepers.", 0)
    assert read(made(body, numbering=numbering)) == "1. Coal.\n1.a) Price.\n1.b) Boats.\n2. Keepers."


def test_a_letterhead_stands_first_and_running_lines_are_set_apart() -> None:
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Embassy of Orland, Aarvik"
    section.footer.paragraphs[0].text = "Page 1 of 2"
    document.add_paragraph("Dear Minister,")
    data = saved(document)
    assert read(data) == "Embassy of Orland, Aarvik\n\nDear Minister,\n\nPage 1 of 2"
    elements = [segment.element for segment in transcribe(data, WORD).segments]
    assert elements == ["document/letterhead/p", "document/body/p", "document/footer/p"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p(r('SECRET'))}</w:txbxContent>"
    both = f'<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>'
    assert read(made(p(f"<w:r>{both}</w:r>" + r("Dear Sir")))) == "Dear Sir\nSECRET"


def test_every_segment_has_its_words() -> None:
    document = docx.Document()
    document.add_heading("A heading", 1)
    document.add_paragraph("Words.")
    result = transcribe(saved(document), WORD)
    assert [(result.text[s.start : s.end], s.attributes.get("class")) for s in result.segments] == [
        ("A heading", "Heading1"),
        ("Words.", None),
    ]


def test_a_file_without_its_text_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(BadOfficeFileError) as caught:
        transcribe(file.getvalue(), WORD, "letter.docx")
    assert "letter.docx is not a readable office document: it has no word/document.xml" in str(caught.value)


def test_entities_are_refused() -> None:
    body = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    data = made("")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"{body}<w:document {SPACE}><w:body/></w:document>")
    assert data
    with pytest.raises(EntityError):
        transcribe(file.getvalue(), WORD, "letter.docx")
