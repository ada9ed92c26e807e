"""Claims on documents with known answers, each judged right or wrong: what calibration is made and measured from.

In: the corpus folder. Out: one `Judged` for each claim on a measured field, with the confidence that its own rule gave
(before calibration). Only volumes that no model was trained on are read: on its own lessons a model is too sure.
What counts as right is what the corpus's own scorer (frus/score.py) counts as right, with two differences that its
use for whole documents does not need: a party named with fewer of the gold's words ("The Secretary" for "Secretary of
State Rusk") is right; and where the gold, read off an editors' heading, names no party at all, a labelled line of the
document that names one ("TO: ...") is not judged, for a heading's silence denies nothing.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from msgspec import Struct

from regesta.description.describe import describe_raw
from regesta.model import Claim, Draft, Transcription
from train_lines import held_out_volumes, read

SETTINGS = ("body", "bare")
"""With the edition's heading over the text, and without it, as a bare download comes."""

FIELDS = ("date", "place", "kind", "senders", "recipients", "signatories")
_OTHER = {"minutes", "report", "agreement"}
_HALVES = ("inference/post", "inference/series", "inference/telegram-signer")
_STATED = ("letter/head", "letter/address")


class Judged(Struct, frozen=True):
    """A claim, and whether the gold agrees. `document` is "volume/id", `setting` one of SETTINGS."""

    document: str
    setting: str
    claim: Claim
    right: bool

    @property
    def volume(self) -> str:
        return self.document.partition("/")[0]

    @property
    def method(self) -> str:
        return self.claim.method.partition("@")[0]


class Judge:
    """The corpus's scorer, asked for one claim at a time."""

    def __init__(self, corpus: Path) -> None:
        self._scorer = _scorer(corpus / "frus/score.py")
        self._halves: list[Claim] = []

    def right(self, claim: Claim, gold: dict[str, Any], setting: str, beside: Sequence[Claim] = ()) -> bool | None:
        """Return whether the gold agrees with *claim*, or None where it can't tell.

        *beside* are the document's claims: signer and post of a telegram are halves of one party.
        """
        self._halves = [each for each in beside if each.field == "senders" and each.method.startswith(_HALVES)]
        return getattr(self, f"_{claim.field}")(claim, gold, setting) if claim.field in FIELDS else None

    def _date(self, claim: Claim, gold: dict[str, Any], _: str) -> bool | None:
        date = gold["date"] or {}
        said, known = str(claim.value), date.get("edtf")
        if not known:
            return False
        bare = said.translate(str.maketrans("", "", "?~%")).split("T")[0]
        other = known.translate(str.maketrans("", "", "?~%")).split("T")[0]
        span = self._scorer.span
        return bare == other or bare in date.get("alt", []) or (span(known) is not None and span(known) == span(said))

    def _place(self, claim: Claim, gold: dict[str, Any], _: str) -> bool | None:
        if gold["place"] == "place not declassified":
            return None
        known = self._scorer.nplace(gold["place"])
        return bool(known) and self._scorer.nplace(str(claim.value)) == known

    def _kind(self, claim: Claim, gold: dict[str, Any], _: str) -> bool | None:
        if gold["kind_src"] == "unknown":
            return None
        said = "other" if claim.value in _OTHER else str(claim.value)
        return said in {gold["kind"], *gold["kind_alt"]}

    def _senders(self, claim: Claim, gold: dict[str, Any], setting: str) -> bool | None:
        right = self._party(claim, gold, "senders")
        if right is False and not gold["senders"]:
            ignored = [
                *gold.get("authors", []),
                *({"text": each["name"], "name": each["name"]} for each in gold.get("between", [])),
                *_signed(gold),
            ]
            return None if self._matches(claim, ignored) else False
        return right

    def _recipients(self, claim: Claim, gold: dict[str, Any], _: str) -> bool | None:
        return self._party(claim, gold, "recipients")

    def _signatories(self, claim: Claim, gold: dict[str, Any], _: str) -> bool | None:
        return self._matches(claim, _signed(gold))

    def _party(self, claim: Claim, gold: dict[str, Any], field: str) -> bool | None:
        silent = not gold[field] and claim.method.startswith(_STATED)
        return None if gold["parties_src"] == "none" or silent else self._matches(claim, gold[field])

    def _matches(self, claim: Claim, parties: list[dict[str, Any]]) -> bool:
        said = " ".join(claim.text.split())
        named = _words([claim])
        written = [said, named, _words(self._halves)] if claim in self._halves else [said, named]
        return any(self._agrees(words, each) for words in written for each in parties)

    def _agrees(self, said: str, party: dict[str, Any]) -> bool:
        words = set(self._scorer.toks(said))
        known = {*self._scorer.toks(party["text"]), *self._scorer.toks(party.get("name", ""))}
        return self._scorer.party_match(said, party) or (bool(words) and words <= known)


def judged(corpus: Path, per_volume: int) -> Iterator[tuple[str, str, Draft, list[Judged]]]:
    """Yield (document, setting, draft, judged claims) for at most *per_volume* documents of each unseen volume.

    Editors' own notes are left out, as the scorer leaves them out.
    """
    gold = {row["id"]: row for row in read(corpus / "frus/dev/gold.jsonl.gz") if row["kind"] != "editorial note"}
    chosen = _chosen(sorted(gold), per_volume)
    judge = Judge(corpus)
    for row in read(corpus / "frus/dev/texts.jsonl.gz"):
        if row["id"] not in chosen:
            continue
        for setting in SETTINGS:
            text = row["text_body"][row["body_start"] if setting == "bare" else 0 :]
            drafts = describe_raw(Transcription(text, "text@1", "text/plain")).drafts
            if drafts:
                found = (
                    Judged(row["id"], setting, claim, right)
                    for claim in drafts[0].claims
                    if (right := judge.right(claim, gold[row["id"]], setting, drafts[0].claims)) is not None
                )
                yield row["id"], setting, drafts[0], list(found)


def _words(claims: Sequence[Claim]) -> str:
    """Return name, office and body of the parties that *claims* name, in one line."""
    return ", ".join(
        str(claim.value[part])
        for claim in claims
        if isinstance(claim.value, dict)
        for part in ("name", "office", "body")
        if claim.value.get(part)
    )


def digest_of(corpus: Path) -> str:
    """Return the digest of the gold and its texts: figures with the same digest can be compared."""
    digest = hashlib.sha256()
    for name in ("gold.jsonl.gz", "texts.jsonl.gz"):
        with gzip.open(corpus / "frus/dev" / name) as lines:
            for line in lines:
                digest.update(line)
    return digest.hexdigest()[:12]


def _chosen(keys: list[str], per_volume: int) -> set[str]:
    volumes: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        volumes[key.partition("/")[0]].append(key)
    chance = random.Random(5)
    chosen: set[str] = set()
    for volume in sorted(held_out_volumes(sorted(volumes))):
        chance.shuffle(volumes[volume])
        chosen.update(volumes[volume][:per_volume])
    return chosen


def _signed(gold: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"text": each["text"].replace(" / ", " "), "name": each.get("name", each["text"].split(" / ")[0])}
        for each in gold["signed"]
    ]


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
