"""Collation over the archive: which witnesses are one document, and what the record says of it.

Candidate pairs come from a join on sketches; each is compared once, and what was found is kept. Documents are the
groups that the comparisons and the judgements make. The order in which captures came in plays no part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from ..collation import (
    MAX_CAPTURES_PER_HASH,
    Verdict,
    gather,
    worth_comparing,
)
from ..engines import LocalEngine
from ..holdings import RecordStore
from ..holdings.records import Comparison as Compared
from ..holdings.records import WitnessRow, in_chunks
from ..model import Judgement
from .comparing import Pair, Side, compare_pairs
from .composing import Sheet, compose_sheets
from .judging import standing
from .progress import Progress
from .register import Place, Register

_CHUNK = 200
_SHEETS = 25
_MANY = 200
"""Documents from which other processes are worth their start."""


class Collating:
    """Turns witnesses into documents."""

    def __init__(self, record: RecordStore, register: Register, engine: LocalEngine, progress: Progress) -> None:
        self._record = record
        self._engine = engine
        self._register = register
        self._progress = progress

    def collate(self, captures: list[str], judged: Iterable[Judgement] = ()) -> list[str]:
        """Group the witnesses of `captures` and those that new judgements speak of; return the documents touched."""
        arrivals = {row.no for row in self._record.witnesses.of_captures(captures)}
        self._compare(captures, arrivals)
        for judgement in judged:
            places = {evidence.capture for evidence in judgement.evidence}
            arrivals.update(row.no for row in self._record.witnesses.of_documents([judgement.on]))
            arrivals.update(row.no for row in self._record.witnesses.of_captures(places))
        return self._group(arrivals)

    def _compare(self, captures: list[str], arrivals: Iterable[int]) -> None:
        """Lay every new witness beside those that share enough of its sketch, or its day and correspondents."""
        record = self._record.witnesses
        sketches = ((row.no, row.sketch) for row in record.of_captures(captures))
        record.arrive(sorted(arrivals))
        alike: set[tuple[int, int]] = set()
        for pairs in record.candidate_pairs(sketches, most=MAX_CAPTURES_PER_HASH):
            sizes = record.sizes({no for a, b, _ in pairs for no in (a, b)})
            alike |= {(max(a, b), min(a, b)) for a, b, shared in pairs if worth_comparing(shared, sizes[a], sizes[b])}
        by_text = record.keyed_pairs("text:", MAX_CAPTURES_PER_HASH)
        by_record = record.keyed_pairs("record:", MAX_CAPTURES_PER_HASH)
        alike |= by_text
        together = sorted(alike | by_record)
        self._progress.begin("Collating", len(together))
        for found in self._engine.map(compare_pairs, self._pairs(together, alike), few=len(together) < _MANY):
            record.add_comparisons([row for row in found if row is not None])
            self._progress.step(len(found))
        self._progress.end()

    def _pairs(self, together: list[tuple[int, int]], alike: set[tuple[int, int]]) -> Iterator[list[Pair]]:
        for chunk in in_chunks(together, _SHEETS):
            rows = {row.no: row for row in self._record.witnesses.numbered({no for pair in chunk for no in pair})}
            captures = {row.capture for row in rows.values()}
            texts = self._record.captures.texts(captures)
            languages = self._record.captures.languages(captures)
            yield [Pair(*self._sides(rows[a], rows[b], texts, languages), (a, b) in alike) for a, b in chunk]

    @staticmethod
    def _sides(a: WitnessRow, b: WitnessRow, texts: dict[str, str], languages: dict[str, str]) -> tuple[Side, Side]:
        """The two witnesses in a settled order, so that what is found doesn't depend on which came first."""
        one, other = sorted((a, b), key=lambda row: (row.capture, row.start))
        return (
            Side(one, texts[one.capture][one.start : one.end], languages.get(one.capture)),
            Side(other, texts[other.capture][other.start : other.end], languages.get(other.capture)),
        )

    def _group(self, touched: set[int]) -> list[str]:
        """Form the groups around the touched witnesses, give them their ids, and compose their documents."""
        rows, comparisons, judgements = self._surroundings(touched)
        groups = _groups(rows, comparisons, judgements)
        before = {row.document for row in rows.values() if row.document}
        assigned: dict[int, str] = {}
        kept: list[str] = []
        taken: set[str] = set()
        for chunk in in_chunks(groups, _CHUNK):
            self._register.prepare({rows[no].capture for members in chunk for no in members}, mention=False)
            for members in chunk:
                places: list[Place] = [(rows[no].capture, rows[no].start, rows[no].end) for no in members]
                keeps, loses = _after_splits(places, judgements)
                name, others = self._register.id_of(
                    places, taken=taken | loses if loses else taken, keeps=keeps - taken
                )
                taken |= {name, *others}
                self._register.send_on(name, None)
                for other in others:
                    self._register.send_on(other, name)
                assigned.update(dict.fromkeys(members, name))
                kept.append(name)
            self._register.let_go()
        gone = before - set(kept)
        self._record.witnesses.assign(assigned)
        self._record.documents.remove(gone)
        self._record.ties.remove(gone)
        # An enclosure names the document that it is in, whose id may be another now.
        enclosed = {row.document for row in self._record.witnesses.enclosed_in(rows) if row.document}
        return sorted({*kept, *gone, *enclosed})

    def _surroundings(self, touched: set[int]) -> tuple[dict[int, WitnessRow], list[Compared], list[Judgement]]:
        """Every witness that the touched ones can share a document with, now or as the documents stood before."""
        rows: dict[int, WitnessRow] = {}
        comparisons: dict[tuple[int, int], Compared] = {}
        frontier = set(touched)
        while frontier:
            new = {
                row.no: msgspec.structs.replace(row, packed=b"") for row in self._record.witnesses.numbered(frontier)
            }
            rows |= new
            found = self._record.witnesses.comparisons_of(new)
            comparisons |= {(each.a, each.b): each for each in found}
            partners = {no for each in found if each.one for no in (each.a, each.b)}
            documents = {row.document for row in new.values() if row.document}
            siblings = {row.no for row in self._record.witnesses.of_documents(documents)}
            told = {
                e.capture
                for j in self._record.exchange.judged_in(row.capture for row in new.values())
                for e in j.evidence
            }
            judged = {row.no for row in self._record.witnesses.of_captures(told)} if told else set()
            frontier = (partners | siblings | judged) - rows.keys()
        judgements = standing(self._record.exchange.judged_in({row.capture for row in rows.values()}))
        return rows, [comparisons[key] for key in sorted(comparisons)], judgements

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
        names = sorted(set(documents))
        self._progress.begin("Composing", len(names))
        for composed in self._engine.map(compose_sheets, self._sheets(names), few=len(names) < _MANY):
            stated = {each.document.id: each.stated for each in composed if each.stated is not None}
            self._record.documents.put([each.document for each in composed], stated)
            attested = [attestation for each in composed for attestation in each.attestations]
            self._record.documents.attest([each.document.id for each in composed], attested)
            self._progress.step(len(composed))
        self._progress.end()

    def _sheets(self, names: list[str]) -> Iterator[list[Sheet]]:
        for chunk in in_chunks(names, _SHEETS):
            by_document: dict[str, list[WitnessRow]] = defaultdict(list)
            for row in self._record.witnesses.of_documents(chunk):
                by_document[row.document or ""].append(row)
            inferred = self._record.documents.inferred_for(chunk)
            judged = self._judged(chunk)
            outer = self._enclosing(by_document)
            languages = self._record.captures.languages({r.capture for rows in by_document.values() for r in rows})
            yield [
                Sheet(
                    name=name,
                    witnesses=tuple(
                        (row.capture, row.start, row.end, row.packed, languages.get(row.capture)) for row in rows
                    ),
                    judgements=tuple(standing(judged.get(name, []))),
                    inferred=tuple(inferred.get(name, ())),
                    within=outer.get(name),
                )
                for name, rows in by_document.items()
            ]

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


