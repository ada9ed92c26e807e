"""A sentence -> its clues: the wording by which the weights of `weighing` tell what its writer does.

In: one sentence as it stands. Out: a set of strings, short sequences of words in a plain form (telegrams' short forms
written out, names and numbers as one sign each) and marks of form (question, list, colon, salutation). A word's own
meaning counts little for an act and its company much, so pairs, triples and pairs with one word between are clues.
"""

from __future__ import annotations

import re

NAME, NUMBER = "N", "#"
_WORD = re.compile(r"[^\W\d_][\w’'\-]*|\d[\d.,:/\-–]*|[?;:(]")
_SALUTATION = re.compile(
    r"^\W{0,2}(?:(?:my )?dear|your (?:holiness|excellency|majesty|highness))\b[^:,;]{0,60}[:,;]\s*", re.IGNORECASE
)
_LIST_MARK = re.compile(r"[\"“(]?(?:(?P<number>\d{1,2})|(?P<letter>[a-zA-Z]|[ivx]{1,4}))[.)]\s|[-–—•*]\s?")
_HEAD = 700
"""A sentence says what it does in its first hundred words."""

# Short forms of telegrams and drafts.
_WRITTEN_OUT = dict(
    pair.split("=")
    for pair in (
        "dept=department govt=government pls=please plse=please wld=would wd=would shld=should shd=should cld=could "
        "cd=could ur=your urs=your yr=your yrs=your info=information amb=ambassador emb=embassy fonoff=foreign-office "
        "fonmin=minister primin=minister secstate=secretary depty=deputy reps=representatives rep=representative "
        "re=regarding thru=through tho=though abt=about asap=soonest appt=appointment conf=conference mtg=meeting "
        "msg=message tel=telegram addl=additional ack=acknowledge rcvd=received recd=received dtd=dated fol=following "
        "fols=follows flwg=following favour=favor favours=favors honour=honor authorise=authorize "
        "authorised=authorized cannot=cannot can't=cannot won't=will-not don't=do-not"
    ).split()
)
# In capitals within a sentence, and no names: who writes, who is addressed, and what telegrams begin with.
_NO_NAMES = frozenset(
    "i department embassy government ministry committee mission legation council delegation commission board dept "
    "embtel deptel urtel reftel ourtel you your we our my this the please request suggest recommend believe would should "
    "hope appreciate ask propose".split()
)


def plain_words(sentence: str) -> tuple[list[str], list[str]]:
    """Return the words of *sentence* in plain form, between "^" and "$", and its marks of form."""
    marks = []
    opening = _SALUTATION.match(sentence)
    if opening and opening.end() < len(sentence):
        sentence = sentence[opening.end() :]
        marks.append("!salutation")
    listed = _LIST_MARK.match(sentence)
    if listed:
        marks.append("!list " + (listed.lastgroup or "dash"))
        sentence = sentence[listed.end() :]
    if "?" in sentence[-6:]:
        marks.append("!question")
    if sentence.rstrip(" ”\"’)").endswith(":"):
        marks.append("!colon")
    if sentence[:1] in "“\"‘":
        marks.append("!quoted")
    found = _WORD.findall(sentence[:_HEAD])
    capitals = sum(map(str.isupper, found)) > len(found) * 0.6
    words = ["^"]
    for nth, word in enumerate(found):
        low = word.lower()
        if low != word and nth and not capitals and low not in _NO_NAMES:
            if words[-1] != NAME:
                words.append(NAME)
        elif low[0].isdigit():
            if words[-1] != NUMBER:
                words.append(NUMBER)
        else:
            low = low.replace("’", "'")
            words.append(_WRITTEN_OUT.get(low, low))
    words.append("$")
    return words, marks


def clues(words: list[str], marks: list[str]) -> set[str]:
    """Return the clues of a sentence of *words*: each, pairs, triples, pairs around a word, and its marks."""
    found = set(words)
    found.update(marks)
    found.update([f"{a} {b}" for a, b in zip(words, words[1:], strict=False)])
    found.update([f"{a} {b} {c}" for a, b, c in zip(words, words[1:], words[2:], strict=False)])
    found.update([f"{a} * {c}" for a, c in zip(words, words[2:], strict=False)])
    found.add(f"!length {min(5, len(words) // 8)}")
    return found
