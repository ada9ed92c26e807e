"""The files of a folder, below it to any depth, in the order of their names.

Passed over without a word: hidden files, editors' backups, what systems leave in folders, and the folder of
pictures and scripts that a browser saves beside a page ("letter_files" beside "letter.html"). Each folder
is read once, however many links lead to it; a link back to a folder above is refused, because following it
would never end.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from .errors import AccessionError, LoopError, NotThereError, TooDeepError, UnreadableError
from .item import Refused
from .limits import Limits

_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx", "$recycle.bin"})
_BACKUPS = ("~", ".bak", ".swp", ".tmp", ".part", ".crdownload")
# The names that browsers in several languages give to the folder beside a saved page.
_COMPANIONS = (
    "_files",
    ".files",
    "_fichiers",
    "-dateien",
    "-filer",
    "_archivos",
    "_arquivos",
    "_bestanden",
    "_soubory",
)


def is_passed_over(name: str) -> bool:
    """Return whether a file or folder of this name is nobody's document."""
    lower = name.lower()
    return (
        (name.startswith(".") and name not in {".", ".."})
        or lower in _LEFT_BY_SYSTEMS
        or lower.endswith(_BACKUPS)
        or (name.startswith("#") and name.endswith("#"))
    )


def shown(origin: str | Path) -> str:
    """Return a name as text; bytes in it that are no UTF-8 are shown as escapes."""
    return str(origin).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def refuse(origin: str, path: Path, problem: OSError | ValueError) -> Refused:
    """Return the refusal that a system's error means."""
    error: AccessionError
    number = getattr(problem, "errno", None)
    if number == errno.ELOOP:
        error = LoopError(origin=origin, target=_target(path))
    elif number in {errno.ENOENT, errno.ENOTDIR} or isinstance(problem, ValueError):
        error = NotThereError(origin=origin)
    else:
        error = UnreadableError(origin=origin, why=getattr(problem, "strerror", None) or str(problem))
    return Refused(origin, error)


def walk(folder: Path, limits: Limits) -> Iterator[Path | Refused]:
    """Yield the files below *folder*, and a refusal for each that can't be reached."""
    read: set[tuple[int, int]] = set()
    # One row for each open folder: its identity and what is left of it.
    above: list[tuple[tuple[int, int], Iterator[Path]]] = []
    waiting: Path | None = folder
    while waiting is not None or above:
        if waiting is not None:
            opened = _open(waiting, [identity for identity, _ in above], read, limits)
            if isinstance(opened, Refused):
                yield opened
            elif opened is not None:
                above.append(opened)
            waiting = None
            continue
        entry = next(above[-1][1], None)
        if entry is None:
            above.pop()
        elif _is_folder(entry):
            waiting = entry
        else:
            yield entry


def _open(
    folder: Path, above: list[tuple[int, int]], read: set[tuple[int, int]], limits: Limits
) -> tuple[tuple[int, int], Iterator[Path]] | Refused | None:
    """Return the folder's identity and entries; None where it was read already."""
    origin = shown(folder)
    try:
        status = folder.stat()
        identity = (status.st_dev, status.st_ino)
        if identity in above:
            return Refused(origin, LoopError(origin=origin, target=_target(folder)))
        if identity in read:
            return None
        if len(above) >= limits.max_folders:
            return Refused(origin, TooDeepError(origin=origin, what="folders", bound=limits.max_folders))
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names alone are sorted faster than paths
    except OSError as problem:
        return refuse(origin, folder, problem)
    read.add(identity)
    kept = [name for name in names if not is_passed_over(name)]
    pages = {_stem(name) for name in kept if name.lower().endswith((".html", ".htm", ".xhtml"))}
    return identity, iter([folder / name for name in kept if not _is_companion(name, pages)])


def _stem(name: str) -> str:
    return name.rpartition(".")[0]


def _is_companion(name: str, pages: set[str]) -> bool:
    lower = name.lower()
    return any(lower.endswith(ending) and name[: -len(ending)] in pages for ending in _COMPANIONS)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # Whoever opens it meets the error and tells it.


def _target(link: Path) -> str:
    try:
        return shown(link.resolve(strict=False))
    except (OSError, RuntimeError):
        return "itself"
