"""Letters of two invented guilds, for the tests of this room."""

from __future__ import annotations

from regesta.correspondence import Letter, find_mentions, find_utterances
from regesta.model import Document, Party

ORSK = Party(name="V. Brand", office="First Warden", body="CG of the ORB")
ORSK_BODY = Party(body="Common Guild of the Orsk River Board")
VELMAR = Party(name="Mihal Toren", office="First Warden", body="CG of the VHL")
VELMAR_BODY = Party(body="Common Guild of the Velmar Harbour League")


def letter(
    id_: str,
    date: str | None,
    text: str,
    *,
    senders: tuple[Party, ...] = (ORSK,),
    recipients: tuple[Party, ...] = (VELMAR_BODY,),
    kind: str = "letter",
    number: str | None = None,
    title: str | None = None,
    offset: int = 7,
) -> Letter:
    """Return a letter whose text stands at *offset* of its capture."""
    page = "." * offset + text
    document = Document(
        id=id_,
        held=True,
        kind=kind,
        date=date,
        number=number,
        title=title,
        senders=senders,
        recipients=recipients,
    )
    return Letter(
        document=document,
        text=text,
        capture=f"sha256:{id_}",
        offset=offset,
        mentions=find_mentions(page, offset, len(page), date=date, language="en"),
        utterances=find_utterances(page, offset, len(page), language="en"),
    )


PROPOSAL = (
    "Dear friends,\n\nThe Common Guild of the Orsk River Board wishes to speak with you of the toll chain at the old "
    "bridge.\n\nIn our opinion the chain has had its day. The boats grow longer every year.\n\n"
    "We propose that a joint party of masons meet before winter to take down the chain, and that a short notice be "
    "given to the newspapers.\n\nThe Common Guild of the Orsk River Board asks you to let us have your opinion.\n\n"
    "With friendly greetings,\nV. Brand"
)
REPLY = (
    "We acknowledge receipt of your letter of March 3, 1931, concerning the toll chain.\n\nWe share your view "
    "and agree "
    "that a joint party of masons should take down the chain. We should like to know which week would suit you.\n\n"
    "We would rather not give a notice to the newspapers at this time.\n\nWith friendly greetings,\nMihal Toren"
)
THIRD = "Dear friends,\n\nThank you for your letter of March 13. The third week of May would suit us.\n\nV. Brand"


def proposal() -> Letter:
    return letter("a", "1931-03-03", PROPOSAL)


def reply() -> Letter:
    return letter("b", "1931-03-13", REPLY, senders=(VELMAR,), recipients=(), title="Letter of reply from Mihal Toren")


def third() -> Letter:
    return letter("c", "1931-03-21", THIRD, senders=(ORSK_BODY,))
