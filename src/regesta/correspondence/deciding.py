"""What a sentence matches -> the acts that are taken to be done in it.

In English, formulas are clues beside the wording, and the weights decide: a formula in the wrong company is outvoted,
and an act is found where no formula knew it. In the other languages, for which no labelled letters exist, the formulas
decide alone: of one act the one of the highest standing, after what one act excludes of another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from .bearing import Bearing
from .formulas import Formula
from .weighing import Weights, weigh
from .wording import COLON, QUESTION, pairs, plain_words

Matched = tuple[Formula, re.Match[str]]
WEIGHED = "en/"
"""Formulas whose names begin so are clues; all others decide by themselves."""
FIRM = 0.7
FIRM_SHARES = {"ask": 0.07, "propose": 0.12, "offer": 0.1, "respond": 0.04, "commit": 0.04, "notify": 0.015}
"""A formula of that standing is believed from that probability on: of any one formula few labelled letters have any."""
_EARLY = 25
"""A formula within so many characters of the sentence's start speaks of its main clause."""
_FORESHADOWS = (COLON, QUESTION)
"""Marks of a sentence that tell something of the next one."""
_COMMON_GROUND = re.compile(
    r"^\W{0,3}(?:as you (?:will )?(?:know|recall|remember|are aware)|you will (?:recall|remember|have))\b",
    re.IGNORECASE,
)


RIVALS = {"ask": ("propose",), "propose": ("ask",), "offer": ("commit",), "commit": ("offer", "notify")}
"""The same words are one act or the other, whichever is likelier."""


class Decision(NamedTuple):
    """One act of a sentence: by which rule, how sure, and the formula that matched, if one did."""

    act: str
    subtype: str | None
    confidence: float
    rule: str
    reported: bool
    matched: Matched | None = None


_ACTING = (
    "should must may might will shall would please suggest recommend propose hope request you we i embassy believe "
    "important concur agree approve appreciate ?"
)
_BY_BEARING = frozenset(_ACTING.split())
"""Words that do another thing in an instruction than in a report or among equals."""

_SIGNS = (
    "should must would will shall may cannot ought please pls plse request requests requested recommend "
    "recommends recommended suggest suggests suggested propose proposes proposed appreciate appreciated "
    "appreciates grateful glad pleased hope hopes thank thanks agree agrees agreed concur concurs approve "
    "approves approved accept accepts acceptable assure intend intends prepared ready inform advise ? "
    "urge urges important essential necessary useful desirable unable regret regrets receipt reply "
    "welcome believe plan protest desire desires wld shld honor honour prefer let"
)
SIGNS = frozenset(_SIGNS.split())
"""A sentence with none of these words and no formula does nothing towards its reader; it is not weighed at all."""


def sentence_clues(
    sentence: str,
    written: Sequence[str],
    small: Set[str],
    capital: Set[str],
    matches: Sequence[Matched],
    before: Sequence[str],
    bearing: Bearing,
) -> tuple[set[str], list[str]]:
    """Return the clues of *sentence* and its marks; its words as `plain_words` takes them.

    `before` are the marks of the sentence before it, `bearing` is which way its document goes.
    """
    plain, marks = plain_words(sentence, written, small, capital)
    found = set(plain)
    found.update(pairs(plain))
    told_apart = [f"!{bearing} {word}" for word in _BY_BEARING.intersection(plain)]
    found.add(f"!{bearing}")
    found.update(told_apart)
    found.update(marks)
    found.update(f"!before {mark}" for mark in before if mark in _FORESHADOWS)
    for rule, match in matches:
        if rule.name.startswith(WEIGHED):
            told = "told " if rule.reported else ""
            found.add(f"={rule.name}")
            found.add(f"={told}{rule.act}")
            if match.start() < _EARLY:
                found.add(f"=first {told}{rule.act}")
    return found, marks


def decide(sentence: str, matches: Sequence[Matched], found: set[str], weights: Weights) -> list[Decision]:
    """Return the acts of *sentence*: what its weights say, and what formulas of other languages say."""
    if not matches and not found:
        return []
    english = [each for each in matches if each[0].name.startswith(WEIGHED)]
    foreign = [each for each in matches if not each[0].name.startswith(WEIGHED)]
    decisions = [_by_formula(*each) for each in _kept(sentence, foreign)]
    shares = weigh(found, weights) if found else {}
    done = {decision.act for decision in decisions}
    best_of: dict[str, Matched] = {}
    for rule, match in english:
        if not rule.reported and (rule.act not in best_of or best_of[rule.act][0].standing < rule.standing):
            best_of[rule.act] = (rule, match)
    for act, threshold in weights.thresholds.items():
        share, best = shares.get(act, 0.0), best_of.get(act)
        firm = best is not None and best[0].standing >= FIRM
        if act in done or share < (FIRM_SHARES.get(act, threshold) if firm else threshold):
            continue
        if not firm and any(rival in done or share < shares.get(rival, 0.0) for rival in RIVALS.get(act, ())):
            continue
        decisions.append(
            Decision(
                act=act,
                subtype=best[0].subtype if best else _subtype(act, found, weights),
                confidence=round(share, 2),
                rule=best[0].name if best else "en/wording",
                reported=False,
                matched=best,
            )
        )
        done.add(act)
    told = [each for each in english if each[0].reported and each[0].act not in done]
    return [*decisions, *(_by_formula(*each) for each in _kept(sentence, told))]


def _by_formula(rule: Formula, match: re.Match[str]) -> Decision:
    return Decision(rule.act, rule.subtype, rule.standing, rule.name, rule.reported, (rule, match))


def _subtype(act: str, found: set[str], weights: Weights) -> str | None:
    if act not in weights.subtypes:
        return None
    shares = weigh(found, weights.subtypes[act])
    return max(shares, key=lambda subtype: shares[subtype])


def _kept(sentence: str, matches: Sequence[Matched]) -> list[Matched]:
    """The best formula of every act, after what one act excludes of another."""
    if not matches:
        return []
    best: dict[str, Matched] = {}
    recalled = _COMMON_GROUND.match(sentence) is not None
    for rule, match in matches:
        if recalled and rule.act in ("propose", "commit"):
            continue  # what both already know is told, not done
        if rule.act not in best or best[rule.act][0].standing < rule.standing:
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
