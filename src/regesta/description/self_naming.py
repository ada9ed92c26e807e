"""The bodies in whose names a letter or note speaks: "The Central Committee of the X asks you to ...", "The
Embassy of X presents its compliments to the Ministry of Y".

A letter that names a body as the one who asks, informs or proposes, and turns to "you" with it, comes from that body,
whoever signed: an inference of moderate confidence. A note in the third person says outright who writes to whom, in its
first sentence. To add a language, add its formula to `_COMPLIMENTS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from regesta.model import Claim

from .party_lists import party_value

METHOD = "letter/self-naming@2"
NOTE_METHOD = "letter/third-person@1"

_BODY = (
    r"(?:Central Committee|Politburo|Presidium|Government|Ministry|Embassy|Legation|Council|Committee"
    r"|Secretariat|Board|Commission|Department|Mission|Union|Foreign Office|Chiefs of Staff|Staff)"
)
_SAYS = (
    r"(?:asks|requests|would like|would be grateful|wishes|begs|proposes|informs|presents its compliments"
    r"|has the honou?r|considers|consider|have reviewed|have considered|has reviewed|have noted|concur|thanks|invites"
    r"|addresses|assures|is of the opinion|acknowledges)"
)
_SPEAKS = re.compile(
    rf"[Tt]he\s(?P<body>(?:[A-Z][\w’'-]{{1,20}}\s){{0,3}}{_BODY}"
    rf"(?:\s(?:of|for)\s(?:the\s)?[A-Z][^,.;:()\n]{{1,70}}?)?)\s{_SAYS}\b(?P<rest>[^.\n]{{0,160}})"
)
_YOU = re.compile(r"\b(?:you|your|yours|its compliments|the honou?r)\b")


_COMPLIMENTS: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"The\s(?P<sender>[A-Z][\w’'. -]{2,90}?)\s"
        r"(?:presents (?:its|his|her) (?:best )?compliments to"
        r"|(?:refers|has the honou?r to refer|wishes to refer) to [^.;]{0,90}?\s(?:of|from))"
        r"\s(?:His Excellency,?\s|His Excellency\s)?the\s(?P<recipient>[A-Z][^.;:()]{2,90}?)"
        r"(?=\sand\s|,|\sdated\b|\sof\s(?:[A-Z][a-z]+ \d|\d)|\sconcerning|\sregarding|\swith regard|\sin which"
        r"|\srelating|[.;:(])"
    ),
    re.compile(
        r"(?P<sender>(?:L’|L'|La |Le )[A-ZÀ-Þ][^.;:()]{2,90}?)\sprésente (?:ses|leurs) (?:meilleurs )?compliments"
        r"\s(?:au |à la |à l[’'])(?P<recipient>[A-ZÀ-Þ][^.;:()]{2,90}?)(?=\set\s|,|[.;:(])"
    ),
    re.compile(
        r"(?:Die|Das|Der)\s(?P<sender>[A-ZÄÖÜ][^.;:()]{2,90}?)\s(?:beehrt sich|begrüßt|begrüsst),?\s"
        r"(?:dem|der|das|die)\s(?P<recipient>[A-ZÄÖÜ][^.;:()]{2,90}?)(?=\s(?:und|mitzuteilen|anzuzeigen|den|zu)\b|,|[.;:(])"
    ),
    re.compile(
        r"(?P<sender>[А-ЯЁ][^.;:()]{2,90}?)\sсвидетельству[её]т\s(?:сво[её] )?уважение\s"
        r"(?P<recipient>[А-ЯЁ][^.;:()]{2,90}?)(?=\sи\s|,|[.;:(])"
    ),
    re.compile(
        r"(?P<sender>[A-ZȘŞȚŢÎ][^.;:()]{2,90}?)\sprezintă (?:complimentele|salutările) sale\s"
        r"(?P<recipient>[A-ZȘŞȚŢÎ][^.;:()]{2,90}?)(?=\sși\s|\sşi\s|,|[.;:(])"
    ),
    re.compile(
        r"(?:La|El)\s(?P<sender>[A-ZÁÉÍÓÚ][^.;:()]{2,90}?)\s(?:saluda atentamente|presenta sus? (?:atentos )?saludos)\s"
        r"(?:a la|al)\s(?P<recipient>[A-ZÁÉÍÓÚ][^.;:()]{2,90}?)(?=\sy\s|,|[.;:(])"
    ),
)


def find_self_naming(text: str, lines: Sequence[tuple[int, int]]) -> Iterable[Claim]:
    """Yield claims of `senders` and `recipients` for the bodies that *lines* (spans in *text*) speak for and to."""
    note = tuple(_third_person(text, lines[:3]))
    if note:
        yield from note
        return
    for start, end in lines:
        for found in _SPEAKS.finditer(text, start, end):
            if not _begins_sentence(text, start, found.start()) or not _YOU.search(found.group()):
                continue
            begin, stop = found.span("body")
            yield Claim("senders", _body(text[begin:stop]), text[begin:stop], begin, stop, METHOD, 0.7, True)
            return


def _begins_sentence(text: str, line: int, at: int) -> bool:
    return at == line or (at >= line + 2 and text[at - 1].isspace() and text[at - 2] in ".!?:")


def _third_person(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Claim]:
    """Yield both parties of a note in the third person, from the sentence with which it begins."""
    for start, end in lines:
        for formula in _COMPLIMENTS:
            found = formula.match(text, start, min(end, start + 400))
            if found is None:
                continue
            for part, field in (("sender", "senders"), ("recipient", "recipients")):
                begin, stop = found.span(part)
                yield Claim(field, _body(text[begin:stop]), text[begin:stop], begin, stop, NOTE_METHOD, 0.85)
            return


def _body(words: str) -> dict[str, str]:
    value = party_value(" ".join(words.split()))
    return value if value.keys() & {"body", "office"} else {"body": " ".join(words.split())}
