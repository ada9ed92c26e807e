from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from regesta.discovery import (
    Entry,
    IndexBusyError,
    IndexMissingError,
    IndexReadError,
    IndexWriteError,
    SearchIndex,
    digest_of,
    storage,
)
from regesta.model import Document

from .conftest import ENTRIES, ids

WRITES_FOR_EVER = """
import sys
from regesta.discovery import Entry, SearchIndex
from regesta.model import Document
index = SearchIndex.open(sys.argv[1])
number = 0
while True:
    index.update(
        Entry(Document(id=f"n{number}-{i}", held=True), text="killed in the middle of it " * 50)
        for i in range(200)
    )
    number += 1
    print(number, flush=True)
    if number % 3 == 0:
        index.commit(f"state-{number}")
"""


def test_an_entry_replaces_the_one_with_its_id(index: SearchIndex) -> None:
    index.update([Entry(Document(id="d1", held=True), text="something else")])
    assert index.count() == 5
    assert ids(index, "détente") == ["d1"], "nothing changes before the commit"
    index.commit()
    assert index.count() == 5
    assert ids(index, "détente") == []
    assert ids(index, "else") == ["d1"]


def test_the_last_of_two_entries_with_one_id_stands(index: SearchIndex) -> None:
    index.update([Entry(Document(id="x", held=True), text=word) for word in ("first", "second")])
    index.commit()
    assert index.count() == 6
    assert ids(index, "first") == []
    assert ids(index, "second") == ["x"]


def test_deleted_documents_are_gone_from_hits_facets_and_digests(index: SearchIndex) -> None:
    index.delete(["d1", "unknown"])
    index.commit()
    assert ids(index, "") == ["d2", "d3", "d4", "d5"]
    assert "letter" not in dict(index.search("").facets["kind"])
    assert sorted(index.ids_and_digests()) == ["d2", "d3", "d4", "d5"]
    assert ids(index, "kind:letter") == []


def test_clear_empties_and_rollback_forgets(index: SearchIndex) -> None:
    index.clear()
    index.rollback()
    assert index.count() == 5
    index.clear()
    index.commit("empty")
    assert index.count() == 0
    assert index.marker == "empty"


def test_digests_are_those_of_the_entries(index: SearchIndex) -> None:
    assert index.ids_and_digests() == {entry.document.id: digest_of(entry) for entry in ENTRIES}
    assert len({digest_of(entry) for entry in ENTRIES}) == len(ENTRIES)


def test_the_marker_belongs_to_the_commit(index: SearchIndex, folder: Path) -> None:
    assert index.marker == "state-1"
    before = index.generation
    index.update(ENTRIES[:1])
    index.commit()
    assert index.marker is None
    assert index.generation is not None
    assert before is not None
    assert index.generation > before
    index.update(ENTRIES[:1])
    index.commit("state-2")
    with SearchIndex.open(folder) as other:
        assert other.marker == "state-2"


def test_a_marker_of_another_commit_counts_as_unknown(index: SearchIndex, folder: Path) -> None:
    note = (folder / storage.NOTE).read_bytes()
    index.update(ENTRIES[:1])
    index.commit("state-2")
    (folder / storage.NOTE).write_bytes(note)  # as after a kill between commit and marker
    assert index.marker is None


def test_a_reader_sees_what_another_process_commits(index: SearchIndex, folder: Path) -> None:
    program = (
        "import sys; from regesta.discovery import *; from regesta.model import Document\n"
        "i = SearchIndex.open(sys.argv[1])\n"
        "i.update([Entry(Document(id='new', held=True), text='zeppelin')]); i.commit()"
    )
    assert ids(index, "zeppelin") == []
    subprocess.run([sys.executable, "-c", program, str(folder)], check=True)
    assert ids(index, "zeppelin") == ["new"]


def test_a_second_writer_is_told_that_the_index_is_busy(index: SearchIndex, folder: Path) -> None:
    index.update(ENTRIES[:1])
    with SearchIndex.open(folder, lock_seconds=0.1) as other, pytest.raises(IndexBusyError) as busy:
        other.update(ENTRIES[:1])
    assert busy.value.exit_code == 5
    assert "Wait" in str(busy.value)
    index.commit()
    with SearchIndex.open(folder, lock_seconds=0.1) as other:
        other.update(ENTRIES[:1])


