"""Labelled sentences of diplomatic documents -> the weights by which acts are told.

In: the corpus (texts of `frus/dev`, the gold of `acts/`) and `labels.tsv` beside this file. Out: `Weights`. A sentence
is learnt with the act that a reader gave it, "told" where the act is somebody else's, "none" where there is none;
with two acts it is learnt twice. What only one of two readers saw is not learnt from.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pycrfsuite
from msgspec import structs

from regesta.correspondence.deciding import RIVALS
from regesta.correspondence.utterances import look_at
from regesta.correspondence.weighing import Weights, weigh

ACTS = ("ask", "propose", "offer", "respond", "commit", "notify", "protest", "thank")
SUBTYPES = {
    "ask": ("opinion", "action", "information", "meeting"),
    "respond": ("acknowledge", "accept", "decline", "defer", "answer"),
}
LABELS = Path(__file__).parent / "labels.tsv"
Row = dict[str, Any]


class Sentence(NamedTuple):
    """One labelled sentence: its document, whether that is of the gold, whether it was read through, clues and acts."""

    document: str
    gold: bool
    through: bool
    clues: list[str]
    acts: list[tuple[str, str | None]]


def read_labels() -> dict[str, list[Row]]:
    """Return the rows of `labels.tsv` by document."""
    rows: dict[str, list[Row]] = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            rows[row["document"]].append(row)
    return rows


def read_gold(corpus: Path) -> dict[str, list[Row]]:
    """Return the rows of the gold by document."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for line in (corpus / "acts" / "gold.jsonl").read_text("utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            rows[row["id"]].append(row)
    return rows


def gold_documents(corpus: Path) -> list[str]:
    """Return the ids of the documents that two readers labelled, those without an act as well."""
    lines = (corpus / "acts" / "documents.txt").read_text("utf-8").splitlines()
    return [line.split()[0] for line in lines if line.strip()]


