"""Who wrote and to whom: the parties of a document out of all that its witnesses claim.

In: the voices on a field of parties, in the order of trust, and what people ruled. Out: the parties, and a
standing for each voice. The most trusted place that names anybody (the letter itself, a page's label ...)
says who they are; other places complete its parties, or contradict them and are rivals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from regesta.model import Party, Standing

from .choice import NO_VALUES, Choice
from .parties import PARTS, PartyValue, joins, merged, misread, names_match, parts, party_match
from .trust import doubtful, rank, where
from .voices import FREE, Ruling, Voice, identity, key

_ADDING: Final = frozenset({"letter", "label", "heading"})
_ADDRESSED: Final = frozenset({"senders", "recipients"})
_LISTING: Final = frozenset({"heading", "citation"})


class _Group:
    """Claims that mean one party; voices and their parties in the order of trust."""

    def __init__(self) -> None:
        self.members: list[dict[str, str]] = []
        self.trust: list[int] = []
        self.voices: list[Voice] = []
        self._value: dict[str, str] | None = None

    def add(self, party: dict[str, str], voice: Voice | None) -> None:
        self.spell(party, -1 if voice is None else rank(voice.claim))
        if voice is not None:
            self.voices.append(voice)

    def spell(self, party: dict[str, str], trust: int) -> None:
        """Take in how a place spells the party, without its being a claim on this field."""
        self.members.append(party)
        self.trust.append(trust)
        self._value = None

    def join(self, other: _Group) -> None:
        self.members += other.members
        self.trust += other.trust
        self.voices += other.voices
        self._value = None

    def takes(self, party: PartyValue) -> bool:
        """Return whether *party* is one with this.

        Where both are named, the names decide: the First Secretary of a party and of its Central Committee
        are one, if it is the same man. Else one member that it joins is enough.
        """
        named = [member for member in self.members if "name" in member]
        if "name" in party and named:
            return all(_same_name(party["name"], member["name"]) for member in named)
        return any(joins(party, member) or _alike(party, member) for member in self.members)

    def comparable(self, party: PartyValue) -> bool:
        return any(party_match(party, member) is not None for member in self.members)

    def value(self) -> dict[str, str]:
        if self._value is None:
            order = sorted(range(len(self.members)), key=self.trust.__getitem__)
            self._value = merged([self.members[index] for index in order])
        return self._value


def choose_parties(field: str, said: Sequence[Voice], ruling: Ruling = FREE, signed: Sequence[Voice] = ()) -> Choice:
    """Return the parties of *field* and how each claim stands to them.

    Claims that agree (`parties.joins`) are one party with its fullest parts. A party that no better place
    knows is taken in if it is of another sort (a body where only persons were named), and is a rival if
    not. Of senders and recipients, one bare body and one bare person are the two halves of one party: the
    person signs for the body, or the address has a line for either; unless one heading lists both side by
    side. *signed* are the voices on the signatories, which spell and complete the senders they agree with.
    """
    if not said and ruling is FREE:
        return NO_VALUES
    groups = [_certain(value) for value in _listed(ruling.corrected)] if ruling.settled else _group(field, said, ruling)
    for value in ruling.accepted:
        party = parts(value)
        if party and not any(key(field, group.value()) == key(field, party) for group in groups):
            taking = next((group for group in groups if group.takes(party)), None)
            if taking is None:
                groups.append(_certain(party))
    if field in _ADDRESSED and not ruling.settled:
        groups = _address(groups)
        _sign(groups, [voice for voice in signed if not doubtful(voice.claim)])
    ruled_out = [group for group in groups if ruling.forbids(field, group.value())]
    groups = [group for group in groups if group not in ruled_out]
    rejected = {identity(voice) for group in ruled_out for voice in group.voices}
    return Choice(
        tuple(Party(**group.value()) for group in groups),
        tuple(
            "rejected"
            if identity(voice) in rejected or ruling.forbids(field, voice.claim.value)
            else _standing(voice, groups)
            for voice in said
        ),
    )


def _standing(voice: Voice, groups: Sequence[_Group]) -> Standing:
    if any(voice is member for group in groups for member in group.voices):
        return "chosen"
    party = parts(voice.claim.value)
    return "chosen" if any(group.takes(party) for group in groups) else "rival"


def _group(field: str, said: Sequence[Voice], ruling: Ruling) -> list[_Group]:
    """Return the parties that the voices make up; voices that contradict them are in none."""
    heard = [(voice, parts(voice.claim.value)) for voice in said if ruling.admits(field, voice)]
    heard = [(voice, party) for voice, party in heard if party]
    if not heard:
        return []
    first = heard[0][0]
    base = [item for item in heard if where(item[0].claim) == where(first.claim) and item[0].order == first.order]
    # Within one place parties stand in the order of its text; persons first, so that a bare body finds its
    # signer.
    base.sort(key=lambda item: (item[0].claim.start, item[0].claim.end))
    groups: list[_Group] = []
    for voice, party in sorted(base, key=lambda item: "name" not in item[1]):
        _place(groups, voice, party)
    groups.sort(key=lambda group: min(voice.claim.start for voice in group.voices))
    if field in _ADDRESSED:
        groups = _address(groups)
    chosen = {id(voice) for voice, _ in base}
    for voice, party in heard:
        if id(voice) in chosen:
            continue
        taking = next((group for group in groups if group.takes(party)), None)
        if taking is not None:
            taking.add(party, voice)
        elif where(voice.claim) in _ADDING and not any(group.comparable(party) for group in groups):
            _place(groups, voice, party)
    return groups


def _place(groups: list[_Group], voice: Voice, party: dict[str, str]) -> None:
    taking = next((group for group in groups if group.takes(party)), None)
    if taking is None:
        taking = _Group()
        groups.append(taking)
    taking.add(party, voice)


def _sign(groups: Sequence[_Group], signed: Sequence[Voice]) -> None:
    """Give the signatures to the senders whose they are: nobody spells a name better than who bears it."""
    for voice in signed:
        party = parts(voice.claim.value)
        taking = [group for group in groups if "name" in party and group.takes(party)]
        if len(taking) == 1:
            taking[0].spell(party, rank(voice.claim))


def _address(groups: list[_Group]) -> list[_Group]:
    bodies = [group for group in groups if "name" not in group.value() and "body" in group.value()]
    persons = [group for group in groups if "name" in group.value() and "body" not in group.value()]
    if len(bodies) != 1 or len(persons) != 1 or _listed_together(bodies[0], persons[0]):
        return groups
    body, person = bodies[0], persons[0]
    both = _Group()
    ordered = (person, body) if groups.index(person) < groups.index(body) else (body, person)
    for group in ordered:
        both.join(group)
    return [both if group is ordered[0] else group for group in groups if group is not ordered[1]]


def _listed_together(body: _Group, person: _Group) -> bool:
    return any(
        one.capture == other.capture and where(one.claim) == where(other.claim) and where(one.claim) in _LISTING
        for one in body.voices
        for other in person.voices
    )


def _same_name(a: str, b: str) -> bool:
    return names_match(a, b) != "different" or misread(a, b)


def _alike(party: PartyValue, member: PartyValue) -> bool:
    """Return whether *party* is *member* misread in another capture: a few letters off in each part."""
    shared = [part for part in PARTS if part in party and part in member]
    return bool({"name", "body"} & set(shared)) and all(misread(party[part], member[part]) for part in shared)


def _certain(value: Any) -> _Group:
    group = _Group()
    group.add(parts(value), None)
    return group


def _listed(value: Any) -> list[Any]:
    if isinstance(value, Mapping | str):
        value = [value]
    return [item for item in value or () if parts(item)]
