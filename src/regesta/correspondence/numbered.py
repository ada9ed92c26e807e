"""Documents named by a number and whose it is: "Yours 112, 113", "my 112", "Deptel 1192", "Bonn's 2328", "Secto 100".

From every number one looks back for what may carry it: a word of possession, a telegraphist's short form, a post or a
series. Then forward: to whom it went, its date, the numbers that go on the list, the number under which it was repeated
elsewhere. A post's name alone ("Karsk 1180") names a telegram only where something held fits it: such mentions are
`faint`, unless they stand in a line of references.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from regesta.model import Mention

from .cues import relation_of
from .reckoning import Reckoned, read_date_after
from .serials import (
    HOLDERS,
    MARKINGS,
    NO_SERIES,
    NOUNS,
    NUMBER,
    UNITS,
    is_day,
    is_year,
    kind_of_form,
    kind_of_letters,
    next_number,
    repeated_number,
)

_BACK = 44
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_LOOKED_AT = re.compile(r"[\s(\[—–-]$")
_OWN = re.compile(
    r"(?<![\w’'])(?:re\s?)?(?P<own>yours?|yr|ur|my|mine|our|ours|his|her|their)\s{1,2}"
    r"(?P<between>(?:[A-Za-z-]{2,14}\s{1,2}){0,2}?)"
    r"(?P<no>(?:nos?|nrs?|numbers?)\.?\s{0,2}|№\s{0,2}|#)?$",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?<![\w’'])(?:ref?\s?)?(?P<own>ur|your|my|our|deptcir|depcir|depcirc|embcir|embcirc|dept|dep|amemb|emb|amcongen|"
    r"congen|con|leg|usun|def|white house|cir|circ)\s?"
    r"(?P<form>circ?tels?|tels?(?:\ss(?=\s))?|telegrams?|desps?|despatch|des|airgrams?|msgs?|a-|d-)[\s,]{0,3}(?:nos?\.?\s?)?[a-z]?[-–]?"
    r"[\[(]?$",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?<![\w’'])(?P<first>(?:(?-i:[A-ZÀ-Þ])[\w-]{1,14}\s{1,2}){0,2}?(?-i:[A-ZÀ-Þ])[\w.-]{2,20}?)(?P<mine>[’']s|s[’'])?"
    r"(?P<to>\s{1,2}to\s{1,2}(?P<taker>(?-i:[A-Z])[A-Za-z]{2,15}(?:\s[A-Z][a-z]{2,12})?))?\s{1,2}"
    r"(?P<noun>(?:(?:State|Department|Embassy|Eyes Only)\s)?(?:tels?|telegrams?|cables?|messages?|msgs?|airgrams?|"
    r"desp(?:atch)?(?:es)?|circ(?:s|ulars?)?|circtels?)\.?,?\s{1,2})?"
    r"(?P<no>(?:nos?|numbers?)\.?\s{0,2}|#)?[\[(]?$",
    re.IGNORECASE,
)
_CIRCULAR = re.compile(
    r"(?<!\w)(?:(?P<own>your|our|dept?(?:el)?|department)(?:[’']s)?\s{1,2})?circ(?:s|tels?|ulars?)?\.?\s{1,2}(?:(?:telegram|instruction|"
    r"airgram)s?\s{1,2})?(?:nos?\.?\s{0,2})?$",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?:^|\n|(?<=\.\s))[ \t]{0,8}(?:re|ref(?:erence|erences|s|tels?)?\b|reur)[^\n]{0,120}$", re.IGNORECASE
)
_YOURS_OF = re.compile(r"(?<!\w)(?P<own>yours|mine|votre honorée)(?=\s{1,3}(?:of|dated|du)\s)")
_TO = re.compile(
    rf"\s{{1,2}}to\s{{1,2}}(?:the\s)?(?P<post>[A-ZÀ-Þ][\w-]{{2,18}}(?:\s(?!No|{_MONTH})[A-ZÀ-Þ][a-zà-ÿ]{{2,12}})?)"
    r"(?:\s{1,2}(?P<number>\d{1,5})(?![\w%:]))?"
)
# NIE 34–61, “The Outlook for Iran,” dated ...
# Without quotation marks: NIE 12, The Outlook in Lind, 16 September 1958
_TITLED = re.compile(
    r"[,;:]?\s{1,2}(?:[“\"][^”\"\n]{3,120}[”\"],?(?=\s)|(?<!;\s)(?!\d|"
    rf"{_MONTH})[A-ZÀ-Þ][^.;:\n“\"]{{4,110}}?,(?=\s(?:dated\s)?(?:\d{{1,2}}\s{_MONTH}|{_MONTH}[a-z]{{0,6}}\.?\s\d{{1,2}},)))"
)
# "NIE 11-8, published on 6 July": what happened with it on the day that dates it.
_GIVEN = re.compile(
    r",?\s{1,2}(?:approved|adopted|published|issued|circulated|signed|released|received)"
    r"(?:\sby\s[\w ]{2,30}?)?(?=\s(?:on\s)?(?:\d|[A-Z]))"
)
# "conveyed your 2961 to him yesterday": the day of what was done with it.
_LOOSE_DAY = re.compile(r",?\s{1,2}(?:yesterday|to-?day)$", re.IGNORECASE)
_DATED_BESIDE = re.compile(r"(?:,?\s{1,2}(?:of|dated)|,)\s{1,2}(?:\d{1,2}\s[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.?\s\d)")
# "your helpful 2308": a quality of the telegram, which its number ends.
_QUALITY = re.compile(r"(?:very |most )?[a-z]{3,9}(?:ful|ent|ant|ive|ing|ed|al|able|ible|ry)\s{1,2}$")
_ENDS = re.compile(r"\s{0,2}(?:[.,;:)\]]|$|[A-Z(])")
# "Embtel 806 [803]", "Deptel [Embtel] 2335": the editor's brackets hold what is meant.
_CORRECTED = re.compile(r"\s{1,2}\[(?P<number>\d{1,6})\]")
_CORRECTED_NAME = re.compile(r"\w{3,14}\s\[(?P<name>[A-Z][A-Za-z]{2,14})\]\s{1,2}$")
_IN_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{4,12}\s$")
_NOUN_BETWEEN = frozenset(NOUNS.split())
# "urtel 594", "mytel 315", "reourdesp 12" within a sentence.
_RUN_TOGETHER = re.compile(r"(?:ref?)?(?:ur|your|my|our|dep|dept|emb)(?:circ?)?(?:tels?|desps?|airgrams?|msgs?)[.,]?")
_LABELS = frozenset(
    """
    reference references ref refs re subject subj see policy while following acknowledging regarding concerning per
    pursuant further action from
    """.split()  # noqa: SIM905
)
"""Words with a capital before a post's name that are no part of it."""


