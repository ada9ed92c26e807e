"""Documents, their attestations, and the register of ids as the record mirrors it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, func, select, text, update

from ...chronology import bounds
from ...model import Attestation, Document
from ..intake import to_packed
from ..ledgers import Registration
from ..schema import attestations, documents, inferences, outbox, registrations
from .outbox import announce
from .rows import delete_where_in, in_chunks, insert_rows, one_of, run_on, run_prepared, to_json

_document = msgspec.json.Decoder(Document)
_value = msgspec.json.Decoder()

_SEVERAL = select(documents.c.id, documents.c.record).where(one_of(documents.c.id))


class DocumentRows:
    """Reads and writes documents, what is attested of them, and which ids were given."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # Documents

    def put(self, new: Sequence[Document], stated: Mapping[str, Document] | None = None) -> None:
        """Store the documents in place of what stood under their ids, and tell the index.

        `stated` are those among them that say less without what other documents let infer.
        """
        ids = [document.id for document in new]
        delete_where_in(self._connection, documents.c.id, ids)
        rows = []
        for document in new:
            first, last = (bounds(document.date) if document.date else None) or (None, None)
            rows.append(
                {
                    "id": document.id,
                    "held": document.held,
                    "kind": document.kind,
                    "date": document.date,
                    "first_day": first,
                    "last_day": last,
                    "record": to_json(document),
                    "stated": to_json(stated[document.id]) if stated and document.id in stated else None,
                }
            )
        insert_rows(self._connection, documents, rows)
        announce(self._connection, ids)

    def renew(self, new: Sequence[Document]) -> None:
        """Store documents that differ from what stood only in who is meant by their names."""
        if new:
            statement = text("UPDATE documents SET record = :record WHERE id = :id")
            self._connection.execute(statement, [{"id": each.id, "record": to_json(each)} for each in new])
            announce(self._connection, [each.id for each in new])

    def remove(self, ids: Iterable[str]) -> None:
        ids = list(ids)
        delete_where_in(self._connection, documents.c.id, ids)
        delete_where_in(self._connection, attestations.c.subject, ids)
        delete_where_in(self._connection, inferences.c.document, ids)
        announce(self._connection, ids)

    def get(self, document: str) -> Document | None:
        record = self._connection.execute(select(documents.c.record).where(documents.c.id == document)).scalar()
        return None if record is None else _document.decode(record)

    def stated(self, ids: Iterable[str]) -> dict[str, Document]:
        """The documents as their own witnesses state them, without what others let infer."""
        found: dict[str, Document] = {}
        query = select(documents.c.id, func.coalesce(documents.c.stated, documents.c.record))
        for name, record in run_on(self._connection, query.where(one_of(documents.c.id)), ids):
            found[name] = _document.decode(record)
        return found

    def several(self, ids: Iterable[str]) -> dict[str, Document]:
        rows = run_prepared(self._connection, _SEVERAL, ids)
        return {name: _document.decode(record) for name, record in rows}

    def dates(self, ids: Iterable[str]) -> dict[str, str | None]:
        query = select(documents.c.id, documents.c.date).where(one_of(documents.c.id))
        return dict(run_on(self._connection, query, ids))

    def iterate(self) -> Iterator[Document]:
        """All documents, sorted by id."""
        query = select(documents.c.record).order_by(documents.c.id)
        return (_document.decode(record) for record in self._connection.execute(query).scalars())

    def chronological(self, *, held: bool | None = None, limit: int | None = None, offset: int = 0) -> list[Document]:
        """Documents by their first possible day, undated ones last."""
        query = select(documents.c.record).order_by(
            documents.c.first_day.asc().nulls_last(), documents.c.last_day, documents.c.id
        )
        if held is not None:
            query = query.where(documents.c.held.is_(held))
        query = query.limit(limit).offset(offset)
        return [_document.decode(record) for record in self._connection.execute(query).scalars()]

    def count(self, *, held: bool | None = None) -> int:
        query = select(func.count()).select_from(documents)
        if held is not None:
            query = query.where(documents.c.held.is_(held))
        return self._connection.execute(query).scalar_one()

    def ids(self) -> list[str]:
        return list(self._connection.execute(select(documents.c.id).order_by(documents.c.id)).scalars())

    def ids_in_time(self) -> list[str]:
        """All ids by the documents' first possible day, undated ones last."""
        query = select(documents.c.id).order_by(
            documents.c.first_day.is_(None), documents.c.first_day, documents.c.last_day, documents.c.id
        )
        return list(self._connection.execute(query).scalars())

    def held_ids(self) -> set[str]:
        return set(self._connection.execute(select(documents.c.id).where(documents.c.held)).scalars())

    def held_by(self, day: int) -> set[str]:
        """The held documents whose date may lie on `day` or before it."""
        query = select(documents.c.id).where(documents.c.held, documents.c.first_day <= day)
        return set(self._connection.execute(query).scalars())

    def last_day(self) -> int | None:
        """The last first possible day of a held document."""
        return self._connection.execute(select(func.max(documents.c.first_day)).where(documents.c.held)).scalar()

    def years(self) -> tuple[str | None, str | None]:
        """The dates of the earliest and of the latest held document."""
        dated = select(documents.c.date).where(documents.c.first_day.is_not(None), documents.c.held)
        first = self._connection.execute(dated.order_by(documents.c.first_day, documents.c.id).limit(1)).scalar()
        last = self._connection.execute(dated.order_by(documents.c.last_day.desc(), documents.c.id).limit(1)).scalar()
        return first, last

    def matching(self, prefix: str, limit: int = 3) -> list[str]:
        query = select(documents.c.id).where(documents.c.id.startswith(prefix, autoescape=True))
        return list(self._connection.execute(query.order_by(documents.c.id).limit(limit)).scalars())

    # Attestations

    def attest(self, subjects: Iterable[str], new: Sequence[Attestation]) -> None:
        """Store what is attested of `subjects` in place of what was."""
        delete_where_in(self._connection, attestations.c.subject, subjects)
        insert_rows(
            self._connection,
            attestations,
            [
                {
                    "subject": each.subject,
                    "field": each.field,
                    "value": to_json(each.value),
                    "text": each.text,
                    "capture": each.capture,
                    "start": each.start,
                    "end": each.end,
                    "method": each.method,
                    "confidence": each.confidence,
                    "standing": each.standing,
                    "inferred": each.inferred,
                }
                for each in new
            ],
        )

    def attested(self, subject: str) -> list[Attestation]:
        query = select(attestations).where(attestations.c.subject == subject).order_by(attestations.c.no)
        return [_attestation(row) for row in self._connection.execute(query)]

    def attested_of(self, subjects: Iterable[str]) -> dict[str, list[Attestation]]:
        found: dict[str, list[Attestation]] = {}
        query = select(attestations).where(one_of(attestations.c.subject)).order_by(attestations.c.no)
        for row in run_on(self._connection, query, subjects):
            found.setdefault(row.subject, []).append(_attestation(row))
        return found

    def dates_of(self, subjects: Iterable[str]) -> dict[str, list[str]]:
        """Return the dates that the documents' own witnesses give, the chosen ones and their rivals."""
        found: dict[str, list[str]] = {}
        query = select(attestations.c.subject, attestations.c.value).where(
            one_of(attestations.c.subject),
            attestations.c.field == "date",
            attestations.c.inferred.is_(False),
        )
        query = query.distinct().order_by(attestations.c.value)
        for subject, value in run_on(self._connection, query, subjects):
            found.setdefault(subject, []).append(_value.decode(value))
        return found

    def attested_in(self, capture: str) -> list[Attestation]:
        query = select(attestations).where(attestations.c.capture == capture).order_by(attestations.c.start)
        return [_attestation(row) for row in self._connection.execute(query)]

    def all_attestations(self) -> Iterator[Attestation]:
        """Every attestation, sorted by subject and then in the order of its subject."""
        query = select(attestations).order_by(attestations.c.subject, attestations.c.no)
        return (_attestation(row) for row in self._connection.execute(query))

    # Values that other documents give: an answer names its addressee, a dated reference dates a letter

    def infer(self, from_documents: Iterable[str], rows: Sequence[tuple[str, str, str, object]]) -> set[str]:
        """Store (document, from document, capture, claim) in place of what those documents gave before.

        Returns the documents for which anything changed.
        """
        owners = list(from_documents)
        before: dict[str, set[tuple[str, bytes]]] = {}
        query = select(inferences).where(one_of(inferences.c.from_document))
        for row in run_on(self._connection, query, owners):
            before.setdefault(row.document, set()).add((row.capture, row.packed))
        after: dict[str, set[tuple[str, bytes]]] = {}
        for document, _, capture, claim in rows:
            after.setdefault(document, set()).add((capture, to_packed(claim)))
        delete_where_in(self._connection, inferences.c.from_document, owners)
        columns = ("document", "from_document", "capture", "packed")
        packed = [dict(zip(columns, (d, f, c, to_packed(claim)), strict=True)) for d, f, c, claim in rows]
        insert_rows(self._connection, inferences, packed)
        return {each for each in before.keys() | after.keys() if before.get(each) != after.get(each)}

    def inferred_for(self, ids: Iterable[str]) -> dict[str, list[tuple[str, bytes]]]:
        found: dict[str, list[tuple[str, bytes]]] = {}
        query = select(inferences).where(one_of(inferences.c.document))
        query = query.order_by(inferences.c.document, inferences.c.capture, inferences.c.packed)
        for row in run_on(self._connection, query, ids):
            found.setdefault(row.document, []).append((row.capture, row.packed))
        return found

    # The register

    def register(self, lines: Iterable[Registration]) -> None:
        """Mirror lines of the register; a line for a known id only changes where the id leads."""
        for chunk in in_chunks(lines):
            query = select(registrations.c.id).where(one_of(registrations.c.id))
            known = {name for (name,) in run_on(self._connection, query, {line.id for line in chunk})}
            new: dict[str, dict[str, object]] = {}
            for line in chunk:
                if line.id in new:
                    new[line.id]["same_as"] = line.same_as or None
                elif line.id in known:
                    change = update(registrations).where(registrations.c.id == line.id)
                    self._connection.execute(change.values(same_as=line.same_as or None))
                else:
                    new[line.id] = {**msgspec.structs.asdict(line), "same_as": line.same_as or None}
            insert_rows(self._connection, registrations, list(new.values()))

    def registered_in(self, ids: Iterable[str], *, mention: bool) -> dict[str, list[tuple[int, Registration]]]:
        """Return what was registered in each capture, with the register's order."""
        found: dict[str, list[tuple[int, Registration]]] = {}
        query = select(registrations).where(one_of(registrations.c.capture))
        query = query.where(registrations.c.mention.is_(mention)).order_by(registrations.c.no)
        for row in run_on(self._connection, query, ids):
            line = Registration(row.id, row.capture, row.start, row.end, row.mention, row.same_as)
            found.setdefault(row.capture, []).append((row.no, line))
        return found

    def places_of(self, ids: Iterable[str]) -> dict[str, tuple[str, int]]:
        """Return where the first witness or mention of each id stands: capture and start."""
        query = select(registrations.c.id, registrations.c.capture, registrations.c.start)
        rows = run_on(self._connection, query.where(one_of(registrations.c.id)), ids)
        return {name: (capture, start) for name, capture, start in rows}

    def is_registered(self, document: str) -> bool:
        query = select(registrations.c.no).where(registrations.c.id == document)
        return self._connection.execute(query).scalar() is not None

    def redirected(self) -> dict[str, str]:
        """Every id that leads to another, with where it leads."""
        query = select(registrations.c.id, registrations.c.same_as).where(registrations.c.same_as.is_not(None))
        return {row.id: row.same_as for row in self._connection.execute(query)}

    def redirect_of(self, document: str) -> str | None:
        query = select(registrations.c.same_as).where(registrations.c.id == document)
        return self._connection.execute(query).scalar()

    def aliases(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the ids that lead to one of `ids`, with the one that they lead to."""
        query = select(registrations.c.id, registrations.c.same_as).where(one_of(registrations.c.same_as))
        return dict(run_on(self._connection, query, ids))

    # The index's outbox

    def announce_all(self) -> None:
        self._connection.execute(outbox.delete())
        self._connection.execute(outbox.insert().from_select(["document"], select(documents.c.id)))

    def announced(self) -> list[str]:
        return list(self._connection.execute(select(outbox.c.document).order_by(outbox.c.document)).scalars())

    def forget_announced(self, ids: Iterable[str]) -> None:
        delete_where_in(self._connection, outbox.c.document, ids)


def _attestation(row: object) -> Attestation:
    values = row._mapping  # type: ignore[attr-defined]
    return Attestation(
        subject=values["subject"],
        field=values["field"],
        value=_value.decode(values["value"]),
        text=values["text"],
        capture=values["capture"],
        start=values["start"],
        end=values["end"],
        method=values["method"],
        confidence=values["confidence"],
        standing=values["standing"],
        inferred=values["inferred"],
    )
