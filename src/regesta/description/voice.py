"""How a text speaks: how often it says "you", "I" and "we", tells of the past, clips its words, reports who said what.

In: a text. Out: for each class of words how many there are and where the first one stands. The words are counted once
and then asked for their classes, which is some ten times as fast as to search the text for each class.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

_WORD = re.compile(r"\w+")
_CLASSES: Final = {
    "you": "you your yours sie ihnen ihr ihre vous votre vos dumneavoastră вы вас вам",
    "i": "i my me ich mir mich je eu я мне",
    "we": "we our us wir uns unser unsere nous notre noi мы нам",
    "was": "was were had war waren hatte était avait был",
    "article": "the a an",
    "clipped": "embtel embtels deptel deptels embdes contel contels mytel ourtel ourtels urtel urtels reftel ur yr "
    "your yours re ref reurtel fyi niact dept emb rptd repeated pls shld wld tel tels tlx ack wl shd fonmin fonoff gvt "
    "cite stop info pass para unquote begin",
}
_BEGINNINGS: Final = (("ваш", "you"), ("наш", "we"))
_PHRASES: Final = {"clipped": ("end text", "eyes only")}
_SPEAKING: Final = (
    "said stated replied asked remarked answered added inquired observed noted agreed emphasized erklärte antwortete "
    "sagte fragte erwiderte сказал ответил заявил спросил"
)
_SPEAKING_IN_TWO: Final = ("pointed out", "a répondu", "a déclaré", "a dit", "a spus", "a răspuns")
_WHAT_WAS_SAID = r"\b(?=\s(?:that|he|she|they|it|the|if|whether|in|to|that,|daß|dass|que|что|că|with)\b|,)"


class Use(NamedTuple):
    """How many words of a class there are, and the span of the first one."""

    times: int
    first: tuple[int, int] | None


NO_USE: Final = Use(0, None)


class Voice(NamedTuple):
    """`words` is the number of all words; `uses` has the classes that occur."""

    words: int
    uses: dict[str, Use]

    def of(self, name: str) -> Use:
        return self.uses.get(name, NO_USE)

    @property
    def articles(self) -> float:
        """The share of articles among the words (about .08 in English letters, .02 in telegrams)."""
        return self.of("article").times / max(self.words, 1)


def voice_of(low: str) -> Voice:
    """Return how a text speaks that is given in lower case (`lowered`); offsets count in it."""
    words = Counter(_WORD.findall(low))
    counts: dict[str, int] = {}
    members: dict[str, list[str]] = {}
    for word, count in words.items():
        for name in _classes_of(word):
            counts[name] = counts.get(name, 0) + count
            members.setdefault(name, []).append(word)
    uses = {name: Use(count, _first(low, members[name])) for name, count in counts.items()}
    for name, phrases in _PHRASES.items():
        found = [span for phrase in phrases if phrase in low for span in _spans(low, phrase)]
        if found:
            before = uses.get(name, NO_USE)
            uses[name] = Use(before.times + len(found), min([*found, *((before.first,) if before.first else ())]))
    spoken = _spoken(low, words)
    if spoken:
        uses["said"] = Use(len(spoken), min(spoken))
    return Voice(words.total(), uses)


_BY_WORD: Final = {
    word: tuple(name for name, row in _CLASSES.items() if word in row.split())
    for row in _CLASSES.values()
    for word in row.split()
}


@lru_cache(1 << 14)
def _classes_of(word: str) -> tuple[str, ...]:
    found = _BY_WORD.get(word)
    if found is not None:
        return found
    if word[:3] == "был" and len(word) <= 4:
        return ("was",)
    return tuple(name for beginning, name in _BEGINNINGS if word.startswith(beginning))


def _first(low: str, words: list[str]) -> tuple[int, int]:
    return min(next(_spans(low, word)) for word in words)


def _spans(low: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield where *word* stands as a word of its own."""
    at = low.find(word)
    while at >= 0:
        end = at + len(word)
        if not (_is_word(low, at - 1) or _is_word(low, end)):
            yield at, end
        at = low.find(word, at + 1)


def _is_word(low: str, at: int) -> bool:
    return 0 <= at < len(low) and (low[at].isalnum() or low[at] == "_")


def _spoken(low: str, words: Counter[str]) -> list[tuple[int, int]]:
    """Return where the text says that somebody said something."""
    patterns = [_speaking(word) for word in _SPEAKING.split() if word in words]
    patterns += [_speaking(phrase) for phrase in _SPEAKING_IN_TWO if phrase.split()[1] in words and phrase in low]
    return [m.span() for pattern in patterns for m in pattern.finditer(low) if not _is_word(low, m.start() - 1)]


@lru_cache(64)
def _speaking(words: str) -> re.Pattern[str]:
    # Begun with plain letters and without regard to case, a pattern is sought at the speed of memory.
    return re.compile(words + _WHAT_WAS_SAID)
