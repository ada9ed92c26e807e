"""A summary that has the letter going the other way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from regesta.model import Party, told
from regesta.model.exchange import Severity
from regesta.onomastics import same_body, same_person

from ..case import Case, evidence_of, within
from ..rule import FindingDraft

_WHO = r"[A-ZÀ-ÞȘȚ][^,;.()\n]{1,80}?"
_WHOM = r"[A-ZÀ-ÞȘȚ][^,;.()\n]{1,80}"
_AFTER = re.compile(
    r"\s(?:on|about|concerning|regarding|in|that|which|whether|of \d|dated|\w+ing|über|vom|wegen|betreffend|sur|du|"
    r"concernant|relative|despre|privind|din)\b"
)
_FORMS = (
    re.compile(
        r"\b(?i:letter|telegram|note|message|memorandum|cable|despatch|dispatch|report|reply|telex|communication)s?\s"
        rf"(?:\w+\s){{0,2}}?(?:from|by)\s(?:the\s)?(?P<from>{_WHO})\sto\s(?:the\s)?(?P<to>{_WHOM})"
    ),
    re.compile(
        r"\b(?:Brief|Schreiben|Telegramm|Note|Bericht|Antwort)\s(?:von|der|des)\s"
        rf"(?P<from>{_WHO})\san\s(?:den\s|die\s|das\s)?(?P<to>{_WHOM})"
    ),
    re.compile(
        r"\b(?i:lettre|télégramme|note|dépêche|message|réponse)\s(?:de\sla\s|de\s|du\s|d[’'])"
        rf"(?P<from>{_WHO})\s(?:à\sla|à|au|aux)\s(?P<to>{_WHOM})"
    ),
    re.compile(
        r"\b(?i:scrisoarea?|telegrama?|telegramă|nota|notă|raport|răspuns)\s(?:de\sla|din\spartea|a|al|lui)\s"
        rf"(?P<from>{_WHO})\scătre\s(?P<to>{_WHOM})"
    ),
    re.compile(
        rf"(?:^|(?<=[.!?]\s))(?:In (?:this|the) \w+,?\s)?(?P<from>{_WHO})\s"
        r"(?:informs|asks|tells|notifies|thanks|assures|urges|reminds|invites|advises|answers"
        r"|(?:writes|replies|responds|proposes|suggests|reports)\sto)\s"
        rf"(?:the\s)?(?P<to>{_WHOM})"
    ),
)


class SummaryReversesParties:
    """A summary that makes the recipient the sender and the sender the recipient."""

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
            found = next((found for form in _FORMS if (found := form.search(summary.text))), None)
            if found is None:
                continue
            giver = found["from"].strip()
            takers = _cut(found["to"])
            taker = next((each for each in takers if _is(each, senders)), None)
            if taker is None or not _is(giver, recipients) or _is(giver, senders):
                continue
            if any(_is(each, recipients) for each in takers):
                continue
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
