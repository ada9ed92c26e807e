"""Markings of secrecy and haste on a document: "Top Secret", "Very urgent", "NIACT".

In: the lines labelled as markings. Out: one claim of `markings` for each part of a line that stands by
itself and has a word of marking in it: a line of that place and shape may as well be a letterhead or the name of the
form ("Telegramm", "DIPLOMATIE"). To add a language, add its words to `_WORDS`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.model import Claim

from .zones import LabelledLine

METHOD = "letter/marking@1"

_GAP = re.compile(r"[;/|]|—|\s-\s|,(?=\s?[A-Z])|\.\s+(?=Экз)")
_WORDS = re.compile(
    r"(?<![^\W_])(?:secret[ae]?|segret\w+|top secret|confiden\w+|restrict\w+|unclass\w*|unclas|classified|official use"
    r"|sensitive|eyes|personal\w*|private|privat\w*|persönlich\w*|personnel\w*|particular|reserv\w+|réservé\w*"
    r"|riservat\w+|nodis|exdis|limdis|limited|no distribution|dissemination|noforn|stadis|channel|cosmic|nato|atomal"
    r"|niact|immediate|priority|flash|routine|urgent\w*|important|emergency|most|deferred|guard|ultra|dedip|desk\w*"
    r"|by hand|handle\w*|not to be|verschlüsselt|geheim\w*|vertraulich\w*|verschlu(?:ss|ß)sache|vs|citissime|cito"
    r"|eilt|dringend\w*|sofort|dienstgebrauch|eigenhändig|streng\w*|tajne|ściśle|poufne|zastrzeżone|pilne|tajné|přísně"
    r"|důvěrné|titkos|bizalmas|szigorúan|sürgős|секретно|сов|совершенно|особая|особой|строго|лично|срочно|молния"
    r"|вне очереди|дсп|служебного|экз|копи[йи]|снятие|не подлежит|рассылка|strict|foarte|nesecret|serviciu)(?![^\W_])",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?:[A-Z] ){3,24}[A-Z](?![A-Za-z])")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 9
"""A marking is no sentence."""


def read_markings(text: str, rows: Sequence[LabelledLine]) -> tuple[Claim, ...]:
    """Return the markings of *rows*; capitals are not kept in the value ("TOP SECRET" is "Top secret")."""
    claims: list[Claim] = []
    for row in rows:
        claims.extend(read_marking(text, row.line.start, row.line.end, round(row.confidence, 3)))
    return tuple(claims)


def read_marking(text: str, start: int, end: int, confidence: float) -> tuple[Claim, ...]:
    """Return the markings in text[start:end], a line or a part of one."""
    claims: list[Claim] = []
    position = start
    for gap in [*_GAP.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        if is_marking(text[position:stop]) and (claim := _claim(text, position, stop, confidence)) is not None:
            claims.append(claim)
        position = gap.end() if gap else stop
    return tuple(claims)


def is_marking(words: str) -> bool:
    """Tell whether *words* are a marking: a few words, one of which is used in markings, spelt out or spaced."""
    if len(words.split()) > _MOST_WORDS and _SPACED.match(words.strip()) is None:
        return False
    spaced = _SPACED.match(words.strip(" []*_"))
    return _WORDS.search(spaced.group().replace(" ", "") if spaced else words) is not None


def only_marks(words: str) -> bool:
    """Tell whether every word of a line is one of markings: "IMPORTANT", "Streng geheim", not "Private Lee"."""
    spelt = _WORD.findall(words)
    return bool(spelt) and all(_WORDS.fullmatch(word) for word in spelt)


def _claim(text: str, start: int, end: int, confidence: float) -> Claim | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip(" \t*_.:[("))
    end = start + len(text[start:end].rstrip(" \t*_.:])"))
    words = text[start:end]
    if not any(character.isalpha() for character in words):
        return None
    spaced = _SPACED.match(words)
    if spaced and _WORDS.search(spaced.group().replace(" ", "")):  # "C O N F I D E N T I A L ORLE 4471"
        end = start + spaced.end()
        words = text[start:end]
        return Claim("markings", words.replace(" ", "").capitalize(), words, start, end, METHOD, confidence)
    if words.strip().casefold() == "unclas":
        return Claim("markings", "Unclassified", words, start, end, METHOD, confidence)
    value = words[0].upper() + words[1:].lower() if words.islower() or words.isupper() else words
    return Claim("markings", value, words, start, end, METHOD, confidence)
