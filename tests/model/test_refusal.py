"""An error as a form with values: its places have names alone, and what fills them stays what it is."""

from __future__ import annotations

from regesta.accession.errors import BombError, EmptyError, TooLargeError
from regesta.model import Sentence, form_of, refusal_of, told
from regesta.transcription.errors import NotTextError


def test_it_says_what_the_error_says_without_its_code() -> None:
    for error in (
        EmptyError(origin="a.txt"),
        TooLargeError(origin="a.txt", found=told("{count} bytes", count=2_000), bound=1_000, suggested=1),
        BombError(origin="a.zip", ratio=1234.6, bound=200.0),
        NotTextError(name="a.bin", share=0.125),
    ):
        assert f"{error.code}: {refusal_of(error)}" == str(error)


def test_numbers_and_sentences_stay_what_they_are_for_other_languages() -> None:
    found = told("{count} bytes", count=2_000)
    said = refusal_of(TooLargeError(origin="a.txt", found=found, bound=1_000, suggested=1))
    assert (said.values["found"], said.values["bound"]) == (found, 1_000)
    assert isinstance(said.values["found"], Sentence)


def test_a_form_has_names_alone() -> None:
    assert form_of("{a!r} holds {b:,} of {c}") == "{a} holds {b} of {c}"
