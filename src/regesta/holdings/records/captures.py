"""Captures in the record: what they are, what they say, where they came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection, func, select, update

from ...model import Capture, Description, Transcription
from ..intake import CaptureRow
from ..schema import captures, origins, transcriptions
from .rows import change_where_in, in_chunks, insert_rows, one_of, run_on, to_json

_capture = msgspec.json.Decoder(Capture)
_description = msgspec.msgpack.Decoder(Description)
_transcription = msgspec.msgpack.Decoder(Transcription)


class CaptureRows:
    """Reads and writes captures, origins and transcriptions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self, ids: Iterable[str]) -> set[str]:
        query = select(captures.c.id).where(one_of(captures.c.id))
        return {name for (name,) in run_on(self._connection, query, ids)}

    def add(self, rows: Iterable[CaptureRow]) -> None:
        rows = list(rows)
        insert_rows(
            self._connection,
            captures,
            [
                {
                    "id": row.capture.id,
                    "name": row.name,
                    "media_type": row.capture.media_type,
                    "language": row.capture.language,
                    "record": to_json(row.capture),
                    "description": row.description,
                    "versions": row.versions,
                    "settled": False,
                }
                for row in rows
            ],
        )
        insert_rows(
            self._connection,
            transcriptions,
            [{"capture": row.capture.id, "text": row.text, "packed": row.packed} for row in rows],
        )

    def add_origins(self, named: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Note (capture, name) under which captures came, and return those that were not known."""
        new: list[tuple[str, str]] = []
        for chunk in in_chunks(dict.fromkeys(named)):
            query = select(origins).where(one_of(origins.c.capture))
            rows = run_on(self._connection, query, {capture for capture, _ in chunk})
            known = {(row.capture, row.origin) for row in rows}
            new += [pair for pair in chunk if pair not in known]
        insert_rows(self._connection, origins, [{"capture": capture, "origin": origin} for capture, origin in new])
        return new

    def unsettled(self) -> list[str]:
        """Ids of the captures that are described but not yet part of the archive's documents, in order of arrival."""
        query = select(captures.c.id).where(captures.c.settled.is_(False)).order_by(captures.c.no)
        return list(self._connection.execute(query).scalars())

    def settle(self, ids: Iterable[str]) -> None:
        change_where_in(self._connection, update(captures).where(one_of(captures.c.id)).values(settled=True), ids)

    def count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(captures)).scalar_one()

    def ids(self) -> set[str]:
        return set(self._connection.execute(select(captures.c.id)).scalars())

    def get(self, capture: str) -> Capture | None:
        return next(self._iterate(capture), None)

    def iterate(self) -> Iterator[Capture]:
        """All captures, sorted by id."""
        return self._iterate(None)

    def latest(self, limit: int) -> list[Capture]:
        """The captures that came in last, the newest first."""
        query = select(captures.c.id).order_by(captures.c.no.desc()).limit(limit)
        found = (self.get(name) for name in self._connection.execute(query).scalars().all())
        return [capture for capture in found if capture is not None]

    def _iterate(self, only: str | None) -> Iterator[Capture]:
        query = select(captures.c.record, captures.c.id).order_by(captures.c.id)
        names = select(origins.c.capture, origins.c.origin).order_by(origins.c.capture, origins.c.origin)
        if only is not None:
            query, names = query.where(captures.c.id == only), names.where(origins.c.capture == only)
        given = iter(self._connection.execute(names))
        ahead = next(given, None)
        for record, capture in self._connection.execute(query):
            own: list[str] = []
            while ahead is not None and ahead[0] <= capture:
                if ahead[0] == capture:
                    own.append(ahead[1])
                ahead = next(given, None)
            noun = _capture.decode(record)
            if own:
                several = tuple(own) if len(own) > 1 else ()
                noun = msgspec.structs.replace(noun, origin=own[0], origins=several)
            yield noun

    def matching(self, prefix: str, limit: int = 3) -> list[str]:
        query = select(captures.c.id).where(captures.c.id.startswith(prefix, autoescape=True)).order_by(captures.c.id)
        return list(self._connection.execute(query.limit(limit)).scalars())

    def text(self, capture: str) -> str:
        query = select(transcriptions.c.text).where(transcriptions.c.capture == capture)
        return str(self._connection.execute(query).scalar_one())

    def texts(self, ids: Iterable[str]) -> dict[str, str]:
        query = select(transcriptions.c.capture, transcriptions.c.text).where(one_of(transcriptions.c.capture))
        return dict(run_on(self._connection, query, ids))

    def languages(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the captures' languages, as far as they were recognised."""
        query = select(captures.c.id, captures.c.language)
        query = query.where(one_of(captures.c.id), captures.c.language.is_not(None))
        return dict(run_on(self._connection, query, ids))

    def transcription(self, capture: str) -> Transcription:
        query = select(transcriptions.c.packed, transcriptions.c.text).where(transcriptions.c.capture == capture)
        packed, text = self._connection.execute(query).one()
        return msgspec.structs.replace(_transcription.decode(packed), text=text)

    def description(self, capture: str) -> Description:
        query = select(captures.c.description).where(captures.c.id == capture)
        return _description.decode(self._connection.execute(query).scalar_one())
