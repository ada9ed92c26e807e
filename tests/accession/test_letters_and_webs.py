# ruff: noqa: E501 - a record's head is one line

"""Messages with what they carry, boxes of them, web archives, and pages saved whole: each capture by itself."""

from __future__ import annotations

import gzip
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from regesta.accession import Received, Refused, SetAside, detect, receive

PAGE = b"<!doctype html><html><body><p>Dear Minister, your note of 4 May was read.</p></body></html>"


def message(subject: str = "The light", *, carried: bool = True) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "A <a@quay.example>", "b@mole.example", subject
    mail["Date"] = "Mon, 05 May 2008 10:12:00 +0300"
    mail["Message-ID"] = f"<{len(subject)}@quay.example>"
    mail.set_content("Dear B,\n\nthe report is attached.\n")
    if carried:
        mail.add_attachment(b"Report of 4 May 2008.\n", "text", "plain", filename="report.txt")
    return mail


def items(path: Path) -> list[Received | Refused | SetAside]:
    return list(receive([path]))


def test_a_message_is_a_capture_and_each_file_that_it_carries_another(tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(message().as_bytes())
    mail, report = items(path)
    assert isinstance(mail, Received)
    assert isinstance(report, Received)
    assert (mail.origin, mail.media_type_hint) == (str(path), "message/rfc822")
    assert (report.origin, report.data) == (f"{path}!/report.txt", b"Report of 4 May 2008.\n")


def test_a_message_within_a_message_is_one_of_its_own(tmp_path: Path) -> None:
    outer = message("Forwarded", carried=False)
    outer.add_attachment(message("Within"))
    path = tmp_path / "outer"
    path.write_bytes(outer.as_bytes())
    assert [item.origin.removeprefix(str(path)) for item in items(path)] == [
        "",
        "!/message 1.eml",
        "!/message 1.eml!/report.txt",
    ]


def test_a_box_gives_its_messages(tmp_path: Path) -> None:
    path = tmp_path / "letters.mbox"
    mark = b"From a@quay.example Mon May  5 10:12:00 2008\n"
    path.write_bytes(b"\n".join(mark + message(subject, carried=False).as_bytes() for subject in ("One", "Three")))
    assert [item.origin.removeprefix(str(path)) for item in items(path)] == ["!/1.eml", "!/2.eml"]


def test_a_memorandum_s_head_is_no_message() -> None:
    memorandum = b"From: The Director\nTo: The Minister\nDate: 4 May 1958\nSubject: The light\n\nIt was lit."
    assert detect(memorandum, "memo") == "text/plain"


def record(kind: str, address: str, content: bytes, *, length: int | None = None) -> bytes:
    """Return a record as ISO 28500 has it; *length* is the one that it states where that is not the true one."""
    stated = len(content) if length is None else length
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {stated}\r\n\r\n"
    return head.encode() + content + b"\r\n\r\n"


def answer(kind: str, body: bytes, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body


def web_archive(*, packed: bool) -> bytes:
    site = "https://archive.example"
    records = [
        record("response", f"{site}/17", answer("text/html; charset=utf-8", PAGE)),
        record("response", f"{site}/style.css", answer("text/css", b"p {}")),
        record("response", f"{site}/old", answer("text/html", b"moved", "301 Moved")),
        record("response", f"{site}/logo.png", answer("image/png", b"\x89PNG\r\n\x1a\n")),
        record("response", f"{site}/letter.txt", answer("text/plain", b"Dear Sir")),
        record("revisit", f"{site}/17", answer("text/html", b"")),
    ]
    return b"".join(gzip.compress(each) if packed else each for each in records)


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_gives_its_pages_by_their_addresses(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / "crawl"
    path.write_bytes(web_archive(packed=packed))
    found = items(path)
    taken = {item.origin.removeprefix(f"{path}!/"): item.data for item in found if isinstance(item, Received)}
    assert taken == {"https://archive.example/17": PAGE, "https://archive.example/letter.txt": b"Dear Sir"}
    assert sum(item.count for item in found if isinstance(item, SetAside)) == 4
    assert not [item for item in found if isinstance(item, Refused)]


def test_a_web_archive_whose_lengths_lie_is_told_and_what_came_before_is_kept(tmp_path: Path) -> None:
    first = record("response", "https://archive.example/17", answer("text/html", PAGE))
    lying = record("response", "https://archive.example/18", answer("text/html", PAGE), length=40)
    path = tmp_path / "crawl.warc"
    path.write_bytes(first + lying + first)
    found = items(path)
    assert any(isinstance(item, Received) and item.origin.endswith("/17") for item in found)
    assert any(isinstance(item, Refused) for item in found)


def test_a_web_archive_that_breaks_off_is_told(tmp_path: Path) -> None:
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(web_archive(packed=True)[:-60])
    found = items(cut)
    assert any(isinstance(item, Received) and item.origin.endswith("/17") for item in found)
    assert any(isinstance(item, Refused) for item in found)


def test_the_folder_of_a_saved_page_is_set_aside_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "letter.html").write_bytes(PAGE)
    (tmp_path / "letter_files").mkdir()
    for name in ("ad.html", "logo.png", "style.css"):
        (tmp_path / "letter_files" / name).write_bytes(b"x")
    page, aside = items(tmp_path)
    assert isinstance(page, Received)
    assert isinstance(aside, SetAside)
    assert str(aside) == (
        f"{tmp_path}/letter_files: 3 file(s) that belong to letter.html (its pictures, scripts and styles)"
    )
    packed = tmp_path / "saved.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a/letter_files/logo.png", b"x")
        archive.writestr("a/letter.html", PAGE)
    assert [type(item) for item in items(packed)] == [Received, SetAside]
