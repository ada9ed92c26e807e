"""Inputs named by their defect: each is refused in a full sentence; the good letter beside it still comes."""

from __future__ import annotations

import io
import os
import random
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from regesta.accession import Limits, Received, Refused, receive
from regesta.errors import RegestaError

GOOD = b"Dear Minister,\n\nYour note of 4 May was read.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good letter that sorts after everything else."""
    given = tmp_path / "given"
    given.mkdir()
    (given / "zz.txt").write_bytes(GOOD)
    return given


def refusals(folder: Path, limits: Limits | None = None) -> dict[str, RegestaError]:
    """Return what was refused, by the last part of its origin; the good letter must have come."""
    items = list(receive([folder], limits=limits))
    assert any(isinstance(item, Received) and item.data == GOOD and item.name == "zz.txt" for item in items)
    found = {item.origin.removeprefix(f"{folder}/"): item.error for item in items if isinstance(item, Refused)}
    for error in found.values():
        sentence = str(error)
        assert isinstance(error, RegestaError)
        assert sentence.startswith(f"{error.code}: ")
        assert sentence.endswith(".")
        assert error.exit_code in {3, 6}
    return found


def codes(folder: Path, limits: Limits | None = None) -> dict[str, str]:
    return {origin: error.code for origin, error in refusals(folder, limits).items()}


def test_empty_file(folder: Path) -> None:
    (folder / "a.txt").touch()
    assert codes(folder) == {"a.txt": "RG-ACC-003"}


def test_binary_garbage(folder: Path) -> None:
    (folder / "a.txt").write_bytes(random.Random(4).randbytes(5000))
    assert codes(folder) == {"a.txt": "RG-ACC-015"}


def test_200_megabytes_of_text(folder: Path) -> None:
    with (folder / "a.txt").open("wb") as sparse:
        sparse.write(b"Dear Sir\n")
        sparse.truncate(200 * 1024 * 1024)
    error = refusals(folder)["a.txt"]
    assert error.code == "RG-ACC-004"
    assert "--max-size 200" in str(error)


def test_a_path_that_is_not_there(folder: Path) -> None:
    items = list(receive([folder / "nothing.txt", "\0", folder / "zz.txt"]))
    assert [getattr(item, "error", None) and item.error.code for item in items] == [
        "RG-ACC-001",
        "RG-ACC-001",
        None,
    ]  # type: ignore[union-attr]


def test_a_file_that_goes_away_between_listing_and_reading(folder: Path) -> None:
    (folder / "a.txt").write_text("first")
    (folder / "b.txt").write_text("going")
    items = receive([folder])
    first = next(items)
    (folder / "b.txt").unlink()
    rest = list(items)
    assert first.origin.endswith("a.txt")
    assert isinstance(rest[0], Refused)
    assert rest[0].error.code == "RG-ACC-001"
    assert isinstance(rest[1], Received)


