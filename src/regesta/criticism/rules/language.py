"""The stated original language against the bodies that wrote and received."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regesta.model import Party, told
from regesta.model.exchange import Severity
from regesta.onomastics import fold

from ..case import Case, clipped, evidence_of
from ..rule import FindingDraft


class AddresseesLanguage:
    """A letter said to be written in the language of those who received it and not of those who wrote.

    An archive describes the paper that it keeps: in the receiver's archive that is often a translation.

    Example: The original language is given as “Velmarian”, which is the language of the addressee, “Velmarian Town
    Council”, and not of the sender: it may describe the copy or translation in the addressee's archive and not the
    language in which the letter was written.
    """

    name = "original-language-is-the-addressee's"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        for stated in case.attested("languages.original"):
            word = fold(stated.text.strip(" :*\n\t."))
            if not word or " " in word or len(word) < 4:
                continue
            document = case.document
            to_them = _named_after(word, document.recipients) or _addressed(word, case)
            from_them = _named_after(word, (*document.senders, *document.signatories))
            if not to_them or from_them or not (document.senders or document.signatories):
                continue
            yield FindingDraft(
                subjects=(document.id,),
                message=told(
                    "The original language is given as “{language}”, which is the language of the addressee, "
                    "“{addressee}”, and not of the sender: it may describe the copy or translation in the addressee's "
                    "archive and not the language in which the letter was written.",
                    language=clipped(stated.text, 40),
                    addressee=clipped(to_them, 80),
                ),
                evidence=(evidence_of(stated),),
            )
            return


def _named_after(word: str, parties: Sequence[Party]) -> str | None:
    """The party whose name has the language's adjective ("Romanian Workers' Party"), or its country's stem."""
    stem = word[: max(4, len(word) - 3)]
    for party in parties:
        for part in (party.body, party.office, party.name if party.name and " of " in party.name else None):
            if part and any(other.startswith(stem) for other in fold(part).split()):
                return part
    return None


def _addressed(word: str, case: Case) -> str | None:
    """The address line of the letter, where the record's parties give only initials."""
    stem = word[: max(4, len(word) - 3)]
    for attestation in case.attested("recipients"):
        if any(other.startswith(stem) for other in fold(attestation.text).split()):
            return attestation.text
    return None
