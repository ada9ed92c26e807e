"""Who signed: the lines under a letter, with office before or after the name and marks as "(ss)", "gez.",
"/s/".

In: the spans of the lines labelled as signature, in order. Out: claims of `signatories`. A body that signs
("The Central Committee of the ...") is a signatory too; rank and office lines are no names.
"""

from __future__ import annotations

import re
from typing import Any

from regesta.model import Claim
from regesta.onomastics import split_party

from .cues import CUES, TOKEN
from .farewells import past_farewell
from .party_lists import party_value

METHOD = "letter/signature@1"

_MARK = re.compile(
    r"\s*[\[(/]\s*(?:sgd\.?|signed|signé|signature|semnat|подпись|handwritten|gez\.?|fdo\.?|w\.?\s?g\.?|l\.?\s?s\.?|s\."
    r"|ss|s|-)\s*[:.]?\s*[\])/][:.]?\s*"
    r"|\s*(?:s/|ss\.|gez\.|sgd\.|signed|signé|semnat|firmado|fdo\.|f\.to|firmato|podpisano|подпись|подписал"
    r"|п\.п\.|l\.\s?s\.)[:.]?\s+"
    r"|\s*\[\s*(?:sgd\.?|signed|signé|gez\.?|semnat|подпись)[:.]?\s+(?=[^\]\n]{3,60}\]\s*$)",
    re.IGNORECASE,
)
_MARK_AFTER = re.compile(
    r"(?:\s{0,4}\[(?:[^\W\d_]\.?\s?){1,4}\s|\s{1,4}\[?)"
    r"(?:signed|initiall?ed|paraphé|paraphiert|parafat)\s?\]?\s{0,4}$",
    re.IGNORECASE,
)
"""A mark behind the name: "[Nils Dorn signed]", "Rosa Marek [RM initialed]"."""

_IN_BRACKETS = re.compile(
    r"\s*\((?P<name>(?:[^\W\d_]\.\s?){1,4}[^\W\d_][\w’'-]{1,24}(?:\s[^\W\d_][\w’'-]{1,24})?)\)\.?\s*$"
)
"""The name that is typed under a hand: "(J. P. Dorn)"."""

