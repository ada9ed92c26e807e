"""Earlier dealings that no noun for a letter names, and letters that only their existence is told of.

"As early as January 1957 we presented to you our views" (a dated approach, its form unknown), "after due exchange of
opinions", "reached the unanimous opinion that", "repeatedly expressed by you", "identical letters have gone to ...",
"addressing you again in this matter". All but the first are `unnamed`: there is no single letter to look for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.chronology import find_dates
from regesta.model import Mention
from regesta.model.exchange import LinkKind

from .gated import Gated
from .reckoning import complete, read_date_after
from .sentences import iter_sentences

_TOLD = re.compile(
    r"\b(?:present|submit|communicat|address|explain|express|convey|propos|rais|inform|stat|notif|"
    r"suggest|outlin|mention)(?:t?ed|ed|d)\b|"
    r"\b(?:laid|put|set (?:out|forth)|wrote|told|gave|sent|brought|made (?:known|clear))\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d{4}|\d(?:st|nd|rd|th)?\s{1,2}[a-z]{3}|[a-z]{3}\s{1,2}\d")
_FAR = 400
_TO_YOU = re.compile(
    r"\b(?:to|before|with|upon|for) (?:you|your (?:government|party|committee|attention|ministry|embassy|excellency))\b"
)
_YOU_DIRECT = re.compile(r"\b(?:wrote|told|informed|notified|gave|sent)(?: to)? you\b")
_BEFORE_YOU = ("to", "before", "with", "upon", "for", "wrote", "told", "informed", "notified", "gave", "sent")
"""The words that `_TO_YOU` and `_YOU_DIRECT` have before " you"."""
_LONGEST_BEFORE = len("informed to")
_LEAD = re.compile(
    r"(?:\b(?:as early as|already in|back in|as far back as|as long ago as|in|on|by|since)\s)?(?:the "
    r"month of\s|the\s)?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\b((?i:we|i))\b|\b((?:the |our )?[A-Z][\w’' .-]{3,100}?)\s*$")

_EXCHANGE = Gated(
    r"\b(?:after|following|as a result of|in the course of|through|upon)\s(?:a |an |the |our |its "
    r")?(?!that\b|this\b|these\b|those\b)(?:\w{2,14}\s){0,2}?"
    r"exchanges? of (?:opinions?|views?|notes|letters|messages)\b",
    "exchange exchanges",
    "opinion opinions view views notes letters messages",
    "after following as in through upon",
)
_AGREEMENT = Gated(
    r"\b(?:reached|came to|arrived at)\s(?:a |an |the )?(?:\w{3,12}\s){0,2}?(?:opinion|agreement|"
    r"understanding|decision|conclusion|accord)\b"
    r"(?=\s(?:that|on|to|about|concerning|regarding))"
    r"|\b(?:our|both|the two)\s(?:\w{3,14}['’]?\s(?:and\s)?){0,4}?(?:governments|parties|sides|"
    r"countries)\s(?:had |have )?agreed\b",
    "reached came arrived agreed",
    "opinion agreement understanding decision conclusion accord governments parties sides countries",
)
_AGREED_BY_US = re.compile(r"\b(?:our|both|two|the parties|we)\b", re.IGNORECASE)
_EXPRESSED = Gated(
    r"\b(?:repeatedly|frequently|often|many times|several times|more than once|on (?:several|many|"
    r"various) occasions|time and again)\s"
    r"(?:expressed|stated|voiced|declared|emphasi[sz]ed|mentioned|requested|raised)\s(?:to us\s)?by "
    r"(?:you|your \w{3,14})\b"
    r"|\byou(?:r \w{3,14})?\s(?:have|had|has)\s(?:repeatedly|frequently|often|many times|more than "
    r"once)\s(?:\w{2,10}\s)?"
    r"(?:expressed|stated|voiced|declared|told|assured|informed|asked|requested|written)\b(?:\s(?:us|me|to us|to me))?",
    "repeatedly frequently often times once occasions time",
    "you your",
    "expressed stated voiced declared emphasised emphasized mentioned requested raised told assured informed asked "
    "written",
)
_LETTERS = r"(?:letters|notes|messages|telegrams|communications|memoranda|invitations|telexes)"
_GONE = (
    r"(?:(?:go|goes|went)(?:\s(?:today|now|out))?|(?:have|has|had|are|were|was|is)(?:\s(?:also|likewise|now|all|today))?\s(?:been\s|"
    r"being\s)?(?:also\s)?(?:sent|gone|addressed|dispatched|despatched|forwarded|going|transmitted|"
    r"delivered|handed))"
)
_CIRCULAR = re.compile(
    rf"\b(?:identical(?:ly worded)?|identic|similar|analogous|like|the same|corresponding|"
    rf"parallel)\s{_LETTERS}\s{_GONE}\b(?:\s(?:by|from) (?:us|me))?"
    rf"|\b{_LETTERS}\s(?:of|with|in) (?:the |an )?(?:same|identical|similar|like)\s(?:wording|text|"
    rf"tenor|content|contents|terms|kind|nature)\s{_GONE}\b"
    r"|\b(?:this|the same|a similar|an identical)\s(?:letter|note|message|telegram|"
    r"communication)\s(?:has|is|was)\s(?:also |likewise )?"
    r"(?:been |being )?(?:also )?(?:sent|addressed|going|dispatched|forwarded)\b"
    rf"|\b(?:am|are|is|have|has)\s(?:also |likewise )?(?:send|sent|address|dispatch|forward)(?:ing|"
    rf"ed)?\s(?:an? |the )?(?:identical|similar|same)\s(?:letters?|notes?|messages?|telegrams?|"
    rf"communications?)\b"
    r"|\bdes (?:lettres|notes|messages) (?:identiques|semblables|analogues)\s(?:ont été|sont|viennent "
    r"d['’]être) (?:envoyées|adressées|adressés|envoyés)\b"
    r"|\bgleichlautende \w{3,12}\b"
    r"|\b(?:аналогичные|идентичные|такие же|одинаковые) (?:письма|ноты|послания|телеграммы)\b"
    r"|\b(?:scrisori|note|mesaje|telegrame) (?:identice|similare|asemănătoare)\b"
)
_CIRCULAR_TO = re.compile(
    r"\s{1,3}(?:by us\s|by me\s|today\s|now\s)?(?:to|à|aux|an|către)\s{1,3}([^.;\n]{2,160})", re.IGNORECASE
)
_WE_WISH = r"\b(?:we|i)\s(?:must |have to |should like to |wish to |would like to )?"
_AGAIN = (
    Gated(
        r"\b(?:addressing|writing to|approaching|turning to|appealing to) you (?:once )?(?:again|anew|once more)\b",
        "addressing writing approaching turning appealing",
        "again anew once",
    ),
    Gated(
        rf"{_WE_WISH}(?:again|once more|once again)\s(?:address|write to|turn to|approach|appeal to)\syou\b",
        "again once",
        "address write turn approach appeal",
        "you",
    ),
    Gated(
        rf"{_WE_WISH}(?:revert|return|come back)(?:\sonce (?:more|again))?\sto\s(?:the|this|our)\s"
        r"(?:matter|question|subject|proposal|problem)\b",
        "revert return come",
        "matter question subject proposal problem",
        "we i",
    ),
)
_INCLOSED_FOR = re.compile(
    r"\bthe (?:[ie]nclosed|attached)\s(?:(?:letter|note|paper)\s)?(?:for|to)\s((?:[A-Z][\w.’'-]{0,20}\s?){1,4})"
)

_PUT_IN = ("the inclosed", "the enclosed", "the attached")

# "As I wrote you on December 8"; "what you cabled us under date of the 3rd"
_WROTE = Gated(
    r"\b(?:(?P<who>i|we|you)\s(?:had\s|have\s)?(?:wrote|written|cabled|telegraphed|wired|telexed)"
    r"(?:\s(?:to\s)?(?P<whom>you|me|us))?"
    # "Hale wrote to me on May 3": whoever he was, it came to me.
    r"|(?:wrote|written|cabled|telegraphed|wired|telexed)\s(?:to\s)?(?P<reader>you|me|us))"
    r"(?=\s(?:on|under date of|in (?:my|your|our|his|her|their) (?:letter|telegram) of)\s)",
    "wrote written cabled telegraphed wired telexed",
    "i we you me us",
)

# "receipt of which was acknowledged by my office on the 14th of that month": the acknowledgement is a letter too.
_ACKNOWLEDGED = Gated(
    r"\b(?:(?:receipt|arrival) of which|which|receipt)\s(?:was|were|has been|have been|had been)\s(?:duly |already )?"
    r"(?:acknowledged|confirmed)(?:\sby (?P<by>my|our|your|this|the) [\w’' ]{3,40}?)?"
    r"(?=\s(?:on|in (?:my|our|your) (?:letter|note|telegram) of)\s)",
    "acknowledged confirmed",
    "which receipt",
)
_ACKNOWLEDGING = re.compile(r"\s(?:in (?:my|our|your) (?:letter|note|telegram)(?= of))?", re.IGNORECASE)

_ALIKE = (
    "identic", "similar", "analogous", "like", "same", "corresponding", "parallel", "semblable", "analogue",
    "identique", "gleichlautend", "аналогичн", "идентичн", "такие же", "одинаков", "asemănăt", "this ",
)  # fmt: skip
# "The same", "like" are in every letter; what goes out in many copies stands beside them.
_ALIKE_NEAR = re.compile(
    r"(?:identic\w{0,6}|identically worded|similar|analogous|like|same|corresponding|parallel|identical)\s"
    r"(?:wording|text|tenor|contents?|terms|kind|nature|letter|note|message|telegram|communication|memorand|invitation|"
    r"telexe?s?)|semblable|analogue|identique|gleichlautend|аналогичн|идентичн|такие же|одинаков|"
    r"asemănăt|identice|similare|"
    r"th(?:is|e same) (?:letter|note|message|telegram|communication) (?:has|is|was) "
)


def find_approaches(text: str, low: str, start: int, end: int, own_date: str | None) -> Iterator[Mention]:
    """Yield the earlier dealings, circulars and bare enclosures that the text tells of."""
    yield from _dated_approaches(text, low, start, end, own_date)
    for found in _ACKNOWLEDGED.finditer(low, start, end):
        lead = _ACKNOWLEDGING.match(text, found.end(), end)
        dated = read_date_after(text, lead.end() - 1 if lead and lead.group().strip() else found.end(), end, own_date)
        if dated and lead:
            theirs = found.group("by") == "your" or " your " in lead.group()
            yield Mention(
                start=found.start(),
                end=dated.end,
                text=text[found.start() : dated.end],
                relation="refers-to",
                rule="approach/acknowledged",
                confidence=0.75,
                date=dated.edtf,
                inferred_date=dated.inferred,
                # "by my office": somebody of his, not himself.
                kind="letter",
                sender="addressee" if theirs else None if found.group("by") else "writer",
                recipient="writer" if theirs else "addressee",
            )
    for found in _WROTE.finditer(low, start, end):
        dated = read_date_after(text, found.end(), end, own_date)
        if dated:
            who, whom = found.group("who"), found.group("whom") or found.group("reader")
            yield Mention(
                start=found.start(),
                end=dated.end,
                text=text[found.start() : dated.end],
                relation="refers-to",
                rule="approach/written",
                confidence=0.75,
                date=dated.edtf,
                inferred_date=dated.inferred,
                sender=None if who is None else "addressee" if who == "you" else "writer",
                recipient=None if whom is None else "addressee" if whom == "you" else "writer",
            )
    for found in _EXCHANGE.finditer(low, start, end):
        yield _unnamed(text, found, "approach/exchange", "refers-to", 0.8)
    for found in _AGREEMENT.finditer(low, start, end):
        if _AGREED_BY_US.search(text, max(start, found.start() - 160), found.end()):
            yield _unnamed(text, found, "approach/agreement", "refers-to", 0.7, kind="agreement")
    for found in _EXPRESSED.finditer(low, start, end):
        yield _unnamed(text, found, "approach/expressed", "refers-to", 0.8, sender="addressee", recipient="writer")
    for found in _CIRCULAR.finditer(low, start, end) if _tells_of_copies(low, start, end) else ():
        to = _CIRCULAR_TO.match(text, found.end(), end)
        yield _unnamed(
            text,
            found,
            "circular",
            "identical-to",
            0.95,
            kind="letter",
            sender="writer",
            recipient=text[to.start(1) : to.end(1)].strip(" ,") if to else None,
        )
    for found in (found for pattern in _AGAIN for found in pattern.finditer(low, start, end)):
        yield _unnamed(text, found, "approach/again", "follows-up", 0.8, sender="writer", recipient="addressee")
    for found in (
        _INCLOSED_FOR.finditer(text, start, end) if any(low.find(word, start, end) >= 0 for word in _PUT_IN) else ()
    ):
        yield _unnamed(
            text,
            found,
            "enclosure/for",
            "encloses",
            0.75,
            kind="letter",
            sender="writer",
            recipient=found.group(1).strip(),
        )


def _tells_of_copies(low: str, start: int, end: int) -> bool:
    """Return whether words for a likeness stand beside those for a letter anywhere."""
    for word in _ALIKE:
        at = low.find(word, start, end)
        while at >= 0:
            if _ALIKE_NEAR.match(low, at, end):
                return True
            at = low.find(word, at + 1, end)
    return False


def _tellings(low: str, start: int, end: int) -> Iterator[int]:
    """Yield where something is told "to you": looked for from each "you", since few stand behind one of the words."""
    at = low.find(" you", start, end)
    while at >= 0:
        if low.endswith(_BEFORE_YOU, start, at):
            for pattern in (_TO_YOU, _YOU_DIRECT):
                for found in pattern.finditer(low, max(start, at - _LONGEST_BEFORE), min(end, at + 60)):
                    if found.start() < at < found.end():
                        yield found.start()
        at = low.find(" you", at + 1, end)


def _unnamed(
    text: str,
    found: re.Match[str],
    rule: str,
    relation: LinkKind,
    confidence: float,
    *,
    kind: str | None = None,
    sender: str | None = None,
    recipient: str | None = None,
) -> Mention:
    return Mention(
        start=found.start(),
        end=found.start() + len(found.group().rstrip()),
        text=text[found.start() : found.start() + len(found.group().rstrip())],
        relation=relation,
        rule=rule,
        confidence=confidence,
        kind=kind,
        sender=sender,
        recipient=recipient,
        unnamed=True,
    )


def _dated_approaches(text: str, low: str, start: int, end: int, own_date: str | None) -> Iterator[Mention]:
    told_at = list(_tellings(low, start, end))
    # A sentence with such words and a year before them is rare; to divide the text into sentences is not cheap.
    told_at = [at for at in told_at if _FIGURES.search(low, max(start, at - _FAR), at)]
    if not told_at:
        return
    for begin, stop in iter_sentences(text, start, end):
        if not any(begin <= at < stop for at in told_at):
            continue
        for found in find_dates(text, start=begin, end=stop):
            telling = _TOLD.search(text, found.end, min(stop, found.end + 170))
            if telling is None or len(found.edtf) < 7:
                continue
            to_you = _TO_YOU.search(text, telling.start(), min(stop, telling.start() + 110)) or _YOU_DIRECT.match(
                text, telling.start(), stop
            )
            if to_you is None:
                continue
            subject_words = text[found.end : telling.start()].strip(" ,")
            subject = _SUBJECT.search(subject_words)
            if subject is None or len(subject_words) > 130:
                continue
            lead = _LEAD.search(text, max(begin, found.start - 40), found.start)
            first = lead.start() if lead else found.start
            yield Mention(
                start=first,
                end=to_you.end(),
                text=text[first : to_you.end()],
                relation="refers-to",
                rule="approach/dated",
                confidence=0.8,
                date=complete(found.edtf, own_date),
                inferred_date=found.edtf.startswith("XXXX"),
                sender="writer" if subject.group(1) else subject_words,
                recipient="addressee",
            )
            break
