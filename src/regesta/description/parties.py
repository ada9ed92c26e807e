"""Who writes to whom, from the words of a heading: "From A to B", "A to B", "To B from A", "Brief von A an
B".

In: a heading without its number and date. Out: the spans of senders and recipients, one per party. To add a
language, add its words for "from" and "to" to `_TONGUES`.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from .party_lists import EDGE, PURPOSE, split_parties, whole_party


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
    (r"fra|från", r"til|till"),
)  # fmt: skip
_FROM: Final = tuple(re.compile(rf"(?<!\w)(?:{words})(?:\s+|(?<=[’']))", re.IGNORECASE) for words, _ in _TONGUES)
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
    if gate and english and re.match(r"\s*,\s*\S", text[start:end]) and _divide(text, start, gate.start(), addressed):
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
        if before_gate and kind_said and text[start : before_gate[0]].strip(EDGE) == "":
            return Parties((whole_party(text, gate.end(), end),), split_parties(text, before_gate[1], gate.start()))
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
        return Parties(split_parties(text, begin, end), ()) if gate and english else None
    return Parties(split_parties(text, begin, divided[0]), split_parties(text, divided[1], end))


def _to_then_from(text: str, start: int, end: int, sent: re.Pattern[str]) -> Parties:
    gate = sent.search(text, start + 2, end)
    if gate is None:
        return Parties((), split_parties(text, start, end))
    return Parties(split_parties(text, gate.end(), end), split_parties(text, start, gate.start()))


def _divide(
    text: str, start: int, end: int, addressed: re.Pattern[str], *, spare: bool = True
) -> tuple[int, int] | None:
    """Return the span of the "to" between sender and recipient.

    "Ambassador to X", "Assistant to the President" are parts of an office, unless no other "to" follows (and
    *spare*).
    """
    kept = None
    purpose = PURPOSE.search(text, start, end)
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
