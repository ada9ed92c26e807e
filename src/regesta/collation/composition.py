"""One document out of its witnesses: what each says, which value stands, and why no other.

In: a document's id, its witnesses, the judgements. Out: the `Document` and an attestation for every claim.
The same witnesses give the same composition in whatever order they come; take one away, and it is as if it
had never been there. To add a field of one value or of several, name it in `ONE` or `SEVERAL`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from msgspec import Struct

from regesta.model import Attestation, Document, Judgement, Languages, Rights, Standing, TextSpan

from .choice import choose_all, choose_one
from .correspondents import choose_parties
from .origin import choose_editions, choose_source
from .voices import FREE, Ruling, Voice, identity, rulings, voices
from .witness import Witness, best_first

ONE: Final = ("kind", "title", "number", "date", "received", "filed", "place", "summary")
SEVERAL: Final = ("translators", "obtained_by", "subjects", "places", "topics", "markings", "record_ids")
PARTIES: Final = ("senders", "recipients", "signatories", "copied_to", "participants")
_RIGHTS: Final = ("statement", "holder", "enquiries")


class Composition(Struct, frozen=True, omit_defaults=True):
    """A document and all that is said of it, sorted by field, capture and place."""

    document: Document
    attestations: tuple[Attestation, ...] = ()


def compose(doc_id: str, witnesses: Iterable[Witness], judgements: Iterable[Judgement] = ()) -> Composition:
    """Return the document *doc_id* as its *witnesses* tell it, and the standing of each claim.

    A judgement on a field decides it. Else, for each field, the claim most trusted stands (`voices.voices`
    has the order); parties are put together from all places (`correspondents`), a source is taken from one
    line (`origin`). The text is that of the best witness (`witness.best_first`). Merges and splits are done
    before: by giving other witnesses.
    """
    ordered = best_first(witnesses)
    said = voices(ordered)
    ruled = rulings(doc_id, judgements)
    fields: dict[str, Any] = {}
    standing: dict[str, tuple[Standing, ...]] = {}
    for field in ONE:
        fields[field], standing[field] = choose_one(field, said.get(field, ()), ruled.get(field, FREE))
    for field in SEVERAL:
        fields[field], standing[field] = choose_all(field, said.get(field, ()), ruled.get(field, FREE))
    for field in PARTIES:
        signed = said.get("signatories", ()) if field == "senders" else ()
        fields[field], standing[field] = choose_parties(field, said.get(field, ()), ruled.get(field, FREE), signed)
    fields["source"], of_source = choose_source(said, ruled)
    standing.update(of_source)
    fields["editions"], standing["editions"] = choose_editions(said.get("editions", ()), ruled.get("editions", FREE))
    fields["rights"] = _rights(said, ruled, standing)
    fields["languages"] = _languages(ordered, said, ruled, standing)
    document = Document(
        id=doc_id,
        held=bool(ordered),
        captures=tuple(dict.fromkeys(witness.capture for witness in ordered)),
        text=_text(ordered),
        doubtful=_doubtful(fields, standing),
        **fields,
    )
    return Composition(document, _attestations(doc_id, said, standing))


def _doubtful(fields: Mapping[str, Any], standing: Mapping[str, tuple[Standing, ...]]) -> tuple[str, ...]:
    """Return the fields that have rivals and no value: all that is said of them is too doubtful to be stated."""
    named = (*ONE, *SEVERAL, *PARTIES)
    return tuple(field for field in named if not fields[field] and "rival" in standing[field])


def _text(ordered: tuple[Witness, ...]) -> TextSpan | None:
    best = next((witness for witness in ordered if witness.draft.end > witness.draft.start), None)
    return None if best is None else TextSpan(best.capture, best.draft.start, best.draft.end)


def _rights(
    said: Mapping[str, list[Voice]], ruled: Mapping[str, Ruling], standing: dict[str, tuple[Standing, ...]]
) -> Rights | None:
    """Return the rights, part by part from the most trusted claim that has it; all claims stand with them."""
    found: dict[str, str] = {}
    ruling = ruled.get("rights", FREE)
    open_ = [voice.claim.value for voice in said.get("rights", ()) if ruling.admits("rights", voice)]
    for value in [ruling.corrected] if ruling.settled else [*reversed(ruling.accepted), *open_]:
        given = value if isinstance(value, Mapping) else {"statement": value}
        for part in _RIGHTS:
            if given.get(part):
                found.setdefault(part, str(given[part]))
    standing["rights"] = tuple(
        "rejected"
        if ruling.forbids("rights", voice.claim.value)
        else "chosen"
        if _part_of(voice.claim.value, found)
        else "rival"
        for voice in said.get("rights", ())
    )
    for part in _RIGHTS:
        field = f"rights.{part}"
        value, standing[field] = choose_one(field, said.get(field, ()), ruled.get(field, FREE))
        if value:
            found.setdefault(part, str(value))
    return Rights(**found) if found else None


def _part_of(value: Any, found: Mapping[str, str]) -> bool:
    given = value if isinstance(value, Mapping) else {"statement": value}
    return any(found.get(part) == str(words) for part, words in given.items())


def _languages(
    ordered: tuple[Witness, ...],
    said: Mapping[str, list[Voice]],
    ruled: Mapping[str, Ruling],
    standing: dict[str, tuple[Standing, ...]],
) -> Languages | None:
    """Return the original language as claimed, and those of the witnesses, as stated or detected."""
    original, standing["languages.original"] = choose_one(
        "languages.original", said.get("languages.original", ()), ruled.get("languages.original", FREE)
    )
    ruling = ruled.get("languages.held", FREE)
    stated, standing["languages.held"] = choose_all("languages.held", said.get("languages.held", ()), ruling)
    detected = () if ruling.settled else (witness.language for witness in ordered if witness.language)
    held = tuple(sorted({*stated, *detected}))
    return Languages(original, held) if original or held else None


def _attestations(
    doc_id: str, said: Mapping[str, list[Voice]], standing: Mapping[str, tuple[Standing, ...]]
) -> tuple[Attestation, ...]:
    found: list[tuple[Voice, Standing]] = []
    for field, heard in said.items():
        unheard: list[Standing] = ["rival" for _ in heard]
        found += zip(heard, standing.get(field, unheard), strict=True)
    found.sort(key=lambda item: (item[0].claim.field, *identity(item[0])))
    return tuple(
        Attestation(
            subject=doc_id,
            field=voice.claim.field,
            value=voice.claim.value,
            text=voice.claim.text,
            capture=voice.capture,
            start=voice.claim.start,
            end=voice.claim.end,
            method=voice.claim.method,
            confidence=voice.claim.confidence,
            standing=how,
            inferred=voice.claim.inferred,
        )
        for voice, how in found
    )
