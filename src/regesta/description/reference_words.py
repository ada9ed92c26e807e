"""The words by which the levels of an archival reference are known, in the languages of the archives.

To add a language, add its words to the level that they name, in small letters and without full stops or spaces
("inv. nr." is "invnr"). A word of one letter counts only with its full stop, or small before a number.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

LevelName = Literal["repository", "fonds", "series", "file", "pages"]
Meaning = Literal["fonds", "series", "file", "pages", "box", "transfer", "entry", "group"]
"""What a word names. A "box" (any container) and a "transfer" (a lot, an accession) are kept in the file's value
with their word, as is the "entry" of an inventory in the series', and the "group" in the fonds'."""

_WORDS: Final[dict[Meaning, str]] = {
    "fonds": "fond fonds fondul fondo fondu fund bestand best z recordgroup zespół zesp nachlass nachlaß фонд",
    "series": "op opis opisy inventory inventar inventarul inventario inv оп опис опись series serie série seria "
    "reihe subgroup subseries ap apr apraksts apyrašas nimistu воп dans rubr rubrica",
    "file": "file files fileno folder folders dosar dosarul dos d delo akte akten aktenband band bd "
    "bde dossier dossiers "
    "liasse mappe binder item piece jacket teczka sygn sygnatura д дело спр справа едхр единицахранения uj ae ае "
    "callnumber signatur sig cote cota shelfmark nr no carton karton kart faszikel fasz fasc fascicolo fascicle busta "
    "b buste legajo leg expediente exp vol vols volume volumul том т t tome tom tomo invnr inventarisnummer aj arj "
    "kr krabice sv svazek invč sign spis paczka "
    "wiązka w bü büschel papka папка п pos posizione maço pasta caixa cx processo proc kotelo pakke "
    "læg boks omot kut kutija "
    "fascikla säilik lieta byla dosya gömlek őe úe ügyirat doss bobine microfilm dosje khn",
    "pages": "pp p kh page pages list leaf leaves folio folios fol fols ff seite seiten blatt bl "
    "bll ll л лл лист листы "
    "filele fila filă file feuillet feuillets cc karta karty kk str стр с арк аркуш lap lp fl fls flh "
    "listy listów folie foliu ark",
    "box": "box boxes schachtel cutia caja boîte boite коробка scatola container drawer reel reels "
    "roll film tape tapes "
    "cassette conversation doboz",
    "transfer": "lot lots frc job acc accession",
    "entry": "entry",
    "group": "rg mg",
}
_BEFORE_FILE: Final[dict[str, Meaning]] = {
    "f": "fonds",
    "ф": "fonds",
    "file": "file",
    "k": "file",
    "l": "pages",
    "s": "pages",
}
_AFTER_FILE: Final = frozenset({"f", "ф", "k", "l", "s", "c", "carta", "carte"})
"""Words that name pages where the file has already been named ("dosar 34, f. 12"), and else another level or none."""

LEVEL_WORDS: Final[dict[str, Meaning]] = {
    **{word: meaning for meaning, words in _WORDS.items() for word in words.split()},
    **_BEFORE_FILE,
}
FIRST_WORDS: Final = frozenset(
    {*LEVEL_WORDS, *_AFTER_FILE, "a", "u", "ő", "ú", "ед", "ar", "call", "record", "единица"}
)
"""The words with which a level's word can begin, of those too that are written as two."""

_OF: Final = ("of ", "the ", "de ", "des ", "du ", "von ", "for ")
_CAPITALS: Final = frozenset({"pp", "vol", "fol", "box", "lot", "frc", "job", "acc", "rg", "mg"})
IBIDEM = re.compile(
    r"(?:(?:ibid(?:em)?|ibíd|ebd|ebenda|ebendort|a\.\s?a\.\s?o|там же|tamże|tamtéž|tamtiež|ivi|aldaar|loc\. cit|"
    r"samme sted|idem|same(?=\s*(?:$|[.,;:)\]]|file|source|reference|as (?:above|before|preceding))))\b\.?"
    r"(?:\s(?:file|source|reference|as (?:above|before|preceding)))?)",
    re.IGNORECASE,
)
"""What stands for the reference before."""

