"""Alembic's entry: the connection comes from the store that opens the archive."""

from alembic import context

from regesta.holdings.schema import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
