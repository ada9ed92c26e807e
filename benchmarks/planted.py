"""Which planted faults the rules of criticism report, and what they say besides.

    python benchmarks/planted.py FOLDER [--documents 200] [--seed 1958] [--keep FOLDER] [--misses]

FOLDER holds the captures of any collection as text files. They are added to an archive; so many of its documents,
drawn by the seed, get one fault each (`planting.py`), of the kind of which fewest have been planted; then the
collection is added again, the drawn files changed and the others as they were. Counted by kind: the faults that one of
the rules meant for them reports. Findings on a drawn document that the clean archive does not have and that no rule
meant for its fault made are printed as "beside": false, or another true thing to be said of the same fault.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from planting import FAULTS, Edit, Held
from regesta.archive import Archive
from regesta.model import Finding

_NOT_COUNTED = frozenset({"reference-with-several-candidates", "name-spelt-in-several-ways"})
"""What hangs on the whole archive and changes with any word of it."""


def main() -> None:
    """Plant, add, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1958)
    parser.add_argument("--keep", type=Path, help="keep the archives here; a clean one that is there is used")
    parser.add_argument("--misses", action="store_true", help="name the documents whose faults are not reported")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = options.keep or Path(temporary)
        clean = place / "clean"
        if not clean.exists():
            added(clean, options.folder)
        with Archive.open(clean) as archive:
            before = told(archive)
            planted = dict(plant(list(held(archive)), options.documents, random.Random(options.seed)))
        changed = place / f"planted-{options.seed}"
        files = written(changed / "files", options.folder, {name: edit for name, (_, edit) in planted.items()})
        added(changed / "archive", files)
        with Archive.open(changed / "archive") as archive:
            after = told(archive)
        report({name: kind for name, (kind, _) in planted.items()}, before, after, misses=options.misses)


def added(archive: Path, folder: Path) -> None:
    """Make an archive of the captures in *folder*."""
    with Archive.create(archive) as made, contextlib.redirect_stdout(io.StringIO()):
        made.add([folder])


def held(archive: Archive) -> Iterator[Held]:
    """Yield the outermost documents that are the only one of their capture's and have no other capture."""
    for document in archive.documents():
        if document.within is None and document.text is not None and len(document.captures) == 1:
            view, capture = archive.document(document.id), archive.capture(document.captures[0])
            if len([each for each in capture.documents if each.within is None]) == 1:
                start, end = document.text.start, document.text.end
                yield Held(
                    document, view.attestations, capture.text, start, end, view.links, _file(capture.capture.origin)
                )


def plant(documents: Sequence[Held], number: int, chance: random.Random) -> Iterator[tuple[str, tuple[str, Edit]]]:
    """Yield file, kind and edit: each document drawn gets the kind of which fewest have been planted so far."""
    counts = dict.fromkeys(FAULTS, 0)
    order = sorted(documents, key=lambda one: one.file)
    chance.shuffle(order)
    # A kind that hardly any document can have is planted where it can be, before the draw is full.
    for one in order:
        if sum(counts.values()) >= number:
            return
        for kind in sorted(FAULTS, key=lambda each: counts[each]):
            edit = FAULTS[kind][0](one, order, chance)
            if edit is not None:
                counts[kind] += 1
                yield one.file, (kind, edit)
                break


def written(place: Path, folder: Path, edits: dict[str, Edit]) -> Path:
    """Write the collection with the edits."""
    place.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.iterdir()):
        edit = edits.get(path.stem)
        if edit is None:
            (place / path.name).write_bytes(path.read_bytes())
            continue
        (place / path.name).write_text(edit.text, encoding="utf-8")
        if edit.beside is not None:
            (place / f"{path.stem}--again.txt").write_text(edit.beside, encoding="utf-8")
    return place


def told(archive: Archive) -> dict[str, list[Finding]]:
    """Return the findings by the files of their documents."""
    files = {capture.id: _file(capture.origin) for capture in archive.captures()}
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in archive.findings():
        held_ones = [archive.document(each).document for each in finding.subjects if each.startswith("d-")]
        names = {files[capture] for document in held_ones for capture in document.captures[:1]}
        for name in names:
            found[name].append(replace(finding, subjects=tuple(sorted(names))))
    return found


def _file(origin: str) -> str:
    return Path(origin).stem.removesuffix("--again")


def report(
    planted: dict[str, str], before: dict[str, list[Finding]], after: dict[str, list[Finding]], *, misses: bool
) -> None:
    """Print recall by kind, and what was said besides."""
    asked, right = Counter(planted.values()), Counter[str]()
    beside: Counter[tuple[str, str]] = Counter()
    severe = Counter[bool]()
    for file, kind in sorted(planted.items()):
        known = {(each.rule, each.subjects, _quotes(each)) for each in before.get(file, ())}
        rules = FAULTS[kind][1]
        new = [each for each in after.get(file, ()) if (each.rule, each.subjects, _quotes(each)) not in known]
        hit = [each for each in new if each.rule in rules]
        right[kind] += bool(hit)
        for each in new:
            if each.severity == "contradiction":
                severe[each in hit] += 1
            if each not in hit and each.rule not in _NOT_COUNTED:
                beside[kind, each.rule] += 1
                row = {"document": file, "fault": kind, "rule": each.rule, "message": each.message}
                print("beside: " + json.dumps(row, ensure_ascii=False))
        if misses and not hit:
            print(f"missed: {kind}: {file}")
    print(f"{'planted':38}{'faults':>7}{'reported':>9}{'recall':>8}")
    for kind in FAULTS:
        if asked[kind]:
            print(f"{kind:38}{asked[kind]:>7}{right[kind]:>9}{right[kind] / asked[kind]:>8.2f}")
    print(f"{'all':38}{asked.total():>7}{right.total():>9}{right.total() / max(1, asked.total()):>8.2f}")
    print(f"beside: {sum(beside.values())}; of {severe.total()} new contradictions {severe[True]} are the faults'")


def _quotes(finding: Finding) -> tuple[str, ...]:
    return tuple(sorted(each.text for each in finding.evidence))


if __name__ == "__main__":
    main()
