"""A summary against the letter under it: what it says that the letter does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regesta.model import Attestation, told
from regesta.model.exchange import Severity
from regesta.onomastics import terms

from ..case import Case, clipped, within
from ..rule import FindingDraft
from ..wording import same_script, tells, words_known

_DECISION = re.compile(
    r"(?:\b(?:informing|announcing|announces|notifying|informs|notifies|communicating|reporting)\b[^.;]{0,80}?)?"
    r"\b(?:(?:the|a|its|their|his|of) (?:\w+ )?decision|decided|has resolved|decides|resolves)\b[^.;,]{0,80}",
    re.IGNORECASE,
)
_DECIDED_IN_TEXT = re.compile(
    r"\b(?:decided|resolved|has taken (?:a|the) decision|have taken (?:a|the) decision|our decision|"
    r"decision (?:was|has been) (?:taken|made))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:1[0-9]{3}|20[0-2][0-9])(?!\d)")
_PHRASE = re.compile(r"[A-ZÀ-Þ](?:\.|[\w’'-]*)(?:\s(?:of(?: the)?\s)?[A-ZÀ-Þ](?:\.|[\w’'-]*)){0,5}")
_POSSESSIVE = re.compile(r"[’']s?$")
# A point within a word ("U.S.", "1.5") or after one capital ("J. Vesk") ends no sentence.
_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\w)|(?<=\b[A-ZÀ-ÞА-Я])\.(?=\s)){3,900}[.!?]?")


class SummaryClaimsDecision:
    """A summary that tells of a decision where the letter only asks, consults or proposes.

    Example: The summary speaks of a decision (“announcing the decision to recall the masons”), but the letter
    announces none: it consults (“We ask you to let us have your opinion”).
    """

    name = "summary-claims-decision"
    severity: Severity = "contradiction"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        asking = [
            act
            for act in case.acts
            if not act.reported and (act.act == "propose" or (act.act == "ask" and act.subtype == "opinion"))
        ]
        asks_opinion = any(act.act == "ask" and act.subtype == "opinion" for act in asking)
        if not asking or not asks_opinion or _DECIDED_IN_TEXT.search(case.text):
            return
        for summary in case.attested("summary"):
            decision = _DECISION.search(summary.text)
            if decision is None:
                continue
            opinion = next(act for act in asking if act.act == "ask")
            proposal = next((act for act in asking if act.act == "propose"), None)
            acts = [act for act in (proposal, opinion) if act is not None]
            quotes = tuple(told("“{words}”", words=clipped(act.evidence[0].text, 110)) for act in acts if act.evidence)
            yield FindingDraft(
                subjects=(case.document.id,),
                message=told(
                    "The summary speaks of a decision (“{words}”), but the letter announces none: it consults "
                    "({quotes}).",
                    words=clipped(decision.group(), 120),
                    quotes=quotes,
                ),
                evidence=(
                    within(summary, decision.start(), decision.end()),
                    *(p for act in acts for p in act.evidence[:1]),
                ),
            )
            return


_MOST, _NEARLY_ALL = 0.6, 0.7
"""The part of a sentence's words that the letter doesn't know: a summary paraphrases, and fewer say nothing.

Of 460 sentences of summaries beside their own letters, 2 have so many; of 350 beside another letter of the same volume,
six in ten (frus1969-76ve09p1).
"""


class SummaryNamesMore:
    """A summary with sentences, names or years of which neither the letter nor its title knows anything.

    Example: The summary says “Carpenters and river police will stay until 1935.”, but nothing in the letter or its
    title speaks of that: “Carpenters”, “police”, “stay” and “1935” do not occur in it.
    """

    name = "summary-names-what-the-letter-does-not"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        if len(case.text) < 120:
            return
        seen: set[str] = set()
        for summary in case.attested("summary"):
            if summary.text in seen or not same_script(summary.text, case.text):
                continue
            seen.add(summary.text)
            yield from _unsupported(case, summary)


def _whole_text(case: Case) -> str:
    """The letter and what it encloses: a summary tells of both."""
    enclosed = [other for other in case.neighbours if other.document.within == case.document.id]
    return "\n".join((case.text, *(f"{other.document.title or ''}\n{other.text}" for other in enclosed)))


def _unsupported(case: Case, summary: Attestation) -> Iterator[FindingDraft]:
    document = case.document
    parties = (*document.senders, *document.recipients, *document.signatories, *document.participants)
    named = " ".join(part for p in parties for part in (p.name, p.office, p.body) if part)
    known = words_known(f"{_whole_text(case)}\n{document.title or ''}\n{named}\n{document.place or ''}", summary.text)
    all_terms = terms(summary.text)
    if not all_terms or sum(known(term) for term in all_terms) < 0.25 * len(all_terms):
        return  # another language or another matter altogether: no word-by-word comparison
    years_known = set(_YEAR.findall(f"{case.text} {document.date or ''} {document.title or ''}"))
    for sentence in _SENTENCE.finditer(summary.text):
        words = sentence.group().strip()
        begin = sentence.start() + len(sentence.group()) - len(sentence.group().lstrip())
        years = [year for year in dict.fromkeys(_YEAR.findall(words)) if year not in years_known]
        content = [word for word in dict.fromkeys(re.findall(r"[^\W\d_]{4,}", words)) if not tells(word)]
        missing = [word for word in content if not known(word)]
        names = years or any(True for _ in _unknown_names(words, known))
        if len(missing) >= (3 if names else 5) and len(missing) >= (_MOST if names else _NEARLY_ALL) * len(content):
            lacking = tuple(told("“{words}”", words=word) for word in (*missing[:6], *years))
            yield FindingDraft(
                subjects=(document.id,),
                message=told(
                    "The summary says “{words}”, but nothing in the letter or its title speaks of that: {lacking:list} "
                    "do not occur in it.",
                    words=clipped(words),
                    lacking=lacking,
                ),
                evidence=(within(summary, begin, begin + len(words)),),
            )
            continue
        for start, end in _unknown_names(words, known):
            yield FindingDraft(
                subjects=(document.id,),
                message=told(
                    "The summary names “{words}”, which neither the letter nor its title mentions.",
                    words=words[start:end],
                ),
                evidence=(within(summary, begin + start, begin + end),),
                severity="note",
            )
        for year in years:
            at = words.index(year)
            yield FindingDraft(
                subjects=(document.id,),
                message=told(
                    "The summary gives the year {year} (“{words}”), which the letter does not name.",
                    year=year,
                    words=clipped(words),
                ),
                evidence=(within(summary, begin + at, begin + at + 4),),
            )


_MONTHS = frozenset(
    [
        *("january", "february", "march", "april", "may", "june", "july"),
        *("august", "september", "october", "november", "december"),
    ]
)


def _unknown_names(words: str, known: object) -> Iterator[tuple[int, int]]:
    assert callable(known)
    for phrase in _PHRASE.finditer(words):
        if phrase.start() == 0:
            continue  # a sentence's first word is capitalised whatever it is
        parts = [(m.group(), m.start()) for m in re.finditer(r"[\w’'-]+", phrase.group())]
        unknown = [
            not known(word) and word[0].isupper() and not tells(word) and word.casefold() not in _MONTHS
            for word, _ in parts
        ]
        # "Nikita" before a known surname is a given name; what follows the last known word is a name of its own.
        last_known = max((i for i, new in enumerate(unknown) if not new), default=-1)
        tail = parts[last_known + 1 :]
        if tail and len("".join(word for word, _ in tail)) > 3:
            yield phrase.start() + tail[0][1], phrase.start() + tail[-1][1] + len(_POSSESSIVE.sub("", tail[-1][0]))
