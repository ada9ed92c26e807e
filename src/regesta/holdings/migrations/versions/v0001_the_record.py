"""The record as it was first published.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "acts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("acts_document", "acts", ["document"], unique=False)
    op.create_index("acts_state", "acts", ["state"], unique=False)
    op.create_table(
        "agents",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("agents_block", "agents", ["block"], unique=False)
    op.create_index("agents_name", "agents", ["name"], unique=False)
    op.create_table(
        "attestations",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("capture", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("inferred", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
    )
    op.create_index("attestations_capture", "attestations", ["capture"], unique=False)
    op.create_index("attestations_subject", "attestations", ["subject"], unique=False)
    op.create_table(
        "captures",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("description", sa.LargeBinary(), nullable=False),
        sa.Column("versions", sa.Text(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("captures_unsettled", "captures", ["settled"], unique=False)
    op.create_table(
        "comparisons",
        sa.Column("a", sa.Integer(), nullable=False),
        sa.Column("b", sa.Integer(), nullable=False),
        sa.Column("one", sa.Boolean(), nullable=False),
        sa.Column("apart", sa.Boolean(), nullable=False),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("a", "b"),
    )
    op.create_index("comparisons_b", "comparisons", ["b"], unique=False)
    op.create_table(
        "documents",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("last_day", sa.Integer(), nullable=True),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("stated", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("documents_held", "documents", ["held"], unique=False)
    op.create_index("documents_order", "documents", ["first_day", "id"], unique=False)
    op.create_table(
        "finding_subjects",
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "finding"),
    )
    op.create_index("finding_subjects_finding", "finding_subjects", ["finding"], unique=False)
    op.create_table(
        "findings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("findings_owner", "findings", ["owner"], unique=False)
    op.create_index("findings_rule", "findings", ["rule"], unique=False)
    op.create_table(
        "ghost_mentions",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("capture", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ghost_mentions_document", "ghost_mentions", ["document"], unique=False)
    op.create_index("ghost_mentions_key", "ghost_mentions", ["key"], unique=False)
    op.create_table(
        "inferences",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("from_document", sa.Text(), nullable=False),
        sa.Column("capture", sa.Text(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
    )
    op.create_index("inferences_document", "inferences", ["document"], unique=False)
    op.create_index("inferences_from", "inferences", ["from_document"], unique=False)
    op.create_table(
        "judgement_places",
        sa.Column("judgement", sa.Text(), nullable=False),
        sa.Column("capture", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("capture", "judgement"),
    )
    op.create_table(
        "judgements",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("on_id", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("judgements_on", "judgements", ["on_id"], unique=False)
    op.create_table(
        "links",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("from_document", sa.Text(), nullable=False),
        sa.Column("to_document", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("links_from", "links", ["from_document"], unique=False)
    op.create_index("links_owner", "links", ["owner"], unique=False)
    op.create_index("links_to", "links", ["to_document"], unique=False)
    op.create_table(
        "name_uses",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.Column("agent", sa.Text(), nullable=True),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
    )
    op.create_index("name_uses_agent", "name_uses", ["agent"], unique=False)
    op.create_index("name_uses_block", "name_uses", ["block"], unique=False)
    op.create_index("name_uses_document", "name_uses", ["document"], unique=False)
    op.create_table(
        "origins",
        sa.Column("capture", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("capture", "origin"),
    )
    op.create_table("outbox", sa.Column("document", sa.Text(), nullable=False), sa.PrimaryKeyConstraint("document"))
    op.create_table(
        "registrations",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("capture", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("mention", sa.Boolean(), nullable=False),
        sa.Column("same_as", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("registrations_place", "registrations", ["capture", "start"], unique=False)
    op.create_index("registrations_same_as", "registrations", ["same_as"], unique=False)
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "sketches",
        sa.Column("hash", sa.BigInteger(), nullable=False),
        sa.Column("witness", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("hash", "witness"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ties",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("side", "key", "document"),
        sqlite_with_rowid=False,
    )
    op.create_index("ties_document", "ties", ["document"], unique=False)
    op.create_table(
        "transcriptions",
        sa.Column("capture", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("capture"),
    )
    op.create_table(
        "witness_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("witness", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "witness"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "witnesses",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("capture", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("within", sa.Integer(), nullable=True),
        sa.Column("hashes", sa.Integer(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.Column("document", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("no"),
    )
    op.create_index("witnesses_document", "witnesses", ["document"], unique=False)
    op.create_index("witnesses_place", "witnesses", ["capture", "start", "end"], unique=True)
    op.create_index("witnesses_within", "witnesses", ["within"], unique=False)


def downgrade() -> None:
    op.drop_index("witnesses_within", table_name="witnesses")
    op.drop_index("witnesses_place", table_name="witnesses")
    op.drop_index("witnesses_document", table_name="witnesses")
    op.drop_table("witnesses")
    op.drop_table("witness_keys")
    op.drop_table("transcriptions")
    op.drop_index("ties_document", table_name="ties")
    op.drop_table("ties")
    op.drop_table("sketches")
    op.drop_table("settings")
    op.drop_index("registrations_same_as", table_name="registrations")
    op.drop_index("registrations_place", table_name="registrations")
    op.drop_table("registrations")
    op.drop_table("outbox")
    op.drop_table("origins")
    op.drop_index("name_uses_document", table_name="name_uses")
    op.drop_index("name_uses_block", table_name="name_uses")
    op.drop_index("name_uses_agent", table_name="name_uses")
    op.drop_table("name_uses")
    op.drop_index("links_to", table_name="links")
    op.drop_index("links_owner", table_name="links")
    op.drop_index("links_from", table_name="links")
    op.drop_table("links")
    op.drop_index("judgements_on", table_name="judgements")
    op.drop_table("judgements")
    op.drop_table("judgement_places")
    op.drop_index("inferences_from", table_name="inferences")
    op.drop_index("inferences_document", table_name="inferences")
    op.drop_table("inferences")
    op.drop_index("ghost_mentions_key", table_name="ghost_mentions")
    op.drop_index("ghost_mentions_document", table_name="ghost_mentions")
    op.drop_table("ghost_mentions")
    op.drop_index("findings_rule", table_name="findings")
    op.drop_index("findings_owner", table_name="findings")
    op.drop_table("findings")
    op.drop_index("finding_subjects_finding", table_name="finding_subjects")
    op.drop_table("finding_subjects")
    op.drop_index("documents_order", table_name="documents")
    op.drop_index("documents_held", table_name="documents")
    op.drop_table("documents")
    op.drop_index("comparisons_b", table_name="comparisons")
    op.drop_table("comparisons")
    op.drop_index("captures_unsettled", table_name="captures")
    op.drop_table("captures")
    op.drop_index("attestations_subject", table_name="attestations")
    op.drop_index("attestations_capture", table_name="attestations")
    op.drop_table("attestations")
    op.drop_index("agents_name", table_name="agents")
    op.drop_index("agents_block", table_name="agents")
    op.drop_table("agents")
    op.drop_index("acts_state", table_name="acts")
    op.drop_index("acts_document", table_name="acts")
    op.drop_table("acts")
