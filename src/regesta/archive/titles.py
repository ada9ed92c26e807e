"""What an exchange is called: its parties, what it is about, its time, all of what the record has."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from ..holdings import RecordStore
from ..model import Document, Sentence, counted, told
from ..onomastics import fold, terms
from ..onomastics.lexicon import HONORIFICS, MODIFIERS, THINGS, is_body_noun, is_office_noun
from .lanes import NAMELESS
from .views import Lane, Title

NAMES = 3
"""Names in a title that say what an exchange is about."""
LONGEST_SUBJECT = 90
SHORT = 3
"""Letters up to which a word is an abbreviation or half a name."""
_SHARE = 5
"""A subject names an exchange where at least every fifth document states it: one letter's own is not all letters'."""
_CLAUSE = re.compile(r",\s(?:where|which|who|whose|in which|to which)\s")
_READ = 3
"""Documents in which it is looked whether a word is a name: what stands in the first ones stands so in the others."""


def title_of(documents: Sequence[Document], lanes: Sequence[Lane], about: Sequence[str]) -> Title:
    """Return "A and B: what about (from when to when)", of what the record has."""
    dates = [each.date for each in documents if each.date and each.held]
    dates = dates or [each.date for each in documents if each.date]
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    return Title(_parties(documents, lanes), tuple(about), first, last)


def _parties(documents: Sequence[Document], lanes: Sequence[Lane]) -> Sentence:
    names = [told("name not known") if lane.name == NAMELESS else _short(lane.name) for lane in lanes]
    if not names:
        title = next((document.title for document in documents if document.title), None)
        return told("{title}", title=title) if title else told("Exchange")
    if len(names) == 1:
        return told("{party}", party=names[0])
    if len(names) == 2:
        return told("{first} and {second}", first=names[0], second=names[1])
    if len(names) == 3:
        return told("{first} and {second} with {third}", first=names[0], second=names[1], third=names[2])
    return counted(
        "{first} and {second} with {num} other",
        "{first} and {second} with {num} others",
        len(names) - 2,
        first=names[0],
        second=names[1],
    )


def _short(name: str) -> str:
    """Return a party's name without the clause that follows it ("…, where our ships lie")."""
    return _CLAUSE.split(name, maxsplit=1)[0]


def matter_names(record: RecordStore, documents: Sequence[Document], lanes: Sequence[Lane]) -> list[str]:
    """Return what the exchange is about: the subject that its documents state, else the names that most of them share.

    Names of the parties themselves, and those that only one of several documents has, say nothing.
    """
    held = [each for each in documents if each.held]
    stated = Counter(" ".join(each.subjects[0].split()).rstrip(" .") for each in held if each.subjects)
    if stated:
        subject = max(stated, key=lambda words: (stated[words], -len(words), words))
        if subject and len(subject) <= LONGEST_SUBJECT and stated[subject] * _SHARE >= len(held):
            return [subject]
    matters = record.groups.matters([each.id for each in held])
    written: dict[str, Counter[str]] = defaultdict(Counter)
    having: dict[str, list[Document]] = defaultdict(list)
    for document in held:
        for stem, name in matters.get(document.id, {}).items():
            written[stem][name] += 1
            having[stem].append(document)
    own = " ".join(part for lane in lanes for part in (lane.name, *lane.persons)).casefold()
    least = 2 if len(matters) > 1 else 1
    chosen: list[str] = []
    for stem, names in sorted(written.items(), key=lambda each: (-each[1].total(), each[0])):
        # Of a name's forms the commonest; of equally common ones the fuller.
        name = min(names, key=lambda form: (-names[form], -len(form), form))
        if names.total() < least or len(chosen) == NAMES:
            break
        if (
            _tells(name, own)
            and not any(set(_heads(name)) & set(_heads(each)) for each in chosen)
            and _is_name(record, name, having[stem][:_READ])
        ):
            chosen.append(name)
    return chosen if len(chosen) > 1 or any(" " in each for each in chosen) else []


def _is_name(record: RecordStore, name: str, documents: Sequence[Document]) -> bool:
    """Whether the letters use the word as a name.

    Not where it stands only in what is set aside of their captures (a site's own name), and no single word that they
    also write small ("Talks", "Book").
    """
    forms = re.compile(rf"(?<!\w)(?:{re.escape(name)}|{re.escape(name.lower())})(?!\w)")
    found = False
    for document in documents:
        span = document.text
        if span is None:
            continue
        capture = record.captures.get(span.capture)
        aside = capture.boilerplate if capture is not None else ()
        for place in forms.finditer(record.captures.text(span.capture), span.start, span.end):
            if any(start <= place.start() < end for start, end in aside):
                continue
            if place.group() != name and " " not in name:
                return False
            found = True
    return found


def _tells(name: str, own: str) -> bool:
    """Whether a name says what an exchange is about: no abbreviation, no name of its parties, no common word."""
    words = re.split(r"[ -]", name)
    return (
        len(name) > SHORT
        and not all(_is_common(word) for word in words)
        and len(terms(name)) == len(words)  # "Have Quit Cabinet" is a heading
        and not any(head in own for head in _heads(name) if len(head) > SHORT)
    )


def _heads(name: str) -> list[str]:
    """The beginnings of a name's words: forms of one word have the same."""
    return [word[:4].casefold() for word in re.split(r"[ -]", name)]


def _is_common(word: str) -> bool:
    """Whether a word is of the kind that every correspondence has: bodies, offices, greetings, markings, "Deptel"."""
    plain = fold(word)
    return (
        is_body_noun(word)
        or is_office_noun(word)
        or plain in THINGS
        or plain in MODIFIERS
        or plain.removesuffix("s") in HONORIFICS
        or any(pattern.fullmatch(word) for pattern in _of_forms())
    )


@cache
def _of_forms() -> tuple[re.Pattern[str], ...]:
    """The words of telegrams and the markings of papers, loaded when a title is made: a run that adds makes none, and
    leaves the rooms that read to its workers.
    """
    from ..description.reference_end import MARKINGS  # noqa: PLC0415
    from ..description.telegraphese import TELEGRAPHESE  # noqa: PLC0415

    return TELEGRAPHESE, MARKINGS
