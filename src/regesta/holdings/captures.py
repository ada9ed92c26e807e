"""Captures as files named by their digest: written once, never changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from ..model import told
from .errors import ArchiveDamagedError
from .folder import writing_to


class FileCaptureStore:
    """`captures/ab/abcdef...`: the bytes of each capture under the hexadecimal digest of their content."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def _path(self, digest: str) -> Path:
        name = digest.removeprefix("sha256:")
        return self._root / name[:2] / name

    def put(self, digest: str, data: bytes) -> None:
        """Keep `data`; bytes that are held already are left alone. A reader never sees half a file."""
        path = self._path(digest)
        if path.exists():
            return
        with writing_to(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            aside = path.with_name(f".{path.name}.{os.getpid()}")
            try:
                aside.write_bytes(data)
                aside.replace(path)
            finally:
                aside.unlink(missing_ok=True)

    def get(self, digest: str) -> bytes:
        """Return the bytes of the capture; they are not checked here (see `intact`)."""
        try:
            return self._path(digest).read_bytes()
        except FileNotFoundError:
            raise ArchiveDamagedError(
                where=told("capture {id}", id=digest),
                found=told("no file"),
                expected=f"{self._path(digest).relative_to(self._root.parent)}",
                remedy=told("bring the file back from a backup, or add the capture again from where it came"),
            ) from None

    def received_at(self, digest: str) -> float | None:
        """Return when the bytes were put here, in seconds since 1970; None where they are not held."""
        try:
            return self._path(digest).stat().st_mtime
        except OSError:
            return None

    def has(self, digest: str) -> bool:
        return self._path(digest).is_file()

    def intact(self, digest: str) -> bool:
        """Say whether the bytes still have their digest."""
        sha = hashlib.sha256()
        with self._path(digest).open("rb") as file:
            while block := file.read(1 << 20):
                sha.update(block)
        return digest == f"sha256:{sha.hexdigest()}"

    def __iter__(self) -> Iterator[str]:
        for folder in sorted(self._root.iterdir()):
            if folder.is_dir():
                for path in sorted(folder.iterdir()):
                    if not path.name.startswith("."):
                        yield f"sha256:{path.name}"
