"""Write the parts of the documentation that the code itself can tell.

`python docs/generate.py` renews every stretch between `<!-- generated: NAME -->` and `<!-- end -->` in the Markdown
below docs/; with `--check` nothing is written, and the exit status is 1 where a page is out of date. To add a part:
a function that returns Markdown, and its name in PARTS.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from string import Formatter
from typing import Any, get_args, get_type_hints

import click
import msgspec
from msgspec import Struct

import regesta
from regesta import model
from regesta.archive import Archive, views
from regesta.archive.methods import METHODS
from regesta.cli.command import VERBS
from regesta.cli.command import command as program
from regesta.collation import composition, trust
from regesta.correspondence import Doubt
from regesta.correspondence.formulas import ALL as FORMULAS
from regesta.criticism import RULES
from regesta.description.layouts import LAYOUTS
from regesta.errors import RegestaError
from regesta.model import document, evidence, exchange, judgement
from regesta.model.evidence import Evidence
from regesta.transcription import READERS

DOCS = Path(__file__).resolve().parent
PART = re.compile(r"(<!-- generated: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)

# The abstract root of all errors is never raised.
_ROOT = RegestaError
_ROOMS = {
    "ACC": "Accession",
    "ARC": "Archive",
    "COL": "Collation",
    "COR": "Correspondence",
    "CRI": "Criticism",
    "DES": "Description",
    "DIS": "Discovery",
    "ENG": "Engines",
    "HOL": "Holdings",
    "OUT": "Dissemination",
    "REA": "Reading room",
    "TRA": "Transcription",
}


def verbs() -> str:
    """Return each verb's help as a person sees it at 100 columns."""
    parts = []
    for verb in VERBS:
        shown = program.get_command(click.Context(program), verb)
        assert shown is not None
        context = click.Context(
            shown,
            info_name=f"regesta {verb}",
            max_content_width=100,
            terminal_width=100,
            help_option_names=["-h", "--help"],
        )
        text = "\n".join(line.rstrip() for line in shown.get_help(context).splitlines())
        parts.append(f"## regesta {verb}\n\n```text\n{text}\n```\n")
    return "\n".join(parts)


def error_classes() -> list[type[RegestaError]]:
    """Return every kind of error that the package defines, by code; the root itself is left out."""
    for module in pkgutil.walk_packages(regesta.__path__, "regesta."):
        if not module.name.endswith("__main__") and ".migrations" not in module.name:
            importlib.import_module(module.name)
    found = [kind for kind in _subclasses(_ROOT) if kind.__module__.startswith("regesta.")]
    return sorted(found, key=lambda kind: (kind.code, kind.__module__, kind.__name__))


def _subclasses(kind: type[RegestaError]) -> Iterator[type[RegestaError]]:
    for below in kind.__subclasses__():
        yield below
        yield from _subclasses(below)


def errors() -> str:
    """Return every error by room: code, exit code, HTTP status, when it comes, what it says."""
    rooms: dict[str, list[type[RegestaError]]] = defaultdict(list)
    for kind in error_classes():
        rooms[_ROOMS.get(kind.code.split("-")[1], "Regesta itself")].append(kind)
    lines = []
    for room in sorted(rooms):
        lines.append(f"## {room}\n")
        for kind in rooms[room]:
            doc = inspect.cleandoc(kind.__doc__ or "").split("\n\n")[0]
            first = re.sub(r"\s*Fields?:.*", "", " ".join(doc.split()))
            lines.append(f"### {kind.code}\n")
            lines.append(f"`{kind.__name__}`, exit code {kind.exit_code}, HTTP {kind.http_status}. {first}\n")
            lines.append(f"> {_sentence(kind.template)}\n")
    return "\n".join(lines)


def _sentence(template: str) -> str:
    """The sentence with its fields in italics, so that it reads as a person would meet it."""
    parts = []
    for text, field, _, _ in Formatter().parse(template):
        parts.append(re.sub(r"([*_<>])", r"\\\1", text))
        parts.append(f"*{field}*" if field else "")
    return "".join(parts)


def rules() -> str:
    """Return the rules of criticism, and the doubt that correspondence reports beside them."""
    doubt = Doubt("", "answers", Evidence("", 0, 0, ""), ()).finding()
    rows = [(rule.name, rule.severity, _first_paragraph(type(rule))) for rule in RULES]
    rows.append((doubt.rule, doubt.severity, _first_paragraph(Doubt)))
    order = {"contradiction": 0, "doubt": 1, "note": 2}
    rows.sort(key=lambda row: (order[row[1]], row[0]))
    table = _table(
        ("rule", "severity", "what it finds"), [(f"`{name}`", severity, doc) for name, severity, doc in rows]
    )
    parts = [f"### {rule.name}\n\n{_as_page(type(rule))}\n" for rule in sorted(RULES, key=lambda rule: rule.name)]
    return "\n".join((table, *parts))


