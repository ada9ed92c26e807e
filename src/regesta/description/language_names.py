"""A language's name, as pages label it, to its ISO 639-1 code; a name without one stays as written."""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = {
    "ar": "arabic arabisch arabe arabă арабский",
    "be": "belarusian byelorussian belarussisch белорусский",
    "bg": "bulgarian bulgarisch bulgare bulgară болгарский",
    "ca": "catalan katalanisch",
    "cs": "czech tschechisch tchèque cehă чешский čeština",
    "da": "danish dänisch danois daneză датский dansk",
    "de": "german deutsch allemand germană немецкий alemán tedesco niemiecki",
    "el": "greek griechisch grec greacă греческий",
    "en": "english englisch anglais engleză английский inglés inglese angielski",
    "es": "spanish spanisch espagnol spaniolă испанский español castellano spagnolo",
    "et": "estonian estnisch эстонский",
    "fa": "persian farsi persisch персидский",
    "fi": "finnish finnisch finnois финский",
    "fr": "french französisch français franceză французский francés francese francuski",
    "he": "hebrew hebräisch hébreu иврит",
    "hi": "hindi",
    "hr": "croatian kroatisch croate хорватский",
    "hu": "hungarian ungarisch magyar hongrois maghiară венгерский",
    "hy": "armenian armenisch армянский",
    "id": "indonesian indonesisch",
    "it": "italian italienisch italien italiană итальянский italiano",
    "ja": "japanese japanisch japonais японский",
    "ka": "georgian georgisch грузинский",
    "kk": "kazakh казахский",
    "km": "khmer cambodian",
    "ko": "korean koreanisch coréen корейский",
    "la": "latin latein lateinisch latină латинский",
    "lt": "lithuanian litauisch литовский",
    "lv": "latvian lettisch латышский",
    "mk": "macedonian mazedonisch македонский",
    "mn": "mongolian mongolisch монгольский",
    "nl": "dutch niederländisch néerlandais olandeză нидерландский nederlands",
    "no": "norwegian norwegisch норвежский norsk",
    "pl": "polish polnisch polonais poloneză польский polski",
    "pt": "portuguese portugiesisch portugais portugheză португальский português",
    "ro": "romanian rumanian roumanian rumänisch roumain română румынский rumuński",
    "ru": "russian russisch russe rusă русский ruso russo rosyjski",
    "sk": "slovak slowakisch slovaque словацкий",
    "sl": "slovenian slovene slowenisch словенский",
    "sq": "albanian albanisch albanais albaneză албанский",
    "sr": "serbian serbisch serbe сербский",
    "sv": "swedish schwedisch suédois suedeză шведский svenska",
    "th": "thai",
    "tr": "turkish türkisch turc turcă турецкий türkçe",
    "uk": "ukrainian ukrainisch ukrainien ucraineană украинский",
    "ur": "urdu",
    "uz": "uzbek узбекский",
    "vi": "vietnamese vietnamesisch vietnamien vietnameză вьетнамский",
    "yi": "yiddish jiddisch идиш",
    "zh": "chinese mandarin chinesisch chinois chineză китайский",
}
_CODES: Final = {name: code for code, names in _NAMES.items() for name in [code, *names.split()]}
_THREE_LETTERS: Final = {
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "rus": "ru", "ron": "ro", "rum": "ro",
    "spa": "es", "ita": "it", "pol": "pl", "ces": "cs", "cze": "cs", "hun": "hu", "bul": "bg", "zho": "zh",
    "chi": "zh", "lat": "la", "nld": "nl", "dut": "nl", "por": "pt", "ukr": "uk", "srp": "sr", "hrv": "hr",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_SEPARATORS = re.compile(r"\s*(?:[,;/&|]|\band\b|\bund\b|\bet\b|\bși\b|\bи\b)\s*")


def language_code(name: str) -> str:
    """Return the code of the language called *name* ("Romanian" -> "ro", "de-AT" -> "de"), else *name*."""
    words = [word.casefold() for word in _WORD.findall(name)]
    if not words:
        return name.strip()
    first = words[0]
    code = _CODES.get(first) or _THREE_LETTERS.get(first)
    if code is not None and (len(words) == 1 or (len(words) == 2 and words[1] in _MODIFIERS) or "-" in name):
        return code
    return name.strip()


_MODIFIERS: Final = frozenset(["language", "original", "sprache", "язык", "langue", "at", "ch", "gb", "us", "br"])


def split_languages(names: str) -> list[str]:
    """Return the codes of the languages that *names* lists ("Russian; Romanian"), in their order."""
    return [language_code(name) for name in _SEPARATORS.split(names.strip(" .")) if name.strip()]
