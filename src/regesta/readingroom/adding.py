"""Files sent to the room by its own pages become captures, where it was opened for changes.

In: a form with files, from this machine, with the token that only the room's own pages have. Out: what became of each
file. The archive is written by `regesta add` in a process of its own, so that whatever a file does to its reader, the
room stays open; a second form waits for the first.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import re
import secrets
import shutil
import sys
import tempfile
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from ..archive import AddReport, Archive, Refused
from ..model import Document, told
from . import telling
from .errors import AddingError, ForeignFormError, FormError
from .languages import gettext as _
from .languages import marked

MOST_FILES = 200
MOST_BYTES = 512 * 1024 * 1024
"""Of one form; what a single capture may have is `accession.Limits`."""
LONGEST_NAME = 200
_NOT_AT_FIRST = "-. \t\u00a0\u2003"
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f]")

Outcome = Literal["added", "known", "taken apart", "not added"]
OUTCOMES = {
    "added": marked("added"),
    "known": marked("held already"),
    "taken apart": marked("an archive: its files are counted one by one"),
    "not added": marked("not added"),
}


class FileResult(Struct, frozen=True, omit_defaults=True):
    """What became of a file: its capture and its documents, or why it was not added; `words` say it to the reader."""

    name: str
    outcome: Outcome
    words: str
    reason: str = ""
    capture: str | None = None
    documents: tuple[Document, ...] = ()


class AddedView(Struct, frozen=True, omit_defaults=True):
    """What became of what was sent; `added` counts captures, `documents` how many more are held."""

    files: tuple[FileResult, ...] = ()
    added: int = 0
    known: int = 0
    documents: int = 0


class Sent(Struct, frozen=True):
    """A file as it was sent, laid down at `path` below the folder of its form."""

    name: str
    path: str
    digest: str


class Adding:
    """The room's way to take in files: one form at a time."""

    def __init__(self, archive_path: Path) -> None:
        self._archive = archive_path
        self._turn: asyncio.Lock | None = None
        self.token = secrets.token_urlsafe(24)

    def check(self, request: Request) -> None:
        """Refuse what another site's page had this machine's browser send.

        Raises:
            ForeignFormError: the token is missing or wrong, or the browser says that the page was another's.
        """
        given = request.query_params.get("token", "")
        site = request.headers.get("sec-fetch-site", "same-origin")
        if site not in ("same-origin", "none") or not hmac.compare_digest(given.encode(), self.token.encode()):
            raise ForeignFormError

    async def add(self, request: Request) -> tuple[tuple[Sent, ...], AddReport]:
        """Take in the files of a form; return them with the report.

        Raises:
            FormError: it is no form with files, or too large.
            AddingError: the program that adds them failed.
        """
        with tempfile.TemporaryDirectory(prefix="regesta-form-") as folder:
            sent = await _laid_down(request, Path(folder))
            if not sent:
                return (), AddReport(0, 0, 0, 0, 0)
            self._turn = self._turn or asyncio.Lock()
            async with self._turn:
                return sent, await self._run(Path(folder), [each.path for each in sent])

    async def _run(self, folder: Path, paths: list[str]) -> AddReport:
        command = ("-m", "regesta", "add", "--archive", str(self._archive.resolve()), "--json", "--", *paths)
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *command,
            cwd=folder,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            out, err = await process.communicate()
        except BaseException:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
            raise
        try:
            return msgspec.json.decode(out, type=AddReport)
        except msgspec.DecodeError:
            words = err.decode("utf-8", "replace").strip().splitlines()
            raise AddingError(
                found=words[-1][:500] if words else told("it ended with {code}", code=str(process.returncode))
            ) from None


async def _laid_down(request: Request, folder: Path) -> tuple[Sent, ...]:
    """Write the form's files below the folder, each under its own name."""
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise FormError(found=told("no form with files"), expected="multipart/form-data")
    parser = MultiPartParser(request.headers, _bounded(request), max_files=MOST_FILES, max_fields=10)
    try:
        form = await parser.parse()
    except MultiPartException as error:
        raise FormError(
            found=told("not to be read ({why})", why=error.message.rstrip(".")), expected=told("a form with files")
        ) from None
    try:
        files = [each for _, each in form.multi_items() if isinstance(each, UploadFile) and each.filename]
        return tuple([await run_in_threadpool(_write, each, folder, number) for number, each in enumerate(files)])
    finally:
        await form.close()


async def _bounded(request: Request) -> AsyncGenerator[bytes, None]:
    """The request's bytes, as long as they are no more than are taken at once."""
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MOST_BYTES:
            raise FormError(
                found=told("more than {count} bytes", count=MOST_BYTES), expected=told("no more than that at once")
            )
        yield chunk


def _write(file: UploadFile, folder: Path, number: int) -> Sent:
    name = plain_name(file.filename or "")
    # Two files of one name, or one that the system would not take, get a folder of their own for their number.
    place = Path(name)
    if (folder / place).exists():
        place = Path(str(number + 1)) / name
        (folder / place).parent.mkdir()
    with (folder / place).open("wb") as out:
        shutil.copyfileobj(file.file, out, 1 << 20)
    with (folder / place).open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    return Sent(name, str(place), f"sha256:{digest}")


def plain_name(given: str) -> str:
    """Return the last part of a name as a browser gives it, harmless as a file's name and on a command line."""
    name = _NOT_IN_NAMES.sub(" ", given.encode("utf-8", "replace").decode())
    name = name.replace("\\", "/").rpartition("/")[2]
    # A leading "-" is an option's, a leading "." hides a file; a colon after a scheme makes an address.
    name = name.replace(":", "_").lstrip(_NOT_AT_FIRST).rstrip()
    stem, dot, ending = name.rpartition(".")
    while len(name.encode()) > LONGEST_NAME:
        stem, name = stem[:-1], f"{stem[:-1]}{dot}{ending}" if len(stem) > 1 else name[:-1]
    return name.rstrip() or "file"


def _refusal(refused: Refused) -> str:
    return telling.plain(refused.sentence) if refused.sentence is not None else refused.message


def became(archive: Archive, sent: tuple[Sent, ...], report: AddReport) -> AddedView:
    """Return what became of each file."""
    refused = {each.origin: _refusal(each) for each in report.refused}
    added = set(report.captures)
    held = archive.known_captures(each.digest for each in sent)
    results = []
    for each in sent:
        reason = refused.get(each.path, "")
        if reason:
            results.append(FileResult(each.name, "not added", _(OUTCOMES["not added"]), reason))
        elif each.digest in held:
            outcome: Outcome = "added" if each.digest in added else "known"
            documents = archive.capture(each.digest).documents
            results.append(FileResult(each.name, outcome, _(OUTCOMES[outcome]), "", each.digest, documents))
        else:
            # What is no capture and was not refused is an archive; members that were refused say so.
            inside = [message for origin, message in refused.items() if origin.startswith(each.path)]
            results.append(FileResult(each.name, "taken apart", _(OUTCOMES["taken apart"]), " ".join(inside)))
    return AddedView(tuple(results), report.added, report.known, report.documents)