def _as_page(rule: type) -> str:
    """Return a rule's docstring, its example as a quotation."""
    doc = inspect.getdoc(rule) or ""
    return re.sub(
        r"^Example: (.+)", lambda found: "> " + " ".join(found[1].split()), doc, flags=re.DOTALL | re.MULTILINE
    )


def layouts() -> str:
    """Return the families of pages in the order in which they are tried."""
    parts = []
    for number, layout in enumerate(LAYOUTS, 1):
        doc = inspect.cleandoc(sys.modules[type(layout).__module__].__doc__ or "")
        parts.append(f"## {number}. {layout.name}\n\n{doc}\n\nModule: `{type(layout).__module__}`.\n")
    return "\n".join(parts)


def readers() -> str:
    """Return the kinds of file that are read, with the reader's name and version."""
    rows = [(", ".join(f"`{kind}`" for kind in sorted(reader.media_types)), f"`{reader.method}`") for reader in READERS]
    return _table(("media type", "reader"), rows)


def record_lines() -> str:
    """Return the objects of the record format with their fields."""
    nouns = (
        model.Capture,
        model.Document,
        model.Agent,
        model.Attestation,
        model.Link,
        model.Act,
        model.Finding,
        model.Judgement,
    )
    parts = [_noun(noun, f"`{noun.__struct_config__.tag}`", "###") for noun in nouns]
    parts.append("### Parts\n\nObjects within the objects above.\n")
    inner = (
        model.TranscriptionSummary,
        document.Party,
        document.Languages,
        document.Rights,
        document.Source,
        document.Edition,
        document.TextSpan,
        model.Role,
        evidence.Evidence,
        model.Rival,
        model.Answer,
    )
    parts += [_noun(noun, noun.__name__, "####") for noun in inner]
    return "\n".join(parts)


def values() -> str:
    """Return the closed lists of words that the record uses."""
    subtypes = sorted({formula.subtype for formula in FORMULAS if formula.subtype})
    lists = {
        "agent: `kind`": get_type_hints(model.Agent)["kind"],
        "link: `kind`": exchange.LinkKind,
        "act: `act`": exchange.ActKind,
        "act: `state`": exchange.State,
        "finding: `severity`": exchange.Severity,
        "attestation: `standing`": evidence.Standing,
        "judgement: `verb`": judgement.Verb,
    }
    rows = [(where, ", ".join(f"`{word}`" for word in get_args(words))) for where, words in lists.items()]
    rows.append(("act: `subtype`", ", ".join(f"`{word}`" for word in subtypes)))
    return _table(("where", "one of"), rows)


def _noun(noun: type[Struct], title: str, level: str) -> str:
    doc = inspect.cleandoc(noun.__doc__ or "")
    names = ", ".join(f"`{field.encode_name}`" for field in msgspec.structs.fields(noun))
    return f"{level} {title}\n\n{doc}\n\nFields: {names}.\n"


def trust_order() -> str:
    """Return the places in which words can stand, the most trusted first."""
    said = {
        "letter": "the document's own words: dateline, address, salutation, signature",
        "label": "a labelled value of the page that shows it, or an edition's encoded header",
        "heading": "the heading that a page or an edition gives it",
        "citation": "a citation or source line",
        "summary": "a summary",
        "filename": "the name of the file",
        "inference": "what only follows: from who signed, from a letter that refers to it",
    }
    rows = [(str(number), f"`{place}`", said[place]) for number, place in enumerate(trust.ORDER, 1)]
    return _table(("", "method begins with", "where the words stand"), rows)


def methods() -> str:
    """Return every method with what it reads, by the place where its words stand."""
    rows = [
        (f"`{name}`" if name != "mention" else "`mention/...`", f"{each.words}{' †' if each.labelled else ''}")
        for name, each in METHODS.items()
    ]
    return _table(("method", "what it reads"), rows)


def reliability() -> str:
    """Return claimed confidence against right, by setting and field and by method, as measured."""
    found = _figures()
    parts = [
        f"{found['documents']:,} documents of {found['volumes']} volumes; gold `{found['corpus']}`.\n",
        _table(("setting, field", *_MEASURES), [_measured(*row) for row in found["fields"].items()]),
        _table(("field, method", *_MEASURES), [_measured(*row) for row in found["methods"].items()]),
    ]
    return "\n".join(parts)


