"""The body in whose name a letter speaks: "The Central Committee of the X asks you to ...".

A letter that names a body as the one who asks, informs or proposes, and turns to "you" with it, comes from that body,
whoever signed: an inference of moderate confidence. (A note in the third person says outright who writes to whom:
`compliments`.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from regesta.model import Claim

from .party_lists import party_value

METHOD = "letter/self-naming@2"

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


def find_self_naming(text: str, lines: Sequence[tuple[int, int]]) -> Iterable[Claim]:
    """Yield a claim of `senders` for the body that *lines* (spans in *text*) speak for."""
    for start, end in lines:
        for found in _SPEAKS.finditer(text, start, end):
            if not _begins_sentence(text, start, found.start()) or not _YOU.search(found.group()):
                continue
            begin, stop = found.span("body")
            yield Claim("senders", _body(text[begin:stop]), text[begin:stop], begin, stop, METHOD, 0.7, True)
            return


def _begins_sentence(text: str, line: int, at: int) -> bool:
    return at == line or (at >= line + 2 and text[at - 1].isspace() and text[at - 2] in ".!?:")


def _body(words: str) -> dict[str, str]:
    value = party_value(" ".join(words.split()))
    return value if value.keys() & {"body", "office"} else {"body": " ".join(words.split())}
