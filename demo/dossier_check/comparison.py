"""Every class of statements compared, in the order in which a reader asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier_check.exchange import asks, findings, ghosts, links
from dossier_check.fields import dates, documents, kinds, numbers, origins, parties, sources

if TYPE_CHECKING:
    from dossier_check.expected import Expected
    from dossier_check.export import Export
    from dossier_check.matching import Matching
    from dossier_check.outcome import Outcome


def compare(expected: Expected, export: Export, matching: Matching) -> tuple[Outcome, ...]:
    """Return every class compared, in the order in which they are printed."""
    return (
        documents(expected, export, matching),
        dates(expected, export, matching),
        kinds(expected, export, matching),
        numbers(expected, export, matching),
        *(parties(expected, export, matching, role) for role in ("senders", "recipients", "participants")),
        sources(expected, export, matching),
        origins(expected, export, matching),
        links(expected, export, matching),
        ghosts(expected, export, matching),
        *asks(expected, export, matching),
        findings(expected, export, matching),
    )
