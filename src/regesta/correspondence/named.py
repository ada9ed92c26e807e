"""Documents named by a noun: "your letter of April 17, 1958", "Ihr Schreiben vom 3. d. M.", "telegram 81".

Around every noun of `nouns` the words before give the sender, the words after the number, the date and the parties.
A bare noun is no mention: it needs a possessor, a number, a date, or a named sender.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from regesta.chronology import find_dates
from regesta.model import Mention

from .cues import relation_of
from .nouns import ADDRESSEE, DATED_FAR, PUBLIC, SPOKEN, STRONG, date_before, iter_nouns, kind_of
from .possessors import BESIDE, FROM, MONTHLIKE, OF_BODY, PRONOUNS, TO, parties_behind, possessor
from .reckoning import Reckoned, day_of, read_date_after
from .serials import next_number

_NUMBER = re.compile(
    r"[\s,(\[]{0,3}(?:(?:numbers?|numbered|num|nos?|nrs?)\.?(?![a-z])|№|n[°º]|#)\s{0,3}((?:[A-Z]{1,"
    r"5}[-/ ]?)?[\dOo]{1,6}(?:[-/][\w]{1,6}){0,3})"
    r"|,\s(\d{2,6})(?=,?\s(?:of|dated)\s)"
    r"|[\s]{1,3}((?:[A-Z]{1,4}[-/])?\d{1,6}(?:[-/]\d{1,4}){0,2})(?![\d./-]*\d)"
    r"|[\s]{1,3}([A-Z]{1,3}/\d{1,5}(?:/[\w.]{1,8}){0,3})",
    re.IGNORECASE,
)
# "your memoranda of 17 March and 12 February"
_MORE_DATES = re.compile(
    r"(?:,\s|,?\s(?:and|&|und|et|și|и)\s)(?:(?:of|vom|du|din|от)\s)?"
    r"(?=(?:the\s)?(?:\d{1,2}\s|\d{1,2}(?:st|nd|rd|th)|[A-Z][a-z]{2,8}\.?\s\d{1,2}))",
    re.IGNORECASE,
)
# "your letters of December 8 and 10, 1962"
_MORE_DAYS = re.compile(r"\s(?:and|&|und|et|și|и)\s(?P<day>\d{1,2})(?=[,.;)\s]|$)(?!\s[A-Z])")
_OF_POSSESSOR = re.compile(r"\s{1,3}(?:dumneavoastr[ăa]|dvs\.?|d-voastr[ăa]|noastr[ăa]|mea)(?!\w)", re.IGNORECASE)
# "scrisoarea dumneavoastră circulară nr. 7", "lettre circulaire n° 3": an adjective before the number.
_ADJECTIVE = re.compile(r"\s{1,3}(?:circular[ăa]?|circulaire|verbal[ăa]?|verbale)(?=\s{1,3}(?:n|№|\d))", re.IGNORECASE)
# "the message from your Government of November 3"
_FROM_OWN = re.compile(
    r"\s{1,3}(?:from|by)\s(?P<own>your|our|my)\s[\w-]{3,14}(?=,?\s(?:of|dated|on|to|no)\s)", re.IGNORECASE
)
_QUOTES = ("”", '"', "“", "»")
_WITH = re.compile(
    r"\s{1,3}(?:with|between)\s(?:[^.;,\n]|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z][a-z])\.){3,60}?"
    r"(?=,?\s(?:of|on|dated|held on)\s)"
)
# "memorandum of our conversation of June 24": the record of a talk.
_OF_TALK = re.compile(
    r"\s{1,3}(?:of|for|on)\s(?:(?:the|my|your|our|his|a)\s)?(?:telephone\s)?(?:conversation|conference|discussion|meeting|talk|"
    r"record)(?!\w)",
    re.IGNORECASE,
)
# "the following letter from X: “May 4, 1931. Dear Sir ...": the quotation begins with its date.
_QUOTED = re.compile(r"[^.:\n]{0,60}:\s{0,4}[\"“«„]?")
_FOLLOWING = re.compile(r"\bfollowing\b[\w\s]{0,32}$", re.IGNORECASE)
_HANDED = re.compile(
    r"\b(?:gave|given|handed|sent|brought|delivered|forwarded|received|carried|addressed|wrote|"
    r"written|transmitted|enclos\w+|"
    r"has|have|had)\b",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(
    r"\b(?:oral|verbal|second|first|third|earlier|last|latest|previous|recent|other|new)\s", re.IGNORECASE
)
_TOPIC = re.compile(
    r",?\s{1,3}(?:concerning|regarding|relating to|about|on the (?:subject|question|matter) of|on|"
    r"re)\s{1,3}([^.;\n]{3,120})"
)
# "the message (which) you sent me on August 1", "the letter he addressed to you on the 3rd"
_SENT = re.compile(
    r"\s{1,3}(?:(?:which|that|whom)\s{1,2})?"
    r"(?:(?P<who>you|I|we|he|she|they)\s{1,2}(?:have |had )?(?:recently |kindly )?"
    r"(?:sent|gave|addressed|wrote|handed|forwarded|transmitted|delivered|left|submitted|signed)"
    # "a memorandum submitted to you on July 5"
    r"|(?:(?:was|were|has been|had been)\s)?"
    r"(?:sent|given|addressed|handed|forwarded|transmitted|delivered|submitted))"
    r"(?:\s{1,2}to)?(?:\s{1,2}(?P<whom>you|me|us|him))?"
    r"(?=\s{1,2}(?:on|of|under|in|yesterday|\w{3,9}\.?\s\d))",
    re.IGNORECASE,
)
_SUBJECTS = {"you": "addressee", "i": "writer", "we": "writer", "he": "third", "she": "third", "they": "third"}


def find_named(text: str, low: str, start: int, end: int, own_date: str | None) -> Iterator[Mention]:
    """Yield the mentions that a noun carries, in order; several numbers after one noun give one mention each."""
    seen_undated: set[tuple[str | None, str]] = set()
    known: set[str | None] = set()
    nouns = list(iter_nouns(low, start, end))
    for place, noun in enumerate(nouns):
        following_noun = nouns[place + 1].start() if place + 1 < len(nouns) else end
        kind = kind_of(noun.group())
        before = date_before(text, start, noun.start())
        opening = noun.start() if before is None else noun.start() - len(before.string) + before.start()
        sender, left_start, indefinite = possessor(text, start, opening)
        if indefinite is None or PUBLIC.search(text, max(start, noun.start() - 40), noun.start()):
            continue
        if before is not None and left_start is None:
            left_start = opening
        at, numbers = noun.end(), []
        after_noun = _OF_POSSESSOR.match(text, at, min(end, at + 30))
        if after_noun:
            sender = "addressee" if ADDRESSEE.search(after_noun.group()) else "writer"
            at = after_noun.end()
        if adjective := _ADJECTIVE.match(text, at, min(end, at + 20)):
            at = adjective.end()
        if text[at : at + 1] in _QUOTES:
            at += 1  # the “Informal Memorandum” to X of May 22
        talk = _OF_TALK.match(text, at, min(end, at + 40)) if kind == "memorandum" else None
        if talk:
            kind, at = "memorandum of conversation", talk.end()
            if company := _WITH.match(text, at, min(end, at + 90)):
                at = company.end()
        if sender is None and (office := _FROM_OWN.match(text, at, min(end, at + 40))):
            sender, at = "addressee" if office.group("own").casefold() == "your" else "writer", office.end()
        giver = FROM.match(text, at, min(end, at + 120)) if sender in (None, "third") else None
        if giver and MONTHLIKE.match(giver.group(1)):
            giver = None
        of_body = OF_BODY.match(text, at, min(end, at + 100)) if giver is None and sender is None else None
        if of_body and not MONTHLIKE.match(of_body.group(1)):
            giver = of_body
        recipient = None
        if giver:
            sender, at = giver.group(1).strip(), giver.start() + len(giver.group().rstrip())
        taker = TO.match(text, at, min(end, at + 120))
        if taker and not MONTHLIKE.match(taker.group(1)):
            recipient, at = taker.group(1).strip(), taker.start() + len(taker.group().rstrip())
        beside = BESIDE.match(text, at, min(end, at + 20))
        if beside:
            recipient, at = recipient or PRONOUNS.get(beside.group(1).casefold()), beside.end()
        if sent := _SENT.match(text, at, min(end, at + 60)):
            # "the message which you sent me on August 1"
            sender = _SUBJECTS.get((sent.group("who") or "").casefold(), sender)
            recipient, at = recipient or PRONOUNS.get((sent.group("whom") or "").casefold()), sent.end()
        # The number first: in "telegram 1060, April 8" the number is no year.
        number = _number_at(text, at, end, kind)
        dated: Reckoned | None = read_date_after(
            text,
            number.end() if number else at,
            end,
            own_date,
            bare_days=sender == "addressee" and _french(noun.group()),
            # What others wrote, an editor's note may tell of though it came later.
            later=sender not in ("addressee", "writer"),
        )
        if dated is None and before is not None:
            dated = read_date_after(text, opening - 1, noun.start(), own_date, later=sender != "writer")
            dated = replace(dated, end=at) if dated else None
        if dated and not number:
            at = dated.end
            number = _number_at(text, at, end, kind)
        if not dated and not number and (far := DATED_FAR.match(text, at, min(end, following_noun, at + 150))):
            dated = read_date_after(text, far.end() - 1, end, own_date, later=True)
            at = dated.end if dated else at
        if number and not (dated and number.start() < dated.start < number.end()):
            at = max(at, number.end())
            numbers = [_number_of(number)]
            while more := next_number(text, at, end, numbers[-1]):
                numbers.append(more.group())
                at = more.end()
            if dated:
                at = max(at, dated.end)
        if before is not None and dated is None:
            left_start = None
        following = _FOLLOWING.search(text, max(start, noun.start() - 40), noun.start()) is not None
        if following and not dated and (quoted := _QUOTED.match(text, at, end)):
            dated = next((one for one in (_date_at(text, quoted.end(), end, own_date),) if one), None)
        strong = STRONG.match(noun.group()) is not None
        party = sender not in (None, "third")
        begin = left_start if left_start is not None else noun.start()
        if not (dated or numbers) and not (strong and (party or (recipient and noun.group()[-1] != "s"))):
            continue
        # "the estimate dated the 3rd": a paper of that day, if one is held.
        firm = party and (dated or numbers) and not SPOKEN.match(noun.group())
        faint = kind is None and not firm and not any(not n.isdigit() for n in numbers)
        if faint and not (dated and day_of(dated.edtf)):
            continue
        if (
            numbers
            and not dated
            and sender is None
            and kind not in ("telegram", "despatch", "airgram")
            and noun.group()[-1] == "s"
        ):
            continue
        name = None if sender == "third" else sender
        if not (dated or numbers):
            # "your letter" again: the one that is already known, or one and the same undated letter.
            qualified = _QUALIFIED.search(text, left_start or noun.start(), noun.start())
            if name in ("addressee", "writer") and (name in known or (name, "") in seen_undated) and not qualified:
                continue
            if indefinite and not giver and not (recipient and _HANDED.search(text, max(start, begin - 40), begin)):
                continue
            seen_undated.add((name, "" if name in ("addressee", "writer") else str(kind)))
        else:
            known.add(name)
        dates: list[Reckoned | None] = [dated]
        while dated and len(dates) < 6 and not numbers and (list_on := _MORE_DATES.match(text, at, min(end, at + 30))):
            another = read_date_after(text, list_on.end() - 1, end, own_date, later=name is not None)
            if another is None:
                break
            dates.append(another)
            at = another.end
        if dated and not numbers and (day := _day_more(text, at, end, dates[-1])):
            dates.append(day)
            at = day.end
        if dated:
            sent_by, sent_to, at = parties_behind(text, start, begin, at, end)
            name, recipient = name or sent_by, recipient or sent_to
        relation, rule, sure = relation_of(text, start, end, begin, at, name, kind)
        if following and relation == "refers-to":
            relation, rule, sure = "encloses", "cue/following", 0.8
        topic = _TOPIC.match(text, at, min(end, at + 140))
        words = text[begin:at].rstrip()
        told: list[tuple[str | None, Reckoned | None]] = [(value, dated) for value in numbers]
        for value, when in told or [(None, each) for each in dates]:
            yield Mention(
                start=begin,
                end=begin + len(words),
                text=words,
                relation=relation,
                rule=rule,
                confidence=round(sure * (1.0 if dated or numbers else 0.7), 3),
                kind=kind,
                date=when.edtf if when else None,
                inferred_date=bool(when and when.inferred),
                number=value,
                sender=name,
                recipient=recipient or _other_side(name),
                topic=topic.group(1).strip() if topic else None,
                faint=faint,
            )


def _other_side(sender: str | None) -> str | None:
    return {"addressee": "writer", "writer": "addressee"}.get(sender or "")


def _day_more(text: str, at: int, end: int, last: Reckoned | None) -> Reckoned | None:
    """The further day of the same month in "of December 8 and 10", or None."""
    more = _MORE_DAYS.match(text, at, min(end, at + 12))
    if more is None or last is None or day_of(last.edtf) is None:
        return None
    edtf = f"{last.edtf[:8]}{int(more.group('day')):02}"
    return Reckoned(edtf, last.inferred, more.start("day"), more.end()) if day_of(edtf) else None


def _date_at(text: str, at: int, end: int, own_date: str | None) -> Reckoned | None:
    """The date with which a quotation begins, as it would stand after a letter's noun."""
    year = int(own_date[:4]) if own_date and own_date[:4].isdigit() else None
    for found in find_dates(text, start=at, end=min(end, at + 60), near=year):
        if found.start - at <= 24 and len(found.edtf) == 10 and not found.edtf.startswith("X"):
            return Reckoned(edtf=found.edtf, inferred=found.inferred, start=found.start, end=found.end)
        break
    return None


def _number_at(text: str, at: int, end: int, kind: str | None) -> re.Match[str] | None:
    number = _NUMBER.match(text, at, min(end, at + 40))
    if number is None:
        return None
    follows = text[number.end() : number.end() + 12].strip().casefold()
    bare = number.group(3)
    if bare and len(bare) == 1 and kind not in ("telegram", "despatch", "airgram"):
        return None
    # "letter 17 April" and "letter 1958" are dates; telegrams are numbered through the thousands.
    wired = kind in ("telegram", "despatch", "airgram")
    if bare and (
        (MONTHLIKE.match(follows) and int(re.split(r"\D", bare)[-1] or 99) <= 31)
        or (_is_year(bare) and (not wired or text[at - 1] == "s"))
    ):
        return None
    return number


def _number_of(number: re.Match[str]) -> str:
    value = next(group for group in number.groups() if group)
    # Poor readings of print give the letter O for a nought between digits.
    return re.sub(r"(?<=\d)[Oo](?=\d|$)", "0", value).upper()


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdigit() and 1500 <= int(digits) <= 2099


def _french(noun: str) -> bool:
    return noun.casefold().startswith(("lettre", "dép", "dep", "rapport", "tél"))
