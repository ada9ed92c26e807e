"""Correspondence over the archive: what the letters name is found among what is held, or becomes a letter not held.

Letters and what they name meet on keys (dates, numbers, senders). A change in what is on offer under a key brings back
the letters that seek it, and no others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

import msgspec
from msgspec import Struct

from ..correspondence import Doubt, Ghost, Letter, Resolution, keep_ledger, link_id, offers, resolve, seeks
from ..correspondence.identity import digest_of
from ..correspondence.matter import matter_of
from ..holdings import RecordStore
from ..holdings.records import WitnessRow, in_chunks
from ..model import Act, Attestation, Document, Evidence, Finding, Link
from .progress import Progress
from .register import Register

_CHUNK = 200
_ghost = msgspec.msgpack.Decoder(Ghost)
_CALLS = ("answers", "acknowledges", "follows-up")
"""Links by which a letter bears on what another asks; a mere mention answers nothing."""
_TALKS = ("memorandum of conversation", "minutes")
"""Records of talks, which answer by word of mouth what they mention."""


class Changed(Struct):
    """What a run touched so far: documents whose record or links changed, doubts to be reported, blocks of names."""

    documents: set[str]
    inferred: set[str]
    doubts: list[tuple[str, Finding]]
    blocks: set[str]


class Letters:
    """Reads letters from the record, and from them what was asked and what came of it."""

    def __init__(self, record: RecordStore) -> None:
        self._record = record

    def letters(self, documents: Iterable[Document]) -> Iterator[Letter]:
        """Yield the held documents with what was read in their best witness."""
        spans = {document.id: document for document in documents if document.text is not None}
        rows: dict[tuple[str, int], WitnessRow] = {}
        for row in self._record.witnesses.of_documents(spans):
            rows[(row.capture, row.start)] = row
        texts = self._record.captures.texts({each.text.capture for each in spans.values() if each.text})
        for document in spans.values():
            span = document.text
            best = rows.get((span.capture, span.start)) if span else None
            if span is None or best is None:
                continue
            reading = best.reading
            yield Letter(
                document=document,
                text=texts[span.capture][span.start : span.end],
                capture=span.capture,
                offset=span.start,
                mentions=reading.mentions,
                utterances=reading.utterances,
            )

    def ledgers(self, names: Sequence[str], known: Set[str] | None = None) -> list[Act]:
        """Return what the letters ask, propose and offer and what came of it: in all that is held, or in what is known.

        `known` are the documents that count, where the ledger is to be read as it stood on a day.
        """
        nouns = self._record.documents.several(names)
        replies: dict[str, list[Link]] = defaultdict(list)
        for link in self._record.exchange.links_at(names):
            if link.kind in (*_CALLS, "refers-to") and (known is None or link.from_ in known):
                replies[link.to].append(link)
        answering = {link.from_ for name in names for link in replies[name]}
        # What was drafted and then sent otherwise met nothing: the letter that went does.
        unsent = {link.from_ for link in self._record.exchange.links_at(answering) if link.kind == "draft-of"}
        others = answering - nouns.keys()
        letters = {
            letter.document.id: letter
            for letter in self.letters([*nouns.values(), *self._record.documents.several(others).values()])
        }
        acts: list[Act] = []
        for name in names:
            if name in letters:
                answers = [
                    (link, letters[link.from_])
                    for link in replies[name]
                    if link.from_ in letters
                    and link.from_ not in unsent
                    and (link.kind in _CALLS or letters[link.from_].document.kind in _TALKS)
                ]
                acts += keep_ledger(letters[name], answers)
        return acts


class Corresponding(Letters):
    """Links letters, raises letters not held, keeps the ledger of asks."""

    def __init__(self, record: RecordStore, register: Register, progress: Progress) -> None:
        super().__init__(record)
        self._register = register
        self._progress = progress
        self._resolved: dict[tuple[str, int], str] = {}

    def correspond(self, documents: Iterable[str]) -> Changed:
        """Resolve what the documents name, and again what others name that these documents may be."""
        documents = set(documents) | self._laid_beside(documents)
        dirty = self._tie(documents)
        changed = Changed(documents | dirty, set(), [], set())
        owners = sorted(dirty | documents)
        self._progress.begin("Corresponding", len(owners))
        keys: set[str] = set()
        for chunk in in_chunks(owners, _CHUNK):
            keys |= self._resolve(chunk, changed)
            self._progress.step(len(chunk))
        self._raise_ghosts(keys, changed)
        self._progress.end()
        self._register.write()
        return changed

    def _laid_beside(self, documents: Iterable[str]) -> set[str]:
        """The documents whose texts were found to be drafts, translations or copies of those given."""
        numbers = {row.no for row in self._record.witnesses.of_documents(documents)}
        linked = [each for each in self._record.witnesses.comparisons_of(numbers) if each.link and not each.one]
        ends = {no for each in linked for no in (each.a, each.b)}
        return {row.document for row in self._record.witnesses.numbered(ends) if row.document}

    def _tie(self, documents: set[str]) -> set[str]:
        """Renew the documents' keys and return those held letters that have to be read again."""
        offered: set[str] = set()
        for chunk in in_chunks(sorted(documents), _CHUNK):
            nouns = self._record.documents.stated(chunk)
            dates = self._record.documents.dates_of(chunk)
            letters = {letter.document.id: letter for letter in self.letters(nouns.values())}
            matters = {name: matter_of(each.text) for name, each in letters.items()}
            self._record.groups.put_matters(matters, chunk)
            keys = {name: offers(nouns[name], dates.get(name, ())) if name in nouns else set() for name in chunk}
            stated = {name: _likeness(nouns[name], matters.get(name, ())) for name in nouns}
            changed = self._record.ties.tie(
                "offers", {name: each | ({stated[name]} if each else set()) for name, each in keys.items()}
            )
            # What its record or its text says anew may make a document the one that is meant, under any of its keys.
            offered |= changed.union(*(keys[name] for name in stated if stated[name] in changed))
            self._record.ties.tie(
                "seeks",
                {
                    name: seeks(letters[name].document, letters[name].mentions) if name in letters else set()
                    for name in chunk
                },
            )
        return {name for names in self._record.ties.tied("seeks", offered).values() for name in names}

    def _resolve(self, owners: list[str], changed: Changed) -> set[str]:
        """Write the links, mentions and inferences of some letters; return the ghosts' keys that they touch."""
        nouns = self._record.documents.stated(owners)
        letters = list(self.letters(nouns.values()))
        sought = {letter.document.id: seeks(letter.document, letter.mentions) for letter in letters}
        found = self._record.ties.tied("offers", {key for keys in sought.values() for key in keys})
        names = {name for several in found.values() for name in several}
        candidates = {name: each for name, each in self._record.documents.stated(names).items() if each.held}
        dates = self._record.documents.dates_of(candidates)
        matters = self._matters(candidates)
        links: list[tuple[str, Link]] = []
        ghosts = []
        inferences = []
        for letter in letters:
            name = letter.document.id
            own = sorted({each for key in sought[name] for each in found.get(key, []) if each != name})
            meant = [candidates[each] for each in own if each in candidates]
            resolution = resolve(letter, meant, other_dates=dates, matters=matters)
            links += [(name, link) for link in resolution.links]
            self._resolved |= {
                (each.capture, each.start): link.to for link in resolution.links for each in link.evidence
            }
            ghosts += _mentions(name, resolution)
            inferences += [(each.document, name, each.capture, each.claim) for each in resolution.inferred]
            changed.doubts += [(name, _finding(doubt)) for doubt in resolution.doubts]
        links += self._structural(nouns.values())
        keys = self._record.exchange.speak(owners, ghosts)
        changed.documents |= self._record.exchange.link(owners, links)
        changed.inferred |= self._record.documents.infer(owners, inferences)
        changed.documents |= changed.inferred
        return keys

    def _matters(self, documents: dict[str, Document]) -> dict[str, dict[str, str]]:
        """What documents are about; an archive of an earlier version may not have stored it of all."""
        found = self._record.groups.matters(documents)
        missing = [each for name, each in documents.items() if name not in found]
        return found | {each.document.id: matter_of(each.text) for each in self.letters(missing)}

    def _structural(self, documents: Iterable[Document]) -> Iterator[tuple[str, Link]]:
        """Yield the links that the page and the comparison of texts give: enclosures, drafts, identical letters."""
        documents = list(documents)
        rows = {row.no: row for row in self._record.witnesses.of_documents([each.id for each in documents])}
        comparisons = [each for each in self._record.witnesses.comparisons_of(rows) if each.link and not each.one]
        ends = {no for each in comparisons for no in (each.a, each.b)} - rows.keys()
        rows |= {row.no: row for row in self._record.witnesses.numbered(ends)}
        own = {each.id for each in documents}
        for each in comparisons:
            a, b = rows[each.a], rows[each.b]
            if a.document and b.document and a.document != b.document and a.document in own:
                evidence = (self._opening(a), self._opening(b))
                yield (
                    a.document,
                    _link(each.link or "", a.document, b.document, "same-text", each.confidence, evidence),
                )
        for document in documents:
            if document.within and document.text:
                inner = [row for row in rows.values() if row.document == document.id and row.within is not None]
                if inner:
                    own_words = (self._opening(inner[0]),)
                    yield (
                        document.id,
                        _link("encloses", document.within, document.id, "enclosure", 0.9, own_words),
                    )

    def _opening(self, row: WitnessRow) -> Evidence:
        """The first line of a witness, as a quotation that shows where its text stands."""
        text = self._record.captures.text(row.capture)
        line = text[row.start : row.end].lstrip()
        start = row.end - len(line) if line else row.start
        stop = start + min(len(line.split("\n", 1)[0]), 120)
        return Evidence(row.capture, start, stop, text[start:stop])

    # Letters not held

    def _raise_ghosts(self, keys: set[str], changed: Changed) -> None:
        """Write a record for each thing spoken of but not held, and take away those that nobody speaks of any more."""
        before = {name for names in self._record.ties.tied("ghost", keys).values() for name in names}
        documents: dict[str, Document] = {}
        attestations: list[Attestation] = []
        links: list[tuple[str, Link]] = []
        tied: dict[str, set[str]] = defaultdict(set)
        mentions = self._record.exchange.mentions_of(keys)
        captures = {row[1] for rows in mentions.values() for row in rows}
        self._register.prepare(captures, mention=True)
        for key in sorted(mentions):
            rows = [(row, _ghost.decode(row[4])) for row in mentions[key]]
            places = [(capture, start, end) for (_, capture, start, end, _), _ in rows]
            name, others = self._register.id_of(places, mention=True, taken=documents.keys())
            self._register.send_on(name, None)
            for other in others:
                self._register.send_on(other, name)
            best = max(rows, key=lambda row: (row[1].confidence, -len(row[1].title), row[0][1:3]))[1]
            document = best.document(name)
            documents[name] = document
            tied[name].add(key)
            attestations += [each for _, ghost in rows for each in _attested(name, ghost, document)]
            links += [(owner, ghost.link(owner, name)) for (owner, *_), ghost in rows]
        stale = before - documents.keys()
        for name, place in self._record.documents.places_of(stale).items():
            # The letter itself arrived: what was known of it by hearsay leads to it from now on.
            self._register.send_on(name, self._resolved.get(place))
        self._record.documents.remove(stale)
        self._record.exchange.remove_links_to(stale)
        self._record.ties.remove(stale)
        self._record.documents.put(list(documents.values()))
        self._record.documents.attest(documents, attestations)
        self._record.ties.tie("ghost", tied)
        self._record.exchange.add_links(links)
        changed.documents |= documents.keys() | stale

    # The ledger of asks

    def keep_ledgers(self, changed: Changed) -> None:
        """Write what each letter asks, proposes and offers, and what became of it in what is held."""
        names = set(changed.documents)
        for chunk in in_chunks(sorted(changed.documents), _CHUNK):
            names |= {link.to for link in self._record.exchange.links_at(chunk) if link.kind in _CALLS}
        self._progress.begin("Asked and answered", len(names))
        for chunk in in_chunks(sorted(names), _CHUNK):
            self._record.exchange.enact(chunk, self.ledgers(chunk))
            self._progress.step(len(chunk))
        self._progress.end()


