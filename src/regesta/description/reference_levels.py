"""An archival reference split into its levels: repository, fonds, series, file, pages.

In: the span of a reference ("VSA, Fond 7 - Lock Section, File 3/1963, pp. 2-3"). Out: its levels, each with its own
span. A level is known by its word ("Fond", "f.", "op.", "Bd.", "RG", "pp.") in the languages of the archives; what
has no word is known by its shape (a group's code, a shelf number, a title of records) or else by its place in the
order, which all archives share: the largest unit first (ISAD(G) 2.1, multilevel description). To add a language, add
its words to `reference_words`; to add a registry's form of numbers, add it to `unit_names`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from msgspec import Struct

from .keepers import looks_like_repository
from .reference_keeper import read_keeper
from .reference_parts import DASH, Part, split_reference, trim
from .reference_words import LevelName
from .unit_names import GROUP_CODE, KNOWN_GROUP, YEARS, is_collection, is_section

_NUMBER_THEN_WORDS = re.compile(r"([\w/.-]*\d[\w/.-]*)\s+(?:[-–—]\s*)?(?=[^\W\d])(?![IVXLC]+$)")
_PAGES = re.compile(
    r"[\divxlcIVXLC]+[\w]?(?:\s?(?:об|об\.|verso|r|v|recto)\b\.?)?"
    r"(?:\s*(?:[-–—,/&]|and|und|et|și|и)\s*[\divxlcIVXLC]+\w?(?:\s?(?:об|verso)\b\.?)?)*(?:\s?ff?\b\.?)?"
)
_BARE_NUMBERS = re.compile(r"\d+[a-z]?(?:\s?[-–]\s?\d+[a-z]?)?")
_HASHED = re.compile(r"([A-Z]{2}-[A-Za-z]{2,6}|[A-Za-z]{2,8})#([^#\s,;]{1,20})#([^#\s,;]{1,20})#([^#\s,;*]{1,20})\*?")
_FORM = re.compile(
    r"(?:telegram|despatch|airgram|letter|memorandum|memo|circular telegram|copy|original|typescript|photocopy|"
    r"carbon copy|draft|kopie|abschrift|ausfertigung|durchschlag|konzept|entwurf|copie|minute|original dactylographié|"
    r"подлинник|копия|оригинал|odpis|kopia|oryginał|copia|originale|xerox)s?$",
    re.IGNORECASE,
)
_VOLUMES: Final = frozenset({"vol", "vols", "volume", "volumes", "bd", "band", "tome", "t", "tom"})
_HARD: Final = frozenset({"file", "box", "transfer"})


class Level(Struct, frozen=True):
    """A level of the reference: text[start:end] is its value; `by` tells how it was known."""

    name: LevelName
    start: int
    end: int
    by: Literal["word", "shape", "order"]


def read_levels(text: str, start: int, end: int) -> tuple[Level, ...]:
    """Return the levels of the archival reference text[start:end], none where it can't be told for one.

    A reference that shows neither a level's word, nor a code or shelf number, nor a repository with something after
    it, is none. Lots and accessions are numbers of transfers: the title before one is a series.
    """
    hashed = _HASHED.match(text, start, end)
    if hashed is not None:
        names: tuple[LevelName, ...] = ("repository", "fonds", "series", "file")
        return tuple(Level(name, *hashed.span(i), "shape") for i, name in enumerate(names, 1))
    reading = _Reading(text, split_reference(text, start, end))
    reading.read()
    levels = reading.levels()
    sure = any(level.by != "order" for level in levels)
    repository = next((x for x in levels if x.name == "repository"), None)
    named = repository is not None and looks_like_repository(text[repository.start : repository.end])
    collected = any(
        level.name != "file" and text[level.start].isupper() and is_collection(text[level.start : level.end])
        for level in levels
    ) and (len(levels) > 1 or levels[0].end == trim(text, start, end)[1])
    if (sure and levels) or (named and len(levels) > 1) or collected:
        return levels
    return ()


class _Reading:
    """One reference while it is read: what was found of each level, and the units in between."""

    def __init__(self, text: str, parts: list[Part]) -> None:
        self.text, self.parts = text, parts
        self.found: dict[LevelName, Level] = {}
        self.units: list[Part] = []
        self.file: list[Part] = []
        if parts and _FORM.match(text, parts[-1].start, parts[-1].end):
            self.parts = parts = parts[:-1]
        self.last_hard = next((i for i in range(len(parts) - 1, -1, -1) if self._is_hard(parts[i])), -1)

    def levels(self) -> tuple[Level, ...]:
        return tuple(sorted(self.found.values(), key=lambda level: level.start))

    def read(self) -> None:
        """Find the levels: the keeper, then the units down to the file, then the pages."""
        keeper = read_keeper(self.text, self.parts)
        if keeper.repository is not None:
            self._set("repository", *keeper.repository, "order")
        if keeper.fonds is not None:
            self._set("fonds", *keeper.fonds, "order")
        i = keeper.after
        skipping = False
        while i < len(self.parts):
            part = self.parts[i]
            skipping = (skipping or part.shape == "item") and part.meaning not in (
                "file",
                "box",
                "transfer",
                "fonds",
                "group",
            )
            if not skipping:
                self._take(part, i)
            i += 1
        self._distribute()

    def _words(self, part: Part) -> str:
        return self.text[part.start : part.end]

    def _is_hard(self, part: Part) -> bool:
        """Tell whether a part names a file by a word, a number or in quotes."""
        if part.meaning is not None:
            return part.meaning in _HARD
        if part.shape == "shelf":
            return _BARE_NUMBERS.fullmatch(self.text, part.start, part.end) is None
        return self._piece(part) is not None or self.text[part.start] in '"“„'

    def _piece(self, part: Part) -> int | None:
        """Return where the group's code ends that a piece's number follows ("FO 371/12345")."""
        code = GROUP_CODE.match(self.text, part.start, part.end)
        if code is not None and code.end() + 1 < part.end and self.text[code.end()] in "/ ":
            known = KNOWN_GROUP.match(self.text, part.start, part.end)
            if known is not None or "repository" in self.found or self.text[code.end()] == " ":
                return code.end()
        return None

    # ---- the units, the file, the pages

    def _take(self, part: Part, i: int) -> None:
        meaning = part.meaning
        if "pages" in self.found:
            self._after_pages(part)
        elif meaning == "pages":
            self._read_pages(part)
        elif meaning in ("fonds", "group") and "fonds" not in self.found:
            self._read_fonds(part)
        elif self.file and meaning == "series" and len(self.file) == 1 and not self.units:
            self.units.append(part)
        elif self.file:
            self._continue_file(part)
        elif meaning in _HARD or self.text[part.start] in '"“„':
            self.file.append(part)
        elif meaning is not None:
            self.units.append(part)
        else:
            self._take_shape(part, i)

    def _take_shape(self, part: Part, i: int) -> None:
        first = "fonds" not in self.found and not self.units
        piece = self._piece(part)
        if piece is not None and first:
            self._set("fonds", part.start, piece, "shape")
            self.file.append(part._replace(start=piece + 1, value=piece + 1, shape="shelf"))
        elif part.shape in ("code", "shelf"):
            more = self.last_hard > i
            if first and (
                part.shape == "code" or (more and "repository" in self.found and "/" not in self._words(part))
            ):
                self._set("fonds", part.start, part.end, "shape")
            elif part.shape == "code" and more:
                self.units.append(part)
            else:
                self.file.append(part._replace(shape="shelf"))
        elif part.shape == "years":
            self._extend(part)
        elif part.shape != "time":
            self.units.append(part)

    def _extend(self, part: Part) -> None:
        """Take years to the unit that they follow: "Central Files, 1967-69"."""
        if self.units:
            self.units[-1] = self.units[-1]._replace(end=part.end)
        elif "fonds" in self.found:
            fonds = self.found["fonds"]
            self._set("fonds", fonds.start, part.end, fonds.by)

    def _continue_file(self, part: Part) -> None:
        """Take the part to the file, which goes on to the pages: folder in the box, number in the lot.

        Numbers alone after a file with its word are its pages ("dosar 34, 12-14").
        """
        numbered = self.file[-1].meaning == "file" or self.file[-1].shape == "shelf"
        own = self._words(part)
        if (
            numbered
            and len(self.file) == 1
            and part.meaning is None
            and _BARE_NUMBERS.fullmatch(own)
            and part.shape != "years"
        ):
            self._set("pages", part.start, part.end, "order")
            return
        self.file.append(part)

    def _read_fonds(self, part: Part) -> None:
        """Read a fonds with its word; what follows its number, or a dash, is the series."""
        if part.meaning == "group":
            self._set("fonds", part.start, part.end, "word")
            return
        start, end = _unquoted(self.text, part.value, part.end)
        number = _NUMBER_THEN_WORDS.match(self.text, start, end)
        dash = DASH.search(self.text, start, end)
        if number is not None and number.end() < end and not (dash is not None and dash.start() > number.end(1)):
            self._set("fonds", *trim(self.text, start, number.end(1)), "word")
            rest = trim(self.text, number.end(), end)
        elif dash is not None:
            self._set("fonds", *trim(self.text, start, dash.start()), "word")
            rest = trim(self.text, dash.end(), end)
        else:
            self._set("fonds", start, end, "word")
            return
        self.units.append(Part(*rest, None, rest[0], "", "title"))

    def _read_pages(self, part: Part) -> None:
        found = _PAGES.match(self.text, part.value, part.end)
        end = found.end() if found else part.end
        self._set("pages", part.value, trim(self.text, part.value, end)[1], "word")

    def _after_pages(self, part: Part) -> None:
        """After the pages come further pages, or the levels of a reference that begins with the smallest."""
        pages = self.found["pages"]
        own = self._words(part)
        if part.meaning is None and own[0].isdigit() and (found := _PAGES.match(self.text, part.start, part.end)):
            if found.end() == part.end and part.shape != "years":
                self._set("pages", pages.start, part.end, pages.by)
        elif part.meaning in ("fonds", "group") and "fonds" not in self.found:
            self._read_fonds(part)
        elif part.meaning in _HARD and not self.file:
            self.file.append(part)
        elif part.meaning == "series" and not self.units:
            self.units.append(part)

    # ---- what has no word

    def _distribute(self) -> None:
        """Give the units their levels: fonds, series, and the titles that begin the file."""
        units = self.units
        if "fonds" not in self.found and units and not self._is_series(units):
            fonds = units.pop(0)
            self._read_unit_fonds(fonds)
        soft = self._soft_file(units)
        series, titles = units[:soft], units[soft:]
        if series:
            self._set_series(series)
        self._set_file([*titles, *self.file])

    def _is_series(self, units: Sequence[Part]) -> bool:
        """Tell whether the first unit is no fonds: the title of a transfer, or a section of the keeper."""
        if len(units) == 1 and self.file and self.file[0].meaning == "transfer":
            return True
        own = self._words(units[0])
        return "repository" in self.found and is_section(own) and not DASH.search(own)

    def _read_unit_fonds(self, unit: Part) -> None:
        if unit.meaning is not None:  # a series with its word, and no fonds
            self.units.insert(0, unit)
            return
        dash = DASH.search(self.text, unit.start, unit.end)
        if dash is None:
            self._set("fonds", unit.start, unit.end, "shape" if unit.shape == "code" else "order")
            return
        self._set("fonds", *trim(self.text, unit.start, dash.start()), "order")
        rest = trim(self.text, dash.end(), unit.end)
        self.units.insert(0, Part(*rest, None, rest[0], "", "title"))

    def _soft_file(self, units: Sequence[Part]) -> int:
        """Return the index of the unit with which the file begins, len(units) where none belongs to it.

        Bodies of records ("Country File", "Foreign Section") are series, up to the last; kinds of paper ("Minutes")
        are one where no body is named. A title after them is the file's, as is one before a volume or before a box
        that nothing follows. Where a box with its folder follows, all units above it are series.
        """
        if not units:
            return 0
        closed = next((i for i, unit in enumerate(units) if self._closes(units, i)), None)
        if closed is not None:
            units = units[: closed + 1]
        bodies = [i for i, unit in enumerate(units) if unit.shape == "title" or unit.meaning in ("series", "entry")]
        cut = bodies[-1] + 1 if bodies else (1 if units[0].shape == "kinds" else 0)
        fonds = self.found.get("fonds")
        collection = fonds is not None and is_collection(YEARS.sub("", self.text[fonds.start : fonds.end]).rstrip(" ,"))
        if not self.file:
            return cut if cut or collection else len(units)
        opens = self.file[0]
        titled = any(unit.shape in ("title", "kinds") for unit in units)
        if opens.word in _VOLUMES:
            return cut if titled else len(units)
        boxed = len(self.file) == 1 and opens.meaning == "box"
        return cut if boxed and (titled or collection) else len(units)

    def _closes(self, units: Sequence[Part], i: int) -> bool:
        """Tell whether the series is over with the unit: it says "Series" or "File", and a title follows."""
        says = self._words(units[i]).lower().endswith(("series", " file"))
        return says and units[i].meaning is None and i + 1 < len(units) and units[i + 1].shape == "plain"

    def _set_series(self, units: Sequence[Part]) -> None:
        first, last = units[0], units[-1]
        bare = len(units) == 1 and first.meaning == "series"
        start, end = _unquoted(self.text, first.value if bare else first.start, last.end)
        if first.meaning == "series" and not bare:
            start = first.value
        by: Literal["word", "order"] = "word" if any(unit.meaning for unit in units) else "order"
        self._set("series", start, end, by)

    def _set_file(self, parts: Sequence[Part]) -> None:
        if not parts:
            return
        first, last = parts[0], parts[-1]
        start, end = first.start, last.end
        if len(parts) == 1:
            start, end = _unquoted(self.text, first.value if first.meaning == "file" else first.start, end)
        by: Literal["word", "shape", "order"] = "order"
        if any(part.meaning for part in parts):
            by = "word"
        elif any(part.shape == "shelf" for part in parts):
            by = "shape"
        self._set("file", start, end, by)

    def _set(self, name: LevelName, start: int, end: int, by: Literal["word", "shape", "order"]) -> None:
        if start < end:
            self.found[name] = Level(name, start, end, by)


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    if end - start > 2 and text[start] in '"“„' and text[end - 1] in '"”“':
        return start + 1, end - 1
    return start, end
