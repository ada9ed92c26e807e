from __future__ import annotations

import hashlib
import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from regesta.accession import Limits, Received, Refused, receive
from regesta.accession.errors import AddressOnlyError, TooLargeError


def taken(*paths: str | Path, **options: object) -> list[str]:
    return [item.origin for item in receive(paths, **options) if isinstance(item, Received)]  # type: ignore[arg-type]


def refused(*paths: str | Path, **options: object) -> dict[str, str]:
    found = receive(paths, **options)  # type: ignore[arg-type]
    return {item.origin: item.error.code for item in found if isinstance(item, Refused)}


def test_an_item_comes_with_its_bytes_digest_name_and_kind(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_bytes(b"Dear Sir")
    (item,) = receive([letter])
    assert item == Received(
        origin=str(letter),
        data=b"Dear Sir",
        digest=f"sha256:{hashlib.sha256(b'Dear Sir').hexdigest()}",
        name="letter.txt",
        media_type_hint="text/plain",
    )


def test_origin_begins_exactly_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "letters" / "1958").mkdir(parents=True)
    (tmp_path / "letters" / "1958" / "a.txt").write_text("Dear Sir")
    monkeypatch.chdir(tmp_path)
    assert taken("./letters/") == ["./letters/1958/a.txt"]
    assert taken("letters/1958/a.txt") == ["letters/1958/a.txt"]
    assert taken(".") == ["./letters/1958/a.txt"]


def test_a_folder_gives_its_files_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [Path(one).relative_to(tmp_path).as_posix() for one in taken(tmp_path)] == [
        "a/b/c.txt",
        "a/z.txt",
        "b.txt",
        "c.txt",
    ]


def test_nobodys_documents_are_passed_over_in_a_folder_but_not_when_named(tmp_path: Path) -> None:
    passed = [".hidden", "a.txt~", "#a.txt#", "a.bak", "Thumbs.db", "page_files/ad.html", ".git/config"]
    for name in [*passed, "page.html"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("<p>Dear Sir</p>")
    assert [Path(one).name for one in taken(tmp_path)] == ["page.html"]
    assert refused(tmp_path) == {}
    assert taken(tmp_path / ".hidden") == [str(tmp_path / ".hidden")]


def test_a_folder_named_like_a_companion_is_read_where_no_page_stands_beside_it(tmp_path: Path) -> None:
    (tmp_path / "embassy_files").mkdir()
    (tmp_path / "embassy_files" / "a.txt").write_text("Dear Sir")
    assert len(taken(tmp_path)) == 1


def test_standard_input_is_a_dash() -> None:
    (item,) = receive(["-"], stdin=io.BytesIO(b"Dear Sir"))
    assert isinstance(item, Received)
    assert (item.origin, item.data) == ("-", b"Dear Sir")


def test_an_archive_may_come_by_standard_input() -> None:
    assert [item.origin for item in receive("-", stdin=io.BytesIO(zipped({"a.txt": b"A"})))] == ["-!/a.txt"]


def zipped(members: dict[str, bytes]) -> bytes:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return box.getvalue()


def tarred(members: dict[str, bytes], mode: str) -> bytes:
    box = io.BytesIO()
    with tarfile.open(fileobj=box, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return box.getvalue()


MEMBERS = {"1958/a.txt": b"Letter A", "./b.txt": b"Letter B", ".DS_Store": b"x", "__MACOSX/a.txt": b"x"}


@pytest.mark.parametrize("mode", ["zip", "w", "w:gz", "w:bz2", "w:xz"])
def test_the_members_of_every_kind_of_archive_come_one_by_one(tmp_path: Path, mode: str) -> None:
    archive = tmp_path / "letters.any"
    archive.write_bytes(zipped(MEMBERS) if mode == "zip" else tarred(MEMBERS, mode))
    items = list(receive([archive]))
    assert [(item.origin, item.data) for item in items if isinstance(item, Received)] == [
        (f"{archive}!/1958/a.txt", b"Letter A"),
        (f"{archive}!/b.txt", b"Letter B"),
    ]
    assert len(items) == 2


def test_an_archive_in_an_archive_is_opened(tmp_path: Path) -> None:
    outer = tmp_path / "outer.zip"
    outer.write_bytes(zipped({"inner.tar.gz": tarred({"a.txt": b"A"}, "w:gz"), "b.txt": b"B"}))
    assert taken(outer) == [f"{outer}!/inner.tar.gz!/a.txt", f"{outer}!/b.txt"]


def test_one_packed_file_is_unpacked(tmp_path: Path) -> None:
    import gzip

    packed = tmp_path / "letter.txt.gz"
    packed.write_bytes(gzip.compress(b"Dear Sir"))
    (item,) = receive([packed])
    assert isinstance(item, Received)
    assert (item.origin, item.name, item.data) == (f"{packed}!/letter.txt", "letter.txt", b"Dear Sir")


def test_an_office_document_is_no_archive(tmp_path: Path) -> None:
    letter = tmp_path / "letter.zip"
    with zipfile.ZipFile(letter, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    (item,) = receive([letter])
    assert isinstance(item, Received)
    assert item.media_type_hint == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def test_a_word_document_of_the_old_kind_is_refused_with_what_to_do(tmp_path: Path) -> None:
    letter = tmp_path / "letter.doc"
    letter.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    (item,) = receive([letter])
    assert isinstance(item, Refused)
    assert "save it as DOCX, ODT or PDF" in str(item.error)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.url", "[InternetShortcut]\r\nURL=https://archive.example/17\r\n"),
        ("a.desktop", "[Desktop Entry]\nType=Link\nURL=https://archive.example/17\n"),
        (
            "a.webloc",
            "<plist><dict><key>URL</key>\n<string>https://archive.example/17</string></dict></plist>",
        ),
        ("b.webloc", "bplist00\xd1\x01\x02SURL_\x10\x1bhttps://archive.example/17\x00"),
    ],
)
def test_a_shortcut_is_refused_with_its_address(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_bytes(content.encode("latin-1"))
    (item,) = receive([tmp_path / name])
    assert isinstance(item, Refused)
    assert isinstance(item.error, AddressOnlyError)
    assert item.error.address == "https://archive.example/17"
    assert "save the page" in str(item.error)


def test_an_address_is_never_fetched() -> None:
    assert refused("https://archive.example/17") == {"https://archive.example/17": "RG-ACC-013"}


def test_kinds_that_a_reader_was_added_for_are_taken(tmp_path: Path) -> None:
    scan = tmp_path / "scan.heic"
    scan.write_bytes(b"\0\0\0\x18ftypheic")
    assert refused(scan) == {str(scan): "RG-ACC-014"}
    assert taken(scan, readable={"image/heic"}) == [str(scan)]
    assert taken(scan, readable=None) == [str(scan)]


def test_above_the_bound_a_file_is_refused_with_the_way_to_raise_it(tmp_path: Path) -> None:
    letter = tmp_path / "a.txt"
    letter.write_bytes(b"x" * 101)
    (item,) = receive([letter], limits=Limits(max_bytes=100))
    assert isinstance(item, Refused)
    assert isinstance(item.error, TooLargeError)
    assert "101 bytes" in str(item.error)
    assert "--max-size 1" in str(item.error)
    assert taken(letter, limits=Limits(max_bytes=101)) == [str(letter)]


def test_a_name_that_is_no_utf8_is_shown_with_escapes(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(raw)).write_text("Dear Sir")
    (origin,) = taken(tmp_path)
    assert origin.endswith("caf\\xe9.txt")
    assert origin.encode("utf-8")
