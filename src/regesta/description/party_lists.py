"""A list of parties in a heading taken apart: "the Minister (Dorn) and Anna Marek of the Harbour Board".

In: a stretch that names one or more parties. Out: one span per party, and the values of a span's words.
Offices joined by "and" that one person holds stay together, as do the words after "of" and "for".
"""

from __future__ import annotations

import re
from typing import Any, Final

from regesta.onomastics import split_party

from .cues import CUES, TOKEN

PURPOSE: Final = re.compile(
    r"(?:,?\s+(?:[Cc]oncerning|[Rr]egarding|[Aa]bout|[Rr]especting|[Tt]ransmitting|[Ee]xpressing"
    r"|[Ii]nforming|[Aa]sking|[Rr]equesting|[Pp]roposing|[Aa]nnouncing"
    r"|in (?:reply|response|answer|which)|with (?:regard|reference)|relating|[Rr]elative to|conveying"
    r"|enclosing|explaining|[Rr]e:?"
    r"|betreffend|über|concernant|relative?|au sujet|sur|privind|referitoare|despre|în legătură|sobre"
    r"|acerca|о|об|относительно|w sprawie|riguardo|circa)(?=\s)"
    r"|,\s+(?!acting|including|representing|serving|according)[a-z]{3,12}ing(?=\s)"
    r"|,\s+(?=\()|,\s+(?:at|in|on board|then at|an?\s|dated|undated|draft|with|on\s)(?=\s?[A-Z\[a-z])"
    r"|,\s+(?=\[))"
)
_ON: Final = re.compile(r"\s+on\s+(?:the |a |an |his |their |its |closing|[a-z])")
_TAKES_ON: Final = re.compile(
    r"(?:committee|conference|commission|council|board|panel|group|force|agreement|subcommittee|session"
    r"|staff|office|adviser|advisor|assistant|delegation|division|meeting|bureau|center|affairs|expert"
    r"|representative|observer)s?$",
    re.IGNORECASE,
)
_TITLE: Final = (
    r"(?:[Tt]he\s|(?:U\.S\.|US|United States|French|British|German|Soviet)\s(?=[A-Z])|His\s|Her\s|President"
    r"|Vice\s|Prime\s|Secretar|Under\s|Acting\s|Deputy\s|Assistant|Ambassador|Minister|General\s|Admiral"
    r"|Chairman|Director|Senator|Representative|King|Queen"
    r"|Chancellor|Premier|Marshal|Foreign\s|Commander|Chief\s|Counsel|Comrade|Mr\.?\s|Mrs\.?\s|Dr\.?\s"
    r"|Special\s|Consul|Chargé|Embassy|Legation|Department|Ministry"
    r"|Central\sCommittee|CC\s|Mission|Delegation|Government|Governor|Captain|Colonel|Attorney|Lieutenant"
    r"|Major|Lord\s|Sir\s|Prince|Emperor|Cde\.?\s|Consulate|Office)"
)
_SPLIT: Final = re.compile(rf",?\s+(?:and|&)\s+(?={_TITLE})|,\s+(?=the\s+[A-Z])|;\s*(?=\S)")
_SPLIT_NAMES: Final = re.compile(
    r"(?:,\s+and\s+|,\s+|\s+and\s+|\s+und\s+|\s+et\s+|\s+și\s+|\s+şi\s+|\s+и\s+)(?=[^\W\d_a-z(])"
)
_NAME: Final = re.compile(
    r"(?:[^\W\d_]\.\s?|[^\W\d_a-z][\w’'-]{1,20}\s+){1,3}(?:(?:de|von|van|la|der"
    r"|di)\s)?[^\W\d_a-z][\w’'-]{1,24}(?:,?\s(?:Jr|Sr)\.?|,?\s(?:II|III|2d))?"
)
_OFFICE: Final = re.compile(_TITLE)
_GROUP: Final = re.compile(
    r"(?:certain|all|various)\b|^[^(]{0,60}\b(?:posts|offices|missions|affairs|activities|organizations"
    r"|groups|kingdom|states|services)\b(?!\s*\()",
    re.IGNORECASE,
)
_BRACKETED: Final = re.compile(r"\(([^()]{2,60})\)\s*$")
_ADDRESSED: Final = re.compile(
    r"(?:(?:your|votre|vôtre|eure?r?|ew\.?|vuestra|vostra|vossa|waszej?|ваше|вашему|excelenţa|excelența)\s)?"
    r"(?:excellenc[ye]s?|exzellenz(?:en)?|excellenz|majest(?:y|é|ät|ad|ate)|highness|altesse|hoheit|eminen(?:ce|z)|lordship|grace"
    r"|honou?r|eccellenza|excelenci[ae]|excelência|ekscelencj[aioy]|voastră|превосходительств[оу]|величеств[оу]|сиятельств[оу])"
    r"|(?:dear\s)?(?:sirs?|gentlemen|madam)|(?:mon|ma)\sch(?:er|ère)\s(?:ami|amie|collègue|ministre)",
    re.IGNORECASE,
)
"""Words by which a writer speaks to somebody: they name nobody."""

_LONGEST_ADDRESS: Final = 40

_VERB: Final = re.compile(
    r"\b(?:was|were|is|are|had|has|have|said|stated|asked|requested|discussed|provided|noted|told|wrote"
    r"|wurden?|ist|sind|hatten?|haben|fut|est|sont|avait|avaient|este|sunt|erau?|был[аои]?|сообщил[аи]?)\b"
)
_SENTENCE_ENDS: Final = re.compile(r"\b[^\W\d_A-ZÀ-ÞА-Я]{4,}[.!?][”\"’»]?\s+[A-ZÀ-ÞА-Я“«„]")
_SMALL_WORD: Final = re.compile(r"(?<![\w’'])[^\W\d_A-ZÀ-ÞА-Я]{4,}")
_MOST_SMALL: Final = 9
"""Words without a capital that a list of parties has at most between two of its borders."""
_DAY: Final = re.compile(r"(?:the\s)?(?:[^\W\d_]{3,10}\.?\s\d{1,2},?|\d{1,2}\.?\s[^\W\d_]{3,10},?)\s\d{4}")

