"""Exchanges are kept: what hangs together, and what exchanges that makes.

The new tables are empty; the next run that opens the archive for writing fills them (`settings` says "exchanges": due).

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "matters",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("document"),
    )
    op.create_table(
        "bonds",
        sa.Column("one", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("strength", sa.Float(), nullable=False),
        sa.Column("firm", sa.Boolean(), nullable=False),
        sa.Column("leaf", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("one", "other"),
        sqlite_with_rowid=False,
    )
    op.create_index("bonds_other", "bonds", ["other"], unique=False)
    op.create_table(
        "exchange_documents",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("exchange", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("document"),
    )
    op.create_index("exchange_documents_exchange", "exchange_documents", ["exchange"], unique=False)
    op.create_table(
        "exchanges",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("documents", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("open", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("last_day", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("exchanges_size", "exchanges", ["documents"], unique=False)
    op.create_index("exchanges_open", "exchanges", ["open"], unique=False)
    op.execute("INSERT INTO settings (name, value) VALUES ('exchanges', 'due')")


def downgrade() -> None:
    op.execute("DELETE FROM settings WHERE name = 'exchanges'")
    op.drop_index("exchanges_open", table_name="exchanges")
    op.drop_index("exchanges_size", table_name="exchanges")
    op.drop_table("exchanges")
    op.drop_index("exchange_documents_exchange", table_name="exchange_documents")
    op.drop_table("exchange_documents")
    op.drop_index("bonds_other", table_name="bonds")
    op.drop_table("bonds")
    op.drop_table("matters")
