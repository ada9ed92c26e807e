"""One archive, opened: every verb that users have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

import msgspec

from ..discovery import Concordance, Query, Results, Segment
from ..dissemination import read_record, write_record
from ..dissemination.citing import Citable
from ..holdings import ArchiveBusyError, ArchiveFolder, UnknownIdError
from ..holdings.records import ExchangeCount
from ..model import Act, Agent, Capture, Document, Finding, Judgement, Link, Transcription, refusal_of
from ..processing.assembly import Assembly
from ..processing.progress import Progress, Silent
from .abstracts import abstract_of
from .arrangement import TWICE, Unit, arrangement_of
from .ask_list import AskEntry, asks_in_order
from .asking import UNSETTLED, acts_as_of, asks_of
from .citing import citables
from .exchanges import exchange_of, view_of
from .knowing import as_known
from .leaves import Leaf, leaves_of
from .missing import Missing, missing_letters
from .places import Place, PlaceProof, Places, places_of, proofs_of
from .placing import PlaceInExchange, openings_of, places_in_exchanges
from .reading import agent_named, agent_view, capture_view, document_view, exchange_named, rights_stated
from .records import nouns_of
from .spelt import Spelt, spelt
from .traffic import Traffic, traffic_of
from .verifying import verify
from .views import (
    AddReport,
    AgentView,
    AskView,
    CaptureView,
    DocumentView,
    ExchangeView,
    Overview,
    Refused,
    VerifyReport,
)

if TYPE_CHECKING:
    from ..accession import Limits
    from ..discovery import SearchIndex
    from ..processing.order import Order
    from .explaining import Explanation
    from .proving import Traces


class Archive:
    """An archive's verbs. Use it as a context manager, or `close` it.

    Reading sees the last complete state, also while another process writes. Verbs that write hold the archive for
    themselves and raise `ArchiveBusyError` where another process has it.
    """

    def __init__(self, folder: ArchiveFolder, index: SearchIndex | None = None) -> None:
        self.folder = folder
        self._rooms = Assembly(folder, index)
        self._grouped = False
        self._indexed = False
        self._traces: Traces | None = None

    @classmethod
    def create(cls, path: str | Path, *, title: str = "", notice: str = "") -> Archive:
        """Return a new, empty archive at `path`, which must be new or an empty folder."""
        archive = cls(ArchiveFolder.create(Path(path), title=title, notice=notice))
        archive._rooms.prepare()
        return archive

    @classmethod
    def open(cls, path: str | Path = ".") -> Archive:
        """Return the archive at `path` or in the nearest folder above it."""
        return cls(ArchiveFolder.find(Path(path)))

    def beside(self) -> Archive:
        """Return the same archive opened once more, for another thread; it searches in this one's index."""
        return Archive(self.folder, self._rooms.index)

    def close(self) -> None:
        self._rooms.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Bringing in

    def add(
        self,
        paths: Iterable[str | Path],
        *,
        stdin: BinaryIO | None = None,
        limits: Limits | None = None,
        seconds: float | None = None,
        progress: Progress | None = None,
    ) -> AddReport:
        """Add captures and work out what they change. Adding the same again changes nothing.

        What can't be read is in the report's `refused`; everything else is added. `seconds` is the longest that one
        capture may take.
        """
        with self.folder.writing():
            done = self._order(progress, seconds).add(paths, stdin=stdin, limits=limits)
        refused = tuple(
            Refused(each.origin, each.error.code, str(each.error), refusal_of(each.error))
            for each in done.accessions.refused
        )
        return AddReport(
            added=len(done.accessions.added),
            known=done.accessions.known,
            documentless=done.accessions.documentless,
            documents=done.documents,
            changed=done.changed,
            refused=refused,
            captures=done.accessions.added,
            resumed=done.resumed,
            aside=tuple(str(each) for each in done.accessions.aside),
            exit_code=max((each.error.exit_code for each in done.accessions.refused), default=0),
        )

    def import_record(self, file: BinaryIO, source: str, *, progress: Progress | None = None) -> AddReport:
        """Add what a file in the record format holds, with its ids, its texts and its judgements."""
        with self.folder.writing():
            done = self._order(progress).import_record(file, source)
        return AddReport(added=done.resumed, known=0, documentless=0, documents=done.documents, changed=done.changed)

    # Reading

    def overview(self) -> Overview:
        """The archive in figures."""
        self._keep_exchanges()
        record = self._rooms.record
        with record.reading():
            states = record.exchange.act_counts()
            findings: dict[str, int] = {}
            for (_, severity), count in record.exchange.finding_counts().items():
                findings[severity] = findings.get(severity, 0) + count
            first, last = record.documents.years()
            settings = self.folder.settings
            return Overview(
                title=settings.get("title", ""),
                notice=settings.get("notice") or None,
                captures=record.captures.count(),
                documents=record.documents.count(held=True),
                not_held=record.documents.count(held=False),
                agents=record.agents.count(),
                exchanges=record.groups.count(),
                open_asks=sum(states.get(state, 0) for state in UNSETTLED),
                findings=findings,
                states=states,
                first=first,
                last=last,
            )

    @property
    def revision(self) -> str:
        """Changes with every change of the record; what was made from one revision is good until the next."""
        with self._rooms.record.reading():
            return self._rooms.record.setting("revision") or "0"

    def documents(self, *, held: bool | None = True, limit: int | None = None, offset: int = 0) -> list[Document]:
        """Documents by date; `held=False` gives those that are known only from what others say."""
        with self._rooms.record.reading():
            return self._rooms.record.documents.chronological(held=held, limit=limit, offset=offset)

    def document(self, name: str) -> DocumentView:
        """The document with this id (its beginning will do, and an id that was merged away leads on)."""
        with self._rooms.record.reading():
            return document_view(self._rooms.record, name)

    def explain(self, name: str) -> Explanation:
        """Why each field of the document with this id says what it says: proofs, rivals, judgements."""
        # Only here must a reader have the models and parsers of description.
        from .proving import Traces, explanation_of  # noqa: PLC0415

        self._traces = self._traces or Traces()
        with self._rooms.record.reading():
            return explanation_of(self._rooms.record, document_view(self._rooms.record, name), self._traces)

    def several(self, names: Iterable[str]) -> dict[str, Document]:
        """The documents with these ids, by id; ids that are not known are left out."""
        with self._rooms.record.reading():
            return self._rooms.record.documents.several(sorted(set(names)))

    def aliases(self, name: str) -> list[str]:
        """The ids that were merged into this document's and lead to it."""
        with self._rooms.record.reading():
            return sorted(self._rooms.record.documents.aliases([name]))

    def citable(self, names: Iterable[str], *, address: str = "") -> list[Citable]:
        """The documents with these ids ready to be cited (`dissemination.citing`), in the order given.

        *address* is that of a reading room; with it each citation says where the document is read.
        """
        record = self._rooms.record
        with record.reading():
            documents = [document_view(record, name).document for name in names]
            title = self.folder.settings.get("title", "")
            return citables(record, documents, archive=title, address=address.rstrip("/"))

    def capture(self, name: str) -> CaptureView:
        """The capture with this id or the beginning of its digest."""
        with self._rooms.record.reading():
            return capture_view(self._rooms.record, name)

    def links_at(self, documents: Iterable[str]) -> list[Link]:
        """The links from and to the documents."""
        with self._rooms.record.reading():
            return self._rooms.record.exchange.links_at(documents)

    def captures(self) -> list[Capture]:
        with self._rooms.record.reading():
            return list(self._rooms.record.captures.iterate())

    def known_captures(self, ids: Iterable[str]) -> set[str]:
        """Those of the ids under which a capture is held."""
        with self._rooms.record.reading():
            return self._rooms.record.captures.known(ids)

    def pages(self, name: str) -> list[tuple[int, int]]:
        """Where each page of a capture that has pages begins in its transcription: (offset, page), pages from 1."""
        begun: dict[int, int] = {}
        for each in self._transcription(name).segments:
            if each.page is not None:
                begun[each.page] = min(each.start, begun.get(each.page, each.start))
        return sorted((start, page) for page, start in begun.items())

    def leaves(self, name: str) -> list[Leaf]:
        """The pages of a capture that have words, each with its stretch of the text and the places of its lines."""
        return leaves_of(self._transcription(name).segments)

    def _transcription(self, name: str) -> Transcription:
        with self._rooms.record.reading():
            return self._rooms.record.captures.transcription(self.capture(name).capture.id)

    def capture_bytes(self, name: str) -> bytes:
        """The bytes of a capture as they came."""
        return self._rooms.captures.get(self.capture(name).capture.id)

    def received_at(self, names: Iterable[str]) -> float | None:
        """When the first of these captures came in, in seconds since 1970; None where none of them is held."""
        times = (self._rooms.captures.received_at(name) for name in names)
        return min((each for each in times if each is not None), default=None)

    def agents(self) -> list[Agent]:
        with self._rooms.record.reading():
            return sorted(self._rooms.record.agents.iterate(), key=lambda agent: (agent.kind, agent.name, agent.id))

    def agent(self, name: str) -> AgentView:
        """The person, body or office with this id."""
        with self._rooms.record.reading():
            return agent_view(self._rooms.record, name)

    def spelt(self, name: str) -> Spelt:
        """How the documents name the person, body or office with this id: spellings and offices, with proof."""
        with self._rooms.record.reading():
            return spelt(self._rooms.record, agent_named(self._rooms.record, name))

    def exchange(self, name: str, *, as_of: str | None = None, to: str | None = None) -> ExchangeView:
        """The exchange with this id, or the one that the document with this id belongs to.

        `as_of` (EDTF) gives it as it was known on that day: to the party `to`, by what they had sent or received by
        then, or to one who held everything that was written by then. `to` alone gives what reached that party at all.
        """
        self._keep_exchanges()
        record = self._rooms.record
        with record.reading():
            view = exchange_of(record, exchange_named(record, name))
            if as_of is not None or to is not None:
                view = as_known(record, view, as_of, to)
            return msgspec.structs.replace(view, abstract=abstract_of(record, view))

    def exchanges(
        self, *, by: Literal["size", "open"] = "size", limit: int | None = None, offset: int = 0
    ) -> list[ExchangeView]:
        """The exchanges of two documents or more: the largest first, or those with most asks left open."""
        self._keep_exchanges()
        record = self._rooms.record
        with record.reading():
            names = [each.id for each in record.groups.counted(by, limit=limit, offset=offset)]
            members = record.groups.members(names)
            return [view_of(record, name, members[name]) for name in names]

    def exchange_counts(
        self, *, by: Literal["size", "open"] = "size", limit: int | None = None, offset: int = 0
    ) -> list[ExchangeCount]:
        """The exchanges in figures, in the same order."""
        self._keep_exchanges()
        with self._rooms.record.reading():
            return self._rooms.record.groups.counted(by, limit=limit, offset=offset)

    def places_in_exchanges(self, documents: Iterable[str]) -> dict[str, PlaceInExchange]:
        """Where each of the documents stands in its exchange; those that stand alone are left out."""
        self._keep_exchanges()
        with self._rooms.record.reading():
            return places_in_exchanges(self._rooms.record, documents)

    def exchange_openings(self, names: Iterable[str]) -> dict[str, Document]:
        """The earliest document of each of the exchanges with these ids; ids that are not known are left out."""
        self._keep_exchanges()
        with self._rooms.record.reading():
            return openings_of(self._rooms.record, names)

    def asks(self, *, state: str | None = None, told: bool = False) -> list[Act]:
        """The asks, proposals and offers of the letters; with `state`, those that stand so.

        With `told` also those of others that a letter tells of.
        """
        with self._rooms.record.reading():
            return self._rooms.record.exchange.asked((state,) if state else (), told=told)

    def asks_in_order(self, *, party: str | None = None, as_of: str | None = None) -> list[AskEntry]:
        """The writers' own asks, proposals and offers by date, each in a few words; filters are those of `ledger`."""
        with self._rooms.record.reading():
            return asks_in_order(self._rooms.record, party=party, as_of=as_of)

    def acts_of(self, documents: Iterable[str], *, as_of: str | None = None) -> dict[str, Act]:
        """The acts of the documents, by id; with `as_of` only the asks among them, as they stood on that day."""
        with self._rooms.record.reading():
            record = self._rooms.record
            found = record.exchange.acts_of(documents) if as_of is None else acts_as_of(record, documents, as_of)
            return {act.id: act for act in found}

    def ledger(
        self, *, states: Iterable[str] = (), party: str | None = None, as_of: str | None = None, told: bool = False
    ) -> list[AskView]:
        """The ledger of asks by date, each with what met it: those in `states`, of or to `party`, as known on a day.

        `party` is a part of a name, `as_of` an EDTF date. With `told` also those of others that a letter tells of.
        """
        with self._rooms.record.reading():
            return list(asks_of(self._rooms.record, states=states, party=party, as_of=as_of, told=told))

    def missing(self) -> list[Missing]:
        """The letters known but not held, by date, with what proves them and where to look."""
        with self._rooms.record.reading():
            return missing_letters(self._rooms.record)

    def findings(self) -> list[Finding]:
        """What contradicts itself or is odd: contradictions first, then doubts, then notes."""
        order = {"contradiction": 0, "doubt": 1, "note": 2}
        with self._rooms.record.reading():
            found = list(self._rooms.record.exchange.findings())
        return sorted(found, key=lambda each: (order[each.severity], each.rule, each.subjects, each.id))

    def latest(self, limit: int = 10) -> list[Capture]:
        """The captures that came in last, the newest first."""
        with self._rooms.record.reading():
            return self._rooms.record.captures.latest(limit)

    def traffic(self) -> Traffic:
        """All documents as figures need them: when, from where, who to whom."""
        with self._rooms.record.reading():
            return traffic_of(self._rooms.record)

    def places(self) -> Places:
        """The places from which letters were written or under which they are filed, and where they lie."""
        record = self._rooms.record
        with record.reading():
            filed = Counter(place for each in record.documents.iterate() for place in {*each.places})
            return places_of(traffic_of(record), filed)

    def place_proofs(self, place: Place, traffic: Traffic) -> tuple[PlaceProof, ...]:
        """The spellings of a place, each with words of a document that has it."""
        with self._rooms.record.reading():
            return proofs_of(self._rooms.record, traffic, place)

    def rights(self) -> dict[str, int]:
        """What is said of the rights in the documents that are held, the most frequent words first."""
        with self._rooms.record.reading():
            said = Counter(
                filter(None, (rights_stated(each) for each in self._rooms.record.documents.iterate() if each.held))
            )
        return dict(sorted(said.items(), key=lambda pair: (-pair[1], pair[0])))

    def arrangement(self) -> tuple[Unit, ...]:
        """Repository, fonds, series and file of the originals, with what is held of each."""
        record = self._rooms.record
        with record.reading():
            twice = [each.subjects for each in record.exchange.findings() if each.rule == TWICE]
            return arrangement_of((each for each in record.documents.iterate() if each.held), twice)

    def search(
        self,
        query: str | Query,
        *,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        filters: dict[str, list[str]] | None = None,
        facets: bool | Sequence[str] = True,
        snippets: bool = True,
    ) -> Results:
        """Documents that the query finds, best first, with facets over all of them and marked snippets.

        `facets` names those to be counted; True counts all.
        """
        self._keep_index()
        return self._rooms.index.search(
            query, limit=limit, offset=offset, sort=sort, filters=filters or {}, facets=facets, snippets=snippets
        )

    def concordance(
        self,
        query: str | Query,
        *,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        filters: dict[str, list[str]] | None = None,
    ) -> Concordance:
        """Where the query's words stand in the documents that it finds, with what stands before and after."""
        self._keep_index()
        return self._rooms.index.concordance(query, limit=limit, offset=offset, sort=sort, filters=filters or {})

    def marked(self, query: str | Query, text: str) -> tuple[Segment, ...]:
        """All of `text`, with the query's words marked as in results."""
        self._keep_index()
        return self._rooms.index.marked(query, text)

    # Judging

    def judge(self, judgement: Judgement) -> Judgement:
        """Record a person's judgement and work out what it changes; it stands until it is taken back."""
        with self.folder.writing():
            return self._order(None).judge(judgement)

    def judgements(self) -> list[Judgement]:
        with self._rooms.record.reading():
            return self._rooms.record.exchange.judgements()

    # Going out

    def export(self, file: BinaryIO, *, texts: bool = True) -> int:
        """Write the archive in the record format, sorted by id; return how many lines were written.

        With `texts` each capture carries its transcription, so that offsets can be followed and the file be imported.
        """
        with self._rooms.record.reading():
            return write_record(nouns_of(self._rooms.record, texts=texts), file)

    # Upkeep

    def verify(self, progress: Progress | None = None) -> VerifyReport:
        """Check every capture against its digest, every offset against its text, and the index against the record."""
        with self._rooms.record.reading():
            return verify(self._rooms, progress or Silent())

    def reindex(self, progress: Progress | None = None) -> int:
        """Make the index anew from the record."""
        with self.folder.writing():
            return self._order(progress).reindex()

    def rebuild(self, progress: Progress | None = None) -> int:
        """Make the record and the index anew from the captures, the register and the judgements; return the documents.

        The record that stands is replaced only when the new one is whole.
        """
        with self.folder.writing():
            self._rooms.begin_anew()
            done = self._order(progress).resume()
            self._rooms.finish_anew()
            self._order(progress).reindex()
            return done.documents

    def _keep_exchanges(self) -> None:
        """Make the exchanges of a record that an earlier version wrote, once."""
        if not self._grouped:
            record = self._rooms.record
            with record.reading():
                self._grouped = record.setting("exchanges") != "due"
            if not self._grouped:
                with self.folder.writing():
                    self._order(None).group()
                self._grouped = True

    def _keep_index(self) -> None:
        """Make the index anew, once, where it is gone, damaged or an earlier version's.

        While another process writes the archive, it is that process's to do.
        """
        if self._indexed:
            return
        record, index = self._rooms.record, self._rooms.index
        if index.marker is None:
            with record.reading():
                empty = not (record.documents.count() or record.documents.announced())
            if not empty:
                try:
                    with self.folder.writing():
                        self._order(None).reindex()
                except ArchiveBusyError:
                    if not index.count():
                        raise
                    return
        self._indexed = True

    def _order(self, progress: Progress | None, seconds: float | None = None) -> Order:
        # Those who only read are spared the models and parsers of the rooms.
        from ..processing.order import Order  # noqa: PLC0415

        return Order(self._rooms, progress or Silent(), seconds)


def iter_record(path: str | Path) -> Iterator[msgspec.Struct]:
    """Yield the nouns of a file in the record format, without an archive."""
    with Path(path).open("rb") as file:
        yield from read_record(file, str(path))


__all__ = ["Archive", "UnknownIdError", "iter_record"]
