"""Measure the search index against SQLite FTS5 on the same documents in the same run.

    python benchmarks/search.py ../shared/corpus/frus/dev              # speed, class by class
    python benchmarks/search.py ../shared/corpus/frus/dev --known-items 250   # ranking

The queries are drawn from the documents' own words with a fixed seed. "list" is the page's ids and the
number of all found; "page" is the whole page: also ten facets over the whole result and twenty marked
passages. Times are of the process's thread, so that a busy machine does not count; the wall clock is beside
them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from regesta.chronology import bounds
from regesta.discovery import Entry, SearchIndex, compiler, schema
from regesta.model import Document, Languages, Party, Source

PAGE = 20


def read_entries(folder: Path, most: int | None) -> Iterator[Entry]:
    """Yield the corpus's documents as the index gets them."""
    with (
        gzip.open(folder / "gold.jsonl.gz", "rt") as gold,
        gzip.open(folder / "texts.jsonl.gz", "rt") as texts,
    ):
        for number, (line, text) in enumerate(zip(gold, texts, strict=True)):
            if most and number >= most:
                return
            fields = json.loads(line)
            yield Entry(
                Document(
                    id=fields["id"],
                    held=True,
                    kind=fields["kind"],
                    title=fields["title"],
                    number=fields.get("doc_number"),
                    date=(fields["date"] or {}).get("edtf"),
                    place=fields["place"] if isinstance(fields["place"], str) else None,
                    senders=tuple(map(party, fields["senders"])),
                    recipients=tuple(map(party, fields["recipients"])),
                    languages=Languages(held=("en",)),
                    source=Source(as_written=fields["source_note"]) if fields["source_note"] else None,
                ),
                text=json.loads(text)["text_body"],
            )


def party(found: dict[str, Any]) -> Party:
    name = found.get("name")
    return Party(name=name, office=found["text"]) if name else Party(office=found["text"])


class Peer:
    """The same documents in SQLite FTS5, with a table of facet values and one of days."""

    def __init__(self, path: Path, entries: list[Entry]) -> None:
        self.db = sqlite3.connect(path)
        self.db.executescript(
            "create virtual table f using"
            " fts5(title, text, sender, tokenize='unicode61 remove_diacritics 2');"
            "create table d(rowid integer primary key, id text, first int, last int);"
            "create table facet(doc int, name text, value text);"
        )
        for number, entry in enumerate(entries):
            document = entry.document
            sender = " ".join(filter(None, (p.name or p.office for p in document.senders)))
            self.db.execute("insert into f(rowid, title, text, sender) values (?,?,?,?)",
                            (number, document.title, entry.text, sender))  # fmt: skip
            first, last = bounds(document.date or "") or (None, None)
            self.db.execute("insert into d values (?,?,?,?)", (number, document.id, first, last))
            values = [("kind", document.kind), ("place", document.place), ("year", (document.date or "")[:4])]
            values += [("sender", p.name or p.office) for p in document.senders]
            values += [("recipient", p.name or p.office) for p in document.recipients]
            self.db.executemany("insert into facet values (?,?,?)", [(number, n, v) for n, v in values if v])
        self.db.executescript("create index by_doc on facet(doc); create index by_day on d(first, last);")
        self.db.commit()

    def list(self, match: str, days: tuple[int, int] | None) -> int:
        where, values = self._where(match, days)
        total: int = self.db.execute(f"select count(*) from f {where}", values).fetchone()[0]
        self.db.execute(f"select f.rowid from f {where} order by bm25(f) limit {PAGE}", values).fetchall()
        return total

    def page(self, match: str, days: tuple[int, int] | None) -> int:
        where, values = self._where(match, days)
        total: int = self.db.execute(f"select count(*) from f {where}", values).fetchone()[0]
        self.db.execute(
            f"select f.rowid, snippet(f, 1, '<', '>', '...', 40) from f {where} order by bm25(f) limit {PAGE}",
            values,
        ).fetchall()
        self.db.execute(
            f"select name, value, count(*) from facet where doc in (select f.rowid from f {where}) group by 1, 2",
            values,
        ).fetchall()
        return total

    @staticmethod
    def _where(match: str, days: tuple[int, int] | None) -> tuple[str, tuple[Any, ...]]:
        if days is None:
            return "where f match ?", (match,)
        return "join d on d.rowid = f.rowid where f match ? and d.last >= ? and d.first <= ?", (match, *days)


