from __future__ import annotations

from pathlib import Path

import pytest

from regesta.accession import detect
from regesta.transcription import READERS, TRANSCRIBERS, Limits, transcribe
from regesta.transcription.errors import NoReaderError, NoWordsError, TooLongError


def test_markdown_keeps_its_marks_and_places_the_words_in_them() -> None:
    source = "# A letter #\n\n**4 May 1901**\n\nSee [the note](x.md), **not** `code`.\n"
    read = transcribe(source.encode(), "text/markdown")
    assert read.text == source
    assert [(source[one.start : one.end], one.element) for one in read.segments] == [
        ("A letter", "h1"),
        ("4 May 1901", "strong"),
        ("the note", "a"),
        ("not", "strong"),
    ]
    assert read.segments[2].attributes == {"href": "x.md"}
    assert read.title == "A letter"


def test_json_is_the_text_that_it_is() -> None:
    source = '{"content":{"rendered":"<p>Dear Sir<\\/p>"}}'
    read = transcribe(source.encode(), "application/json")
    assert (read.text, read.media_type, read.method) == (source, "application/json", "text@1")


def test_white_space_alone_is_no_text() -> None:
    with pytest.raises(NoWordsError):
        transcribe(b" \n\n\t ", "text/plain", "blank.txt")


def test_a_kind_without_a_reader_is_refused_with_the_kinds_that_have_one() -> None:
    with pytest.raises(NoReaderError) as caught:
        transcribe(b"x", "image/heic", "scan.heic")
    assert "scan.heic is image/heic" in str(caught.value)
    assert "application/pdf" in str(caught.value)


def test_above_the_bound_nothing_is_read() -> None:
    with pytest.raises(TooLongError) as caught:
        transcribe(b"x" * 11, "text/plain", "long.txt", limits=Limits(max_bytes=10))
    assert "--max-size" in str(caught.value)


def test_every_kind_has_one_transcriber_and_it_states_its_version() -> None:
    kinds = [kind for reader in READERS for kind in reader.media_types]
    assert len(kinds) == len(set(kinds)) == len(TRANSCRIBERS)
    assert TRANSCRIBERS["text/html"] == "html@1"
    for kind, data in {
        "text/plain": b"a",
        "text/markdown": b"a",
        "text/html": b"a",
        "application/xml": b"<a>a</a>",
    }.items():
        assert transcribe(data, kind).method == TRANSCRIBERS[kind]


def test_a_reader_from_outside_is_plugged_in_before_the_built_in_ones() -> None:
    class Shouting:
        method = "shout@1"
        media_types = frozenset({"text/plain"})

        def read(self, data: bytes, media_type: str, name: str, limits: Limits):  # type: ignore[no-untyped-def]
            from regesta.model import Transcription

            return Transcription(text=data.decode().upper(), method=self.method, media_type=media_type)

    assert transcribe(b"dear sir", "text/plain", readers=(Shouting(), *READERS)).text == "DEAR SIR"


def test_real_text_captures_are_their_own_transcription() -> None:
    corpus = Path(__file__).parents[2] / "../shared/corpus"
    captures = sorted([*corpus.glob("seeds/*.txt"), *corpus.glob("layouts/*.txt")])
    if not captures:
        pytest.skip("the corpus is not there: ../shared/corpus is expected beside the project")
    for capture in captures:
        data = capture.read_bytes()
        read = transcribe(data, detect(data, capture.name), capture.name)
        assert read.text == data.decode("utf-8"), capture.name
        assert read.notices == ()
