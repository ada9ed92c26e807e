"""The steps by which an older record becomes one of today (Alembic); they run when an archive is opened."""
