"""The files of a folder, below it to any depth, in the order of their names.

Passed over without a word: hidden files, editors' backups, what systems leave in folders. The folder of pictures and
scripts that a browser saves beside a page ("letter_files" beside "letter.html") is set aside in one line. Each folder
is read once, however many links lead to it; a link back to a folder above is refused, because following it
would never end.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from ..model import told
from .errors import AccessionError, LoopError, NotThereError, TooDeepError, UnreadableError
from .item import Refused, SetAside
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


def walk(folder: Path, limits: Limits) -> Iterator[Path | Refused | SetAside]:
    """Yield the files below *folder*, a refusal for each that can't be reached, and what belongs to saved pages."""
    read: set[tuple[int, int]] = set()
    # One row for each open folder: its identity and what is left of it.
    above: list[tuple[tuple[int, int], Iterator[Path | SetAside]]] = []
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
        elif isinstance(entry, SetAside):
            yield entry
        elif _is_folder(entry):
            waiting = entry
        else:
            yield entry


def _open(
    folder: Path, above: list[tuple[int, int]], read: set[tuple[int, int]], limits: Limits
) -> tuple[tuple[int, int], Iterator[Path | SetAside]] | Refused | None:
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
            return Refused(origin, TooDeepError(origin=origin, what=told("folders"), bound=limits.max_folders))
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names alone are sorted faster than paths
    except OSError as problem:
        return refuse(origin, folder, problem)
    read.add(identity)
    kept = [name for name in names if not is_passed_over(name)]
    pages = {name for name in kept if is_page(name)}
    return identity, iter([_as_found(folder / name, pages) for name in kept])


def is_page(name: str) -> bool:
    """Return whether a file of this name is a page that may have a folder beside it."""
    return name.lower().endswith((".html", ".htm", ".xhtml"))


def page_of(folder: str, pages: Collection[str]) -> str | None:
    """Return the page among *pages* that a folder of this name was saved with, or None."""
    for ending in _COMPANIONS:
        if folder.lower().endswith(ending):
            stem = folder[: -len(ending)]
            found = next(
                (f"{stem}.{kind}" for kind in ("html", "htm", "xhtml", "HTML", "HTM") if f"{stem}.{kind}" in pages),
                None,
            )
            if found is not None:
                return found
    return None


def belonging_to(page: str) -> str:
    """Return the words for the files in a saved page's folder."""
    return f"file(s) that belong to {page} (its pictures, scripts and styles)"


def _as_found(path: Path, pages: set[str]) -> Path | SetAside:
    page = page_of(path.name, pages)
    if page is None or not _is_folder(path):
        return path
    return SetAside(shown(path), sum(len(files) for _, _, files in os.walk(path)), belonging_to(page))


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
