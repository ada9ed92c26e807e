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

from ..correspondence import CARRIERS, Doubt, Ghost, Letter, Resolution, keep_ledger, link_id, offers, resolve, seeks
from ..correspondence.identity import digest_of
from ..correspondence.matter import matter_of
from ..holdings import RecordStore
from ..holdings.records import WitnessRow, in_chunks
from ..model import Act, Attestation, Document, Evidence, Finding, Link, TextSpan
from ..model.exchange import REPLIES
from .linking import judged_links, speaking_of, without_settled
from .progress import Progress
from .register import Register

_CHUNK = 200
_ghost = msgspec.msgpack.Decoder(Ghost)
_CALLS = REPLIES | {"follows-up"}
"""Links by which a letter bears on what another asks; a mere mention answers nothing."""
BEARING = _CALLS | {"refers-to", "draft-of"}
"""Links that have a part in what became of an ask."""
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
            if (link.kind in _CALLS or link.kind == "refers-to") and (known is None or link.from_ in known):
                replies[link.to].append(link)
        answering = {link.from_ for name in names for link in replies[name]}
        # What was drafted and then sent otherwise met nothing: the letter that went does.
        sent = self._record.exchange.links_at(answering)
        unsent = {link.from_ for link in sent if link.kind == "draft-of" and (known is None or link.to in known)}
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
        documents = set(documents)
        documents |= self._laid_beside(documents) | speaking_of(self._record, documents)
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
        """The documents found to be drafts, translations or copies of those given, or that those given enclose."""
        numbers = {row.no for row in self._record.witnesses.of_documents(documents)}
        enclosed = {row.document for row in self._record.witnesses.enclosed_in(numbers) if row.document}
        linked = [each for each in self._record.witnesses.comparisons_of(numbers) if each.link and not each.one]
        ends = {no for each in linked for no in (each.a, each.b)}
        return enclosed | {row.document for row in self._record.witnesses.numbered(ends) if row.document}

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
        judged = judged_links(self._record, owners)
        letters = [
            without_settled(letter, judged.made.get(letter.document.id, ())) for letter in self.letters(nouns.values())
        ]
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
            apart = {name, *judged.apart.get(name, ())}
            own = sorted({each for key in sought[name] for each in found.get(key, []) if each not in apart})
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
        links = [(name, link) for name, link in links if judged.keep(name, link)]
        made = [(name, link) for name, several in judged.made.items() for link in several]
        self._resolved |= {(each.capture, each.start): link.to for _, link in made for each in link.evidence}
        links += made
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
        own = {each.id: each for each in documents}
        rows = {row.no: row for row in self._record.witnesses.of_documents(own)}
        comparisons = [each for each in self._record.witnesses.comparisons_of(rows) if each.link and not each.one]
        ends = {no for each in comparisons for no in (each.a, each.b)} - rows.keys()
        beside = {row.no: row.document for row in (*rows.values(), *self._record.witnesses.numbered(ends))}
        told = [(beside[each.a], beside[each.b], each) for each in comparisons]
        outer = {each.within for each in own.values() if each.within}
        known = own | self._record.documents.stated(
            {*outer, *(n for a, b, _ in told for n in (a, b) if n)} - own.keys()
        )
        sure: dict[tuple[str, str, str], float] = {}
        for a, b, each in told:
            if a and b and a != b and a in known and b in known:
                link = _laid(known[a], known[b], each.link or "")
                # Several witnesses of two documents say the same of them; they are one link.
                sure[link] = max(sure.get(link, 0.0), each.confidence)
        for (a, b, kind), confidence in sorted(sure.items()):
            if a in own:
                evidence = (*self._opening(known[a].text), *self._opening(known[b].text))
                yield a, _link(kind, a, b, "same-text", confidence, evidence)
        for document in own.values():
            if document.within and document.text and document.within in known:
                kind = "transmits" if known[document.within].kind in CARRIERS else "encloses"
                evidence = self._opening(document.text)
                yield document.id, _link(kind, document.within, document.id, "enclosure", 0.9, evidence)

    def _opening(self, span: TextSpan | None) -> tuple[Evidence, ...]:
        """The first line of a document's text, as a quotation that shows where it stands."""
        if span is None:
            return ()
        text = self._record.captures.text(span.capture)
        line = text[span.start : span.end].lstrip()
        start = span.end - len(line) if line else span.start
        stop = start + min(len(line.split("\n", 1)[0]), 120)
        return (Evidence(span.capture, start, stop, text[start:stop]),)

    # Letters not held

    def _raise_ghosts(self, keys: set[str], changed: Changed) -> None:
        """Write a record for each thing spoken of but not held, and take away those that nobody speaks of any more."""
        before = {name for names in self._record.ties.tied("ghost", keys).values() for name in names}
        raised: set[str] = set()
        for chunk in in_chunks(sorted(keys), _CHUNK):
            self._raise(chunk, raised)
        stale = before - raised
        for name, place in self._record.documents.places_of(stale).items():
            # The letter itself arrived: what was known of it by hearsay leads to it from now on.
            self._register.send_on(name, self._resolved.get(place))
        self._record.documents.remove(stale)
        self._record.exchange.remove_links_to(stale)
        self._record.ties.remove(stale)
        changed.documents |= raised | stale

    def _raise(self, keys: list[str], raised: set[str]) -> None:
        """Write the record of each thing spoken of under some keys, and add its id to those *raised*."""
        documents: dict[str, Document] = {}
        attestations: list[Attestation] = []
        links: list[tuple[str, Link]] = []
        tied: dict[str, set[str]] = defaultdict(set)
        mentions = self._record.exchange.mentions_of(keys)
        self._register.prepare({row[1] for rows in mentions.values() for row in rows}, mention=True)
        for key in sorted(mentions):
            rows = [(row, _ghost.decode(row[4])) for row in mentions[key]]
            places = [(capture, start, end) for (_, capture, start, end, _), _ in rows]
            name, others = self._register.id_of(places, mention=True, taken=raised)
            self._register.send_on(name, None)
            for other in others:
                self._register.send_on(other, name)
            best = max(rows, key=lambda row: (row[1].confidence, -len(row[1].title), row[0][1:3]))[1]
            document = best.document(name)
            documents[name] = document
            raised.add(name)
            tied[name].add(key)
            attestations += [each for _, ghost in rows for each in _attested(name, ghost, document)]
            links += [(owner, ghost.link(owner, name)) for (owner, *_), ghost in rows]
        self._record.documents.put(list(documents.values()))
        self._record.documents.attest(documents, attestations)
        self._record.ties.tie("ghost", tied)
        self._record.exchange.add_links(links)
        self._register.let_go()

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


def _laid(a: Document, b: Document, kind: str) -> tuple[str, str, str]:
    """The two documents in the order in which a link reads, with its kind; of identical letters neither is first."""
    if kind == "identical-to":
        a, b = sorted((a, b), key=lambda each: (each.text.capture, each.text.start) if each.text else ("", 0))
    elif kind == "encloses" and a.kind in CARRIERS:
        kind = "transmits"
    return a.id, b.id, kind


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
