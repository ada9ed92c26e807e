from __future__ import annotations

import pytest

from regesta.accession import detect
from regesta.transcription import transcribe
from regesta.transcription.errors import NoWordsError

SAVED = b"""From: <Saved by a browser>
Snapshot-Content-Location: https://archive.example/17
Subject: A letter
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="--x--"


----x--
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=

----x--
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<html><head><title>A letter</title></head><body><p class=3D"d">Caf=C3=A9, 4 M=
ay</p></body></html>

----x----
"""


def test_the_page_in_the_file_is_read_as_html() -> None:
    assert detect(SAVED, "a.mhtml") == "multipart/related"
    read = transcribe(SAVED, "multipart/related")
    assert (read.text, read.title, read.method) == ("Café, 4 May", "A letter", "mhtml@1")
    assert read.segments[-1].attributes["class"] == "d"


def test_a_file_without_a_page_is_refused() -> None:
    with pytest.raises(NoWordsError):
        transcribe(SAVED.replace(b"text/html\nContent", b"text/css\nContent"), "multipart/related", "a.mhtml")


def test_parts_within_parts_without_end() -> None:
    nested = b"".join(b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000))
    with pytest.raises(NoWordsError):
        transcribe(nested, "multipart/related", "a.mhtml")
