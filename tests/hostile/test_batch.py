"""A folder of everything that can be wrong, taken in and transcribed: every good letter comes through."""

from __future__ import annotations

import zipfile
from pathlib import Path

from regesta.accession import Received, Refused, receive
from regesta.errors import RegestaError
from regesta.transcription import transcribe

GOOD = "Dear Minister,\n\nYour note of 4 May was read.\n"
BAD = {
    "01-empty.txt": b"",
    "02-garbage.txt": bytes(range(256)) * 20,
    "03-broken.pdf": b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog",
    "04-scan.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "05-bomb.xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "&b;&b;"><!ENTITY b "&a;">]><a>&a;</a>',
    "06-outside.xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><a>&a;</a>',
    "07-scripts.html": b"<!doctype html><script>load()</script>",
    "08-broken.xml": b'<?xml version="1.0"?><TEI><text>',
    "09-blank.txt": b" \n \n",
    "10-broken.zip": b"PK\x03\x04" + b"x" * 50,
    "11-page.url": b"[InternetShortcut]\nURL=https://archive.example/17\n",
}


def test_what_is_bad_is_told_and_what_is_good_comes_through(tmp_path: Path) -> None:
    for name, data in BAD.items():
        (tmp_path / name).write_bytes(data)
        (tmp_path / f"{name}.good.txt").write_text(GOOD)
    with zipfile.ZipFile(tmp_path / "12-mixed.zip", "w") as archive:
        archive.writestr("../x.txt", GOOD)
        archive.writestr("good.txt", GOOD)
    texts: list[str] = []
    told: dict[str, RegestaError] = {}
    for item in receive([tmp_path]):
        if isinstance(item, Refused):
            told[item.origin] = item.error
            continue
        assert isinstance(item, Received)
        try:
            texts.append(transcribe(item.data, item.media_type_hint or "", item.origin).text)
        except RegestaError as error:
            told[item.origin] = error
    assert texts == [GOOD] * (len(BAD) + 1)
    assert len(told) == len(BAD) + 1
    for origin, error in told.items():
        assert origin.partition("!/")[0] in str(error)
        assert error.exit_code == 3
