"""The words of a capture that prove something of a document: its fields, links, acts and findings."""

from __future__ import annotations

from collections.abc import Iterable

from ..archive import DocumentView
from ..model import Attestation
from . import naming, telling, wording
from .languages import gettext as _
from .marked_text import Mark
from .templating import document_address, squeezed


def field_marks(attestations: Iterable[Attestation], capture: str) -> list[Mark]:
    """Return the marks of what *attestations* quote from the capture."""
    return [
        Mark(each.start, each.end, "field", f"{wording.field(each.field)}: {squeezed(each.text, 80)}")
        for each in attestations
        if each.capture == capture
    ]


def marks_of(view: DocumentView, capture: str) -> list[Mark]:
    """Everything that quotes this capture: fields, links, acts, findings. All but fields are told beside the text."""
    marks = field_marks(view.attestations, capture)
    for link in view.links:
        other = view.others.get(link.to)
        words = f"{wording.link(link.kind)} {naming.reference(other) if other else link.to}"
        href = document_address(link.to) if other else ""
        marks += [
            Mark(each.start, each.end, "link", words, words, href) for each in link.evidence if each.capture == capture
        ]
    for act in view.acts:
        words = wording.act(act.act, act.subtype) + (f": {_(act.state)}" if act.state else "")
        beside = _("tells that another %(asks)s") % {"asks": words} if act.reported else words
        marks += [Mark(each.start, each.end, "act", words, beside) for each in act.evidence if each.capture == capture]
    for finding in view.findings:
        words = f"{wording.severity(finding.severity)}: {telling.plain_finding(finding)}"
        beside = squeezed(words, 90)
        marks += [
            Mark(each.start, each.end, "finding", words, beside, "#doc-findings")
            for each in finding.evidence
            if each.capture == capture
        ]
    return marks
