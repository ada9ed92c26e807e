"""Measure the reading room's search page under load, beside Datasette over the same documents in SQLite FTS5.

    python benchmarks/serving.py an-archive                       # 1 client, then 8; p95, pages a second, memory
    python benchmarks/serving.py an-archive --workers 2 --seconds 20

Every answer is another query: words of middling frequency drawn from the archive's own titles with a fixed seed, so
that nothing is answered from what was kept before. Regesta's page has sixteen facets over the whole result,
its years and twenty marked passages; Datasette's has the rows of a full-text search with facets by kind, sender,
recipient, place and year (it is told not to look for further ones). One after another, on the same machine, in one run.
The clients are a small asynchronous program of this file, the same for both. On a machine that does other work too, the
processor time of a page is the figure to go by.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote_plus

import regesta
from processes import memory_of, processor_of

CLIENTS = (1, 8)


def words_of(archive: regesta.Archive) -> list[str]:
    """Return words that a good number of titles have, in a settled disorder."""
    counts: Counter[str] = Counter()
    for document in archive.documents(held=None):
        counts.update(set(re.findall(r"[a-z]{5,}", (document.title or document.summary or "").lower())))
    words = sorted(word for word, count in counts.items() if 5 <= count <= 2000)
    random.Random(1958).shuffle(words)
    return words


def fill(archive: regesta.Archive, path: Path) -> None:
    """Write the archive's documents into SQLite with a full-text index, as Datasette serves it."""
    record = archive._rooms.record  # the texts alone: to make a view of each document would take minutes
    with closing(sqlite3.connect(path)) as db, record.reading():
        db.execute("pragma synchronous=off")
        db.execute("create table documents(id text primary key, title text, kind text, sender text,"
                   " recipient text, place text, year text, text text)")  # fmt: skip
        for document in archive.documents(held=None):
            sender, recipient = (
                "; ".join(filter(None, (p.name or p.office or p.body for p in parties)))
                for parties in (document.senders, document.recipients)
            )
            at = document.text
            text = record.captures.text(at.capture)[at.start : at.end] if at else ""
            # The text stands last: to count the other columns SQLite then reads none of it.
            row = (document.id, document.title, document.kind, sender, recipient, document.place,
                   (document.date or "")[:4], text)  # fmt: skip
            db.execute("insert into documents values (?,?,?,?,?,?,?,?)", row)
        db.execute("create virtual table documents_fts using fts5(title, text, sender, recipient,"
                   " content='documents', tokenize='unicode61 remove_diacritics 2')")  # fmt: skip
        db.execute("insert into documents_fts(documents_fts) values ('rebuild')")
        db.commit()


async def one_client(port: int, paths: list[str], until: float, times: list[float], failed: list[int]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while paths and time.perf_counter() < until:
        began = time.perf_counter()
        writer.write(f"GET {paths.pop()} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = re.search(r"content-length: (\d+)", head)
        if length:
            await reader.readexactly(int(length[1]))
        else:
            while size := int(await reader.readline(), 16):
                await reader.readexactly(size + 2)
            await reader.readline()
        times.append(time.perf_counter() - began)
        if " 200 " not in head.split("\r\n")[0]:
            failed.append(1)
    writer.close()


async def load(port: int, paths: list[str], clients: int, seconds: float) -> tuple[float, list[float], int]:
    """Return pages a second, each page's time, and how many failed."""
    times: list[float] = []
    failed: list[int] = []
    began = time.perf_counter()
    waiting = list(paths)
    await asyncio.gather(*(one_client(port, waiting, began + seconds, times, failed) for _ in range(clients)))
    return len(times) / (time.perf_counter() - began), sorted(times), len(failed)


def free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


def middle(times: list[float], share: float = 0.5) -> float:
    """Return the milliseconds that so many of the times, in order, don't exceed."""
    return times[int(len(times) * share)] * 1e3


def measure(name: str, command: list[str], port: int, paths: list[str], seconds: float) -> dict[int, float]:
    """Print and return pages a second by the number of clients."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    rates: dict[int, float] = {}
    try:
        for _ in range(300):
            try:
                asyncio.run(load(port, paths[:8], 4, 60))
                break
            except OSError:
                time.sleep(0.2)
        share = len(paths) // len(CLIENTS)
        for place, clients in enumerate(CLIENTS):
            theirs, ours = processor_of(process.pid), time.process_time()
            rate, times, failed = asyncio.run(load(port, paths[place * share : (place + 1) * share], clients, seconds))
            theirs, ours = ((now - then) / len(times) * 1e3 for now, then in (
                (processor_of(process.pid), theirs), (time.process_time(), ours)))  # fmt: skip
            rates[clients] = rate
            print(
                f"{name:24} {clients} client{'s' * (clients > 1):1} {rate:6.1f} pages/s, "
                f"median {middle(times):5.1f} ms, p95 {middle(times, 0.95):5.1f} ms; "
                f"processor a page {theirs:5.2f} ms, of the clients {ours:4.2f} ms; "
                f"{len(times)} pages, {failed} failed; load {os.getloadavg()[0]:.1f}",
                flush=True,
            )
        print(f"{name:24} {memory_of(process.pid)}")
    finally:
        process.terminate()
        process.wait(20)
    return rates


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=15.0)
    parser.add_argument("--without-peer", action="store_true")
    options = parser.parse_args()
    binaries = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder, regesta.open(options.archive) as archive:
        words = words_of(archive)
        terms = words + [f"{one} {other}" for one, other in pairwise(words)]
        random.Random(17).shuffle(terms)
        print(f"{archive.overview().documents:,} documents held, {len(terms):,} queries, {os.cpu_count()} processors")
        port = free_port()
        ours = measure(
            f"Regesta, {options.workers} worker(s)",
            [str(binaries / "regesta"), "serve", "--archive", str(options.archive), "--port", str(port), "--quiet",
             "--workers", str(options.workers)],
            port,
            [f"/search?q={quote_plus(term)}" for term in terms],
            options.seconds,
        )  # fmt: skip
        if options.without_peer:
            return 0
        fill(archive, Path(folder) / "peer.db")
        facets = "".join(f"&_facet={name}" for name in ("kind", "sender", "recipient", "place", "year"))
        port = free_port()
        theirs = measure(
            "Datasette",
            [
                str(binaries / "datasette"),
                "serve",
                str(Path(folder) / "peer.db"),
                "--port",
                str(port),
                "--setting",
                "suggest_facets",
                "off",
            ],
            port,
            [f"/peer/documents?_search={quote_plus(term)}&_size=20{facets}" for term in terms],
            options.seconds,
        )
        print("ratio " + ", ".join(f"{ours[n] / theirs[n]:.1f} with {n} client(s)" for n in CLIENTS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
