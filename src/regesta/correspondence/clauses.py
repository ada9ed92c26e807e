"""One request with several parts -> its parts: "discuss X, solve it and release Y" are three proposals.

The parts of a coordination begin with a verb in its plain form (or with "that"); what follows the first verb of the
sentence's request is divided where such a part begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_VERBS = (
    "accept act add address adopt advise agree allow announce answer appoint approve arrange ask "
    "assist authorize authorise "
    "avoid begin bring build buy call carry cease change check clarify close collect come "
    "communicate complete conclude "
    "confirm consider consult continue convene convey cooperate create decide declare deliver "
    "determine develop discuss "
    "discontinue dispatch draw elaborate eliminate employ end ensure enter establish examine exchange exert explain "
    "express extend facilitate find finish forward give go grant guarantee hand help hold improve increase inform "
    "instruct intensify invite issue join keep leave lend limit maintain make meet move name notify obtain offer open "
    "order organize organise participate pay postpone prepare present press prevent proceed promote propose protect "
    "provide publish put raise reach recall receive recognize recommend reconsider reduce refer "
    "refrain refuse reject release "
    "remain remove repeat replace reply report request resolve respond restore return review revise secure seek "
    "sell send set settle share show sign solve speak start state stop strengthen study submit "
    "supply support suspend take "
    "talk tell terminate train transfer transmit try undertake urge use visit wait withdraw withhold work write"
)
_PART = re.compile(
    r"(?:,\s{1,2}|;\s{1,2}|,?\s{1,2}and,?\s{1,2}|,?\s{1,2}or,?\s{1,2}|,?\s{1,2}as well as\s{1,2})"
    r"(?:and,?\s)?(?P<part>(?:also\s|then\s|further\s)?(?:(?:to|should)\s(?:also\s)?)?(?:"
    + "|".join(_VERBS.split())
    + r")\b"
    r"(?!\s(?:of|which|that has|and|or)\b|[’']s?\b)|that\s(?=\w+\s))",
    re.IGNORECASE,
)
# "study it and let us know" is one request: the second verb only asks for the answer to the first.
_TELL_US = re.compile(
    r"(?:to\s)?(?:let|tell|inform|advise|give|report|send|write|know|notify|communicate)\b[^,;]{0,"
    r"40}?\b(?:us|me|its|your|their)\b",
    re.IGNORECASE,
)
_SO_KIND = re.compile(r"\bso (?:kind|good)$", re.IGNORECASE)
_PLAIN_LIST = re.compile(r"^(?:to\s)?\w+\s?(?:,|and\b|$)", re.IGNORECASE)


def iter_parts(text: str, start: int, end: int, after: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the coordinated parts of text[start:end]; *after* is the end of the request's formula.

    The first part keeps what stands before it, so that it reads by itself.
    """
    begin = start
    for found in _PART.finditer(text, after, end):
        if _SO_KIND.search(text[begin : found.start()]) or _TELL_US.match(text, found.start("part"), end):
            continue
        part = found.start("part")
        rest = text[part:end].strip(" .")
        if len(rest.split()) < 3 and not re.search(r"\bit\b|\bthem\b|\bthis\b", rest):
            continue
        if part - begin < 12:
            continue
        if text[part:].startswith("that ") and not re.search(r"\bthat\s", text[begin : found.start()]):
            continue
        yield begin, found.start()
        begin = part
    stop = end
    while stop > begin and text[stop - 1] in " .;,":
        stop -= 1
    yield begin, stop