@pytest.mark.parametrize(("number", "code"), [(13, "RG-ACC-002"), (5, "RG-ACC-002"), (2, "RG-ACC-001")])
def test_a_file_that_the_system_does_not_give(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    (folder / "a.txt").write_text("locked")
    opened = Path.open

    def refuse(path: Path, *rest: object, **named: object) -> object:
        if path.name == "a.txt":
            raise OSError(number, os.strerror(number), str(path))
        return opened(path, *rest, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    assert codes(folder) == {"a.txt": code}


def test_a_folder_that_the_system_does_not_list(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a").mkdir()
    listed = os.listdir

    def refuse(path: Path) -> list[str]:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "listdir", refuse)
    assert codes(folder) == {"a": "RG-ACC-002"}


def test_links_that_lead_back_or_nowhere(folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "up").symlink_to(folder)
    (folder / "b").symlink_to(folder / "b")
    (folder / "c").symlink_to(folder / "gone")
    assert codes(folder) == {"a/up": "RG-ACC-012", "b": "RG-ACC-012", "c": "RG-ACC-001"}


def test_folders_that_link_to_one_another_are_each_read_once(folder: Path) -> None:
    for name in "abcdefgh":
        (folder / name).mkdir()
        (folder / name / f"{name}.txt").write_text(name)
    for name in "abcdefgh":
        for other in "abcdefgh":
            (folder / name / f"to-{other}").symlink_to(folder / other)
    names = [item.name for item in receive([folder]) if isinstance(item, Received)]
    assert sorted(names) == sorted([*(f"{name}.txt" for name in "abcdefgh"), "zz.txt"])


def test_a_pipe_does_not_hold_up_the_batch(folder: Path) -> None:
    os.mkfifo(folder / "a.txt")
    assert codes(folder) == {"a.txt": "RG-ACC-011"}


def test_folders_without_end(folder: Path) -> None:
    (folder / "a/b/c/d").mkdir(parents=True)
    assert codes(folder, Limits(max_folders=3)) == {"a/b/c": "RG-ACC-008"}


def pack(folder: Path, name: str, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in members.items():
            archive.writestr(member, data)


TRAVERSAL = ["../../x.txt", "/etc/x.txt", "a/../../x.txt", "..\\..\\x.txt", "C:\\x.txt", "\\\\host\\x.txt"]


def everything_below(folder: Path) -> set[Path]:
    return set(folder.parent.rglob("*"))


def test_zip_members_that_point_outside(folder: Path) -> None:
    pack(folder, "a.zip", {**dict.fromkeys(TRAVERSAL, b"bad"), "good.txt": b"good"})
    before = everything_below(folder)
    found = list(receive([folder / "a.zip"]))
    assert [item.error.code for item in found if isinstance(item, Refused)] == ["RG-ACC-005"] * len(TRAVERSAL)
    assert [item.name for item in found if isinstance(item, Received)] == ["good.txt"]
    assert everything_below(folder) == before
    assert set(codes(folder).values()) == {"RG-ACC-005"}


def test_tar_members_that_point_outside_or_are_no_files(folder: Path) -> None:
    with tarfile.open(folder / "a.tar", "w") as archive:
        for name in TRAVERSAL[:3]:
            entry = tarfile.TarInfo(name)
            entry.size = 3
            archive.addfile(entry, io.BytesIO(b"bad"))
        for number, (kind, target) in enumerate(
            [
                (tarfile.SYMTYPE, "/etc/hostname"),
                (tarfile.LNKTYPE, "../../x"),
                (tarfile.CHRTYPE, ""),
                (tarfile.BLKTYPE, ""),
                (tarfile.FIFOTYPE, ""),
            ]
        ):
            entry = tarfile.TarInfo(f"special-{number}")
            entry.type, entry.linkname = kind, target
            archive.addfile(entry)
        entry = tarfile.TarInfo("good.txt")
        entry.size = 4
        archive.addfile(entry, io.BytesIO(b"good"))
    before = everything_below(folder)
    found = list(receive([folder / "a.tar"]))
    assert [item.error.code for item in found if isinstance(item, Refused)] == ["RG-ACC-005"] * 3 + ["RG-ACC-011"] * 5
    assert [item.name for item in found if isinstance(item, Received)] == ["good.txt"]
    assert everything_below(folder) == before


def test_a_link_in_a_zip(folder: Path) -> None:
    entry = zipfile.ZipInfo("link.txt")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr(entry, "/etc/hostname")
    assert codes(folder) == {"a.zip!/link.txt": "RG-ACC-011"}


def test_flat_zip_bomb(folder: Path) -> None:
    pack(folder, "a.zip", {"0.txt": b"before", "1.txt": b"\0" * 20_000_000, "2.txt": b"after"})
    assert codes(folder) == {"a.zip": "RG-ACC-006"}


def test_zip_bomb_of_many_small_members(folder: Path) -> None:
    pack(folder, "a.zip", {f"{number}.txt": b"a" * 1_000_000 for number in range(12)})
    assert codes(folder) == {"a.zip": "RG-ACC-006"}


def test_zip_bomb_that_reads_the_same_bytes_again_and_again(folder: Path) -> None:
    with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0.txt", random.Random(1).randbytes(50_000).hex())
        first = archive.infolist()[0]
        for number in range(1, 4000):
            again = zipfile.ZipInfo(f"{number}.txt")
            for field in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(again, field, getattr(first, field))
            archive.filelist.append(again)
    items = list(receive([folder], limits=Limits(ratio_from=1_000_000, max_ratio=20)))
    assert sum(len(item.data) for item in items if isinstance(item, Received)) < 12_000_000
    assert isinstance(items[-1], Received)


def test_nested_zip_bomb(folder: Path) -> None:
    data = b"\0" * 900_000
    for level in range(2):
        box = io.BytesIO()
        with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(10):
                archive.writestr(f"{level}-{number}.zip" if level else f"{number}.txt", data)
        data = box.getvalue()
    (folder / "a.zip").write_bytes(data)
    assert codes(folder)["a.zip"] == "RG-ACC-006"


def test_archives_within_archives_without_end(folder: Path) -> None:
    data = b"Dear Sir"
    for _ in range(6):
        box = io.BytesIO()
        with zipfile.ZipFile(box, "w") as archive:
            archive.writestr("a.zip" if data[:2] == b"PK" else "a.txt", data)
        data = box.getvalue()
    (folder / "a.zip").write_bytes(data)
    assert codes(folder) == {"a.zip!/a.zip!/a.zip!/a.zip": "RG-ACC-008"}


def test_compressed_tar_bomb(folder: Path) -> None:
    with tarfile.open(folder / "a.tar.gz", "w:gz") as archive:
        entry = tarfile.TarInfo("a.txt")
        entry.size = 30_000_000
        archive.addfile(entry, io.BytesIO(b"\0" * entry.size))
    assert codes(folder) == {"a.tar.gz": "RG-ACC-006"}


def test_tar_with_attributes_that_fill_the_memory(folder: Path) -> None:
    entry = tarfile.TarInfo("x")
    entry.type, entry.size = tarfile.XHDTYPE, 2_000_000
    (folder / "a.tar").write_bytes(entry.tobuf() + b"7 a=b\n\n" * 300_000)
    assert codes(folder) == {"a.tar": "RG-ACC-009"}


def test_too_many_members(folder: Path) -> None:
    pack(folder, "a.zip", {f"{number}.txt": b"x" for number in range(30)})
    assert codes(folder, Limits(max_members=20)) == {"a.zip": "RG-ACC-007"}


def test_more_than_the_bound_in_one_archive(folder: Path) -> None:
    pack(
        folder,
        "a.zip",
        {f"{number}.txt": random.Random(number).randbytes(500).hex().encode() for number in range(9)},
    )
    assert codes(folder, Limits(max_archive_bytes=5_000)) == {"a.zip": "RG-ACC-007"}


def test_a_member_above_the_bound(folder: Path) -> None:
    pack(folder, "a.zip", {"big.txt": b"x" * 1000, "small.txt": b"x"})
    assert codes(folder, Limits(max_bytes=100)) == {"a.zip!/big.txt": "RG-ACC-004"}


def test_a_member_under_a_password(folder: Path) -> None:
    pack(folder, "a.zip", {"locked.txt": b"secret"})
    data = bytearray((folder / "a.zip").read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (folder / "a.zip").write_bytes(data)
    assert codes(folder) == {"a.zip!/locked.txt": "RG-ACC-010"}


def damaged(name: str) -> Iterator[bytes]:
    box = io.BytesIO()
    if name.endswith(".zip"):
        with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", random.Random(2).randbytes(3000).hex())
    else:
        with tarfile.open(fileobj=box, mode="w:gz" if name.endswith(".gz") else "w") as archive:
            entry = tarfile.TarInfo("a.txt")
            entry.size = 6000
            archive.addfile(entry, io.BytesIO(random.Random(2).randbytes(3000).hex().encode()))
    whole = box.getvalue()
    yield whole[: len(whole) // 2]
    yield whole[:700] + bytes(600) + whole[1300:]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz"])
def test_archives_cut_short_or_overwritten(folder: Path, name: str) -> None:
    for data in damaged(name):
        (folder / name).write_bytes(data)
        items = list(receive([folder]))
        assert isinstance(items[-1], Received)
        assert items[-1].data == GOOD
        assert all(item.error.code == "RG-ACC-009" for item in items if isinstance(item, Refused))
    (folder / name).write_bytes(next(damaged(name)))
    assert set(codes(folder).values()) == {"RG-ACC-009"}


def test_a_packed_file_that_breaks_off(folder: Path) -> None:
    (folder / "a.gz").write_bytes(b"\x1f\x8b\x08\0\0\0\0\0\0\3" + zlib.compress(GOOD * 50)[2:40])
    assert codes(folder) == {"a.gz": "RG-ACC-009"}


def test_a_stream_that_fails() -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    (item,) = receive(["-"], stdin=Broken())
    assert isinstance(item, Refused)
    assert item.error.code == "RG-ACC-002"
