"""Authorities over the archive: who is meant by each name, block by block, and only for the blocks that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ..authorities import Identity, NameUse, agent_seed, block_key, identify, recurring_names, single_uses
from ..holdings import RecordStore
from ..holdings.intake import to_packed
from ..holdings.records import in_chunks
from ..model import Agent, Attestation, Document, Party
from .corresponding import Changed
from .progress import Progress
from .register import new_id

_CHUNK = 200
PARTIES = ("senders", "recipients", "signatories", "copied_to", "participants")
_use = msgspec.msgpack.Decoder(NameUse)


class Identifying:
    """Gives agents to the parties of documents."""

    def __init__(self, record: RecordStore, progress: Progress) -> None:
        self._record = record
        self._progress = progress

    def identify(self, changed: Changed) -> Changed:
        """Identify the names in the changed documents, and in those whose names mean somebody else now."""
        names = sorted(changed.documents)
        blocks: set[str] = set()
        for chunk in in_chunks(names, _CHUNK):
            documents = self._record.documents.several(chunk)
            attested = self._record.documents.attested_of(documents)
            rows = [
                (document.id, _block(use), to_packed(use))
                for document in documents.values()
                for use in dict.fromkeys(_uses(document, attested.get(document.id, ())))
            ]
            blocks |= self._record.agents.use(chunk, rows)
        self._progress.begin("Identifying", len(blocks))
        renamed: set[str] = set()
        for chunk in in_chunks(sorted(blocks), _CHUNK):
            renamed |= self._identify_blocks(chunk)
            self._progress.step(len(chunk))
        self._progress.end()
        for chunk in in_chunks(sorted(changed.documents | renamed), _CHUNK):
            self._name(chunk)
        changed.documents |= renamed
        changed.blocks |= blocks
        return changed

    def _identify_blocks(self, blocks: list[str]) -> set[str]:
        """Write the agents of some blocks; return the documents in which a name means somebody else than before."""
        used = self._record.agents.uses_in(blocks)
        agents: dict[str, list[Agent]] = {block: [] for block in blocks}
        changed: dict[int, str] = {}
        documents: set[str] = set()
        for block, rows in used.items():
            agent_of: dict[bytes, str] = {}
            for identity in identify([_use.decode(row.packed) for row in rows]):
                agent = _agent(identity)
                agents[block].append(agent)
                agent_of.update((to_packed(use), agent.id) for use in identity.uses)
            for row in rows:
                meant = agent_of.get(row.packed, row.agent)
                if meant is not None and meant != row.agent:
                    changed[row.no] = meant
                    documents.add(row.document)
        self._record.agents.identify(changed)
        self._record.agents.replace(agents)
        return documents

    def _name(self, names: list[str]) -> None:
        """Write into the documents' parties whom they mean."""
        meant = {name: dict(pairs) for name, pairs in self._record.agents.agents_by_use(names).items()}
        renewed = []
        for document in self._record.documents.several(names).values():
            named = _named(document, meant.get(document.id, {}))
            if named != document:
                renewed.append(named)
        self._record.documents.renew(renewed)


def _uses(document: Document, attestations: Sequence[Attestation]) -> Iterator[NameUse]:
    """Yield every name in the record and every way in which a witness spells it."""
    names: list[str] = []
    for field in PARTIES:
        for party in getattr(document, field):
            yield from single_uses(_use_of(document, field, party))
    for each in attestations:
        if each.field in PARTIES and each.standing != "rejected" and isinstance(each.value, dict):
            said = {part: each.value.get(part) for part in ("name", "office", "body")}
            yield from single_uses(_use_of(document, each.field, Party(**said)))
            if said["name"]:
                names.append(said["name"])
    for each in attestations:
        if each.field in ("title", "summary") and each.standing != "rejected":
            for name, _, _ in recurring_names(each.text, names):
                yield _use_of(document, each.field, Party(name=name))


def _use_of(document: Document, field: str, party: Party) -> NameUse:
    return NameUse(
        document=document.id,
        name=party.name,
        office=party.office,
        body=party.body,
        date=document.date,
        field=field,
    )


def _block(use: NameUse) -> str:
    kind, key = block_key(use)
    return f"{kind}:{key}"


def _agent(identity: Identity) -> Agent:
    return Agent(
        id=new_id("a", agent_seed(identity)),
        kind=identity.kind,
        name=identity.name,
        names=identity.names,
        same_as=tuple(new_id("a", seed) for seed in identity.may_be),
        roles=identity.roles,
    )


def _named(document: Document, meant: dict[bytes, str]) -> Document:
    fields: dict[str, tuple[Party, ...]] = {}
    for field in PARTIES:
        parties = []
        for party in getattr(document, field):
            uses = single_uses(_use_of(document, field, party))
            agents = [meant.get(to_packed(use)) for use in uses]
            own = agents[0] if agents else None
            body = agents[1] if len(agents) > 1 else None
            parties.append(msgspec.structs.replace(party, agent=own, body_agent=body))
        fields[field] = tuple(parties)
    return msgspec.structs.replace(document, **fields)
