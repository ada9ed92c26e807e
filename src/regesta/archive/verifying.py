"""Is the archive what it ought to be: captures against digests, offsets against texts, the index against the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..discovery import digest_of
from ..dissemination import MEDIA_TYPE
from ..holdings.records import in_chunks
from ..model import Act, Evidence, Finding, Link
from ..processing.assembly import Assembly
from ..processing.indexing import entries
from ..processing.progress import Progress
from .views import Fault, VerifyReport

_ADD_AGAIN = "bring the file back from a backup, or add the capture again from where it came"
_REBUILD = "`regesta rebuild` makes the record anew"
_REINDEX = "`regesta reindex` makes the index anew"


def verify(rooms: Assembly, progress: Progress) -> VerifyReport:
    """Return what was checked and every fault found; nothing is changed."""
    captures, faults = _captures(rooms, progress)
    faults += [Fault("holdings.sqlite", found, "a sound database", _REBUILD) for found in rooms.record.check()]
    offsets, wrong = _offsets(rooms, progress)
    indexed, differing = _index(rooms, progress)
    return VerifyReport(captures, offsets, indexed, (*faults, *wrong, *differing))


def _captures(rooms: Assembly, progress: Progress) -> tuple[int, list[Fault]]:
    faults: list[Fault] = []
    held = set(rooms.captures)
    lines = list(rooms.accessions.read())
    told = {line.capture for line in lines}
    imported = any(line.media_type == MEDIA_TYPE for line in lines)
    progress.begin("Captures", len(held))
    for digest in sorted(held):
        if not rooms.captures.intact(digest):
            faults.append(Fault(f"capture {digest}", "other bytes", "bytes with this digest", _ADD_AGAIN))
        progress.step()
    progress.end()
    faults += [Fault(f"capture {each}", "no file", "its bytes", _ADD_AGAIN) for each in sorted(told - held)]
    recorded = {capture.id for capture in rooms.record.captures.iterate()}
    ordinary = {line.capture for line in lines if line.media_type != MEDIA_TYPE}
    resume = "any further `regesta add` takes it up"
    faults += [Fault(f"capture {each}", "nothing", "its record", resume) for each in sorted(ordinary - recorded)]
    if not imported:
        extra = sorted(recorded - told)
        faults += [Fault(f"capture {each}", "a record", "a line in accessions.jsonl", _ADD_AGAIN) for each in extra]
    unsettled = rooms.record.captures.unsettled()
    faults += [Fault(f"capture {each}", "not yet worked into the documents", "settled", resume) for each in unsettled]
    return len(held), faults


def _offsets(rooms: Assembly, progress: Progress) -> tuple[int, list[Fault]]:
    record = rooms.record
    count = 0
    faults: list[Fault] = []
    progress.begin("Offsets", None)
    for chunk in in_chunks(_evidence(rooms), 2000):
        texts = record.captures.texts({evidence.capture for _, evidence in chunk})
        for where, evidence in chunk:
            count += 1
            found = texts.get(evidence.capture, "")[evidence.start : evidence.end]
            if found != evidence.text or not 0 <= evidence.start <= evidence.end:
                place = f"{where} at {evidence.capture}[{evidence.start}:{evidence.end}]"
                faults.append(Fault(place, repr(found[:60]), repr(evidence.text[:60]), _REBUILD))
        progress.step(len(chunk))
    progress.end()
    return count, faults


def _evidence(rooms: Assembly) -> Iterator[tuple[str, Evidence]]:
    record = rooms.record
    for each in record.documents.all_attestations():
        yield f"{each.field} of {each.subject}", Evidence(each.capture, each.start, each.end, each.text)
    nouns: Iterable[Link | Act | Finding]
    for nouns in (record.exchange.links(), record.exchange.acts(), record.exchange.findings()):
        for noun in nouns:
            for evidence in noun.evidence:
                yield noun.id, evidence


def _index(rooms: Assembly, progress: Progress) -> tuple[int, list[Fault]]:
    record = rooms.record
    faults: list[Fault] = []
    indexed = rooms.index.ids_and_digests()
    ids = record.documents.ids()
    progress.begin("Index", len(ids))
    for chunk in in_chunks(ids, 200):
        for entry in entries(record, record.documents.several(chunk).values()):
            name = entry.document.id
            if name not in indexed:
                faults.append(Fault(f"index, {name}", "nothing", "the document", _REINDEX))
            elif indexed[name] != digest_of(entry):
                faults.append(Fault(f"index, {name}", "an older state", "the record's", _REINDEX))
        progress.step(len(chunk))
    progress.end()
    faults += _surplus(set(indexed) - set(ids))
    return len(indexed), faults


def _surplus(names: Iterable[str]) -> list[Fault]:
    return [Fault(f"index, {name}", "a document", "nothing: the record hasn't it", _REINDEX) for name in sorted(names)]
