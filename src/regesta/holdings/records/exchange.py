"""Links, acts, findings and judgements, each with the document whose reading gave it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, func, or_, select

from ...model import Act, Finding, Judgement, Link
from ..intake import to_packed
from ..schema import acts, finding_subjects, findings, ghost_mentions, judgement_places, judgements, links
from .outbox import announce, differing
from .rows import delete_where_in, insert_rows, one_of, run_on, to_json

_link = msgspec.json.Decoder(Link)
_act = msgspec.json.Decoder(Act)
_finding = msgspec.json.Decoder(Finding)
_judgement = msgspec.json.Decoder(Judgement)

DOUBT = "reference-with-several-candidates"
"""The rule of correspondence that finds without criticism: words that may mean several documents."""


_is_own = func.json_extract(acts.c.record, "$.reported").is_(None)
"""What the writer does himself; of what he only tells, the record says so."""


class ExchangeRows:
    """Reads and writes what holds between documents."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # Links; the owner is the document whose words gave the link

    def link(self, owners: Iterable[str], new: Sequence[tuple[str, Link]]) -> set[str]:
        """Store (owner, link) in place of the owners' earlier links; return the documents at any end that changed."""
        owners = list(owners)
        query = select(links.c.id, links.c.record).where(one_of(links.c.owner))
        before: dict[str, str] = dict(run_on(self._connection, query, owners))
        after = {each.id: (owner, each) for owner, each in new}
        delete_where_in(self._connection, links.c.id, before)
        rows = self.add_links(list(after.values()))
        now = {row["id"]: row["record"] for row in rows}
        ends = [_link.decode(side[name]) for name in differing(before, now) for side in (before, now) if name in side]
        changed = {end for each in ends for end in (each.from_, each.to)}
        announce(self._connection, changed)
        return changed

    def add_links(self, new: Sequence[tuple[str, Link]]) -> list[dict[str, Any]]:
        """Store (owner, link), in place of a link with the same id, and leave the owners' others alone."""
        rows = {
            each.id: {
                "id": each.id,
                "from_document": each.from_,
                "to_document": each.to,
                "kind": each.kind,
                "owner": owner,
                "record": to_json(each),
            }
            for owner, each in new
        }
        delete_where_in(self._connection, links.c.id, rows)
        insert_rows(self._connection, links, list(rows.values()))
        return list(rows.values())

    def remove_links_to(self, documents: Iterable[str]) -> None:
        documents = list(documents)
        query = select(links.c.from_document).where(one_of(links.c.to_document))
        announce(self._connection, {name for (name,) in run_on(self._connection, query, documents)})
        delete_where_in(self._connection, links.c.to_document, documents)

    def links_at(self, documents: Iterable[str]) -> list[Link]:
        """Links that begin or end at one of the documents, sorted by id."""
        found: dict[str, Link] = {}
        query = select(links.c.id, links.c.record)
        query = query.where(or_(one_of(links.c.from_document), one_of(links.c.to_document)))
        for name, record in run_on(self._connection, query, documents):
            if name not in found:
                found[name] = _link.decode(record)
        return [found[name] for name in sorted(found)]

    def links(self) -> Iterator[Link]:
        query = select(links.c.record).order_by(links.c.id)
        return (_link.decode(record) for record in self._run(query).scalars())

    def edges(self) -> list[tuple[str, str, str]]:
        """Every link as (from, to, kind)."""
        query = select(links.c.from_document, links.c.to_document, links.c.kind).order_by(links.c.id)
        return [(a, b, kind) for a, b, kind in self._run(query)]

    # What is spoken of but not held

    def speak(self, documents: Iterable[str], rows: Sequence[dict[str, Any]]) -> set[str]:
        """Store mentions of what is not held in place of the documents' earlier ones; return the keys touched."""
        documents = list(documents)
        touched = {row["key"] for row in rows}
        query = select(ghost_mentions.c.key).where(one_of(ghost_mentions.c.document)).distinct()
        touched.update(key for (key,) in run_on(self._connection, query, documents))
        delete_where_in(self._connection, ghost_mentions.c.document, documents)
        insert_rows(self._connection, ghost_mentions, [{**row, "packed": to_packed(row["packed"])} for row in rows])
        return touched

    def mentions_of(self, keys: Iterable[str]) -> dict[str, list[tuple[str, str, int, int, bytes]]]:
        """Return for each key (document, capture, start, end, ghost) of all that speak of it, in a settled order."""
        found: dict[str, list[tuple[str, str, int, int, bytes]]] = {}
        query = select(ghost_mentions).where(one_of(ghost_mentions.c.key))
        query = query.order_by(ghost_mentions.c.capture, ghost_mentions.c.start, ghost_mentions.c.document)
        for row in run_on(self._connection, query, sorted(keys)):
            found.setdefault(row.key, []).append((row.document, row.capture, row.start, row.end, row.packed))
        return found

    # Acts

    def enact(self, documents: Iterable[str], new: Sequence[Act]) -> None:
        """Store the acts of the documents in place of their earlier ones."""
        documents = list(documents)
        query = select(acts.c.id, acts.c.record).where(one_of(acts.c.document))
        before: dict[str, str] = dict(run_on(self._connection, query, documents))
        delete_where_in(self._connection, acts.c.document, documents)
        rows: list[dict[str, Any]] = [
            {
                "id": each.id,
                "document": each.document,
                "act": each.act,
                "state": each.state,
                "record": to_json(each),
            }
            for each in new
        ]
        insert_rows(self._connection, acts, rows)
        now = {row["id"]: row["record"] for row in rows}
        announce(
            self._connection,
            {
                _act.decode(side[name]).document
                for name in differing(before, now)
                for side in (before, now)
                if name in side
            },
        )

    def acts_of(self, documents: Iterable[str]) -> list[Act]:
        query = select(acts.c.record).where(one_of(acts.c.document)).order_by(acts.c.id)
        return [_act.decode(record) for (record,) in run_on(self._connection, query, documents)]

    def acts(self) -> Iterator[Act]:
        query = select(acts.c.record).order_by(acts.c.id)
        return (_act.decode(record) for record in self._run(query).scalars())

    def asked(self, states: Iterable[str] = (), *, told: bool = False) -> list[Act]:
        """The asks, proposals and offers, of all `states` if none is given; with `told`, also what letters tell of."""
        query = select(acts.c.record).where(acts.c.state.is_not(None)).order_by(acts.c.id)
        if states := sorted(states):
            query = query.where(acts.c.state.in_(states))
        if not told:
            query = query.where(_is_own)
        return [_act.decode(record) for record in self._run(query).scalars()]

    def act_counts(self) -> dict[str, int]:
        """How many of the writers' own asks, proposals and offers stand in each state."""
        query = select(acts.c.state, func.count()).where(acts.c.state.is_not(None), _is_own).group_by(acts.c.state)
        return {row[0]: row[1] for row in self._run(query)}

    # Findings

    def find(self, owners: Iterable[str], new: Sequence[tuple[str, Finding]]) -> None:
        """Store (owner, finding) in place of the owners' earlier findings."""
        query = select(findings.c.id, findings.c.record).where(one_of(findings.c.owner))
        old: dict[str, str] = dict(run_on(self._connection, query, owners))
        unique = {each.id: (owner, each) for owner, each in sorted(new, key=lambda pair: (pair[1].id, pair[0]))}
        delete_where_in(self._connection, findings.c.id, [*old, *unique])
        delete_where_in(self._connection, finding_subjects.c.finding, [*old, *unique])
        rows = [
            {
                "id": each.id,
                "rule": each.rule,
                "severity": each.severity,
                "owner": owner,
                "record": to_json(each),
            }
            for owner, each in unique.values()
        ]
        insert_rows(self._connection, findings, rows)
        pairs = [
            {"finding": each.id, "subject": s} for _, each in unique.values() for s in dict.fromkeys(each.subjects)
        ]
        insert_rows(self._connection, finding_subjects, pairs)
        now = {row["id"]: row["record"] for row in rows}
        changed = [_finding.decode(side[name]) for name in differing(old, now) for side in (old, now) if name in side]
        announce(self._connection, {subject for each in changed for subject in each.subjects})

    def findings(self) -> Iterator[Finding]:
        query = select(findings.c.record).order_by(findings.c.id)
        return (_finding.decode(record) for record in self._run(query).scalars())

    def findings_on(self, subjects: Iterable[str]) -> list[Finding]:
        found: dict[str, Finding] = {}
        query = select(findings.c.id, findings.c.record).join(
            finding_subjects, finding_subjects.c.finding == findings.c.id
        )
        rows = run_on(self._connection, query.where(one_of(finding_subjects.c.subject)), subjects)
        found.update((name, _finding.decode(record)) for name, record in rows)
        return [found[name] for name in sorted(found)]

    def doubts_of(self, owner: str) -> list[Finding]:
        """The doubts that reading the document's references left, which only a new reading of them changes."""
        query = select(findings.c.record).where(findings.c.owner == owner, findings.c.rule == DOUBT)
        return [_finding.decode(record) for record in self._run(query.order_by(findings.c.id)).scalars()]

    def finding_counts(self) -> dict[tuple[str, str], int]:
        """How many findings there are by (rule, severity)."""
        query = select(findings.c.rule, findings.c.severity, func.count()).group_by(
            findings.c.rule, findings.c.severity
        )
        return {(rule, severity): count for rule, severity, count in self._run(query)}

    # Judgements, mirrored from their ledger

    def judge(self, new: Iterable[Judgement]) -> None:
        for each in new:
            delete_where_in(self._connection, judgements.c.id, [each.id])
            insert_rows(self._connection, judgements, [{"id": each.id, "on_id": each.on, "record": to_json(each)}])
            delete_where_in(self._connection, judgement_places.c.judgement, [each.id])
            places = [
                {"judgement": each.id, "capture": capture} for capture in {proof.capture for proof in each.evidence}
            ]
            insert_rows(self._connection, judgement_places, places)

    def judgements(self) -> list[Judgement]:
        query = select(judgements.c.record).order_by(judgements.c.no)
        return [_judgement.decode(record) for record in self._run(query).scalars()]

    def judged_in(self, captures: Iterable[str]) -> list[Judgement]:
        """The judgements that speak of words in the captures (merges and splits), in their order."""
        found: dict[int, Judgement] = {}
        query = select(judgements.c.no, judgements.c.record)
        query = query.join(judgement_places, judgement_places.c.judgement == judgements.c.id)
        for no, record in run_on(self._connection, query.where(one_of(judgement_places.c.capture)), captures):
            found[no] = _judgement.decode(record)
        return [found[no] for no in sorted(found)]

    def judged(self, ids: Iterable[str]) -> dict[str, list[Judgement]]:
        found: dict[str, list[Judgement]] = {}
        query = select(judgements.c.record).where(one_of(judgements.c.on_id)).order_by(judgements.c.no)
        for (record,) in run_on(self._connection, query, ids):
            each = _judgement.decode(record)
            found.setdefault(each.on, []).append(each)
        return found

    def _run(self, query: Any) -> Any:
        return self._connection.execute(query)
