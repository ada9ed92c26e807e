"""References of letters to letters on real documents: precision, recall, abstention, kinds of miss.

    python benchmarks/references.py CORPUS [--keep FILE] [--volumes A,B] [--misses N] [--wrong N] [--out FILE]

CORPUS is the folder with `frus/`. Every document of `frus/dev` is described from its text with heading and without
notes, its mentions are found, and they are resolved among all documents together, as an archive that holds them all
would. The corpus's own `score.py` (`--refs resolvable`) counts pairs of documents, and as wrong every link on which the
edition is silent; so the links at a place where it has a note are counted by themselves. A note that only says in which
document's footnote more is told ("See footnote 3, Document 228") names no document that is meant: these are told apart.
`--keep` is a file for what doesn't depend on this room (descriptions), to be read again by the next run.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from regesta.collation import Witness, compose
from regesta.correspondence import Letter, Resolution, find_mentions, offers, resolve, seeks
from regesta.correspondence.matter import matter_of
from regesta.description import describe
from regesta.model import Document, Draft, Link, Mention
from regesta.processing.dating import date_claimed
from regesta.transcription import transcribe


class Described(Struct, frozen=True):
    """One document of the corpus: its text, what description says of the outermost letter, its record."""

    id: str
    text: str
    language: str | None
    draft: Draft | None
    date: str | None
    document: Document
    dates: tuple[str, ...] = ()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--keep", type=Path, help="keep the descriptions here")
    parser.add_argument("--volumes", help="only these volumes, by comma")
    parser.add_argument("--misses", type=int, default=0, help="print so many references that were not found")
    parser.add_argument("--wrong", type=int, default=0, help="print so many links that the edition doesn't have")
    parser.add_argument("--out", type=Path, help="write the predictions here")
    arguments = parser.parse_args()
    dev = arguments.corpus / "frus" / "dev"
    described = read(dev, arguments.keep)
    gold = list(rows(dev / "gold.jsonl.gz"))
    if arguments.volumes:
        wanted = set(arguments.volumes.split(","))
        described = [each for each in described if each.id.split("/")[0] in wanted]
        gold = [each for each in gold if each["volume"] in wanted]
    began = time.process_time()
    letters = [letter for each in described if (letter := letter_of(each)) is not None]
    found = time.process_time()
    resolutions = of_documents(dict(link(letters, {each.id: each.dates for each in described})))
    linked = time.process_time()
    mentions = sum(len(letter.mentions) for letter in letters)
    print(
        f"{len(described)} documents, {mentions} mentions in {found - began:.1f} s CPU, "
        f"linked in {linked - found:.1f} s"
    )
    score(arguments.corpus / "frus" / "score.py", gold, resolutions, arguments.out)
    whole: dict[str, Letter] = {}
    for letter in letters:
        name = of_edition(letter.document.id)
        whole[name] = replace(whole.get(name, letter), mentions=(*_mentions(whole, name), *letter.mentions))
    report(gold, whole, resolutions, arguments.misses, arguments.wrong)


def _mentions(whole: dict[str, Letter], name: str) -> tuple[Mention, ...]:
    return whole[name].mentions if name in whole else ()


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a compressed file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read(dev: Path, keep: Path | None) -> list[Described]:
    """Describe all texts, or read the descriptions that an earlier run kept."""
    decoder = msgspec.msgpack.Decoder(list[Described])
    if keep is not None and keep.exists():
        return decoder.decode(keep.read_bytes())
    described = [each for row in rows(dev / "texts.jsonl.gz") for each in describe_row(row)]
    if keep is not None:
        keep.write_bytes(msgspec.msgpack.encode(described))
    return described


def describe_row(row: dict[str, Any]) -> Iterator[Described]:
    """Yield one document of the corpus as the rooms before correspondence give it, and what is enclosed in it."""
    transcription = transcribe(row["text_body"].encode(), "text/plain", row["id"])
    description = describe(transcription)
    outer = [draft for draft in description.drafts if draft.within is None]
    if not outer:
        yield Described(row["id"], transcription.text, None, None, None, Document(id=row["id"], held=True))
        return
    inner = [draft for draft in description.drafts if draft is not outer[0]]
    for place, draft in enumerate((outer[0], *inner)):
        within = None if draft.within is None else description.drafts[draft.within]
        name = f"{row['id']}#{place}" if place else row["id"]
        composed = compose(name, [Witness(name, draft, description.language)])
        dates = {
            each.value
            for each in composed.attestations
            if each.field == "date" and each.standing == "rival" and each.value
        }
        yield Described(
            id=name,
            text=transcription.text,
            language=description.language,
            draft=draft,
            date=date_claimed(draft, within),
            document=composed.document,
            dates=tuple(sorted(str(date) for date in dates)),
        )


def of_edition(name: str) -> str:
    """Return the edition's document of which *name* is, or in which it is enclosed."""
    return name.split("#", maxsplit=1)[0]


