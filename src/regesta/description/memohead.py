"""The labelled lines of a letter's own head: TO, FROM, SUBJECT, DATE, REF, COPY; "Sending: ...", "No. 112".

In: the lines at the head of a document. Out: entries (what the label means, the spans of its values). The
value stands after the label or on the lines under it, up to an empty line or the next label. To add a
language or a label, add its words to `_LABELS`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from regesta.chronology import find_dates

from .cues import CUES, TOKEN
from .page import Line


class Entry(Struct, frozen=True):
    """A label's meaning ("to", "from", "subject" ...), its lines' indexes, and the spans of the values."""

    meaning: str
    line: int
    values: tuple[tuple[int, int], ...]
    last: int


_LABELS: Final = {
    "to": "to|memorandum for|memorandum to|action|an|empfänger|destinataire|à|către|catre|destinatar|кому|адресат|para"
    "|adressat|recipient|destination|do|komu",
    "from": "from|fm|von|absender|de la part de|de|expéditeur|de la|din partea|expeditor|от|от кого|da|od|nadawca"
    "|sender",
    "sending": "sending|sent from|dispatched from|aus|из|aufgegeben in",
    "subject": "subject|subjects|subj|re|betreff|betrifft|betr|objet|concerne|concerns|obiect|obiectul|subiect"
    "|referitor|referitor la|ref. la|privind|privește"
    "|тема|о|об|по вопросу|asunto|oggetto|dotyczy|věc|tárgy|title|sujet",
    "date": "date|datum|дата|data|dată|fecha|sent|dated|le",
    "received": "received|recd|eingegangen|reçu|primit|получено|recibido|ankunft|angekommen|arrivée|sosit",
    "reference": "ref|refs|reference|references|bezug|référence|ссылка|reftel",
    "copies": "cc|c\\.c\\.|copy to|copies to|copies|copy|info|durchschlag|durchdruck|nachrichtlich|verteiler|copie"
    "|copie à|copie pour|copii|копия|копии|рассылка|copia|kopia|do wiadomości",
    "through": "through|thru|via|über|prin|через",
    "participants": "participants|present|others present|also present|attendees|in attendance|those present"
    "|teilnehmer|anwesend|anwesend waren|présents|étaient présents|присутствовали|присутствовали тт\\.|присутствуют"
    "|участники|участвовали|participanţi|participanți|au participat|au participat tovarășii|au fost prezenți|prezenți"
    "|asistentes|presenti|obecni|přítomni|jelen vannak",
    "number": "no|nr|№|n°|telegram no|telegram number|serial|number",
    "place": "place|ort|lieu|место|loc|locul|miejsce|lugar|luogo",
    "kind": "type|document type",
    "other": "time|distribution|drafted by|approved by|classification|priority|precedence|action requested"
    "|taken into process|completed|length|page|pages|absent|absents|excusés|apologies|entschuldigt|abwesend|absenți"
    "|отсутствовали|omluven|omluveni|nieobecni|tagesordnung|agenda|ordre du jour|ordinea de zi|повестка дня|uhrzeit"
    "|beginn|ende",
}  # fmt: skip
_MEANINGS: Final = {word.replace("\\", ""): meaning for meaning, words in _LABELS.items() for word in words.split("|")}
_ALL: Final = "|".join(sorted((word for words in _LABELS.values() for word in words.split("|")), key=len, reverse=True))
_WITH_COLON: Final = re.compile(
    rf"[\s*_]*(?P<label>{_ALL})\.?(?:\s?\([^)\n]{{1,20}}\))?[\s*_]*[:：][\s*_]*", re.IGNORECASE
)
_ALONE: Final = re.compile(rf"[\s*_]*(?P<label>{_ALL})[.]?[\s*_]*$", re.IGNORECASE)
_TELEX: Final = re.compile(
    r"\s*(?P<label>FM|TO|INFO|SUBJECT|REF|SUBJ|ACTION)\s+(?!THE\b|MEMORANDUM\b)(?=[A-Z\d(])"
    r"|\s*(?P<memo>MEMORANDUM (?:FOR|TO))\s+(?!THE RECORD|THE FILES?)(?=[A-Z])"
)
_ROUTING: Final = re.compile(r"\s*(?:ACTION|INFO)?\s*(?:[A-Z]{1,5}(?:/[A-Z]{1,3})?-\d{1,2}(?:\s|$)){1,12}")
"""How many copies each bureau gets ("ACTION EUR-12", "INFO OCT-01 ISO-00"): whom the office tells, not the sender."""

_TELEX_END: Final = re.compile(
    r"\s*(?:BT\s*$|ZN[RY]\b|UNCLAS\b|(?:[A-Z] ){3,20}[A-Z]\b|E\.?\s?O\.?\s?1\d{4}|TAGS?\b|-{5,}|PAGE \d"
    r"|(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|LIMITED OFFICIAL USE)\b|\d{1,2}\. )"
)
"""What stands under the addresses of a cable: they end there."""

NUMBER_ALONE: Final = re.compile(
    r"\s*(?P<label>No|Nr|№|N°|N\.[°º]|Nº|Núm)\.?\s*(?P<value>(?:confidentially\s"
    r"|conf\.\s)?[^\W\d_]{0,4}[-/ ]?\d[\w./–-]{0,16})\s*(?:of\s.{4,30})?$"
)

_PROSE: Final = re.compile(
    r"(?<!essrs)[a-z]{4}\. [A-Z]|\s(?:was|were|said|asked|stated|opened|handed|began|noted|expressed|thanked|welcomed"
    r"|replied|referred|informed|told)\s"
)
_PARAGRAPH: Final = re.compile(r"[\s*_]*(?:\d{1,2}|[IVX]{1,4})[.)]\s+\S[^,]{30}")

_SEMICOLON: Final = re.compile(r"\s*;\s*")
_COMMA: Final = re.compile(r"\s*,\s+(?=[^\W\d_a-zà-þа-я])")
_ALL_OF_THEM: Final = re.compile(
    r"(?:MM\.|Messrs\.?|die Herren|Herren|тт\.|товарищи|tovarășii|tov\.|towarzysze)\s*:?\s*", re.IGNORECASE
)
_HONOURED: Final = re.compile(
    r"(?:Mr|Mrs|Miss|Ms|Dr|Sir|Lord|General|Gen|Admiral|Adm|Ambassador|Secretary|Col|Colonel|Herr|Frau|M|Mme|Sr|тов|г)\b"
)
_RANKS: Final = frozenset({"first", "second", "third", "prime", "foreign", "erster", "zweiter", "premier"})
LINES_LOOKED_AT = 45
MOST_VALUES = 60


def read_head(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """Return the labelled entries among the first lines of a document (*lines* without empty ones)."""
    entries: list[Entry] = []
    index = 0
    while index < min(len(lines), LINES_LOOKED_AT):
        line = lines[index]
        found = _label(line)
        if found is None:
            index += 1
            continue
        meaning, begin = found
        values: list[tuple[int, int]] = []
        last = index
        if line.text[begin:].strip():
            values.append(_span(line, begin))
        if meaning == "participants" and values:
            values = _listed(line, *values[0])
        follow = index + 1
        if not values or meaning in {"to", "participants", "copies"}:
            while (
                follow < len(lines)
                and len(values) < MOST_VALUES
                and _continues(lines, follow, index, meaning, bool(values))
            ):
                span = _span(lines[follow], 0)
                values.extend(_persons(lines[follow], *span) if meaning == "participants" else [span])
                last = follow
                follow += 1
        entries.append(Entry(meaning, index, tuple(values), last))
        index = follow
    return tuple(entries)


def _label(line: Line) -> tuple[str, int] | None:
    text = line.text
    if len(text) > 400:
        return None
    number = NUMBER_ALONE.match(text)
    if number:
        return "number", number.start("value")
    colon = _WITH_COLON.match(text)
    if colon:
        return _MEANINGS[colon["label"].casefold().rstrip(".")], colon.end()
    alone = _ALONE.match(text)
    if alone and alone["label"].casefold() == "action":
        return None  # "ACTION" alone marks a paper for decision; "ACTION:" names a telegram's addressee
    if (
        alone
        and (text.strip(" *_").isupper() or (text[0].isupper() and len(alone["label"]) > 5))
        and len(alone["label"]) > 1
    ):
        meaning = _MEANINGS.get(alone["label"].casefold())
        return (meaning, len(text)) if meaning else None
    if _ROUTING.match(text):
        return "other", len(text)
    telex = _TELEX.match(text)
    if telex and text[:80].isupper():
        return ("to" if telex["memo"] else _MEANINGS[telex["label"].casefold()]), telex.end()
    return None


def _continues(lines: Sequence[Line], follow: int, index: int, meaning: str, began: bool) -> bool:
    line, before = lines[follow], lines[follow - 1]
    gap = line.number - before.number
    spaced = meaning == "participants" and gap == 2 and _names_somebody(line.text)
    if gap > 1 and not spaced and (began or follow > index + 1 or gap > 2):
        return False
    if meaning == "participants" and (_PROSE.search(line.text) or _PARAGRAPH.match(line.text)):
        return False
    if meaning in {"to", "copies"} and (_TELEX_END.match(line.text) or _is_date(line.text)):
        return False
    if len(line.text) > (300 if meaning == "subject" else 200) or _label(line) is not None:
        return False
    if meaning in {"to", "from", "copies"} and (
        len(line.text) > 110 or (line.text.rstrip().endswith((".", ":")) and len(line.text) > 60)
    ):
        return False
    return meaning not in {"date", "number", "place", "received"} or follow == index + 1


def _listed(line: Line, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of those whom one line lists: "Hiller, Reiss, Kern", "Aubert, président ; Perrault".

    Where semicolons divide the list, commas stand before an office; a comma alone divides it only where neither a
    small letter nor an office follows.
    """
    text = line.text
    lead = _ALL_OF_THEM.match(text, start - line.start, end - line.start)
    begin = lead.end() if lead else start - line.start
    stop = end - line.start
    gaps = list(_SEMICOLON.finditer(text, begin, stop)) or [
        gap for gap in _COMMA.finditer(text, begin, stop) if not _is_office(text[gap.end() : stop].split(",")[0])
    ]
    edges = [begin, *(edge for gap in gaps for edge in gap.span()), stop]
    found = [(line.start + a, line.start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [
        (a, b - 1 if line.text[b - 1 - line.start] == "." and b == end and b - a > 12 else b) for a, b in found if b > a
    ]


def _is_date(words: str) -> bool:
    """Tell whether a line is a date and hardly more."""
    found = next(iter(find_dates(words)), None) if len(words) < 50 else None
    return found is not None and "month" in found.parts_given and len(found.text) * 10 >= len(words.strip()) * 7


def _persons(line: Line, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of several people on one line of a list ("Mr. Orde, Mr. Tully, Miss Wynn"), else the line's."""
    pieces = line.text[start - line.start : end - line.start].split(", ")
    if len(pieces) > 2 and all(_HONOURED.match(piece) for piece in pieces[:-1]):
        return _listed(line, start, end)
    return [(start, end)]


def _is_office(words: str) -> bool:
    """Tell whether *words* say what the person before them is: "First Secretary", not "Stadtrat Reiss"."""
    spelt = TOKEN.findall(words)
    return all(
        "office" in CUES.get(word.casefold(), ())
        or word[0].islower()
        or not word[0].isalpha()
        or word.casefold() in _RANKS
        for word in spelt
    )


def _names_somebody(words: str) -> bool:
    """Tell whether a line that stands apart may be the next of a list of people: short, and no sentence."""
    words = words.strip(" *_")
    return 2 < len(words) <= 110 and words[0].isupper() and not words.endswith((".", ":", "?", "!"))


def _span(line: Line, begin: int) -> tuple[int, int]:
    start, end = line.start + begin, line.end
    text = line.text
    while start < end and text[start - line.start] in " \t*_:•◦·–-\u00a0":
        start += 1
    while end > start and text[end - line.start - 1] in " \t*_;\u00a0":
        end -= 1
    return start, end