class _Head(Struct):
    """What stands before a number: where it begins, whose it is, its kind, and how much that tells."""

    begin: int
    sender: str | None
    kind: str | None
    recipient: str | None = None
    faint: bool = False


def find_numbered(text: str, low: str, start: int, end: int, own_date: str | None) -> Iterator[Mention]:
    """Yield the mentions that a number carries without a noun of its own, in order of the numbers."""
    year = int(own_date[:4]) if own_date and own_date[:4].isdigit() else None
    done = start
    for digits in NUMBER.finditer(text, start, end):
        if digits.start() < done or digits.start() == start:
            continue
        head = _head(text, start, digits, year)
        if head is None:
            continue
        for mention in _numbers(text, start, end, head, digits, own_date):
            done = max(done, mention.end)
            yield mention
    for found in _YOURS_OF.finditer(low, start, end) if "yours" in low or "mine" in low or "honor" in low else ():
        dated = read_date_after(text, found.end(), end, own_date)
        if dated:
            sender = "writer" if found.group("own").casefold() == "mine" else "addressee"
            yield _mention(text, start, end, _Head(found.start(), sender, "letter"), dated.end, dated, None)


def _head(text: str, start: int, digits: re.Match[str], year: int | None) -> _Head | None:
    """What carries the number, or None where nothing does; cheap looks first, since most numbers are of dates."""
    at = digits.start()
    floor = max(start, at - _BACK)
    # What stands above a blank line carries no number below it: that is of a list.
    if (blank := text.rfind("\n\n", floor, at)) >= 0:
        floor = blank + 2
    before = text[floor:at]
    if not _LOOKED_AT.search(before) or _is_alone(text, digits):
        return None
    corrected = _CORRECTED_NAME.search(before)
    if corrected is None:
        return _carrier(text, start, floor, before, digits, year)
    head = _carrier(text, start, floor, f"{before[: corrected.end('name')]} ", digits, year)
    if head is not None:
        head.begin = floor + corrected.start()
    return head


def _is_alone(text: str, digits: re.Match[str]) -> bool:
    """Whether the number has a line for itself, as in the head of a form: what stands above is not its sender."""
    return text[digits.start() - 1] == "\n" and text[digits.end() : digits.end() + 1] in ("\n", "")


