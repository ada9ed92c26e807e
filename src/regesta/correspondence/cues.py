"""How a text stands to a document that it names: the words before and after the name.

A cue is sought in the same sentence only, at most 90 characters before and 60 after. To add a language, add its
words to the patterns; the first relation whose cue is found is taken.
"""

from __future__ import annotations

import re

from regesta.model import Mention
from regesta.model.exchange import LinkKind

from .sentences import iter_sentences

_BEFORE, _AFTER = 90, 60
# A sentence's end within the words before: what stands in front of it is no cue.
_BREAK = re.compile(r"[.!?;]\s{1,3}(?=[A-ZÀ-ÞА-Я“\"])|\n\s{0,20}\n")

_FOLLOWS = re.compile(
    r"further to|supplement\w{0,5}|in (?:continuation|amplification|pursuance) of|following(?: up)?(?: on)? (?:my|our)|"
    r"en complément (?:de|à)|comme suite à m|faisant suite à (?:ma|mon|notre)|im anschlu(?:ss|ß) an|"
    r"în continuarea|в дополнение к|add(?:ing)? to my",
    re.IGNORECASE,
)
_ACKNOWLEDGES = re.compile(
    r"acknowledg\w{0,8}|\back\b|\back'?d\b|in receipt of|(?:have|has|was|were|am|are|just)(?: now| "
    r"duly| just| also| today)? "
    r"(?:received|recd|in hand)|\breceived\b|\brecd\b|receipt of|i have(?: before me)?(?: here)? (?=your|yr|the)|"
    r"accus\w{1,4} r[ée]ception|re[çc]u|r[ée]ception de|best[äa]tig\w{0,3}|erhalten|empfang|"
    r"am primit|confirm\w{0,3} primirea|получил\w{0,2}|подтвержда\w{1,3}|ricevuto|recib\w{1,3}",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?:reply|replying|repl(?:y|ies) is made|response|respond\w{0,3}|answer\w{0,3})(?: herewith)? to|in answer|"
    r"thank\w{0,3} (?:you )?(?:\w{1,12} ){0,3}for|thanks (?:\w{1,12} ){0,3}for|obliged (?:to you )?(?:by|for)|"
    r"grateful (?:to you )?for|appreciat\w{1,6}|"
    r"r[ée]pon\w{1,5}|en r[ée]ponse [àa]|remerci\w{0,6}|antwort\w{0,4}|erwider\w{1,5}|dank\w{0,3} "
    r"(?:ihnen )?f[üu]r|bezug auf ihr|"
    r"r[ăa]spuns|răspund\w{0,5}|mul[țţt]um\w{1,4}|(?:в )?ответ\w{0,4} на|отвеча\w{1,4} на|благодар\w{1,4} за",
    re.IGNORECASE,
)
_CARRIES_OUT = re.compile(
    r"\b(?:as (?:instructed|requested|directed|authorized|desired|suggested)(?: (?:by|in))?|"
    r"in (?:accordance|compliance) with|pursuant to|acting on|carrying out)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_ENCLOSES = re.compile(
    r"enclos\w{0,4}|inclos\w{0,4}|attach(?:ed|ing)|herewith|transmit\w{0,5}(?: \w{1,10}){0,3} (?:copy|"
    r"text)|(?:copy|text) of|"
    r"ci-joint\w{0,2}|sous ce pli|beiliegend\w{0,2}|anbei|anlage|al[ăa]turat\w{0,2}|прилага\w{1,5}|при этом",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"(?:the |a )?(?:\w+ )?(?:enclosed|inclosed|attached|accompanying|annexed)\b", re.IGNORECASE)
_RECEIVED_AFTER = re.compile(
    r"(?:[^.;\n]{0,30}\b)?(?:came (?:duly )?to hand|to hand|(?:has|have|was|were|had) (?:been )?(?:duly )?"
    r"(?:received|read|studied|considered)|(?:duly )?reached (?:us|me)|has arrived|"
    r"(?:i |we )?(?:have )?(?:duly )?rec(?:ei)?v?e?d\b)",
    re.IGNORECASE,
)
# A sentence that opens so gives the answer itself, whoever asked: "2. In answer to the question put in ...".
_IN_ANSWER = re.compile(r"\W{0,3}(?:\d{1,2}[.)]\s{1,3})?in (?:answer|reply|response) to\b", re.IGNORECASE)
_REFERENCE_LINE = re.compile(
    r"(?:^|\n)\s{0,20}(?:re|ref|reference|references|reur|subject|aktenzeichen|bezug)\.?\s{0,3}:?\s{0,40}$",
    re.IGNORECASE,
)


def words_before(text: str, floor: int, at: int) -> str:
    """Return the words of the same sentence before *at*, 90 characters at most."""
    window = text[max(floor, at - _BEFORE) : at]
    breaks = list(_BREAK.finditer(window))
    return window[breaks[-1].end() :] if breaks else window


def relation_of(
    text: str, start: int, end: int, mention_start: int, mention_end: int, sender: str | None, kind: str | None = None
) -> tuple[LinkKind, str, float]:
    """Return the relation, the rule's name and its confidence for the mention at [mention_start, mention_end).

    `sender` tells whose document it is: only what the addressee sent can be answered or acknowledged, only what the
    writer sent can be followed up. A document of the addressee that is named in the opening is what the letter
    answers (the custom of every chancery: reference first).
    """
    before = words_before(text, start, mention_start)
    after = text[mention_end : min(end, mention_end + _AFTER)]
    if sender == "writer":
        if _FOLLOWS.search(before):
            return "follows-up", "cue/follow-up", 0.9
        if _REFERENCE_LINE.search(before):
            return "follows-up", "cue/reference-line", 0.7
        return "refers-to", "cue/own", 0.8
    if _CARRIES_OUT.search(before) and kind not in ("agreement", "minutes"):
        return "answers", "cue/carried-out", 0.75
    if (_ENCLOSES.search(before) or _ENCLOSED.match(text, mention_start, mention_end)) and not _ANSWERS.search(before):
        return "encloses", "cue/enclosure", 0.7
    if sender == "addressee":
        if _ANSWERS.search(before):
            return "answers", "cue/reply", 0.92
        if _ACKNOWLEDGES.search(before) or _RECEIVED_AFTER.match(after):
            return "acknowledges", "cue/receipt", 0.92
        if _FOLLOWS.search(before):
            return "answers", "cue/further-to", 0.7
        if _REFERENCE_LINE.search(before) or is_opening(text, start, mention_start):
            return "answers", "cue/opening", 0.75
    elif _IN_ANSWER.match(before):
        return "answers", "cue/in-answer", 0.7
    elif re.search(
        r"\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respon(?:d|ds|ded|se)) to\b", before, re.IGNORECASE
    ) and is_opening(text, start, mention_start):
        return "answers", "cue/reply-to-third", 0.6
    return "refers-to", "cue/none", 0.7


def is_opening(text: str, start: int, at: int) -> bool:
    """Return whether at most one full sentence of prose stands between the text's start and *at*."""
    if at - start > 900:
        return False
    prose = 0
    for begin, end in iter_sentences(text, start, at):
        if end < at and end - begin > 35 and text[end - 1] in ".!?" and " " in text[begin:end]:
            prose += sum(1 for word in text[begin:end].split() if word.islower()) > 4
    return prose <= 1


def same_words(mentions: list[Mention], start: int, end: int) -> bool:
    """Return whether a mention already covers part of [start, end)."""
    return any(found.start < end and start < found.end for found in mentions)
