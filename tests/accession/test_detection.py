from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.accession import detect


def packed(*names: str, mimetype: str | None = None) -> bytes:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return box.getvalue()


LETTER = "Dear Minister,\n\nYour note <No. 4> of 4 May, see <https://archive.example/4>, was read.\n\nL. Brod\n"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"", "a.txt", "application/x-empty"),
        (LETTER.encode(), "a.txt", "text/plain"),
        (LETTER.encode(), "", "text/plain"),
        (LETTER.encode("utf-16"), "a.txt", "text/plain"),
        (LETTER.encode("utf-16-le"), "a.txt", "text/plain"),
        (LETTER.encode(), "a.md", "text/markdown"),
        (b"[Source: Archive of Orland]\n\nDear Sir", "a.txt", "text/plain"),
        (b'["A quotation opens," he wrote.]', "", "text/plain"),
        (b"<illegible> of 4 May\nDear Sir", "a.txt", "text/plain"),
        (b"%PDF-1.7\n...", "a.txt", "application/pdf"),
        (b"\r\n\r\n%PDF-1.4\n", "", "application/pdf"),
        (b"<!DOCTYPE html><title>x</title>", "a.txt", "text/html"),
        (b"<HTML><BODY>x", "", "text/html"),
        (b"<!-- saved from url --><html>", "", "text/html"),
        (b"Banner of the server\n<html><body>x", "", "text/html"),
        ("<html><body>письмо".encode("utf-16"), "", "text/html"),
        (b"<p>Dear Sir</p><p>Yours</p>", "", "text/html"),
        (b"Dear Sir<br>Yours", "a.html", "text/html"),
        (
            b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html xmlns='http://www.w3.org/1999/xhtml'>",
            "",
            "text/html",
        ),
        (b"<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'>", "a.txt", "application/tei+xml"),
        (b"<!DOCTYPE TEI.2 [<!ENTITY a 'b'>]><TEI.2>", "", "application/tei+xml"),
        (b"<tei:teiCorpus xmlns:tei='http://www.tei-c.org/ns/1.0'>", "", "application/tei+xml"),
        (b"<?xml version='1.0'?><record><title>T</title></record>", "a.xml", "application/xml"),
        (b"<?xml version='1.0'?><record><title>T</title></record>", "a.txt", "text/plain"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "", "image/svg+xml"),
        (b'{"title": "T"}', "a.txt", "application/json"),
        (b'[{"title": "T"}]', "", "application/json"),
        (b'{"a": 1}\n{"a": 2}\n', "a.jsonl", "application/json"),
        (b"# A letter\n\n**4 May 1901**\n\nSee [note](x.md)\n", "", "text/markdown"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", "image/png"),
        (b"\xff\xd8\xff\xe0", "", "image/jpeg"),
        (b"II*\0\x08\0\0\0", "", "image/tiff"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "a", "application/msword"),
        (b"{\\rtf1 x}", "", "application/rtf"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", "", "multipart/related"),
        (packed("a.txt"), "a.docx", "application/zip"),
        (
            packed("[Content_Types].xml", "word/document.xml"),
            "a.zip",
            DOCX := ("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ),
        (packed(mimetype="application/epub+zip"), "", "application/epub+zip"),
        (
            packed(mimetype="application/vnd.oasis.opendocument.text"),
            "",
            "application/vnd.oasis.opendocument.text",
        ),
        (bytes(range(256)) * 8, "a.txt", "application/octet-stream"),
    ],
)
def test_the_bytes_tell_the_kind_and_the_name_only_settles_a_tie(data: bytes, name: str, kind: str) -> None:
    assert detect(data, name) == kind


@given(st.binary(max_size=400), st.sampled_from(["", "a.txt", "a.html", "a.xml", "a.json"]))
def test_any_bytes_have_one_kind(data: bytes, name: str) -> None:
    assert detect(data, name) == detect(data, name)


@given(st.text(st.characters(categories=("L", "Nd", "Zs")), min_size=20, max_size=200))
def test_letters_and_spaces_are_text_in_utf8_and_in_utf16_with_its_mark(text: str) -> None:
    words = f"Dear Sir, {text}"
    assert detect(words.encode(), "a.txt") == "text/plain"
    assert detect(words.encode("utf-16"), "a.txt") == "text/plain"
