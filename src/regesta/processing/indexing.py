"""Tell the index what changed in the record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..discovery import Entry, SearchIndex, standing_of
from ..holdings import RecordStore
from ..holdings.records import in_chunks
from ..model import Act, Document, Finding, Link
from .progress import Progress

_CHUNK = 500


def bring_up_to_date(record: RecordStore, index: SearchIndex, progress: Progress) -> int:
    """Bring into the index what the record's outbox names, and return how many documents that were.

    The outbox is emptied only after the index has been committed: a run that is killed in between does it again.
    """
    revision = record.setting("revision") or "0"
    with record.reading():
        ids = record.documents.announced()
    if not ids:
        return 0
    progress.begin("Indexing", len(ids))
    for chunk in in_chunks(ids, _CHUNK):
        with record.reading():
            found = record.documents.several(chunk)
            index.delete(name for name in chunk if name not in found)
            index.update(entries(record, found.values()))
        progress.step(len(chunk))
    index.commit(revision)
    with record.writing():
        record.documents.forget_announced(ids)
    progress.end()
    return len(ids)


def entries(record: RecordStore, documents: Iterable[Document]) -> Iterator[Entry]:
    """Yield what the index is to know of the documents, in their order."""
    documents = list(documents)
    texts = record.captures.texts({document.text.capture for document in documents if document.text})
    parties = {document.id: _agents(document) for document in documents}
    agents = record.agents.several({name for names in parties.values() for name in names})
    proofs = record.documents.attested_of([document.id for document in documents if not document.held])
    added = record.groups.registered([document.id for document in documents])
    standings = _Standings(record, [document.id for document in documents])
    for document in documents:
        span = document.text
        yield Entry(
            document=document,
            text=texts[span.capture][span.start : span.end] if span else "",
            notes=tuple(dict.fromkeys(each.text for each in proofs.get(document.id, []))),
            names={
                name: (agents[name].name, *(each for each in agents[name].names if each != agents[name].name))
                for name in sorted(parties[document.id])
                if name in agents
            },
            standing=standing_of(document, *standings.of(document.id)),
            added=added.get(document.id, 0),
        )


def _agents(document: Document) -> set[str]:
    parties = (*document.senders, *document.recipients, *document.signatories, *document.participants)
    return {name for party in parties for name in (party.agent, party.body_agent) if name}


class _Standings:
    """What the record knows of documents beside themselves: links, acts, findings, exchanges."""

    def __init__(self, record: RecordStore, names: list[str]) -> None:
        self._links: dict[str, list[Link]] = defaultdict(list)
        self._acts: dict[str, list[Act]] = defaultdict(list)
        self._findings: dict[str, list[Finding]] = defaultdict(list)
        for link in record.exchange.links_at(names):
            for end in {link.from_, link.to}:
                self._links[end].append(link)
        for act in record.exchange.acts_of(names):
            self._acts[act.document].append(act)
        for finding in record.exchange.findings_on(names):
            for subject in finding.subjects:
                self._findings[subject].append(finding)
        self._exchanges = record.groups.exchange_of(names)

    def of(self, name: str) -> tuple[list[Link], list[Act], list[Finding], str | None]:
        return self._links[name], self._acts[name], self._findings[name], self._exchanges.get(name)
