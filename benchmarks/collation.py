"""Measure how well collation finds captures of one document among others, and how fast.

    python benchmarks/collation.py [--corpus ../shared/corpus] [--documents 2000] [--compared 300]

Each document is read again as captures lose and spoil it: the first half, a quarter out of its midst, a
tenth, the first sixth lost, 2 % and 5 % of the letters misread. Two rates are printed for each: how many
find their original among all documents (sketch and join), and how many of those are then judged one
document with it (comparison and verdict, no claims given). False pairs are those of two different documents
of the corpus; some of them are true, as an edition prints a letter alone and again as an enclosure. The
peer is MinHash-LSH of `datasketch` (`uv pip install datasketch`) on the same shingles, in the same run;
without it only our own figures are printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import string
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from regesta.collation import MAX_CAPTURES_PER_HASH, compare, may_be_one, sketch, worth_comparing
from regesta.collation.words import folded_words
from regesta.model import Draft

ROOT = Path(__file__).resolve().parents[1]
SHORTEST = 400
"""Characters; what is shorter (a line on a document that was not released) has no half worth finding."""


def documents(corpus: Path, count: int) -> list[str]:
    """Return *count* texts of the development set, evenly spread over its volumes."""
    texts: list[str] = []
    with gzip.open(corpus / "frus" / "dev" / "texts.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % max(1, 18_000 // count) == 0:
                row = json.loads(line)
                text = row["text_body"][row["body_start"] or 0 :]
                if len(text) >= SHORTEST:
                    texts.append(text)
            if len(texts) == count:
                break
    return texts


def misread(text: str, share: float, chance: random.Random) -> str:
    """Return *text* with so many of its letters replaced, dropped or doubled."""
    letters = string.ascii_lowercase
    return "".join(
        chance.choice((chance.choice(letters), "", char * 2)) if char.isalpha() and chance.random() < share else char
        for char in text
    )


def part(text: str, start: float, share: float) -> str:
    """Return *share* of the words of *text* from *start* on (both as parts of one)."""
    words = text.split()
    first = int(len(words) * start)
    return " ".join(words[first : first + max(1, int(len(words) * share))])


DAMAGES: dict[str, Callable[[str, random.Random], str]] = {
    "half": lambda text, _: part(text, 0, 1 / 2),
    "quarter": lambda text, _: part(text, 0.4, 1 / 4),
    "tenth": lambda text, _: part(text, 0.45, 1 / 10),
    "header lost": lambda text, _: part(text, 1 / 6, 1),
    "misread 2 %": lambda text, chance: misread(text, 0.02, chance),
    "misread 5 %": lambda text, chance: misread(text, 0.05, chance),
}


class Index:
    """The join that the archive does in SQL: hashes to documents, crowded hashes left out."""

    def __init__(self, sketches: Sequence[tuple[int, ...]]) -> None:
        self.sketches = sketches
        self.having: dict[int, list[int]] = defaultdict(list)
        for number, hashes in enumerate(sketches):
            for value in hashes:
                self.having[value].append(number)

    def candidates(self, hashes: Iterable[int], size: int) -> set[int]:
        """Return the documents worth comparing with a text of this sketch."""
        shared: Counter[int] = Counter()
        for value in hashes:
            having = self.having.get(value, ())
            if len(having) <= MAX_CAPTURES_PER_HASH:
                shared.update(having)
        return {n for n, found in shared.items() if worth_comparing(found, size, len(self.sketches[n]))}


def timed(work: Callable[[], object]) -> float:
    """Return the processor time of *work* in seconds."""
    began = time.process_time()
    work()
    return time.process_time() - began


def measure(texts: Sequence[str], compared: int) -> None:
    """Print our own figures."""
    sketches = [sketch(text) for text in texts]
    index = Index(sketches)
    print(f"{len(texts)} documents of {sum(map(len, texts)) / len(texts):.0f} characters on average, ", end="")
    print(f"{sum(map(len, sketches)) / len(texts):.0f} hashes each")
    for name, damage in DAMAGES.items():
        chance = random.Random(11)
        found = one = judged = 0
        for number, text in enumerate(texts):
            spoilt = damage(text, chance)
            hashes = sketch(spoilt)
            hit = number in index.candidates(hashes, len(hashes))
            found += hit
            if number < compared:
                judged += 1
                one += hit and may_be_one(Draft(0, 1), Draft(0, 1), compare(text, spoilt)).one
        print(f"  {name:12s}  paired {found / len(texts):.3f}   judged one {one / judged:.3f} (of {judged})")
    pairs = {
        (number, other)
        for number, hashes in enumerate(sketches)
        for other in index.candidates(hashes, len(hashes))
        if number < other
    }
    verdicts = Counter(
        (comparison.verdict, may_be_one(Draft(0, 1), Draft(0, 1), comparison).one)
        for comparison in (compare(texts[a], texts[b]) for a, b in sorted(pairs))
    )
    print(f"  pairs of different documents: {len(pairs)} compared", end="")
    print(
        "".join(
            f", {count} {verdict}{' judged one' if one else ''}" for (verdict, one), count in sorted(verdicts.items())
        )
    )
    took = timed(lambda: [compare(text, part(text, 0, 0.5)) for text in texts[:compared]])
    print(f"  comparison: {compared / took:.0f} pairs/s")


def against_peer(texts: Sequence[str]) -> None:
    """Print MinHash-LSH's figures beside ours, and the ratio of speeds."""
    ours = timed(lambda: [sketch(text) for text in texts])
    print(f"  sketches: {len(texts) / ours:.0f} documents/s")
    try:
        from datasketch import MinHash, MinHashLSH  # noqa: PLC0415
    except ImportError:
        print("  peer: datasketch is not installed (uv pip install datasketch)")
        return

    def signature(text: str) -> object:
        words = folded_words(text)
        found = MinHash(num_perm=128)
        found.update_batch(list(map(b" ".join, zip(words, words[1:], words[2:], words[3:], strict=False))))
        return found

    signatures: list[object] = []
    theirs = timed(lambda: signatures.extend(signature(text) for text in texts))
    print(
        f"  datasketch MinHash (128): {len(texts) / theirs:.0f} documents/s; ours are {theirs / ours:.1f} times as fast"
    )
    lsh = MinHashLSH(threshold=0.5, num_perm=128)
    for number, found in enumerate(signatures):
        lsh.insert(number, found)
    for name, damage in DAMAGES.items():
        chance = random.Random(11)
        hits = sum(number in lsh.query(signature(damage(text, chance))) for number, text in enumerate(texts))
        print(f"  {name:12s}  paired {hits / len(texts):.3f} (MinHash-LSH, threshold 0.5)")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / ".." / "shared" / "corpus")
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--compared", type=int, default=300)
    given = parser.parse_args()
    if not (given.corpus / "frus" / "dev" / "texts.jsonl.gz").is_file():
        parser.exit(2, f"{given.corpus} has no frus/dev/texts.jsonl.gz: say with --corpus where the corpus is.\n")
    texts = documents(given.corpus, given.documents)
    measure(texts, given.compared)
    against_peer(texts)


if __name__ == "__main__":
    main()
