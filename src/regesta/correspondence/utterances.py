"""A letter's text -> what its writer does in it: asks, proposes, offers, responds, commits, notifies, protests, thanks.

In: a transcription with the span of one document's own text. Out: `Utterance`s in order. Sentence by sentence, the
formulas whose trigger words stand in it are tried; of one act the formula of the highest standing is kept, and a
request with several coordinated parts gives one utterance a part. Rules after the guide for annotating acts in
diplomatic correspondence; measured by `benchmarks/acts.py`.
"""

from __future__ import annotations

import re
from functools import cache

from regesta.model import Utterance
from regesta.onomastics import terms

from .clauses import iter_parts
from .formulas import ALL, Formula
from .sentences import iter_sentences, lowered

_EDGES = ".,;:!?\"'“”‘’«»()[]*_0123456789"
_ANAPHORA = re.compile(r"\b(?:it|this|them|these|that)\b", re.IGNORECASE)
_LONG = 1500
"""A sentence longer than this is a list or a table whose stops were lost; its head is enough."""
_LIST_ITEM = re.compile(r"[\"“(]?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s|[-–—•*]\s")
_COMMON_GROUND = re.compile(
    r"^\W{0,3}(?:as you (?:will )?(?:know|recall|remember|are aware)|you will (?:recall|remember|have))\b",
    re.IGNORECASE,
)


def find_utterances(text: str, start: int, end: int, *, language: str | None = None) -> tuple[Utterance, ...]:
    """Return the acts that text[start:end] performs or tells of, in order; offsets count in *text*.

    All languages' formulas are tried, whatever *language* says: their triggers keep them apart, and letters quote.
    """
    del language
    index = _triggers()
    always = index.get("*", ())
    found: list[Utterance] = []
    announced: Formula | None = None
    # A wrapped line's end is a space of its sentence; the places stay the same.
    flat = text[start:end].replace("\n", " ").replace("\r", " ").replace("\t", " ").replace("\xa0", " ")
    small = lowered(flat)
    for begin, sentence_end in iter_sentences(text, start, end):
        stop = min(sentence_end, begin + _LONG)
        sentence, low = flat[begin - start : stop - start], small[begin - start : stop - start]
        words = {word.strip(_EDGES) for word in low.replace("—", " ").replace("-", " ").replace("/", " ").split()}
        if len(words) < 2:
            continue
        if "?" in low:
            words.add("?")
        tried = set(always)
        for word in words & index.keys():
            tried.update(index[word])
        kept = _kept(sentence, low, [at for at in sorted(tried) if not ALL[at].also or ALL[at].also & words])
        listed = _LIST_ITEM.match(sentence)
        if announced is not None and listed:
            if not any(rule.act == announced.act for rule, _ in kept):
                kept = [(announced, listed)]
        else:
            announced = next((rule for rule, _ in kept if rule.act in ("ask", "propose")), None)
            if announced is not None and not sentence.endswith((":", "—", "to", "that")):
                announced = None
        for rule, match in kept:
            found += _utterances(text, begin, stop, rule, match)
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.act)))


@cache
def _triggers() -> dict[str, tuple[int, ...]]:
    index: dict[str, list[int]] = {}
    for at, rule in enumerate(ALL):
        for trigger in rule.triggers:
            index.setdefault(trigger, []).append(at)
    return {trigger: tuple(rules) for trigger, rules in index.items()}


def _kept(sentence: str, low: str, tried: list[int]) -> list[tuple[Formula, re.Match[str]]]:
    """The best formula of every act in the sentence, after what one act excludes of another."""
    best: dict[str, tuple[Formula, re.Match[str]]] = {}
    recalled = _COMMON_GROUND.match(sentence) is not None
    for at in tried:
        rule = ALL[at]
        if recalled and rule.act in ("propose", "commit"):
            continue  # what both already know is told, not done
        if rule.act in best and best[rule.act][0].standing >= rule.standing:
            continue
        match = rule.pattern.search(sentence if rule.cased else low)
        if match:
            best[rule.act] = (rule, match)
    for stronger, weaker in _EXCLUDES:
        if stronger in best and weaker in best and best[stronger][0].standing >= best[weaker][0].standing:
            one, other = best[stronger][1], best[weaker][1]
            if one.start() < other.end() + 40 and other.start() < one.end() + 40:
                del best[weaker]
    return list(best.values())


_EXCLUDES = (
    # Where the same words would be two acts, the firmer formula speaks.
    ("ask", "propose"),
    ("propose", "ask"),
    ("offer", "commit"),
    ("commit", "offer"),
    ("respond", "commit"),
    ("commit", "respond"),
    ("ask", "commit"),
    ("ask", "thank"),
    ("thank", "ask"),
    ("respond", "propose"),
    ("propose", "respond"),
    ("notify", "commit"),
    ("propose", "commit"),
    ("commit", "propose"),
    ("respond", "protest"),
)


def _utterances(text: str, begin: int, stop: int, rule: Formula, match: re.Match[str]) -> list[Utterance]:
    if not rule.several:
        return [_utterance(text, begin, stop, rule)]
    parts = list(iter_parts(text, begin, stop, begin + match.end()))
    if len(parts) == 1:
        return [_utterance(text, begin, stop, rule)]
    first = _utterance(text, *parts[0], rule)
    made = [first]
    for part in parts[1:]:
        one = _utterance(text, *part, rule)
        if _ANAPHORA.search(one.text) and len(one.terms) < 3:
            # "solve it positively": what "it" is, the part before says.
            one = _utterance(text, *part, rule, more=first.terms)
        made.append(one)
    return made


def _utterance(text: str, start: int, end: int, rule: Formula, more: tuple[str, ...] = ()) -> Utterance:
    while end > start and text[end - 1].isspace():
        end -= 1
    words = text[start:end]
    content = tuple(dict.fromkeys((*terms(words), *more)))
    return Utterance(
        start=start,
        end=end,
        text=words,
        act=rule.act,
        rule=rule.name,
        confidence=rule.standing,
        subtype=rule.subtype,
        actor="other" if rule.reported else "writer",
        addressee="other" if rule.reported else "addressee",
        terms=content,
        reported=rule.reported,
    )