def of_documents(resolutions: dict[str, Resolution]) -> dict[str, Resolution]:
    """Return what comes of each document of the edition with all that it encloses; links within one are left out."""
    several: dict[str, list[Resolution]] = defaultdict(list)
    for name, resolution in resolutions.items():
        several[of_edition(name)].append(resolution)
    return {
        name: Resolution(
            links=tuple(
                replace(link, to=of_edition(link.to))
                for each in found
                for link in each.links
                if of_edition(link.to) != name
            ),
            doubts=tuple(doubt for each in found for doubt in each.doubts),
        )
        for name, found in several.items()
    }


def letter_of(described: Described) -> Letter | None:
    """Return the document as correspondence sees it, with its mentions found anew."""
    draft = described.draft
    if draft is None:
        return None
    mentions = find_mentions(described.text, draft.start, draft.end, date=described.date, language=described.language)
    return Letter(
        document=described.document,
        text=described.text[draft.start : draft.end],
        capture=described.id,
        offset=draft.start,
        mentions=mentions,
    )


def link(letters: Iterable[Letter], dates: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, Resolution]]:
    """Yield what each letter's mentions come to among all letters, met on their keys as in an archive."""
    letters = list(letters)
    documents = {letter.document.id: letter.document for letter in letters}
    matters = {letter.document.id: matter_of(letter.text) for letter in letters}
    offered: dict[str, list[str]] = defaultdict(list)
    for name, document in documents.items():
        for key in offers(document, dates.get(name, ())):
            offered[key].append(name)
    for letter in letters:
        if not letter.mentions:
            continue
        names = {name for key in seeks(letter.document, letter.mentions) for name in offered.get(key, ())}
        candidates = [documents[name] for name in sorted(names)]
        yield letter.document.id, resolve(letter, candidates, other_dates=dates, matters=matters)


def score(script: Path, gold: list[dict[str, Any]], resolutions: dict[str, Resolution], out: Path | None) -> None:
    """Print what the corpus's own scorer says."""
    with tempfile.TemporaryDirectory() as temporary:
        truth, predicted = Path(temporary) / "gold.jsonl", out or Path(temporary) / "predicted.jsonl"
        truth.write_text("".join(json.dumps(row) + "\n" for row in gold), "utf-8")
        with predicted.open("w", encoding="utf-8") as file:
            for name, resolution in sorted(resolutions.items()):
                targets = [{"target": each.to} for each in resolution.links]
                file.write(json.dumps({"id": name, "refs": targets}) + "\n")
        command = [sys.executable, script, truth, predicted, "--refs", "resolvable", "--json"]
        done = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    figures = done["ALL"]["refs"]
    print(f"gold {figures['gold']}, predicted {figures['pred']}, P {figures['P']:.3f}, R {figures['R']:.3f}")


