"""The index of documents by time has all that their order asks for, so that a list begins where it is wanted.

Revision ID: 0003
Revises: 0002
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("documents_held", table_name="documents", if_exists=True)
    op.drop_index("documents_order", table_name="documents")
    op.create_index("documents_order", "documents", ["held", "first_day", "last_day", "id"], unique=False)


def downgrade() -> None:
    op.drop_index("documents_order", table_name="documents")
    op.create_index("documents_order", "documents", ["first_day", "id"], unique=False)
    op.create_index("documents_held", "documents", ["held"], unique=False)
