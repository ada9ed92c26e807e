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

from .page import Line


class Entry(Struct, frozen=True):
    """A label's meaning ("to", "from", "subject" ...), its lines' indexes, and the spans of the values."""

    meaning: str
    line: int
    values: tuple[tuple[int, int], ...]
    last: int


_LABELS: Final = {
    "to": "to|memorandum for|action|an|empfänger|destinataire|à|către|кому|para|adressat|recipient"
    "|destination",
    "from": "from|fm|von|absender|de la part de|de|expéditeur|de la|от|от кого|da|nadawca|sender",
    "sending": "sending|sent from|dispatched from",
    "subject": "subject|subj|re|betreff|betrifft|betr|objet|concerne|concerns|obiect|subiect|тема|asunto"
    "|oggetto|dotyczy|title",
    "date": "date|datum|дата|data|fecha|sent|dated",
    "received": "received|recd|eingegangen|reçu|primit|получено|recibido",
    "reference": "ref|refs|reference|references|bezug|référence|ссылка|reftel",
    "copies": "cc|c\\.c\\.|copy to|copies to|copies|copy|info|durchschlag|copie|copie à|копия|through|thru"
    "|via",
    "participants": "participants|present|others present|also present|attendees|in attendance|those present"
    "|teilnehmer|anwesend|présents|присутствовали|participanţi|participanți",
    "number": "no|nr|№|n°|telegram no|telegram number|serial|number",
    "place": "place|ort|lieu|место",
    "kind": "type|document type",
    "other": "time|distribution|drafted by|approved by|classification|priority|precedence|action requested"
    "|taken into process|completed|length|page|pages",
}  # fmt: skip
_MEANINGS: Final = {word.replace("\\", ""): meaning for meaning, words in _LABELS.items() for word in words.split("|")}
_ALL: Final = "|".join(sorted((word for words in _LABELS.values() for word in words.split("|")), key=len, reverse=True))
_WITH_COLON: Final = re.compile(
    rf"[\s*_]*(?P<label>{_ALL})\.?(?:\s?\([^)\n]{{1,20}}\))?[\s*_]*[:：][\s*_]*", re.IGNORECASE
)
_ALONE: Final = re.compile(rf"[\s*_]*(?P<label>{_ALL})[.]?[\s*_]*$", re.IGNORECASE)
_TELEX: Final = re.compile(r"\s*(?P<label>FM|TO|INFO|SUBJECT|REF|SUBJ|MEMORANDUM FOR|ACTION)\s+(?!THE\b)(?=[A-Z\d(])")
_NUMBER: Final = re.compile(
    r"\s*(?P<label>No|Nr|№|N°)\.?\s*(?P<value>(?:confidentially\s"
    r"|conf\.\s)?[^\W\d_]{0,4}[-/ ]?\d[\w./–-]{0,16})\s*(?:of\s.{4,30})?$"
)

_PROSE: Final = re.compile(
    r"(?<!essrs)[a-z]{4}\. [A-Z]|\s(?:was|were|said|asked|stated|opened|handed|began|noted|expressed|thanked|welcomed"
    r"|replied|referred|informed|told)\s"
)
_PARAGRAPH: Final = re.compile(r"[\s*_]*(?:\d{1,2}|[IVX]{1,4})[.)]\s+\S[^,]{30}")

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
        follow = index + 1
        if not values or meaning in {"to", "participants", "copies"}:
            while (
                follow < len(lines)
                and len(values) < MOST_VALUES
                and _continues(lines, follow, index, meaning, bool(values))
            ):
                values.append(_span(lines[follow], 0))
                last = follow
                follow += 1
        entries.append(Entry(meaning, index, tuple(values), last))
        index = follow
    return tuple(entries)


def _label(line: Line) -> tuple[str, int] | None:
    text = line.text
    if len(text) > 400:
        return None
    number = _NUMBER.match(text)
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
    telex = _TELEX.match(text)
    if telex and text[:80].isupper():
        return _MEANINGS[telex["label"].casefold()], telex.end()
    return None


def _continues(lines: Sequence[Line], follow: int, index: int, meaning: str, began: bool) -> bool:
    line, before = lines[follow], lines[follow - 1]
    gap = line.number - before.number
    spaced = meaning == "participants" and gap == 2 and _names_somebody(line.text)
    if gap > 1 and not spaced and (began or follow > index + 1 or gap > 2):
        return False
    if meaning == "participants" and (_PROSE.search(line.text) or _PARAGRAPH.match(line.text)):
        return False
    if len(line.text) > (300 if meaning == "subject" else 200) or _label(line) is not None:
        return False
    if meaning in {"to", "from", "copies"} and (
        len(line.text) > 110 or (line.text.rstrip().endswith((".", ":")) and len(line.text) > 60)
    ):
        return False
    return meaning not in {"date", "number", "place", "received"} or follow == index + 1


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
