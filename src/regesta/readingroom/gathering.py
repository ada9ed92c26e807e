"""Gathering the room's words for its translators: `python -m regesta.readingroom.gathering`.

Enters: the templates and modules of the room, the sentences of the rooms below it, and those of errors. Leaves:
`catalogues/xx.po` for every language but English, with the translations that it had; a new message has an empty one,
and one that nobody says any more is dropped.
"""

from __future__ import annotations

import ast
import itertools
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from ..model import form_of
from .languages import LANGUAGES

ROOM = Path(__file__).parent
_METHODS = [
    ("**.py", "python"),
    ("templates/**.html", "jinja2.ext:babel_extract"),
    ("templates/**.svg", "jinja2.ext:babel_extract"),
]
_OPTIONS = {f"templates/**.{kind}": {"trimmed": "true", "newstyle_gettext": "true"} for kind in ("html", "svg")}
_KEYWORDS = {"_": None, "gettext": None, "marked": None, "ngettext": (1, 2), "plural": (2, 3), "told": None}

_TELLING = (
    "accession",
    "archive",
    "correspondence",
    "criticism",
    "description",
    "discovery",
    "holdings",
    "transcription",
)
"""Rooms that tell readers something in sentences (`regesta.model.sentence`), and what methods read (`Method`)."""
_REFUSING = ("accession", "discovery", "engines", "holdings", "readingroom", "transcription")
"""Rooms whose errors (`regesta.errors`) are shown on pages."""
_PRINTED = {
    "ArchiveBusyError",
    "ArchiveExistsError",
    "EditElsewhereError",
    "IndexBusyError",
    "IndexWriteError",
    "NoSpaceError",
    "PortTakenError",
    "WorkersEndError",
}
"""Errors that only a command meets."""
_PLACE = re.compile(r"\{[a-z_:]+\}")
_SENTENCES = {"told": None, "counted": (1, 2), "Method": None}


def said() -> Catalog:
    """Return every message of the room, each with the files that say it."""
    catalogue = Catalog()
    found = itertools.chain(
        extract_from_dir(ROOM, _METHODS, _OPTIONS, keywords=_KEYWORDS),
        *(extract_from_dir(ROOM.parent / each, _METHODS[:1], keywords=_SENTENCES) for each in _TELLING),
    )
    for name, _, message, _, _ in found:
        if _says_something(message[0] if isinstance(message, tuple) else message):
            # Lines are left out: they change with every edit and tell a translator little.
            catalogue.add(message, locations=[(name, 0)])
    for room in _REFUSING:
        for template in _templates(ROOM.parent / room / "errors.py"):
            catalogue.add(form_of(template), locations=[(f"{room}/errors.py", 0)])
    return catalogue


def _templates(file: Path) -> Iterator[str]:
    """Yield the sentence of every error of a file that can be shown on a page."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef) and node.name not in _PRINTED:
            for each in node.body:
                if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == "template":
                    yield ast.literal_eval(each.value)


def _says_something(message: str | None) -> bool:
    """Return whether there is anything to translate: a form that is only filled, there is not."""
    return bool(message and _PLACE.sub("", message))


def known(language: str) -> Catalog:
    """Return a language's catalogue as it is."""
    file = ROOM / "catalogues" / f"{language}.po"
    if not file.exists():
        return Catalog(locale=language)
    with file.open("rb") as opened:
        return read_po(opened, locale=language)


def missing(language: str) -> list[str]:
    """Return the messages that a language has no words for yet, all forms of a plural counted."""
    catalogue = known(language)
    found = []
    for message in said():
        if not message.id:
            continue
        name = message.id[0] if isinstance(message.id, (list, tuple)) else message.id
        there = catalogue.get(name)
        words = there.string if there is not None else ""
        forms = tuple(words) if isinstance(words, (list, tuple)) else (words,)
        if there is None or there.fuzzy or not all(forms):
            found.append(name)
    return found


def main() -> int:
    """Renew the catalogues; the exit code tells whether a language lacks words."""
    messages, lacking = said(), 0
    for language in LANGUAGES:
        if language == "en":
            continue
        catalogue = known(language)
        catalogue.update(messages, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        file = ROOM / "catalogues" / f"{language}.po"
        file.parent.mkdir(exist_ok=True)
        with file.open("wb") as opened:
            write_po(opened, catalogue, width=120, sort_output=True, no_location=True, omit_header=True)
        without = missing(language)
        lacking += len(without)
        print(f"{language}: {len(list(messages)) - 1} messages, {len(without)} without words")
    return int(lacking > 0)


if __name__ == "__main__":
    sys.exit(main())
