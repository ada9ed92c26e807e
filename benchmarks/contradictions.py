"""How many of the findings that are reported are real, by verdicts that people gave after reading.

    python benchmarks/contradictions.py ARCHIVE [--severity SEVERITY ...] [--sample 200 [--seed 1958]] [--unread]

ARCHIVE is one whose captures are named by document (`chain.py --keep` builds it of `frus/dev`). Its contradictions, or
the findings of the severities named, are looked up in `findings/verdicts.jsonl` by their rule, the files of their
documents and a digest of the words that they quote. With --sample only those on so many files, drawn by the seed.
--unread prints what has no verdict, to be read.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from hashlib import sha256
from pathlib import Path

from regesta.archive import Archive
from regesta.model import Finding

VERDICTS = Path(__file__).parent / "findings" / "verdicts.jsonl"
SEVERITIES = ("contradiction", "doubt", "note")
GIVEN = ("real", "false", "unclear", "not read")


def main() -> None:
    """Print how many of the findings are real, by severity and rule."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--severity", choices=SEVERITIES, action="append")
    parser.add_argument("--sample", type=int, help="only the findings on so many files drawn at random")
    parser.add_argument("--seed", type=int, default=1958)
    parser.add_argument("--unread", action="store_true")
    options = parser.parse_args()
    verdicts = {
        (row["rule"], tuple(row["documents"]), row["key"]): row["verdict"]
        for row in map(json.loads, VERDICTS.read_text("utf-8").splitlines())
    }
    counts: Counter[tuple[str, str, str]] = Counter()
    with Archive.open(options.archive) as archive:
        files = {each.id: Path(each.origin).stem for each in archive.captures()}
        drawn = set(files.values())
        if options.sample:
            drawn = set(random.Random(options.seed).sample(sorted(drawn), options.sample))
        for finding in archive.findings():
            documents = files_of(archive, finding, files)
            if finding.severity not in (options.severity or SEVERITIES[:1]) or not drawn & set(documents):
                continue
            row = {"rule": finding.rule, "documents": documents, "key": key_of(finding)}
            verdict = verdicts.get((finding.rule, documents, row["key"]), "not read")
            counts[finding.severity, finding.rule, verdict] += 1
            if verdict == "not read" and options.unread:
                row |= {"severity": finding.severity, "message": finding.message}
                print(json.dumps(row, ensure_ascii=False))
    print(f"{counts.total()} findings on {len(drawn)} files")
    for severity in SEVERITIES:
        for rule in sorted({rule for of, rule, _ in counts if of == severity}):
            print(f"{severity:<14}{rule:<40}" + _told([counts[severity, rule, verdict] for verdict in GIVEN]))
        every = [sum(n for (of, _, given), n in counts.items() if (of, given) == (severity, v)) for v in GIVEN]
        if sum(every):
            part = every[0] / max(1, sum(every[:3]))
            print(f"{severity:<14}{'together':<40}{_told(every)}  real of those read {part:.2f}")


def key_of(finding: Finding) -> str:
    """Return a digest of the words that a finding quotes: it tells two findings of one rule on one document apart."""
    return sha256("\x1f".join(sorted(each.text for each in finding.evidence)).encode()).hexdigest()[:12]


def files_of(archive: Archive, finding: Finding, files: dict[str, str]) -> tuple[str, ...]:
    """Return the names of the files that hold the documents, without their endings."""
    documents = [archive.document(name).document for name in finding.subjects if name.startswith("d-")]
    return tuple(sorted({files[capture] for document in documents for capture in document.captures[:1]}))


def _told(numbers: list[int]) -> str:
    return "".join(f"{verdict} {number:>3}  " for verdict, number in zip(GIVEN, numbers, strict=True)).rstrip()


if __name__ == "__main__":
    main()
