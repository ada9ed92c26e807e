"""The courtesies with which a private letter takes leave: "Herzlichst Ihr", "Tout à vous", "Всегда Ваш", "Al tău".

In: labelled lines. Out: the same, with lines that take leave labelled as closing and the name under them as signature.
Private letters break a farewell over several lines ("Ihr / ergebener / Anna Marek"), run it on behind the last sentence
and are signed with a first name or an initial: the words tell, where the shape of a line does not. To add a language,
add its words to `_WORDS`: those that may stand in a farewell, and those without which there is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .cues import CUES
from .zones import LabelledLine

# (words that take leave: possessives, adverbs, greetings; words that stand beside them)
_WORDS: Final = {
    "de": (
        "ihr ihre ihrem ihrer dein deine deinem deiner euer eure euerm eurem herzlich herzlichst herzlichste "
        "ergebenst herzliche hochachtungsvoll hochachtungsvollst hochachtung treulichst freundschaftlichst "
        "freundlichst grüße grüßen grüsse grüssen gruß gruss grüßend grüssend handkuss handkuß verehrung "
        "freundschaft verehrungsvoll",
        "herzlichen herzlicher herzlichsten ergebener ergebene ergebenste ergebenster ergebensten ergebner "
        "treuer treue treu getreuer getreue alter alte dankbarer dankbare dankbar aufrichtiger aufrichtig "
        "aufrichtigen sehr ganz stets immer und in mit von vom aus freundlichen freundlichsten freundliche "
        "besten beste bester schönen schöne schönsten viele vielen tausend innigst innigen innige liebe "
        "lieben lieber warmen alles gute guten herzen verbleibe verbleiben bleibe zeichne ich wir ihnen dir "
        "euch sie wünscht grüßt grüsst dank ausgezeichneter vorzüglicher vorzüglichster freund freundin an "
        "die der den das hand küsst küsse wie wünschen schließe dich euerer",
    ),
    "fr": (
        "votre vôtre ton ta tien vôtres cordialement amicalement affectueusement sincèrement amitiés "
        "salutations embrasse bises tendresses respectueusement tendrement fraternellement vous toi",
        "bien tout toute tous à a de du cœur coeur dévoué dévouée ami amie vieil vieux mille avec mes "
        "meilleurs meilleures sentiments souvenirs respectueux respectueuse fidèle affectionné affectionnée "
        "reconnaissant très plus je t te et les la ma mon main serre sincères cordiales cordiaux hommages "
        "toujours l assurance",
    ),
    "ru": (
        "ваш ваша вашъ твой твоя твоё искренно искренне преданный преданная любящий любящая уважением "
        "приветом целую обнимаю",
        "весь вся всегда и душевно сердечно глубоко уважающий уважающая вас вам вами тебя тебе с от всего "
        "сердца крепко жму руку вашу твою остаюсь друг покорный слуга готовый готовая к услугам сердечным "
        "дружеским искренним истинно душою старый старая",
    ),
    "ro": (
        "dumneavoastră dv voastră vostru tău ta dumitale drag dragoste prietenie salutări stimă devotat "
        "devotată îmbrățișez îmbrăţişez îmbrățișări sărut sărutări",
        "al a ale cu toată multă multe deosebită vechi veche prieten prietenă prietenești prieteneşti "
        "cordiale sincer sinceră supus supusă te vă mâna mâinile pe tine respect respectuoase și şi frate "
        "calde bune de un mereu",
    ),
    "en": (
        "affectionately affectionate love loving fondly lovingly yours",
        "your ever always with much very most all my old devoted friend as in haste and best believe me "
        "remain i am kindest warmest dear to you both from truly sincerely faithfully",
    ),
}
_TAKING: Final = {language: frozenset(words.split()) for language, (words, _) in _WORDS.items()}
_ALLOWED: Final = {language: _TAKING[language] | frozenset(beside.split()) for language, (_, beside) in _WORDS.items()}
_ANY: Final = frozenset().union(*_ALLOWED.values())
"""Words of a farewell in any language: most lines neither begin nor end with one, and no more is asked of them."""
_OWN: Final = frozenset({
    "ihr", "ihre", "dein", "deine", "euer", "eure", "votre", "ton", "ta", "ваш", "ваша", "вашъ", "твой", "твоя", "tău",
    "vostru", "dumneavoastră",
})  # fmt: skip
"""Possessives after which only the name can come."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_DIGIT: Final = re.compile(r"\d")
_SENTENCE: Final = re.compile(r"[.!?…]\s*[–—-]?\s")
_HOUSE: Final = re.compile(r"verlag|gesellschaft|verein|société|éditions|editura|издательство|gmbh", re.IGNORECASE)
_GREETS: Final = re.compile(
    r"\s*(?:(?:viele|herzlich\w*|schön\w*|tausend|beste|mit)\s){0,2}(?:gr[üu](?:ß|ss)\w*|amitiés|salut(?:ă|a)ri|привет\w*)\b",
    re.IGNORECASE,
)
_LONGEST: Final = 70
_MOST_WORDS: Final = 10
_PARTICLES: Final = frozenset({
    "von", "van", "v", "der", "den", "ter", "zu", "zur", "zum", "de", "du", "des", "di", "da", "d", "la", "le", "af",
    "av", "und", "u", "et", "i", "și", "şi", "и", "and",
})  # fmt: skip
_NAME: Final = re.compile(r"\s*[\[(]?(?:[^\W\d_][^\W\d_’'.-]*[.’'-]*[\s,]*){1,6}[\])]?[.!]?\s*$")
_HEAD_FREE: Final = frozenset({"note", "citation", "summary", "boilerplate"})


