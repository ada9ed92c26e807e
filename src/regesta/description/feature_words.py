"""What the line labeller sees of a line, in words: "size=25" is "13 to 25 characters long".

In: the name of a feature, as `features` makes it. Out: words that complete "the line ..." ("ends with a comma"), or
the name itself where nobody has given it words. A feature that is added to `features`, or a cue to `cues`, needs its
words here.
"""

from __future__ import annotations

from typing import Final

CUES: Final = {
    "month": "a month",
    "weekday": "a day of the week",
    "time": "a time of day",
    "greeting": "a word of greeting",
    "comrade": "“comrade” or its like",
    "closing": "a word of farewell",
    "signmark": "a mark of signing",
    "honour": "a form of honour",
    "to": "a word for “to”",
    "office": "an office",
    "body": "a body",
    "kind": "a kind of document",
    "from": "a word for “from”",
    "label": "a label’s word",
    "source": "a word of archives",
    "marking": "a marking",
    "notes": "the word “notes”",
    "note": "an editor’s word",
    "enclosure": "a word for an enclosure",
    "postscript": "a postscript’s mark",
    "first": "“I”, “we” or “you”",
    "third": "a verb of reports",
    "wish": "a polite wish",
}

_ALONE: Final = {
    "note-mark": "begins with a number or mark, as notes do",
    "numbered": "is numbered",
    "numeric-date": "has a date in figures",
    "year": "has a year",
    "slashed": "has figures with a stroke",
    "digits": "has figures",
    "colon": "has a colon near its beginning",
    "bracketed": "has a bracket",
    "indented": "is indented",
    "gap": "stands where the middle of a long document is left out",
    "edge": "is not there: the text ends",
}
_CASES: Final = {
    "upper": "is in capitals",
    "lower": "is in small letters",
    "none": "has no word with a capital",
    "title": "has mostly words with capitals",
    "mixed": "is written as sentences are",
}
_BEGINS: Final = {
    "nothing": "begins with no word",
    "digit": "begins with a figure",
    "upper": "begins with a capital",
    "lower": "begins with a small letter",
    "mark": "begins with a mark",
}
_ENDS: Final = {
    "nothing": "ends with no word",
    "initial": "ends with an initial",
    "letter": "ends without a mark",
    "digit": "ends with a figure",
    "mark": "ends with a rare mark",
    ".": "ends with a full stop",
    ",": "ends with a comma",
    ":": "ends with a colon",
    ";": "ends with a semicolon",
    "?": "ends with a question mark",
    "!": "ends with an exclamation mark",
}
_NAMES: Final = {
    "all": "has only words with capitals",
    "most": "has mostly words with capitals",
    "some": "has some words with capitals",
    "none": "has no word with a capital",
}
_SIZES: Final = (4, 12, 25, 40, 60, 85, 130, 250)
_PLACES: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_NEIGHBOURS: Final = {
    "-1": "the line before ",
    "+1": "the line after ",
    "-2": "the last line but one ",
    "+2": "the next line but one ",
}
_BLANKS: Final = {
    "0": "none",
    "1": "an empty line",
    "2": "several empty lines",
    "3": "the end of the text",
}


def in_words(feature: str) -> str:
    """Return what *feature* says of a line, as words that follow "the line"."""
    place, apart, rest = feature.partition(":")
    if apart and place in _NEIGHBOURS:
        return _NEIGHBOURS[place] + in_words(f"has={rest}" if rest in CUES else rest)
    if feature in _ALONE:
        return _ALONE[feature]
    name, _, value = feature.partition("=")
    return _named(name, value) or feature


def _named(name: str, value: str) -> str | None:
    words: str | None = None
    if name == "size":
        words = _size(value)
    elif name in {"has", "last", "0", "1", "2"}:
        words = _cue(name, value)
    elif name == "count":
        counts = {"1": "has one word", "9": "has nine words and marks or more"}
        words = counts.get(value, f"has {value} words and marks")
    elif name in {"top", "foot"}:
        words = _standing(name, value)
    elif name == "apart":
        before, _, after = value.partition(",")
        words = f"has {_BLANKS.get(before)} above and {_BLANKS.get(after)} below"
    else:
        table = {"case": _CASES, "begin": _BEGINS, "end": _ENDS, "names": _NAMES}.get(name)
        if table is not None:
            words = table.get(value) or f"{name}s with {value}"
    return words


def _size(value: str) -> str:
    if value == "more":
        return f"is longer than {_SIZES[-1]} characters"
    limit = int(value)
    least = ([0, *_SIZES][_SIZES.index(limit)]) + 1
    return f"is {least} to {limit} characters long"


def _cue(name: str, value: str) -> str | None:
    cue = CUES.get(value)
    if cue is None:
        return None
    if name == "has":
        return f"has {cue}"
    return f"ends with {cue}" if name == "last" else f"has {cue} as its {_PLACES[int(name)]} word"


def _standing(name: str, value: str) -> str:
    where = "from the top" if name == "top" else "from the end"
    if value == "0":
        return "stands first in the text" if name == "top" else "stands last in the text"
    if value.isdigit():
        return f"is the {_PLACES[int(value)]} line {where}"
    return f"stands {value.replace('-', ' to ').replace('20+', 'more than 20')} lines {where}"
