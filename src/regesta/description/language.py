"""The language a text is written in, or no verdict.

`py3langid` restricted to the languages in which correspondence is commonly met; under 15 letters of prose there is no
verdict (measured: .976 right at 15 characters, 1.0 from 30). Names and headings are no prose: a place and a day
("Copenhagen, May 7, 1958, 11 p.m.") would be called Danish after the place.
"""

from __future__ import annotations

import re
import tempfile
from functools import cache
from typing import Any, Final

from .errors import ModelUnavailableError
from .function_words import language_by_function_words

LANGUAGES: Final = (
    "en", "de", "fr", "es", "it", "pt", "ro", "ru", "uk", "bg", "sr", "hr", "sl", "mk", "pl", "cs",
    "sk", "hu", "nl", "da", "sv", "no", "fi", "et", "lv", "lt", "el", "tr", "la", "sq", "ca", "ar",
    "he", "fa", "zh", "ja", "ko", "vi",
)  # fmt: skip
LEAST_LETTERS: Final = 15
_WORD: Final = re.compile(r"[^\W\d_]+")
MOST_CHARACTERS: Final = 400
MOST_FOR_WORDS: Final = 2400
"""A head of names and abbreviations tells little; the prose that follows it does."""


def find_language(text: str, start: int = 0, end: int | None = None) -> str | None:
    """Return the ISO 639-1 code of the language of text[start:end], or None for fewer than 15 letters of prose."""
    stretch = text[start : min(len(text) if end is None else end, start + MOST_CHARACTERS)]
    certain = language_by_function_words(stretch) or language_by_function_words(
        text[start : min(len(text) if end is None else end, start + MOST_FOR_WORDS)]
    )
    if certain is not None:
        return certain
    if letters_of_prose(stretch) < LEAST_LETTERS:
        return None
    code: str = _identifier().classify(stretch)[0]
    return code


def letters_of_prose(text: str) -> int:
    """Return how many letters the words of *text* have that no capital begins; all, where it has no small letters (a
    telegram in capitals, a script without case).
    """
    words = _WORD.findall(text)
    if text != text.upper():
        words = [word for word in words if not word[0].isupper()]
    return sum(map(len, words))


@cache
def _identifier() -> Any:
    # Imported when it is needed: it brings numpy, and most prose tells its language without it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    try:
        identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    except OSError as error:
        raise ModelUnavailableError(
            model="language model", reason=error.strerror or str(error), folder=tempfile.gettempdir()
        ) from error
    identifier.set_languages(LANGUAGES)
    return identifier
