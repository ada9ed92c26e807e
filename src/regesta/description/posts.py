"""Who telegraphs to whom, where no head says it: the post at the dateline's place, the ministry that the text names.

In: the lines of a telegram or despatch, and what they claim so far. Out: claims of `senders` and `recipients`,
all of them inferred. A telegram dated at Vale that speaks of the ministry as another's ("Deptel 596") comes from the
mission at Vale and goes to the ministry; one dated where the ministry sits comes from the ministry. Its signer signs
for the sender. Without words that name the service nothing is inferred: the same text may be any country's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from regesta.model import Claim
from regesta.onomastics import fold, state_of_capital

from .document_lines import Forms
from .services import CODES, MARKS, NAMES, SERVICES, VAGUE, Service

METHOD = "inference/post@1"
SIGNER_METHOD = "inference/telegram-signer@1"
BY_POST = frozenset({"telegram", "despatch", "airgram"})
"""Kinds of document that pass between a ministry and its posts."""

LONGEST_READ = 24_000
"""Characters of a telegram that are searched for the ministry's name (99 of 100 real ones are shorter)."""

_LEGATION = re.compile(r"\b(?:Legtels?|Legation)\b")
_EMBASSY = re.compile(r"\b(?:Emb(?:tels?|des|offs?)?|Embassy)\b")
_SERIES = re.compile(r"[A-Za-z]{3,}")
Span = tuple[int, int]


def read_posts(forms: Forms, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the post, the ministry and the signer as parties of the telegram *forms*, as far as its words allow."""
    number = next((str(claim.value) for claim in claims if claim.field == "number"), "")
    if _SERIES.match(number):
        return ()  # "Secto 12", "MAC 4866": a delegation or command of its own telegraphs, not the post
    placed = next((claim for claim in claims if claim.field == "place"), None)
    found = _service(forms)
    if placed is None or found is None:
        return ()
    service, centre, code = found
    town = fold(str(placed.value))
    signers = tuple(_signers(claims))
    if town in service.seats:
        home = centre or (placed.start, placed.end)
        return (_claim(forms, "senders", service.centre, home, 0.85 if centre else 0.7), *signers)
    addressed = centre or code
    to_centre = (_claim(forms, "recipients", service.centre, addressed, 0.8),) if addressed else ()
    mission = _mission(forms, service, str(placed.value), claims)
    if mission is None:
        return to_centre
    return (_claim(forms, "senders", mission, (placed.start, placed.end), 0.8), *signers, *to_centre)


def _service(forms: Forms) -> tuple[Service, Span | None, Span | None] | None:
    """Return the service whose words the text uses, the first that names its centre, the first of its posts' codes."""
    if not forms.lines:
        return None
    start = forms.lines[0].line.start
    end = min(forms.lines[-1].line.end, start + LONGEST_READ)
    for service, names, codes, vague, marks in zip(SERVICES, NAMES, CODES, VAGUE, MARKS, strict=True):
        centre = names.search(forms.text, start, end)
        code = codes.search(forms.text, start, end)
        if centre is None and vague and marks and (code or marks.search(forms.text, start, end)):
            centre = vague.search(forms.text, start, end)
        if centre or code:
            return service, centre and centre.span(), code and code.span()
    return None


def _mission(forms: Forms, service: Service, town: str, claims: Sequence[Claim]) -> str | None:
    """Return the mission at *town* as the service calls it, or None where *town* is no capital."""
    if service.mission != "Embassy in {}":
        return service.mission.format(town)
    dated = next((str(claim.value) for claim in claims if claim.field == "date"), "")
    state = state_of_capital(town, int(dated[:4]) if dated[:4].isdigit() else None)
    if state is None:
        return None
    start, end = forms.lines[0].line.start, forms.lines[-1].line.end
    legation = _LEGATION.search(forms.text, start, end) and not _EMBASSY.search(forms.text, start, end)
    return f"{'Legation' if legation else 'Embassy'} in {state}"


def _signers(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield who signed as the person of the post: what is telegraphed in its name goes out over one signature."""
    signed = [claim for claim in claims if claim.field == "signatories" and "name" in claim.value]
    if len(signed) == 1:
        value = {part: words for part, words in signed[0].value.items() if part != "body"}
        yield msgspec.structs.replace(
            signed[0],
            value=value,
            field="senders",
            method=SIGNER_METHOD,
            inferred=True,
            confidence=round(signed[0].confidence * 0.8, 3),
        )


def _claim(forms: Forms, field: str, body: str, span: Span, confidence: float) -> Claim:
    words = forms.text[slice(*span)]
    return Claim(field, {"body": body}, words, span[0], span[1], METHOD, confidence, True)
