"""What people decided on links: that a letter speaks of a document, or that it doesn't.

A judgement's first words stand in the letter that speaks, its second in the document that is meant or not meant; so it
finds both again whatever their ids are by then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from ..correspondence import Letter, link_id
from ..holdings import RecordStore
from ..holdings.records import WitnessRow
from ..model import Evidence, Judgement, Link
from ..model.exchange import LinkKind
from .judging import standing

JUDGED = "judgement"
"""The rule of a link that a person made."""


class JudgedLinks(Struct):
    """For each speaking document the links that people made, and the documents that it is not to be linked to."""

    made: dict[str, list[Link]]
    apart: dict[str, set[str]]

    def keep(self, owner: str, link: Link) -> bool:
        """Return whether a link stands beside what people decided."""
        if link.to in self.apart.get(owner, ()):
            return False
        return all(each.to != link.to for each in self.made.get(owner, ()))


def judged_links(record: RecordStore, documents: Iterable[str]) -> JudgedLinks:
    """Return what people decided on the links from the documents."""
    wanted = set(documents)
    found = JudgedLinks(defaultdict(list), defaultdict(set))
    for judgement, (one, other) in _placed(record, wanted):
        if one not in wanted or other is None or one == other:
            continue
        # The later of two decisions on the same two documents stands.
        found.apart[one].discard(other)
        found.made[one] = [each for each in found.made[one] if each.to != other]
        if judgement.verb == "unlink":
            found.apart[one].add(other)
        else:
            found.made[one].append(_link(judgement, one, other))
    return found


def without_settled(letter: Letter, made: Iterable[Link]) -> Letter:
    """Return the letter without the mentions of which a person said what they mean."""
    places = [proof for link in made for proof in link.evidence if proof.capture == letter.capture]
    if not places:
        return letter
    kept = [each for each in letter.mentions if not any(p.start < each.end and each.start < p.end for p in places)]
    return replace(letter, mentions=tuple(kept))


def speaking_of(record: RecordStore, documents: Iterable[str]) -> set[str]:
    """Return the documents whose links people judged, where they are or were to one of those given."""
    return {one for _, (one, _) in _placed(record, documents) if one is not None}


def _placed(record: RecordStore, documents: Iterable[str]) -> list[tuple[Judgement, tuple[str | None, str | None]]]:
    """The judgements on links that have words in the documents, with the documents in which their words stand now."""
    captures = {row.capture for row in record.witnesses.of_documents(documents)}
    judged = standing(record.exchange.judged_in(captures)) if captures else []
    judged = [each for each in judged if each.verb in ("link", "unlink") and len(each.evidence) == 2]
    if not judged:
        return []
    rows: dict[str, list[WitnessRow]] = defaultdict(list)
    for row in record.witnesses.of_captures(sorted({proof.capture for each in judged for proof in each.evidence})):
        rows[row.capture].append(row)
    return [(each, (_at(rows, each.evidence[0]), _at(rows, each.evidence[1]))) for each in judged]


def _at(rows: dict[str, list[WitnessRow]], words: Evidence) -> str | None:
    """The document in whose own text the words stand: the innermost, where one encloses another."""
    around = [row for row in rows[words.capture] if row.start <= words.start < row.end]
    return min(around, key=lambda row: (row.end - row.start, row.no)).document if around else None


def kind_in(judgement: Judgement) -> LinkKind:
    """Return the kind of link that a judgement makes: the one that its value names, else "refers-to"."""
    named = judgement.value.get("kind") if isinstance(judgement.value, dict) else None
    return next((kind for kind in get_args(LinkKind) if kind == named), "refers-to")


def _link(judgement: Judgement, one: str, other: str) -> Link:
    evidence, kind = judgement.evidence[:1], kind_in(judgement)
    return Link(
        id=link_id(one, other, kind, evidence),
        kind=kind,
        from_=one,
        to=other,
        rule=JUDGED,
        score=1.0,
        evidence=evidence,
    )
