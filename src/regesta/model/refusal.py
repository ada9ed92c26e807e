"""What an error says as a form with values, so that a page can say it in its reader's language.

In: an error, whose template is a format of Python's. Out: a sentence without the error's code. An error's values are
text, numbers or sentences themselves; a number that the template writes with marks for thousands stays a number.
"""

from __future__ import annotations

import string
from functools import cache
from typing import Any

from ..errors import RegestaError
from .sentence import Sentence

_READER = string.Formatter()


def refusal_of(error: RegestaError) -> Sentence:
    """Return what *error* says, without its code."""
    return Sentence(
        form_of(error.template),
        {
            name: _value(error.values[name], spec or "", conversion)
            for _, name, spec, conversion in _READER.parse(error.template)
            if name is not None
        },
    )


@cache
def form_of(template: str) -> str:
    """Return the form of an error's template: its places have names alone."""
    return "".join(words + (f"{{{name}}}" if name is not None else "") for words, name, _, _ in _READER.parse(template))


def _value(value: Any, spec: str, conversion: str | None) -> str | int | Sentence:
    if isinstance(value, Sentence):
        return value
    if spec in (",", ",.0f"):
        rounded: int = round(value)
        return rounded
    return str(format(_READER.convert_field(value, conversion), spec))
