"""How sure it is that a named party is the sender or the recipient, weighed out of how the document names it.

In: the claims of one document. Out: the same, with the confidence of each sender and recipient set to the
probability that a logistic regression gives it, trained by training/train_parties.py on many volumes. What is weighed
is the form of the words (initials alone, a name with its office), the place they stand in, and the kind of document;
no name.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from regesta.model import Claim

from . import trained
from .document_lines import Forms
from .given_names import is_given_name
from .language import find_language

MODEL = "parties-1.json"
MOST_FELLOWS = 4
"""So many parties named in one way are many."""

SIGNED = "letter/signed@1"
ALONE = 0.6
"""How sure it is, at least, that the only one who signs has sent what is not in English: the weights were learnt from
English telegrams, whose editors name the post for the sender whoever signs. Not measured."""

FIELDS = frozenset({"senders", "recipients"})
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?\s?){1,4}$|(?:[A-Z][a-z]{0,2}\.?\s?){1,3}[A-Z]\.$")
_TITLED = re.compile(r"(?:Mr|Mrs|Dr|Sir|Lord|General|Senator|Ambassador|Secretary|Comrade|Prince|Count)\b")


def weighed_parties(forms: Forms, claims: Sequence[Claim], called: str | None = None) -> tuple[Claim, ...]:
    """Return *claims*, each sender and recipient as sure as its form makes it; *called* is the kind by the heading."""
    table: dict[str, float] = trained.table(MODEL)
    about = document_signs(forms, claims, called)
    sure = {
        index: probability([*claim_signs(claim, claims), *about], table)
        for index, claim in enumerate(claims)
        if claim.field in FIELDS
    }
    halves = [i for i in sure if claims[i].field == "senders" and claims[i].method.startswith("inference/")]
    mean = sum(sure[index] for index in halves) / max(len(halves), 1)
    for index in halves:
        # A telegram's post and its signer are one party: each is as sure as the other.
        sure[index] = mean
    signed = [index for index in sure if claims[index].method == SIGNED]
    if (
        len(signed) == 1
        and sure[signed[0]] < ALONE
        and "name" in claims[signed[0]].value
        and _in_another_language(forms)
    ):
        sure[signed[0]] = ALONE
    return tuple(
        msgspec.structs.replace(claim, confidence=round(sure[index], 3)) if index in sure else claim
        for index, claim in enumerate(claims)
    )


def _in_another_language(forms: Forms) -> bool:
    """Return whether the text is in a language for which the weights were not learnt."""
    body = forms.rows("body") or forms.lines
    return find_language(forms.text, body[0].line.start, body[-1].line.end) not in {"en", None}


def probability(signs: Sequence[str], table: dict[str, float]) -> float:
    """Return how probable a party with these *signs* is: each counts alone, and together with its method."""
    score = (
        table[""]
        + sum(table.get(sign, 0.0) for sign in signs)
        + sum(table.get(f"{signs[0]} & {sign}", 0.0) for sign in signs[1:])
    )
    return 1 / (1 + math.exp(-score))


def claim_signs(claim: Claim, claims: Sequence[Claim]) -> list[str]:
    """Return the signs of one claim: its method first, then the form of its words."""
    name = str(claim.value.get("name", ""))
    parts = "+".join(part for part in ("name", "office", "body") if claim.value.get(part))
    fellows: list[object] = []
    for other in claims:
        if other.field == claim.field and other.method == claim.method and other.value not in fellows:
            fellows.append(other.value)
        if len(fellows) == MOST_FELLOWS:
            break
    found = [f"{claim.field} {claim.method}", f"parts {parts}", f"fellows {len(fellows)}"]
    if name:
        found.append("initials" if _INITIALS.match(name) else f"name of {min(len(name.split()), 4)}")
        if len(name.split()) == 1:
            kind = next((str(other.value) for other in claims if other.field == "kind"), "none")
            found.append(f"{'given name' if is_given_name(name) else 'surname'} in {kind}")
        found.append("capitals" if name.isupper() and len(name) > 3 else "small letters")
    elif parts == "office":
        found.append(f"office {str(claim.value.get('office', '')).split(' ')[-1].casefold()}")
    if _TITLED.match(claim.text):
        found.append("titled")
    found.append(f"sure {int(5 * claim.confidence)}")
    return found


def document_signs(forms: Forms, claims: Sequence[Claim], called: str | None = None) -> list[str]:
    """Return the signs of the document that its parties share."""
    counted = Counter(row.label for row in forms.lines)
    kind = called or next((str(claim.value) for claim in claims if claim.field == "kind"), "none")
    found = [f"kind {kind}"]
    found.extend(label for label in ("closing", "marking", "address", "memo") if counted[label])
    found.append("salutation" if counted["salutation"] else "no salutation")
    methods = {(claim.field, claim.method) for claim in claims if claim.field in FIELDS}
    found.extend(f"also {field} {method}" for field, method in sorted(methods))
    number = next((str(claim.value) for claim in claims if claim.field == "number"), "")
    found.append("number in letters" if number[:1].isalpha() else "number" if number else "no number")
    saluted = next((claim for claim in claims if "salutation" in claim.method), None)
    if saluted is not None:
        found.append(f"greets {'+'.join(sorted(saluted.value))} {saluted.confidence}")
    found.append("placed" if any(claim.field == "place" for claim in claims) else "not placed")
    return found
