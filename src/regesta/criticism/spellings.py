"""One person whose name the archive spells in several ways: who looks for one spelling misses the others.

In: an agent, the pairs of its spellings that differ, and a quotation for each spelling. Out: a finding. It is made for
an agent and not for a document, so that a name in a thousand letters is one finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from regesta.model import Agent, Evidence, Finding, told

RULE = "name-spelt-in-several-ways"


def spelt_in_several_ways(
    agent: Agent, pairs: Iterable[tuple[str, str]], proofs: Mapping[str, tuple[str, Evidence]]
) -> Finding | None:
    """Return the finding on the spellings in *pairs*, or None where fewer than two of them can be quoted.

    *proofs* gives for a spelling the document that has it and the words.
    """
    names = sorted({name for pair in pairs for name in pair if name in proofs})
    if len(names) < 2:
        return None
    sentence = told(
        "One name is spelt in several ways: {names}; they were taken for the same person, {person}.",
        names=tuple(told("“{words}”", words=name) for name in names),
        person=agent.name,
    )
    return Finding(
        id="finding-" + sha256("\x1f".join((RULE, agent.id, *names)).encode()).hexdigest()[:20],
        rule=RULE,
        severity="note",
        subjects=(agent.id, *sorted({proofs[name][0] for name in names})),
        message=str(sentence),
        evidence=tuple(proofs[name][1] for name in names),
        sentence=sentence,
    )
