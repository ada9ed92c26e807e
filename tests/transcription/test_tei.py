from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from regesta.model import Segment, Transcription
from regesta.transcription import transcribe
from regesta.transcription.errors import BadXmlError, EntityError

NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0"'
HEADER = """<teiHeader><fileDesc><titleStmt><title level="s">Letters of Orland</title>
<title level="a">Brod to Tavik, 4 May 1901</title><author key="p1">Brod, Lena</author></titleStmt>
<publicationStmt><p>Printed by the <orgName>State Press</orgName> of Orland.</p>
</publicationStmt><sourceDesc><objectType corresp="letter"/></sourceDesc></fileDesc>
<profileDesc><correspDesc><correspAction type="sent"><persName ref="#p1">Brod, Lena</persName>
<date when="1901-05-04"/></correspAction><correspAction type="received"><persName key="Tavik"/>
<date notBefore="1901-05-06" notAfter="1901-05-09"/></correspAction></correspDesc>
</profileDesc></teiHeader>"""


def read(body: str, header: str = HEADER, before: str = "") -> Transcription:
    page = f"{before}<TEI {NAMESPACE}>{header}<text><body>{body}</body></text></TEI>"
    return transcribe(page.encode(), "application/tei+xml", "letter.xml")


def body_of(read: Transcription) -> str:
    found = next(segment for segment in read.segments if segment.element == "TEI/text/body")
    return read.text[found.start : found.end]


def words(read: Transcription, ending: str) -> list[tuple[str, dict[str, str]]]:
    return [
        (read.text[segment.start : segment.end], segment.attributes)
        for segment in read.segments
        if (segment.element or "").endswith(ending)
    ]


def test_each_element_of_the_header_has_its_line_and_its_place() -> None:
    letter = read("<p>Text</p>")
    assert "Brod, Lena\n1901-05-04\nTavik\n1901-05-06/1901-05-09" in letter.text
    assert words(letter, "correspAction/persName") == [
        ("Brod, Lena", {"ref": "#p1"}),
        ("Tavik", {"key": "Tavik"}),
    ]
    assert words(letter, "correspAction/date")[0] == ("1901-05-04", {"when": "1901-05-04"})
    assert words(letter, "objectType") == [("letter", {"corresp": "letter"})]


def test_prose_in_the_header_stays_one_line() -> None:
    assert "Printed by the State Press of Orland." in read("<p>Text</p>").text.split("\n")


def test_the_title_is_the_letters_own() -> None:
    assert read("<p>Text</p>").title == "Brod to Tavik, 4 May 1901"


def test_blocks_stand_on_lines_of_their_own() -> None:
    letter = read(
        "<div><opener><dateline><placeName>Orland</placeName>, <date>4 May</date></dateline>"
        "<salute>Dear Sir,</salute></opener><p>We\n   agree.</p>"
        "<closer><salute>Yours</salute><signed>L. Brod</signed></closer></div>"
    )
    assert body_of(letter) == "Orland, 4 May\n\nDear Sir,\n\nWe agree.\n\nYours\n\nL. Brod"
    assert words(letter, "div/opener/dateline")[0][0] == "Orland, 4 May"


def test_a_note_follows_its_paragraph_and_tells_where_it_hung() -> None:
    letter = read("<p>We agree<note n='1'>Not printed, see <bibl>p. 4</bibl>.</note> to it.</p><p>Next</p>")
    assert body_of(letter) == "We agree to it.\n\nNot printed, see p. 4.\n\nNext"
    ((note, attributes),) = words(letter, "p/note")
    assert note == "Not printed, see p. 4."
    assert letter.text[: int(attributes["at"])].endswith("We agree")


