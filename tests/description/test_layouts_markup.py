# ruff: noqa: E501 - mark-up is not wrapped
"""Pages with mark-up: what the elements set apart, where the document's element is; TEI with its header."""

from __future__ import annotations

from regesta.description import describe
from regesta.description.layouts import LAYOUTS
from regesta.description.page import PageReading, open_page
from regesta.transcription import transcribe

PAGE = """<html><head><title>Harbour Reader</title></head><body>
<header><a href="#m">Skip to the text</a><nav><ul><li><a href="/">Home</a></li><li><a
href="/v">Volumes</a></li></ul></nav></header> <main id="m"><div class="pager"><a href="/1">Previous
document</a> <a href="/3">Next document</a></div> <div class="document"><p class="fileno">611.41/6–463:
Telegram</p> <h2>The Consul in Velden (Aar) to the Secretary of the Harbour Board</h2>
<p class="dateline">Velden, June 4, 1963.</p>
<p>The pilots have come and are at work, as was agreed in the spring of this year.</p>
<p>AAR</p></div>
<section class="notes"><h3>Notes</h3><ol><li>See document 3.</li></ol></section></main>
<footer><p>A reading edition. 2019.</p></footer></body></html>"""

TABLES = """<html><body><table><tr><td><a href="/">Home</a><br><a href="/all">All volumes</a></td>
<td><center><a href="/1">Previous</a> <a href="/3">Next</a></center><div><h3>212. Letter From the Harbour
Master to Consul Aar</h3> <p>Aarvik, June 4, 1963.</p><p>Dear Mr. Aar: I have received your letter and shall
send the pilots by rail, as you ask.</p><p>Odo Kern</p></div> <center>Last modified 12
March.</center></td></tr></table></body></html>"""

LINKS = """<html><body><h1>Letters of 1963</h1><ul><li>
<a href="/1">Letter from Kern to Aar, 4 June 1963</a></li>
<li><a href="/2">Note from Aar to Kern, 9 June 1963</a></li><li>
<a href="/3">Letter from Kern to Aar, 12 June
1963</a></li></ul></body></html>"""

RECORD = """<html><body><nav><a href="/">Home</a></nav><h1>Letter from Odo Kern to Nils Aar</h1>
<p>June 4, 1963</p>
<p>Dear Nils,</p><p>I shall send the pilots by rail.</p><p>Odo Kern</p>
<h2>Document Information</h2><h3>Source</h3><p>VSA, Fond 7, File 3/1963, p. 4.</p><h3>Language</h3>
<h3>Record
ID</h3><p>55030</p> <footer><p>Archive of harbours</p></footer></body></html>"""

LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title level="s">Letters of the harbour</title>
<title level="a">Odo Kern to Nils Aar, 4 June 1863</title></titleStmt><publicationStmt><p>Velden
2019</p></publicationStmt> <sourceDesc><msDesc><msIdentifier><settlement>Velden</settlement><repository>City
Archive</repository><collection>Kern papers</collection> <idno>A
12</idno></msIdentifier></msDesc></sourceDesc></fileDesc> <profileDesc><langUsage><language
ident="da">Danish</language></langUsage><correspDesc> <correspAction type="sent"><persName>Kern,
Odo</persName><placeName>Aarvik</placeName><date when="1863-06-04">4 June 1863</date></correspAction>
<correspAction type="received"><persName>Aar,
Nils</persName></correspAction></correspDesc></profileDesc></teiHeader>
<text><body><div><opener><dateline>Aarvik, <date when="1863-06-04">4 June</date></dateline><salute>Dear
Nils,</salute></opener> <p>The pilots will come.</p><closer><signed>O.
K.</signed></closer></div></body></text></TEI>"""

VOLUME = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title>Papers of the harbour</title></titleStmt>
<publicationStmt><p>Velden</p></publicationStmt><sourceDesc><p>Printed.</p></sourceDesc></fileDesc>
</teiHeader><text><body>
<div type="chapter"><head>1863</head>
<div type="document" n="1">
<head>1. Letter From Kern to Aar<note type="source">Source: City Archive, RG 4, Pilot Files. Secret.</note></head>
<opener><dateline>Aarvik, <date when="1863-06-04">June 4, 1863</date></dateline></opener>
<p>The pilots will come.</p></div>
<div type="document" subtype="editorial-note" n="2"><head>2. Editorial Note</head><p>Kern wrote again.</p>
</div>
<div type="document" n="3"><head>3. Letter From Aar to Kern</head><p>They have come.</p></div></div>
</body></text></TEI>"""


def read(data: str, media_type: str) -> tuple[str, PageReading]:
    transcription = transcribe(data.encode(), media_type, "page")
    page = open_page(transcription)
    return page.text, next(reading for layout in LAYOUTS if (reading := layout.recognise(page)) is not None)


def claims(reading: PageReading, field: str, region: int = 0) -> list[object]:
    return [claim.value for claim in reading.regions[region].claims if claim.field == field]


