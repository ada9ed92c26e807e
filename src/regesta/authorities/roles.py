"""The offices that a person is attested in, from the first proof to the last.

In: a person's uses. Out: roles with EDTF dates. "First Secretary" of the "CC of the CPSU" and of the
"Central Committee of the CPSU" is one role; an office without its body joins the role of that office if
there is only one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

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


class Post(NamedTuple):
    """An office and its body as written, in a year."""

    office: str | None
    body: str | None
    year: int | None


def post(use: NameUse) -> Post:
    """Return the post in which *use* names a person."""
    return Post(use.office, use.body, year(use))


def year(use: NameUse) -> int | None:
    """Return the year of the document that names somebody, the first if it may be of several."""
    return _year_of(use.date) if use.date else None


@lru_cache(maxsize=16384)
def _year_of(edtf: str) -> int | None:
    found = bounds(edtf)
    day = None if found is None else found[0] if found[0] is not None else found[1]
    return None if day is None else round(day / 365.2425)


def same_post(a: Post, b: Post) -> bool:
    """Return whether two posts are one office of one body, within `TERM` years of each other.

    Where neither names the body, the office must say more than a rank ("Secretary of State", not
    "Ambassador").
    """
    # What is cheap to tell apart comes first.
    if not (a.office and b.office) or bool(a.body) != bool(b.body):
        return False
    if a.year is None or b.year is None or abs(a.year - b.year) > TERM or fold(a.office) != fold(b.office):
        return False
    if a.body and b.body:
        if fold(a.body) != fold(b.body) and same_body(a.body, b.body) == "different":
            return False
    elif len(fold(a.office).split()) < _TELLING:
        return False
    return True


def attested_roles(uses: Sequence[NameUse]) -> tuple[Role, ...]:
    """Return the roles in *uses*, the earliest first, each from its first dated proof to its last."""
    stated: dict[tuple[str | None, str | None], list[NameUse]] = defaultdict(list)
    for use in uses:
        if use.office or use.body:
            stated[use.office, use.body].append(use)
    groups: list[list[tuple[str | None, str | None]]] = []
    for held in sorted(stated, key=_fullest_first):
        fitting = [group for group in groups if any(_one_role(held, other) for other in group)]
        exact = [group for group in fitting if any(_words(held) == _words(other) for other in group)]
        if len(exact) == 1 or len(fitting) == 1:
            (exact or fitting)[0].append(held)
        else:
            groups.append([held])
    roles = [_role([use for held in group for use in stated[held]]) for group in groups]
    return tuple(sorted(roles, key=lambda role: (order_key(role.from_), role.office or "", role.body or "")))


def _one_role(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> bool:
    """Return whether office and body agree where both have them, and at least one of the two is shared."""
    (office_a, body_a), (office_b, body_b) = a, b
    if office_a and office_b and fold(office_a) != fold(office_b):
        return False
    if body_a and body_b and fold(body_a) != fold(body_b) and same_body(body_a, body_b) == "different":
        return False
    return bool((office_a and office_b) or (body_a and body_b))


def _words(held: tuple[str | None, str | None]) -> tuple[str, str]:
    return fold(held[0] or ""), fold(held[1] or "")


def _fullest_first(held: tuple[str | None, str | None]) -> tuple[bool, int, str, str, str, str]:
    office, body = held
    return not (office and body), -len(fold(body or "")), *_words(held), office or "", body or ""


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
