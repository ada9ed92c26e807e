"""An OpenDocument text is read as it is printed."""

from __future__ import annotations

import io

from odf.opendocument import OpenDocumentText
from odf.style import ListLevelProperties, ParagraphProperties, Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import (
    H,
    LineBreak,
    List,
    ListItem,
    ListLevelStyleNumber,
    ListStyle,
    Note,
    NoteBody,
    NoteCitation,
    P,
    Span,
    Tab,
)

from regesta.accession import detect
from regesta.transcription import transcribe

TEXT = "application/vnd.oasis.opendocument.text"
FLAT = f"{TEXT}-flat-xml"


def saved(document: OpenDocumentText) -> bytes:
    file = io.BytesIO()
    document.write(file)
    return file.getvalue()


def letter() -> OpenDocumentText:
    document = OpenDocumentText()
    spaced = Style(name="Spaced", family="paragraph")
    spaced.addElement(ParagraphProperties(marginbottom="0.3cm"))
    raised = Style(name="Raised", family="text")
    raised.addElement(TextProperties(textposition="super 58%"))
    hidden = Style(name="Hidden", family="text")
    hidden.addElement(TextProperties(display="none"))
    counted = ListStyle(name="Counted")
    level = ListLevelStyleNumber(level="1", numformat="1", numsuffix=".")
    level.addElement(ListLevelProperties())
    counted.addElement(level)
    inner = ListLevelStyleNumber(level="2", numformat="a", numsuffix=")", displaylevels="2")
    inner.addElement(ListLevelProperties())
    counted.addElement(inner)
    for style in (spaced, raised, hidden, counted):
        document.automaticstyles.addElement(style)
    return document


def test_paragraphs_breaks_tabs_and_blank_lines() -> None:
    document = letter()
    document.text.addElement(H(outlinelevel=1, text="A heading"))
    paragraph = P(stylename="Spaced", text="No. 17")
    paragraph.addElement(Tab())
    paragraph.addText("Aarvik, 4 May 1958")
    paragraph.addElement(LineBreak())
    paragraph.addText("Secret")
    document.text.addElement(paragraph)
    document.text.addElement(P(text="Dear Minister,"))
    data = saved(document)
    assert detect(data, "x.bin") == TEXT
    assert transcribe(data, TEXT).text == "A heading\nNo. 17\tAarvik, 4 May 1958\nSecret\n\nDear Minister,"


def test_notes_lists_tables_raised_and_hidden_words() -> None:
    document = letter()
    paragraph = P(text="the 17")
    paragraph.addElement(Span(stylename="Raised", text="th"))
    paragraph.addElement(Span(stylename="Hidden", text="not shown"))
    note = Note(noteclass="footnote")
    note.addElement(NoteCitation(text="3"))
    body = NoteBody()
    body.addElement(P(text="Not found."))
    note.addElement(body)
    paragraph.addElement(note)
    paragraph.addText(" of May")
    document.text.addElement(paragraph)
    found = List(stylename="Counted")
    for words in ("Coal.", "Boats."):
        item = ListItem()
        item.addElement(P(text=words))
        if words == "Coal.":
            below = List()
            entry = ListItem()
            entry.addElement(P(text="Its price."))
            below.addElement(entry)
            item.addElement(below)
        found.addElement(item)
    document.text.addElement(found)
    table = Table()
    row = TableRow()
    for words in ("From", "The Envoy"):
        cell = TableCell()
        cell.addElement(P(text=words))
        row.addElement(cell)
    table.addElement(row)
    document.text.addElement(table)
    read = transcribe(saved(document), TEXT)
    assert read.text == ("the 17th³ of May\n1. Coal.\n1.a) Its price.\n2. Boats.\nFrom | The Envoy\n\n³ Not found.")
    assert [str(each) for each in read.notices] == ["1 hidden passage was left out."]


def test_deleted_words_and_comments_are_left_out_and_told_in_a_flat_file() -> None:
    spaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"))
    )
    data = f"""<?xml version="1.0"?><office:document {spaces}><office:body><office:text><text:tracked-changes>
<text:changed-region><text:deletion><text:p>refuse</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>We <text:change/>agree<office:annotation><text:p>Really?</text:p></office:annotation>.</text:p>
</office:text></office:body></office:document>""".encode()
    assert detect(data, "letter.fodt") == FLAT
    read = transcribe(data, FLAT)
    assert read.text == "We agree."
    assert len(read.notices) == 2
