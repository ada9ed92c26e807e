"""How many real datelines are read right, how fast, and against `dateparser` in the same run.

Run: python benchmarks/dates.py [--corpus ../shared/corpus] [--take 4000] [--errors 20] The gold is
`frus/dev/gold.jsonl.gz` (date.raw, or the whole date.dateline, -> date.edtf). Every n-th document is taken,
over all volumes. Printed: right %, none %, wrong %, strings a second, and the ratio to the peer.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from regesta.chronology import find_dates, parse_date

Sample = Sequence[tuple[str, str | None]]


def read_gold(corpus: Path, take: int, field: str) -> Sample:
    """Return (written, EDTF or None) of *take* documents spread evenly over the gold."""
    rows = []
    with gzip.open(corpus / "frus" / "dev" / "gold.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            date = json.loads(line).get("date")
            if date and date.get(field) and (date.get("edtf") or date.get("undated")):
                rows.append((date[field], date.get("edtf")))
    step = max(1, len(rows) // take)
    return rows[::step][:take]


def measure(name: str, parse: Callable[[str], str | None], sample: Sample, errors: int) -> tuple[float, float]:
    """Print and return the share read right and the strings a second."""
    begin = time.process_time()
    got = [parse(written) for written, _ in sample]
    seconds = time.process_time() - begin
    right = sum(g == e for g, (_, e) in zip(got, sample, strict=True))
    none = sum(g is None and e is not None for g, (_, e) in zip(got, sample, strict=True))
    n = len(sample)
    print(
        f"{name:28} n {n:6}  right {100 * right / n:6.2f} %  none {100 * none / n:5.2f} %  "
        f"wrong {100 * (n - right - none) / n:5.2f} %  {n / seconds:10,.0f} strings/s"
    )
    for g, (written, e) in zip(got, sample, strict=True):
        if g != e and errors > 0:
            errors -= 1
            print(f"    {written!r}: gold {e}, read {g}")
    return right / n, n / seconds


def peer(written: str) -> str | None:
    """Read with dateparser: a day always, as it has no other precision."""
    import dateparser  # noqa: PLC0415 - an optional peer

    found = dateparser.parse(written, languages=["en"])
    return found.date().isoformat() if found else None


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser()
    options.add_argument("--corpus", type=Path, default=Path(__file__).parents[1] / ".." / "shared" / "corpus")
    options.add_argument("--take", type=int, default=4000)
    options.add_argument("--errors", type=int, default=0)
    options.add_argument("--peer", type=int, default=400, help="strings given to dateparser, which is slow")
    given = options.parse_args()
    raw = read_gold(given.corpus, given.take, "raw")
    lines = read_gold(given.corpus, given.take, "dateline")
    for sample in (raw, lines):
        for written, _ in sample:
            parse_date(written)
    share, speed = measure("regesta, date", parse_date, raw, given.errors)
    measure("regesta, whole dateline", parse_date, lines, given.errors)
    letter = "The Council has considered the matter. " * 120 + "Your letter of April 17, 1958 and of 23 May 1958."
    begin = time.process_time()
    for _ in range(50):
        list(find_dates(letter))
    each = (time.process_time() - begin) / 50 * 1000
    print(f"find_dates on {len(letter) / 1000:.1f} kB of plain text: {each:.3f} ms")
    try:
        import dateparser  # noqa: F401, PLC0415
    except ImportError:
        print("dateparser is not installed: no peer (uv pip install dateparser)")
        return
    few = raw[:: max(1, len(raw) // given.peer)]
    peer_share, peer_speed = measure("dateparser, date", peer, few, given.errors)
    print(f"ratio to dateparser: right {share / peer_share:.2f}, speed {speed / peer_speed:,.0f}")


if __name__ == "__main__":
    main()
