"""Who telegraphs to whom, where no head says it: the post at the dateline's place, the ministry that the text names.

In: the lines of a telegram or despatch, and what they claim so far. Out: claims of `senders` and `recipients`,
all of them inferred. A telegram dated at Vale that speaks of the ministry as another's ("Deptel 596") comes from the
mission at Vale and goes to the ministry; one dated where the ministry sits comes from the ministry; a delegation's has
a series of its own (`series`). Its signer signs for the sender. Without words that show the service no ministry is
inferred: the same text may be any country's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from regesta.model import Claim
from regesta.onomastics import fold, state_of_capital

from .document_lines import Forms
from .function_words import language_by_function_words
from .series import Series, find_series
from .services import CODES, MARKS, NAMES, OTHERS, SERVICES, VAGUE, Service

NAMED = "inference/post-named@1"
CODED = "inference/post-coded@1"
MARKED = "inference/post-marked@1"
UNNAMED = "inference/post@1"
IN_SERIES = "inference/series@1"
"""The text names the ministry; it cites a post's telegram by the service's code; it speaks of the service's State as
its own; it shows no service at all; its number is of a series."""

SIGNER_METHOD = "inference/telegram-signer@1"
BY_POST = frozenset({"telegram", "despatch", "airgram"})
"""Kinds of document that pass between a ministry and its posts."""

LONGEST_READ = 24_000
"""Characters of a telegram that are searched for the ministry's name (99 of 100 real ones are shorter)."""

LEAST_MARKS = 2
"""Times that a telegram must speak of a State before it is taken for the writer's own."""

STATES_READ = 6_000
"""Characters in which it is counted how often each State is spoken of."""

LANGUAGE_READ = 1_500
"""Characters that tell the language of a telegram."""

_SEATS = frozenset(town for service in SERVICES for town in service.seats)
_LEGATION = re.compile(r"\b(?:Legtels?|Legation)\b")
_EMBASSY = re.compile(r"\b(?:Emb(?:tels?|des|offs?)?|Embassy)\b")
_SERIES = re.compile(r"[A-Za-z]{3,}")
Span = tuple[int, int]


def read_posts(forms: Forms, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the post, the ministry and the signer as parties of the telegram *forms*, as far as its words allow."""
    if not forms.lines:
        return ()
    number = next((claim for claim in claims if claim.field == "number"), None)
    signers = tuple(_signers(claims))
    placed = next((claim for claim in claims if claim.field == "place"), None)
    town = fold(str(placed.value)) if placed else ""
    series = find_series(forms.text, number.start, number.end) if number else None
    if series:
        return (*_of_series(forms, *series, town), *signers)
    if number and _SERIES.match(str(number.value)):
        return ()  # "MAC 4866": a command of its own telegraphs, not the post
    if placed is None:
        return ()
    here = (placed.start, placed.end)
    found = _service(forms, town)
    if found is None:
        mission = None if town in _SEATS else _mission(forms, None, str(placed.value), claims)
        return (_claim(forms, "senders", mission, here, UNNAMED, 0.6), *signers) if mission else ()
    service, said, method = found
    if town in service.seats:
        return (_claim(forms, "senders", service.centre, said or here, method, 0.8), *signers)
    mission = _mission(forms, service, str(placed.value), claims)
    sent = (_claim(forms, "senders", mission, here, method, 0.8), *signers) if mission else ()
    if said is None or (method == MARKED and mission is None):
        return sent
    return (*sent, _claim(forms, "recipients", service.centre, said, method, 0.8))


def _of_series(forms: Forms, series: Series, named: Span, town: str) -> Iterator[Claim]:
    """Yield who telegraphs in *series*, which is *named* in the text, and to whom: from the seat it goes out.

    What goes out to travellers goes through the post where they are, which the series does not tell.
    """
    seats = next((service.seats for service in SERVICES if service.centre == series.home), SERVICES[0].seats)
    homeward = series.homeward and town not in seats
    bodies = {"senders": series.away, "recipients": series.home} if homeward else {"senders": series.home}
    if not series.homeward and not series.travels:
        bodies["recipients"] = series.away
    for field, body in bodies.items():
        if body:
            yield _claim(forms, field, body, named, IN_SERIES, 0.8)


def _service(forms: Forms, town: str) -> tuple[Service, Span | None, str] | None:
    """Return the service that the text speaks of, the first words that show it, and the method by which they do.

    Words for its centre tell more than the code for a post, and these more than that the text speaks of a State as
    one's own does: oftener than of others, the one where the post sits left aside.
    """
    start = forms.lines[0].line.start
    end = min(forms.lines[-1].line.end, start + LONGEST_READ)
    marked: tuple[Service, Span | None, str] | None = None
    coded: tuple[Service, Span | None, str] | None = None
    for service, names, codes, vague, marks in zip(SERVICES, NAMES, CODES, VAGUE, MARKS, strict=True):
        centre = names.search(forms.text, start, end)
        code = None if centre else codes.search(forms.text, start, end)
        if centre is None and vague and marks:
            mark = code or marks.search(forms.text, start, end)
            centre = vague.search(forms.text, start, end) if mark else None
            if mark:
                marked = service, _own_state(forms.text, start, end, marks, town), MARKED
        if centre:
            return service, centre.span(), NAMED
        if code and coded is None:
            coded = service, code.span(), CODED
    return coded or (marked if marked is None or marked[1] else (marked[0], None, UNNAMED))


def _own_state(text: str, start: int, end: int, marks: re.Pattern[str], town: str) -> Span | None:
    """Return the first words for the writer's own State, by *marks*, or None where others are spoken of as much."""
    end = min(end, start + STATES_READ)
    own = [found.span() for found in marks.finditer(text, start, end)]
    if len(own) < LEAST_MARKS or language_by_function_words(text[start : start + LANGUAGE_READ]) not in {"en", None}:
        return None
    others = [
        other
        for seats, other in (*zip((service.seats for service in SERVICES), MARKS, strict=True), *OTHERS)
        if other is not None and other is not marks and town not in seats
    ]
    rivals = (sum(1 for _ in other.finditer(text, start, end)) for other in others)
    return own[0] if all(len(own) > rival for rival in rivals) else None


def _mission(forms: Forms, service: Service | None, town: str, claims: Sequence[Claim]) -> str | None:
    """Return the mission at *town* as the service calls it, or None where it is no capital and has no known post."""
    if service is not None and service.mission != "Embassy in {}":
        return service.mission.format(town)
    dated = next((str(claim.value) for claim in claims if claim.field == "date"), "")
    state = state_of_capital(town, int(dated[:4]) if dated[:4].isdigit() else None)
    if state is None:
        return dict(service.posts).get(fold(town)) if service else None
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
