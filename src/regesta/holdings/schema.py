"""The one stored schema, for SQLite and for PostgreSQL alike.

What comes from one capture alone (captures, origins, transcriptions, witnesses, sketches) is written once. What holds
between captures (documents, attestations, agents, links, acts, findings) is written again for whatever a change
touches. `bonds` say which documents hang together, `exchange_documents` what exchanges that makes, and `exchanges`
counts them for the lists. `ties` are the join keys by which a change finds what it touches; `outbox` is what the
index still has to learn. Columns named `record` hold the noun as JSON, those named `packed` as MessagePack.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

metadata = MetaData()

settings = Table("settings", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

captures = Table(
    "captures",
    metadata,
    Column("no", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("language", Text),
    Column("record", Text, nullable=False),
    Column("description", LargeBinary, nullable=False),
    Column("versions", Text, nullable=False),
    Column("settled", Boolean, nullable=False),
    Index("captures_unsettled", "settled"),
)

origins = Table(
    "origins",
    metadata,
    Column("capture", Text, nullable=False),
    Column("origin", Text, nullable=False),
    PrimaryKeyConstraint("capture", "origin"),
)

transcriptions = Table(
    "transcriptions",
    metadata,
    Column("capture", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)

witnesses = Table(
    "witnesses",
    metadata,
    Column("no", Integer, primary_key=True),
    Column("capture", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("within", Integer),
    Column("hashes", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    Column("document", Text),
    Index("witnesses_place", "capture", "start", "end", unique=True),
    Index("witnesses_document", "document"),
    Index("witnesses_within", "within"),
)

sketches = Table(
    "sketches",
    metadata,
    Column("hash", BigInteger, nullable=False),
    Column("witness", Integer, nullable=False),
    PrimaryKeyConstraint("hash", "witness"),
    sqlite_with_rowid=False,
)

witness_keys = Table(
    "witness_keys",
    metadata,
    Column("key", Text, nullable=False),
    Column("witness", Integer, nullable=False),
    PrimaryKeyConstraint("key", "witness"),
    sqlite_with_rowid=False,
)

comparisons = Table(
    "comparisons",
    metadata,
    Column("a", Integer, nullable=False),
    Column("b", Integer, nullable=False),
    Column("one", Boolean, nullable=False),
    Column("apart", Boolean, nullable=False),
    Column("link", Text),
    Column("reason", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    PrimaryKeyConstraint("a", "b"),
    Index("comparisons_b", "b"),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("held", Boolean, nullable=False),
    Column("kind", Text),
    Column("date", Text),
    Column("first_day", Integer),
    Column("last_day", Integer),
    Column("record", Text, nullable=False),
    Column("stated", Text),
    Index("documents_order", "held", "first_day", "last_day", "id"),
)

registrations = Table(
    "registrations",
    metadata,
    Column("no", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("capture", Text),
    Column("start", Integer),
    Column("end", Integer),
    Column("mention", Boolean, nullable=False),
    Column("same_as", Text),
    Index("registrations_place", "capture", "start"),
    Index("registrations_same_as", "same_as"),
)

attestations = Table(
    "attestations",
    metadata,
    Column("no", Integer, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("capture", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("method", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("standing", Text, nullable=False),
    Column("inferred", Boolean, nullable=False),
    Index("attestations_subject", "subject"),
    Index("attestations_capture", "capture"),
)

inferences = Table(
    "inferences",
    metadata,
    Column("document", Text, nullable=False),
    Column("from_document", Text, nullable=False),
    Column("capture", Text, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    Index("inferences_document", "document"),
    Index("inferences_from", "from_document"),
)

ties = Table(
    "ties",
    metadata,
    Column("document", Text, nullable=False),
    Column("side", Text, nullable=False),
    Column("key", Text, nullable=False),
    PrimaryKeyConstraint("side", "key", "document"),
    Index("ties_document", "document"),
    sqlite_with_rowid=False,
)

ghost_mentions = Table(
    "ghost_mentions",
    metadata,
    Column("document", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("capture", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    Index("ghost_mentions_document", "document"),
    Index("ghost_mentions_key", "key"),
)

agents = Table(
    "agents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("block", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("record", Text, nullable=False),
    Index("agents_block", "block"),
    Index("agents_name", "name"),
)

name_uses = Table(
    "name_uses",
    metadata,
    Column("no", Integer, primary_key=True),
    Column("document", Text, nullable=False),
    Column("block", Text, nullable=False),
    Column("agent", Text),
    Column("packed", LargeBinary, nullable=False),
    Index("name_uses_document", "document"),
    Index("name_uses_block", "block"),
    Index("name_uses_agent", "agent"),
)

links = Table(
    "links",
    metadata,
    Column("id", Text, primary_key=True),
    Column("from_document", Text, nullable=False),
    Column("to_document", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("record", Text, nullable=False),
    Index("links_from", "from_document"),
    Index("links_to", "to_document"),
    Index("links_owner", "owner"),
)

acts = Table(
    "acts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("state", Text),
    Column("record", Text, nullable=False),
    Index("acts_document", "document"),
    Index("acts_state", "state"),
)

findings = Table(
    "findings",
    metadata,
    Column("id", Text, primary_key=True),
    Column("rule", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("record", Text, nullable=False),
    Index("findings_owner", "owner"),
    Index("findings_rule", "rule"),
)

finding_subjects = Table(
    "finding_subjects",
    metadata,
    Column("finding", Text, nullable=False),
    Column("subject", Text, nullable=False),
    PrimaryKeyConstraint("subject", "finding"),
    Index("finding_subjects_finding", "finding"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("no", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("on_id", Text, nullable=False),
    Column("record", Text, nullable=False),
    Index("judgements_on", "on_id"),
)

judgement_places = Table(
    "judgement_places",
    metadata,
    Column("judgement", Text, nullable=False),
    Column("capture", Text, nullable=False),
    PrimaryKeyConstraint("capture", "judgement"),
)

matters = Table(
    "matters",
    metadata,
    Column("document", Text, primary_key=True),
    Column("packed", LargeBinary, nullable=False),
)

bonds = Table(
    "bonds",
    metadata,
    Column("one", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("strength", Float, nullable=False),
    Column("firm", Boolean, nullable=False),
    Column("leaf", Text, nullable=False),
    PrimaryKeyConstraint("one", "other"),
    Index("bonds_other", "other"),
    sqlite_with_rowid=False,
)

exchange_documents = Table(
    "exchange_documents",
    metadata,
    Column("document", Text, primary_key=True),
    Column("exchange", Text, nullable=False),
    Index("exchange_documents_exchange", "exchange"),
)

exchanges = Table(
    "exchanges",
    metadata,
    Column("id", Text, primary_key=True),
    Column("documents", Integer, nullable=False),
    Column("held", Integer, nullable=False),
    Column("open", Integer, nullable=False),
    Column("first_day", Integer),
    Column("last_day", Integer),
    Index("exchanges_size", "documents"),
    Index("exchanges_open", "open"),
)

outbox = Table("outbox", metadata, Column("document", Text, primary_key=True))
