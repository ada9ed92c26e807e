"""A letter's text -> what its writer does in it: asks, proposes, offers, responds, commits, notifies, protests, thanks.

In: a transcription with the span of one document's own text. Out: `Utterance`s in order. Sentence by sentence, the
formulas whose trigger words stand in it are tried; with the wording they are the clues from which `deciding` tells the
acts. A request with several coordinated parts gives one utterance a part. Acts after the guide for annotating acts in
diplomatic correspondence; measured by `benchmarks/acts.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from regesta.model import Utterance
from regesta.onomastics import lowered, terms

from .bearing import bearing_of
from .clauses import iter_parts
from .deciding import SIGNS, WEIGHED, Decision, Matched, decide, sentence_clues
from .formulas import ALL
from .sentences import iter_sentences
from .weighing import Weights, acts_model

_EDGES = ".,;:!?\"'“”‘’«»()[]*_0123456789"
_ANAPHORA = re.compile(r"\b(?:it|this|them|these|that)\b", re.IGNORECASE)
_LONG = 1500
"""A sentence longer than this is a list or a table whose stops were lost; its head is enough."""
_LIST_ITEM = re.compile(r"[\"“(]?(?:(?P<mark>\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|(?P<dash>[-–—•*]))\s")


class _Bare(dict[str, str]):
    """A word as it is written -> without the signs and figures at its ends. Letters repeat their words: most are asked
    for again.
    """

    def __missing__(self, written: str) -> str:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        bare = self[written] = written.strip(_EDGES)
        return bare


_WORDS_KEPT = 30_000
_BARE = _Bare()


def _next_mark(mark: str) -> str | None:
    """The mark of the item after "1" or "a"; dots and dashes say nothing of what they follow."""
    if mark.isdigit():
        return str(int(mark) + 1)
    return chr(ord(mark) + 1) if len(mark) == 1 and mark.isalpha() else None


class Looked(NamedTuple):
    """A sentence that may hold an act: where it stands, its words, the formulas it matches, and its clues."""

    start: int
    end: int
    sentence: str
    matches: list[Matched]
    clues: set[str]


def find_utterances(
    text: str, start: int, end: int, *, language: str | None = None, weights: Weights | None = None
) -> tuple[Utterance, ...]:
    """Return the acts that text[start:end] performs or tells of, in order; offsets count in *text*.

    All languages' formulas are tried, whatever *language* says: their triggers keep them apart, and letters quote.
    `weights` are those that come with the package, where no others are given.
    """
    del language
    weights = weights or acts_model()
    found: list[Utterance] = []
    announced: Decision | None = None
    last, within = "", False
    for looked in look_at(text, start, end):
        decisions = decide(looked.sentence, looked.matches, looked.clues, weights)
        item = _LIST_ITEM.match(looked.sentence)
        mark = (item["mark"] or item["dash"]) if item else None
        if announced is not None and mark and (within or _next_mark(last) == mark):
            if not any(each.act == announced.act for each in decisions):
                decisions = [announced._replace(matched=None)]
            last, within = mark, True
        else:
            within = False
            if looked.sentence.endswith((":", "—", "to", "that")):
                announced = next((each for each in decisions if each.act in ("ask", "propose")), None)
                last, within = "", announced is not None
        for each in decisions:
            found += _utterances(text, looked.start, looked.end, each)
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.act)))


def look_at(text: str, start: int, end: int) -> Iterator[Looked]:
    """Yield the sentences of text[start:end] with the formulas that they match and their clues."""
    index, bare = _triggers(), _BARE.__getitem__
    always = index.get("*", ())
    # A wrapped line's end is a space of its sentence; the places stay the same.
    flat = text[start:end].replace("\n", " ").replace("\r", " ").replace("\t", " ").replace("\xa0", " ")
    flat_low = lowered(flat)
    parted = flat.replace("—", " ").replace("-", " ").replace("/", " ")
    before: list[str] = []
    bearing = bearing_of(text, start, end)
    for begin, sentence_end in iter_sentences(text, start, end):
        stop = min(sentence_end, begin + _LONG)
        sentence, low = flat[begin - start : stop - start], flat_low[begin - start : stop - start]
        written = list(map(bare, parted[begin - start : stop - start].split()))
        small = set(filter(str.islower, written))
        capital = set(written) - small
        words = small | set(map(str.lower, capital))
        if len(words) < 2:
            continue
        if "?" in low:
            words.add("?")
        tried = set(always)
        for word in words & index.keys():
            tried.update(index[word])
        matches: list[Matched] = []
        for at in sorted(tried):
            rule = ALL[at]
            if rule.also and not rule.also & words:
                continue
            match = rule.pattern.search(sentence if rule.cased else low)
            if match:
                matches.append((rule, match))
        clues: set[str] = set()
        if not SIGNS.isdisjoint(words) or any(rule.name.startswith(WEIGHED) for rule, _ in matches):
            clues, before = sentence_clues(sentence, written, small, capital, matches, before, bearing)
        else:
            before = []
        yield Looked(begin, stop, sentence, matches, clues)


@cache
def _triggers() -> dict[str, tuple[int, ...]]:
    index: dict[str, list[int]] = {}
    for at, rule in enumerate(ALL):
        for trigger in rule.triggers:
            index.setdefault(trigger, []).append(at)
    return {trigger: tuple(rules) for trigger, rules in index.items()}


def _utterances(text: str, begin: int, stop: int, decision: Decision) -> list[Utterance]:
    if decision.matched is None or not decision.matched[0].several:
        return [_utterance(text, begin, stop, decision)]
    parts = list(iter_parts(text, begin, stop, begin + decision.matched[1].end()))
    if len(parts) == 1:
        return [_utterance(text, begin, stop, decision)]
    first = _utterance(text, *parts[0], decision)
    made = [first]
    for part in parts[1:]:
        one = _utterance(text, *part, decision)
        if _ANAPHORA.search(one.text) and len(one.terms) < 3:
            # "solve it positively": what "it" is, the part before says.
            one = _utterance(text, *part, decision, more=first.terms)
        made.append(one)
    return made


def _utterance(text: str, start: int, end: int, decision: Decision, more: tuple[str, ...] = ()) -> Utterance:
    while end > start and text[end - 1].isspace():
        end -= 1
    words = text[start:end]
    content = tuple(dict.fromkeys((*terms(words), *more)))
    return Utterance(
        start=start,
        end=end,
        text=words,
        act=decision.act,  # type: ignore[arg-type]
        rule=decision.rule,
        confidence=decision.confidence,
        subtype=decision.subtype,
        actor="other" if decision.reported else "writer",
        addressee="other" if decision.reported else "addressee",
        terms=content,
        reported=decision.reported,
    )
