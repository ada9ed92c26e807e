"""The record's connection: opening, migrating, transactions, and the tables by subject."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select, text
from sqlalchemy.exc import DatabaseError, NoSuchTableError, OperationalError
from sqlalchemy.pool import NullPool

from ...model import told
from ..errors import ArchiveBusyError, ArchiveDamagedError, NewerSchemaError, NoArchiveError, NoSpaceError
from ..records import AgentRows, CaptureRows, DocumentRows, ExchangeRows, GroupRows, TieRows, WitnessRows
from ..records.rows import one_of, run_prepared
from ..schema import metadata, settings

_SETTING = select(settings.c.value).where(one_of(settings.c.name))

SCHEMA = "0003"
"""The newest migration, which this version reads and writes."""
READING_KB, WRITING_KB = 8_192, 16_384
"""Pages of the file that a connection keeps. Of those who read there are several in a process, and the system keeps
the file's pages for all of them; one who writes looks up what it changed a moment ago."""


class SqliteRecordStore:
    """The record of one archive. Use it as a context manager; `writing` wraps every change."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        if not create and not path.exists():
            raise NoArchiveError(path=path.parent)
        self._path = path
        self._writes = False
        self._engine = _engine(path)
        with self._explained():
            self._connection = self._engine.connect()
        self._migrate()
        self.captures = CaptureRows(self._connection)
        self.witnesses = WitnessRows(self._connection)
        self.documents = DocumentRows(self._connection)
        self.agents = AgentRows(self._connection)
        self.exchange = ExchangeRows(self._connection)
        self.ties = TieRows(self._connection)
        self.groups = GroupRows(self._connection)

    def close(self) -> None:
        self._connection.close()
        self._engine.dispose()

    def __enter__(self) -> SqliteRecordStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it or nothing."""
        with self._explained():
            if not self._writes:
                self._writes = True
                self._connection.exec_driver_sql(f"PRAGMA cache_size=-{WRITING_KB}")
            try:
                yield
            except BaseException:
                self._connection.rollback()
                raise
            self._connection.commit()

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """One consistent view of the record; a writer elsewhere doesn't change it meanwhile."""
        with self._explained():
            try:
                yield
            finally:
                if self._connection.in_transaction():
                    self._connection.rollback()

    def setting(self, name: str) -> str | None:
        return next((str(value) for (value,) in run_prepared(self._connection, _SETTING, [name])), None)

    def set(self, name: str, value: str) -> None:
        self._connection.execute(settings.delete().where(settings.c.name == name))
        self._connection.execute(settings.insert().values(name=name, value=value))

    def check(self) -> list[str]:
        """What SQLite itself finds wrong with the file; empty when it is sound."""
        with self._explained():
            rows = [str(row[0]) for row in self._connection.execute(text("PRAGMA integrity_check(20)"))]
        return [] if rows == ["ok"] else rows

    def _migrate(self) -> None:
        with self._explained():
            found = _schema_of(self._connection)
            if found == SCHEMA:
                return
            if found is not None and found > SCHEMA:
                raise NewerSchemaError(path=self._path.parent, found=found, expected=SCHEMA)
            if found is None and not inspect(self._connection).get_table_names():
                self._make_schema()
                return
            # Imported here: it costs more than opening a record that is up to date.
            from alembic import command  # noqa: PLC0415
            from alembic.config import Config  # noqa: PLC0415

            config = Config()
            config.set_main_option("script_location", "regesta:holdings/migrations")
            config.attributes["connection"] = self._connection
            command.upgrade(config, "head")
            self._connection.commit()

    def _make_schema(self) -> None:
        """Make the newest schema at once: a new record has nothing to migrate, and Alembic is slow to load."""
        metadata.create_all(self._connection)
        self._connection.execute(
            text(
                "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
                "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
            )
        )
        self._connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": SCHEMA})
        self._connection.commit()

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (OperationalError, DatabaseError) as error:
            reason = str(error.orig)
            if "full" in reason or "disk I/O" in reason:
                raise NoSpaceError(path=self._path, reason=f"SQLite says {reason!r}") from error
            if "readonly" in reason or "unable to open" in reason:
                raise NoSpaceError(path=self._path, reason=f"SQLite says {reason!r}") from error
            if (
                "is locked" in reason
            ):  # a second process that writes is refused before; this one is bringing it up to date
                raise ArchiveBusyError(path=self._path.parent, holder="it keeps the record locked") from error
            if re.search(r"malformed|not a database|no such table", reason):
                raise ArchiveDamagedError(
                    where=self._path.name,
                    found=reason,
                    expected=told("a SQLite database with the record"),
                    remedy=told("`regesta rebuild` makes it anew from the captures and the ledgers"),
                ) from error
            raise


def _schema_of(connection: Connection) -> str | None:
    try:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    except (OperationalError, NoSuchTableError) as error:
        if "no such table" in str(error):
            return None
        raise
    finally:
        connection.rollback()
    return None if found is None else str(found)


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        cursor = connection.cursor()
        with contextlib.suppress(sqlite3.OperationalError):  # an archive on read-only media is still readable
            cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.execute(f"PRAGMA cache_size=-{READING_KB}")
        cursor.execute("PRAGMA temp_store=MEMORY")
        cursor.execute("PRAGMA busy_timeout=10000")
        cursor.close()
        # SQLAlchemy begins transactions (below): the driver's own habit leaves reading outside of them.
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine
