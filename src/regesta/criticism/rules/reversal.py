"""A summary that has the letter going the other way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from regesta.model import Party, told
from regesta.model.exchange import Severity
from regesta.onomastics import same_body, same_person

from ..case import Case, evidence_of, within
from ..rule import FindingDraft

_WHOM = r"[A-ZÀ-ÞȘȚ][^,;.()\n]{1,80}"
_AFTER = re.compile(
    r"\s(?:on|about|concerning|regarding|in|that|which|whether|of \d|dated|\w+ing|über|vom|wegen|betreffend|sur|du|"
    r"concernant|relative|despre|privind|din)\b"
)


def _forms(who: str) -> tuple[re.Pattern[str], ...]:
    """The ways of saying who wrote to whom."""
    return (
        re.compile(
            r"\b(?i:letter|telegram|note|message|memorandum|cable|despatch|dispatch|report|reply|telex|communication)s?\s"
            rf"(?:\w+\s){{0,2}}?(?:from|by)\s(?:the\s)?(?P<from>{who})\sto\s(?:the\s)?(?P<to>{_WHOM})"
        ),
        re.compile(
            r"\b(?:Brief|Schreiben|Telegramm|Note|Bericht|Antwort)\s(?:von|der|des)\s"
            rf"(?P<from>{who})\san\s(?:den\s|die\s|das\s)?(?P<to>{_WHOM})"
        ),
        re.compile(
            r"\b(?i:lettre|télégramme|note|dépêche|message|réponse)\s(?:de\sla\s|de\s|du\s|d[’'])"
            rf"(?P<from>{who})\s(?:à\sla|à|au|aux)\s(?P<to>{_WHOM})"
        ),
        re.compile(
            r"\b(?i:scrisoarea?|telegrama?|telegramă|nota|notă|raport|răspuns)\s(?:de\sla|din\spartea|a|al|lui)\s"
            rf"(?P<from>{who})\scătre\s(?P<to>{_WHOM})"
        ),
        re.compile(
            rf"(?:^|(?<=[.!?]\s))(?:In (?:this|the) \w+,?\s)?(?P<from>{who})\s"
            r"(?:informs|asks|tells|notifies|thanks|assures|urges|reminds|invites|advises|answers"
            r"|(?:writes|replies|responds|proposes|suggests|reports)\sto)\s"
            rf"(?:the\s)?(?P<to>{_WHOM})"
        ),
    )


# A name that has the word for the way in itself ("Mission to the Harbour League") is found by the longer reading.
_READINGS = (_forms(_WHOM + "?"), _forms(_WHOM))


class SummaryReversesParties:
    """A summary that makes the recipient the sender and the sender the recipient.

    Example: The summary has “Velmar Harbour League” writing to “Orsk River Board”; the letter itself goes from “Orsk
    River Board” to “Velmar Harbour League”.
    """

    name = "summary-reverses-sender-and-recipient"
    severity: Severity = "contradiction"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        senders = (*case.document.senders, *case.document.signatories)
        recipients = case.document.recipients
        if not senders or not recipients:
            return
        for summary in case.attested("summary"):
            reversed_ = _reversed(summary.text, senders, recipients)
            if reversed_ is None:
                continue
            found, giver, taker = reversed_
            proofs = [within(summary, found.start("from"), found.start("to") + len(taker))]
            proofs += [
                evidence_of(one) for field in ("senders", "recipients") for one in list(case.attested(field))[:1]
            ]
            yield FindingDraft(
                subjects=(case.document.id,),
                message=told(
                    "The summary has “{giver}” writing to “{taker}”; the letter itself goes from “{sender}” to "
                    "“{recipient}”.",
                    giver=giver,
                    taker=taker,
                    sender=_shown(senders[0]),
                    recipient=_shown(recipients[0]),
                ),
                evidence=tuple(proofs),
            )
            return


def _reversed(
    text: str, senders: Sequence[Party], recipients: Sequence[Party]
) -> tuple[re.Match[str], str, str] | None:
    """The first words on who wrote to whom that have it the other way, if no reading of them has it right."""
    wrong = None
    for forms in _READINGS:
        found = next((found for form in forms if (found := form.search(text))), None)
        if found is None:
            continue
        giver, takers = found["from"].strip(), _cut(found["to"])
        if _is(giver, senders) or any(_is(each, recipients) for each in takers):
            return None
        taker = next((each for each in takers if _is(each, senders)), None)
        if taker is not None and _is(giver, recipients):
            wrong = wrong or (found, giver, taker)
    return wrong


def _cut(words: str) -> list[str]:
    """Return the words up to each place where a name may end: "Embassy in Lindhaven on the light" has three."""
    return [words[: end.start()] for end in _AFTER.finditer(words)] + [words.strip()]


def _is(named: str, parties: Sequence[Party]) -> bool:
    return any(
        (party.name and same_person(named, party.name) != "different")
        or (party.body and same_body(named, party.body) == "same")
        for party in parties
    )


def _shown(party: Party) -> str:
    return party.name or party.body or party.office or ""
