"""Which of the old one-byte encodings a text is in: the one whose reading looks most like writing.

Every candidate can decode nearly every byte, so validity proves nothing. What tells are the neighbours: an
accented letter stands among letters, of its own script and mostly of its own case, and is a letter that
some language uses often; quotation marks and dashes stand at the edges of words; box drawings and fractions
stand nowhere in a letter. Only encodings that real captures of European correspondence come in are weighed
(Windows, ISO, DOS and Mac, Latin and Cyrillic): fewer candidates, fewer mistakes.
"""

from __future__ import annotations

from collections import Counter

CANDIDATES = (
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8-r",
    "iso-8859-2",
    "cp850",
    "cp437",
    "cp852",
    "cp866",
    "mac-roman",
)
"""In the order of preference where two read equally well."""

_SAMPLE = 64 * 1024
_LANGUAGES = {
    "French": "éàèêçôâîûùëïœ",
    "German": "üäöß",
    "Spanish": "óíáéñúü¿¡",
    "Portuguese": "ãçáéíóõêâúàô",
    "Italian": "èàòùìé",
    "Nordic": "äåöøæé",
    "Hungarian": "áéöóőüíúű",
    "Romanian": "ăîâşţșț",
    "Polish": "łąężćśóńź",
    "Czech and Slovak": "íáéěřčšžýůúťďňóľôĺŕ",
    "South Slavic": "čšžćđ",
    "Russian and Bulgarian": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "Ukrainian": "оаинвіертслкдумпязгьбчхцюїжщєйшфґ",
    "Serbian and Macedonian": "аоиенртсвјукдплмбзгчшњжцћљхђфџ",
}
"""Each language's letters beyond ASCII, the most frequent first."""

_EDGES = frozenset("“”„‘’‚«»–—…•§°№©®™€£·´ \xa0")
_LEAST_MARGIN = 0.05


def choose_legacy(data: bytes) -> tuple[str, bool]:
    """Return the likeliest encoding of *data*, and whether it is clearly likelier than the next one."""
    pairs = _neighbourhoods(data[:_SAMPLE])
    total = sum(pairs.values())
    if not total:
        return CANDIDATES[0], True
    marks = sorted(((_score(pairs, encoding) / total, encoding) for encoding in CANDIDATES), reverse=True)
    highest = marks[0][0]
    best = next(encoding for encoding in CANDIDATES if (highest, encoding) in marks)
    rivals = [mark for mark, encoding in marks if encoding != best and not _read_alike(pairs, best, encoding)]
    return best, not rivals or highest - rivals[0] >= _LEAST_MARGIN


def _neighbourhoods(data: bytes) -> Counter[tuple[int, int, int]]:
    """Return how often each high byte stands between which two bytes."""
    before, after = b" " + data, data[1:] + b" "
    return Counter((left, byte, right) for left, byte, right in zip(before, data, after, strict=False) if byte > 0x7F)


def _read_alike(pairs: Counter[tuple[int, int, int]], one: str, other: str) -> bool:
    high = bytes(sorted({byte for _, byte, _ in pairs}))
    return high.decode(one, errors="replace") == high.decode(other, errors="replace")


def _score(pairs: Counter[tuple[int, int, int]], encoding: str) -> float:
    """Return how much the reading looks like writing in the language that it looks most like."""
    table = bytes(range(256)).decode(encoding, errors="replace")
    signs = 0.0
    letters: Counter[str] = Counter()
    for (left, byte, right), count in pairs.items():
        char = table[byte]
        signs += count * _fitness(table[left], char, table[right])
        if char.isalpha():
            letters[char.lower()] += count
    return signs + max(_likeness(letters, language) for language in _LANGUAGES.values())


def _likeness(letters: Counter[str], language: str) -> float:
    """Return the letters' sum: 1 for the language's most frequent down to 0.4, -0.5 for a foreign one."""
    weights = {letter: 1 - 0.6 * rank / len(language) for rank, letter in enumerate(language)}
    return sum(count * weights.get(letter, -0.5) for letter, count in letters.items())


def _fitness(left: str, char: str, right: str) -> float:
    """Return how well *char* stands between its neighbours; a letter that stands well gets 0."""
    if char == "\ufffd" or char < "\xa0":
        return -2.0
    if not char.isalpha():
        if char not in _EDGES:
            return -1.0
        return 0.9 if char in "’–—" or not (left.isalpha() and right.isalpha()) else -0.5
    beside = [other for other in (left, right) if other.isalpha()]
    if not beside:
        return -0.6
    if any(_script(other) != _script(char) for other in beside):
        return -1.2
    if char.isupper() and left.islower():
        return -1.0  # A capital inside a word.
    return -0.6 if char.islower() and left.isupper() and right.isupper() else 0.0


def _script(char: str) -> str:
    return "cyrillic" if "\u0400" <= char <= "\u04ff" else "latin"
