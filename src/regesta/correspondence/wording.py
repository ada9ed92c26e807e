"""A sentence -> its words in plain form and its marks: clues by which the weights of `weighing` tell its acts.

In: one sentence as it stands. Out: its words, telegrams' short forms written out, names and numbers as one sign each,
marks of form (question, list, colon, salutation, length), and the pairs of neighbouring words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

NAME, NUMBER, ALWAYS = "N", "#", "!"
BEGINNING = "^"
QUESTION, COLON = "!question", "!colon"
_SALUTATION = re.compile(
    r"^\W{0,2}(?:(?:my )?dear|your (?:holiness|excellency|majesty|highness))\b[^:,;]{0,60}[:,;]\s*", re.IGNORECASE
)
_LIST_MARK = re.compile(r"[\"“(]?(?:(?P<number>\d{1,2})|(?P<letter>[a-zA-Z]|[ivx]{1,4}))[.)]\s|[-–—•*]\s?")

# Short forms of telegrams and drafts, and what they stand for.
_SHORT = (
    "dept=department govt=government pls=please plse=please wld=would wd=would shld=should shd=should "
    "cld=could cd=could ur=your urs=your yr=your yrs=your info=information amb=ambassador emb=embassy "
    "fonoff=foreign-office fonmin=minister primin=minister secstate=secretary depty=deputy "
    "reps=representatives rep=representative re=regarding thru=through tho=though abt=about asap=soonest "
    "appt=appointment conf=conference mtg=meeting msg=message tel=telegram addl=additional ack=acknowledge "
    "rcvd=received recd=received dtd=dated fol=following fols=follows flwg=following favour=favor "
    "favours=favors honour=honor authorise=authorize authorised=authorized can't=cannot won't=will-not "
    "don't=do-not"
)
_WRITTEN_OUT = dict(pair.split("=") for pair in _SHORT.split())
# In capitals within a sentence, and no names: who writes, who is addressed, and what telegrams begin with.
_CAPITALS = (
    "i department embassy government ministry committee mission legation council delegation commission board "
    "dept embtel deptel urtel reftel ourtel you your we our my this the please request suggest recommend "
    "believe would should hope appreciate ask propose"
)
_NO_NAMES = frozenset(_CAPITALS.split())


def plain_words(
    sentence: str, written: Sequence[str], small: Set[str], capital: Set[str]
) -> tuple[list[str], list[str]]:
    """Return the words of *sentence* in plain form and in order, and its marks of form.

    `written` are its words without the signs and figures at their ends; `small` those in lower case, `capital` all
    others. A name of several words is one sign.
    """
    marks = [ALWAYS, f"!length {min(5, len(sentence) // 48)}"]
    opening = _SALUTATION.match(sentence)
    if opening and opening.end() < len(sentence):
        sentence = sentence[opening.end() :]
        marks.append("!salutation")
    listed = _LIST_MARK.match(sentence)
    if listed:
        marks.append("!list " + (listed.lastgroup or "dash"))
        sentence = sentence[listed.end() :]
    if "?" in sentence[-6:]:
        marks.append(QUESTION)
    if sentence.rstrip(' ”"’)').endswith(":"):
        marks.append(COLON)
    if sentence[:1] in '“"‘':
        marks.append("!quoted")
    shouted = len(capital) > len(small)
    forms = {word: _WRITTEN_OUT[word] for word in small & _WRITTEN_OUT.keys()}
    for word in capital:
        low = word.lower()
        if not word:
            forms[word] = NUMBER
        elif shouted or low in _NO_NAMES or sentence.startswith(word):
            forms[word] = _WRITTEN_OUT.get(low, low)
        else:
            forms[word] = NAME
    plain = list(map(forms.get, written, written)) if forms else list(written)
    if forms and plain.count(NAME) > 1:
        plain = [word for before, word in pairwise(("", *plain)) if word != NAME or before != NAME]
    return plain, marks


def pairs(plain: Sequence[str]) -> Iterator[str]:
    """Yield each word of a sentence with the next one, and the first with the sign of a beginning."""
    return map(" ".join, pairwise((BEGINNING, *plain)))
