"""An office that stands before its holder's name: "Secretary of State Dulles", "Prime Minister Nehru"."""

from __future__ import annotations

from .folding import fold
from .heads import JOINT, WORD, head_of, is_possessive, trim
from .lexicon import (
    ARTICLES,
    MODIFIERS,
    PARTICLES,
    PREPOSITIONS,
    is_body_noun,
    is_office_noun,
    looks_acronymic,
)
from .roles import Parts


def read_title_and_name(parts: Parts, start: int, end: int) -> bool:
    """Read an office before its holder's name: "Secretary of State Dulles", "President de Gaulle".

    The office ends at the last office noun of the leading run, or one word behind its "of"; what is left
    must be a name of at most four words.
    """
    text = parts.text
    words = list(WORD.finditer(text, start, end))
    last = -1
    for k, m in enumerate(words):
        bare = m[0].strip(".")
        folded = fold(bare).replace(" ", "")
        if folded in PREPOSITIONS and m[0][0].islower() and folded not in ("de", "d", "du", "des", "von", "van"):
            break
        if is_office_noun(bare) and not is_possessive(m[0]):
            last = k
        elif last >= 0 and not (folded in MODIFIERS and k + 1 < len(words) and is_office_noun(words[k + 1][0])):
            break
    if last < 0 or last + 1 >= len(words):
        return False
    name_at = last + 1
    if fold(words[name_at][0]) in ("of", "for") and name_at + 1 < len(words):
        name_at += 2
        if fold(words[name_at - 1][0]) in ARTICLES:
            return False
        affairs = next(
            (k for k in range(name_at, len(words)) if fold(words[k][0]) in ("affairs", "trade", "relations")),
            None,
        )
        if affairs is not None:
            name_at = affairs + 1
    if name_at >= len(words):
        return False
    stop = len(words)
    for k in range(name_at, len(words)):
        folded = fold(words[k][0])
        if folded in PREPOSITIONS and words[k][0][0].islower() and folded not in PARTICLES:
            stop = k
            break
    name = words[name_at:stop]
    if not 1 <= len(name) <= 5 or any(is_body_noun(w[0]) for w in name) or any(is_office_noun(w[0]) for w in name):
        return False
    if fold(name[0][0]) in PREPOSITIONS | {"and"} and fold(name[0][0]) not in PARTICLES:
        return False
    if looks_acronymic(name[0][0]) and len(name) == 1:
        return False
    if not parts.take_name(name[0].start(), name[-1].end()):
        return False
    office = trim(text, start, words[name_at - 1].end())
    parts.office = office
    if stop < len(words):
        link = JOINT.match(text, name[-1].end(), end)
        if link is not None and head_of(text, link.end(), end) == "body":
            parts.body = trim(text, link.end(), end)
    return True
