"""The offices that a person is attested in, from the first proof to the last.

In: a person's uses. Out: roles with EDTF dates. "First Secretary" of the "CC of the CPSU" and of the
"Central Committee of the CPSU" is one role; an office without its body joins the role of that office if
there is only one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from regesta.chronology import bounds, order_key
from regesta.model import Role
from regesta.onomastics import fold, same_body

from .fullness import fullest_first
from .uses import NameUse

LIFETIME: Final = 75
"""Years between the first and the last use that one correspondent can be attested in."""
TERM: Final = 12
"""Years around an attested office in which its holder is taken for the same."""

_TELLING: Final = 3


def same_role(a: NameUse, b: NameUse) -> bool:
    """Return whether two uses name one office of one body, within `TERM` years of each other.

    Where neither names the body, the office must say more than a rank ("Secretary of State", not "Ambassador").
    """
    if not (a.office and b.office) or fold(a.office) != fold(b.office) or bool(a.body) != bool(b.body):
        return False
    if a.body and b.body:
        if same_body(a.body, b.body) == "different":
            return False
    elif len(fold(a.office).split()) < _TELLING:
        return False
    year_a, year_b = _year(a), _year(b)
    return year_a is not None and year_b is not None and abs(year_a - year_b) <= TERM


def too_far_apart(use: NameUse, others: Iterable[NameUse]) -> bool:
    """Return whether *use* is more than a lifetime away from any of *others*."""
    year = _year(use)
    return year is not None and any(
        (other_year := _year(other)) is not None and abs(year - other_year) > LIFETIME for other in others
    )


def attested_roles(uses: Sequence[NameUse]) -> tuple[Role, ...]:
    """Return the roles in *uses*, the earliest first, each from its first dated proof to its last."""
    groups: list[list[NameUse]] = []
    stated = sorted({use for use in uses if use.office or use.body}, key=_fullest_role)
    for use in stated:
        fitting = [group for group in groups if any(_one_role(use, other) for other in group)]
        if len(fitting) == 1:
            fitting[0].append(use)
        else:
            same = next((group for group in fitting if _words(group[0]) == _words(use)), None)
            if same is None:
                groups.append([use])
            else:
                same.append(use)
    return tuple(
        sorted(
            map(_role, groups), key=lambda role: (order_key(role.from_), role.office or "", role.body or "")
        )
    )


def _one_role(a: NameUse, b: NameUse) -> bool:
    if a.office and b.office and fold(a.office) != fold(b.office):
        return False
    if a.body and b.body and same_body(a.body, b.body) == "different" and fold(a.body) != fold(b.body):
        return False
    return bool((a.office and b.office) or (a.body and b.body))


def _words(use: NameUse) -> tuple[str, str]:
    return fold(use.office or ""), fold(use.body or "")


def _fullest_role(use: NameUse) -> tuple[bool, int, str, str, str, str]:
    return (
        not (use.office and use.body),
        -len(fold(use.body or "")),
        fold(use.body or ""),
        fold(use.office or ""),
        use.date or "",
        use.document,
    )


def _role(group: Sequence[NameUse]) -> Role:
    dates = sorted((use.date for use in group if use.date and bounds(use.date)), key=order_key)
    offices = Counter(use.office for use in group if use.office)
    bodies = Counter(use.body for use in group if use.body)
    return Role(
        office=fullest_first("office", offices)[0] if offices else None,
        body=fullest_first("body", bodies)[0] if bodies else None,
        from_=dates[0] if dates else None,
        to=dates[-1] if dates else None,
    )


def _year(use: NameUse) -> int | None:
    found = bounds(use.date) if use.date else None
    day = None if found is None else found[0] if found[0] is not None else found[1]
    return None if day is None else round(day / 365.2425)
