"""BibTeX: entries that BibLaTeX and plain BibTeX both read, in UTF-8, with LaTeX's own characters escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from . import dates
from .citable import Citable, descriptive_title, genre, location, names_of, one_line, remarks

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_LEVEL_1 = re.compile(r"\d{4}(-\d\d(-\d\d)?)?[?~%]?(/\d{4}(-\d\d(-\d\d)?)?[?~%]?)?")


def write(citables: Iterable[Citable]) -> str:
    """Return the documents as a BibTeX file."""
    return "\n".join(_entry(each) for each in citables)


def _entry(citable: Citable) -> str:
    document = citable.document
    source = document.source
    sure = dates.shared(document.date)
    where = ", ".join(part for part in (source.repository if source else "", location(document)) if part)
    # Names stand in braces: as they are written, never taken apart by BibTeX's own rules.
    fields = [
        ("author", " and ".join(f"{{{_escaped(each)}}}" for each in names_of(document.senders))),
        ("title", f"{{{_escaped(descriptive_title(document))}}}"),
        ("type", _escaped(genre(document))),
        ("recipient", " and ".join(f"{{{_escaped(each)}}}" for each in names_of(document.recipients))),
        ("date", document.date if document.date and _LEVEL_1.fullmatch(document.date) else ""),
        ("year", f"{sure[0]:04d}" if sure else ""),
        ("howpublished", _escaped(where)),
        ("langid", _escaped(document.languages.original or "") if document.languages else ""),
        ("url", citable.address),
        ("note", _escaped(" ".join(remarks(citable)))),
        ("abstract", _escaped(document.summary or "")),
        ("keywords", ", ".join(map(_escaped, (*document.subjects, *document.topics)))),
    ]
    lines = [f"  {name} = {{{value}}}," for name, value in fields if value]
    if len(sure) > 1:
        # A month is a macro of BibTeX's, which each style writes in its own way.
        lines.append(f"  month = {_MONTHS[sure[1] - 1]},")
    return f"@misc{{{document.id},\n" + "\n".join(lines) + "\n}\n"


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(char, char) for char in one_line(text))
