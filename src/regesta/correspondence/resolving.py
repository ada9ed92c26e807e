"""A letter's mentions, and documents that may be meant -> links, letters not held, doubts, inferred values.

A dated or numbered reference outranks sender and date. Two equal candidates give no link but a doubt with both as
rivals: the archive records doubt, it does not guess. What no candidate fits becomes a ghost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from regesta.model import Document, Link, Mention, Rival
from regesta.model.exchange import LinkKind

from .ghosts import ghost_of
from .identity import link_id
from .inference import infer
from .letter import Letter, mention_evidence
from .meaning import is_telling, told_once, version_read
from .reply import kind_of_reply
from .resolution import Doubt, Ghost, Inference, Resolution
from .scoring import LINK, TIE, VERSIONS, Fit, fit


def resolve(
    letter: Letter, candidates: Sequence[Document], *, other_dates: Mapping[str, Sequence[str]] | None = None
) -> Resolution:
    """Return what *letter*'s mentions come to among *candidates*, which may be held or not.

    `other_dates` gives, by document id, the dates that are attested beside the chosen one; a reference may confirm
    the rival date. Candidates may come in any order and with any surplus.
    """
    dates = other_dates or {}
    links: dict[str, Link] = {}
    ghosts: dict[str, Ghost] = {}
    doubts: list[Doubt] = []
    inferred: list[Inference] = []
    for mention in _with_follow_up(told_once(letter)):
        kind = kind_of_reply(letter, mention)
        if mention.unnamed:
            if mention.relation != "follows-up":
                ghost = ghost_of(letter, mention, kind)
                ghosts.setdefault(ghost.key, ghost)
            continue
        fits = _ranked(letter.document, mention, candidates, dates)
        good = [one for one in fits if one.score >= LINK]
        if not good:
            if not is_telling(letter, mention):
                continue
            ghost = ghost_of(letter, mention, kind)
            ghosts.setdefault(ghost.key, ghost)
            continue
        best = good[0]
        equals = [one for one in good if best.score - one.score < TIE]
        near = [one for one in good if best.score - one.score < VERSIONS]
        if len(near) > 1 and (version := version_read(letter.document, [one.document for one in near])):
            best = next(one for one in near if one.document is version)
            equals = [best]
        if len(equals) > 1:
            rivals = tuple(Rival(to=one.document.id, score=round(one.score, 3)) for one in equals)
            doubts.append(Doubt(letter.document.id, kind, mention_evidence(letter, mention), rivals))
            continue
        link = _link(letter, mention, kind, best, [one for one in fits if one is not best])
        earlier = links.get(best.document.id)
        if earlier is None or _rank(link) > _rank(earlier):
            links[best.document.id] = link
        inferred += infer(letter, mention, link, best.document)
    return Resolution(
        links=tuple(sorted(links.values(), key=lambda link: link.id)),
        ghosts=tuple(ghosts[key] for key in sorted(ghosts)),
        doubts=tuple(doubts),
        inferred=tuple(_once(inferred)),
    )


def _ranked(
    letter: Document, mention: Mention, candidates: Sequence[Document], dates: Mapping[str, Sequence[str]]
) -> list[Fit]:
    fits = []
    for candidate in {document.id: document for document in candidates}.values():
        found = fit(letter, mention, candidate, dates.get(candidate.id, ()))
        if found is not None:
            fits.append(found)
    # A held document outranks a ghost of the same score; then the id, so that no order of input matters.
    fits.sort(key=lambda one: (-one.score, not one.document.held, one.document.id))
    if len(fits) > 1 and fits[0].document.held:
        fits = [one for one in fits if one.document.held or fits[0].score - one.score >= TIE]
    return fits


def _link(letter: Letter, mention: Mention, kind: LinkKind, best: Fit, others: Sequence[Fit]) -> Link:
    evidence = (mention_evidence(letter, mention),)
    return Link(
        id=link_id(letter.document.id, best.document.id, kind, evidence),
        kind=kind,
        from_=letter.document.id,
        to=best.document.id,
        rule=best.rule,
        score=round(best.score, 3),
        evidence=evidence,
        rivals=tuple(Rival(to=one.document.id, score=round(one.score, 3)) for one in others[:5]),
    )


_ORDER: dict[str, int] = {"answers": 4, "acknowledges": 3, "follows-up": 2, "encloses": 2, "identical-to": 2}


def _rank(link: Link) -> tuple[int, float]:
    return _ORDER.get(link.kind, 1), link.score


def _with_follow_up(mentions: Sequence[Mention]) -> list[Mention]:
    """A letter that turns to its reader "again in this matter" follows up its own dated approach, if it names one."""
    again = any(mention.relation == "follows-up" and mention.unnamed for mention in mentions)
    if not again:
        return list(mentions)
    turned: list[Mention] = []
    for mention in mentions:
        if mention.rule == "approach/dated":
            turned.append(replace(mention, relation="follows-up"))
        else:
            turned.append(mention)
    return turned


def _once(inferred: Sequence[Inference]) -> list[Inference]:
    seen: dict[tuple[str, str, str, int], Inference] = {}
    for one in inferred:
        seen.setdefault((one.document, one.claim.field, str(one.claim.value), one.claim.start), one)
    return [seen[key] for key in sorted(seen)]