def report(
    gold: list[dict[str, Any]],
    letters: dict[str, Letter],
    resolutions: dict[str, Resolution],
    misses: int,
    wrong: int,
) -> None:
    """Print the kinds of miss, the abstention, and examples."""
    known = {row["id"] for row in gold}
    kinds: Counter[str] = Counter()
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    shown: list[str] = []
    extra: list[str] = []
    anchors = hit = 0
    every_link = noted = right = elsewhere = told_elsewhere = 0
    for row in gold:
        name = row["id"]
        letter, resolution = letters.get(name), resolutions.get(name, Resolution())
        links = {each.to: each for each in resolution.links}
        every = {each["target"] for each in (*row["refs"], *row.get("refs_suspect", ()))}
        wanted = {each["target"]: each for each in row["refs"] if each.get("resolvable") and each["target"] in known}
        for target, reference in wanted.items():
            if target in links:
                kinds["found"] += 1
                rules[links[target].rule]["right"] += 1
                continue
            kind = miss(letter, resolution, reference, target)
            kinds[kind] += 1
            shown.append(
                f"MISS {kind} {name} -> {target}\n     {(reference['context'] or '')[-160:]!r}\n"
                f"     {reference['note_text'][:100]!r}"
            )
        noting = [each for each in (*row["refs"], *row.get("refs_unprinted", ())) if each.get("offset")]
        marks = {each["offset"] for each in noting}
        telling = {each["offset"] for each in noting if each.get("form") != "footnote"}
        for target, found in links.items():
            every_link += 1
            # The edition says at this place what is meant: here it can be told whether a link is right.
            if has_note(found, marks):
                noted += 1
                right += target in every
                told_elsewhere += target not in every and not has_note(found, telling)
            else:
                elsewhere += target in every
        for target in links.keys() - every:
            rules[links[target].rule]["wrong"] += 1
            stands = "AGAINST A NOTE" if has_note(links[target], marks) else "SILENT"
            extra.append(
                f"{stands} {links[target].rule} {links[target].score} {name} -> {target} "
                f"{[e.text for e in links[target].evidence]} "
                f"rivals {[(r.to, r.score) for r in links[target].rivals[:3]]}"
            )
        for reference in row.get("refs_unprinted", ()):
            at = reference.get("offset")
            if at is None:
                continue
            anchors += 1
            hit += any(e.start < at <= e.end + 3 for each in resolution.links for e in each.evidence)
    print("; ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    for rule, counts in sorted(rules.items()):
        print(f"  {rule}: right {counts['right']}, not in the edition {counts['wrong']}")
    silent = every_link - noted - elsewhere
    print(
        f"links at a place with a note: {noted}, right by the note {right / max(1, noted):.3f}; of {told_elsewhere} "
        f"the note says only where more is told, right without these {right / max(1, noted - told_elsewhere):.3f}"
    )
    print(
        f"links elsewhere: {elsewhere + silent}, of which the edition makes {elsewhere} at another place "
        f"and is silent on {silent}: only reading tells, the scorer counts them as wrong"
    )
    print(f"not printed: {anchors} anchors, {hit} linked, abstained {1 - hit / max(1, anchors):.4f}")
    chosen = sorted(shown, key=hash_of)[:misses]
    print("\n".join(chosen))
    print("\n".join(sorted(extra, key=hash_of)[:wrong]))


def has_note(link: Link, marks: set[int]) -> bool:
    """Return whether one of the edition's notes stands at the words that prove the link."""
    return any(each.end - 2 <= at <= each.end + 3 for each in link.evidence for at in marks)


def hash_of(line: str) -> int:
    """A settled order without meaning, so that examples come from all volumes."""
    return zlib.crc32(line.encode())


def miss(letter: Letter | None, resolution: Resolution, reference: dict[str, Any], target: str) -> str:
    """Say why a reference was not linked to *target*."""
    at = reference.get("offset")
    if letter is None:
        return "no letter"
    near = [m for m in letter.mentions if at is not None and m.start < at + 1 and at - 3 <= m.end + 2]
    if not near:
        return "mention not found"
    spans = {(m.start, m.end) for m in near}
    if any((e.start, e.end) in spans for each in resolution.links for e in each.evidence):
        return "linked elsewhere"
    if any((d.evidence.start, d.evidence.end) in spans for d in resolution.doubts):
        return "in doubt"
    return "not resolved"


if __name__ == "__main__":
    main()
