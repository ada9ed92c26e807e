"""RIS, as reference managers read it: a letter with its recipient and the place of the original.

Type PCOMM is Zotero's letter, A2 its recipient, M3 its kind, DB the archive and AN the location in it. What no tag of
a letter takes is told in notes: a translator in A4 would come in as a second author.
Source: the tags are RIS's of 2011; what Zotero makes of them stands in its RIS translator.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...chronology import display
from ...model import Party
from . import dates
from .citable import Citable, genre, is_letter, location, one_line, remarks
from .csl import names, title_if_needed


def write(citables: Iterable[Citable]) -> str:
    """Return the documents as RIS, lines ended as RIS ends them."""
    return "".join("\r\n".join(_record(each)) + "\r\n\r\n" for each in citables)


def _record(citable: Citable) -> list[str]:
    document = citable.document
    source = document.source
    lines = [_line("TY", "PCOMM" if is_letter(document) else "MANSCPT"), _line("ID", document.id)]
    lines += [_line("AU", each) for each in _names(document.senders)]
    lines += [_line("A2", each) for each in _names(document.recipients)]
    fields = [
        ("TI", one_line(document.title) if document.title else title_if_needed(document)),
        ("M3", genre(document)),
        ("PY", f"{shared[0]}" if (shared := dates.shared(document.date)) else ""),
        ("DA", _date(document.date)),
        ("AB", document.summary),
        ("LA", document.languages.original if document.languages else None),
        ("DB", source.repository if source else None),
        ("AN", location(document)),
        ("DP", citable.archive),
        ("UR", citable.address),
    ]
    lines += [_line(tag, value) for tag, value in fields if value]
    lines += [_line("KW", each) for each in (*document.subjects, *document.topics)]
    lines += [_line("N1", each) for each in remarks(citable)]
    return [*lines, "ER  - "]


def _line(tag: str, value: str) -> str:
    return f"{tag}  - {one_line(value)}"


def _names(parties: tuple[Party, ...]) -> list[str]:
    """Names as RIS has them: "Lind, Anna"; a comma in a name that is no person's would split it, so it goes."""
    return [
        f"{each['family']}, {each['given']}" if "family" in each else each["literal"].replace(",", " –")
        for each in names(parties)
    ]


def _date(edtf: str | None) -> str:
    """YYYY/MM/DD/words: the parts that are sure, and words for the rest."""
    if not edtf:
        return ""
    known = dates.parts(edtf)
    values = known[0] if known else dates.shared(edtf)
    told = {"": "", "?": "uncertain", "~": "about", "%": "about, uncertain"}[known[1]] if known else display(edtf)
    year = f"{values[0]:04d}" if values else ""
    month_and_day = [f"{each:02d}" for each in values[1:]] + [""] * (3 - max(1, len(values)))
    return "/".join((year, *month_and_day, told))