def read_texts(corpus: Path, wanted: Iterable[str]) -> dict[str, str]:
    """Return the texts of *wanted* with their headings and without notes, by id."""
    ids = set(wanted)
    texts: dict[str, str] = {}
    with gzip.open(corpus / "frus" / "dev" / "texts.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            key = line[8 : line.index('"', 8)] if line.startswith('{"id": "') else json.loads(line)["id"]
            if key in ids:
                texts[key] = json.loads(line)["text_body"]
                if len(texts) == len(ids):
                    break
    return texts


def of_gold(document: str, text: str, rows: list[Row]) -> list[Sentence]:
    """Return the sentences of a document that two readers labelled."""
    given = [_Label(r["start"], r["end"], r["act"], r["subtype"], r["reported"], r["readers"] == "ab") for r in rows]
    return _sentences(document, text, [each for each in given if each.act], gold=True, read=len(text))


def of_labels(document: str, text: str, rows: list[Row]) -> list[Sentence]:
    """Return the sentences of a document in `labels.tsv`: all of them where it was read through, else the labelled.

    A document that was read through in part (without what it encloses) says in the end of its "read" row how far.
    """
    given = [
        _Label(int(r["start"]), int(r["end"]), r["act"], r["subtype"] or None, bool(r["told"]), r["act"] != "doubtful")
        for r in rows
        if r["act"] != "read"
    ]
    read = max((int(r["end"] or len(text)) for r in rows if r["act"] == "read"), default=0)
    return _sentences(document, text, given, gold=False, read=read)


class _Label(NamedTuple):
    start: int
    end: int
    act: str
    subtype: str | None
    told: bool
    sure: bool


def _sentences(document: str, text: str, given: list[_Label], *, gold: bool, read: int) -> list[Sentence]:
    looked = list(look_at(text, 0, len(text)))
    labels: dict[int, list[_Label]] = defaultdict(list)
    for label in given:
        if looked:
            shared = [min(one.end, label.end) - max(one.start, label.start) for one in looked]
            labels[max(range(len(looked)), key=shared.__getitem__)].append(label)
    made = []
    for at, one in enumerate(looked):
        here = labels.get(at, [])
        if not one.clues or (not here and one.start >= read):
            continue
        acts = {each.act: each.subtype for each in here if each.sure and not each.told and each.act in ACTS}
        if not acts and any(not each.sure for each in here):
            continue
        if not acts:
            acts = {"told" if any(each.told for each in here) else "none": None}
        made.append(Sentence(document, gold, read > 0, sorted(one.clues), list(acts.items())))
    return made


def labelled(corpus: Path) -> list[Sentence]:
    """Return all labelled sentences, those of the gold first."""
    gold, own, documents = read_gold(corpus), read_labels(), gold_documents(corpus)
    texts = read_texts(corpus, [*documents, *own])
    made: list[Sentence] = []
    for document in documents:
        made += of_gold(document, texts[document], gold.get(document, []))
    for document in sorted(own):
        made += of_labels(document, texts[document], own[document])
    return made


def learn(sentences: Iterable[Sentence], least: dict[str, float] | None = None, iterations: int = 60) -> Weights:
    """Return the weights that *sentences* teach; those of the gold count twice, as two readers gave them."""
    rows = list(sentences)
    one = _train([(s.clues, act) for s in rows for act, _ in s.acts for _ in range(1 + s.gold)], iterations)
    subtypes = {
        act: _train(
            [(s.clues, kind) for s in rows for done, kind in s.acts if done == act and kind in kinds], iterations
        )
        for act, kinds in SUBTYPES.items()
    }
    return Weights(one.acts, one.clues, least or {}, subtypes)


def _train(rows: list[tuple[list[str], str]], iterations: int) -> Weights:
    """A log-linear model: a conditional random field over sequences of one."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 1.2, "c2": 4.0, "max_iterations": iterations, "feature.minfreq": 3})
    for clues, label in rows:
        trainer.append([clues], [label])
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "acts.crfsuite"))
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        features = tagger.info().state_features
        names = sorted(tagger.labels())
        tagger.close()
    table: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (clue, label), weight in sorted(features.items()):
        if abs(weight) >= 0.03:
            table[clue].append((names.index(label), round(weight * 1000)))
    return Weights(names, dict(table))


def fold_of(document: str, folds: int) -> int:
    """Return the fold that *document* is judged in: by a checksum, so that it is the same for ever."""
    return zlib.crc32(document.encode()) // 7 % folds


def weights_by_fold(sentences: list[Sentence], folds: int) -> list[Weights]:
    """Return for each fold weights and thresholds that saw none of the documents judged in it.

    The thresholds of a fold are chosen on the other folds' documents, each by the weights that did not see it.
    """
    by_fold, judged = _judged_by_others(sentences, folds)
    return [
        structs.replace(
            weights, thresholds=choose_thresholds([each for each in judged if fold_of(each.document, folds) != fold])
        )
        for fold, weights in enumerate(by_fold)
    ]


def thresholds(sentences: list[Sentence], folds: int) -> dict[str, float]:
    """Return the thresholds chosen on all documents, each judged by weights that did not see it."""
    return choose_thresholds(_judged_by_others(sentences, folds)[1])


def _judged_by_others(sentences: list[Sentence], folds: int) -> tuple[list[Weights], list[Judged]]:
    by_fold = [learn([each for each in sentences if fold_of(each.document, folds) != fold]) for fold in range(folds)]
    return by_fold, [_judged(each, by_fold[fold_of(each.document, folds)]) for each in sentences if each.through]


class Judged(NamedTuple):
    """A sentence of a document that was read through, and what weights that did not see it say of it."""

    document: str
    counts: int
    acts: frozenset[str]
    shares: dict[str, float]


def _judged(sentence: Sentence, weights: Weights) -> Judged:
    done = frozenset(act for act, _ in sentence.acts if act in ACTS)
    return Judged(sentence.document, 3 if sentence.gold else 1, done, weigh(set(sentence.clues), weights))


STEPS = (0.1, 0.12, 0.15, 0.18, 0.22, 0.26, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)


def choose_thresholds(judged: Sequence[Judged]) -> dict[str, float]:
    """Return for each act the probability from which on it is taken to be done, so that F1 over all acts is highest.

    Each act's is moved in turn while the others stand; a step is valued by the mean of itself and its neighbours, for
    of a rare act few sentences decide. What two readers labelled counts three times.
    """
    wanted = sum(one.counts * len(one.acts) for one in judged)
    tallies = {act: [_tally(judged, act, step) for step in STEPS] for act in ACTS}
    places = dict.fromkeys(ACTS, STEPS.index(0.3))
    for _ in range(4):
        for act in ACTS:
            others = [tallies[each][places[each]] for each in ACTS if each != act]
            found, right = (sum(column) for column in zip(*others, strict=True))
            values = [2 * (right + hits) / (found + said + wanted) for said, hits in tallies[act]]
            near = [values[max(0, at - 1) : at + 2] for at in range(len(STEPS))]
            places[act] = max(range(len(STEPS)), key=lambda at: sum(near[at]) / len(near[at]))
    return {act: STEPS[place] for act, place in places.items()}


def _tally(judged: Sequence[Judged], act: str, step: float) -> tuple[int, int]:
    said = [
        one
        for one in judged
        if one.shares.get(act, 0.0) >= step
        and all(one.shares.get(rival, 0.0) <= one.shares[act] for rival in RIVALS.get(act, ()))
    ]
    return sum(one.counts for one in said), sum(one.counts for one in said if act in one.acts)


if __name__ == "__main__":
    sys.exit("Run train_acts.py or benchmarks/acts.py.")
