"""Where a document was printed, from the words of a citation.

In: the span of an edition's reference ("Title [translation], Publisher, Place, 1996 (ed. X), pp. 2-3"). Out:
the claim `editions`, a record of the parts that were told apart, and always of the words as written.
"""

from __future__ import annotations

import re

from regesta.model import Claim

ALSO = re.compile(
    r"\b(?:See also|Also (?:printed|published|available|cited)?\s?in|First published(?: in)?|Published in|"
    r"Printed in|"
    r"Reprinted in|Siehe auch|Gedruckt in|Abgedruckt in|Voir aussi|Publié dans|Vezi și|Publicat în|"
    r"Опубликовано|См\. также)"
    r":?\s+(?=\S)",
)
VOLUME = re.compile(
    r"\b(?:vol\.|vols\.|volumes?|band|bd\.|tome|tom|volumul|том)\s*[\dIVXLC]+\b|\b1[5-9]\d\d\s?[-–—]\s?(?:1[5-9])?\d\d\b",
    re.IGNORECASE,
)
"""A volume or the years that it covers, by which a running title is told from other lines."""

_EDITOR = re.compile(
    r"[(\[]?\s*(?:(?:coordinating |general |volume )?editors?\s*:|\beds?\.|\bedited by|\bHrsg\.(?: von)?|"
    r"\bhg\. von|"
    r"\bsous la direction de|\bcoord\.)\s*",
    re.IGNORECASE,
)
_PAGES = re.compile(r"\b(?:pp?|S|str|с|стр)\.\s?(\d+(?:\s?[-–—]\s?\d+)?)|\bpages?\s(\d+(?:\s?[-–—]\s?\d+)?)")
_YEAR = re.compile(r"^(1[5-9]\d\d|20\d\d)$")
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}$")
_TITLE_END = re.compile(r"\s*\[")


def read_edition(text: str, start: int, end: int) -> Claim | None:
    """Return the claim of the printed edition at text[start:end], None where it names nothing.

    The title runs to its translation in brackets or the first comma; then publisher, place and year in the
    order that citations share; an editor by "ed."; pages by "pp.".
    """
    while end > start and text[end - 1] in " \t\n.;,]>":
        end -= 1
    while start < end and text[start] in " \t\n[":
        start += 1
    if end - start < 4:
        return None
    value: dict[str, str] = {}
    numbered = list(_PAGES.finditer(text, start, end))
    pages = numbered[-1] if numbered else None
    title_end = _title_end(text, start, pages.start() if pages else end)
    title = text[start:title_end].strip(' ,."“”')
    if title:
        value["title"] = title
    _read_imprint(text, title_end, pages.start() if pages else end, value)
    if pages is not None:
        value["pages"] = pages[1] or pages[2]
    value["as_written"] = text[start:end]
    confidence = 0.9 if len(value) > 3 else 0.7
    return Claim("editions", value, text[start:end], start, end, "citation/edition@1", confidence)


def _title_end(text: str, start: int, end: int) -> int:
    bracket = _TITLE_END.search(text, start, end)
    comma = text.find(",", start, end)
    if bracket is not None and (comma < 0 or bracket.start() < comma):
        return bracket.start()
    return comma if comma >= 0 else end


def _read_imprint(text: str, start: int, end: int, value: dict[str, str]) -> None:
    """Read editor, publisher, place and year between the title and the pages into *value*."""
    closing = text.find("]", start, end)
    if start < end and text[start : start + 2].strip().startswith("[") and closing >= 0:
        start = closing + 1
    editor = _EDITOR.search(text, start, end)
    if editor is not None:
        stop = text.find(")", editor.end(), end)
        if stop < 0:
            stop = end
        name = text[editor.end() : stop].strip(" ,.")
        if name:
            value["editor"] = re.sub(r",? (?:Ph\.?\s?D|M\.?A)\.?$", "", name)
        end = editor.start()
    parts = [part.strip(" ()[]") for part in re.split(r"[,:]", text[start:end])]
    parts = [part if _INITIALS.search(part) else part.strip(".") for part in parts if part.strip(". ")]
    year = next((i for i, part in enumerate(parts) if _YEAR.match(part)), None)
    if year is None:
        return
    value["year"] = parts[year]
    before = parts[:year]
    if before:
        value["place"] = before[-1]
    if len(before) > 1:
        value["publisher"] = before[-2]
