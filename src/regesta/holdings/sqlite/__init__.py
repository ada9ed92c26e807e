"""The record on SQLite: one file, readable while one process writes (write-ahead log)."""

from .store import SqliteRecordStore

__all__ = ["SqliteRecordStore"]
