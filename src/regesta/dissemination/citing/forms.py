"""The files in which documents are taken along: name, media type, ending, writer."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from . import bibtex, csl, ris
from .citable import Citable


class Form(Struct, frozen=True):
    """A form of citation that reference managers read."""

    name: str
    label: str
    media_type: str
    ending: str
    write: Callable[[Iterable[Citable]], str]


FORMS = {
    form.name: form
    for form in (
        Form("ris", "RIS", "application/x-research-info-systems", ".ris", ris.write),
        Form("bibtex", "BibTeX", "application/x-bibtex", ".bib", bibtex.write),
        Form("csl", "CSL-JSON", "application/vnd.citationstyles.csl+json", ".csl.json", csl.write),
    )
}


def written(citables: Iterable[Citable], form: str) -> str:
    """Return the documents in one of `FORMS`."""
    return FORMS[form].write(citables)
