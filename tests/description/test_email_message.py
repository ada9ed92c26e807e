# ruff: noqa: E501 - heads and mark-up are not wrapped
"""The fields of a message are its labels; what it quotes is no word of its own."""

from __future__ import annotations

from regesta.description import describe
from regesta.model import Description
from regesta.transcription import transcribe

MAIL = (
    b'From: "Lind, Edvard" <e.lind@quay.example>\nTo: Odo Kern <kern@mole.example>, board@mole.example\n'
    b"Cc: Ada Brod <brod@mole.example>\nDate: Mon, 5 May 2008 23:50:00 -0300\nSubject: Re: The light\n"
    b"Message-ID: <17@quay.example>\n\nDear Odo,\n\nI agree to what you propose, and ask for the plan.\n\nYours,\nEdvard Lind\n\n"
    b"On 4 May 2008 Odo Kern wrote:\n> We propose the new mole.\n> Odo\n"
)


def described(data: bytes) -> tuple[str, Description]:
    read = transcribe(data, "message/rfc822")
    return read.text, describe(read)


def test_the_fields_say_who_wrote_to_whom_when_and_about_what() -> None:
    text, description = described(MAIL)
    assert description.layout == "e-mail"
    (draft,) = description.drafts
    said = [(c.field, c.value) for c in draft.claims if c.method.startswith("e-mail/")]
    assert said == [
        ("senders", {"name": "Edvard Lind"}),
        ("recipients", {"name": "Odo Kern"}),
        ("recipients", {"name": "board@mole.example"}),
        ("copied_to", {"name": "Ada Brod"}),
        ("date", "2008-05-05"),
        ("subject", "The light"),
        ("record_ids", "<17@quay.example>"),
    ]
    assert all(text[c.start : c.end] == c.text for c in draft.claims)


def test_the_mail_that_it_answers_is_set_apart() -> None:
    text, description = described(MAIL)
    (draft,) = description.drafts
    assert text[draft.start : draft.end].endswith("Edvard Lind")
    assert any(
        text[z.start : z.end].startswith("On 4 May 2008 Odo") for z in description.zones if z.role == "boilerplate"
    )


def test_an_empty_field_gives_no_value() -> None:
    _, description = described(
        b"From: a@quay.example\nTo: \nDate: yesterday\nSubject: Re: \nMIME-Version: 1.0\n\nIt was lit."
    )
    fields = {c.field for draft in description.drafts for c in draft.claims if c.method.startswith("e-mail/")}
    assert fields == {"senders"}
