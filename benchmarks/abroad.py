"""How many facts of the project's own documents of other countries and decades are read right.

usage: python benchmarks/abroad.py [PART ...] [--misses]

PART is a file of tests/golden/abroad without its ending (default: all). A fact is a field's value that stands
when the document is the only witness; the number of documents on the page is one too. The documents were written
before the rules that read them; `kept_apart` was read by no rule's author until the rules were done.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "description"))

from abroad import FOLDER, compared, read_golden


def main() -> None:
    """Print the table, and with --misses what is read instead."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", default=sorted(path.stem for path in FOLDER.glob("*.txt")))
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    right = asked = whole = documents = 0
    for part in options.parts:
        rows = [(golden, list(compared(golden))) for golden in read_golden(part)]
        facts = [row for _, found in rows for row in found]
        good = sum(agrees for _, agrees, _ in facts)
        complete = sum(all(agrees for _, agrees, _ in found) for _, found in rows)
        print(f"{part:14} {len(rows):3} documents, {complete:3} without a miss; {good:4} of {len(facts):4} facts right")
        if options.misses:
            for golden, found in rows:
                for field, agrees, value in found:
                    if not agrees:
                        print(f"    {golden.name} | {field}: {golden.facts.get(field, '')!r} <> {value!r}")
        for golden, found in rows:
            for field in sorted(golden.misses - {field for field, agrees, _ in found if not agrees}):
                print(f"    {golden.name} | {field} is read right now: strike it out of the misses")
        right, asked, whole, documents = right + good, asked + len(facts), whole + complete, documents + len(rows)
    print(f"{'all':14} {documents:3} documents, {whole:3} without a miss; {right:4} of {asked:4} facts right")


if __name__ == "__main__":
    main()
