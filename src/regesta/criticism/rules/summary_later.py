"""What a summary or a letter says on how long something will stay, against a later letter that proposes to end it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regesta.chronology import bounds
from regesta.model import Evidence, Sentence, told
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
_YEAR = re.compile(r"(?:1[0-9]{3}|20[0-2][0-9])\b")
_TILL = re.compile(r"\b(?:until|till|through|up to|to|for)\s(?:the end of\s|the year\s)?\Z")
_LEAD = 20
"""Characters that "through the end of " has at most."""
_LONGEST = 300
_PLANNED = 500
"""Days within which a letter's plan is still held to it."""
_SUBJECT = 40
"""Characters next to a verb in which its subject or object stands."""
_WILL = re.compile(r"\b(?:will|shall|is to|are to|would|going to|has to|have to)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:recall|withdraw|withdrawn|withdrawal|remove|removal|evacuat\w+|discontinue|terminat\w+|"
    r"dismiss|disband|close down|"
    r"send home|pull out|end the|reduce|abolish)\w{0,3}\b",
    re.IGNORECASE,
)
_COMMON = frozenset(terms("remain stay place will however until year end further present country further all our your"))


class SummaryContradictedLater:
    """A summary that says something stays until a year, and a letter before that year which would end it.

    Example: The summary of the letter of 5 January 1930 says “The masons will however stay until 1935”; but the
    letter of 3 March 1931 says “We propose that all masons be recalled before winter.”.
    """

    name = "summary-contradicted-by-later-letter"
    severity: Severity = "contradiction"

    def keys(self, case: Case) -> set[str]:
        if any(True for _ in _stays(case)) or any(True for _ in _ends(case)):
            return pair_keys(case.document)
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        for other in _between_the_same(case):
            yield from _contradictions(case, other)
            yield from _contradictions(other, case)


class ClaimContradictedLater:
    """A letter that says something will stay until a year, and a letter before that year which would end it.

    A note, not a contradiction: plans change, the later letter may be the change, and one word may name two things.
    Only letters of about a year are compared.

    Example: The letter of 5 January 1930 says “The masons will remain in your town until 1935”; but the letter of 3
    March 1931 says “We propose that all masons be recalled before winter.”.
    """

    name = "claim-contradicted-by-later-letter"
    severity: Severity = "note"

    def keys(self, case: Case) -> set[str]:
        if any(True for _ in _claims(case)) or any(True for _ in _ends(case)):
            return pair_keys(case.document)
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        for other in _between_the_same(case):
            yield from _against(case, other, _claims(case), closely=True)
            yield from _against(other, case, _claims(other), closely=True)


def _between_the_same(case: Case) -> Iterator[Case]:
    """The neighbours that passed between the same two as the case."""
    for other in sorted(case.neighbours, key=lambda one: one.document.id):
        if other.document.id != case.document.id and pair_keys(case.document) & pair_keys(other.document):
            yield other


def _contradictions(first: Case, later: Case) -> Iterator[FindingDraft]:
    return _against(first, later, _stays(first))


def _against(
    earlier: Case, later: Case, claims: Iterable[tuple[Evidence, int]], *, closely: bool = False
) -> Iterator[FindingDraft]:
    """What is said to stay, against what is ended; `closely` compares the one's subject and the other's object.

    A summary's sentence lists what stays; a letter's may speak of much else.
    """
    first, second = bounds(earlier.document.date or ""), bounds(later.document.date or "")
    if not first or not second or first[0] is None or second[1] is None or second[0] is None or second[0] < first[0]:
        return
    parties = (*earlier.document.senders, *earlier.document.recipients)
    named = frozenset(terms(" ".join(part for p in parties for part in (p.name, p.office, p.body) if part)))
    for claim, year in claims:
        limit = bounds(str(year))
        if limit is None or limit[0] is None or second[1] >= limit[0]:
            continue
        if closely and first[0] is not None and second[0] - first[0] > _PLANNED:
            continue
        what = set(terms(_staying(claim.text) if closely else claim.text)) - _COMMON - named
        for proof in _ends(later):
            shared = what & set(terms(_ended(proof.text) if closely else proof.text))
            # The nation's adjective is shared by everything that two states write; the thing itself must be.
            if not [word for word in shared if not _adjective(word, claim.text)]:
                continue
            yield FindingDraft(
                subjects=(earlier.document.id, later.document.id),
                message=_message(earlier, later, clipped(claim.text), clipped(proof.text), of_letter=closely),
                evidence=(claim, proof),
            )
            return


def _message(earlier: Case, later: Case, claim: str, ended: str, *, of_letter: bool) -> Sentence:
    first, second = earlier.document.date or "", later.document.date or ""
    if of_letter:
        return told(
            "The letter of {first:date} says “{claim}”; but the letter of {second:date} says “{ended}”.",
            first=first,
            claim=claim,
            second=second,
            ended=ended,
        )
    return told(
        "The summary of the letter of {first:date} says “{claim}”; but the letter of {second:date} says “{ended}”.",
        first=first,
        claim=claim,
        second=second,
        ended=ended,
    )


def _staying(sentence: str) -> str:
    """The words before "will remain": what stays."""
    before = sentence[: found.start()] if (found := _WILL.search(sentence)) else sentence
    return before[-_SUBJECT:].partition(" ")[2] if len(before) > _SUBJECT else before


def _ended(sentence: str) -> str:
    """The words around "recall", "withdraw": what is ended."""
    return " ".join(sentence[max(0, m.start() - _SUBJECT) : m.end() + _SUBJECT] for m in _ENDS.finditer(sentence))


def _stays(case: Case) -> Iterator[tuple[Evidence, int]]:
    seen: set[str] = set()
    for summary in case.attested("summary"):
        for found in _STAYS.finditer(summary.text):
            if found.group() not in seen:
                seen.add(found.group())
                start = found.start() + len(found.group()) - len(found.group().lstrip())
                yield within(summary, start, found.end()), int(found.group("year"))


def _claims(case: Case) -> Iterator[tuple[Evidence, int]]:
    """What the letter itself says will stay until a year; sentence by sentence, and only where a year is named so."""
    for named in _YEAR.finditer(case.text):
        till = _TILL.search(case.text, max(0, named.start() - _LEAD), named.start())
        if till is None:
            continue
        begin = max(case.text.rfind(mark, 0, till.start()) for mark in ".!?\n") + 1
        begin = max(begin, till.start() - _LONGEST)
        sentence = case.text[begin : named.end()]
        found = _STAYS.match(sentence)
        if found and _WILL.search(sentence):
            start = begin + len(sentence) - len(sentence.lstrip())
            yield case.quote(start, named.end()), int(found.group("year"))


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
