"""Compare an export of the demonstration's archive with what a good archivist would note.

`python demo/check.py EXPORT.jsonl [--floor CLASS=RECALL ...] [--quiet]` prints a table of what was found,
missed, and said beyond, by class. CLASS is a name of the table; with ".precision" it is the part of the said
that was expected. Exit status 1 when a class is under its floor, 2 for wrong usage, 3 for no export.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_check.comparison import compare
from dossier_check.expected import load_expected
from dossier_check.export import read_export
from dossier_check.matching import match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier_check.outcome import Outcome

HERE = Path(__file__).resolve().parent


def table(outcomes: Sequence[Outcome], *, quiet: bool) -> str:
    """Return the table, and below it, unless *quiet*, each thing missed or beyond."""
    lines = [f"{'':<14}{'found':>6}{'missed':>8}{'beyond':>8}{'recall':>8}{'precision':>11}"]
    lines += [
        f"{o.name:<14}{o.found:>6}{len(o.missed):>8}{len(o.beyond):>8}{o.recall:>8.3f}{o.precision:>11.3f}"
        for o in outcomes
    ]
    if not quiet:
        for o in outcomes:
            lines += [f"{o.name} missed: {label}" for label in o.missed]
            lines += [f"{o.name} beyond: {label}" for label in o.beyond]
    return "\n".join(lines) + "\n"


def under_floor(outcomes: Sequence[Outcome], floors: dict[str, float]) -> list[str]:
    """Return a sentence for each class that is under its floor, and for each floor of no class."""
    figures = {o.name: o.recall for o in outcomes} | {f"{o.name}.precision": o.precision for o in outcomes}
    complaints = [
        f"There is no class {name!r}; there are {', '.join(sorted(figures))}." for name in floors.keys() - figures
    ]
    complaints += [
        f"{name} is {figures[name]:.3f}, its floor is {floor:.3f}."
        for name, floor in floors.items()
        if name in figures and figures[name] < floor
    ]
    return complaints


def _floor(text: str) -> tuple[str, float]:
    name, _, figure = text.partition("=")
    return name, float(figure)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the comparison; return the exit status."""
    parser = argparse.ArgumentParser(description="Compare an export with what a good archivist would note.")
    parser.add_argument("export", type=Path, help="what `regesta export` wrote")
    parser.add_argument("--floor", type=_floor, action="append", default=[], metavar="CLASS=FIGURE")
    parser.add_argument("--quiet", action="store_true", help="the table only")
    chosen = parser.parse_args(arguments)
    try:
        with chosen.export.open(encoding="utf-8") as lines:
            export = read_export(lines)
    except (OSError, ValueError, KeyError) as error:
        sys.stderr.write(f"{chosen.export} is not an export in the record format: {error}.\n")
        return 3
    expected = load_expected(HERE / "expected.json")
    outcomes = compare(expected, export, match(expected, export))
    sys.stdout.write(table(outcomes, quiet=chosen.quiet))
    complaints = under_floor(outcomes, dict(chosen.floor))
    sys.stderr.write("".join(f"{complaint}\n" for complaint in complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    raise SystemExit(main())