EDGE = " \t\r\n\u00a0,;:.*_⁰¹²³⁴⁵⁶⁷⁸⁹"


def _cut_purpose(text: str, start: int, end: int) -> int:
    purpose = PURPOSE.search(text, start, end)
    if purpose and purpose.start() > start:
        end = purpose.start()
    for matter in _ON.finditer(text, start, end):
        if not _TAKES_ON.search(text[start : matter.start()]):
            return matter.start()
    return end


def is_clause(words: str) -> bool:
    """Return whether *words*, taken for a party, say something: they have a verb, a sentence's end, or are a day.

    A name, an office or a body is named and does nothing.
    """
    if _DAY.fullmatch(words):
        return True
    return bool(_VERB.search(words) or _SENTENCE_ENDS.search(words) or len(_SMALL_WORD.findall(words)) > _MOST_SMALL)


def split_parties(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the parties of a list; several names in one bracket share one office and stay whole."""
    end = _cut_purpose(text, start, end)
    names = _BRACKETED.search(text[start:end].rstrip(EDGE))
    if names and re.search(r"\sand\s", names.group(1)):
        return (whole_party(text, start, end),)
    spans: list[tuple[int, int]] = []
    begin = start
    for gap in _SPLIT.finditer(text, start, end):
        left = text[begin : gap.start()]
        if left.count("(") > left.count(")") or not left.strip():
            continue
        if not _is_party(text[gap.end() : end]) or _one_holder(left, gap.group(), text[gap.end() : end]):
            continue
        if "," in gap.group()[:1] and "and" not in gap.group() and not left.rstrip().endswith(")") and "," in left:
            continue
        spans.extend(_split_names(text, begin, gap.start()))
        begin = gap.end()
    spans.extend(_split_names(text, begin, end))
    return tuple(span for span in spans if span[1] > span[0])


def _is_party(words: str) -> bool:
    """Return whether *words* hold an office, a body or a bracketed name ("the United Kingdom" does not)."""
    if "(" in words:
        return True
    return any(
        {"office", "body", "comrade"} & set(CUES.get(word, ())) for word in TOKEN.findall(words.casefold())
    ) or bool(re.match(r"(?:Mr|Mrs|Dr|Sir|Lord|General|President|King|Queen|Prince)\b", words))


def _one_holder(left: str, gap: str, right: str) -> bool:
    """Return whether offices joined by "and" have one holder: "Counselor and Head of the Board (Dorn)"."""
    return "and" in gap and "(" not in left and right.rstrip(EDGE).endswith(")") and not right.startswith("the ")


def _split_names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    begin = start
    for gap in _SPLIT_NAMES.finditer(text, start, end):
        left = text[begin : gap.start()].strip()
        follows = text[gap.end() : end]
        named = _NAME.fullmatch(left) and not _OFFICE.match(left)
        if _GROUP.search(follows) or _GROUP.match(left):
            continue
        if named and "," in gap.group() and "and" not in gap.group() and _begins_office(follows):
            continue
        if (named and _NAME.match(follows) and not _OFFICE.match(follows)) or (
            left.endswith(")") and "and" in gap.group() and _NAME.match(follows)
        ):
            spans.append(whole_party(text, begin, gap.start()))
            begin = gap.end()
    spans.append(whole_party(text, begin, end))
    return spans


def _begins_office(words: str) -> bool:
    """Return whether *words* begin with an office: after a name it is the holder's, not another party."""
    return any("office" in CUES.get(word, ()) for word in TOKEN.findall(words[:60].casefold())[:4])


def whole_party(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the party's span without article, commas and note marks."""
    while start < end and text[start] in EDGE:
        start += 1
    article = re.compile(r"(?:the|der|die|das|den|le|la|les)\s+", re.IGNORECASE).match(text, start, end)
    if article and article.end() < end:
        start = article.end()
    sent = re.search(r"\s(?:addressed|sent|directed|written)\s*$", text[start:end])
    end = start + sent.start() if sent else end
    while (
        end > start
        and text[end - 1] in EDGE
        and not re.search(r"(?:Jr|Sr|Inc|\b[A-Z])\.$", text[max(start, end - 4) : end])
    ):
        end -= 1
    return start, end


def party_values(text: str) -> tuple[dict[str, Any], ...]:
    """Return the party that the words of one span give, or the parties where one bracket holds several."""
    words = re.sub(r"\s+", " ", text).strip()
    bracket = _BRACKETED.search(words)
    if bracket and re.search(r"\sand\s", bracket.group(1)):
        office = words[: bracket.start()].strip()
        names = re.split(r",\s+and\s+|,\s+|\sand\s", bracket.group(1))
        return tuple(party_value(f"{office} ({name.strip()})") for name in names if name.strip())
    return (party_value(words),)


def party_value(words: str) -> dict[str, Any]:
    """Return {"name", "office", "body"} as far as *words* give them; words that say none of it are a name.

    A form of address alone ("Your Excellency") names nobody.
    """
    if len(words) <= _LONGEST_ADDRESS and _ADDRESSED.fullmatch(words.strip(EDGE)):
        return {}
    party = split_party(words)
    value = {key: getattr(party, key) for key in ("name", "office", "body")}
    known = {key: item for key, item in value.items() if item}
    name = words.strip(EDGE)
    return known or ({"name": name} if any(character.isalpha() for character in name) else {})
