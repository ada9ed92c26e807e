"""The migrations make exactly the schema that the code reads and writes."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from regesta.holdings.errors import ArchiveBusyError, ArchiveDamagedError, NewerSchemaError, NoArchiveError
from regesta.holdings.schema import metadata
from regesta.holdings.sqlite import SqliteRecordStore
from regesta.holdings.sqlite.store import SCHEMA


def test_the_migrations_make_the_schema_that_a_new_record_has(tmp_path: Path) -> None:
    SqliteRecordStore(tmp_path / "record.sqlite", create=True).close()
    migrated = sa.create_engine(f"sqlite:///{tmp_path / 'migrated.sqlite'}")
    config = Config()
    config.set_main_option("script_location", "regesta:holdings/migrations")
    with migrated.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    new = sa.create_engine(f"sqlite:///{tmp_path / 'record.sqlite'}")
    schemas = []
    for engine in (migrated, new):
        with engine.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), metadata) == []
            assert connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalars().all() == [SCHEMA]
            inspector = sa.inspect(connection)
            tables = inspector.get_table_names()
            schemas.append(
                {
                    table: (
                        [
                            (column["name"], str(column["type"]), column["nullable"])
                            for column in inspector.get_columns(table)
                        ],
                        inspector.get_pk_constraint(table)["constrained_columns"],
                        inspector.get_indexes(table),
                    )
                    for table in tables
                }
            )
        engine.dispose()
    assert schemas[0] == schemas[1]


def test_the_newest_migration_is_the_one_that_this_version_knows() -> None:
    folder = Path(__file__).parents[2] / "src" / "regesta" / "holdings" / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == SCHEMA


def test_a_record_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    SqliteRecordStore(path, create=True).close()
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(NewerSchemaError, match="9999"):
        SqliteRecordStore(path)


def test_a_record_that_another_process_is_bringing_up_to_date_is_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.sqlite"
    SqliteRecordStore(path, create=True).close()
    with sqlite3.connect(path) as other:
        other.execute("UPDATE alembic_version SET version_num = '0002'")
    other.execute("BEGIN IMMEDIATE")
    connect = sqlite3.connect

    def impatient(*args: object, **kwargs: object) -> sqlite3.Connection:
        """As the store's own, which waits ten seconds."""
        return connect(*args, **kwargs, factory=Impatient)  # type: ignore[call-overload,no-any-return]

    class Impatient(sqlite3.Connection):
        def cursor(self, *args: object, **kwargs: object) -> sqlite3.Cursor:  # type: ignore[override]
            cursor = super().cursor(sqlite3.Cursor)
            cursor.execute("PRAGMA busy_timeout=10")
            return cursor

    monkeypatch.setattr(sqlite3.dbapi2, "connect", impatient)
    with pytest.raises(ArchiveBusyError, match="locked"):
        SqliteRecordStore(path)
    other.rollback()
    other.close()


def test_a_file_that_is_no_database_is_damage_with_a_remedy(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    path.write_bytes(b"this is not a database, whatever its name says" * 100)
    with pytest.raises(ArchiveDamagedError, match="regesta rebuild"):
        SqliteRecordStore(path)


def test_a_missing_record_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(NoArchiveError):
        SqliteRecordStore(tmp_path / "record.sqlite")
