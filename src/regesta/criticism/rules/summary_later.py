"""A summary's word on how long something will stay, against a later letter that proposes to end it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regesta.chronology import bounds, display
from regesta.model import Attestation, Evidence
from regesta.model.exchange import Severity
from regesta.onomastics import terms

from ..case import Case, clipped, within
from ..pairs import pair_keys
from ..rule import FindingDraft

_STAYS = re.compile(
    r"[^.!?\n]{0,200}\b(?:remain|remains|stay|stays|stationed|continue|continues|kept|maintained|in "
    r"place|in force|last|valid)\b"
    r"[^.!?\n]{0,80}?\b(?:until|till|to|through|up to|for)\s(?:the end of\s|the "
    r"year\s)?(?P<year>1[0-9]{3}|20[0-2][0-9])\b"
)
_ENDS = re.compile(
    r"\b(?:recall|withdraw|withdrawn|withdrawal|remove|removal|evacuat\w+|discontinue|terminat\w+|"
    r"dismiss|disband|close down|"
    r"send home|pull out|end the|reduce|abolish)\w{0,3}\b",
    re.IGNORECASE,
)
_COMMON = frozenset(terms("remain stay place will however until year end further present country further all our your"))


class SummaryContradictedLater:
    """A summary that says something stays until a year, and a letter before that year which would end it."""

    name = "summary-contradicted-by-later-letter"
    severity: Severity = "contradiction"

    def keys(self, case: Case) -> set[str]:
        if any(True for _ in _stays(case)) or any(True for _ in _ends(case)):
            return pair_keys(case.document)
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        for other in sorted(case.neighbours, key=lambda one: one.document.id):
            if other.document.id == case.document.id or not pair_keys(case.document) & pair_keys(other.document):
                continue
            yield from _contradictions(case, other)
            yield from _contradictions(other, case)


def _contradictions(told: Case, later: Case) -> Iterator[FindingDraft]:
    first, second = bounds(told.document.date or ""), bounds(later.document.date or "")
    if not first or not second or first[0] is None or second[1] is None or second[0] is None or second[0] < first[0]:
        return
    parties = (*told.document.senders, *told.document.recipients)
    named = frozenset(terms(" ".join(part for p in parties for part in (p.name, p.office, p.body) if part)))
    for summary, start, end, year in _stays(told):
        limit = bounds(str(year))
        if limit is None or limit[0] is None or second[1] >= limit[0]:
            continue
        what = set(terms(summary.text[start:end])) - _COMMON - named
        for proof in _ends(later):
            shared = what & set(terms(proof.text))
            # The nation's adjective is shared by everything that two states write; the thing itself must be.
            if not [word for word in shared if not _adjective(word, summary.text[start:end])]:
                continue
            said = summary.text[start:end].strip()
            yield FindingDraft(
                subjects=(told.document.id, later.document.id),
                message=(
                    f"The summary of the letter of {display(told.document.date or '')} says “{clipped(said)}”; but "
                    f"the letter "
                    f"of {display(later.document.date or '')} says “{clipped(proof.text)}”."
                ),
                evidence=(within(summary, start, end), proof),
            )
            return


def _stays(case: Case) -> Iterator[tuple[Attestation, int, int, int]]:
    seen: set[str] = set()
    for summary in case.attested("summary"):
        for found in _STAYS.finditer(summary.text):
            if found.group() not in seen:
                seen.add(found.group())
                start = found.start() + len(found.group()) - len(found.group().lstrip())
                yield summary, start, found.end(), int(found.group("year"))


def _ends(case: Case) -> Iterator[Evidence]:
    """The writer's own proposals, promises and notices to end something."""
    for act in case.acts:
        if act.act in ("propose", "notify", "commit", "ask", "offer") and not act.reported:
            for proof in act.evidence:
                if _ENDS.search(proof.text):
                    yield proof


def _adjective(word: str, text: str) -> bool:
    """Whether the word stands in *text* only with a capital (a nation, a name)."""
    forms = [form for form in re.findall(r"[^\W\d_]+", text) if word in terms(form)]
    return bool(forms) and all(form[0].isupper() for form in forms) and not text.lstrip().startswith(tuple(forms))
