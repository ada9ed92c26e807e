"""Collation over the archive: which witnesses are one document, and what the record says of it.

Candidate pairs come from a join on sketches; each is compared once, and what was found is kept. Documents are the
groups that the comparisons and the judgements make. The order in which captures came in plays no part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from ..collation import MAX_CAPTURES_PER_HASH, Witness, compare, compose, may_be_one, worth_comparing
from ..holdings import RecordStore
from ..holdings.records import Comparison, WitnessRow, in_chunks
from ..model import Attestation, Claim, Document, Draft, Judgement, TextSpan
from .judging import standing
from .progress import Progress
from .register import Place, Register

_CHUNK = 200
_claim = msgspec.msgpack.Decoder(Claim)


class Collating:
    """Turns witnesses into documents."""

    def __init__(self, record: RecordStore, register: Register, progress: Progress) -> None:
        self._record = record
        self._register = register
        self._progress = progress

    def collate(self, captures: list[str], judged: Iterable[Judgement] = ()) -> list[str]:
        """Group the witnesses of `captures` (and those that new judgements speak of) and return the documents touched."""
        arrivals: dict[int, WitnessRow] = {}
        sizes: dict[int, int] = {}
        for row in self._record.witnesses.of_captures(captures):
            arrivals[row.no] = msgspec.structs.replace(row, packed=b"")
            sizes[row.no] = row.hashes
        self._compare(captures, sizes)
        touched = set(arrivals)
        for judgement in judged:
            documents = [judgement.on, judgement.value] if judgement.verb == "merge" else [judgement.on]
            touched.update(row.no for row in self._record.witnesses.of_documents([d for d in documents if d]))
        return self._group(touched)

    def _compare(self, captures: list[str], sizes: dict[int, int]) -> None:
        """Lay every new witness beside those that share enough of its sketch."""
        sketches = ((row.no, row.reading.sketch) for row in self._record.witnesses.of_captures(captures))
        pairs = self._record.witnesses.candidate_pairs(sketches, least=1, most=MAX_CAPTURES_PER_HASH)
        others = {b for _, b, _ in pairs} - sizes.keys()
        sizes = sizes | {row.no: row.hashes for row in self._record.witnesses.numbered(others)}
        pairs = sorted((a, b) for a, b, shared in pairs if worth_comparing(shared, sizes[a], sizes[b]))
        self._progress.begin("Collating", len(pairs))
        for chunk in in_chunks(pairs, _CHUNK):
            rows = {
                row.no: row for row in self._record.witnesses.numbered({no for pair in chunk for no in pair})
            }
            texts = self._record.captures.texts({row.capture for row in rows.values()})
            found = [
                self._judge(rows[a], rows[b], texts) for a, b in chunk if rows[a].capture != rows[b].capture
            ]
            self._record.witnesses.add_comparisons([row for row in found if row is not None])
            self._progress.step(len(chunk))
        self._progress.end()

    @staticmethod
    def _judge(a: WitnessRow, b: WitnessRow, texts: dict[str, str]) -> Comparison | None:
        # The pair in a settled order, so that what is found doesn't depend on which came first.
        a, b = sorted((a, b), key=lambda row: (row.capture, row.start))
        comparison = compare(texts[a.capture][a.start : a.end], texts[b.capture][b.start : b.end])
        verdict = may_be_one(a.reading.draft, b.reading.draft, comparison)
        if comparison.verdict == "different" and not verdict.one:
            return None
        if not verdict.one and verdict.link_from == "b":
            a, b = b, a  # a link reads from a to b
        said = "one" if verdict.one else verdict.link or "apart"
        return Comparison(a.no, b.no, said, verdict.reason, verdict.confidence)

    def _group(self, touched: set[int]) -> list[str]:
        """Form the groups around the touched witnesses, give them their ids, and compose their documents."""
        rows, comparisons, judgements = self._surroundings(touched)
        groups = _groups(rows, comparisons, judgements)
        before = {row.document for row in rows.values() if row.document}
        assigned: dict[int, str] = {}
        kept: list[str] = []
        taken: set[str] = set()
        self._register.prepare({row.capture for row in rows.values()}, mention=False)
        for members in groups:
            places: list[Place] = [(rows[no].capture, rows[no].start, rows[no].end) for no in members]
            name, others = self._register.id_of(places, taken=taken)
            taken |= {name, *others}
            self._register.send_on(name, None)
            for other in others:
                self._register.send_on(other, name)
            assigned.update(dict.fromkeys(members, name))
            kept.append(name)
        gone = before - set(kept)
        self._register.write()
        self._record.witnesses.assign(assigned)
        self._record.documents.remove(gone)
        self._record.ties.remove(gone)
        return sorted({*kept, *gone})

    def _surroundings(
        self, touched: set[int]
    ) -> tuple[dict[int, WitnessRow], list[Comparison], dict[str, list[Judgement]]]:
        """Every witness that the touched ones can share a document with, now or as the documents stood before."""
        rows: dict[int, WitnessRow] = {}
        comparisons: dict[tuple[int, int], Comparison] = {}
        frontier = set(touched)
        while frontier:
            new = {
                row.no: msgspec.structs.replace(row, packed=b"")
                for row in self._record.witnesses.numbered(frontier)
            }
            rows |= new
            found = self._record.witnesses.comparisons_of(new)
            comparisons |= {(each.a, each.b): each for each in found}
            partners = {no for each in found if each.verdict == "one" for no in (each.a, each.b)}
            documents = {row.document for row in new.values() if row.document}
            siblings = {row.no for row in self._record.witnesses.of_documents(documents)}
            frontier = (partners | siblings) - rows.keys()
        documents = {row.document for row in rows.values() if row.document}
        return rows, [comparisons[key] for key in sorted(comparisons)], self._judged(documents)

    def _judged(self, documents: Iterable[str]) -> dict[str, list[Judgement]]:
        """What people decided on the documents, also under ids that lead to them now."""
        canonical = {each: each for each in documents} | self._record.documents.aliases(documents)
        found: dict[str, list[Judgement]] = defaultdict(list)
        for name, judgements in self._record.exchange.judged(canonical).items():
            found[canonical[name]].extend(judgements)
        return found

    # Composition

    def compose(self, documents: Iterable[str]) -> None:
        """Write the record and the attestations of the documents from their witnesses, judgements and inferences."""
        for chunk in in_chunks(sorted(set(documents)), _CHUNK):
            composed: list[Document] = []
            attested: list[Attestation] = []
            inferred = self._record.documents.inferred_for(chunk)
            judged = self._judged(chunk)
            by_document: dict[str, list[WitnessRow]] = defaultdict(list)
            for row in self._record.witnesses.of_documents(chunk):
                by_document[row.document or ""].append(row)
            outer = self._enclosing(by_document)
            spoken = self._record.captures.languages({row.capture for rows in by_document.values() for row in rows})
            for name, rows in by_document.items():
                claims = [(capture, _claim.decode(packed)) for capture, packed in inferred.get(name, [])]
                document, attestations = self._composed(name, rows, standing(judged.get(name, [])), claims, spoken)
                composed.append(msgspec.structs.replace(document, within=outer.get(name)))
                attested.extend(attestations)
                self._progress.step()
            self._record.documents.put(composed)
            self._record.documents.attest([each.id for each in composed], attested)

    @staticmethod
    def _composed(
        name: str,
        rows: list[WitnessRow],
        judgements: list[Judgement],
        inferred: list[tuple[str, Claim]],
        languages: dict[str, str],
    ) -> tuple[Document, tuple[Attestation, ...]]:
        witnesses = [Witness(row.capture, row.reading.draft, languages.get(row.capture)) for row in rows]
        # What other documents prove takes part as a voice, but is no witness.
        voices = [Witness(capture, Draft(claim.start, claim.start, (claim,))) for capture, claim in inferred]
        result = compose(name, [*witnesses, *voices], judgements)
        own = {row.capture for row in rows}
        held = tuple(capture for capture in result.document.captures if capture in own)
        result = msgspec.structs.replace(result, document=msgspec.structs.replace(result.document, captures=held))
        order = {capture: place for place, capture in enumerate(result.document.captures)}
        places = sorted(
            (TextSpan(row.capture, row.start, row.end) for row in rows),
            key=lambda span: (span != result.document.text, order.get(span.capture, 0), span.start),
        )
        return msgspec.structs.replace(result.document, witnesses=tuple(places)), result.attestations

    def _enclosing(self, by_document: dict[str, list[WitnessRow]]) -> dict[str, str]:
        numbers = {row.within for rows in by_document.values() for row in rows if row.within is not None}
        holder = {row.no: row.document for row in self._record.witnesses.numbered(numbers)}
        found: dict[str, str] = {}
        for name, rows in by_document.items():
            for row in rows:
                outer = holder.get(row.within) if row.within is not None else None
                if outer and outer != name:
                    found.setdefault(name, outer)
        return found


def _groups(
    rows: dict[int, WitnessRow], comparisons: list[Comparison], judged: dict[str, list[Judgement]]
) -> list[list[int]]:
    """Return the groups of witnesses that are one document, each in the order of arrival.

    Judgements come first: a merge joins, a split keeps apart. Then the surest comparison joins first, and none joins
    two witnesses that a comparison found to be different documents, so that a bare copy of a circular goes to one
    addressee's letter and doesn't tie all of them together.
    """
    group = {no: {no} for no in rows}
    apart = {frozenset((each.a, each.b)) for each in comparisons if each.verdict != "one"}
    joined: list[tuple[int, int]] = []
    at = {(row.capture, row.start): no for no, row in rows.items()}
    for judgement in (each for each_of in judged.values() for each in standing(each_of)):
        if judgement.verb == "merge":
            # The evidence names a witness of each side: their documents' ids may have changed meanwhile.
            sides = [at[place] for each in judgement.evidence if (place := (each.capture, each.start)) in at]
            joined += [(sides[0], other) for other in sides[1:]]
        elif judgement.verb == "split" and isinstance(judgement.value, dict):
            alone = at.get((judgement.value.get("capture"), judgement.value.get("start")))
            apart |= {frozenset((alone, no)) for no in rows if alone is not None and no != alone}
    for a, b in _pairs_in_order(rows, comparisons, joined):
        if a not in group or b not in group or group[a] is group[b]:
            continue
        if any(frozenset((x, y)) in apart for x in group[a] for y in group[b]):
            continue
        whole = group[a] | group[b]
        for no in whole:
            group[no] = whole
    distinct = {min(members): sorted(members) for members in group.values()}
    return [distinct[first] for first in sorted(distinct)]


def _pairs_in_order(
    rows: dict[int, WitnessRow], comparisons: list[Comparison], joined: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    yield from joined
    place = {no: (row.capture, row.start) for no, row in rows.items()}
    ones = [each for each in comparisons if each.verdict == "one" and each.a in place and each.b in place]
    for each in sorted(ones, key=lambda each: (-each.confidence, place[each.a], place[each.b])):
        yield each.a, each.b
