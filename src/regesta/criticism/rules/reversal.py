"""A summary that has the letter going the other way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from regesta.model import Party, told
from regesta.model.exchange import Severity
from regesta.onomastics import same_body, same_person

from ..case import Case, evidence_of, within
from ..rule import FindingDraft

_WHO = r"[A-ZÀ-Þ][^,;.()\n]{1,80}?"
_AFTER = r"(?=\s(?:on|about|concerning|regarding|in|that|which|whether|of \d|dated|\w+ing)\b|[,;.(\n]|$)"
_LETTER = re.compile(
    r"\b(?i:letter|telegram|note|message|memorandum|cable|despatch|dispatch|report|reply|telex|communication)s?\s"
    rf"(?:\w+\s){{0,2}}?(?:from|by)\s(?:the\s)?(?P<from>{_WHO})\sto\s(?:the\s)?(?P<to>{_WHO}){_AFTER}"
)
_WRITES = re.compile(
    rf"(?:^|(?<=[.!?]\s))(?:In (?:this|the) \w+,?\s)?(?P<from>{_WHO})\s"
    r"(?:informs|asks|tells|notifies|thanks|assures|urges|reminds|invites|advises|answers|(?:writes|replies|responds|proposes|suggests|reports)\sto)\s"
    rf"(?:the\s)?(?P<to>{_WHO}){_AFTER}"
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
            found = _LETTER.search(summary.text) or _WRITES.search(summary.text)
            if found is None:
                continue
            giver, taker = found["from"].strip(), found["to"].strip()
            if not (_is(giver, recipients) and _is(taker, senders)) or _is(giver, senders) or _is(taker, recipients):
                continue
            proofs = [within(summary, found.start("from"), found.end("to"))]
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


def _is(named: str, parties: Sequence[Party]) -> bool:
    return any(
        (party.name and same_person(named, party.name) != "different")
        or (party.body and same_body(named, party.body) == "same")
        for party in parties
    )


def _shown(party: Party) -> str:
    return party.name or party.body or party.office or ""
