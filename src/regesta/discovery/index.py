"""The search index of an archive: what can be done with it.

What enters: entries (documents with their texts) and queries; what leaves: results. The index holds nothing
of its own, so that it may be deleted and made again from the record at any time. Any number of processes may
read while one writes; readers see a commit with their next search.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
import tantivy

from . import schema, storage
from .compiler import Compiler
from .concordance import concordance
from .entry import Entry
from .errors import IndexBusyError, IndexMissingError, IndexReadError, IndexWriteError
from .marking import Marker, Segment
from .parser import parse_query
from .query import Query
from .results import Concordance, Results
from .search import Request, chosen_facets, run
from .suggesting import Completer, Suggestion
from .vocabulary import Vocabulary
from .writing import index_document

WRITER_BYTES = 128_000_000
"""Memory of the writer before it puts a segment to disk."""


class _View(msgspec.Struct, frozen=True):
    """One state of the index as a reader sees it."""

    state: tuple[int, int, int] | None
    searcher: Any
    vocabulary: Vocabulary
    completer: Completer


class SearchIndex:
    """The index in one folder. Safe to share between threads that read; one thread writes."""

    def __init__(self, path: Path, index: Any, links: Any, lock_seconds: float) -> None:
        self.path = path
        self._index, self._links = index, links
        self._lock_seconds = lock_seconds
        self._writer: Any = None
        self._view: _View | None = None
        self._guard = threading.RLock()

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True, lock_seconds: float = 5.0) -> Self:
        """Return the index in *path*.

        With *create*, one that is missing, of another version or damaged is begun anew, empty and without
        marker: the caller sees by the marker that it has to be filled. Without, these are errors.

        Raises:
            IndexMissingError, IndexReadError: without *create*.
            IndexWriteError: it had to be made and could not.
        """
        folder = Path(path)
        try:
            index, links = storage.open_existing(folder)
        except (IndexMissingError, IndexReadError):
            if not create:
                raise
            storage.create(folder)
            index, links = storage.open_existing(folder)
        return cls(folder, index, links, lock_seconds)

    # -- writing

    def update(self, entries: Iterable[Entry]) -> int:
        """Put *entries* in, each in place of the one with its id; return how many. Seen after `commit`."""
        writer = self._writing()
        count = 0
        try:
            for entry in entries:
                writer.delete_documents_by_term(schema.ID, entry.document.id)
                writer.add_document(index_document(entry))
                count += 1
        except ValueError as error:
            raise IndexWriteError(path=str(self.path), found=str(error)) from error
        return count

    def delete(self, ids: Iterable[str]) -> None:
        """Take the documents with these *ids* out. Seen after `commit`."""
        writer = self._writing()
        for document_id in ids:
            writer.delete_documents_by_term(schema.ID, document_id)

    def clear(self) -> None:
        """Take everything out. Seen after `commit`."""
        self._writing().delete_all_documents()

    def commit(self, marker: str | None = None) -> None:
        """Make all changes since the last commit visible at once, and lasting; then let other processes
        write.

        *marker* tells what state of the record the index now holds; without it the index is of unknown state.
        """
        writer = self._writing()
        try:
            writer.commit()
            writer.wait_merging_threads()
        except (ValueError, OSError) as error:
            raise IndexWriteError(path=str(self.path), found=str(error)) from error
        finally:
            self._writer = None
        note = storage.IndexNote(schema.VERSION, marker, storage.commit_number(self.path))
        storage.write_note(self.path, note)
        storage.share(self.path)

    def rollback(self) -> None:
        """Forget all changes since the last commit, and let other processes write."""
        if self._writer is not None:
            self._writer.rollback()
            self._writer = None

    def close(self) -> None:
        """Let go of the folder; uncommitted changes are lost."""
        self.rollback()
        self._view = None
        if self._links is not None:
            self._links.cleanup()
            self._links = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _writing(self) -> Any:
        """Return the writer, waiting a while for another process that has it."""
        if self._writer is not None:
            return self._writer
        if self._links is not None:
            raise IndexWriteError(path=str(self.path), found="the folder is read-only")
        until = time.monotonic() + self._lock_seconds
        while True:
            try:
                self._writer = self._index.writer(WRITER_BYTES, 1)
            except ValueError as error:
                if "LockBusy" not in str(error):
                    raise IndexWriteError(path=str(self.path), found=str(error)) from error
                if time.monotonic() >= until:
                    raise IndexBusyError(path=str(self.path), seconds=self._lock_seconds) from error
                time.sleep(0.05)
            else:
                return self._writer

    # -- what it holds

    @property
    def marker(self) -> str | None:
        """The marker of the last commit; None where it is unknown."""
        note = storage.read_note(self.path)
        if note is None or note.commit is None or note.commit != storage.commit_number(self.path):
            return None
        return note.marker

    @property
    def generation(self) -> int | None:
        """The number of the last commit: it grows with every commit."""
        return storage.commit_number(self.path)

    def count(self) -> int:
        """Return how many documents the index holds."""
        return int(self._current().searcher.num_docs)

    def ids_and_digests(self) -> dict[str, str]:
        """Return each document's id with the digest of the entry that it was made from (see `digest_of`)."""
        keys = self._current().searcher.terms_with_prefix(schema.KEY, "", filter_query=tantivy.Query.all_query())
        return dict(key.split("\0", 1) for key, _ in keys)

    # -- asking

    def search(
        self,
        query: str | Query = "",
        *,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        facets: bool | Sequence[str] = True,
        facet_limit: int = 20,
        snippets: bool = True,
        filters: Mapping[str, Sequence[str]] | None = None,
        widen: bool = True,
    ) -> Results:
        """Return a page of what *query* finds, with the facets of the whole result.

        *filters* are facet values as the facets list them: one of the values of each facet must hold. *widen*
        finds documents with most of the words where none has all.

        Raises:
            QueryError: the query can't be meant.
            SearchOptionError: an option has no meaning.
        """
        request = Request(limit, offset, sort, chosen_facets(facets), facet_limit, snippets, dict(filters or {}), widen)
        read = parse_query(query) if isinstance(query, str) else query
        view = self._current()
        return run(view.searcher, view.vocabulary, read, request)

    def concordance(
        self,
        query: str | Query,
        *,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        filters: Mapping[str, Sequence[str]] | None = None,
    ) -> Concordance:
        """Return where the words of *query* stand in the documents of one page, with what stands around them.

        Raises:
            QueryError, SearchOptionError: as `search`.
        """
        read = parse_query(query) if isinstance(query, str) else query
        view = self._current()
        request = Request(limit, offset, sort, (), 0, False, dict(filters or {}), widen=False)
        return concordance(view.searcher, view.vocabulary, read, request)

    def marked(self, query: str | Query, text: str) -> tuple[Segment, ...]:
        """Return all of *text* with the words of *query* marked as in results; fields and dates mark nothing.

        Raises:
            QueryError: the query can't be meant.
        """
        read = parse_query(query) if isinstance(query, str) else query
        compiler = Compiler(self._current().vocabulary)
        compiler.compile(read.node)
        return Marker(compiler.marks).whole(text)

    def suggest(self, typed: str, field: str = "party", *, limit: int = 10) -> tuple[Suggestion, ...]:
        """Return parties, places or other facet values that go on from what was *typed*."""
        return self._current().completer.complete(typed, field, limit)

    def _current(self) -> _View:
        """Return the index as last committed, by this process or another."""
        state = storage.state_of(self.path)
        view = self._view
        if view is not None and view.state == state:
            return view
        with self._guard:
            try:
                if self._links is not None and view is not None:
                    self._index, self._links = storage.open_existing(self.path)
                self._index.reload()
            except ValueError as error:
                raise IndexReadError(path=str(self.path), found=str(error)) from error
            searcher = self._index.searcher()
            vocabulary = Vocabulary(searcher)
            view = _View(state, searcher, vocabulary, Completer(vocabulary))
            self._view = view
            return view
