"""What the forms of official papers say that a letter's parts don't: a note's formula, an office's head, a title.

In: a document's lines and the claims that its parts made. Out: all claims. Where a form states a field plainly, what
was guessed of it from the shape of a line gives way: the address under a note verbale is no signature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from regesta.model import Claim

from .cells import read_cells
from .compliments import read_compliments
from .document_lines import Forms
from .office_head import read_office_head
from .page import Line
from .sitting import read_sitting

_PLAIN: Final = 0.9
_ADDRESSED: Final = 0.8
_ADDRESS = re.compile(
    r"[ \t*_]*(?:to|an|à|a|au|aux|către|catre|al|alla|all[’']|para|do|herrn|frau|frl\.|monsieur|madame|messrs|signor"
    r"|excmo|s\.\s?e\.|his excellency|her excellency|son excellence|seiner exzellenz|the (?:right )?hon|pan[ui]?"
    r"|domnului|doamnei|tovarășului|comitetului|consiliului|ministerului|ambasadei|legației|guvernului|primăriei"
    r"|господину|госпоже|товарищу|тов|посольству|миссии|министерству|министру|комитету|центральному|правительству"
    r"|председателю|его (?:превосходительству|сиятельству|высочеству))(?![^\W_])",
    re.IGNORECASE,
)
_REPLACED: Final = {
    "senders": ("letter/signed", "letter/self-naming", "letter/third-person"),
    "recipients": ("letter/address", "letter/salutation", "letter/third-person"),
    "signatories": (),
    "number": ("letter/number",),
    "place": ("letter/dateline", "letter/stray-date"),
    "kind": ("letter/form", "letter/own-name"),
}


def with_official_forms(
    forms: Forms, span: tuple[int, int], heading: Sequence[Line], claims: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Return *claims* with what the forms of the document in *span* add, without the guesses that these replace.

    *heading* are the lines that were taken for the document's heading.
    """
    claims = tuple(_addressed(forms, claim) for claim in claims)
    cells = read_cells(forms)
    said = [*claims, *cells]
    notes = read_compliments(forms.text, *span)
    heads = read_office_head(forms, heading, said)
    sitting = read_sitting(forms, heading, [*said, *heads])
    found = [*cells, *notes, *heads, *sitting, *_office_note(forms, claims)]
    if not found:
        return tuple(claims)
    plain = {claim.field for claim in found if claim.confidence >= _PLAIN and not claim.inferred}
    kept = [
        claim
        for claim in claims
        if not (claim.field in plain and claim.method.partition("@")[0] in _REPLACED.get(claim.field, ()))
    ]
    return (*kept, *found)


def _office_note(forms: Forms, claims: Sequence[Claim]) -> list[Claim]:
    """Return a memorandum for what calls itself a note and says from whom within an office, to whom and on what."""
    named = [claim for claim in claims if claim.field == "kind" and claim.method == "letter/own-name@1"]
    head = (forms.entry("to"), forms.entry("from"), forms.entry("subject"))
    if not named or named[0].value != "note" or not all(head):
        return []
    return [msgspec.structs.replace(named[0], value="memorandum", confidence=0.9)]


def _addressed(forms: Forms, claim: Claim) -> Claim:
    """Return *claim*, as sure as its line makes it: a line with "to", an honour or a name in the dative is an address.

    What such a line is worth was learnt from papers that have few of them; its form says more than their number.
    """
    if claim.field != "recipients" or not claim.method.startswith("letter/address@") or claim.confidence >= _ADDRESSED:
        return claim
    begin = forms.text.rfind("\n", 0, claim.start) + 1
    if _ADDRESS.match(forms.text, begin, claim.end) is None:
        return claim
    return msgspec.structs.replace(claim, confidence=_ADDRESSED)
