"""Who telegraphs to whom, where no head says it: the post at the dateline's place, the ministry that the text names.

In: the lines of a telegram or despatch, and what they claim so far. Out: claims of `senders` and `recipients`,
all of them inferred. A telegram dated at Vale that speaks of the ministry as another's ("Deptel 596") comes from the
mission at Vale and goes to the ministry; one dated where the ministry sits comes from the ministry. Its signer signs
for the sender. Without words that name the service no ministry is inferred: the same text may be any country's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from regesta.model import Claim
from regesta.onomastics import fold, state_of_capital

from .document_lines import Forms
from .services import CODES, MARKS, NAMES, SERVICES, VAGUE, Service

NAMED = "inference/post-named@1"
CODED = "inference/post-coded@1"
UNNAMED = "inference/post@1"
"""The text names the ministry; it cites a post's telegram by the service's code; it shows no service at all."""

SIGNER_METHOD = "inference/telegram-signer@1"
BY_POST = frozenset({"telegram", "despatch", "airgram"})
"""Kinds of document that pass between a ministry and its posts."""

LONGEST_READ = 24_000
"""Characters of a telegram that are searched for the ministry's name (99 of 100 real ones are shorter)."""

_SEATS = frozenset(town for service in SERVICES for town in service.seats)
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
    if placed is None or not forms.lines:
        return ()
    here = (placed.start, placed.end)
    town = fold(str(placed.value))
    found = _service(forms)
    signers = tuple(_signers(claims))
    if found is None:
        mission = None if town in _SEATS else _mission(forms, None, str(placed.value), claims)
        return (_claim(forms, "senders", mission, here, UNNAMED, 0.6), *signers) if mission else ()
    service, centre, code = found
    if town in service.seats:
        method = NAMED if centre else CODED if code else UNNAMED
        return (_claim(forms, "senders", service.centre, centre or here, method, 0.8), *signers)
    mission = _mission(forms, service, str(placed.value), claims)
    method = NAMED if centre else CODED if code else UNNAMED
    sent = (_claim(forms, "senders", mission, here, method, 0.8), *signers) if mission else ()
    addressed = centre or code
    return (*sent, _claim(forms, "recipients", service.centre, addressed, method, 0.8)) if addressed else sent


def _service(forms: Forms) -> tuple[Service, Span | None, Span | None] | None:
    """Return the service that the text speaks of, the first words for its centre, and for its posts' codes."""
    start = forms.lines[0].line.start
    end = min(forms.lines[-1].line.end, start + LONGEST_READ)
    marked: Service | None = None
    for service, names, codes, vague, marks in zip(SERVICES, NAMES, CODES, VAGUE, MARKS, strict=True):
        centre = names.search(forms.text, start, end)
        code = codes.search(forms.text, start, end)
        if centre is None and vague and marks:
            mark = code or marks.search(forms.text, start, end)
            centre = vague.search(forms.text, start, end) if mark else None
            marked = service if mark else marked
        if centre or code:
            return service, centre and centre.span(), code and code.span()
    return (marked, None, None) if marked else None


def _mission(forms: Forms, service: Service | None, town: str, claims: Sequence[Claim]) -> str | None:
    """Return the mission at *town* as the service calls it, or None where *town* is no capital."""
    if service is not None and service.mission != "Embassy in {}":
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


def _claim(forms: Forms, field: str, body: str, span: Span, method: str, confidence: float) -> Claim:
    words = forms.text[slice(*span)]
    return Claim(field, {"body": body}, words, span[0], span[1], method, confidence, True)
