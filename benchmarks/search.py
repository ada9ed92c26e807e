"""Measure the search index against SQLite FTS5 on the same documents in the same run.

    python benchmarks/search.py ../shared/corpus/frus/dev              # speed, class by class
    python benchmarks/search.py ../shared/corpus/frus/dev --known-items 500   # ranking against peers
    python benchmarks/search.py ../shared/corpus/frus/dev --known-items 500 --variants   # and of other weights

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
from datetime import date
from pathlib import Path
from typing import Any

import tantivy

from regesta.chronology import bounds, display
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
            " fts5(title, text, sender, recipient, dated, tokenize='unicode61 remove_diacritics 2');"
            "create table d(rowid integer primary key, id text, first int, last int);"
            "create table facet(doc int, name text, value text);"
        )
        for number, entry in enumerate(entries):
            document = entry.document
            sender = " ".join(filter(None, (p.name or p.office for p in document.senders)))
            recipient = " ".join(filter(None, (p.name or p.office for p in document.recipients)))
            self.db.execute("insert into f(rowid, title, text, sender, recipient, dated) values (?,?,?,?,?,?)",
                            (number, document.title, entry.text, sender, recipient,
                             in_words(document.date)))  # fmt: skip
            first, last = bounds(document.date or "") or (None, None)
            self.db.execute("insert into d values (?,?,?,?)", (number, document.id, first, last))
            values = [("kind", document.kind), ("place", document.place), ("year", (document.date or "")[:4])]
            values += [("sender", p.name or p.office) for p in document.senders]
            values += [("recipient", p.name or p.office) for p in document.recipients]
            self.db.executemany("insert into facet values (?,?,?)", [(number, n, v) for n, v in values if v])
        self.db.executescript("create index by_doc on facet(doc); create index by_day on d(first, last);")
        self.db.commit()

    def ranked(self, words: list[str], joined: str) -> list[str]:
        match = joined.join(f'"{word}"' for word in words)
        query = f"select d.id from f join d on d.rowid = f.rowid where f match ? order by bm25(f) limit {PAGE}"
        return [name for (name,) in self.db.execute(query, (match,))]

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


class Plain:
    """Plain BM25: all words of a document in one field, any of the query's words."""

    def __init__(self, path: Path, entries: list[Entry]) -> None:
        path.mkdir()
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        builder.add_text_field("all")
        self._index = tantivy.Index(builder.build(), str(path))
        writer = self._index.writer(64_000_000, 1)
        for entry in entries:
            document = entry.document
            parties = " ".join(filter(None, (p.name or p.office for p in document.senders + document.recipients)))
            written = tantivy.Document()
            written.add_text("id", document.id)
            written.add_text("all", f"{document.title}\n{entry.text}\n{parties}\n{in_words(document.date)}")
            writer.add_document(written)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def ranked(self, words: list[str]) -> list[str]:
        searcher = self._index.searcher()
        query = self._index.parse_query(" ".join(f'"{word}"' for word in words), ["all"])
        return [searcher.doc(at).get_first("id") for _, at in searcher.search(query, PAGE).hits]


def in_words(edtf: str | None) -> str:
    return display(edtf, "en") if edtf else ""


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


def known_items(index: SearchIndex, entries: list[Entry], count: int) -> dict[str, list[tuple[str, str]]]:
    """Return for each way of remembering a letter (id, what is remembered of it), a third of *count* each."""
    choice = random.Random(17_04)
    vocabulary = index._current().vocabulary
    items: dict[str, list[tuple[str, str]]] = {"words of its title": [], "words of its text": [], "from, to, when": []}
    makers = {"words of its title": title_words, "words of its text": text_words, "from, to, when": parties_and_month}
    for name, made in items.items():
        wanted = count // 3 + (name == "words of its title") * (count % 3)
        while len(made) < wanted:
            entry = choice.choice(entries)
            query = makers[name](entry, choice, vocabulary)
            if query:
                made.append((entry.document.id, query))
    return items


def title_words(entry: Entry, choice: random.Random, vocabulary: Any) -> str:
    words = sorted(set(re.findall(r"[A-Za-z]{4,}", entry.document.title or "")))
    return " ".join(choice.sample(words, min(4, len(words)))) if len(words) >= 3 else ""


def text_words(entry: Entry, choice: random.Random, vocabulary: Any) -> str:
    sentences = [s for s in re.split(r"(?<=[.!?])\s", entry.text) if len(s) > 60]
    if not sentences:
        return ""
    words = {w for w in re.findall(r"[a-z]{4,}", choice.choice(sentences)) if vocabulary.frequency("text", w) < 4000}
    picked = choice.sample(sorted(words), min(4, len(words)))
    return " ".join(picked) if len(picked) >= 3 else ""


