"""A document as a note in a style: "A. Lind, Letter to the Harbour Board of Estvik, 3 May 1952, ...".

The styles are those of the Citation Style Language project (`styles/`), set by citeproc. Letters are cited without a
title, by who wrote to whom. A date that is not sure is told so in words. A letter that is known and not held is "not
seen", and the note goes on with the document in which it is cited.
"""

from __future__ import annotations

import functools
import threading
from importlib import resources
from typing import TYPE_CHECKING

from msgspec import Struct

from . import dates
from .citable import Citable, descriptive_title, edition_line, genre, is_letter, names_of
from .csl import Item, item

if TYPE_CHECKING:
    from citeproc import CitationStylesStyle


class Style(Struct, frozen=True):
    """A style: what it is called, its file, and whether its notes or its list of references are used."""

    name: str
    file: str
    listed: bool = False


STYLES = {
    "chicago": Style("Chicago", "chicago-notes-bibliography-17th-edition.csl"),
    "mhra": Style("MHRA", "mhra-notes.csl"),
    "iso690": Style("ISO 690", "iso690-numeric-en.csl", listed=True),
}
NOT_SEEN = "not seen"

# A style holds on to the item that it is setting.
_setting = threading.Lock()


def note(citable: Citable, style: str, locator: str = "") -> str:
    """Return the note that cites the document in one of `STYLES`; *locator* is a paragraph's number in it."""
    chosen = STYLES[style]
    document = citable.document
    set_note = _set(_item_for(citable, chosen), chosen, locator)
    if not chosen.listed and not document.senders and (title := descriptive_title(document)):
        set_note = _once(set_note, title)
    parts = [set_note.rstrip(".")]
    if document.source is None and document.held:
        parts += [f"printed in {edition_line(each)}".rstrip(".") for each in document.editions[:1]]
    if not document.held and citable.cited_in:
        other = Citable(citable.cited_in[0], citable.archive)
        parts.append("cited in " + note(other, style).rstrip("."))
    if citable.address:
        parts.append(f"<{citable.address}>" if style == "mhra" else citable.address)
    separator = ". " if chosen.listed else ", "
    if chosen.listed:
        parts = [part if part == citable.address else part[:1].upper() + part[1:] for part in parts]
    return separator.join(part for part in parts if part).replace(", <", " <") + "."


def _item_for(citable: Citable, style: Style) -> Item:
    """Return the document as the style's item: names as written, doubt in words, an archive for every document."""
    document = citable.document
    made = {
        name: value
        for name, value in item(citable).items()
        if name in ("id", "type", "title", "author", "recipient", "issued", "archive", "archive_location", "genre")
    }
    letter = is_letter(document) and document.recipients
    if not style.listed:
        made["author"] = [{"literal": each} for each in names_of(document.senders)]
        made["recipient"] = [{"literal": each} for each in names_of(document.recipients)]
        if letter:
            made["author"] = made["author"] or [{"literal": "[sender not known]"}]
        else:
            made["type"] = "document"
        if is_letter(document) and made["author"]:
            made.pop("title", None)
    else:
        made["title"] = _described(citable) if letter else descriptive_title(document)
        made.pop("genre", None)
    if genre(document) and made.get("title", "").casefold().startswith((document.kind or "").casefold()):
        made.pop("genre", None)
    if not document.date or (known := dates.parts(document.date)) is None or known[1]:
        made["issued"] = {"literal": dates.words(document.date)}
    if not document.held:
        made["archive"] = NOT_SEEN.capitalize() if style.listed else NOT_SEEN
        made.pop("archive_location", None)
    elif "archive" not in made:
        location = made.pop("archive_location", "")
        made["archive"] = location or citable.archive or document.id
    return {name: value for name, value in made.items() if value}


def _described(citable: Citable) -> str:
    document = citable.document
    return f"{genre(document) or 'Communication'} to {', '.join(names_of(document.recipients))}"


def _set(made: Item, style: Style, locator: str) -> str:
    # citeproc brings a quarter of a megabyte of style with it: only who cites has it.
    from citeproc import Citation, CitationItem, CitationStylesBibliography, Locator, formatter  # noqa: PLC0415
    from citeproc.source.json import CiteProcJSON  # noqa: PLC0415

    place = {"locator": Locator("paragraph", locator)} if locator and not style.listed else {}
    with _setting:
        citation = Citation([CitationItem(made["id"], **place)])
        bibliography = CitationStylesBibliography(_style(style.file), CiteProcJSON([made]), formatter.plain)
        bibliography.register(citation)
        if not style.listed:
            return str(bibliography.cite(citation, lambda _: None))
        line = (
            str(bibliography.bibliography()[0])
            .partition("1. ")[2]
            .replace(". . ", ". ")
            .replace("\u00a0", " ")
            .rstrip(". ")
        )
    return f"{line}, para. {locator}" if locator else line


@functools.cache
def _style(file: str) -> CitationStylesStyle:
    from citeproc import CitationStylesStyle  # noqa: PLC0415

    with resources.as_file(resources.files(__package__) / "styles" / file) as path:
        return CitationStylesStyle(str(path), validate=False)


def _once(text: str, title: str) -> str:
    """Return the note with its title once: citeproc repeats a title that stands in an author's place."""
    for opening, closing in (("‘", "’"), ("“", "”")):
        at = text.find(closing + ", " + opening)
        if text.startswith(opening) and at > 0:
            first, rest = text[: at + 1], text[at + 3 :]
            if rest.startswith(first):
                return rest
    return text.removeprefix(f"{title}, ") if text.startswith(f"{title}, {title}") else text
