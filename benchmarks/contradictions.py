"""How many of the contradictions that are reported are real, by verdicts that people gave after reading.

    python benchmarks/contradictions.py ARCHIVE [--sample 200]

ARCHIVE is one that `chain.py --keep` built of `frus/dev`, or any whose captures are named by document. Each of its
contradictions is looked up in `findings/verdicts.jsonl` by its rule, its documents' files and the words that clash;
what has no verdict is printed to be read. With --sample the same for so many documents, drawn with a fixed seed.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path

from regesta.archive import Archive
from regesta.model import Finding

VERDICTS = Path(__file__).parent / "findings" / "verdicts.jsonl"
SEED = 1958


def main() -> None:
    """Print how many of the contradictions are real, by rule."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--sample", type=int, help="only the findings on so many documents drawn at random")
    arguments = parser.parse_args()
    verdicts = {
        (row["rule"], tuple(row["documents"]), tuple(row["words"])): row["verdict"]
        for row in map(json.loads, VERDICTS.read_text("utf-8").splitlines())
    }
    with Archive.open(arguments.archive) as archive:
        found = [each for each in archive.findings() if each.severity == "contradiction"]
        names = sorted(each.id for each in archive.documents())
        if arguments.sample:
            drawn = set(random.Random(SEED).sample(sorted(names), arguments.sample))
            found = [each for each in found if drawn & set(each.subjects)]
        counts: Counter[tuple[str, str]] = Counter()
        for finding in found:
            files = _files(archive, finding)
            words = tuple(sorted(each.text for each in finding.evidence))
            verdict = verdicts.get((finding.rule, files, words), "not read")
            counts[finding.rule, verdict] += 1
            if verdict == "not read":
                row = {"rule": finding.rule, "documents": files, "words": words, "message": finding.message}
                print(json.dumps(row, ensure_ascii=False))
    print(f"{len(found)} contradictions in {arguments.sample or len(names)} documents")
    for rule in sorted({rule for rule, _ in counts}):
        real, false, unread = (counts[rule, verdict] for verdict in ("real", "false", "not read"))
        print(f"{rule:<40} real {real:>3}  false {false:>3}  not read {unread:>3}")
    real, false = (sum(n for (_, v), n in counts.items() if v == verdict) for verdict in ("real", "false"))
    if real + false:
        print(f"{'together':<40} real {real:>3}  false {false:>3}  precision {real / (real + false):.2f}")


def _files(archive: Archive, finding: Finding) -> tuple[str, ...]:
    """The names of the files that hold the documents, without their endings."""
    return tuple(
        sorted(
            Path(capture.origin).stem for name in finding.subjects for capture in archive.document(name).captures[:1]
        )
    )


if __name__ == "__main__":
    main()
