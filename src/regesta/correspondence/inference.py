"""What a resolved reference proves of the records: the unstated recipient of a reply, the date of the letter answered.

Such values are `inferred`: any word of the letter itself or of the page outranks them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import to_builtins

from regesta.model import Claim, Document, Link, Mention, Party
from regesta.model.exchange import REPLIES

from .letter import Letter
from .parties import senders_of
from .reckoning import complete, day_of
from .resolution import Inference

REPLY_METHOD = "inference/reply@1"
DATE_METHOD = "inference/dated-reference@1"


def infer(letter: Letter, mention: Mention, link: Link, other: Document) -> Iterator[Inference]:
    """Yield the claims that *link* (from *letter* to *other*, by the words of *mention*) allows.

    A reply goes to those who sent what it answers, and comes from those who were addressed. A reference to a day
    dates an undated letter, and confirms the date of a dated one.
    """
    document = letter.document
    if link.kind in REPLIES:
        if not document.recipients:
            yield from _parties(letter, mention, link, document.id, "recipients", senders_of(other))
        if not document.senders:
            yield from _parties(letter, mention, link, document.id, "senders", other.recipients)
        if not other.recipients:
            yield from _parties(letter, mention, link, other.id, "recipients", senders_of(document))
        if not other.senders:
            yield from _parties(letter, mention, link, other.id, "senders", document.recipients)
    if mention.date and other.held and link.rule != "near-date":
        date = complete(mention.date, document.date)
        if day_of(date):
            yield Inference(
                document=other.id,
                capture=letter.capture,
                claim=Claim(
                    field="date",
                    value=date,
                    text=mention.text,
                    start=mention.start,
                    end=mention.end,
                    method=DATE_METHOD,
                    confidence=round(0.9 * link.score, 3),
                    inferred=True,
                ),
            )


def _parties(
    letter: Letter, mention: Mention, link: Link, document: str, field: str, parties: Sequence[Party]
) -> Iterator[Inference]:
    seen: set[str] = set()
    for party in parties:
        value = to_builtins(Party(name=party.name, office=party.office, body=party.body))
        if not value or str(value) in seen:
            continue
        seen.add(str(value))
        yield Inference(
            document=document,
            capture=letter.capture,
            claim=Claim(
                field=field,
                value=value,
                text=mention.text,
                start=mention.start,
                end=mention.end,
                method=REPLY_METHOD,
                confidence=round(0.8 * link.score, 3),
                inferred=True,
            ),
        )
