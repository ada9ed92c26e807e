"""Citing: documents as notes in a style, and as RIS, BibTeX and CSL-JSON for reference managers.

In: documents as `Citable`, which adds what a citation needs beyond the document: in which archive it is read, at which
address, and, where it is not held, which held documents speak of it. Out: text. Each writer takes any number of
documents, so that a result of a search goes out like a single letter. To add a form: a module with a writer, and a row
in `FORMS`.
"""

from .citable import Citable, descriptive_title
from .forms import FORMS, Form, written
from .notes import STYLES, note

__all__ = ["FORMS", "STYLES", "Citable", "Form", "descriptive_title", "note", "written"]
