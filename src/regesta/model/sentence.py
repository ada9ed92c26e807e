"""A sentence as a form and the values that fill it, so that who reads another language can have it in that one.

A form is English and names its values in braces: "The text says “{words}”, but {day:date} was not a {weekday}." What
a value is tells how it is said: text as it stands, a number, another sentence, or several of these, joined by "and".
After a colon stands what can't be seen from the value: `date` for an EDTF date, `or` and `list` for other joins. To add
a sentence: `told("…", …)` with the form itself in the call, where `make catalogues` gathers it for the translators.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct, field

from ..chronology import display

Part = Any
"""What fills a place of a form: text, a number, a `Sentence`, or a tuple of these."""

_PLACE = re.compile(r"\{([a-z_]+)(?::([a-z]+))?\}")


class Sentence(Struct, frozen=True, omit_defaults=True):
    """A form with its values. Where `many` is given, it is the form for every number `num` but one."""

    form: str
    values: dict[str, str | int | Sentence | tuple[str | Sentence, ...]] = field(default_factory=dict)
    many: str = ""

    def __str__(self) -> str:
        return said(self, ENGLISH)

    def __hash__(self) -> int:
        return hash((self.form, *self.values))


Notice = str | Sentence
"""Something that is told: a sentence, or words that stand as they are."""


class Tongue(Struct, frozen=True):
    """How one language says the parts of a sentence."""

    form: Callable[[str], str]
    counted: Callable[[str, str, int], str]
    number: Callable[[int], str]
    date: Callable[[str], str]
    joined: Callable[[str, Sequence[str]], str]
    text: Callable[[str], str] = str


def sentence_of(notice: Notice) -> Sentence:
    """Return what is told as a sentence; one that only quotes the words where there is none."""
    return notice if isinstance(notice, Sentence) else Sentence("{words}", {"words": notice})


def told(form: str, /, **values: Part) -> Sentence:
    """Return a sentence that says *form* of the values."""
    return Sentence(form, values)


def counted(one: str, many: str, num: int, /, **values: Part) -> Sentence:
    """Return a sentence on *num* things, which its forms call {num}: *one* for a single one, else *many*."""
    return Sentence(one, {"num": num, **values}, many)


def said(sentence: Sentence, tongue: Tongue) -> str:
    """Return the sentence in a language. A place of the form without a value is left as it is: nothing is evaluated."""
    num = sentence.values.get("num")
    form = (
        tongue.counted(sentence.form, sentence.many, num)
        if sentence.many and isinstance(num, int)
        else tongue.form(sentence.form)
    )

    def fill(place: re.Match[str]) -> str:
        name, how = place.groups()
        return _part(sentence.values[name], how or "", tongue) if name in sentence.values else place.group()

    return _PLACE.sub(fill, form)


def _part(value: Part, how: str, tongue: Tongue) -> str:
    if isinstance(value, Sentence):
        return said(value, tongue)
    if isinstance(value, int):
        return tongue.number(value)
    if isinstance(value, (tuple, list)):
        return tongue.joined(how or "and", [_part(each, "", tongue) for each in value])
    return tongue.date(value) if how == "date" else tongue.text(value)


def _join(how: str, parts: Sequence[str]) -> str:
    if how == "list" or len(parts) < 2:
        return ", ".join(parts)
    return f"{', '.join(parts[:-1])} {how} {parts[-1]}"


ENGLISH = Tongue(
    form=lambda form: form,
    counted=lambda one, many, num: one if num == 1 else many,
    number="{:,}".format,
    date=display,
    joined=_join,
)
