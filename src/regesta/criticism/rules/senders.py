"""Who a document is from: the signature against the named sender, the summary against both."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.model import told
from regesta.model.exchange import Severity
from regesta.onomastics import fold, parse_person, same_body, same_person

from ..case import Case, clipped, evidence_of, within
from ..rule import FindingDraft
from ..wording import words_known

_FROM = re.compile(
    r"\b(?i:letter|telegram|note|message|memorandum|cable|despatch|dispatch|report|reply|telex|communication)s?\s"
    r"(?:\w+\s){0,2}?(?:from|by)\s(?:the\s)?(?P<name>[A-ZÀ-Þ][^,;.()\n]{2,90}?)"
    r"(?=\s(?:to|on|about|concerning|regarding|informing|announcing|agreeing|asking|requesting|"
    r"proposing|expressing|in|of \d|"
    r"dated|that|which|\w+ing)\b|[,;.(\n]|$)"
)


_LOOSE = frozenset(
    ["leadership", "leader", "leaders", "government", "authorities", "party", "country", "state", "former", "comrade"]
)
"""Words that stand for whoever writes; to name a body, "cabinet" or "bureau", says more."""


class SummaryNamesOtherSender:
    """A summary whose "letter from X" is borne out neither by the title nor by the signature nor by the text.

    Example: The summary names “Orsk cabinet” as the sender; neither the title nor the letter mentions “cabinet”, and
    the letter is from “V. Brand, Warden”.
    """

    name = "summary-names-other-sender"
    severity: Severity = "contradiction"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        known = [*case.document.senders, *case.document.signatories]
        if not known or len(case.text) < 80:
            return
        for summary in case.attested("summary"):
            found = _FROM.search(summary.text)
            if found is None:
                continue
            named = found.group("name").strip()
            if any(p.name and same_person(named, p.name) != "different" for p in known):
                continue
            if any(p.body and same_body(named, p.body) == "same" for p in known):
                continue
            missing = self._missing(named, case)
            if not missing:
                continue
            signed = next((one for one in (*case.attested("signatories"), *case.attested("senders"))), None)
            proofs = [within(summary, found.start("name"), found.end("name"))]
            if signed:
                proofs.append(evidence_of(signed))
            yield FindingDraft(
                subjects=(case.document.id,),
                message=told(
                    "The summary names “{named}” as the sender; neither the title nor the letter mentions "
                    "{missing:or}, and the letter is from “{signed}”.",
                    named=named,
                    missing=tuple(told("“{words}”", words=word) for word in missing),
                    signed=clipped(signed.text, 80),
                )
                if signed
                else told(
                    "The summary names “{named}” as the sender; neither the title nor the letter mentions "
                    "{missing:or}.",
                    named=named,
                    missing=tuple(told("“{words}”", words=word) for word in missing),
                ),
                evidence=tuple(proofs),
            )
            return

    @staticmethod
    def _missing(named: str, case: Case) -> list[str]:
        parties = " ".join(
            part
            for p in (*case.document.senders, *case.document.signatories)
            for part in (p.name, p.office, p.body)
            if part
        )
        known = words_known(f"{case.text}\n{case.document.title or ''}\n{parties}")
        return [
            word
            for word in re.findall(r"[\w’'-]+", named)
            if (word[0].isupper() or (len(word) > 4 and word not in _LOOSE)) and not known(word)
        ]


class SignerAgainstSender:
    """A letter that names one person as its sender and is signed by another.

    Silent on a name that stands under an approval, or for another's ("p.p.", "i. A."), deep in the text (of a letter
    quoted in it), in the heading, or of which the text speaks.

    Example: The document is said to be from “V. Brand”, but it is signed by “Karl Ostrow”: for the other, or one of
    the names is wrong.
    """

    name = "signed-by-another-than-the-named-sender"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        named = [p.name for p in case.document.senders if p.name and parse_person(p.name)]
        signed = [p.name for p in case.document.signatories if p.name and parse_person(p.name)]
        if not named or not signed:
            return
        if any(same_person(one, other) != "different" for one in named for other in signed):
            return
        # "Ned" under a friend's letter is a first name and contradicts nobody; telegrams are signed by surname.
        signed = [name for name in signed if len(name.split()) > 1 or case.document.kind == "telegram"]
        signed = [name for name in signed if not _NO_NAME.match(name) and _is_own(case, name)]
        if not signed:
            return
        if any(_abbreviates(one, other) for one in signed for other in named):
            return
        # Initials and a misread surname are no second person.
        if any(set(fold(one).split()) & set(fold(other).split()) for one in named for other in signed):
            return
        proofs = [evidence_of(one) for one in list(case.attested("senders"))[:1]]
        proofs += [
            evidence_of(one)
            for one in case.attested("signatories")
            if isinstance(one.value, dict) and one.value.get("name") == signed[0]
        ][:1]
        yield FindingDraft(
            subjects=(case.document.id,),
            message=told(
                "The document is said to be from “{named}”, but it is signed by “{signed}”: for the other, or one of "
                "the names is wrong.",
                named=named[0],
                signed=signed[0],
            ),
            evidence=tuple(proofs),
        )


_NO_NAME = re.compile(
    r"(?:regards|sincerely|respectfully|yours|cordially|best|love|greetings|salutations|cordialement|respect)\b"
    r"|[IVXLC]+\. ",
    re.IGNORECASE,
)
"""The words of a closing, and the number of a section."""
_BY_ANOTHER = re.compile(
    r"\b(?:approved?|disapproved?|concur(?:red|s)?|agreed|noted|seen|authori[sz]ed|genehmigt|einverstanden|gesehen|approuvé|vu|lu|"
    r"aprobat|văzut|de acord|утверждаю|согласен|согласовано)\b(?: by)?[\s:._-]*$"
    r"|\b(?:cc|copies to|copy to|concurrences?|clearances?)\b[\s:.-][^\n]{0,80}(?:\n[^\n]{0,60}){0,5}$"
    r"|(?:^|\n)[ \t]*(?:for(?: the)?|p\. ?p\.|per pro|i\. ?[AV]\.|im auftrag|in vertretung|pour|pentru|p\.|за|"
    r"по поручению)(?!\w)[^\n]{0,70}\s*(?:\[[^\]]{0,120}\]\s*)?$",
    re.IGNORECASE,
)
_BEFORE = 200
_FOOT = 600
"""Characters of the end of a text in which it is signed; above is the signature of a letter that it quotes."""


def _is_own(case: Case, name: str) -> bool:
    """Return whether the name is signed to the document itself, as far as its place and what stands about it tell."""
    surname = set(fold(name).split()[-1:])
    addressed = {word for party in case.document.recipients for word in fold(party.name or "").split()}
    # Who the heading names elsewhere ("between A and B") may sign; who is addressed may not.
    if not surname & addressed and surname & set(fold(case.document.title or "").split()):
        return False
    # Of himself nobody speaks by name: the letter of a third is quoted or attached.
    if sum(word in surname for word in fold(case.text).split()) > 1:
        return False
    for one in case.attested("signatories"):
        if one.capture == case.capture and isinstance(one.value, dict) and one.value.get("name") == name:
            at = one.start - case.offset + max(0, one.text.find(name))
            if len(case.text) - at > _FOOT or _BY_ANOTHER.search(case.text[max(0, at - _BEFORE) : at]):
                return False
    return True


def _abbreviates(signed: str, named: str) -> bool:
    """Return whether a signature may be a short form of the name: "Cabot L." of Lodge, "McG. B.", "R McN"."""
    words = [word.strip(".").casefold() for word in signed.split()]
    surname = fold(named).split()[-1:]
    if not words or not surname:
        return False
    return surname[0] != words[-1] and surname[0].startswith(words[-1])
