from __future__ import annotations

from regesta.transcription import transcribe


def test_each_element_with_words_has_its_line_and_place() -> None:
    words = b"<title>A note</title><text>FROM: Orland\n\nTO: Karsk</text><empty/>"
    page = b"<?xml version='1.0'?><item id='7'>" + words + b"</item>"
    read = transcribe(page, "application/xml")
    assert read.text == "A note\nFROM: Orland\n\nTO: Karsk"
    assert [(segment.element, segment.attributes) for segment in read.segments] == [
        ("item", {"id": "7"}),
        ("item/title", {}),
        ("item/text", {}),
    ]


def test_words_among_elements_stay_on_their_line() -> None:
    assert transcribe(b"<r><p>One <b>two</b> three</p><p>Four</p></r>", "text/xml").text == "One two three\nFour"


def test_the_declared_encoding_is_honoured() -> None:
    page = '<?xml version="1.0" encoding="windows-1251"?><a>Письмо</a>'.encode("cp1251")
    read = transcribe(page, "application/xml")
    assert (read.text, read.encoding) == ("Письмо", "cp1251")
