"""A correspondent's name where it recurs in what is said of the letter: its title, its summary.

In: a text, and the names of the letter's parties. Out: the spellings that mean one of them. A name that is nobody's
among the parties says nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regesta.onomastics import fold, is_office_noun, person_key, same_person

_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*\.?(?:\s{1,2}|(?<=\.))){0,4}[A-ZÀ-Þ][\w’'-]{2,30}")

_BEFORE = 60


def recurring_names(text: str, parties: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """Yield (name, start, end) for each spelling in *text* of a person whom *parties* name, where it differs."""
    known = {person_key(name): name for name in parties}
    for found in _NAME.finditer(text):
        name = found.group()
        same = known.get(person_key(name))
        if same is None or fold(name) == fold(same) or same_person(name, same) == "different":
            continue
        # In "Minister for Shipping Vesk" the name is Vesk; in "letter of Doran Vesk" it is the whole.
        if fold(name).endswith(f" {fold(same)}") and _names_an_office(text[: found.start()]):
            continue
        yield name, found.start(), found.end()


_OF = frozenset(("of", "for", "des", "der", "fur", "von", "de", "du", "pour", "al", "ai", "pentru", "po"))


def _names_an_office(before: str) -> bool:
    """Return whether the words before a name are an office's and lead on ("Minister for")."""
    words = before[-_BEFORE:].split()[-2:]
    return len(words) == 2 and is_office_noun(words[0]) and fold(words[1]) in _OF