def _carrier(text: str, start: int, floor: int, before: str, digits: re.Match[str], year: int | None) -> _Head | None:
    """What of the words *before* the number, which begin at *floor*, carries it."""
    at = digits.start()
    last = before.rstrip(" \t\n.,#№([—–-").rsplit(None, 1)[-1:] or [""]
    word = last[0].strip('([“"')
    # The letters of airgrams and despatches; aircraft and laws have others, or few digits.
    stated = kind_of_letters(digits.group()) if digits.group()[0].isalpha() else None
    lettered = stated is not None and len(digits.group()) > 3
    if digits.group()[0].isalpha() and not lettered and not before.rstrip().lower().endswith(("airgram", "toaid")):
        # "JCSM-742-66, dated 2 December 1966": letters of a series of papers, which the day beside them bears out.
        dated = _DATED_BESIDE.match(text, digits.end(), digits.end() + 30)
        return _Head(at, None, None, faint=True) if dated and len(digits.group()) > 5 else _cited(at, before, digits)
    carried = (
        word.rstrip("s.") in _MAY_END
        or before.endswith("tel s ")  # the plural as a telegraphist's key gave it
        or (word in _OF_THIRD and len(digits.group()) > 2)
        or _RUN_TOGETHER.fullmatch(word) is not None
    )
    if lettered and (not word or not word[0].isupper() or word.casefold().rstrip(".:") in _LABELS):
        return _Head(at, None, stated, faint=True)
    if not word or (word.islower() and not carried):
        return _praised(text, floor, before, digits)
    if word.casefold().rstrip(".") in NO_SERIES - {"no", "nos", "re", "ref"} or is_day(
        text, digits.group(), digits.end()
    ):
        return None
    if short := _SHORT.search(before):
        whose, form = short.group("own").casefold(), short.group("form").casefold()
        sender = "addressee" if whose in ("ur", "your") else "writer" if whose in ("my", "our") else HOLDERS.get(whose)
        return _Head(floor + short.start(), sender, kind_of_form(form))
    if UNITS.match(text, digits.end()):
        return None
    own = _OWN.search(before)
    if own and _is_series(own.group("between")):
        whose = own.group("own").casefold()
        few = len(digits.group()) < 2 and whose in ("your", "my", "our", "his", "her", "their")
        if few and not own.group("no") and not own.group("between"):
            return None
        nouns = own.group("between").split()
        kind = kind_of_form(nouns[-1].casefold()) if nouns else None
        if whose in ("his", "her", "their"):
            return _Head(floor + own.start(), None, kind, faint=not (own.group("no") or nouns)) if not few else None
        return _Head(floor + own.start(), "addressee" if whose[0] in "yu" else "writer", kind)
    if circular := _CIRCULAR.search(before):
        whose = (circular.group("own") or "").casefold()
        sender = {"your": "addressee", "our": "writer", "": None}.get(whose, "Department")
        return _Head(floor + circular.start(), sender, "telegram", faint=not whose)
    return _post(text, start, floor, before, digits, year)


def _cited(at: int, before: str, digits: re.Match[str]) -> _Head | None:
    """A number with two letters or more behind a sender in capitals ("ARMA CX-158"), else None."""
    sender = _IN_CAPITALS.search(before)
    if sender is None or len(digits.group()) < 5 or not digits.group()[:2].isalpha():
        return None
    return _Head(at - len(before) + sender.start(), sender.group().strip(), "telegram", faint=True)


def _praised(text: str, floor: int, before: str, digits: re.Match[str]) -> _Head | None:
    """ "Your helpful 2308": what is possessed and numbered, though no noun says what it is; else None."""
    quality = _QUALITY.search(before)
    if quality is None or len(digits.group()) < 3 or not _ENDS.match(text, digits.end()):
        return None
    own = _OWN.search(f"{before[: quality.start()]}")
    if own is None or own.group("own").casefold() in ("his", "her", "their") or own.group("between"):
        return None
    sender = "addressee" if own.group("own")[0] in "yYuU" else "writer"
    return _Head(floor + own.start(), sender, "telegram", faint=True)


_MAY_END = frozenset((NOUNS + " no number your yours my mine our ours yr ur circ circular ref re").split())
_OF_THIRD = frozenset(["his", "her", "their"])


def _is_series(between: str) -> bool:
    """Whether "your ... 626" may have these words between: nothing, a post, a series, a marking of urgency."""
    return all(word[0].isupper() or word.casefold() in _NOUN_BETWEEN for word in between.split())


