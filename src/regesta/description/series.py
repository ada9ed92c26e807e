"""The series in which delegations and missions telegraph: "Secto 12" goes from a delegation to its ministry.

In: the number of a telegram and the words after it. Out: who telegraphs to whom by the name of the series, or nothing.
A foreign service gives a series of its own to who negotiates apart from the posts: one name for the way home, another
for the way out, often the same syllables turned round. What travels with a minister is signed by who sends it.
To add a series, add a row to `_ROWS`. Sources: the lists of abbreviations that documentary editions print.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

_STATE: Final = "Department of State"
_WITH_SECRETARY: Final = "Delegation of the Secretary of State"
_NATO: Final = "Mission to the North Atlantic Treaty Organization and European Regional Organizations"
_ROWS: Final = (
    # the way home, the way out, who is away, the office at home
    ("secto dulte cahto martel", "tosec tedul tocah telmar", _WITH_SECRETARY, _STATE),
    ("murto", "tomur", "", _STATE),
    ("delga usun", "gadel", "Mission to the United Nations", _STATE),
    ("polto", "topol", _NATO, _STATE),
    ("depto", "todep", "Delegation to the North Atlantic Council", _STATE),
    ("cedto", "toced", "Mission to the Organization for Economic Cooperation and Development", _STATE),
    ("ecbus", "busec", "Mission to the European Communities", _STATE),
    ("colux", "luxco", "Mission to the European Coal and Steel Community", _STATE),
    ("tagg", "", "Delegation to the Contracting Parties to the General Agreement on Tariffs and Trade", _STATE),
    ("toeca", "ecato", "", "Economic Cooperation Administration"),
    ("toica", "icato", "", "International Cooperation Administration"),
    ("ukdel", "", "United Kingdom Delegation", "Foreign Office"),
    ("ukmis", "", "United Kingdom Mission", "Foreign Office"),
)
HOMES: Final = frozenset(home for *_, home in _ROWS)
"""The offices at home."""

_NAMED: Final = re.compile(r"[A-Za-z]{4,6}(?![\w-])")
_AFTER_NUMBER: Final = 48
"""Characters after a plain number in which its series may be named: "11403. CEDTO. Subject: ..."."""


class Series(Struct, frozen=True):
    """Who is away ("" where only the signature tells), who is at home, and which way the telegram goes."""

    away: str
    home: str
    homeward: bool

    @property
    def travels(self) -> bool:
        return self.away in {"", _WITH_SECRETARY}


_SERIES: Final = {
    word: Series(away, home, homeward)
    for to_home, to_away, away, home in _ROWS
    for words, homeward in ((to_home, True), (to_away, False))
    for word in words.split()
}


def is_series(word: str) -> bool:
    """Tell whether *word* is the name of a series."""
    return word.lower() in _SERIES


def find_series(text: str, start: int, end: int) -> tuple[Series, tuple[int, int]] | None:
    """Return the series of the number text[start:end] with the span of its name, or None.

    It stands before the number, or in capitals right after it.
    """
    named = _NAMED.match(text, start, end)
    if named:
        series = _SERIES.get(named.group().lower())
        return (series, named.span()) if series else None
    for word in _NAMED.finditer(text, end, end + _AFTER_NUMBER):
        series = _SERIES.get(word.group().lower()) if word.group().isupper() else None
        if series:
            return series, word.span()
    return None
