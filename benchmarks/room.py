"""The reading room over a large archive: time, size and memory of each kind of page, and pages a second.

    python benchmarks/room.py ARCHIVE [--pages 150] [--clients 8] [--seconds 10] [--workers 1]

ARCHIVE is a folder that `regesta add` filled (benchmarks/chain.py --keep FOLDER leaves one). The server runs as a
user starts it. Documents, people and queries are drawn with a fixed seed; each page is asked for once before it is
timed only where `first` says so. Clients are processes of their own, each with one connection that it keeps.
"""

from __future__ import annotations

import argparse
import http.client
import multiprocessing
import os
import random
import re
import statistics
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

from processes import memory_of, processor_of
from regesta.archive import Archive

STOP = 30


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--pages", type=int, default=150)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--workers", type=int, default=1)
    arguments = parser.parse_args()
    drawn = random.Random(7)
    with Archive.open(arguments.archive) as archive:
        documents = archive.documents(held=None)
        people = archive.agents()
        exchanges = archive.exchanges(by="size", limit=200)
    some = drawn.sample(documents, min(arguments.pages, len(documents)))
    words = sorted({word for each in some for word in re.findall(r"[A-Za-z]{5,}", each.title or "")})
    queries = [" ".join(drawn.sample(words, drawn.choice([1, 1, 2]))) for _ in range(arguments.pages)]
    asked = {
        "document": [f"/documents/{each.id}" for each in some],
        "search": [f"/search?{urllib.parse.urlencode({'q': query})}" for query in queries],
        "exchange": [f"/exchanges/{each.id}" for each in drawn.sample(exchanges, min(40, len(exchanges)))],
        "person": [f"/people/{each.id}" for each in drawn.sample(people, min(60, len(people)))],
        "list": [f"/documents?page={page}" for page in range(1, 40)],
        "home": ["/"] * 20,
    }
    began = time.perf_counter()
    command = [sys.executable, "-m", "regesta", "serve", "--archive", str(arguments.archive), "--port", "0"]
    server = subprocess.Popen([*command, "--workers", str(arguments.workers)], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        said = re.search(r"//(127\.0\.0\.1):(\d+)", server.stdout.readline())
        if said is None:
            sys.exit("regesta serve named no address")
        host, port = said[1], int(said[2])
        first = fetched(http.client.HTTPConnection(host, port, timeout=60), "/about")[0]
        print(f"start to the first page: {time.perf_counter() - began:.2f} s (of it the page {first:.0f} ms)")
        connection = http.client.HTTPConnection(host, port, timeout=60)
        for name, paths in asked.items():
            told = [fetched(connection, paths[0])]
            used = processor_of(server.pid)
            told += [fetched(connection, path) for path in paths[1:]]
            used = (processor_of(server.pid) - used) / len(paths[1:]) * 1000
            times, sizes = [each[0] for each in told[1:]], [each[1] for each in told]
            print(
                f"{name}: first {told[0][0]:.0f} ms, then median {statistics.median(times):.1f} ms, "
                f"p95 {percentile(times):.1f} ms, processor {used:.1f} ms; "
                f"HTML median {statistics.median(sizes) / 1000:.0f} kB, p95 {percentile(sizes) / 1000:.0f} kB"
            )
        rate = throughput(host, port, asked["search"], arguments.clients, arguments.seconds)
        print(f"search pages with {arguments.clients} clients: {rate:.0f}/s; load {os.getloadavg()[0]:.1f}")
        print(memory_of(server.pid))
    finally:
        server.terminate()
        server.wait(STOP)


def fetched(connection: http.client.HTTPConnection, path: str) -> tuple[float, int]:
    """Return the milliseconds and the bytes of a page."""
    began = time.perf_counter()
    connection.request("GET", path, headers={"Accept": "text/html"})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status >= 400:
        sys.exit(f"{path}: {answer.status}")
    return (time.perf_counter() - began) * 1000, len(body)


def percentile(values: list[float] | list[int], share: float = 0.95) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def throughput(host: str, port: int, paths: list[str], clients: int, seconds: float) -> float:
    """Return how many pages a second all clients together get."""
    with multiprocessing.Pool(clients) as pool:
        counts = pool.starmap(_client, [(host, port, paths, number, seconds) for number in range(clients)])
    return sum(counts) / seconds


def _client(host: str, port: int, paths: list[str], number: int, seconds: float) -> int:
    connection = http.client.HTTPConnection(host, port, timeout=60)
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        fetched(connection, paths[(number * 17 + count) % len(paths)])
        count += 1
    return count


if __name__ == "__main__":
    main()
