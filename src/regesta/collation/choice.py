"""Which value of a field stands, by the stated order of trust, and how every other claim stands to it.

In: the voices on a field, in that order, and what people ruled. Out: the value (or values), and a standing
for each voice. A claim that is less precise than the value, but does not contradict it, stands with it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from regesta.chronology import bounds, compare_dates
from regesta.model import Standing, Value

from .parties import fullest, mixed_case, names_match
from .trust import where
from .voices import FREE, Ruling, Voice, key

_WITNESSES: Final = 2
"""Letters that name another day than a letter bears itself, before they are believed against it."""
_DATES: Final = frozenset({"date", "received", "filed"})
_PERSONS: Final = frozenset({"translators", "obtained_by"})


class Choice(NamedTuple):
    """The value (None: nothing stands; a tuple for a field of several) and the standings, voice by voice."""

    value: Value
    standings: tuple[Standing, ...]


NOTHING: Final = Choice(None, ())
NO_VALUES: Final = Choice((), ())
"""What most fields of most documents are: nobody says anything of them, nobody ruled."""


def choose_one(field: str, said: Sequence[Voice], ruling: Ruling = FREE) -> Choice:
    """Return the value that stands for *field*: what a person decided, else the most trusted claim.

    Of dates that agree the most precise stands ("April 1958" in the letter and "17 April 1958" on its page
    give the day); where one date contradicts another, the more trusted stands and the other is its rival,
    unless all that was written on it, and answers to it too, name another day (`_believed`).
    Words in capitals give way to the same words in mixed case, wherever a capture has them.
    """
    if not said and ruling is FREE:
        return NOTHING
    open_ = [voice for voice in said if ruling.admits(field, voice)]
    if ruling.settled:
        value = ruling.corrected
    elif ruling.accepted:
        value = ruling.accepted[-1]
    elif not open_:
        value = None
    else:
        value = open_[0].claim.value
        if field in _DATES:
            value = _most_precise(_believed(str(value), open_), open_)
        elif isinstance(value, str):
            value = mixed_case(value, [str(voice.claim.value) for voice in open_])
    agrees: Callable[[Value], bool] = (
        (lambda claimed: date_agrees(str(claimed), str(value)))
        if field in _DATES
        else (lambda claimed: key(field, claimed) == key(field, value))
    )
    return Choice(value, standings(field, said, ruling, lambda claimed: value is not None and agrees(claimed)))


def choose_all(field: str, said: Sequence[Voice], ruling: Ruling = FREE) -> Choice:
    """Return all values that are claimed for *field* and not ruled out, each once, the most trusted first.

    Spellings that differ in case or marks only are one value; of persons (translators) also fuller and
    shorter spellings of one name, the fullest of which stands.
    """
    if not said and ruling is FREE:
        return NO_VALUES
    groups: list[list[str]] = []
    if ruling.settled:
        groups = [[str(item)] for item in _listed(ruling.corrected)]
    else:
        for voice in said:
            if ruling.admits(field, voice):
                _put(field, groups, str(voice.claim.value))
    for value in ruling.accepted:
        _put(field, groups, str(value))
    chosen = tuple(mixed_case(fullest(group) if field in _PERSONS else group[0], group) for group in groups)
    return Choice(
        chosen,
        standings(field, said, ruling, lambda claimed: any(_one(field, str(claimed), group) for group in groups)),
    )


def standings(
    field: str, said: Sequence[Voice], ruling: Ruling, agrees: Callable[[Value], bool]
) -> tuple[Standing, ...]:
    """Return "rejected" where a person ruled it out, "chosen" where the record agrees, else "rival"."""
    return tuple(
        "rejected" if ruling.forbids(field, voice.claim.value) else "chosen" if agrees(voice.claim.value) else "rival"
        for voice in said
    )


def date_agrees(claimed: str, value: str) -> bool:
    """Return whether *claimed* says the same as *value*, or the same less precisely."""
    return claimed == value or compare_dates(value, claimed) in ("same", "within") or completes(value, claimed)


def completes(full: str, partial: str) -> bool:
    """Return whether *full* is *partial* ("XXXX-04-17") with what was left open filled in."""
    return (
        len(full) == len(partial)
        and "X" in partial
        and all(open_ in ("X", digit) for digit, open_ in zip(full, partial, strict=True))
    )


def _believed(value: str, said: Sequence[Voice]) -> str:
    """Return the date that two other letters name and every label agrees on, else *value*.

    A slip of the writer's own pen can't be told from a misreading, but those who had the letter before them and
    wrote of it independently outweigh one dateline.
    """
    named: dict[str, set[str]] = {}
    shown: set[str] = set()
    for voice in said:
        other = str(voice.claim.value)
        if voice.claim.inferred:
            named.setdefault(other, set()).add(voice.capture)
        elif where(voice.claim) in ("label", "heading"):
            shown.add(other)
    if value in named or len(shown) != 1:
        return value
    (other,) = shown
    return other if len(named.get(other, ())) >= _WITNESSES and _days(other) == 0 else value


def _most_precise(value: str, said: Sequence[Voice]) -> str:
    for voice in said:
        other = str(voice.claim.value)
        if completes(other, value) or (
            where(voice.claim) != "inference"
            and compare_dates(other, value) == "within"
            and _days(other) < _days(value)
        ):
            value = other
    return value


def _days(edtf: str) -> float:
    found = bounds(edtf)
    return float("inf") if found is None or None in found else (found[1] or 0) - (found[0] or 0)


def _put(field: str, groups: list[list[str]], value: str) -> None:
    for group in groups:
        if _one(field, value, group):
            group.append(value)
            return
    groups.append([value])


def _one(field: str, value: str, group: Sequence[str]) -> bool:
    if any(key(field, value) == key(field, other) for other in group):
        return True
    return field in _PERSONS and all(names_match(value, other) != "different" for other in group)


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]
