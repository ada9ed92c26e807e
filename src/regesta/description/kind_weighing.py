"""What kind a document is by its signs, weighed: the kind, how probable it is, and the words that tell most for it.

The weights are those of a logistic regression over the signs (`kind_signs`), trained on many volumes by
training/train_kinds.py and kept as a plain table. A kind that no words of the document speak for is not claimed,
unless its whole form does: then its opening is quoted.
"""

from __future__ import annotations

import math

from regesta.model import Claim

from . import trained
from .document_lines import Forms
from .forms import own_kind
from .kind_signs import OPENING_SHOWN, Sign, signs

METHOD = "letter/form@2"
MODEL = "kinds-1.json"
BEYOND_DOUBT = 0.9
"""From this probability on the form stands against what a line calls the document (tuned on volumes not seen)."""

BY_FORM_ALONE = 0.6
"""From this probability on the whole form speaks for a kind for which no sign in the text does."""

HEADING_PARTS = frozenset({"note", "letter", "report"})
"""Kinds whose names also head a part of other papers."""

SHORTEST = "words to 60"
"""The sign of a text that is too short to be known by its form alone."""

UNSAID = frozenset({"other"})
"""Kinds that say nothing: what is none of the others."""

Weights = dict[str, dict[str, float]]


def kind_by_form(forms: Forms) -> tuple[Claim, ...]:
    """Return the kind that the document's own words or form give, or nothing.

    Its own name for itself (a line such as "MEMORANDUM OF CONVERSATION" at its head) goes before its form; a word that
    heads a part of other papers too ("NOTE") does not where the form is beyond doubt.
    """
    named = own_kind(forms)
    if named and named.value not in HEADING_PARTS:
        return (named,)
    weighed = weighed_kind(forms)
    claim = weighed if weighed and weighed.confidence >= BEYOND_DOUBT else named or weighed
    return (claim,) if claim else ()


def weighed_kind(forms: Forms) -> Claim | None:
    """Return the claim of the most probable kind, quoting the sign that tells most for it, or None."""
    if not forms.lines:
        return None
    seen = signs(forms)
    odds = weigh(seen)
    kind = max(odds, key=odds.__getitem__)
    if kind in UNSAID:
        return None
    weights = weights_of_kinds()[kind]
    shown = [(weights.get(name, 0.0), span) for name, span in seen if span is not None and weights.get(name, 0.0) > 0]
    if not shown and odds[kind] >= BY_FORM_ALONE and SHORTEST not in dict(seen):
        first = forms.lines[0].line
        shown = [(0.0, (first.start, min(first.end, first.start + OPENING_SHOWN)))]
    if not shown:
        return None
    start, end = max(shown)[1]
    return Claim("kind", kind, forms.text[start:end], start, end, METHOD, round(odds[kind], 3))


def weights_of_kinds() -> Weights:
    """Return the weights of the trained table, kind by kind."""
    weights: Weights = trained.table(MODEL)
    return weights


def weigh(seen: list[Sign], table: Weights | None = None) -> dict[str, float]:
    """Return the probability of each kind by the signs *seen*."""
    weights = table or weights_of_kinds()
    scores = {kind: row[""] + sum(row.get(name, 0.0) for name, _ in seen) for kind, row in weights.items()}
    highest = max(scores.values())
    raised = {kind: math.exp(score - highest) for kind, score in scores.items()}
    total = sum(raised.values())
    return {kind: value / total for kind, value in raised.items()}
