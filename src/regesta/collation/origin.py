"""Where the original lies and where it was printed, out of the source lines of all witnesses.

In: voices on "source", its levels ("source.file" ...) and "editions". Out: one `Source`, the `Edition`s,
and standings. A source is taken from one line as a whole: the repository of one archive with the pages of
another's copy would be a place that does not exist. Other lines only fill in levels, where they agree on
all that both have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from regesta.model import Edition, Source, Standing, Value
from regesta.onomastics import fold

from .choice import Choice, choose_one
from .parties import bodies_match, misread
from .trust import ORDER, how, rank
from .voices import FREE, Ruling, Voice

LEVELS: Final = ("repository", "fonds", "series", "file", "pages")
_HEADING_NUMBER: Final = "heading/edition-number"
_EDITION: Final = ("title", "editor", "publisher", "place", "year", "volume", "number", "pages", "as_written")

# A record card's label and a page's citation know a source equally well, and better than a summary does.
_EQUAL: Final = ORDER.index("citation")


class _Line:
    """What one source line says, level by level."""

    def __init__(self, order: int, start: int, end: int) -> None:
        self.order, self.start, self.end = order, start, end
        self.levels: dict[str, str] = {}
        self.as_written: str | None = None
        self.rank = 99

    def hear(self, voice: Voice) -> None:
        level = voice.claim.field.partition(".")[2]
        value = voice.claim.value
        self.rank = min(self.rank, max(0, rank(voice.claim) - _EQUAL))
        if level:
            self.levels[level] = str(value)
        elif isinstance(value, Mapping):
            for name in LEVELS:
                if value.get(name):
                    self.levels.setdefault(name, str(value[name]))
            self.as_written = self.as_written or value.get("as_written") or voice.claim.text or None
        else:
            self.as_written = self.as_written or str(value)

    def agrees(self, levels: Mapping[str, str]) -> bool:
        """Return whether this line and *levels* share a level and contradict each other in none."""
        shared = [level for level in self.levels if level in levels]
        return bool(shared) and all(level_agrees(level, self.levels[level], levels[level]) for level in shared)


def choose_source(
    said: Mapping[str, Sequence[Voice]], ruled: Mapping[str, Ruling]
) -> tuple[Source | None, dict[str, tuple[Standing, ...]]]:
    """Return the source and the standings of the voices on "source" and on each level.

    The line that most witnesses agree with (then with most levels, then of the best witness) is the base. A
    level that a person decided is as decided.
    """
    fields = ("source", *(f"source.{level}" for level in LEVELS))
    lines = _lines([voice for field in fields for voice in said.get(field, ())], ruled)
    levels: dict[str, str] = {}
    as_written: str | None = None
    for line in _believed_first(lines):
        if not levels or line.agrees(levels):
            for level, value in line.levels.items():
                levels.setdefault(level, value)
            as_written = as_written or line.as_written
    whole = ruled.get("source", FREE)
    if whole.settled:
        levels = {level: str(whole.corrected[level]) for level in LEVELS if (whole.corrected or {}).get(level)}
        as_written = (whole.corrected or {}).get("as_written")
    result: dict[str, tuple[Standing, ...]] = {}
    for level in LEVELS:
        field = f"source.{level}"
        ruling = ruled.get(field, FREE)
        decided = choose_one(field, said.get(field, ()), ruling)
        if ruling.settled or ruling.accepted:
            levels.pop(level, None)
            if decided.value:
                levels[level] = str(decided.value)
        result[field] = tuple(
            "rejected"
            if ruling.forbids(field, voice.claim.value)
            else "chosen"
            if level in levels and level_agrees(level, str(voice.claim.value), levels[level])
            else "rival"
            for voice in said.get(field, ())
        )
    result["source"] = tuple(
        "rejected" if whole.forbids("source", voice.claim.value) else "chosen" if _stands(voice, levels) else "rival"
        for voice in said.get("source", ())
    )
    if not levels and not as_written:
        return None, result
    return Source(**{level: levels[level] for level in LEVELS if level in levels}, as_written=as_written), result


def choose_editions(said: Sequence[Voice], ruling: Ruling = FREE) -> Choice:
    """Return the editions that the witnesses name, each once with the parts that any of them gives.

    Two are one where the titles are alike (misread letters, lost diacritics) and pages, year and number
    don't differ. A heading's number alone ("305.") is the document's in the edition whose running title stands
    above it.
    """
    found: list[dict[str, str]] = []
    values = (
        ([ruling.corrected] if isinstance(ruling.corrected, Mapping) else list(ruling.corrected or ()))
        if ruling.settled
        else _headed_together([voice for voice in said if ruling.admits("editions", voice)])
    )
    for value in [*values, *ruling.accepted]:
        edition = _edition(value)
        same = next((known for known in found if _same_edition(known, edition)), None)
        if same is None:
            found.append(edition)
        else:
            for part, words in edition.items():
                same.setdefault(part, words)
    return Choice(
        tuple(Edition(**edition) for edition in found),
        tuple(
            "rejected"
            if ruling.forbids("editions", voice.claim.value)
            else "chosen"
            if any(_is_of(_edition(voice.claim.value), known) for known in found)
            else "rival"
            for voice in said
        ),
    )


def _headed_together(said: Sequence[Voice]) -> list[Value]:
    """Return what is said, the number in a heading and the running title above it as one."""
    numbered = {voice.order: voice for voice in said if how(voice.claim) == _HEADING_NUMBER}
    values: list[Value] = []
    told: set[int] = set()
    for voice in said:
        number = numbered.get(voice.order)
        if number is not None and voice.claim.start < number.claim.start:
            values.append({**_edition(number.claim.value), **_edition(voice.claim.value)})
            told.add(voice.order)
    return [
        *values,
        *(
            voice.claim.value
            for voice in said
            if not (voice.order in told and voice.claim.start <= numbered[voice.order].claim.start)
        ),
    ]


def _is_of(said: Mapping[str, str], edition: Mapping[str, str]) -> bool:
    """Tell whether what is said is part of an edition: a number without a title says only that."""
    if said.keys() == {"number"}:
        return said["number"] == edition.get("number")
    return _same_edition(said, edition)


def level_agrees(level: str, a: str, b: str) -> bool:
    """Return whether two readings of a level can mean one place: the same words, or one has more of them."""
    words_a, words_b = set(fold(a).split()), set(fold(b).split())
    if words_a <= words_b or words_b <= words_a:
        return True
    return level == "repository" and bodies_match(a, b) != "different"


def _lines(heard: Sequence[Voice], ruled: Mapping[str, Ruling]) -> list[_Line]:
    """Return the source lines: a "source" claim is one, and has the levels that were read inside it."""
    heard = [voice for voice in heard if ruled.get(voice.claim.field, FREE).admits(voice.claim.field, voice)]
    lines: list[_Line] = []
    wholes = [voice for voice in heard if voice.claim.field == "source"]
    loose: dict[int, _Line] = {}
    for voice in wholes:
        lines.append(line := _Line(voice.order, voice.claim.start, voice.claim.end))
        line.hear(voice)
    for voice in heard:
        if voice.claim.field == "source":
            continue
        around = next(
            (line for line in lines if line.order == voice.order and line.start <= voice.claim.start < line.end),
            None,
        )
        if around is None:
            around = loose.setdefault(voice.order, _Line(voice.order, voice.claim.start, voice.claim.end))
        around.hear(voice)
    return [*lines, *loose.values()]


def _believed_first(lines: Sequence[_Line]) -> list[_Line]:
    """Return *lines* by the number of witnesses that agree, then of levels, then by witness and place."""
    agreeing = {
        id(line): len({other.order for other in lines if other is line or other.agrees(line.levels)}) for line in lines
    }
    return sorted(lines, key=lambda line: (line.rank, -agreeing[id(line)], -len(line.levels), line.order, line.start))


def _stands(voice: Voice, levels: Mapping[str, str]) -> bool:
    value = voice.claim.value
    if not isinstance(value, Mapping):
        return True
    shared = [level for level in LEVELS if value.get(level) and level in levels]
    return all(level_agrees(level, str(value[level]), levels[level]) for level in shared)


def _edition(value: Any) -> dict[str, str]:
    if isinstance(value, Mapping):
        return {part: str(value[part]) for part in _EDITION if value.get(part)}
    return {"as_written": str(value)}


def _same_edition(a: Mapping[str, str], b: Mapping[str, str]) -> bool:
    title_a, title_b = (one.get("title") or one.get("as_written", "") for one in (a, b))
    if not (fold(title_a) == fold(title_b) or misread(title_a, title_b)):
        return False
    return all(fold(a[part]) == fold(b[part]) for part in ("pages", "year", "number") if part in a and part in b)
