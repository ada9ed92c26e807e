"""An agent as the documents name it: each spelling and each office with how often it is used, and words that prove it.

In: the uses of the agent's names. Out: spellings and offices, the most used first, each with one place where it
stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec
from msgspec import Struct

from ..authorities import NameUse
from ..holdings import RecordStore
from ..model import Agent, Attestation, Evidence, Role
from ..onomastics import fold
from .views import evidence_of

MOST = 24
"""Spellings and offices that are proved, each by one quotation."""
_use = msgspec.msgpack.Decoder(NameUse)


class Spelling(Struct, frozen=True, omit_defaults=True):
    """A spelling, the documents that use it, and where one of them does."""

    name: str
    documents: int
    document: str
    evidence: Evidence | None = None


class Office(Struct, frozen=True, omit_defaults=True):
    """An office in which a person is attested, the documents that name it, and where one of them does."""

    role: Role
    documents: int
    document: str | None = None
    evidence: Evidence | None = None


class Spelt(Struct, frozen=True, omit_defaults=True):
    """An agent with its spellings and offices; `alike` are others that it may be."""

    agent: Agent
    alike: tuple[Agent, ...]
    spellings: tuple[Spelling, ...]
    offices: tuple[Office, ...]


def spelt(record: RecordStore, agent: Agent) -> Spelt:
    """Return how the documents name the agent."""
    uses = [_use.decode(row.packed) for row in record.agents.uses_of(agent.id)]
    names: dict[str, set[str]] = defaultdict(set)
    offices: dict[tuple[str, str], set[str]] = defaultdict(set)
    for use in uses:
        names[_words(use)].add(use.document)
        if use.office:
            offices[_post(use.office, use.body)].add(use.document)
    ordered = sorted(names.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    held = {role: offices.get(_post(role.office, role.body), set()) for role in agent.roles}
    wanted = {min(documents) for _, documents in ordered[:MOST]} | {min(each) for each in held.values() if each}
    attested = record.documents.attested_of(sorted(wanted))
    return Spelt(
        agent,
        tuple(record.agents.several(agent.same_as).values()),
        tuple(
            Spelling(
                name, len(documents), min(documents), _proof(attested, min(documents), name, ("name", "office", "body"))
            )
            for name, documents in ordered
        ),
        tuple(
            Office(
                role,
                len(documents),
                min(documents, default=None),
                _proof(attested, min(documents, default=""), role.office or "", ("office",)),
            )
            for role, documents in held.items()
        ),
    )


def _words(use: NameUse) -> str:
    """The words by which a use names its agent, as `authorities` spells them."""
    if use.name:
        return use.name
    return ", ".join(part for part in (use.office, use.body) if part)


def _post(office: str | None, body: str | None) -> tuple[str, str]:
    return fold(office or ""), fold(body or "")


def _proof(
    attested: Mapping[str, Iterable[Attestation]], document: str, words: str, parts: tuple[str, ...]
) -> Evidence | None:
    """Return the words of an attestation of a party whose value says this, the surest first."""
    found = [
        each
        for each in attested.get(document, ())
        if isinstance(each.value, dict)
        and each.start < each.end
        and (
            ", ".join(str(each.value[part]) for part in ("office", "body") if each.value.get(part)) == words
            or words in (each.value.get(part) for part in parts)
        )
    ]
    best = max(found, key=lambda each: (each.standing == "chosen", not each.inferred, each.confidence), default=None)
    return None if best is None else evidence_of(best)
