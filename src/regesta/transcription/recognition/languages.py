"""Which language packs read a page: those that were asked for, else those that its words prove.

A page that was read with the wrong pack of the right script still shows its commonest words, with accents lost;
they are counted without accents. Source of the codes: Tesseract's own, ISO 639-2/T but for a few.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

CODES = {
    "en": "eng", "de": "deu", "fr": "fra", "ro": "ron", "ru": "rus", "uk": "ukr", "bg": "bul", "sr": "srp",
    "mk": "mkd", "be": "bel", "pl": "pol", "cs": "ces", "sk": "slk", "hu": "hun", "it": "ita", "es": "spa",
    "pt": "por", "nl": "nld", "da": "dan", "sv": "swe", "no": "nor", "fi": "fin", "hr": "hrv", "sl": "slv",
    "el": "ell", "tr": "tur", "la": "lat", "et": "est", "lv": "lav", "lt": "lit", "sq": "sqi", "ca": "cat",
}  # fmt: skip
"""ISO 639-1 codes and the recogniser's."""

COMMON = {
    "eng": "the of and to in that is was for with be by on this which have from",
    "deu": "der die und in den von zu das mit dem ist nicht des ein auf im für sich",
    "fra": "de la le et les des que du une dans est pour par qui sur au pas nous vous",
    "ron": "și de la în a că pe cu din să nu pentru este sunt care al ale lui prin",
    "ita": "di che la il del della per non una con sono nel gli alla dei le da",
    "spa": "de la que el en los del las por con una para se su al lo como",
    "por": "de que do da em os não uma para com dos no na por se ao as",
    "nld": "de het een van en dat in te op is niet voor met zijn aan door",
    "pol": "i w na z do nie się że jest jak od przez po dla oraz o",
    "ces": "a v se na je že s z do o k pro ve jako by byl",
    "slk": "a v sa na je že s z do o k pre ako by bol vo",
    "hun": "a az és hogy nem is egy meg volt ez van csak már szerint",
    "hrv": "i u je na da se za od su s ne kao o iz koji",
    "slv": "in je v na da se za so z ne ki o pa kot bi",
    "dan": "og i at det en er til af på den med for ikke der som",
    "swe": "och i att det en är på som av för med den inte till",
    "nor": "og i at det en er til av på som med for den ikke",
    "fin": "ja on ei se että oli hän ovat myös kuin mutta tai",
    "lat": "et in est non ad ut cum quod sed de ex qui per ab",
    "tur": "ve bir bu için ile da de olarak olan gibi daha",
    "rus": "и в не на что с по к как из для от это мы его был",
    "ukr": "і в не на що з та до як для від це у є за був",
    "bul": "и на да се в от за е с не по са че като",
    "srp": "и у је да на се за од су са не као који",
    "mkd": "и на во да се од за е со не ги што",
}
"""Each language's commonest words."""

SCRIPTS = {
    "Cyrillic": ("rus", "ukr", "bul", "srp", "mkd", "bel"),
    "Greek": ("ell",),
    "Fraktur": ("deu_latf", "frk", "Fraktur", "deu"),
}
"""The languages that write in each script but Latin, the likeliest first."""
_NOT_LATIN = frozenset(code for script, codes in SCRIPTS.items() if script != "Fraktur" for code in codes)
_ELSEWHERE = frozenset({"ara", "fas", "heb", "yid", "jpn", "kor", "chi_sim", "chi_tra", "tha", "hin", "kat", "hye"})
_WORD = re.compile(r"[^\W\d_]{1,20}")
_LEAST_HITS = 4
_CLEARLY = 1.3


def pack_code(language: str) -> str:
    """Return the recogniser's code of a language that was asked for as "ro" or "ron"."""
    return CODES.get(language.casefold(), language)


def debian_package(pack: str) -> str:
    """Return the Debian package of a language pack ("chi_sim" is in tesseract-ocr-chi-sim)."""
    return f"tesseract-ocr-{pack.replace('_', '-').lower()}"


def begin_with(installed: Iterable[str]) -> str:
    """Return the pack that a page of unknown language is first read with: English, else another of Latin script."""
    packs = sorted(installed)
    latin = [pack for pack in packs if pack not in _NOT_LATIN | _ELSEWHERE]
    return next((pack for pack in ("eng", "fra", "deu") if pack in latin), (latin or packs)[0])


def packs_for_script(script: str, installed: Iterable[str]) -> list[str]:
    """Return the installed packs that read *script* (as the recogniser calls it), the likeliest first."""
    packs = set(installed)
    if script in SCRIPTS:
        return [pack for pack in SCRIPTS[script] if pack in packs]
    if script == "Latin":
        return sorted(packs - _NOT_LATIN - _ELSEWHERE)
    return []


def language_of(text: str, among: Sequence[str]) -> str | None:
    """Return the language of *among* whose commonest words *text* has clearly the most of, or None."""
    words = [_plain(word) for word in _WORD.findall(text[:6000].casefold())]
    hits = sorted(
        ((sum(word in _COMMON[code] for word in words), code) for code in among if code in _COMMON), reverse=True
    )
    if not hits or hits[0][0] < _LEAST_HITS:
        return None
    clear = len(hits) == 1 or hits[0][0] >= _CLEARLY * hits[1][0]
    return hits[0][1] if clear else None


def _plain(word: str) -> str:
    """Return *word* without accents; a letter that is one of its own ("й") stays."""
    if word.isascii() or "Ѐ" <= word[0] <= "ӿ":
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


_COMMON = {code: frozenset(_plain(word) for word in words.split()) for code, words in COMMON.items()}
