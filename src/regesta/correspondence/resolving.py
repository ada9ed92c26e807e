"""A letter's mentions, and documents that may be meant -> links, letters not held, doubts, inferred values.

A dated or numbered reference outranks sender and date. Two equal candidates give no link but a doubt with both as
rivals: the archive records doubt, it does not guess. What no candidate fits becomes a ghost.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from regesta.model import Document, Link, Mention, Rival
from regesta.model.exchange import LinkKind

from .ghosts import ghost_of
from .identity import link_id
from .inference import infer
from .joins import number_key, number_keys
from .letter import Letter, mention_evidence, words_around
from .matter import Matters, matter_of
from .meaning import are_copies, is_telling, told_once, version_read
from .pool import Pool
from .reply import kind_of_reply
from .resolution import Doubt, Ghost, Inference, Resolution
from .scoring import DOUBT, LINK, Fit, weigh

_HEAD = 600
"""Characters from the start within which a letter's own number stands."""

_LONG = 5
"""Digits from which two telegrams hardly have the same number."""


def resolve(
    letter: Letter,
    candidates: Sequence[Document],
    *,
    other_dates: Mapping[str, Sequence[str]] | None = None,
    matters: Mapping[str, Collection[str]] | None = None,
) -> Resolution:
    """Return what *letter*'s mentions come to among *candidates*, which may be held or not.

    `other_dates` gives, by document id, the dates that are attested beside the chosen one; a reference may confirm
    the rival date; `matters` what the candidates' texts are about, and the letter's own if it was read before.
    Candidates may come in any order and with any surplus.
    """
    pool = Pool(candidates, other_dates)
    about = None
    if matters and candidates:
        own = matters.get(letter.document.id)
        about = Matters(frozenset(matter_of(letter.text) if own is None else own), matters)
    links: dict[str, Link] = {}
    ghosts: dict[str, Ghost] = {}
    doubts: list[Doubt] = []
    inferred: list[Inference] = []
    found: set[tuple[int, int]] = set()
    for mention in considered(letter):
        kind = kind_of_reply(letter, mention)
        if mention.unnamed:
            if mention.relation != "follows-up":
                ghost = ghost_of(letter, mention, kind)
                ghosts.setdefault(ghost.key, ghost)
            continue
        if mention.faint and (mention.start, mention.end) in found:
            continue  # the same telegram under its number elsewhere
        fits = weigh(letter.document, mention, pool, words_around(letter, mention), about)
        best = _best(letter, fits)
        if best is not None:
            found.add((mention.start, mention.end))
            link = _link(letter, mention, kind, best, [one for one in fits if one is not best])
            earlier = links.get(best.document.id)
            if earlier is None or _rank(link) > _rank(earlier):
                links[best.document.id] = link
            inferred += infer(letter, mention, link, best.document)
            continue
        rivals = [one for one in fits if one.score >= DOUBT or (_may_be_held(one) and one.score >= DOUBT / 2)]
        if sum(one.score for one in rivals) >= LINK or (not mention.faint and any(map(_may_be_held, rivals))):
            several = tuple(Rival(to=one.document.id, score=round(one.score, 3)) for one in rivals)
            doubts.append(Doubt(letter.document.id, kind, mention_evidence(letter, mention), several))
        elif not mention.faint and is_telling(letter, mention):
            ghost = ghost_of(letter, mention, kind)
            ghosts.setdefault(ghost.key, ghost)
    return Resolution(
        links=tuple(sorted(links.values(), key=lambda link: link.id)),
        ghosts=tuple(ghosts[key] for key in sorted(ghosts)),
        doubts=tuple(doubts),
        inferred=tuple(_once(inferred)),
    )


def _may_be_held(fit: Fit) -> bool:
    """Whether a held letter of the named day and kind makes it rash to say that the letter is not held."""
    return fit.exact and fit.document.held


def considered(letter: Letter) -> list[Mention]:
    """Return the letter's mentions as they are resolved, each with what the others tell of the same document."""
    return _with_follow_up(
        [each for each in told_once(letter) if not (_is_own_series(letter, each) or _is_own_talk(letter, each))]
    )


def _is_own_series(letter: Letter, mention: Mention) -> bool:
    """Whether faint words in the head, or a long number at a page's head, are the letter's own ("Secto 14. ...")."""
    number = letter.document.number
    return bool(
        mention.faint
        and mention.number
        and number
        and (mention.start - letter.offset < _HEAD or len(number_key(number)) >= _LONG)
        and number_key(mention.number) in number_keys(number)
    )


def _is_own_talk(letter: Letter, mention: Mention) -> bool:
    """Whether the head of a talk's record names the talk itself ("Conversation, 3 p. m., February 3")."""
    return (
        mention.kind == letter.document.kind == "memorandum of conversation"
        and mention.faint
        and mention.date == letter.document.date
        and mention.start - letter.offset < _HEAD
    )


def _best(letter: Letter, fits: Sequence[Fit]) -> Fit | None:
    """The candidate that is surely meant: alone, or as the version that the writer read."""
    if not fits:
        return None
    near = [one for one in fits if one.score >= DOUBT / 2]
    if len(near) > 1 and sum(one.score for one in near) >= LINK:
        several = [one.document for one in near]
        version = version_read(letter.document, several)
        received = [one for one in near if one.received]
        if version is None and len(received) == 1 and are_copies(several):
            # Of a letter that went to many, each speaks of his own copy.
            version = received[0].document
        if version is not None:
            score = sum(one.score for one in near)
            return next(Fit(one.document, score, one.rule) for one in near if one.document is version)
    return fits[0] if fits[0].score >= fits[0].enough else None


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


_ORDER: dict[str, int] = {
    "answers": 4,
    "acknowledges": 3,
    "interim-reply-to": 3,
    "follows-up": 2,
    "encloses": 2,
    "transmits": 2,
    "identical-to": 2,
}


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