def test_a_documents_element_holds_the_letter_and_the_rest_is_set_aside() -> None:
    text, reading = read(PAGE, "text/html")
    assert reading.layout == "web page"
    (region,) = reading.regions
    assert text[region.start : region.end].startswith("Velden, June 4, 1963.")
    assert text[region.start : region.end].endswith("AAR")
    assert region.heading is not None
    assert text[slice(*region.heading)] == "The Consul in Velden (Aar) to the Secretary of the Harbour Board"
    assert claims(reading, "kind") == ["telegram"]
    assert claims(reading, "source.file") == ["611.41/6–463"]


def test_without_a_telling_class_the_smallest_element_with_nearly_all_prose_is_the_main_part() -> None:
    text, reading = read(TABLES, "text/html")
    (region,) = reading.regions
    assert text[region.start : region.end].startswith("Aarvik, June 4, 1963.")
    assert text[region.start : region.end].endswith("Odo Kern")


def test_a_page_of_links_holds_no_document() -> None:
    assert read(LINKS, "text/html")[1].regions == ()


def test_a_saved_record_page_is_a_record_whatever_its_elements() -> None:
    text, reading = read(RECORD, "text/html")
    assert reading.layout == "record page"
    (region,) = reading.regions
    assert text[region.start : region.end].startswith("Dear Nils,")
    assert text[region.start : region.end].endswith("Odo Kern")
    assert claims(reading, "source.file") == ["3/1963"]
    assert claims(reading, "record_ids") == ["55030"]
    assert claims(reading, "languages.original") == []
    assert claims(reading, "title") == ["Letter from Odo Kern to Nils Aar"]


def test_a_tei_header_says_who_wrote_to_whom_and_where_the_letter_lies() -> None:
    text, reading = read(LETTER, "application/tei+xml")
    assert reading.layout == "TEI edition"
    assert claims(reading, "senders") == [{"name": "Odo Kern"}]
    assert claims(reading, "recipients") == [{"name": "Nils Aar"}]
    assert claims(reading, "place") == ["Aarvik"]
    assert set(claims(reading, "date")) == {"1863-06-04"}
    assert claims(reading, "title") == ["Odo Kern to Nils Aar, 4 June 1863"]
    assert claims(reading, "source.fonds") == ["Kern papers"]
    assert claims(reading, "languages.original") == ["da"]
    (region,) = reading.regions
    assert text[region.start : region.end].startswith("Aarvik, 4 June")
    assert text[region.start : region.end].endswith("O. K.")


def test_a_tei_volume_gives_its_documents_and_not_the_editors_own_notes() -> None:
    text, reading = read(VOLUME, "application/tei+xml")
    assert len(reading.regions) == 2
    first = reading.regions[0]
    assert first.heading is not None
    assert text[slice(*first.heading)] == "1. Letter From Kern to Aar"
    assert text[first.start : first.end] == "Aarvik, June 4, 1863\n\nThe pilots will come."
    assert claims(reading, "source.fonds") == ["RG 4"]
    assert claims(reading, "markings") == ["Secret"]


def test_claims_quote_the_transcription() -> None:
    for data, media_type in (
        (PAGE, "text/html"),
        (RECORD, "text/html"),
        (LETTER, "application/tei+xml"),
        (VOLUME, "application/tei+xml"),
    ):
        text, reading = read(data, media_type)
        for region in reading.regions:
            assert all(text[claim.start : claim.end] == claim.text for claim in region.claims)


def test_a_correspondence_edition_says_it_with_keys_certainty_and_several_writers() -> None:
    tei = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title level="a">Edvard Lind und
Ada Brod an Odo Kern</title></titleStmt></fileDesc><profileDesc><correspDesc><correspAction type="sent">
<persName key="A001">Lind, Edvard</persName><persName key="A002">Brod, Ada</persName><settlement key="A100">Aarvik</settlement>
<date notBefore="1821-05-03" notAfter="1821-05-06" cert="low"/></correspAction><correspAction type="received">
<persName key="A003">Kern, Odo</persName><settlement>Estvik</settlement><date when="1821-05-09"/></correspAction>
</correspDesc></profileDesc></teiHeader><text><body><div type="writingSession"><opener><salute>Lieber Kern,</salute></opener>
<p>das Feuer brennt wieder, und der Winter mag kommen.</p><closer><signed>Lind. Brod.</signed></closer></div></body></text></TEI>"""
    description = describe(transcribe(tei.encode(), "application/tei+xml"))
    (draft,) = description.drafts
    said = [(c.field, c.value) for c in draft.claims if c.method == "tei/correspDesc@1"]
    assert ("senders", {"name": "Edvard Lind"}) in said
    assert ("senders", {"name": "Ada Brod"}) in said
    assert ("recipients", {"name": "Odo Kern"}) in said
    assert ("place", "Aarvik") in said
    assert ("received", "1821-05-09") in said
    assert [value for field, value in said if field == "date"] == ["[1821-05-03..1821-05-06]"]
