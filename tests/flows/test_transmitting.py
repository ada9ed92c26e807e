"""A telegram that carries a letter: two documents, each with its own parties, and the link between them."""

from __future__ import annotations

from pathlib import Path

from regesta.archive import Archive

TELEGRAM = """Telegram From the Legation in Lind to the Ministry of Roads

Lind, June 8, 1931

No. 44. The Warden asked me to pass on his letter, text of which follows.

[Enclosure]

Letter From Warden Holm to Minister Toren

Lind, June 7, 1931

Dear Minister,

The ferry has lain at the quay since the flood, and the boats of both towns wait for it. I ask you to let me know
on which day it will run again.

Yours faithfully,

Anton Holm
"""


def test_the_telegram_transmits_the_letter_and_a_letter_encloses_it(tmp_path: Path) -> None:
    for name, text in (("telegram", TELEGRAM), ("letter", TELEGRAM.replace("Telegram From", "Letter From"))):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        with Archive.create(tmp_path / name) as archive:
            archive.add([tmp_path / f"{name}.txt"])
            inner, outer = sorted(archive.documents(), key=lambda each: each.date or "")
            (link,) = archive.document(outer.id).links
            assert link.kind == ("transmits" if name == "telegram" else "encloses")
            assert (link.from_, link.to) == (outer.id, inner.id)
            assert inner.senders != outer.senders
            assert archive.document(outer.id).enclosed == (inner.id,)