def _post(text: str, start: int, floor: int, before: str, digits: re.Match[str], year: int | None) -> _Head | None:
    """The post or series that stands before the number: "Karsk's 2328", "Secto 100", "Embassy telegram 9"."""
    found = _POST.search(before)
    if found is None:
        return None
    spans = _name_of(found.group("first"))
    noun = found.group("noun") or ""
    form = noun.strip(" .,").casefold()
    if spans:
        begin = floor + found.start("first") + spans[0].start()
        name = found.group("first")[spans[0].start() :].rstrip(".")
        # "Karsk Exdis 3941", "CAS Karsk Nos.": what is written beside the name is no part of it.
        own = [word for word in name.split() if word.casefold().rstrip(".") not in MARKINGS]
        name = " ".join(own) or name
    else:
        # "Policy. Department telegram 779": whose it is stands with the noun.
        name = noun.split()[0] if len(noun.split()) > 1 and noun.split()[0][0].isupper() else ""
        begin = floor + found.start("noun")
    if not name:
        return None
    one_digit = len(digits.group()) < 2 and not found.group("mine")
    # "NSC Action No. 2113" is a paper, and no telegram of anybody called so.
    firm = bool(found.group("mine") or noun or found.group("to"))
    if not firm and is_year(digits.group(), year):
        return None
    line = _LINE.search(text, max(start, begin - 130), begin) is not None
    return _Head(
        begin,
        HOLDERS.get(name.casefold(), name),
        kind_of_form(form.split()[-1]) if form else "telegram" if line or firm else None,
        recipient=found.group("taker"),
        faint=(one_digit and not form) or (not firm and not line),
    )


def _name_of(first: str) -> list[re.Match[str]]:
    """The words of *first* that are a post's name: the last ones with a capital, behind what ends another sentence.

    The expression reads any case for its small words; a post's name has a capital.
    """
    words: list[re.Match[str]] = []
    for word in reversed(list(re.finditer(r"\S+", first))):
        plain = word.group().rstrip(".:").casefold()
        ends = word.group().endswith(".") and len(word.group()) > 3
        if not word.group()[0].isupper() or plain in NO_SERIES or plain in _LABELS or ends:
            break
        words.insert(0, word)
    while words and words[0].group().casefold() in MARKINGS and len(words) > 1:
        words.pop(0)
    if len(words) == 1 and words[0].group().casefold() in MARKINGS - _HOLDING:
        return []
    return words


_HOLDING = frozenset(["embassy", "amembassy", "emb", "amemb"])


def _numbers(
    text: str, start: int, end: int, head: _Head, digits: re.Match[str], own_date: str | None
) -> Iterator[Mention]:
    """Yield one mention for each number of the list that begins with *digits*; a repeated number is a faint one."""
    match: re.Match[str] | None = digits
    while match is not None:
        number, at = match.group(), match.end()
        recipient, others = head.recipient, []
        if corrected := _CORRECTED.match(text, at, min(end, at + 12)):
            others.append(number)
            number, at = corrected.group("number"), corrected.end()
        if taker := _TO.match(text, at, min(end, at + 50)):
            recipient, at = taker.group("post"), taker.end()
            if taker.group("number") and not is_day(text, taker.group("number"), taker.end()):
                others.append(taker.group("number"))
            elif taker.group("number"):
                at = taker.end("post")
        titled = _TITLED.match(text, at, min(end, at + 120))
        given = _GIVEN.match(text, at, min(end, at + 60)) if titled is None else None
        beyond = titled or given
        dated = read_date_after(text, beyond.end() if beyond else at, end, own_date)
        if dated and _LOOSE_DAY.match(text, at, dated.end):
            dated = None
        at = dated.end if dated else at
        while again := repeated_number(text, at, end):
            others.append(again.group("number"))
            at = again.end()
        yield _mention(text, start, end, head, at, dated, number, recipient)
        # The same telegram under the number that another post gave it.
        for other in others:
            yield _mention(text, start, end, head, at, dated, other, None, faint=True)
        match = next_number(text, at, end, number)


def _mention(
    text: str,
    floor: int,
    limit: int,
    head: _Head,
    end: int,
    dated: Reckoned | None,
    number: str | None,
    recipient: str | None = None,
    *,
    faint: bool = False,
) -> Mention:
    relation, rule, sure = relation_of(text, floor, limit, head.begin, end, head.sender)
    return Mention(
        start=head.begin,
        end=end,
        text=text[head.begin : end],
        relation=relation,
        rule=rule,
        confidence=sure,
        kind=head.kind,
        date=dated.edtf if dated else None,
        inferred_date=bool(dated and dated.inferred),
        number=number.upper() if number else None,
        sender=head.sender,
        recipient=recipient or {"addressee": "writer", "writer": "addressee"}.get(head.sender or ""),
        faint=faint or head.faint,
    )