def test_a_writer_waits_for_the_one_before(index: SearchIndex, folder: Path) -> None:
    index.update(ENTRIES[:1])
    timer = threading.Timer(0.2, index.commit)
    timer.start()
    with SearchIndex.open(folder, lock_seconds=10) as other:
        other.update(ENTRIES[:1])
        other.commit("after")
        assert other.marker == "after"
    timer.join()


@pytest.mark.parametrize("after", [1, 2, 3, 4, 7])
def test_killed_in_the_middle_of_writing_the_last_commit_is_readable(
    index: SearchIndex, folder: Path, after: int
) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITES_FOR_EVER, str(folder)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    while int(writer.stdout.readline()) < after:
        pass
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    with SearchIndex.open(folder, create=False) as again:
        assert ids(again, "kind:letter") == ["d1"]
        assert (again.count() - 5) % 600 == 0
        assert len(again.ids_and_digests()) == again.count()
        if again.marker is not None:
            expected = 5 if again.marker == "state-1" else 5 + 200 * int(again.marker.removeprefix("state-"))
            assert again.count() == expected
        again.update(ENTRIES[:1])  # the dead process holds no lock
        again.commit("after")
        assert again.marker == "after"


def test_an_index_that_is_missing_or_of_another_version_is_begun_anew_or_refused(
    index: SearchIndex, folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(IndexMissingError, match="RG-DIS-003"):
        SearchIndex.open(tmp_path / "nowhere", create=False)
    assert not (tmp_path / "nowhere").exists()
    storage.write_note(folder, storage.IndexNote(version=0, marker="old"))
    with pytest.raises(IndexMissingError, match="version is 0"):
        SearchIndex.open(folder, create=False)
    with SearchIndex.open(folder) as anew:
        assert anew.count() == 0
        assert anew.marker is None


def test_a_damaged_index_is_told_and_can_be_begun_anew(index: SearchIndex, folder: Path) -> None:
    index.close()
    for file in folder.glob("*.store"):
        file.unlink()
    with pytest.raises(IndexReadError, match="delete the folder"):
        SearchIndex.open(folder, create=False)
    with SearchIndex.open(folder) as anew:
        assert anew.count() == 0


def test_an_index_on_a_read_only_medium_can_be_searched_but_not_changed(
    index: SearchIndex, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.close()
    monkeypatch.setattr(storage.os, "access", lambda path, mode: False)
    with SearchIndex.open(folder, create=False) as reader:
        assert ids(reader, "heron") == ["d5"]
        assert reader.marker == "state-1"
        with pytest.raises(IndexWriteError, match="read-only"):
            reader.update(ENTRIES[:1])


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("setpriv") is None,
    reason="needs root and the program setpriv (util-linux) to read as another user",
)
def test_a_reader_without_the_right_to_write_leaves_no_trace(index: SearchIndex, folder: Path) -> None:
    index.close()
    for part in (folder, *folder.parents):
        if part.is_relative_to("/tmp") and part != Path("/tmp"):
            part.chmod(0o755)
    before = sorted(file.name for file in folder.iterdir())
    program = (
        "import sys; from regesta.discovery import *\n"
        "i = SearchIndex.open(sys.argv[1], create=False); print([h.id for h in i.search('heron').hits])"
    )
    as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", sys.executable, "-c", program]
    done = subprocess.run(
        [*as_nobody, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": "/tmp"},
    )
    if "Permission denied" in done.stderr and "site-packages" in done.stderr:
        pytest.skip("the interpreter itself can't be read by another user")
    assert done.stdout.strip() == "['d5']", done.stderr
    assert sorted(file.name for file in folder.iterdir()) == before


def test_threads_may_search_while_one_writes(index: SearchIndex) -> None:
    failures: list[BaseException] = []

    def search() -> None:
        try:
            for _ in range(40):
                assert index.search("bridge").total >= 2
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(5):
        index.update([Entry(Document(id=f"t{number}", held=True), text="bridge")])
        index.commit()
    for thread in threads:
        thread.join()
    assert failures == []
    assert index.search("bridge").total == 7
