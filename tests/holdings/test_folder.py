"""Where an archive may be made, how it is found, and that one process writes at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from regesta.holdings import ArchiveBusyError, ArchiveExistsError, ArchiveFolder, FileCaptureStore, NoArchiveError


def test_an_archive_is_found_from_any_folder_below_it(tmp_path: Path) -> None:
    ArchiveFolder.create(tmp_path / "a")
    below = tmp_path / "a" / "x" / "y"
    below.mkdir(parents=True)
    assert ArchiveFolder.find(below).path == tmp_path / "a"


def test_without_an_archive_the_error_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoArchiveError, match="regesta init"):
        ArchiveFolder.find(tmp_path)


@pytest.mark.parametrize("obstacle", ["file", "full folder", "archive"])
def test_an_archive_is_made_only_where_nothing_is(tmp_path: Path, obstacle: str) -> None:
    place = tmp_path / "a"
    if obstacle == "file":
        place.write_text("x")
    elif obstacle == "archive":
        ArchiveFolder.create(place)
    else:
        place.mkdir()
        (place / "letter.txt").write_text("x")
    with pytest.raises(ArchiveExistsError, match="Nothing was changed"):
        ArchiveFolder.create(place)


def test_title_and_notice_are_kept_whatever_they_contain(tmp_path: Path) -> None:
    folder = ArchiveFolder.create(tmp_path / "a", title='The "Quays" \\ 1952\n', notice="Fictional é ж")
    assert folder.settings["title"] == 'The "Quays" \\ 1952 '
    assert folder.settings["notice"] == "Fictional é ж"


def test_a_second_writer_is_refused_at_once_and_told_who_writes(tmp_path: Path) -> None:
    folder = ArchiveFolder.create(tmp_path / "a")
    with (
        folder.writing(),
        pytest.raises(ArchiveBusyError, match=r"process [0-9]+"),
        ArchiveFolder(folder.path).writing(),
    ):
        pass
    with folder.writing():
        pass


def test_a_capture_is_written_once_and_its_damage_is_seen(tmp_path: Path) -> None:
    folder = ArchiveFolder.create(tmp_path / "a")
    store = FileCaptureStore(folder.captures)
    digest = "sha256:" + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    store.put(digest, b"abc")
    store.put(digest, b"other bytes are not written over it")
    assert store.get(digest) == b"abc"
    assert list(store) == [digest]
    assert store.intact(digest)
    next((folder.captures / "ba").iterdir()).write_bytes(b"abd")
    assert not store.intact(digest)
