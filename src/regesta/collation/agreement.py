"""What the claims of two drafts say for and against their being one document.

In: two drafts. Out: for each telling field whether they agree, contradict each other, or can't be compared.
Only what the letter, a label, a heading or a citation says counts: a summary's or a file name's word is too
loose.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Literal

from regesta.chronology import bounds, compare_dates
from regesta.model import Claim, Draft
from regesta.onomastics import fold

from .parties import PartyValue, misread, names_match, parts, party_match
from .trust import how, where

Stance = Literal["agree", "contradict", "silent"]
TELLING: Final = ("date", "number", "recipients", "senders")
"""In the order in which a contradiction is reported."""

_FORMAL: Final = frozenset({"letter", "label", "heading", "citation"})
_TOLERANCE: Final = 7
"""Days by which a page's date may miss the letter's own: it is often that of sending or of receipt."""
_LEADING: Final = 2


def stance(field: str, a: Draft, b: Draft) -> Stance:
    """Return how the claims of two drafts on *field* (one of `TELLING`) stand to each other.

    One pair of claims that agrees is enough to agree. Otherwise claims contradict each other where both are
    the letters' own words, or both were read in one way from pages of one kind; claims that come from
    different places may word one thing in two ways, and contradict only by more than wording (`_DIFFERS`).
    """
    pairs = [(one, other) for one in _claims(field, a) for other in _claims(field, b)]
    agree, differ = _AGREES[field], _DIFFERS[field]
    if any(agree(one, other) for one, other in pairs):
        return "agree"
    return "contradict" if any(differ(one, other, _alike(one, other)) for one, other in pairs) else "silent"


def same_day(a: Draft, b: Draft) -> bool:
    """Return whether both drafts are dated to the day, and to the same one."""
    days = [{claim.value for claim in _claims("date", draft) if _is_day(claim.value)} for draft in (a, b)]
    return bool(days[0] & days[1])


def _claims(field: str, draft: Draft) -> list[Claim]:
    fields = (field, "signatories") if field == "senders" else (field,)
    return [claim for claim in draft.claims if claim.field in fields and where(claim) in _FORMAL]


def _alike(one: Claim, other: Claim) -> bool:
    return where(one) == where(other) == "letter" or how(one) == how(other)


def _is_day(value: object) -> bool:
    found = bounds(value) if isinstance(value, str) else None
    return found is not None and found[0] is not None and found[0] == found[1]


def _dates_agree(one: Claim, other: Claim) -> bool:
    return compare_dates(str(one.value), str(other.value)) in ("same", "within", "overlaps") or (
        compare_dates(str(other.value), str(one.value)) == "within"
    )


def _dates_differ(one: Claim, other: Claim, alike: bool) -> bool:
    if compare_dates(str(one.value), str(other.value)) not in ("before", "after"):
        return False
    if alike:
        return True
    first, second = bounds(str(one.value)), bounds(str(other.value))
    if first is None or second is None:
        return False
    ends = [(first[0], second[1]), (second[0], first[1])]
    return any(low is not None and high is not None and low - high > _TOLERANCE for low, high in ends)


def _number(claim: Claim) -> str:
    return re.sub(r"\W+", " ", str(claim.value).casefold()).strip().removeprefix("no ").lstrip("0")


def _numbers_agree(one: Claim, other: Claim) -> bool:
    return _number(one) == _number(other)


def _numbers_differ(one: Claim, other: Claim, alike: bool) -> bool:
    # A document has numbers of several series (the writer's, the archive's): only like can contradict like.
    return alike and _number(one) != _number(other)


def _parties_agree(one: Claim, other: Claim) -> bool:
    a, b = parts(one.value), parts(other.value)
    if party_match(a, b) in ("same", "compatible"):
        return True
    return any(part in a and part in b and misread(a[part], b[part]) for part in ("name", "body"))


def _parties_differ(one: Claim, other: Claim, alike: bool) -> bool:
    a, b = parts(one.value), parts(other.value)
    if party_match(a, b) != "different":
        return False
    return alike or _same_sort(a, b)


def _same_sort(a: PartyValue, b: PartyValue) -> bool:
    """Return whether two different parties are of one sort, so that the difference is no loose wording.

    Two persons are, and two bodies (or offices) that begin alike: "Central Committee of the A" and "Central
    Committee of the B", "Embassy in C" and "Embassy in D"; but "the A leadership" may well be the first of
    them.
    """
    if "name" in a and "name" in b:
        return names_match(a["name"], b["name"]) == "different"
    for part in ("body", "office"):
        if part in a and part in b:
            first, second = fold(a[part]).split(), fold(b[part]).split()
            shared = next(
                (at for at, (x, y) in enumerate(zip(first, second, strict=False)) if x != y),
                min(len(first), len(second)),
            )
            if shared >= _LEADING and min(len(first), len(second)) > shared:
                return True
    return False


_AGREES: Final[dict[str, Callable[[Claim, Claim], bool]]] = {
    "date": _dates_agree,
    "number": _numbers_agree,
    "recipients": _parties_agree,
    "senders": _parties_agree,
}
_DIFFERS: Final[dict[str, Callable[[Claim, Claim, bool], bool]]] = {
    "date": _dates_differ,
    "number": _numbers_differ,
    "recipients": _parties_differ,
    "senders": _parties_differ,
}
