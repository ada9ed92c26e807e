"""A letter not held, the letter that takes its place, and what a person decides on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from regesta.archive import Archive
from regesta.holdings import UnknownIdError
from regesta.model import Evidence, Judgement

REPLY = (
    "Letter from the Ministry of Roads of Lind to the Ministry of Roads of Orsk\n\nLind, June 8, 1931\n\n"
    "Dear Sir,\n\nWe thank you for your letter of May 4, 1931, on the ferry, and agree with what it says.\n\n"
    "Yours faithfully,\nAnton Holm\n"
)
SECOND = (
    "Letter from the Ministry of Roads of Lind to the Ministry of Roads of Orsk\n\nLind, July 2, 1931\n\n"
    "Dear Sir,\n\nWe come back to your letter of May 4, 1931, and ask you when the pilots will come.\n\n"
    "Yours faithfully,\nAnton Holm\n"
)
HELD = (
    "Letter from the Ministry of Roads of Orsk to the Ministry of Roads of Lind\n\nOrsk, May 4, 1931\n\n"
    "Dear Sir,\n\nWe ask you to tell us when the ferry will run again.\n\nYours faithfully,\nMihal Toren\n"
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name, text in (("reply", REPLY), ("second", SECOND), ("held", HELD)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def filled(place: Path) -> Iterator[Archive]:
    with Archive.create(place / "a") as archive:
        archive.add([place / "reply.txt", place / "second.txt"])
        yield archive


def test_two_letters_that_speak_of_one_give_one_with_both_quotes(filled: Archive) -> None:
    (missing,) = filled.missing()
    assert len(missing.links) == 2
    assert missing.document.date == "1931-05-04"
    assert missing.document.senders[0].body == "Ministry of Roads of Orsk"
    assert missing.document.recipients[0].body == "Ministry of Roads of Lind"


def test_when_it_arrives_its_links_move_and_its_id_leads_on(filled: Archive, place: Path) -> None:
    (missing,) = filled.missing()
    filled.add([place / "held.txt"])
    assert filled.missing() == []
    view = filled.document(missing.document.id)
    assert view.document.held
    assert view.asked_for == missing.document.id
    assert {link.from_ for link in view.linked_from} == {link.from_ for link in missing.links}
    assert missing.document.id in filled.aliases(view.document.id)


def _judge(archive: Archive, verb: str, on: str, **more: object) -> Judgement:
    return archive.judge(Judgement(id="", verb=verb, on=on, by="A. Reader", at="2020-01-01T00:00:00Z", **more))  # type: ignore[arg-type]


def test_a_wrong_identification_is_taken_back_and_the_letter_not_held_is_there_again(
    filled: Archive, place: Path
) -> None:
    (before,) = filled.missing()
    filled.add([place / "held.txt"])
    held = filled.document(before.document.id).document.id
    decided = [_judge(filled, "unlink", link.from_, value=held, why="another ferry") for link in before.links]
    (after,) = filled.missing()
    assert after.document == before.document
    assert {link.from_ for link in after.links} == {link.from_ for link in before.links}
    assert filled.document(held).linked_from == ()
    filled.rebuild()
    assert [each.document for each in filled.missing()] == [before.document]
    for judgement in decided:
        _judge(filled, judgement.verb, judgement.on, undoes=judgement.id)
    assert filled.missing() == []
    assert len(filled.document(held).linked_from) == 2


def test_a_person_links_what_the_words_leave_open(filled: Archive, place: Path) -> None:
    (place / "other.txt").write_text(HELD.replace("May 4", "May 25"), "utf-8")
    filled.add([place / "other.txt"])
    speaking = filled.missing()[0].links[0]
    other = next(each for each in filled.documents() if each.date == "1931-05-25")
    made = _judge(filled, "link", speaking.from_, value={"to": other.id, "kind": "answers"}, evidence=speaking.evidence)
    assert made.evidence[0] == speaking.evidence[0]
    (link,) = [each for each in filled.document(other.id).linked_from if each.from_ == speaking.from_]
    assert (link.kind, link.rule, link.evidence) == ("answers", "judgement", speaking.evidence)
    assert speaking.from_ not in [each.from_ for missing in filled.missing() for each in missing.links]
    (place / "again.txt").write_text("\n" + HELD.replace("May 4", "May 25").partition("\n")[2], "utf-8")
    filled.add([place / "again.txt"])
    assert [each.kind for each in filled.document(other.id).linked_from if each.from_ == speaking.from_] == ["answers"]


def test_what_is_not_linked_cannot_be_unlinked(filled: Archive, place: Path) -> None:
    filled.add([place / "held.txt"])
    held = next(each.id for each in filled.documents() if each.date == "1931-05-04")
    with pytest.raises(UnknownIdError, match="has no link to it"):
        _judge(filled, "unlink", held, value=filled.documents()[-1].id)
    with pytest.raises(UnknownIdError):
        _judge(filled, "link", held, value="d-nowhere", evidence=(Evidence("sha256:x", 0, 1, "x"),))