def _likeness(document: Document, matter: Iterable[str]) -> str:
    """Return a key for all by which a document is weighed as the one that a letter names."""
    said = (document.kind, document.title, document.number, document.date, document.place, document.subjects)
    parties = (document.senders, document.recipients, document.signatories, document.participants)
    return "as:" + digest_of(document.id, said, parties, tuple(matter))


def _mentions(document: str, resolution: Resolution) -> list[dict[str, Any]]:
    return [
        {
            "document": document,
            "key": ghost.key,
            "capture": ghost.evidence.capture,
            "start": ghost.evidence.start,
            "end": ghost.evidence.end,
            "packed": ghost,
        }
        for ghost in resolution.ghosts
    ]


def _finding(doubt: Doubt) -> Finding:
    return doubt.finding()


def _link(kind: str, from_: str, to: str, rule: str, score: float, evidence: tuple[Evidence, ...]) -> Link:
    return Link(
        id=link_id(from_, to, kind, evidence),
        kind=kind,  # type: ignore[arg-type]
        from_=from_,
        to=to,
        rule=rule,
        score=score,
        evidence=evidence,
    )


def _attested(name: str, ghost: Ghost, document: Document) -> Iterator[Attestation]:
    """Yield what one mention says of a document that is not held."""
    said: list[tuple[str, object]] = [
        ("title", ghost.title),
        ("kind", ghost.kind),
        ("date", ghost.date),
        ("number", ghost.number),
        *(("senders", msgspec.to_builtins(party)) for party in ghost.senders),
        *(("recipients", msgspec.to_builtins(party)) for party in ghost.recipients),
    ]
    for field, value in said:
        if value is not None:
            chosen = getattr(document, field)
            agrees = chosen == value or (field in ("senders", "recipients") and bool(chosen))
            yield Attestation(
                subject=name,
                field=field,
                value=value,
                text=ghost.evidence.text,
                capture=ghost.evidence.capture,
                start=ghost.evidence.start,
                end=ghost.evidence.end,
                method=f"mention/{ghost.rule.split('@')[0].replace('/', '-')}@1",
                confidence=ghost.confidence,
                standing="chosen" if agrees else "rival",
                inferred=field == "title" or (field == "date" and ghost.inferred_date),
            )
