"""The languages in which the reading room speaks, and the words of the one that a reader has chosen.

English is what the templates and tables say themselves; every other language is a catalogue, `catalogues/xx.po`,
read once when it is first asked for. To add one: `make catalogues`, translate the file, name it in `LANGUAGES`.
Within a page `spoken` holds its language, so that no function needs it handed through.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from contextvars import ContextVar
from importlib import resources
from typing import Any

from starlette.requests import Request

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "ro": "Română", "ru": "Русский"}
COOKIE = "regesta-language"

spoken: ContextVar[str] = ContextVar("spoken", default="en")
"""The language of the page that is being made."""


class Words:
    """A catalogue: what each message is called, and which form of a plural a number takes."""

    def __init__(self, messages: dict[str, tuple[str, ...]], plural: Callable[[int], int]) -> None:
        self._messages = messages
        self._plural = plural

    def one(self, message: str) -> str:
        found = self._messages.get(message)
        return found[0] if found and found[0] else message

    def many(self, singular: str, plural: str, count: int) -> str:
        found = self._messages.get(singular)
        if found and all(found):
            form = self._plural(count)
            if form < len(found):
                return found[form]
        return singular if count == 1 else plural


@functools.cache
def words(language: str) -> Words:
    """Return the catalogue of a language; English has none and says what the program says."""
    if language == "en" or language not in LANGUAGES:
        return Words({}, lambda count: int(count != 1))
    # Babel reads catalogues; only where one is wanted must it be there in memory.
    from gettext import c2py  # noqa: PLC0415

    from babel.messages.plurals import get_plural  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    file = resources.files(__package__) / "catalogues" / f"{language}.po"
    with file.open("rb") as opened:
        catalogue = read_po(opened, locale=language)
    messages: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        name = message.id[0] if isinstance(message.id, (list, tuple)) else message.id
        forms = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
        messages[name] = tuple(form or "" for form in forms)
    return Words(messages, c2py(get_plural(language).plural_expr))


def gettext(message: str) -> str:
    """Return the message in the page's language."""
    return words(spoken.get()).one(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of the message that goes with the count, in the page's language."""
    return words(spoken.get()).many(singular, plural, count)


def marked(message: str) -> str:
    """Return the message as it is; its name tells the extractor that a table has words to translate."""
    return message


def chosen(request: Request) -> str:
    """Return the language of a request: `lang` in its address, else its cookie, else what its browser prefers."""
    for wanted in (request.query_params.get("lang", ""), request.cookies.get(COOKIE, "")):
        if wanted in LANGUAGES:
            return wanted
    return _preferred(request.headers.get("accept-language", ""))


@functools.lru_cache(256)
def _preferred(header: str) -> str:
    """Return the best of our languages by an Accept-Language header (RFC 9110, 12.5.4)."""
    weighed: list[tuple[float, int, str]] = []
    for place, part in enumerate(header[:500].split(",")):
        name, _, parameter = part.strip().partition(";")
        language = name.strip().lower().partition("-")[0]
        weight = 1.0
        if parameter.strip().startswith("q="):
            try:
                weight = float(parameter.strip()[2:])
            except ValueError:
                weight = 0.0
        if language in LANGUAGES and weight > 0:
            weighed.append((-weight, place, language))
    return min(weighed)[2] if weighed else "en"


def number(value: int | float, digits: int = 0) -> str:
    """Return a number with the page language's marks for thousands and decimals."""
    if not digits and -1000 < value < 1000:
        return str(value)
    text = f"{value:,.{digits}f}" if digits else f"{value:,}"
    thousands, decimal = _MARKS.get(spoken.get(), (",", "."))
    return text.translate({ord(","): thousands, ord("."): decimal})


# CLDR's group and decimal marks; French and Russian take a no-break space so that no number breaks at a line's end.
_MARKS: dict[str, tuple[Any, Any]] = {
    "de": (".", ","),
    "ro": (".", ","),
    "fr": ("\u202f", ","),
    "ru": ("\u00a0", ","),
}