def draw_queries(entries: list[Entry], count: int) -> dict[str, list[tuple[str, str | None, tuple[int, int] | None]]]:
    """Return for each class of query: ours, SQLite's (None where it has no such thing), and its days."""
    choice = random.Random(20_01_1958)
    frequency: Counter[str] = Counter()
    for entry in entries:
        frequency.update(set(re.findall(r"[a-z]{4,}", entry.text.lower())))
    ranked = [word for word, _ in frequency.most_common()]
    common, middle = ranked[:200], [word for word in ranked if 40 <= frequency[word] <= 1000]
    rare = [word for word in ranked if 2 <= frequency[word] <= 10]
    surnames = [p.name.split()[-1] for e in entries for p in e.document.senders if p.name and p.name.isalpha()]

    def neighbours(length: int) -> list[str]:
        while True:
            words = re.findall(" ".join([r"[a-z]{3,}"] * length), choice.choice(entries).text)
            if words:
                return str(choice.choice(words)).split()

    def slip(word: str) -> str:
        at = choice.randrange(1, len(word) - 1)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    def made(make: Callable[[], tuple[str, str | None, tuple[int, int] | None]]) -> list[Any]:
        return [make() for _ in range(count)]

    def same(query: str) -> tuple[str, str, None]:
        return query, query, None

    def year() -> tuple[int, tuple[int, int]]:
        number = choice.randrange(1946, 1976)
        first, last = bounds(str(number)) or (0, 0)
        return number, (first or 0, last or 0)

    def words_in_year() -> tuple[str, str, tuple[int, int]]:
        word, (number, days) = choice.choice(middle), year()
        return f"{word} date:{number}", word, days

    def near() -> tuple[str, None, None]:
        return f"{slip(choice.choice(middle))}~1", None, None

    def sender_in_year() -> tuple[str, str, tuple[int, int]]:
        name, (number, days) = choice.choice(surnames), year()
        return (
            f"from:{name} date:{number - 4}..{number + 4}",
            f"sender:{name}",
            (days[0] - 1461, days[1] + 1461),
        )

    return {
        "one rare word": made(lambda: same(choice.choice(rare))),
        "one middling word": made(lambda: same(choice.choice(middle))),
        "one common word": made(lambda: same(choice.choice(common))),
        "two words": made(lambda: same(" ".join(choice.sample(middle, 2)))),
        "four words of a text": made(lambda: same(" ".join(neighbours(4)))),
        "either of three": made(lambda: same(" OR ".join(choice.sample(middle, 3)))),
        "phrase": made(lambda: same('"' + " ".join(neighbours(2)) + '"')),
        "long phrase": made(lambda: same('"' + " ".join(neighbours(5)) + '"')),
        "prefix": made(lambda: same(choice.choice(middle)[:5] + "*")),
        "near word": made(near),
        "word but not another": made(lambda: same(f"{choice.choice(middle)} NOT {choice.choice(common)}")),
        "word in a year": made(words_in_year),
        "sender in some years": made(sender_in_year),
        "brackets": made(
            lambda: same("({} OR {}) AND ({} OR {})".format(*choice.sample(middle, 2), *choice.sample(common, 2)))
        ),
    }


def timed(call: Callable[[], object]) -> tuple[float, float]:
    """Return milliseconds of this thread and of the wall clock."""
    wall, own = time.perf_counter(), time.thread_time()
    call()
    return (time.thread_time() - own) * 1e3, (time.perf_counter() - wall) * 1e3