def _groups(rows: dict[int, WitnessRow], comparisons: list[Compared], judged: list[Judgement]) -> list[list[int]]:
    """Return the groups of witnesses that are one document, each in the order of arrival.

    What people decided outranks every comparison: a merge joins, a split keeps apart.
    """
    key = {no: (row.capture, row.start, row.end) for no, row in rows.items()}
    number = {place: no for no, place in key.items()}
    at = {(row.capture, row.start): key[no] for no, row in rows.items()}
    verdicts = {
        (key[each.a], key[each.b]): Verdict(each.one, each.reason, each.confidence, apart=each.apart)
        for each in comparisons
        if each.a in key and each.b in key
    }
    for judgement in judged:
        places = [at[place] for each in judgement.evidence if (place := (each.capture, each.start)) in at]
        if judgement.verb == "merge":
            pairs, verdict = [(places[0], other) for other in places[1:]], Verdict(True, "judgement", 2.0)
        elif judgement.verb == "split":
            pairs = [(places[0], other) for other in key.values() if other != places[0]] if places else []
            verdict = Verdict(False, "judgement", 2.0, apart=True)
        else:
            continue
        for a, b in pairs:
            verdicts.pop((b, a), None)
            verdicts[(a, b)] = verdict
    gathered = gather(key.values(), verdicts)
    groups = [sorted(number[place] for place in members) for members in gathered.groups]
    return sorted(groups, key=lambda members: members[0])


def _after_splits(places: list[Place], judged: list[Judgement]) -> tuple[set[str], set[str]]:
    """Return the ids that a group keeps because a split left it behind, and those that it lost by being taken out."""
    own = {(capture, start) for capture, start, _ in places}
    keeps: set[str] = set()
    loses: set[str] = set()
    for judgement in judged:
        if judgement.verb == "split" and len(judgement.evidence) == 2:
            out, stays = ((each.capture, each.start) for each in judgement.evidence)
            if stays in own:
                keeps.add(judgement.on)
            elif out in own:
                loses.add(judgement.on)
    return keeps, loses
