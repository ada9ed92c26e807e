"""Why each field of a document says what it says: proofs in their surroundings, rivals, judgements.

Captures are read again for this, so it has an address of its own; a document's page takes its parts from here when a
reader opens them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from ...archive import Archive
from ...archive.explaining import Explanation, Ground, Why, why_lost, why_so
from ...model import Capture, Sentence
from .. import naming
from ..answering import Page
from ..languages import gettext as _
from ..leading import led_on
from ..templating import quotation_address


class Reading(Struct, frozen=True):
    """A ground with the name of its capture, the address of its words and, of a rival, why it lost."""

    ground: Ground
    capture: str
    href: str
    lost: Sentence | None


class Value(Struct, frozen=True):
    """A value with all that says so."""

    value: object
    standing: str
    readings: tuple[Reading, ...]


class Explained(Struct, frozen=True):
    """A field, explained, with what decided and its values."""

    why: Why
    because: Sentence
    values: tuple[Value, ...]


def why(request: Request, archive: Archive) -> Page | Response:
    """Why each field of the document says what it says."""
    view = archive.document(request.path_params["name"])
    if (elsewhere := led_on(request, view, "/why")) is not None:
        return elsewhere
    explanation: Explanation = archive.explain(view.document.id)
    captures = {capture.id: capture for capture in view.captures}
    context = {"fields": explained(explanation.fields, captures), "document": view.document}
    title = _("Why: %(document)s") % {"document": naming.heading(view.document)}
    return Page("why.html", title[:140], explanation, context, "documents")


def explained(fields: Iterable[Why], captures: Mapping[str, Capture]) -> list[Explained]:
    """Return the fields with their grounds by value, what stands first."""
    made = []
    for field in fields:
        chosen = [each.attestation for each in field.stands]
        lost = {id(each): why_lost(each.attestation, chosen, field.judgements) for each in field.rivals}
        same: dict[str, list[Ground]] = defaultdict(list)
        for ground in (*field.stands, *field.rivals):
            same[repr(ground.attestation.value)].append(ground)
        values = [
            Value(
                grounds[0].attestation.value,
                grounds[0].attestation.standing,
                tuple(_reading(each, captures, lost.get(id(each))) for each in grounds),
            )
            for grounds in same.values()
        ]
        because = why_so(chosen, [each.attestation for each in field.rivals], field.judgements)
        made.append(Explained(field, because, tuple(values)))
    return made


def _reading(ground: Ground, captures: Mapping[str, Capture], lost: Sentence | None) -> Reading:
    capture = captures.get(ground.attestation.capture)
    name = naming.origin(capture) if capture is not None else naming.last_part(ground.origin)
    return Reading(ground, name, quotation_address(ground.attestation), lost)