def takes_leave(line: str, *, intimate: bool = False) -> bool:
    """Return whether *line* is a farewell and nothing else: all its words belong to one language's farewells.

    *intimate*: of English ones only those that no office writes ("Yours affectionately", not "Sincerely yours").
    """
    if len(line) > _LONGEST or _DIGIT.search(line):
        return False
    words = [word.casefold() for word in _WORD.findall(line)]
    if not 1 <= len(words) <= _MOST_WORDS:
        return False
    return any(
        all(word in _ALLOWED[language] for word in words)
        and any(word in taking and not (intimate and word == "yours") for word in words)
        for language, taking in _TAKING.items()
    )


def goes_on(line: str) -> bool:
    """Return whether *line* goes on with a farewell that the line above began: "ergebener" under "Ihr"."""
    words = [word.casefold() for word in _WORD.findall(line)]
    return 0 < len(words) <= _MOST_WORDS and any(
        all(word in allowed for word in words) for allowed in _ALLOWED.values()
    )


def leads_to_name(line: str) -> bool:
    """Return whether *line* ends as only one before a name does: "… Ich auch. Herzlichst Ihr", "… dort. Herzlich"."""
    if line.rstrip()[-1:] in {".", "?", ":", ";", "»", "“", '"'}:
        return False
    words = [word.casefold() for word in _WORD.findall(line[-_LONGEST:])][-4:]
    if not words or words[-1] not in _ANY:
        return False
    last_sentence = _SENTENCE.split(line[-_LONGEST:])[-1]
    if last_sentence != line[-_LONGEST:] and takes_leave(last_sentence):
        return True
    for language in _WORDS:
        last = next((n for n, word in enumerate(reversed(words)) if word not in _ALLOWED[language]), len(words))
        tail = words[len(words) - last :]
        if tail and any(word in _OWN for word in tail):
            return True
    return False


def past_farewell(line: str) -> int:
    """Return where the name begins in *line* that takes leave before it: 4 for "Ihr Paul Weidner", else 0."""
    first = _WORD.search(line, 0, _LONGEST)
    if first is None or first.group().casefold() not in _ANY:
        return 0
    for language in _WORDS:
        at = 0
        own = False
        for word in _WORD.finditer(line[:_LONGEST]):
            if word.group().casefold() not in _ALLOWED[language]:
                at = word.start() if own and is_name(line[word.start() :]) else 0
                break
            own = word.group().casefold() in _OWN
        if at:
            return at
    return 0


def is_name(line: str) -> bool:
    """Return whether *line* may be a signature: one to six words, written as names are, none of an office."""
    if len(line) > 45 or not _NAME.match(line) or takes_leave(line):
        return False
    words = _WORD.findall(line)
    cues = {cue for word in words for cue in CUES.get(word.casefold(), ())}
    if _HOUSE.search(line) or cues & {"office", "body", "kind", "month", "weekday", "greeting", "postscript"}:
        return False
    spelt = [word for word in words if word.casefold() not in _PARTICLES]
    return bool(spelt) and all(word[0].isupper() for word in spelt)


def farewells_in(rows: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Return *rows* with farewells as closing, and the name right under each as signature.

    A farewell has a letter before it and a name after it; several hands may each take leave on one card. A line that
    was taken for a signature though it only takes leave is closing wherever it stands.
    """
    found = list(rows)
    run: list[int] = []
    signed: set[int] = set()
    for index, row in enumerate(rows):
        if row.label in _HEAD_FREE:
            continue
        if index and (takes_leave(row.line.text) or (run and goes_on(row.line.text))):
            run.append(index)
            if row.label == "signature":
                found[index] = LabelledLine(row.line, "closing", row.confidence)
            continue
        if row.label == "signature" and _GREETS.match(row.line.text):
            found[index] = LabelledLine(row.line, "closing", row.confidence)
        led = bool(run) or (index > 0 and leads_to_name(rows[index - 1].line.text))
        beside = index > 0 and index - 1 in signed and _signs_too(rows, index)
        led = led or (index > 0 and past_farewell(row.line.text) > 0)
        if (led or beside) and is_name(row.line.text[past_farewell(row.line.text) :]):
            for before in run:
                found[before] = LabelledLine(rows[before].line, "closing", 0.9)
            found[index] = LabelledLine(row.line, "signature", max(row.confidence, 0.85) if run else 0.8)
            signed.add(index)
        run = []
    return found


def _signs_too(rows: Sequence[LabelledLine], index: int) -> bool:
    """Return whether a first name or an initial under a signature is another hand's: nothing but a date follows it."""
    follows = rows[index + 1].label in {"dateline", "note"} if index + 1 < len(rows) else True
    return follows and len(_WORD.findall(rows[index].line.text)) <= 2