_SLASHED = re.compile(r"(?:\[signature\]|\[подпись\])?\s*/\s*(?P<name>[^/\n]{2,40}?)\s*/\s*$")
_NAME = re.compile(
    r"(?:(?:comrade|cde\.?|tov\.?|tovarăşul|genosse|mr\.|mrs\.|dr\.|prof\.|general|col\.|gen\.|lt\.|capt\."
    r"|sir|lord)\s+)?"
    r"(?:[^\W\d_]\.[\s-]?){0,4}[^\W\d_][\w’'`.-]{0,24}(?:[\s,]+(?:de|del|la|von|van|der|di|da|dos|el|al|bin"
    r"|zu|the)){0,2}"
    r"(?:\s+[^\W\d_][\w’'`.-]{0,24}){0,4}(?:,?\s(?:Jr|Sr)\.?|,?\s(?:II|III))?\.?[⁰¹²³⁴-⁹*\d]{0,2}",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\s*(?:\[?(?:no signature|unsigned|illegible|signature|signed|initials?|end|end (?:of )?(?:text|message)"
    r"|not declassified|[^\]]*not declassified[^\]]*)\]?)\s*$",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"[\s_]*\[?(?:approved?|disapproved?|agreed?|disagreed?|concur|noted|comments?|other|yes|no|see me|let[’']s discuss"
    r"|einverstanden|abgelehnt|gesehen|approuvé|rejeté|vu)\b[\s_:.]*\]?(?:\[[^\]\n]{0,40}\]|_{2,}|[A-Z]{1,3})?[\s_.]*$",
    re.IGNORECASE,
)
"""What a reader ticks under what is asked of him."""

_ENCLOSED = re.compile(
    r"\s*\[?(?:attachments?|enclosures?|annex(?:es)?|tabs?|anlagen?|beilagen?|annexes?|anexe?|приложени[ея])\]?[\s\w]{0,4}$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*\((?:\d{1,2}|[a-rt-z])\)\s|.*(?:[?:]\s*$|\t)")
"""An entry of a list or table, a question, a line that leads on: no signature has one."""

_ONLY_CLOSING = re.compile(
    r"\W*(?:(?:very|most|with|best|warm|warmest|kind|yours|and|personal)\W+){0,3}"
    r"(?:sincerely|faithfully|truly|cordially|respectfully|regards|wishes|yours|hochachtungsvoll|cordialement|salutations)\W*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{2}")
LONGEST_ON_BEHALF = 120
"""Characters of the longest line that says for whom is signed."""

_ON_BEHALF = re.compile(
    r"[\s*_]*(?:for|on behalf of|für|im namen|im auftrage?|pour|au nom|pentru|în numele|за|от имени)\s+"
    r"(?:the\s|le\s|la\s|l[’']|les\s|den\s|das\s|die\s|der\s|des\s|du\s|de\s)?(?P<whom>[^\W\d_][^:;.\n]{2,80}?)\s*[:,]?[\s*_]*$",
    re.IGNORECASE,
)
_OFFICE_END = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{2,20}(?:leiter|direktor|sekretär|minister|referent|botschafter|gesandter|konsul|inspektor)(?:in)?"
)
"""German makes the names of offices as it goes: "Sektionsleiter"."""

_MOST_WORDS = 5
_RANK = re.compile(
    r"(?:(?:lt|lieut|capt|cdr|cmdr|col|maj|brig|gen|adm|radm|vadm|r\. adm|v\. adm|sgt)\b\.?[\s,]*){1,3}[A-Z]{2,5}\s*$",
    re.IGNORECASE,
)
"""A rank with its service: "Capt. USN"."""
_PARTICLE = re.compile(r"(?:von|van|zu|de|du|d[’']|di|da|af)\s?(?=[A-ZÀ-Þ])")
_TRIM = ' \t\u00a0*_,;:[]“”"⁰¹²³⁴⁵⁶⁷⁸⁹|'
_CLOSED = re.compile(
    r"(?:(?:yours|your|very|most|with|as|best|warm|kind)\s[\w ,]{0,40}?)?"
    r"(?:sincerely|faithfully|truly|cordially|respectfully|ever|regards"
    r"|wishes|hochachtungsvoll|grüßen|cordialement)(?:\syours)?,\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""A closing that runs on into the name: "Sincerely, Anna Marek"."""

_COPY = re.compile(r"\s*(?:cc|copy|copies|c\.c\.|durchschlag|copie)\b", re.IGNORECASE)


def read_signature(text: str, lines: tuple[tuple[int, int], ...], confidence: float) -> tuple[Claim, ...]:
    """Return who signed by the lines *lines* (spans in *text*, in order).

    An office line belongs to the name after it where the block begins with an office, else to the name before
    it.
    """
    parts = [part for span in lines if (part := _read_line(text, *span))]
    if not parts:
        return ()
    claims: list[Claim] = []
    offices: list[tuple[int, int]] = []
    office_first = parts[0][0] == "office"
    for role, start, end in parts:
        if role == "office":
            offices.append((start, end))
            if claims and not office_first:
                claims[-1] = _with_office(text, claims[-1], start, end)
                offices.pop()
            continue
        if role == "body" and claims and not office_first:
            claims[-1] = _with_office(text, claims[-1], start, end)
            continue
        claim = _claim(text, role, start, end, confidence)
        if role == "name" and offices and office_first:
            claim = _with_office(text, claim, offices[0][0], offices[-1][1])
        offices = []
        if claims and signs_again(claims[-1], claim):
            claims.pop()
        elif claims and signs_again(claim, claims[-1]):
            continue
        claims.append(claim)
    if not claims and offices:
        start, end = offices[0][0], offices[-1][1]
        value = party_value(re.sub(r"\s+", " ", text[start:end]))
        value = {
            "office": value.get("office") or value.get("name") or text[start:end].strip(),
            **({"body": value["body"]} if "body" in value else {}),
        }
        claims.append(Claim("signatories", value, text[start:end], start, end, METHOD, confidence * 0.8))
    return tuple(claims)


def signed_for(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the office or body for whom the next line signs: "For the Harbour Board:", or None."""
    found = _ON_BEHALF.match(text, start, end) if end - start <= LONGEST_ON_BEHALF else None
    if found is None:
        return None
    words = found["whom"]
    known = {cue for word in TOKEN.findall(words.casefold()) for cue in CUES.get(word, ())}
    return found.span("whom") if known & {"office", "body"} else None


def _read_line(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return ("name" | "office" | "body", span) of a signature's line, or None where it says nothing."""
    line = text[start:end]
    if says_nothing(line) or _COPY.match(line) or _LISTED.match(line) or _ONLY_CLOSING.match(line):
        return None
    marked = _MARK_AFTER.search(line)
    if marked and marked.start():
        line, end = line[: marked.start()], start + marked.start()
    if _RANK.match(line.strip()):
        return "office", *_trim(text, start, end)
    slashed = _SLASHED.search(line)
    if slashed and len(slashed["name"]) > 2 and not _MARK.match(line):
        return "name", start + slashed.start("name"), start + slashed.end("name")
    bracketed = _IN_BRACKETS.match(line)
    if bracketed:
        return "name", start + bracketed.start("name"), start + bracketed.end("name")
    mark = _MARK.match(line)
    if mark and mark.end() < len(line):
        start, end = _trim(text, start + mark.end(), end)
        return ("name", start, end) if end > start else None
    closed = _CLOSED.match(text, start, end)
    start, end = _trim(text, closed.end() if closed else start + past_farewell(line), end)
    words = text[start:end]
    if not words or not any(character.isalpha() for character in words) or _NUMBERED.search(words):
        return None
    classes = [cue for word in TOKEN.findall(words.casefold()) for cue in CUES.get(word, ())]
    if "body" in classes and "office" not in classes and len(words) > 6 and not _surname_like(words):
        return "body", start, end
    if ("office" in classes or _OFFICE_END.fullmatch(words)) and not _surname_like(words):
        return "office", start, end
    if _NAME.fullmatch(words) and (words[0].isupper() or _PARTICLE.match(words)):
        return "name", start, end
    return ("office", start, end) if len(words) < 90 and words[0].isalpha() else None


def is_office_line(line: str) -> bool:
    """Tell whether a line is an office alone: "Sektionsleiter", "First Secretary"."""
    words = line.strip(_TRIM)
    known = {cue for word in TOKEN.findall(words.casefold()) for cue in CUES.get(word, ())}
    return len(words.split()) <= _MOST_WORDS and ("office" in known or _OFFICE_END.fullmatch(words) is not None)


def says_nothing(line: str) -> bool:
    """Return whether *line*, though it stands where names do, names nobody: "[no signature]", "Disapprove"."""
    return any(pattern.match(line) for pattern in (_NOTHING, _CHOICE, _ENCLOSED))


def _surname_like(words: str) -> bool:
    """Return whether a cue word stands as a surname: "J. King", "A. Marshall"."""
    tokens = words.split()
    return len(tokens) == 2 and tokens[0].endswith(".") and len(tokens[0]) == 2


def _claim(text: str, role: str, start: int, end: int, confidence: float) -> Claim:
    words = re.sub(r"\s+", " ", text[start:end]).strip(_TRIM)
    words = re.sub(r"(?<=[^\W\d])\d{1,2}$", "", words)
    if role == "body":
        value: dict[str, Any] = {"body": re.sub(r"^the\s+", "", words, flags=re.IGNORECASE)}
    else:
        # Nobody signs as "Monsieur": the "M." is a first name's.
        party = None if words.startswith("M. ") and len(words.split()) == 2 else split_party(words)
        value = {"name": getattr(party, "name", None) or words}
        if party is not None and party.office:
            value["office"] = party.office
        if party is not None and party.body and party.body != value["name"]:
            value["body"] = party.body
    return Claim("signatories", value, text[start:end], start, end, METHOD, round(confidence, 3))


def signs_again(written: Claim, typed: Claim) -> bool:
    """Return whether the name right under a signature in initials, or in a first name, is the same hand's in full.

    "REM" over "Rosa E. Marek", "Ted" over "Theodore C. Dorn".
    """
    short, full = str(written.value.get("name", "")), str(typed.value.get("name", ""))
    words = [word for word in re.findall(r"[^\W\d_][^\s.]*", full) if word not in {"Jr", "Sr"}]
    if len(written.value) > 1 or len(words) < 2:
        return False
    initials = re.sub(r"[\s.]", "", short)
    if initials.isupper() and 1 < len(initials) <= 4:
        return initials in {"".join(word[0] for word in words), words[0][0] + words[-1][0]}
    return short.isalpha() and len(words[0]) > 1 and short[0] == words[0][0] and short != words[-1]


def _with_office(text: str, claim: Claim, start: int, end: int) -> Claim:
    words = re.sub(r"\s+", " ", text[start:end]).strip(_TRIM)
    found = party_value(words)
    value = dict(claim.value)
    if "office" not in value:
        value["office"] = found.get("office") or (words if "body" not in found else found.get("name", words))
    if "body" in found:
        value.setdefault("body", found["body"])
    begin, stop = min(claim.start, start), max(claim.end, end)
    return Claim(claim.field, value, text[begin:stop], begin, stop, claim.method, claim.confidence)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end
