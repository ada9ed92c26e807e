"""The body in whose name a letter speaks: "The Central Committee of the X asks you to ...".

A letter that names a body as the one who asks, informs or proposes, and turns to "you" with it, comes from
that body, whoever signed. The claim is an inference from the text, so its confidence is moderate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.model import Claim

from .party_lists import party_value

METHOD = "letter/self-naming@1"

_BODY = (
    r"(?:Central Committee|Politburo|Presidium|Government|Ministry|Embassy|Legation|Council|Committee"
    r"|Secretariat|Board|Commission|Department|Mission|Union|Foreign Office)"
)
_SAYS = (
    r"(?:asks|requests|would like|would be grateful|wishes|begs|proposes|informs|presents its compliments"
    r"|has the honou?r|considers|thanks|invites|addresses|assures|is of the opinion|acknowledges)"
)
_SPEAKS = re.compile(
    rf"(?:^|(?<=[.!?:]\s))[Tt]he\s(?P<body>(?:[A-Z][\w’'-]{{1,20}}\s){{0,3}}{_BODY}"
    rf"(?:\s(?:of|for)\s(?:the\s)?[A-Z][^,.;:()\n]{{1,70}}?)?)\s{_SAYS}\b(?P<rest>[^.\n]{{0,160}})"
)
_YOU = re.compile(r"\b(?:you|your|yours|its compliments|the honou?r)\b")


def find_self_naming(text: str, lines: Iterable[tuple[int, int]]) -> Iterable[Claim]:
    """Yield a claim of `senders` for the body that speaks to "you" in *lines* (spans in *text*), if any."""
    for start, end in lines:
        for found in _SPEAKS.finditer(text[start:end]):
            if not _YOU.search(found.group()):
                continue
            begin, stop = start + found.start("body"), start + found.end("body")
            words = text[begin:stop]
            value = party_value(words)
            value = value if "body" in value else {"body": words}
            yield Claim("senders", value, words, begin, stop, METHOD, 0.7, True)
            return
