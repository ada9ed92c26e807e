"""A correspondent's name where it recurs in what is said of the letter: its title, its summary.

In: a text, and the names of the letter's parties. Out: the spellings that mean one of them. A name that is nobody's
among the parties says nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regesta.onomastics import fold, person_key, same_person

_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*\.?(?:\s{1,2}|(?<=\.))){0,4}[A-ZÀ-Þ][\w’'-]{2,30}")


def recurring_names(text: str, parties: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """Yield (name, start, end) for each spelling in *text* of a person whom *parties* name, where it differs."""
    known = {person_key(name): name for name in parties}
    for found in _NAME.finditer(text):
        name = found.group()
        same = known.get(person_key(name))
        if same is not None and fold(name) != fold(same) and same_person(name, same) != "different":
            yield name, found.start(), found.end()