def parties_and_month(entry: Entry, choice: random.Random, vocabulary: Any) -> str:
    document = entry.document
    if not (document.senders and document.recipients and document.kind and document.date):
        return ""
    ends = [p.name.split()[-1] if p.name else p.office or "" for p in (document.senders[0], document.recipients[0])]
    known = bounds(document.date)
    if not all(ends) or known is None or known[0] is None or not known[1] or known[1] - known[0] > 27:
        return ""
    month = date.fromordinal(known[0]).strftime("%B %Y")
    return f"{document.kind} from {ends[0]} to {ends[1]} in {month}"


def measure_peers(
    index: SearchIndex, entries: list[Entry], items: dict[str, list[tuple[str, str]]], folder: Path
) -> None:
    peer, plain = Peer(folder / "ranked.sqlite", entries), Plain(folder / "plain", entries)

    def words(query: str) -> list[str]:
        return re.findall(r"\w+", query)

    engines: dict[str, Callable[[str], list[str]]] = {
        "Regesta": lambda query: [hit.id for hit in index.search(query, limit=PAGE, facets=False, snippets=False).hits],
        "plain BM25, any word": lambda query: plain.ranked(words(query)),
        "SQLite FTS5, any word": lambda query: peer.ranked(words(query), " OR "),
        "SQLite FTS5, all words": lambda query: peer.ranked(words(query), " "),
    }
    print(f"\nMean reciprocal rank (first {PAGE}) of known items")
    print(f"{'':26} " + " ".join(f"{name} ({len(made)})".rjust(26) for name, made in items.items()) + "        all")
    with closing(peer.db):
        for engine, ranked in engines.items():
            ranks = {
                name: [rank_of(document, ranked(query)) for document, query in made] for name, made in items.items()
            }
            every = [rank for several in ranks.values() for rank in several]
            print(f"{engine:26} " + " ".join(f"{statistics.mean(each):26.3f}" for each in ranks.values())
                  + f" {statistics.mean(every):10.3f}")  # fmt: skip


def rank_of(document: str, ids: list[str]) -> float:
    return 1 / (1 + ids.index(document)) if document in ids else 0.0


def measure_variants(index: SearchIndex, items: dict[str, list[tuple[str, str]]]) -> None:
    names = ("TIE", "WEIGHT_OF_A_FORM", "WEIGHTS", "GAIN_AS_SPELT", "WEIGHT_OF_A_MEANING", "WEIGHT_OF_A_PARTY")
    chosen = {name: getattr(compiler, name) for name in names}
    variants: dict[str, dict[str, Any]] = {
        "as it is": {},
        "tie 0": {"TIE": 0.0},
        "tie 0.3": {"TIE": 0.3},
        "title three times": {"WEIGHTS": {schema.TITLE: 3.0}},
        "title and about half": {"WEIGHTS": {schema.TITLE: 0.5, schema.ABOUT: 0.5}},
        "other forms at 0.5": {"WEIGHT_OF_A_FORM": 0.5},
        "no gain as spelt": {"GAIN_AS_SPELT": 0.0},
        "twice the gain as spelt": {"GAIN_AS_SPELT": 2.0},
        "days and kinds at 1": {"WEIGHT_OF_A_MEANING": 1.0},
        "days and kinds at 6": {"WEIGHT_OF_A_MEANING": 6.0},
        "parties at 0.5": {"WEIGHT_OF_A_PARTY": 0.5},
        "parties at 2": {"WEIGHT_OF_A_PARTY": 2.0},
    }
    for name, change in variants.items():
        for key, value in {**chosen, **change}.items():
            setattr(compiler, key, value)
        ranks = [[reciprocal(index, document, query) for document, query in made] for made in items.values()]
        print(f"{name:26} " + " ".join(f"{statistics.mean(column):26.3f}" for column in ranks))


def reciprocal(index: SearchIndex, document: str, query: str) -> float:
    ids = [hit.id for hit in index.search(query, limit=PAGE, facets=False, snippets=False).hits]
    return 1 / (1 + ids.index(document)) if document in ids else 0.0


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path, help="a folder with gold.jsonl.gz and texts.jsonl.gz")
    parser.add_argument("--documents", type=int, default=None, help="only the first so many")
    parser.add_argument("--queries", type=int, default=25, help="of each class")
    parser.add_argument("--known-items", type=int, default=0, help="measure ranking by so many, instead of speed")
    parser.add_argument("--variants", action="store_true", help="with --known-items: also with other weights")
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
            items = known_items(index, entries, options.known_items)
            measure_peers(index, entries, items, Path(folder))
            if options.variants:
                measure_variants(index, items)
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
