"""Files described without an archive: what `regesta describe` and `regesta.describe` give.

In: paths, folders, archives or standard input, as for `add`. Out: for each capture its trace, or why it was refused.
Each is read in a process of its own under the same limits of size, time and memory; nothing is written anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from ..accession import Limits, Received, SetAside, detect, receive
from ..accession import Refused as NotReceived
from ..description import Trace, trace
from ..engines import Guard, LocalEngine
from ..errors import RegestaError
from ..processing.reading import Task
from ..transcription import transcribe


class Described(Struct, frozen=True, omit_defaults=True):
    """A capture as description sees it: what its bytes are, and the trace of how it was read.

    `chars` counts the transcription, into which all offsets point; `notices` are what its reader has to say.
    """

    origin: str
    media_type: str
    bytes: int
    chars: int
    transcriber: str
    trace: Trace
    notices: tuple[str, ...] = ()


class NotDescribed(Struct, frozen=True):
    """What was given and could not be read, and why."""

    origin: str
    error: RegestaError


def describe_files(
    paths: Iterable[str | Path],
    *,
    stdin: BinaryIO | None = None,
    limits: Limits | None = None,
    seconds: float | None = None,
) -> Iterator[Described | NotDescribed | SetAside]:
    """Yield the description of each capture below *paths*; one that can't be read stops no other.

    Files that are nobody's to read (a saved page's pictures) are told as set aside.
    """
    engine = LocalEngine(1, Guard(seconds=seconds) if seconds else None)
    beside: list[NotDescribed | SetAside] = []
    for outcome in engine.run(
        _described, _tasks(receive(paths, stdin=stdin, limits=limits), beside), name=lambda task: task.origin
    ):
        if outcome.result is not None:
            yield outcome.result
        elif outcome.error is not None:
            yield NotDescribed(outcome.task.origin, outcome.error)
        while beside:
            yield beside.pop(0)
    yield from beside


def _tasks(items: Iterable[Received | NotReceived | SetAside], beside: list[NotDescribed | SetAside]) -> Iterator[Task]:
    for item in items:
        if isinstance(item, NotReceived):
            beside.append(NotDescribed(item.origin, item.error))
        elif isinstance(item, SetAside):
            beside.append(item)
        else:
            yield Task(item.origin, item.name, item.digest, item.data, item.media_type_hint)


def _described(task: Task) -> Described:
    media_type = task.media_type or detect(task.data, task.name)
    transcription = transcribe(task.data, media_type, task.origin)
    return Described(
        origin=task.origin,
        media_type=transcription.media_type,
        bytes=len(task.data),
        chars=len(transcription.text),
        transcriber=transcription.method,
        trace=trace(transcription),
        notices=tuple(map(str, transcription.notices)),
    )
