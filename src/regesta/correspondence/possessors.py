"""Whose document a noun names: what the words before it say, and the parties that stand behind it or behind its date.

In: a text and the place of a noun ("the Warden's letter of May 4 to Captain Ostrow"). Out: a sender and a recipient:
"writer", "addressee", "third" (somebody not named), or a name.
"""

from __future__ import annotations

import re

from .nouns import ADDRESSEE, WRITER

MONTHLIKE = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)(?:\.|(?![\w]))(?!\s{1,2}[A-Z])",
    re.IGNORECASE,
)
# "a letter of the Lesnian Government dated April 2": whose it is, before what dates it.
OF_BODY = re.compile(
    r"\s{1,3}(?:of(?: the)?|du|de la|de l[’']|der|des)\s{0,2}"
    r"((?:[A-ZÀ-Þ][\w’'-]{1,24}\s{1,2}(?:of\s{1,2}(?:the\s)?)?){1,5}"
    r"(?:[a-zà-ÿ]{5,16}\s{1,2})?)(?=(?:of|dated|du|en date|vom|no\.?|nr\.?|n°|to(?=\s(?:the\s)?[A-Z]))\s)"
)
# "General de Gaulle's letter"
_PARTICLE = r"(?<![\w])(?:de|du|von|van|der|den|di|della|dos|bin|ibn|al|el)(?=\s)"
_LEFT = re.compile(
    rf"(?P<name>(?:(?:[A-Z][\w.’'-]{{0,20}}|{_PARTICLE})\s{{1,2}}){{0,4}}[A-Z][\w’'-]{{0,24}})['’]s?\s{{1,3}}(?:[a-z]{{1,12}}\s{{1,3}}){{0,2}}$"
    r"|(?P<own>(?<!\w)\w[\w'’.-]{0,14})\s{1,3}(?:(?!(?:the|a|an|this|that)\s)[\w-]{2,14}\s{1,3}){0,2}$"
)
_MONTH_NAME = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s\d)"
)
# A full stop ends a name unless it closes an initial or a short title ("O. V.", "Cde.").
_NAME_WORD = rf"(?!{_MONTH_NAME})[A-ZÀ-ÞА-Я](?:[\w’'-]{{3,24}}|[\w’'-]{{0,2}}\.?)(?![\w])"
_NAME = rf"({_NAME_WORD}(?:\s{{1,2}}(?:(?:of(?: the)?|{_PARTICLE})\s{{1,2}})?{_NAME_WORD}){{0,6}})"
BESIDE = re.compile(r"\s{1,3}(?:to|for)\s{1,3}(you|me|us|him|them|her)(?!\w)", re.IGNORECASE)
PRONOUNS = {"you": "addressee", "me": "writer", "us": "writer"}
FROM = re.compile(r"\s{1,3}(?:from|by|de la part de|von|от)\s{1,3}(?:the\s{1,3})?" + _NAME)
TO = re.compile(r"\s{1,3}(?:to|for|an|à|addressed to)\s{1,3}(?:the\s{1,3})?" + _NAME)
_PASSED_ON = re.compile(
    r"\b(?:sen[dt]|sending|forward\w{0,3}|transmit\w{0,4}|g[ai]ve\w?|giving|hand(?:ed|ing)|pass(?:ed|ing)?|show(?:ed|n)?|"
    r"refer(?:red)?|deliver\w{0,3}|convey\w{0,3}|communicat\w{1,3}|read|tak\w{1,2}|took|repeated|relay\w{0,3})\b"
    r"[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_IMPERATIVE = frozenset(
    [
        "send",
        "give",
        "see",
        "read",
        "return",
        "forward",
        "show",
        "keep",
        "hand",
        "use",
        "please",
        "consider",
        "in",
        "on",
        "and",
        "but",
        "that",
    ]
)
_SKIP_OWN = frozenset(
    [
        "this",
        "that",
        "these",
        "those",
        "present",
        "following",
        "above",
        "said",
        "such",
        "another",
        "any",
        "no",
        "each",
        "every",
    ]
)
_NAMED_OFFICES = frozenset(
    ["department", "embassy", "legation", "consulate", "ministry", "mission", "secretariat", "foreign"]
)


def possessor(text: str, floor: int, at: int) -> tuple[str | None, int | None, bool | None]:
    """The sender that the words before the noun give, where they start, and whether the noun is indefinite.

    None instead of the last says that the words rule a mention out ("this letter").
    """
    window_start = max(floor, at - 90)
    left = _LEFT.search(text[window_start:at])
    if left is None:
        return None, None, True
    if left.group("name"):
        name = left.group("name")
        begin = window_start + left.start("name")
        words_of_name = name.split()
        while words_of_name and words_of_name[0].casefold() in _IMPERATIVE:
            begin += len(words_of_name[0]) + 1
            words_of_name.pop(0)
            begin += len(text[begin:at]) - len(text[begin:at].lstrip())
        if not words_of_name:
            return None, None, True
        name = " ".join(words_of_name)
        if name.split()[-1].casefold() in ("it", "that", "let", "what", "there"):
            return None, None, True
        return name, begin, False
    words = text[window_start + left.start() : at].split()
    for back, word in enumerate(reversed(words)):
        bare = word.strip(".,'’").casefold()
        position = text.rfind(word, window_start, at)
        if bare in _SKIP_OWN and back == len(words) - 1:
            return None, None, None
        if ADDRESSEE.fullmatch(word):
            return "addressee", position, False
        if WRITER.fullmatch(word):
            return "writer", position, False
        if bare in ("his", "her", "their", "its", "leur", "son", "sa", "seine", "его", "их"):
            return "third", position, False
        if bare in _NAMED_OFFICES and back == 0:
            return word, position, False
        if bare in ("the", "le", "la", "der", "das", "die"):
            return None, position, False
    first = words[0].strip(".,'’").casefold()
    return None, None, first in ("a", "an", "one", "another", "un", "une", "ein", "eine", "o")


def parties_behind(text: str, start: int, begin: int, at: int, end: int) -> tuple[str | None, str | None, int]:
    """Who the words behind the date name as sender and recipient, and where they end: "of May 3 from X to Y"."""
    giver = FROM.match(text, at, min(end, at + 90))
    if giver and not MONTHLIKE.match(giver.group(1)):
        at = giver.start() + len(giver.group().rstrip())
    else:
        giver = None
    # "I sent your letter of May 3 to X": there he is not the one to whom it was written.
    if _PASSED_ON.search(text, max(start, begin - 60), begin):
        return giver.group(1).strip() if giver else None, None, at
    taker = TO.match(text, at, min(end, at + 90))
    if taker is None or MONTHLIKE.match(taker.group(1)):
        beside = BESIDE.match(text, at, min(end, at + 20))
        to = PRONOUNS.get(beside.group(1).casefold()) if beside else None
        return giver.group(1).strip() if giver else None, to, beside.end() if beside and to else at
    return (
        giver.group(1).strip() if giver else None,
        taker.group(1).strip(),
        taker.start() + len(taker.group().rstrip()),
    )
