# ruff: noqa: E501 - mark-up is not wrapped
"""A message is read with the fields that a person sees, in the characters that were meant."""

from __future__ import annotations

from regesta.accession import detect
from regesta.transcription import transcribe

MAIL = "message/rfc822"


def test_the_fields_stand_before_the_text_each_with_its_segment() -> None:
    data = (
        b"Received: from quay.example\r\nMessage-ID: <1@quay.example>\r\nFrom: =?utf-8?q?Ana_V=C3=A2ntu?= <a@quay.example>\r\n"
        b"To: B <b@mole.example>,\r\n C <c@mole.example>\r\nDate: Mon, 5 May 2008 10:12:00 +0300\r\nSubject: The light\r\n"
        b"Content-Type: text/plain; charset=iso-8859-2\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"Stimat=E3 doamn=E3,\r\n\r\nfarul arde.\r\n"
    )
    assert detect(data, "letter") == MAIL
    read = transcribe(data, MAIL)
    assert read.text == (
        "From: Ana Vântu <a@quay.example>\nTo: B <b@mole.example>, C <c@mole.example>\nDate: Mon, 5 May 2008 10:12:00 +0300\n"
        "Subject: The light\nMessage-ID: <1@quay.example>\n\nStimată doamnă,\n\nfarul arde."
    )
    fields = [(s.attributes["name"], read.text[s.start : s.end]) for s in read.segments if s.element == "mail/field"]
    assert fields[0] == ("From", "From: Ana Vântu <a@quay.example>")
    assert read.title == "The light"


def test_of_several_forms_the_plain_text_is_read_and_what_is_carried_is_named() -> None:
    data = (
        b"From: a@quay.example\nDate: Mon, 5 May 2008 10:12:00 +0300\nMIME-Version: 1.0\n"
        b"Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/alternative; boundary=i\n\n"
        b"--i\nContent-Type: text/plain\n\nDear B,\n\n--i\nContent-Type: text/html\n\n<p>Dear <b>B</b>,</p>\n\n--i--\n"
        b'--o\nContent-Type: application/pdf; name="report.pdf"\n\nx\n--o--\n'
    )
    read = transcribe(data, MAIL)
    assert read.text.endswith("\n\nDear B,")
    assert "report.pdf" in str(read.notices[0])


def test_a_message_that_is_a_page_is_read_as_one() -> None:
    data = (
        b"From: a@quay.example\nDate: Mon, 5 May 2008 10:12:00 +0300\nMIME-Version: 1.0\n"
        b"Content-Type: text/html; charset=windows-1251\n\n<p>"
        + "Уважаемый товарищ".encode("cp1251")
        + b"</p><script>x()</script>"
    )
    read = transcribe(data, MAIL)
    assert read.text.endswith("\n\nУважаемый товарищ")
    assert read.segments[-1].element == "mail/body/p"
