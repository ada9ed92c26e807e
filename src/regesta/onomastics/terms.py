"""A text's content words, cheaply stemmed, so that an answer's words meet its question's."""

from __future__ import annotations

import re
from functools import lru_cache

from .folding import fold

_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP = frozenset(
    # English
    "the and for that this with from have has had was were are been being not but they their them there these those "
    "which who whom whose what when where will would shall should can could may might must also any all some such than "
    "then its his her him she our ours you your yours into upon about over under between after before again further "
    "very more most other only own same each few both out off down now just because while during through until against "
    "here how why too did does doing done made make makes let one two per via and/or regarding concerning "
    # French
    "les des une est que qui dans pour par sur pas plus avec sont ont aux ces ses son leur leurs nous vous elle elles "
    "ils mais comme cette cet nos vos notre votre etre avoir fait tout tous sans sous entre lui meme aussi dont "
    # German
    "der die das und den dem des ein eine einer einem einen eines ist sind war waren hat haben hatte wird werden wurde "
    "wurden nicht auch auf aus bei bis fur mit nach von vom vor zum zur uber unter durch als wie wenn daß dass sich sie "
    "ihr ihre ihren ihrem ich wir uns unser euch sein seine seinen seiner noch nur aber oder man kann soll "
    # Romanian
    "pentru din care este sunt fost prin cele cel cea lor lui sau mai dar fara despre dupa intre acest aceasta aceste "
    "acestea acel acea noi voi nostru noastra noastre vostru dumneavoastra avea fie "
    # Russian, folded into Latin letters
    "chto kak dlya pri pod nad bez ili eto etot eta eti togo tem nas vas vam nam nash vash nashi vashi byl byla byli "
    "bylo est takzhe kotoryy kotoraya kotorye kotorykh ego oni ona mezhdu posle pered".split()
)  # fmt: skip
_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ors", "or", "ers", "est", "ed", "es", "er", "ly", "al", "s", "y", "e"),
    "fr": ("ations", "ation", "ements", "ement", "aient", "ions", "ees", "ee", "er", "ent", "es", "ez", "s", "e"),
    "de": ("ungen", "ung", "lichen", "liche", "lich", "en", "er", "em", "es", "et", "te", "e", "s", "n", "t"),
    "ro": ("ilor", "elor", "urile", "urilor", "ului", "ile", "ele", "ul", "lor", "ii", "ei", "ea", "le", "a", "i", "e", "u"),
    "ru": ("ovaniya", "ovanie", "eniya", "enie", "ogo", "ego", "omu", "emu", "ami", "yami", "akh", "yakh", "yye", "aya", "oye", "ykh", "ov", "ev", "om", "em", "oy", "ey", "iya", "iy", "yy", "ya", "yu", "a", "y", "i", "u", "e", "o"),
}  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str, language: str = "en") -> str:
    """Return *word* (folded) without its inflexion: the longest known ending that leaves at least four letters.

    Crude by intent: both sides of a comparison are cut alike.
    """
    for ending in _ENDINGS.get(language[:2], _ENDINGS["en"]):
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= (3 if ending == "s" else 4)
            and not word.endswith("ss")
        ):
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the stems of the content words of *text*, each once, in the order of their first use.

    Stop words of five languages and words under three letters carry nothing; numbers are left out.
    """
    seen: dict[str, None] = {}
    for word in _WORD.findall(fold(text)):
        if word not in _STOP:
            seen.setdefault(stem(word, language))
    return tuple(seen)
