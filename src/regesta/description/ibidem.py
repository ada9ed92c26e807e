"""References that stand for the one before: "Ibid., p. 5", "Same file", "a.a.O.", "там же", "Supra, No. 12".

In: a capture's text with the drafts of its documents. Out: the drafts, with the levels that such a reference takes
over from the reference before it in the same capture, each quoted from where its words stand. Nothing is taken from
another capture: which page came before is not to be seen in this one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from regesta.model import Claim, Draft, Zone

from .reference_words import IBIDEM, SUPRA
from .source_line import read_source

_LEVELS: Final = ("repository", "fonds", "series", "file", "pages")
_SURE: Final = 0.9
"""How sure a level in a note must be for the note to count as a reference (by a word or a shape, not by order)."""

_METHOD: Final = "citation/ibidem@1"


def resolve_repeated(text: str, drafts: Sequence[Draft], zones: Sequence[Zone]) -> tuple[Draft, ...]:
    """Return *drafts* with the references resolved that stand for the one before.

    Such a reference takes over the levels above those that it names itself: "Ibid., Box 3" the repository and the
    collection, "Ibid., p. 5" all but the pages, "Ibid." all. "Supra" with a number is the reference of the document
    of that number, if it stands in the same capture, else nothing.
    """
    if not any(_stands_for_another(claim) for draft in drafts for claim in draft.claims):
        return tuple(drafts)
    known: list[tuple[int, str | None, dict[str, Claim]]] = []
    resolved: dict[int, Draft] = {}
    for i in sorted(range(len(drafts)), key=lambda i: _place(drafts[i])):
        draft = drafts[i]
        source = next((claim for claim in draft.claims if claim.field == "source"), None)
        if source is not None and _stands_for_another(source):
            before = _referred(text, source, known, zones)
            if before:
                draft = _with_levels(draft, source, before)
        if source is not None:
            known.append((source.start, _number(draft), _levels(draft.claims)))
        resolved[i] = draft
    return tuple(resolved[i] for i in range(len(drafts)))


def _stands_for_another(claim: Claim) -> bool:
    return claim.field == "source" and bool(IBIDEM.match(claim.text) or SUPRA.match(claim.text))


def _place(draft: Draft) -> int:
    return next((claim.start for claim in draft.claims if claim.field == "source"), draft.start)


def _number(draft: Draft) -> str | None:
    return next((str(claim.value) for claim in draft.claims if claim.field == "number"), None)


def _levels(claims: Sequence[Claim]) -> dict[str, Claim]:
    found: dict[str, Claim] = {}
    for claim in claims:
        if claim.field.startswith("source."):
            found.setdefault(claim.field.removeprefix("source."), claim)
    return found


def _referred(
    text: str, source: Claim, known: Sequence[tuple[int, str | None, dict[str, Claim]]], zones: Sequence[Zone]
) -> dict[str, Claim]:
    """Return the levels of the reference that *source* stands for, none where it isn't in the capture."""
    supra = SUPRA.match(source.text)
    if supra is not None:
        return next((levels for _, number, levels in reversed(known) if supra[1] and number == supra[1]), {})
    last = known[-1][0] if known else 0
    for zone in sorted(zones, key=lambda zone: -zone.start):
        if zone.role in ("note", "citation") and last < zone.start and zone.end <= source.start:
            levels = _levels(read_source(text, zone.start, zone.end))
            if any(level.confidence >= _SURE for level in levels.values()):
                return levels
    return known[-1][2] if known else {}


def _with_levels(draft: Draft, source: Claim, before: dict[str, Claim]) -> Draft:
    own = _levels(draft.claims)
    highest = min((_LEVELS.index(level) for level in own), default=len(_LEVELS))
    taken = {level: before[level] for level in _LEVELS[:highest] if level in before}
    value = {level: (own.get(level) or taken[level]).value for level in _LEVELS if level in own or level in taken}
    whole = structs.replace(
        source, value={**value, "as_written": source.value["as_written"]}, method=_METHOD, confidence=0.85
    )
    added = [structs.replace(claim, method=_METHOD, confidence=min(claim.confidence, 0.85)) for claim in taken.values()]
    rest = [whole if claim is source else claim for claim in draft.claims]
    return structs.replace(draft, claims=(*rest, *added))
