"""What the line labeller sees of a line, in words: "size=25" is "13 to 25 characters long".

In: the name of a feature, as `features` makes it. Out: words that complete "the line ..." ("ends with a comma") as a
form with values, or the name itself where nobody has given it words. A feature that is added to `features`, or a cue to
`cues`, needs its words here.
"""

from __future__ import annotations

from typing import Final

from regesta.model import Sentence, counted, told

CUES: Final = {
    "month": told("a month"),
    "weekday": told("a day of the week"),
    "time": told("a time of day"),
    "greeting": told("a word of greeting"),
    "comrade": told("“comrade” or its like"),
    "closing": told("a word of farewell"),
    "signmark": told("a mark of signing"),
    "honour": told("a form of honour"),
    "to": told("a word for “to”"),
    "office": told("an office"),
    "body": told("a body"),
    "kind": told("a kind of document"),
    "from": told("a word for “from”"),
    "label": told("a label’s word"),
    "source": told("a word of archives"),
    "marking": told("a marking"),
    "notes": told("the word “notes”"),
    "note": told("an editor’s word"),
    "enclosure": told("a word for an enclosure"),
    "postscript": told("a postscript’s mark"),
    "first": told("“I”, “we” or “you”"),
    "third": told("a verb of reports"),
    "wish": told("a polite wish"),
}

_ALONE: Final = {
    "note-mark": told("begins with a number or mark, as notes do"),
    "numbered": told("is numbered"),
    "numeric-date": told("has a date in figures"),
    "year": told("has a year"),
    "slashed": told("has figures with a stroke"),
    "digits": told("has figures"),
    "colon": told("has a colon near its beginning"),
    "bracketed": told("has a bracket"),
    "indented": told("is indented"),
    "gap": told("stands where the middle of a long document is left out"),
    "edge": told("is not there: the text ends"),
}
_CASES: Final = {
    "upper": told("is in capitals"),
    "lower": told("is in small letters"),
    "none": told("has no word with a capital"),
    "title": told("has mostly words with capitals"),
    "mixed": told("is written as sentences are"),
}
_BEGINS: Final = {
    "nothing": told("begins with no word"),
    "digit": told("begins with a figure"),
    "upper": told("begins with a capital"),
    "lower": told("begins with a small letter"),
    "mark": told("begins with a mark"),
}
_ENDS: Final = {
    "nothing": told("ends with no word"),
    "initial": told("ends with an initial"),
    "letter": told("ends without a mark"),
    "digit": told("ends with a figure"),
    "mark": told("ends with a rare mark"),
    ".": told("ends with a full stop"),
    ",": told("ends with a comma"),
    ":": told("ends with a colon"),
    ";": told("ends with a semicolon"),
    "?": told("ends with a question mark"),
    "!": told("ends with an exclamation mark"),
}
_NAMES: Final = {
    "all": told("has only words with capitals"),
    "most": told("has mostly words with capitals"),
    "some": told("has some words with capitals"),
    "none": told("has no word with a capital"),
}
_SIZES: Final = (4, 12, 25, 40, 60, 85, 130, 250)
_WORDS: Final = (
    told("has {cue} as its first word"),
    told("has {cue} as its second word"),
    told("has {cue} as its third word"),
)
_FROM_TOP: Final = (
    told("stands first in the text"),
    told("is the second line from the top"),
    told("is the third line from the top"),
    told("is the fourth line from the top"),
    told("is the fifth line from the top"),
    told("is the sixth line from the top"),
)
_FROM_END: Final = (
    told("stands last in the text"),
    told("is the second line from the end"),
    told("is the third line from the end"),
    told("is the fourth line from the end"),
    told("is the fifth line from the end"),
    told("is the sixth line from the end"),
)
_NEIGHBOURS: Final = {
    "-1": told("the line before {says}"),
    "+1": told("the line after {says}"),
    "-2": told("the last line but one {says}"),
    "+2": told("the next line but one {says}"),
}
_BLANKS: Final = {
    "0": told("no empty line"),
    "1": told("an empty line"),
    "2": told("several empty lines"),
    "3": told("the end of the text"),
}


def in_words(feature: str) -> Sentence:
    """Return what *feature* says of a line, as words that follow "the line"."""
    place, apart, rest = feature.partition(":")
    if apart and place in _NEIGHBOURS:
        return told(_NEIGHBOURS[place].form, says=in_words(f"has={rest}" if rest in CUES else rest))
    if feature in _ALONE:
        return _ALONE[feature]
    name, _, value = feature.partition("=")
    return _named(name, value) or Sentence(feature)


def after(label: str) -> Sentence:
    """Return what follows "the line" where the line above it was taken for *label* (`zones.LABELS`)."""
    return told("follows a line of the kind “{label}”", label=Sentence(label))


def _named(name: str, value: str) -> Sentence | None:
    words: Sentence | None = None
    if name == "size":
        words = _size(value)
    elif name in {"has", "last", "0", "1", "2"}:
        words = _cue(name, value)
    elif name == "count":
        words = _count(value)
    elif name in {"top", "foot"}:
        words = _standing(name, value)
    elif name == "apart":
        above, _, below = value.partition(",")
        if above in _BLANKS and below in _BLANKS:
            words = told("has {above} above and {below} below", above=_BLANKS[above], below=_BLANKS[below])
    elif name == "end" and value not in _ENDS:
        words = told("ends with “{mark}”", mark=value)
    else:
        words = {"case": _CASES, "begin": _BEGINS, "end": _ENDS, "names": _NAMES}.get(name, {}).get(value)
    return words


def _size(value: str) -> Sentence:
    if value == "more":
        return told("is longer than {count} characters", count=_SIZES[-1])
    most = int(value)
    least = ([0, *_SIZES][_SIZES.index(most)]) + 1
    return told("is {least} to {most} characters long", least=least, most=most)


def _count(value: str) -> Sentence:
    if value == "9":
        return told("has nine words and marks or more")
    return counted("has one word", "has {num} words and marks", int(value))


def _cue(name: str, value: str) -> Sentence | None:
    cue = CUES.get(value)
    if cue is None:
        return None
    if name == "has":
        return told("has {cue}", cue=cue)
    return told("ends with {cue}", cue=cue) if name == "last" else told(_WORDS[int(name)].form, cue=cue)


def _standing(name: str, value: str) -> Sentence:
    if value.isdigit():
        return (_FROM_TOP if name == "top" else _FROM_END)[int(value)]
    lines = told("more than 20") if value == "20+" else told("{span}", span=value.replace("-", "–"))
    if name == "top":
        return told("stands {lines} lines from the top", lines=lines)
    return told("stands {lines} lines from the end", lines=lines)
