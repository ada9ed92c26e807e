"""Who writes to whom, from the words of a heading: "From A to B", "A to B", "To B from A", "Brief von A an
B".

In: a heading without its number and date. Out: the spans of senders and recipients, one per party. To add a
language, add its words for "from" and "to" to `_TONGUES`.
"""

from __future__ import annotations

import re
from typing import Any, Final

from msgspec import Struct

from regesta.onomastics import split_party

from .cues import CUES, TOKEN


class Parties(Struct, frozen=True):
    """Spans of the senders and of the recipients in the text that was read."""

    senders: tuple[tuple[int, int], ...] = ()
    recipients: tuple[tuple[int, int], ...] = ()


_TONGUES: Final = (
    (r"from|by|addressed by|sent by|submitted by", r"to"),
    (r"von|vom|des|der", r"an den|an die|an das|an dem|an Herrn|an Frau|an Genossen|an"),
    (r"de|du|d[’']|par|de la|de l[’']", r"à la|à l[’']|à|aux|au"),
    (r"de la|de|adresată de|trimisă de|din partea", r"către|catre"),
    (r"de|del", r"a la|al|a|para"),
    (r"di|del|da|dal|dell[’']", r"alla|all[’']|al|ad|ai|a"),
    (r"de|do|da", r"para|ao|à"),
    (r"от", r"в|к|для"),
    (r"od", r"do"),
)  # fmt: skip
_FROM: Final = tuple(
    re.compile(rf"(?<!\w)(?:{words})(?:\s+|(?<=[’']))", re.IGNORECASE) for words, _ in _TONGUES
)
_TO: Final = tuple(re.compile(rf"(?<=\S)\s+(?:{words})(?:\s+|(?<=[’']))") for _, words in _TONGUES)
_TITLED_TO: Final = re.compile(r"(?<=\S)\s+[Tt]o\s+")
_TAKES_TO: Final = re.compile(
    r"(?:assistants?|ambassadors?|mission|delegation|representatives?|advis[eo]rs?|counsell?ors?|counsel"
    r"|envoy|delegates?|aides?|consultants?"
    r"|observer|minister|legation|liaison(?: officer)?|commissioner|secretary-general|emissary|accredited"
    r"|attached|embassy|consul|office|deputy"
    r"|ambassadeur|ministre|légation|consul|délégué|botschafter|gesandter|chargé(?: d[’']affaires)?"
    r"|(?:ambassador|minister|representative)[- ]designate|visitor|visit|reply|answer|response|address"
    r"|according|relating|up)$",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(
    r"(?:,?\s+(?:[Cc]oncerning|[Rr]egarding|[Aa]bout|[Rr]especting|[Tt]ransmitting|[Ee]xpressing"
    r"|[Ii]nforming|[Aa]sking|[Rr]equesting|[Pp]roposing|[Aa]nnouncing"
    r"|in (?:reply|response|answer|which)|with (?:regard|reference)|relating|[Rr]elative to|conveying"
    r"|enclosing|explaining|[Rr]e:?"
    r"|betreffend|über|concernant|relative?|au sujet|sur|privind|referitoare|despre|în legătură|sobre"
    r"|acerca|о|об|относительно|w sprawie|riguardo|circa)(?=\s)"
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
_EDGE = " \t\r\n\u00a0,;:.*_⁰¹²³⁴⁵⁶⁷⁸⁹"


def find_parties(text: str, start: int, end: int, *, kind_said: bool) -> Parties:
    """Return the parties that the heading text[start:end] names.

    *kind_said*: the stretch follows words like "Letter"; without them only "A to B" with a party-like A
    counts.
    """
    for tongue, (sent, addressed) in enumerate(zip(_FROM, _TO, strict=True)):
        if (
            tongue
            and not kind_said
            and not re.match(r"(?:Le|La|L[’']|Les|Der|Die|Das|Il|El|Lo|O|A)\W?\s?\w", text[start:end])
        ):
            continue
        found = _in_tongue(text, start, end, sent, addressed, kind_said=kind_said, english=tongue == 0)
        if found is not None:
            return found
    return Parties()


def _in_tongue(
    text: str,
    start: int,
    end: int,
    sent: re.Pattern[str],
    addressed: re.Pattern[str],
    *,
    kind_said: bool,
    english: bool,
) -> Parties | None:
    gate = sent.search(text, start, end) if kind_said or not english else None
    if gate is None and english and kind_said:
        gate = re.compile(r"(?<=\s)of\s+(?=[A-Z])").match(text, start + 1, end)
    if (
        gate
        and english
        and re.match(r"\s*,\s*\S", text[start:end])
        and _divide(text, start, gate.start(), addressed)
    ):
        gate = None
    if gate is None and english and not kind_said:
        gate = re.compile(r"(?:from|by)\s+(?=[A-Z])", re.IGNORECASE).match(text, start, end)
    lead = re.compile(r"\s*,?\s*to\s+(?=\S)", re.IGNORECASE).match(text, start, end) if english else None
    if lead:
        return _to_then_from(text, lead.end(), end, sent)
    if not english and not kind_said:
        gate = None
    if gate and (english or gate.start() - start < 3):
        before_gate = _divide(text, start, gate.start(), addressed)
        if before_gate and kind_said and text[start : before_gate[0]].strip(_EDGE) == "":
            return Parties((_whole(text, gate.end(), end),), _split(text, before_gate[1], gate.start()))
        begin = gate.end()
    elif kind_said and not re.match(r"\s*(?:[,:–—-]\s*\S|[А-Я])", text[start:end]):
        return None
    else:
        begin = start
    # "by the Assistant to the President" names an author; "from the Assistant to the President" also his
    # reader.
    spare = gate is None or not gate.group().lower().startswith("by")
    divided = _divide(text, begin, end, addressed, spare=spare)
    if divided is None and english:
        divided = _divide(text, begin, end, _TITLED_TO, spare=spare)
    if divided is None:
        return Parties(_split(text, begin, end), ()) if gate and english else None
    return Parties(_split(text, begin, divided[0]), _split(text, divided[1], end))


def _to_then_from(text: str, start: int, end: int, sent: re.Pattern[str]) -> Parties:
    gate = sent.search(text, start + 2, end)
    if gate is None:
        return Parties((), _split(text, start, end))
    return Parties(_split(text, gate.end(), end), _split(text, start, gate.start()))


def _divide(
    text: str, start: int, end: int, addressed: re.Pattern[str], *, spare: bool = True
) -> tuple[int, int] | None:
    """Return the span of the "to" between sender and recipient.

    "Ambassador to X", "Assistant to the President" are parts of an office, unless no other "to" follows (and
    *spare*).
    """
    kept = None
    purpose = _PURPOSE.search(text, start, end)
    limit = purpose.start() if purpose else end
    for found in addressed.finditer(text, start, end):
        left = text[start : found.start()].rstrip()
        if not left:
            continue
        if (
            found.start() > limit
            and purpose is not None
            and purpose.group().strip(" ,").lower() not in {"at", "in", "an", "with"}
        ):
            break
        if _TAKES_TO.search(left):
            kept = kept or found
            continue
        return found.start(), found.end()
    return (kept.start(), kept.end()) if kept and spare else None


def _cut_purpose(text: str, start: int, end: int) -> int:
    purpose = _PURPOSE.search(text, start, end)
    if purpose and purpose.start() > start:
        end = purpose.start()
    for matter in _ON.finditer(text, start, end):
        if not _TAKES_ON.search(text[start : matter.start()]):
            return matter.start()
    return end


def _split(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the parties of a list; a list of names in one bracket belongs to one shared office and stays whole."""
    end = _cut_purpose(text, start, end)
    names = _BRACKETED.search(text[start:end].rstrip(_EDGE))
    if names and re.search(r"\sand\s", names.group(1)):
        return (_whole(text, start, end),)
    spans: list[tuple[int, int]] = []
    begin = start
    for gap in _SPLIT.finditer(text, start, end):
        left = text[begin : gap.start()]
        if left.count("(") > left.count(")") or not left.strip():
            continue
        if not _is_party(text[gap.end() : end]) or _one_holder(left, gap.group(), text[gap.end() : end]):
            continue
        if (
            "," in gap.group()[:1]
            and "and" not in gap.group()
            and not left.rstrip().endswith(")")
            and "," in left
        ):
            continue
        spans.extend(_split_names(text, begin, gap.start()))
        begin = gap.end()
    spans.extend(_split_names(text, begin, end))
    return tuple(span for span in spans if span[1] > span[0])


def _is_party(words: str) -> bool:
    """Return whether *words* hold an office, a body or a name in brackets: "the United Kingdom" alone does not."""
    if "(" in words:
        return True
    return any(
        {"office", "body", "comrade"} & set(CUES.get(word, ())) for word in TOKEN.findall(words.casefold())
    ) or bool(re.match(r"(?:Mr|Mrs|Dr|Sir|Lord|General|President|King|Queen|Prince)\b", words))


def _one_holder(left: str, gap: str, right: str) -> bool:
    """Return whether two offices joined by "and" have one holder: "Counselor and Chairman of the Board (Dorn)"."""
    return (
        "and" in gap
        and "(" not in left
        and right.rstrip(_EDGE).endswith(")")
        and not right.startswith("the ")
    )


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
            spans.append(_whole(text, begin, gap.start()))
            begin = gap.end()
    spans.append(_whole(text, begin, end))
    return spans


def _begins_office(words: str) -> bool:
    """Return whether *words* begin with an office: "First Secretary of ..." after a name is its holder's, not a party."""
    return any("office" in CUES.get(word, ()) for word in TOKEN.findall(words[:60].casefold())[:4])


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the party's span without article, commas and note marks."""
    while start < end and text[start] in _EDGE:
        start += 1
    article = re.compile(r"(?:the|der|die|das|den|le|la|les)\s+", re.IGNORECASE).match(text, start, end)
    if article and article.end() < end:
        start = article.end()
    sent = re.search(r"\s(?:addressed|sent|directed|written)\s*$", text[start:end])
    end = start + sent.start() if sent else end
    while (
        end > start
        and text[end - 1] in _EDGE
        and not re.search(r"(?:Jr|Sr|Inc|\b[A-Z])\.$", text[max(start, end - 4) : end])
    ):
        end -= 1
    return start, end


def party_values(text: str) -> tuple[dict[str, Any], ...]:
    """Return the party (or parties, where one bracket holds several names) that the words of one span give."""
    words = re.sub(r"\s+", " ", text).strip()
    bracket = _BRACKETED.search(words)
    if bracket and re.search(r"\sand\s", bracket.group(1)):
        office = words[: bracket.start()].strip()
        names = re.split(r",\s+and\s+|,\s+|\sand\s", bracket.group(1))
        return tuple(party_value(f"{office} ({name.strip()})") for name in names if name.strip())
    return (party_value(words),)


def party_value(words: str) -> dict[str, Any]:
    """Return {"name", "office", "body"} as far as *words* give them; words that say none of it are a name."""
    party = split_party(words)
    value = {key: getattr(party, key) for key in ("name", "office", "body")}
    known = {key: item for key, item in value.items() if item}
    name = words.strip(_EDGE)
    return known or ({"name": name} if any(character.isalpha() for character in name) else {})
