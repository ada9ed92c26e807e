"""From a transcription to drafts of documents: the layouts say where letters stand, the letters say the rest.

In: a `Transcription`. Out: a `Description`. Pure: the same transcription always gives the same description.
The page's labels, the heading and the letter's own words each give claims of their own; nothing is decided
here between them, except that an inference (who signed is who sent) stands back where words say it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from regesta.model import Claim, Description, Draft, Transcription, Zone

from .calibration import calibrated
from .citation_markings import kind_in_citation, markings_in_citation
from .heading import read_heading
from .ibidem import resolve_repeated
from .language import find_language
from .layouts import LAYOUTS
from .layouts.page_lines import set_apart
from .legibility import lower_where_illegible
from .letter import LetterReading, read_letter
from .page import Layout, Page, PageReading, Region, open_page
from .source_line import read_source
from .standing import standing


def describe(transcription: Transcription) -> Description:
    """Return what the page of *transcription* is made of: layout, zones, a draft for each document.

    Here, and nowhere else, the claims' confidences become probabilities (`calibration`).
    """
    return made_probable(describe_raw(transcription), transcription)


def describe_raw(transcription: Transcription) -> Description:
    """Return the same with each rule's own confidence: what the calibration is made from."""
    page = open_page(transcription)
    _, reading = recognise(page)
    return put_together(page, reading, read_regions(page, reading))


def made_probable(raw: Description, transcription: Transcription) -> Description:
    """Return *raw* with calibrated confidences, then lowered where a text recogniser could hardly read the words."""
    drafts = [msgspec.structs.replace(draft, claims=calibrated(draft.claims)) for draft in raw.drafts]
    return msgspec.structs.replace(raw, drafts=lower_where_illegible(drafts, transcription.segments))


def read_regions(page: Page, reading: PageReading) -> list[LetterReading]:
    """Return what each region's text says of itself."""
    aside = set_apart(page)
    return [
        read_letter(page.text, region.start, region.end, heading=region.heading, aside=aside)
        for region in reading.regions
    ]


def put_together(page: Page, reading: PageReading, letters: Sequence[LetterReading]) -> Description:
    """Return the description that the page's reading and its letters' make."""
    zones: list[Zone] = list(reading.zones)
    drafts: list[Draft] = []
    taken = sorted((zone.start, zone.end) for zone in zones)
    places: list[int] = []
    for region, letter in zip(reading.regions, letters, strict=True):
        places.append(len(drafts))
        within = places[region.within] if region.within is not None and region.within < len(places) else None
        _add(drafts, page.text, region, letter, within)
        _fill(zones, taken, letter)
    drafts = list(resolve_repeated(page.text, drafts, zones))
    start, end = (drafts[0].start, drafts[0].end) if drafts else (0, len(page.text))
    return Description(
        layout=reading.layout,
        language=find_language(page.text, start, end) or find_language(page.text),
        zones=tuple(sorted(zones, key=lambda zone: (zone.start, zone.end))),
        drafts=tuple(drafts),
    )


def recognise(page: Page) -> tuple[tuple[Layout, ...], PageReading]:
    """Return the layouts that were asked, the last of which answered, and its answer."""
    for number, layout in enumerate(LAYOUTS, 1):
        reading = layout.recognise(page)
        if reading is not None:
            return LAYOUTS[:number], reading
    return LAYOUTS, PageReading("bare", (), (Region(0, len(page.text)),))


def _add(drafts: list[Draft], text: str, region: Region, letter: LetterReading, within: int | None) -> None:
    """Append the draft of *region*, then those of its enclosures."""
    claims = _merged(text, region.claims, letter)
    start, end = letter.text_span
    drafts.append(Draft(start, end, claims, within))
    outer = len(drafts) - 1
    for enclosure in letter.enclosures:
        inner = Region(enclosure.text_span[0], enclosure.text_span[1], (), enclosure.heading, None, region.kind_of_text)
        _add(drafts, text, inner, enclosure, outer)


def _merged(text: str, labels: Sequence[Claim], letter: LetterReading) -> tuple[Claim, ...]:
    span = _heading_to_read(text, letter.heading, labels)
    heading = read_heading(text, *span) if span else ()
    sources: list[Claim] = []
    for span in letter.citations:
        if not any(claim.field == "source" for claim in labels):
            sources.extend(read_source(text, *span))
        sources.extend(markings_in_citation(text, *span))
        sources.extend(kind_in_citation(text, *span))
    return tuple(standing([*labels, *letter.claims, *heading, *sources]))


def _heading_to_read(text: str, heading: tuple[int, int] | None, labels: Sequence[Claim]) -> tuple[int, int] | None:
    """Return the span of the heading, or of the title that a citation quotes where the heading is in capitals.

    Capitals don't tell a name from a preposition; the same words in a citation do.
    """
    if heading is None or not text[slice(*heading)].isupper():
        return heading
    words = _letters(text[slice(*heading)])
    quoted = (claim for claim in labels if claim.field == "title" and claim.method.startswith("citation/"))
    return next(((claim.start, claim.end) for claim in quoted if _letters(claim.text) == words), heading)


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())


def _fill(zones: list[Zone], taken: list[tuple[int, int]], letter: LetterReading) -> None:
    """Add the letter's zones where the layout has said nothing of the stretch; *taken* are the stretches, in order."""
    for reading in (letter, *letter.enclosures):
        for zone in reading.zones:
            at = bisect_left(taken, (zone.start, zone.end))
            beside = taken[max(at - 1, 0) : at + 1]  # zones don't overlap: only the neighbours can meet it
            if not any(start < zone.end and zone.start < end for start, end in beside):
                zones.append(zone)
                taken.insert(at, (zone.start, zone.end))