def percentile(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def measure_speed(index: SearchIndex, peer: Peer, entries: list[Entry], count: int) -> None:
    print(f"\n{'class':22} {'list ms':>8} {'p95':>7} {'FTS5':>8} {'ratio':>6}"
          f" | {'page ms':>8} {'p95':>7} {'wall95':>7}"
          f" {'FTS5':>8} {'ratio':>6}")  # fmt: skip
    lists: list[float] = []
    pages: list[float] = []
    for name, queries in draw_queries(entries, count).items():
        ours, theirs, page, page_wall, their_page = [], [], [], [], []
        for query, match, days in queries:
            ours.append(timed(lambda q=query: index.search(q, facets=False, snippets=False))[0])  # type: ignore[misc]
            own, wall = timed(lambda q=query: index.search(q))  # type: ignore[misc]
            page.append(own)
            page_wall.append(wall)
            if match is not None:
                theirs.append(timed(lambda m=match, d=days: peer.list(m, d))[0])  # type: ignore[misc]
                their_page.append(timed(lambda m=match, d=days: peer.page(m, d))[0])  # type: ignore[misc]
        lists += ours
        pages += page
        middle, middle_page = statistics.median(ours), statistics.median(page)
        them = (
            f"{statistics.median(theirs):8.2f} {statistics.median(theirs) / middle:6.1f}"
            if theirs
            else f"{'-':>8} {'-':>6}"
        )
        them_page = (
            f"{statistics.median(their_page):8.2f} {statistics.median(their_page) / middle_page:6.1f}"
            if their_page
            else f"{'-':>8} {'-':>6}"
        )
        print(f"{name:22} {middle:8.2f} {percentile(ours, 0.95):7.2f} {them} | {middle_page:8.2f}"
              f" {percentile(page, 0.95):7.2f} {percentile(page_wall, 0.95):7.2f} {them_page}")  # fmt: skip
    print(f"{'all':22} {statistics.median(lists):8.2f} {percentile(lists, 0.95):7.2f} {'':15} |"
          f" {statistics.median(pages):8.2f} {percentile(pages, 0.95):7.2f}")  # fmt: skip


def known_items(index: SearchIndex, entries: list[Entry], count: int) -> list[tuple[str, str, str]]:
    """Return (id, words remembered of one sentence, a party with other forms of these words)."""
    choice = random.Random(17_04)
    vocabulary = index._current().vocabulary
    items = []
    while len(items) < count:
        entry = choice.choice(entries)
        sentences = [s for s in re.split(r"(?<=[.!?])\s", entry.text) if len(s) > 60]
        if not sentences:
            continue
        words = [
            w for w in set(re.findall(r"[a-z]{4,}", choice.choice(sentences))) if vocabulary.frequency("text", w) < 4000
        ]
        words = choice.sample(sorted(words), min(4, len(words)))
        if len(words) < 3:
            continue
        parties = [p.name.split()[-1] for p in entry.document.senders + entry.document.recipients if p.name]
        others = [choice.choice(vocabulary.forms(word)[:2] or (word,)) for word in words]
        items.append((entry.document.id, " ".join(words), " ".join([*parties[:1], *others[:3]])))
    return items


def measure_ranking(index: SearchIndex, entries: list[Entry], count: int) -> None:
    items = known_items(index, entries, count)
    names = ("TIE", "WEIGHT_OF_A_FORM", "WEIGHTS", "GAIN_AS_SPELT")
    chosen = {name: getattr(compiler, name) for name in names}
    variants: dict[str, dict[str, Any]] = {
        "as it is": {},
        "tie 0": {"TIE": 0.0},
        "tie 0.3": {"TIE": 0.3},
        "tie 1 (sum of places)": {"TIE": 1.0},
        "title three times": {"WEIGHTS": {schema.TITLE: 3.0}},
        "title and about half": {"WEIGHTS": {schema.TITLE: 0.5, schema.ABOUT: 0.5}},
        "other forms at 0.5": {"WEIGHT_OF_A_FORM": 0.5},
        "other forms at 0.7": {"WEIGHT_OF_A_FORM": 0.7},
        "no gain as spelt": {"GAIN_AS_SPELT": 0.0},
        "half the gain as spelt": {"GAIN_AS_SPELT": 0.5},
        "twice the gain as spelt": {"GAIN_AS_SPELT": 2.0},
        "no other forms": {"WEIGHT_OF_A_FORM": 0.0},
    }
    print(
        f"\nMean reciprocal rank (first {PAGE}) of {len(items)} known items\n"
        f"{'':26} {'its words':>10} {'other forms, party':>20}"
    )
    forms = type(index._current().vocabulary).forms
    for name, change in variants.items():
        for key, value in {**chosen, **change}.items():
            setattr(compiler, key, value)
        if name == "no other forms":
            type(index._current().vocabulary).forms = lambda self, word: ()  # type: ignore[method-assign]
        ranks = [[reciprocal(index, document, query) for query in queries] for document, *queries in items]
        print(f"{name:26} " + " ".join(f"{statistics.mean(column):>12.3f}" for column in zip(*ranks, strict=True)))
    type(index._current().vocabulary).forms = forms  # type: ignore[method-assign]


def reciprocal(index: SearchIndex, document: str, query: str) -> float:
    ids = [hit.id for hit in index.search(query, limit=PAGE, facets=False, snippets=False).hits]
    return 1 / (1 + ids.index(document)) if document in ids else 0.0


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path, help="a folder with gold.jsonl.gz and texts.jsonl.gz")
    parser.add_argument("--documents", type=int, default=None, help="only the first so many")
    parser.add_argument("--queries", type=int, default=25, help="of each class")
    parser.add_argument("--known-items", type=int, default=0, help="measure ranking by so many, instead of speed")
    options = parser.parse_args()
    entries = list(read_entries(options.corpus, options.documents))
    with tempfile.TemporaryDirectory() as folder, SearchIndex.open(Path(folder) / "index") as index:
        own, wall = timed(lambda: (index.update(entries), index.commit("benchmark")))
        size = sum(file.stat().st_size for file in (Path(folder) / "index").iterdir())
        print(
            f"{index.count():,} documents indexed in {wall / 1e3:.1f} s"
            f" (this thread {own / 1e3:.1f} s), {size / 1e6:.0f} MB"
        )
        if options.known_items:
            measure_ranking(index, entries, options.known_items)
            return 0
        began = time.perf_counter()
        peer = Peer(Path(folder) / "peer.sqlite", entries)
        size = (Path(folder) / "peer.sqlite").stat().st_size
        print(f"SQLite {sqlite3.sqlite_version} FTS5 in {time.perf_counter() - began:.1f} s, {size / 1e6:.0f} MB")
        own, wall = timed(lambda: SearchIndex.open(Path(folder) / "index", create=False).search(""))
        print(f"cold open and first page: {wall:.1f} ms")
        with closing(peer.db):
            measure_speed(index, peer, entries, options.queries)
    return 0


if __name__ == "__main__":
    sys.exit(main())
