"""Take in a file in the record format: what the pure rooms said of each capture travels in it, and is settled again.

The file itself is kept as a capture, so that a rebuild has it. Of the archive that it came from, the register's ids
and the judgements are kept; documents, links, acts and findings follow from the texts and the attestations, as they
did there.
"""

from __future__ import annotations

import hashlib
import io
from collections import defaultdict
from collections.abc import Iterable
from typing import BinaryIO

from ..dissemination import MEDIA_TYPE, RecordLineError, read_record
from ..holdings import Accession, CaptureStore, Ledger, RecordStore, Registration
from ..model import (
    Attestation,
    Capture,
    Claim,
    Document,
    Judgement,
    TextSpan,
)
from .progress import Progress


class Importing:
    """Brings records of other archives into one archive's stores."""

    def __init__(
        self,
        captures: CaptureStore,
        record: RecordStore,
        accessions: Ledger[Accession],
        register: Ledger[Registration],
        judgements: Ledger[Judgement],
    ) -> None:
        self._captures = captures
        self._record = record
        self._accessions = accessions
        self._register = register
        self._judgements = judgements

    def take_in(self, file: BinaryIO, source: str, progress: Progress) -> int:
        """Keep the file, store its captures and their readings, and return how many captures are new."""
        data = file.read()
        digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
        # Read wholly once before anything is kept: a bad line anywhere leaves the archive as it was.
        captures, documents, attestations, judgements = _sorted(io.BytesIO(data), source)
        self._captures.put(digest, data)
        if digest not in self._imported():
            self._accessions.append([Accession(digest, source, source, MEDIA_TYPE)])
        lines = list(_registrations(documents, attestations))
        known = {line.id for line in self._register.read()}
        self._register.append(line for line in lines if line.id not in known)
        judged = {each.id for each in self._judgements.read()}
        self._judgements.append(each for each in judgements if each.id not in judged)
        return self._store(captures, documents, attestations, lines, judgements, progress)

    def resume(self, progress: Progress) -> int:
        """Take in again the kept files that the record doesn't know: to rebuild, or after a killed run."""
        done = set((self._record.setting("imports") or "").split())
        count = 0
        for digest in self._imported():
            if digest not in done:
                parts = _sorted(io.BytesIO(self._captures.get(digest)), digest)
                count += self._store(*parts[:3], list(_registrations(parts[1], parts[2])), parts[3], progress)
                self._mark(digest)
        return count

    def _imported(self) -> list[str]:
        return [line.capture for line in self._accessions.read() if line.media_type == MEDIA_TYPE]

    def _mark(self, digest: str) -> None:
        with self._record.writing():
            done = (self._record.setting("imports") or "").split()
            self._record.set("imports", " ".join(dict.fromkeys([*done, digest])))

    def _store(
        self,
        captures: list[Capture],
        documents: list[Document],
        attestations: list[Attestation],
        lines: Iterable[Registration],
        judgements: Iterable[Judgement],
        progress: Progress,
    ) -> int:
        known = self._record.captures.known(capture.id for capture in captures)
        new = [capture for capture in captures if capture.id not in known]
        spans: dict[str, list[tuple[TextSpan, Document]]] = defaultdict(list)
        for document in documents:
            for span in document.witnesses:
                spans[span.capture].append((span, document))
        claims: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for each in attestations:
            if not each.method.startswith("inference/"):
                claims[(each.subject, each.capture)].append(_claim(each))
        if new:
            from .rereading import row_of, witnesses_of  # noqa: PLC0415 - all rooms that read, for what is seldom done
        progress.begin("Importing", len(new))
        with self._record.writing():
            self._record.documents.register(lines)
            self._record.exchange.judge(judgements)
            for capture in new:
                self._record.captures.add([row_of(capture)])
                self._record.witnesses.add([list(witnesses_of(capture, spans[capture.id], claims))])
                self._record.captures.add_origins((capture.id, name) for name in capture.origins or (capture.origin,))
                progress.step()
            self._record.set("accessions", str(self._accessions.size()))
        for digest in self._imported():
            self._mark(digest)
        progress.end()
        return len(new)


def _sorted(file: BinaryIO, source: str) -> tuple[list[Capture], list[Document], list[Attestation], list[Judgement]]:
    captures: list[Capture] = []
    documents: list[Document] = []
    attestations: list[Attestation] = []
    judgements: list[Judgement] = []
    for noun in read_record(file, source):
        match noun:
            case Capture():
                captures.append(noun)
            case Document():
                documents.append(noun)
            case Attestation():
                attestations.append(noun)
            case Judgement():
                judgements.append(noun)
            case _:
                pass  # links, acts, findings and agents follow from the others
    _check(captures, attestations, source)
    return captures, documents, attestations, judgements


def _check(captures: list[Capture], attestations: list[Attestation], source: str) -> None:
    texts: dict[str, str] = {}
    for capture in captures:
        if capture.transcription is None or capture.transcription.text is None:
            raise RecordLineError(
                line="?",
                source=source,
                found=f"capture {capture.id} comes without its text, so that no offset can be followed",
                kept="Nothing was imported; export it with its texts (without --no-texts).",
            )
        texts[capture.id] = capture.transcription.text
    for each in attestations:
        text = texts.get(each.capture)
        if text is None or text[each.start : each.end] != each.text:
            raise RecordLineError(
                line="?",
                source=source,
                found=f"the attestation of {each.field} for {each.subject} quotes {each.text[:60]!r}, "
                f"which does not stand at [{each.start}, {each.end}) of {each.capture}",
                kept="Nothing was imported.",
            )


def _registrations(documents: list[Document], attestations: list[Attestation]) -> Iterable[Registration]:
    proofs: dict[str, Attestation] = {}
    for each in attestations:
        best = proofs.get(each.subject)
        if best is None or (each.capture, each.start) < (best.capture, best.start):
            proofs[each.subject] = each
    for document in documents:
        if document.held and document.witnesses:
            # All witnesses lead to the one id, whichever of them comes to be the first.
            span = document.witnesses[0]
            yield Registration(document.id, span.capture, span.start, span.end)
        elif document.id in proofs:
            proof = proofs[document.id]
            yield Registration(document.id, proof.capture, proof.start, proof.end, mention=True)


def _claim(each: Attestation) -> Claim:
    return Claim(
        field=each.field,
        value=each.value,
        text=each.text,
        start=each.start,
        end=each.end,
        method=each.method,
        confidence=each.confidence,
        inferred=each.inferred,
    )
