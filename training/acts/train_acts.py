"""Learn the weights of acts from all labelled sentences and write the model's file.

usage: train_acts.py CORPUS OUT.json
  CORPUS  the corpus folder (with acts/ and frus/dev/)

How well it does is told by `benchmarks/acts.py`, which learns anew without the documents that it judges.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

import msgspec
from recipe import labelled, learn

# From which probability on an act is taken to be done: where precision and recall meet on the labelled documents.
# The rarer acts are drawn towards "none" by the model, so less is asked of them.
THRESHOLDS = {
    "ask": 0.3,
    "propose": 0.28,
    "offer": 0.2,
    "respond": 0.22,
    "commit": 0.25,
    "notify": 0.14,
    "protest": 0.15,
    "thank": 0.15,
}


def main() -> None:
    """Learn, write the model, report what was learnt from."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    sentences = labelled(options.corpus)
    weights = learn(sentences, THRESHOLDS)
    options.out.write_bytes(msgspec.json.encode(weights))
    print(Counter(act for each in sentences for act, _ in each.acts).most_common())
    size = options.out.stat().st_size
    print(f"{len(sentences)} sentences, {len(weights.clues)} clues, {size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
