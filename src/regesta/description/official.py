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
from .letterhead import read_letterhead
from .office_head import read_office_head
from .page import Line
from .post_codes import post_of_code
from .posts import IN_SERIES
from .salutation import titled
from .series import HOMES
from .sitting import read_sitting

_LEADS = re.compile(
    r"\s*(?:an (?:die|das|den|seine)|aan (?:de|het|den|zijne excellentie)|to(?: the)?|către|à)\s*", re.IGNORECASE
)
"""The word of an address on a line of its own."""

_ESQUIRE = re.compile(r",? Esq(?:uire|r)?\b")
_PLAIN: Final = 0.9
_ADDRESSED: Final = 0.8
_ADDRESS = re.compile(
    r"[ \t*_]*(?:to|an|à|a|au|aux|către|catre|al|alla|all[’']|para|do|herrn|frau|frl\.|monsieur|madame|messrs|signor"
    r"|excmo|s\.\s?e\.|his excellency|her excellency|son excellence|seiner exzellenz"
    r"|(?:the )?(?:right )?hon(?:ou?rable)?|pan[ui]?"
    r"|domnului|doamnei|tovarășului|comitetului|consiliului|ministerului|ambasadei|legației|guvernului|primăriei"
    r"|господину|госпоже|товарищу|тов|посольству|миссии|министерству|министру|комитету|центральному|правительству"
    r"|председателю|его (?:превосходительству|сиятельству|высочеству))(?![^\W_])",
    re.IGNORECASE,
)
_SERIES_HOME: Final = 0.93
"""Share right of the recipients that a series names as the office at home, on volumes that no model was trained on."""

_FOR = re.compile(r"[\s*_]*MEMORANDUM (?:FOR|TO)\b")
_REPLACED: Final = {
    "senders": ("letter/signed", "letter/self-naming"),
    "recipients": ("letter/address", "letter/salutation"),
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
    claims = _coded(tuple(_homeward(_addressed(forms, claim)) for claim in claims))
    if {claim.value for claim in claims if claim.field == "kind"} == {"letter"}:
        claims = tuple(_greeted(forms, claim) for claim in claims)
    if _is_memorandum_head(forms):
        claims = tuple(_headed(claim) for claim in claims)
    persons = [claim for claim in claims if claim.field == "recipients" and "name" in claim.value]
    if len(persons) == 1:
        claims = tuple(_memorandum_for(forms, claim) for claim in claims)
    cells = read_cells(forms)
    said = [*claims, *cells]
    notes = read_compliments(forms.text, *span)
    heads = read_office_head(forms, heading, said)
    sitting = read_sitting(forms, heading, [*said, *heads])
    house = read_letterhead(forms, claims)
    found = [*cells, *notes, *heads, *sitting, *house, *_memorandum(forms, [*claims, *heads, *sitting])]
    if not found:
        return tuple(claims)
    plain = {claim.field for claim in found if claim.confidence >= _PLAIN and not claim.inferred}
    kept = [
        claim
        for claim in claims
        if not (claim.field in plain and claim.method.partition("@")[0] in _REPLACED.get(claim.field, ()))
    ]
    return (*kept, *found)


def _is_memorandum_head(forms: Forms) -> bool:
    """Tell whether labels with colons say to whom, from whom and on what: a cable's FM and TO have none."""
    entries = [forms.entry(meaning) for meaning in ("to", "from", "subject")]
    return all(entry is not None and ":" in forms.lines[entry.line].line.text[:40] for entry in entries)


def _memorandum(forms: Forms, claims: Sequence[Claim]) -> list[Claim]:
    """Return a memorandum for what has the head of one and is called nothing else, or a note within an office."""
    if not _is_memorandum_head(forms):
        return []
    named = {claim.value for claim in claims if claim.field == "kind" and claim.method.startswith("letter/own-name")}
    if named - {"note"} or any(claim.field == "kind" and claim.method == "letter/form@1" for claim in claims):
        return []
    entry = forms.entry("to")
    assert entry is not None
    start, end = entry.values[0]
    return [Claim("kind", "memorandum", forms.text[start:end], start, end, "letter/own-name@1", _PLAIN)]


def _headed(claim: Claim) -> Claim:
    """Return *claim*, as sure as a label makes it where it is one of a memorandum's head."""
    stated = claim.field in {"senders", "recipients"} and claim.method.startswith("letter/head@")
    return msgspec.structs.replace(claim, confidence=max(claim.confidence, _ADDRESSED)) if stated else claim


def _memorandum_for(forms: Forms, claim: Claim) -> Claim:
    """Return *claim*, as sure as a label makes it where it alone is the person under "MEMORANDUM FOR"."""
    if claim.field != "recipients" or not claim.method.startswith("letter/head@") or claim.confidence >= _ADDRESSED:
        return claim
    entry = forms.entry("to")
    if entry is None or not _FOR.match(forms.lines[entry.line].line.text):
        return claim
    start, end = entry.values[0]
    first = start <= claim.start < end and "name" in claim.value
    return msgspec.structs.replace(claim, confidence=_ADDRESSED) if first else claim


def _homeward(claim: Claim) -> Claim:
    """Return *claim*, as sure as its telegram's series makes it of the office at home: that a series has only once."""
    home = claim.field == "recipients" and claim.method == IN_SERIES and claim.value["body"] in HOMES
    return msgspec.structs.replace(claim, confidence=max(claim.confidence, _SERIES_HOME)) if home else claim


def _coded(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return *claims*, the first after FM and the first after TO as sure as labels where they are posts' codes."""
    first = {
        claim.field: index
        for index, claim in reversed(tuple(enumerate(claims)))
        if claim.field in {"senders", "recipients"} and claim.method.startswith("letter/head@")
    }
    return tuple(
        msgspec.structs.replace(claim, confidence=max(claim.confidence, _PLAIN))
        if first.get(claim.field) == index and post_of_code(claim.text)
        else claim
        for index, claim in enumerate(claims)
    )


def _greeted(forms: Forms, claim: Claim) -> Claim:
    """Return *claim*, as sure as a letter's salutation makes it that has a title and a surname: "Dear Mr. Dorn"."""
    saluted = claim.method.startswith("letter/salutation@") and "name" in claim.value and claim.confidence < _PLAIN
    return msgspec.structs.replace(claim, confidence=_PLAIN) if saluted and titled(forms.text, claim.start) else claim


def _addressed(forms: Forms, claim: Claim) -> Claim:
    """Return *claim*, as sure as its line makes it: a line with "to", an honour or a name in the dative is an address.

    What such a line is worth was learnt from papers that have few of them; its form says more than their number.
    """
    if claim.field != "recipients" or not claim.method.startswith("letter/address@") or claim.confidence >= _ADDRESSED:
        return claim
    begin = forms.text.rfind("\n", 0, claim.start) + 1
    above = forms.text.rfind("\n", 0, max(begin - 1, 0)) + 1
    if (
        _ADDRESS.match(forms.text, begin, claim.end) is None
        and _LEADS.fullmatch(forms.text[above:begin]) is None
        and _ESQUIRE.search(forms.text, begin, claim.end) is None
    ):
        return claim
    return msgspec.structs.replace(claim, confidence=_ADDRESSED)
