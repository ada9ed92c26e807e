"""A note verbale names both bodies in its first sentence, and in no other kind of sentence."""

from __future__ import annotations

import pytest

from regesta.description.compliments import read_compliments


@pytest.mark.parametrize(
    ("words", "sender", "recipient"),
    [
        (
            "The Embassy of Orland presents its compliments to the Ministry of Trade of Tarvia and asks",
            "Embassy of Orland",
            "Ministry of Trade of Tarvia",
        ),
        (
            "The Embassy of Orland has the honor to refer to the note No. 12 of the Ministry of Trade of Tarvia, and",
            "Embassy of Orland",
            "Ministry of Trade of Tarvia",
        ),
        (
            "La Légation de Tarvie présente ses compliments au Ministère des Ports et a l'honneur de savoir",
            "Légation de Tarvie",
            "Ministère des Ports",
        ),
    ],
)
def test_its_first_sentence_names_both(words: str, sender: str, recipient: str) -> None:
    text = f"No. 7\n\n{words} that the lights are out.\n"
    found = {claim.field: claim for claim in read_compliments(text, 0, len(text))}
    assert found["kind"].value == "note"
    assert (found["senders"].text, found["recipients"].text) == (sender, recipient)
    assert all(text[claim.start : claim.end] == claim.text for claim in found.values())


@pytest.mark.parametrize(
    "words",
    [
        "The Embassy refers to the notes exchanged.",
        "The undersigned presents his compliments to Mr. Perl and will come at five.",
        "He paid her many compliments to the delight of the Ministry.",
    ],
)
def test_other_sentences_are_no_notes(words: str) -> None:
    assert read_compliments(words, 0, len(words)) == ()
