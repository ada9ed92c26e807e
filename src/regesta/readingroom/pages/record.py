"""One document, in the order that serves its reader."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ...archive import Archive, DocumentView
from ...dissemination.citing import FORMS
from ...model import Act
from .. import naming, parameters, wording
from ..answering import Page, wants_json
from ..field_list import fields
from ..head_matter import HeadMatter, head_matter
from ..languages import gettext as _
from ..leading import led_on
from ..neighbours import neighbours
from ..views import ExplainedDocument
from ..witnesses import shown, tabs
from .comparison import comparable

MOST_ACTS = 24
"""Acts of a kind that are listed above the text, in its order; all are marked in it."""


def document(request: Request, archive: Archive) -> Page | Response:
    """The document with this id; an id that was merged away leads on to where it is now."""
    view = archive.document(request.path_params["name"])
    if (elsewhere := led_on(request, view)) is not None:
        return elsewhere
    found = view.document
    head: HeadMatter = head_matter(request, archive, view)
    if wants_json(request):
        why = archive.explain(found.id).fields
        explained = ExplainedDocument(**{name: getattr(view, name) for name in view.__struct_fields__}, why=why)
        return Page("document.html", "", explained, headers=head.headers)
    captures = {capture.id: capture for capture in view.captures}
    witness = shown(request, archive, view)
    context = {
        "head": head,
        "shown": witness,
        "lines": bool(parameters.text(request, "lines")),
        "asked_capture": parameters.text(request, "capture"),
        "comparable": comparable(view),
        "tabs": tabs(view, captures, witness.span),
        "neighbours": neighbours(request, archive, view),
        "fields": fields(view.attestations, witness.span, captures),
        "captures": captures,
        "citation": naming.citation(found, archive.folder.settings.get("title", "")),
        "forms": FORMS.values(),
        "aliases": archive.aliases(found.id),
        "certainty": _certainty(view),
        "asks": [act for act in view.acts if act.state is not None and not act.reported],
        "answers": _answers(archive, view),
        "told": [act for act in view.acts if act.state is not None and act.reported],
        "most_acts": MOST_ACTS,
        "deeds": [act for act in view.acts if act.state is None],
    }
    return Page("document.html", naming.heading(found)[:140], view, context, "documents", headers=head.headers)


def _certainty(view: DocumentView) -> str:
    """How the date is known, in words."""
    dates = [each for each in view.attestations if each.field == "date"]
    chosen = [each for each in dates if each.standing == "chosen"]
    if not view.document.date:
        return _("no date is given")
    if not chosen:
        return ""
    best = max(chosen, key=lambda each: (not each.inferred, each.confidence))
    where = wording.method(best.method.removeprefix("inferred from "))
    told = {"sure": wording.confidence(best.confidence), "where": where}
    words = _("inferred, %(sure)s, from %(where)s") if best.inferred else _("%(sure)s, from %(where)s")
    rivals = {wording.date(str(each.value)) for each in dates if each.standing == "rival"}
    rivals.discard(wording.date(view.document.date))
    if not rivals:
        return words % told
    return _("%(said)s; elsewhere %(dates)s") % {
        "said": words % told,
        "dates": f" {_('or')} ".join(sorted(rivals)),
    }


def _answers(archive: Archive, view: DocumentView) -> dict[str, dict[str, Act]]:
    """The acts of other documents that met what this one asks, by document and id."""
    names = dict.fromkeys(answer.document for act in view.acts for answer in act.answered_by)
    return {name: {act.id: act for act in archive.document(name).acts} for name in names}
