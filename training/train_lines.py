"""Train the line labeller and say how well it does on volumes that it has not seen.

usage: train_lines.py CORPUS OUT.crfsuite [--documents 4000] [--invented 1500] [--seed 7] [--report-only]
  CORPUS  the corpus folder (with frus/dev/texts.jsonl.gz, gold.jsonl.gz and frus/sample/gold.jsonl)
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pycrfsuite

from augment import augment
from invented import invent
from regesta.description.enclosures import find_enclosures
from regesta.description.features import look_at
from regesta.description.page import iter_lines
from regesta.description.zones import find_apparatus, window
from silver import Labelled, label

HELD_OUT = 15
Sequence_ = tuple[list[list[str]], list[str]]


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, compressed or not."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        for line in lines:
            yield json.loads(line)


def held_out_volumes(volumes: list[str]) -> set[str]:
    """Return the volumes that training never sees: every fourth of the sorted list."""
    return set(sorted(volumes)[1::4][:HELD_OUT])


def main_part(rows: list[Labelled]) -> list[Labelled]:
    """Return *rows* without enclosures and notes, as the room itself cuts them before it labels lines."""
    text = "\n".join(line for line, _ in rows)
    end = find_apparatus(text, 0, len(text))
    enclosures = find_enclosures(text, 0, end)
    end = enclosures[0][0] if enclosures else end
    kept: list[Labelled] = []
    offset = 0
    for line, name in rows:
        if offset >= end:
            break
        kept.append((line, name))
        offset += len(line) + 1
    return kept


def as_sequence(rows: list[Labelled]) -> Sequence_ | None:
    """Return features and labels of the lines of *rows* that are looked at."""
    text = "\n".join(line for line, _ in rows)
    names = [name or "body" for line, name in rows]
    lines = [line for line in iter_lines(text, 0, len(text)) if line.text and not line.text.isspace()]
    head, middle, foot = window(lines)
    seen = [*head, *foot]
    if not seen:
        return None
    return look_at(seen, len(head) if middle else None), [names[line.number] for line in seen]


def documents(
    corpus: Path, chance: random.Random, wanted: int, unseen: set[str] | None = None
) -> tuple[list[list[Labelled]], list[list[Labelled]]]:
    """Return labelled documents to learn from and to judge by (of other volumes; the sample is in neither)."""
    sample = {row["id"] for row in read(corpus / "frus/sample/gold.jsonl")}
    gold = {row["id"]: row for row in read(corpus / "frus/dev/gold.jsonl.gz") if row["id"] not in sample}
    gold = {key: row for key, row in gold.items() if row["kind"] != "editorial note" or chance.random() < 0.3}
    held_out = unseen or held_out_volumes(sorted({row["volume"] for row in gold.values()}))
    keys = sorted(gold)
    chance.shuffle(keys)
    learn = [key for key in keys if gold[key]["volume"] not in held_out]
    special = [key for key in learn if gold[key]["kind"] in {"letter", "note", "despatch", "airgram"}][: wanted // 8]
    learn = list(dict.fromkeys([*special, *learn]))[:wanted]
    judge = [key for key in keys if gold[key]["volume"] in held_out][: max(wanted // 4, 400)]
    texts = {row["id"]: row for row in read(corpus / "frus/dev/texts.jsonl.gz") if row["id"] in set(learn) | set(judge)}
    rows = {key: label(texts[key]["text_full"], gold[key], texts[key]["body_start"]) for key in texts}
    return [rows[key] for key in learn], [rows[key] for key in judge]


def report(tagger: Any, sequences: list[Sequence_], name: str) -> None:
    """Print accuracy by line, documents wholly right, and precision and recall by label."""
    right = lines = whole = 0
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for features, labels in sequences:
        found = tagger.tag(features)
        good = sum(one == other for one, other in zip(labels, found, strict=True))
        right, lines, whole = right + good, lines + len(labels), whole + (good == len(labels))
        for one, other in zip(labels, found, strict=True):
            table[one]["gold"] += 1
            table[other]["found"] += 1
            table[one]["right"] += one == other
    print(f"{name}: lines {right / lines:.4f}, documents wholly right {whole / len(sequences):.3f} ({len(sequences)})")
    for key, row in sorted(table.items()):
        precision, recall = row["right"] / max(row["found"], 1), row["right"] / max(row["gold"], 1)
        both = 2 * precision * recall / (precision + recall) if row["right"] else 0.0
        print(f"  {key:13} {row['gold']:6}  P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}")


def train_on(
    corpus: Path,
    out: Path,
    *,
    wanted: int,
    invented: int,
    iterations: int,
    seed: int = 7,
    unseen: set[str] | None = None,
) -> None:
    """Write the model learnt from *wanted* documents (of no volume in *unseen*) and *invented* made-up letters."""
    chance = random.Random(seed)
    learn, _ = documents(corpus, chance, wanted, unseen)
    letters = [row for rows in learn for row in rows if row[1] == "body" and 40 < len(row[0]) < 1500]
    paragraphs = [line for line, _ in chance.sample(letters, min(3000, len(letters)))]
    made_up = [invent(chance, paragraphs) for _ in range(invented)]
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.4, "c2": 0.02, "max_iterations": iterations, "feature.minfreq": 3})
    for rows in [*learn, *made_up]:
        sequence = as_sequence(augment(main_part(rows), chance))
        if sequence:
            trainer.append(*sequence)
    trainer.train(str(out))


def main() -> None:
    """Train, write the model, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=4000)
    parser.add_argument("--invented", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--iterations", type=int, default=80)
    parser.add_argument("--report-only", action="store_true")
    options = parser.parse_args()
    if not options.report_only:
        train_on(
            options.corpus,
            options.out,
            wanted=options.documents,
            invented=options.invented,
            iterations=options.iterations,
            seed=options.seed,
        )
    chance = random.Random(options.seed)
    _, judge = documents(options.corpus, chance, options.documents)
    unseen_made_up = [invent(chance, []) for _ in range(200)]
    tagger = pycrfsuite.Tagger()
    tagger.open(str(options.out))
    report(tagger, [s for rows in judge if (s := as_sequence(main_part(rows)))], "held-out volumes, as printed")
    report(
        tagger,
        [s for rows in judge if (s := as_sequence(augment(main_part(rows), chance)))],
        "held-out volumes, changed",
    )
    report(tagger, [s for rows in unseen_made_up if (s := as_sequence(augment(rows, chance)))], "made-up letters")
    print(f"model: {options.out.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
