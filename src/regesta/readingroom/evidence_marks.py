"""The words of a capture that prove something of a document: its fields, links, acts and findings."""

from __future__ import annotations

from collections.abc import Iterable

from ..archive import DocumentView
from ..model import Attestation
from . import naming, wording
from .marked_text import Mark
from .templating import squeezed


def field_marks(attestations: Iterable[Attestation], capture: str) -> list[Mark]:
    """Return the marks of what *attestations* quote from the capture."""
    return [
        Mark(each.start, each.end, "field", f"{wording.field(each.field)}: {squeezed(each.text, 80)}")
        for each in attestations
        if each.capture == capture
    ]


def marks_of(view: DocumentView, capture: str) -> list[Mark]:
    """Everything that quotes this capture: fields, links, acts, findings."""
    marks = field_marks(view.attestations, capture)
    for link in view.links:
        other = view.others.get(link.to)
        words = f"{wording.link(link.kind)} {naming.reference(other) if other else link.to}"
        marks += [Mark(each.start, each.end, "link", words) for each in link.evidence if each.capture == capture]
    for act in view.acts:
        words = wording.act(act.act, act.subtype) + (f": {act.state}" if act.state else "")
        marks += [Mark(each.start, each.end, "act", words) for each in act.evidence if each.capture == capture]
    for finding in view.findings:
        words = f"{finding.severity}: {finding.message}"
        marks += [Mark(each.start, each.end, "finding", words) for each in finding.evidence if each.capture == capture]
    return marks
