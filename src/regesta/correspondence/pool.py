"""The candidates of a letter, laid out by number and by day, so that each mention looks only at those it may mean.

In: the documents that a letter's keys bring, with the dates attested beside the chosen ones. Out: for a number, a day
or both, the documents that can be meant by it. What is left out here, `features` would rule out one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from regesta.chronology import bounds
from regesta.model import Document

from .joins import numbers_of
from .reckoning import day_of


class Pool:
    """Documents that a letter may mean, each once, in the order given."""

    def __init__(self, candidates: Sequence[Document], dates: Mapping[str, Sequence[str]] | None = None) -> None:
        self._all = list({each.id: each for each in candidates}.values())
        self._dates = dates or {}
        self._numbered: dict[str, set[int]] = defaultdict(set)
        self._of_day: dict[int, set[int]] = defaultdict(set)
        self._undated: set[int] = set()
        for place, document in enumerate(self._all):
            for key in numbers_of(document):
                self._numbered[key].add(place)
            known = [each for each in (document.date, *self.dates_of(document)) if each]
            for each in known:
                if day := day_of(each):
                    self._of_day[day.toordinal()].add(place)
            if not any(day_of(each) or bounds(each) for each in known):
                self._undated.add(place)

    def dates_of(self, document: Document) -> Sequence[str]:
        """Return the dates that are attested beside the chosen one."""
        return self._dates.get(document.id, ())

    def meant_by(self, number: str | None, stated: str | None, day: date | None) -> list[Document]:
        """Return the documents that may bear the number (its key) or be of the day; all, where words give neither."""
        if stated is not None and day is None:
            return self._all  # a month or a year
        if number is None and day is None:
            return self._all
        places = set(self._numbered.get(number, ())) if number else set()
        if day is not None:
            places |= self._undated | self._about(day)
        return [self._all[place] for place in sorted(places)]

    def beside(self, day: date, letter: str) -> set[str]:
        """Return the held documents of the day and of those to either side, but not the letter itself."""
        near = (self._all[place] for place in self._about(day))
        return {
            each.id
            for each in near
            if each.held
            and each.id != letter
            and (theirs := day_of(each.date))
            and abs(theirs.toordinal() - day.toordinal()) <= 1
        }

    def _about(self, day: date) -> set[int]:
        return set().union(*(self._of_day.get(day.toordinal() + shift, ()) for shift in (-1, 0, 1)))