SUPRA = re.compile(
    r"(?:supra|ut supra|see above|wie oben|vezi mai sus|voir ci-dessus|см\. выше)\b[.,]?\s*"
    r"(?:(?:docs?|documents?|nos?|nrs?|dok|n°|№)\b\.?\s*)?\[?(\d{1,5})?\]?",
    re.IGNORECASE,
)
"""What stands for the reference of a document above, with its number where it is given."""

_TOKENS = re.compile(r"([^\W\d_]{1,16})(\.?)(?:[ \u00a0]?([^\W\d_]{1,14})(\.?))?")
_SIGN = re.compile(r"\s{0,2}(?:(?:[nN]os?|[nN]rs?|Nº|№|N°|n°|nº|č)\.?\s{0,2})?[:#]?\s{0,2}")
_VALUE = re.compile(r"[\"“„«]|\(?\d|[IVXLC]+(?:\W|$)|[A-Z](?:\W|$)|(?=\S{0,10}\d)")
_NUMBERED = re.compile(r"[\"“„«#]|(?=\S{0,10}\d)|[A-Z]{1,3}[ –-]\S{0,4}\d|[IVXLC]+(?:\W|$)")
_CODE = re.compile(r"[A-ZÀ-ŽА-Я]{1,6}[-–\d]|[A-ZÀ-ŽА-Я]{2}")
_FOLIO = re.compile(r"\d|[ivxl]+(?:\W|$)|[IVXLC]+(?:\W|$)")


class Mark(NamedTuple):
    """A level's word, what it names, and where its value begins."""

    word: str
    meaning: Meaning
    value: int


def level_word(text: str, start: int, end: int, *, file_known: bool = False) -> Mark | None:
    """Return the level's word at text[start:end] with the offset of its value, None where none stands there.

    A word without a value names no level: pages must be numbers, a fonds in one letter a number or a code, the
    others hold a number, or stand in quotes; only long words ("fond", "folder") may be followed by words.
    """
    found = _TOKENS.match(text, start, end)
    if found is None:
        return None
    if found[3] is not None:
        mark = _marked(text, found[1] + found[3], bool(found[4]), found.end(), end, file_known)
        if mark is not None:
            return mark
    return _marked(text, found[1], bool(found[2]), found.end(2), end, file_known)


def _marked(text: str, written: str, dotted: bool, at: int, end: int, file_known: bool) -> Mark | None:
    word = written.casefold()
    meaning = LEVEL_WORDS.get(word)
    if file_known and word in _AFTER_FILE:
        meaning = "pages"
    if meaning is None:
        return None
    sign = _SIGN.match(text, at, end)
    value = sign.end() if sign else at
    if value >= end or (value == at and not dotted and text[at].isalpha()):
        return None
    if 2 <= len(word) <= 3 and written.isupper() and not dotted and word not in _CAPITALS:
        return None  # a code: "AE 6", "STR 7"
    if len(word) == 1 and not dotted and not (written.islower() and text[value].isdigit()):
        return None
    return Mark(word, meaning, value) if _worth(text, word, meaning, value, end) else None


def _worth(text: str, word: str, meaning: Meaning, value: int, end: int) -> bool:
    if meaning == "pages":
        return _FOLIO.match(text, value, end) is not None
    if meaning == "fonds" and len(word) == 1:
        return text[value].isdigit() or _CODE.match(text, value, end) is not None
    if meaning in ("box", "transfer"):
        return _NUMBERED.match(text, value, end) is not None
    if meaning == "fonds" or (meaning == "file" and len(word) > 4 and word != "files"):
        named = text[value].isalnum() or text[value] in '"“„«(#'
        return named and not text.startswith(_OF, value)
    if meaning in ("group", "entry"):
        return text[value].isdigit()
    return _VALUE.match(text, value, end) is not None
