"""Correspondence over the archive: what the letters name is found among what is held, or becomes a letter not held.

Letters and what they name meet on keys (dates, numbers, senders). A change in what is on offer under a key brings back
the letters that seek it, and no others.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from ..chronology import order_key
from ..correspondence import offers, resolve, seeks
from ..correspondence.identity import digest_of
from ..correspondence.matter import matter_of
from ..holdings import RecordStore
from ..holdings.records import in_chunks
from ..model import Document, Finding, Link
from .letters import CALLS, Letters
from .linking import judged_links, speaking_of, without_settled
from .progress import Progress
from .register import Register
from .structure import structural_links
from .unheld import mentions_of, raise_unheld

_CHUNK = 200


class Changed(Struct):
    """What a run touched so far: documents whose record or links changed, doubts to be reported, blocks of names."""

    documents: set[str]
    inferred: set[str]
    doubts: list[tuple[str, Finding]]
    blocks: set[str]


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
        documents |= self._laid_beside(documents) | speaking_of(self.record, documents)
        dirty = self._tie(documents)
        changed = Changed(documents | dirty, set(), [], set())
        # Letters of one time speak of the same documents, which then are read once for all of a chunk.
        dates = self.record.documents.dates(dirty | documents)
        owners = sorted(dirty | documents, key=lambda name: (order_key(dates.get(name)), name))
        self._progress.begin("Corresponding", len(owners))
        keys: set[str] = set()
        for chunk in in_chunks(owners, _CHUNK):
            keys |= self._resolve(chunk, changed)
            self._progress.step(len(chunk))
        changed.documents |= raise_unheld(self.record, self._register, keys, self._resolved)
        self._progress.end()
        self._register.write()
        return changed

    def _laid_beside(self, documents: Iterable[str]) -> set[str]:
        """The documents found to be drafts, translations or copies of those given, or that those given enclose."""
        numbers = {row.no for row in self.record.witnesses.of_documents(documents)}
        enclosed = {row.document for row in self.record.witnesses.enclosed_in(numbers) if row.document}
        linked = [each for each in self.record.witnesses.comparisons_of(numbers) if each.link and not each.one]
        ends = {no for each in linked for no in (each.a, each.b)}
        return enclosed | {row.document for row in self.record.witnesses.numbered(ends) if row.document}

    def _tie(self, documents: set[str]) -> set[str]:
        """Renew the documents' keys and return those held letters that have to be read again."""
        offered: set[str] = set()
        for chunk in in_chunks(sorted(documents), _CHUNK):
            nouns = self.record.documents.stated(chunk)
            dates = self.record.documents.dates_of(chunk)
            letters = {letter.document.id: letter for letter in self.letters(nouns.values())}
            matters = {name: matter_of(each.text) for name, each in letters.items()}
            self.record.groups.put_matters(matters, chunk)
            keys = {name: offers(nouns[name], dates.get(name, ())) if name in nouns else set() for name in chunk}
            stated = {name: _likeness(nouns[name], matters.get(name, ())) for name in nouns}
            changed = self.record.ties.tie(
                "offers", {name: each | ({stated[name]} if each else set()) for name, each in keys.items()}
            )
            # What its record or its text says anew may make a document the one that is meant, under any of its keys.
            offered |= changed.union(*(keys[name] for name in stated if stated[name] in changed))
            self.record.ties.tie(
                "seeks",
                {
                    name: seeks(letters[name].document, letters[name].mentions) if name in letters else set()
                    for name in chunk
                },
            )
        return {name for names in self.record.ties.tied("seeks", offered).values() for name in names}

    def _resolve(self, owners: list[str], changed: Changed) -> set[str]:
        """Write the links, mentions and inferences of some letters; return the ghosts' keys that they touch."""
        nouns = self.record.documents.stated(owners)
        judged = judged_links(self.record, owners)
        letters = [
            without_settled(letter, judged.made.get(letter.document.id, ())) for letter in self.letters(nouns.values())
        ]
        sought = {letter.document.id: seeks(letter.document, letter.mentions) for letter in letters}
        found = self.record.ties.tied("offers", {key for keys in sought.values() for key in keys})
        names = {name for several in found.values() for name in several}
        candidates = {name: each for name, each in self.record.documents.stated(names).items() if each.held}
        dates = self.record.documents.dates_of(candidates)
        matters = self._matters(nouns | candidates)
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
            ghosts += mentions_of(name, resolution)
            inferences += [(each.document, name, each.capture, each.claim) for each in resolution.inferred]
            changed.doubts += [(name, doubt.finding()) for doubt in resolution.doubts]
        links += structural_links(self.record, nouns.values())
        links = [(name, link) for name, link in links if judged.keep(name, link)]
        made = [(name, link) for name, several in judged.made.items() for link in several]
        self._resolved |= {(each.capture, each.start): link.to for _, link in made for each in link.evidence}
        links += made
        keys = self.record.exchange.speak(owners, ghosts)
        changed.documents |= self.record.exchange.link(owners, links)
        changed.inferred |= self.record.documents.infer(owners, inferences)
        changed.documents |= changed.inferred
        return keys

    def _matters(self, documents: dict[str, Document]) -> dict[str, dict[str, str]]:
        """What documents are about; an archive of an earlier version may not have stored it of all."""
        found = self.record.groups.matters(documents)
        missing = [each for name, each in documents.items() if name not in found]
        return found | {each.document.id: matter_of(each.text) for each in self.letters(missing)}

    # The ledger of asks

    def keep_ledgers(self, changed: Changed) -> None:
        """Write what each letter asks, proposes and offers, and what became of it in what is held."""
        names = set(changed.documents)
        for chunk in in_chunks(sorted(changed.documents), _CHUNK):
            names |= {link.to for link in self.record.exchange.links_at(chunk) if link.kind in CALLS}
        self._progress.begin("Asked and answered", len(names))
        for chunk in in_chunks(sorted(names), _CHUNK):
            self.record.exchange.enact(chunk, self.ledgers(chunk))
            self._progress.step(len(chunk))
        self._progress.end()


def _likeness(document: Document, matter: Iterable[str]) -> str:
    """Return a key for all by which a document is weighed as the one that a letter names."""
    said = (document.kind, document.title, document.number, document.date, document.place, document.subjects)
    parties = (document.senders, document.recipients, document.signatories, document.participants)
    return "as:" + digest_of(document.id, said, parties, tuple(matter))
