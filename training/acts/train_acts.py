"""Learn the weights of acts from all labelled sentences and write the model's file.

usage: train_acts.py CORPUS OUT.json
  CORPUS  the corpus folder (with acts/ and frus/dev/)

The probability from which on an act is taken to be done is chosen on all documents that were read through, each judged
by weights that did not see it. How well it does is told by `benchmarks/acts.py`, which learns and chooses anew without
the documents that it judges.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

import msgspec
from recipe import labelled, learn, thresholds

FOLDS = 5


def main() -> None:
    """Learn, write the model, report what was learnt from."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    sentences = labelled(options.corpus)
    weights = learn(sentences, thresholds(sentences, FOLDS))
    options.out.write_bytes(msgspec.json.encode(weights))
    print(Counter(act for each in sentences for act, _ in each.acts).most_common())
    size = options.out.stat().st_size
    print(f"{len(sentences)} sentences, {len(weights.clues)} clues, {size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
