"""The language of a text by its function words, where they leave no doubt.

A page of prose is full of the small words of its language; counting them costs next to nothing, where a model has to
be loaded and run. Only words that the other languages here don't share are counted. What is short, mixed or in another
language is left to the model (`language`).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_WORDS: Final = {
    "en": "the of and to that is was for with by this be are which from not have has been will would they were "
    "you your my our his him it we should could there what when about after before no dear sir letter",
    "fr": "le les des et une dans que qui pour sur avec est sont pas ce cette nous vous ont été aux du "
    "je votre vos notre nos mon leur leurs elle ils cher chère monsieur lettre bien sans fait",
    "de": "der die das und den dem nicht mit sich auf ist auch wird sind ich wir von zu eine einer haben "
    "ihr ihre ihren ihnen mein unser sie nach bei aus noch wurde lieber liebe herr brief daß dass für",
    "ro": "și şi că să cu pe este sunt care pentru din mai nu ale într această acest fost prin dumneavoastră",
    "ru": "и в не на что с по это как из от для мы вы его был была были которые также",
    "es": "el los las y una en con por para del que se no como está son fue más muy",
    "it": "il lo gli che di per non una con sono della delle nel questo questa è anche",
    "nl": "het een van dat niet met voor zijn aan door ook wordt naar deze",
}
_LANGUAGES: Final[dict[str, tuple[str, ...]]] = {}
# Telegrams leave the small words out, and write others short: those tell as much.
_TELEGRAPHESE: Final = {
    "en": "dept govt deptel embtel deptels embtels urtel urtels reftel reftels re ur yr wld shld cld fonoff foregoing",
}
for _code, _several in (*_WORDS.items(), *_TELEGRAPHESE.items()):
    for _word in _several.split():
        _LANGUAGES[_word] = (*_LANGUAGES.get(_word, ()), _code)
_OWN: Final = {word: codes[0] for word, codes in _LANGUAGES.items() if len(codes) == 1}
_TOKEN: Final = re.compile(r"[^\W\d_]+")

LEAST: Final = 6
"""Function words of one language that must be met."""
LEAST_ALONE: Final = 4
ALONE: Final = 0.3
"""Where no other language has a word, and these are so many of all words, fewer are enough: a letter of one line."""
SHARE: Final = 0.1
"""Of all words, so many must be function words of it: prose has a quarter to a half, a list of names has none."""
MARGIN: Final = 4
"""Times as many as of the language that comes second."""


def language_by_function_words(text: str) -> str | None:
    """Return the ISO 639-1 code of the language whose function words *text* is full of, or None in any doubt."""
    words = _TOKEN.findall(text.casefold())
    counts = Counter(_OWN[word] for word in words if word in _OWN).most_common(2)
    if not counts:
        return None
    (best, most), second = counts[0], counts[1][1] if len(counts) > 1 else 0
    share = most / len(words)
    alone = not second and most >= LEAST_ALONE and share >= ALONE
    sure = most >= LEAST and share >= SHARE and most >= MARGIN * second
    return best if sure or alone else None
