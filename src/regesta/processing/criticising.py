"""Criticism over the archive: the documents that changed, those that they are compared with, and names across them.

Documents that a rule compares meet on keys (the pages they are cited to, the pair of correspondents). A key that very
many share tells nothing and compares nothing.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

import msgspec

from ..authorities import NameUse, variants
from ..criticism import Case, examine, keys, spelt_in_several_ways
from ..engines import LocalEngine
from ..holdings import RecordStore
from ..holdings.records import NameUseRow, in_chunks
from ..model import Act, Agent, Document, Evidence, Finding, Link
from .corresponding import Changed
from .identifying import PARTIES
from .progress import Progress

_CHUNK = 50
_BESIDE = 10
"""Documents examined at once that have many neighbours, which come with their texts."""
_MANY = 200
_use = msgspec.msgpack.Decoder(NameUse)
MOST = 40
"""Documents that may share a key: beyond it is a whole file, or everything that two bodies wrote to each other."""


class Criticising:
    """Finds contradictions and oddities."""

    def __init__(self, record: RecordStore, engine: LocalEngine, progress: Progress) -> None:
        self._record = record
        self._engine = engine
        self._progress = progress

    def criticise(self, changed: Changed) -> None:
        """Examine what changed and whatever is compared with it; findings that no longer hold go."""
        doubts: dict[str, list[Finding]] = defaultdict(list)
        for owner, finding in changed.doubts:
            doubts[owner].append(finding)
        touched: set[str] = set()
        names = sorted(changed.documents)
        self._progress.begin("Criticising", len(names))
        for chunk, found in self._findings(self._tied(names, touched), len(names)):
            found += [(name, finding) for name in chunk for finding in doubts.get(name, ())]
            self._record.exchange.find(chunk, found)
            self._progress.step(len(chunk))
        self._progress.end()
        again = sorted(self._compared(touched, changed.documents))
        self._progress.begin("Comparing", len(again))
        for chunk, found in self._findings(self._untied(again), len(again)):
            for name in chunk:
                kept = doubts.get(name, ()) if name in changed.documents else self._record.exchange.doubts_of(name)
                found += [(name, finding) for finding in kept]
            self._record.exchange.find(chunk, found)
            self._progress.step(len(chunk))
        self._progress.end()

    def criticise_names(self, blocks: Iterable[str]) -> None:
        """Say of the persons in these blocks whose names the archive spells in several ways."""
        for chunk in in_chunks(sorted(block for block in blocks if block.startswith("person:")), _MANY):
            found: list[tuple[str, Finding]] = []
            of_block = self._record.agents.in_blocks(chunk)
            spelt = {block: [(agent, variants(agent)) for agent in agents] for block, agents in of_block.items()}
            several = sorted(block for block, agents in spelt.items() if any(pairs for _, pairs in agents))
            used = self._record.agents.uses_in(several)
            for block in several:
                for agent, pairs in spelt[block]:
                    proofs = self._proofs(agent, pairs, used[block]) if pairs else {}
                    finding = spelt_in_several_ways(agent, pairs, proofs)
                    if finding is not None:
                        found.append((block, finding))
            self._record.exchange.find(chunk, found)

    def _proofs(
        self, agent: Agent, pairs: tuple[tuple[str, str], ...], rows: list[NameUseRow]
    ) -> dict[str, tuple[str, Evidence]]:
        """For each spelling in *pairs* the first document whose words have it: a letter not held has none."""
        wanted = {name for pair in pairs for name in pair}
        used = ((row.document, _use.decode(row.packed).name) for row in rows if row.agent == agent.id)
        having = sorted({(document, name) for document, name in used if name in wanted})
        proofs: dict[str, tuple[str, Evidence]] = {}
        for chunk in in_chunks(having, _CHUNK):
            attested = self._record.documents.attested_of({document for document, _ in chunk})
            for document, name in chunk:
                for each in attested.get(document, ()) if name not in proofs else ():
                    at = each.text.find(name)
                    if at >= 0 and each.field in (*PARTIES, "title", "summary"):
                        start = each.start + at
                        proofs[name] = (document, Evidence(each.capture, start, start + len(name), name))
                        break
            if len(proofs) == len(wanted):
                break
        return proofs

    def _findings(
        self, chunks: Iterable[tuple[list[str], list[Case]]], count: int
    ) -> Iterator[tuple[list[str], list[tuple[str, Finding]]]]:
        """Yield each chunk's names with what the rules find in its cases."""
        names: deque[list[str]] = deque()

        def cases() -> Iterator[list[Case]]:
            for chunk, several in chunks:
                names.append(chunk)
                yield several

        for found in self._engine.map(examine_cases, cases(), few=count < _MANY):
            yield names.popleft(), found

    def _tied(self, names: list[str], touched: set[str]) -> Iterator[tuple[list[str], list[Case]]]:
        for chunk in in_chunks(names, _CHUNK):
            cases = self._cases(chunk)
            own = {name: keys(cases[name]) if name in cases else set() for name in chunk}
            touched |= self._record.ties.tie("compares", own)
            yield chunk, self._beside(cases, own)

    def _untied(self, names: list[str]) -> Iterator[tuple[list[str], list[Case]]]:
        for chunk in in_chunks(names, _BESIDE):
            cases = self._cases(chunk)
            yield chunk, self._beside(cases, {name: keys(case) for name, case in cases.items()})

    def _compared(self, touched: Iterable[str], changed: set[str]) -> set[str]:
        """The documents under a changed key, whose neighbours changed; not where too many share it, and did before."""
        found: set[str] = set()
        for names in self._record.ties.tied("compares", touched).values():
            if 1 < len(names) <= MOST or 1 < len([name for name in names if name not in changed]) <= MOST:
                found.update(names)
        return found

    def _beside(self, cases: dict[str, Case], own: dict[str, set[str]]) -> list[Case]:
        """The cases beside the neighbours that are known so far."""
        groups = self._record.ties.tied("compares", {key for name in cases for key in own[name]})
        neighbours: dict[str, set[str]] = defaultdict(set)
        for group in groups.values():
            if 1 < len(group) <= MOST:
                for name in group:
                    neighbours[name].update(group)
        for name, case in cases.items():
            neighbours[name].update(end for link in case.links for end in (link.from_, link.to))
            neighbours[name].discard(name)
        around = cases | self._cases({each for name in cases for each in neighbours[name]} - cases.keys())
        return [
            msgspec.structs.replace(
                case, neighbours=tuple(around[each] for each in sorted(neighbours[name]) if each in around)
            )
            for name, case in cases.items()
        ]

    def _cases(self, names: Iterable[str]) -> dict[str, Case]:
        """The held documents among those named, with all that the rules look at."""
        documents = {name: each for name, each in self._record.documents.several(names).items() if each.held}
        texts = self._record.captures.texts({each.text.capture for each in documents.values() if each.text})
        attested = self._record.documents.attested_of(documents)
        links: dict[str, list[Link]] = defaultdict(list)
        for link in self._record.exchange.links_at(documents):
            links[link.from_].append(link)
            links[link.to].append(link)
        acts: dict[str, list[Act]] = defaultdict(list)
        for act in self._record.exchange.acts_of(documents):
            acts[act.document].append(act)
        return {
            name: Case(
                document=document,
                text=_own_text(document, texts),
                capture=document.text.capture if document.text else "",
                offset=document.text.start if document.text else 0,
                attestations=tuple(attested.get(name, ())),
                acts=tuple(acts[name]),
                links=tuple(links[name]),
            )
            for name, document in documents.items()
        }


def examine_cases(cases: list[Case]) -> list[tuple[str, Finding]]:
    """Return what the rules find in each case, with the document examined."""
    return [(case.document.id, finding) for case in cases for finding in examine(case)]


def _own_text(document: Document, texts: dict[str, str]) -> str:
    span = document.text
    return texts[span.capture][span.start : span.end] if span is not None else ""