def test_a_note_in_a_note_and_two_notes_in_one_block_keep_their_order() -> None:
    letter = read("<p>A<note><p>B<note>C</note></p></note>D<note>E</note></p>")
    assert body_of(letter) == "AD\n\nB\n\nC\n\nE"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<choice><sic>recieve</sic><corr>receive</corr></choice>", "recieve"),
        ("<choice><corr>receive</corr><sic>recieve</sic></choice>", "recieve"),
        ("<choice><orig>vnto</orig><reg>unto</reg></choice>", "vnto"),
        ("<choice><abbr>Dr</abbr><expan>Doctor</expan></choice>", "Dr"),
        ("<subst><del>no</del><add>yes</add></subst>", "yes"),
        ("<app><lem>first</lem><rdg>other</rdg></app>", "first"),
        ("one<lb/>two<lb break='no'/>three", "one\ntwothree"),
        ("one<space/>two<pb n='2'/>three", "one twothree"),
        ("<unclear>per</unclear>haps <supplied>so</supplied>", "perhaps so"),
    ],
)
def test_the_witnesss_own_words_stand(markup: str, text: str) -> None:
    assert body_of(read(f"<p>{markup}</p>")) == text


def test_a_volume_holds_its_documents_as_divisions_with_their_attributes() -> None:
    page = f"""<TEI {NAMESPACE} xmlns:own="http://own.example/ns"><text><body><div type="compilation">
    <div type="document" xml:id="d1" n="1" own:doc-dateTime-min="1901-05-04">
    <head>1. Note<note>Source: A.</note>
    </head><p>One.</p></div><div type="document" xml:id="d2" n="2"><head>2. Reply</head><p>Two.</p></div>
    </div></body></text></TEI>"""
    volume = transcribe(page.encode(), "application/tei+xml")
    documents = [one for one in words(volume, "/div/div") if one[1].get("type") == "document"]
    assert [text for text, _ in documents] == ["1. Note\n\nSource: A.\n\nOne.", "2. Reply\n\nTwo."]
    assert documents[0][1] == {
        "type": "document",
        "xml:id": "d1",
        "n": "1",
        "own:doc-dateTime-min": "1901-05-04",
    }


def test_p4_is_read_as_well() -> None:
    page = "<TEI.2><teiHeader><title>T</title></teiHeader><text><body><p>Dear Sir</p></body></text></TEI.2>"
    assert transcribe(page.encode(), "application/tei+xml").text == "T\n\nDear Sir"


def test_harmless_entities_are_written_as_their_characters() -> None:
    doctype = '<!DOCTYPE TEI [\n<!ENTITY orl "Orland">\n<!ENTITY two "&orl; &amp; &#84;arvia">]>\n'
    letter = read("<p>&two; &mdash; &orl;</p>", before=doctype)
    assert body_of(letter) == "Orland & Tarvia — Orland"


def test_declarations_in_other_files_are_told_and_not_read() -> None:
    doctype = '<!DOCTYPE TEI SYSTEM "tei2.dtd" [<!ENTITY % more SYSTEM "file:///etc/hostname"> %more;]>'
    letter = read("<p>Text</p>", before=doctype)
    assert body_of(letter) == "Text"
    assert "more" in str(letter.notices[0])


def test_an_error_names_the_line_of_the_file() -> None:
    with pytest.raises(BadXmlError) as caught:
        read("<p>\n\n</q>", header="", before="<!DOCTYPE TEI [\n\n]>\n")
    assert caught.value.line == 6
    assert "letter.xml" in str(caught.value)


def test_an_entity_that_contains_itself_is_refused() -> None:
    with pytest.raises(EntityError):
        read("<p>&a;</p>", before='<!DOCTYPE TEI [<!ENTITY a "&b;"><!ENTITY b "x&a;">]>')


def test_a_real_volume_is_read_with_all_its_documents() -> None:
    volume = Path(__file__).parents[2] / "../shared/corpus/tei/frus1958-60v10p2.xml"
    if not volume.exists():
        pytest.skip("the corpus is not there: ../shared/corpus/tei is expected beside the project")
    read = transcribe(volume.read_bytes(), "application/tei+xml", volume.name)
    documents = [segment for segment in read.segments if segment.attributes.get("type") == "document"]
    assert len(documents) == 381
    assert all(_covers(before, after) for before, after in pairwise(documents))


def _covers(before: Segment, after: Segment) -> bool:
    return before.end <= after.start