def thresholds() -> str:
    """Return F1 by the confidence below which a value is not stated."""
    rows = [
        (setting, threshold, *(f"{score:.3f}" for score in row.values()))
        for setting, by_threshold in _figures()["f1"].items()
        for threshold, row in by_threshold.items()
    ]
    names = next(iter(_figures()["f1"]["body"].values()))
    return _table(("setting", "threshold", *names), rows)


_MEASURES = ("values", "claimed", "right", "ECE", "ECE before", "claimed > right (values), by tenths")


def _figures() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DOCS.parent / "benchmarks/reliability.json").read_text("utf-8"))
    return found


def _measured(name: str, row: dict[str, Any]) -> tuple[str, ...]:
    bins = ", ".join(f"{said:.2f} > {right:.2f} ({count:,})" for count, said, right in row["bins"])
    figures = (f"{row['values']:,}", f"{row['claimed']:.3f}", f"{row['right']:.3f}")
    return name, *figures, f"{row['ece']:.3f}", f"{row['ece before']:.3f}", bins


def fields() -> str:
    """Return the fields of a document that have one value, several, or parties."""
    rows = [
        ("one value", composition.ONE),
        ("several values", composition.SEVERAL),
        ("parties", composition.PARTIES),
    ]
    return _table(("", "fields"), [(kind, ", ".join(f"`{name}`" for name in names)) for kind, names in rows])


def languages() -> str:
    """Return the languages whose formulas are known, with their numbers."""
    counts: dict[str, int] = defaultdict(int)
    for formula in FORMULAS:
        counts[formula.name.split("/")[0]] += 1
    return ", ".join(f"`{name}` ({count})" for name, count in sorted(counts.items())) + "\n"


def archive_verbs() -> str:
    """Return the methods of an archive with their signatures and what they say of themselves."""
    parts = []
    for name, member in inspect.getmembers(Archive):
        if name.startswith("_") or name in ("open", "create"):
            continue
        if isinstance(member, property):
            parts.append(f"### {name}\n\n```python\narchive.{name}\n```\n\n{inspect.getdoc(member)}\n")
        elif inspect.isfunction(member):
            shown = str(inspect.signature(member)).replace("(self, ", "(").replace("(self)", "()")
            shown = re.sub(r"'([^']*)'", r"\1", shown) if "'" in shown else shown
            parts.append(
                f"### {name}\n\n```python\narchive.{name}{shown}\n```\n\n{inspect.getdoc(member) or ''}".rstrip() + "\n"
            )
    return "\n".join(parts)


def archive_results() -> str:
    """Return what the verbs return, with the fields and their types."""
    parts = []
    for name, kind in inspect.getmembers(views, inspect.isclass):
        if issubclass(kind, Struct) and kind.__module__ == views.__name__:
            rows = [
                (f"`{field}`", f"`{_type(hint)}`") for field, hint in get_type_hints(kind).items() if field[0] != "_"
            ]
            doc = inspect.cleandoc(kind.__doc__ or "")
            parts.append(f"### {name}\n\n{doc}\n\n{_table(('field', 'type'), rows)}")
    return "\n".join(parts)


def _type(hint: object) -> str:
    name = hint.__name__ if isinstance(hint, type) and not get_args(hint) else str(hint)
    return re.sub(r"\b(?:regesta|typing)\.(?:\w+\.)*", "", name).replace("|", "\\|")


def _first_paragraph(kind: type) -> str:
    return " ".join(inspect.cleandoc(kind.__doc__ or "").split("\n\n")[0].split())


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines) + "\n"


PARTS: dict[str, Callable[[], str]] = {
    "verbs": verbs,
    "errors": errors,
    "rules": rules,
    "layouts": layouts,
    "readers": readers,
    "record-lines": record_lines,
    "values": values,
    "trust-order": trust_order,
    "methods": methods,
    "reliability": reliability,
    "thresholds": thresholds,
    "fields": fields,
    "languages": languages,
    "archive-verbs": archive_verbs,
    "archive-results": archive_results,
}


def renewed(text: str) -> str:
    """Return a page's text with every generated part made anew."""

    def part(match: re.Match[str]) -> str:
        return f"{match[1]}\n{PARTS[match[2]]()}\n{match[3]}"

    return PART.sub(part, text)


def main(arguments: list[str]) -> int:
    """Renew the pages, or with --check say which are out of date."""
    stale = []
    for page in sorted(DOCS.rglob("*.md")):
        text = page.read_text("utf-8")
        new = renewed(text)
        if new != text:
            stale.append(page.relative_to(DOCS.parent))
            if "--check" not in arguments:
                page.write_text(new, "utf-8")
    for name in stale:
        print(f"{name}: {'out of date' if '--check' in arguments else 'renewed'}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
