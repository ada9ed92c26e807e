"""The words of dates in the archive's languages: months, weekdays, seasons, and what qualifies a date.

All tables are keyed by the lower-case word as written (with and without its marks) and serve the parser by
one lookup. A new language is added by one line in `_MONTHS` and one in `_WEEKDAYS`; nothing else depends on
it.
"""

from __future__ import annotations

import unicodedata

from .found import Relative

_MONTHS: tuple[tuple[str, ...], ...] = (
    # One entry a month: English (with the clerks' abbreviations of the 18th century), French, German (with its old
    # names), Romanian, Italian, Spanish, Portuguese, Dutch, Scandinavian, Polish, Czech, Latin genitives, Hungarian,
    # Finnish and Turkish; Russian (cases; transliterated), Bulgarian, Ukrainian.
    (
        "january jan jany janry janvier janv januar jänner jenner jaenner jän ianuarie ian gennaio genn enero",
        "janeiro januari stycznia ledna januarii január tammikuuta ocak январь января январе январю январем янв",
        "януари січня ianvaria yanvarya",
    ),
    (
        "february feb febr feby febry février févr fév februar feber hornung februarie febbraio febbr febrero",
        "fevereiro februari lutego února februarii február helmikuuta şubat февраль февраля феврале февралю",
        "февралем фев февр февруари лютого fevralia fevralya",
    ),
    (
        "march mar mch mars märz maerz mrz mär lenzmonat martie mart marzo março maart marca března martii marts",
        "március maaliskuuta март марта марте марту мартом мар березня marta",
    ),
    (
        "april apr apl aprl avril avr ostermonat aprilie aprile abril kwietnia dubna aprilis április huhtikuuta",
        "nisan апрель апреля апреле апрелю апрелем апр април квітня aprelia aprelya",
    ),
    (
        "may mai maggio magg mayo maio mei maja maj května maii május toukokuuta mayıs wonnemonat",
        "май мая мае маю маем травня maia maya",
    ),
    (
        "june jun juin juni juno junius brachmonat iunie iun giugno junio junho czerwca června junii június",
        "kesäkuuta haziran июнь июня июне июню июнем июн юни червня iiunia iunia iyunya",
    ),
    (
        "july jul juillet juil juill juli julei julius heumonat iulie iul luglio julio julho lipca července julii",
        "július heinäkuuta temmuz июль июля июле июлю июлем июл юли липня iiulia iulia iyulya",
    ),
    (
        "august aug augt août agosto augustus erntemonat sierpnia srpna augusti augusztus elokuuta ağustos",
        "август августа августе августу августом авг серпня avgusta",
    ),
    (
        "september sep sept septr septembre herbstmonat septembrie settembre sett septiembre setiembre setembro",
        "września září septembris szeptember syyskuuta eylül 7bre 7ber 7bris сентябрь сентября сентябре",
        "сентябрю сентябрем сен сент септември вересня sentiabria sentyabrya",
    ),
    (
        "october oct octr octobre oktober okt weinmonat octombrie ottobre ott octubre outubro października října",
        "octobris október lokakuuta ekim 8bre 8ber 8bris октябрь октября октябре октябрю октябрем окт октомври",
        "жовтня oktiabria oktyabrya",
    ),
    (
        "november nov novr novembre wintermonat noiembrie noembrie noiem noviembre novembro listopada listopadu",
        "novembris marraskuuta kasım 9bre 9ber 9bris ноябрь ноября ноябре ноябрю ноябрем ноя нояб ноември",
        "листопада noiabria noyabrya",
    ),
    (
        "december dec decr décembre déc dezember dez christmonat decembrie dicembre dic diciembre dezembro",
        "grudnia prosince desember decembris joulukuuta aralık xbre xber xbris 10bre 10ber декабрь декабря",
        "декабре декабрю декабрем дек декември грудня dekabria dekabrya",
    ),
)

_WEEKDAYS: tuple[str, ...] = (
    "monday mon lundi montag luni lunedì lunes понедельник понедельника",
    "tuesday tue tues mardi dienstag marți marţi martedì martes вторник вторника",
    "wednesday wed mercredi mittwoch miercuri mercoledì miércoles среда среду среды",
    "thursday thu thur thurs jeudi donnerstag joi giovedì jueves четверг четверга",
    "friday fri vendredi freitag vineri venerdì viernes пятница пятницу пятницы",
    "saturday sat samedi samstag sonnabend sâmbătă sîmbătă sabato sábado суббота субботу субботы",
    "sunday sun dimanche sonntag duminică domenica domingo воскресенье воскресенья",
)
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# EDTF level 1: 21 spring, 22 summer, 23 autumn, 24 winter.
_SEASONS: tuple[str, ...] = (
    "spring printemps frühling frühjahr primăvara primăvară primavera весна весной весны",
    "summer été sommer vara vară estate verano лето летом лета",
    "autumn fall automne herbst toamna toamnă autunno otoño осень осенью осени",
    "winter hiver iarna iarnă inverno invierno зима зимой зимы",
)


def unmarked(word: str) -> str:
    """Return *word* without its diacritics."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _table(rows: tuple[tuple[str, int], ...]) -> dict[str, int]:
    table: dict[str, int] = {}
    for words, value in rows:
        for word in words.split():
            table[word] = value
            # Decomposed and unmarked spellings come from OCR and old systems. A Cyrillic "й" keeps its mark.
            table[unicodedata.normalize("NFD", word)] = value
            if word[0] < "Ͱ":
                table.setdefault(unmarked(word), value)
    return table


MONTHS = _table(tuple((row, i) for i, rows in enumerate(_MONTHS, 1) for row in rows))
WEEKDAYS = _table(tuple((row, i) for i, row in enumerate(_WEEKDAYS)))
SEASONS = _table(tuple((row, i) for i, row in enumerate(_SEASONS, 21)))

# Words that are months only beside a year, or with a capital: they are common words otherwise.
DOUBTFUL_MONTHS = frozenset({
    "may", "march", "mar", "mart", "mars", "jan", "dec", "nov", "sept", "sep", "ian", "juno", "marta", "maya", "maia",
    "maj", "julius", "junius", "augustus", "ekim", "hornung", "marca", "ledna",
})  # fmt: skip

_SHORT_BUT_WHOLE = frozenset(
    [
        "may",
        "june",
        "july",
        "mai",
        "mars",
        "avril",
        "juin",
        "juni",
        "juli",
        "mayo",
        "mei",
        "maja",
        "août",
        "aout",
        "april",
        "marzo",
        "mart",
        "enero",
        "abril",
        "maio",
        "maii",
        "marca",
        "lipca",
        "март",
        "мая",
        "май",
        "мае",
        "маю",
        "маем",
        "июнь",
        "июня",
        "июне",
        "июль",
        "июля",
        "июле",
        "юни",
        "юли",
        "april",
        "maart",
        "junii",
        "julii",
        "junho",
        "julho",
        *["maj", "maia", "maya", "marta", "nisan", "ekim", "ocak", "dubna", "srpna", "ledna"],
    ]
)
# Words that take a full stop as abbreviations do: "Apr.", "сент.".
ABBREVIATED = frozenset(w for w in MONTHS if len(w) <= 5 and w not in _SHORT_BUT_WHOLE)

ROMAN = {r: i for i, r in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1)}

# The day of the letter's own month, the one before, the one after (Latin "instante, ultimo, proximo mense").
_RELATIVE: dict[Relative, str] = {
    "instant": "inst instant courant ct crt curent curentă curenta corrente corriente ds",
    "ultimo": "ult ulto ultimo écoulé ecoulé ecoule passé expirat trecut pasado past",
    "proximo": "prox proximo prochain viitor",
}
RELATIVE = {word: meaning for meaning, row in _RELATIVE.items() for word in row.split()}
_PHRASES: dict[Relative, str] = {
    "instant": "of this month|of the present month|of the current month|de ce mois|d. m.|d.m.|"
    "d. mts.|dieses monats|с. м.|с.м.|сего месяца|этого месяца|luna curentă|lunii curente|l.c.|b.m.|b. m.",
    "ultimo": "of last month|du mois dernier|du mois passé|v. m.|v.m.|v. mts.|vorigen monats|"
    "прошлого месяца|luna trecută|lunii trecute|ub. m.|ub.m.",
    "proximo": "of next month|du mois prochain|nächsten monats|n. m.|следующего месяца|luna viitoare",
}
RELATIVE_PHRASES = {phrase: meaning for meaning, row in _PHRASES.items() for phrase in row.split("|")}

# What stands before a date and loosens it. "early", "mid" and "late" become "~": EDTF has no thirds
# of a month.
_QUALIFIERS = {
    "about": "about|abt.|abt|ca.|ca|c.|circa|cca|cca.|approximately|approx.|around|vers|environ|um|etwa|"
    "gegen|către|aproximativ|около|ок.|примерно",
    "before": "before|prior to|not after|not later than|no later than|avant le|au plus tard le|vor dem|vor|"
    "spätestens am|înainte de|до|не позднее|не позже|prima del|antes del",
    "after": "after|not before|not earlier than|no earlier than|après le|pas avant le|nach dem|nach|"
    "frühestens am|după|после|не ранее|не раньше|dopo il|después del",
    "early": "early|early in|beginning of|début|début de|au début de|anfang|anfangs|începutul lunii|la începutul lunii|"
    "începutul lui|la începutul lui|в начале|начало|inizio di|principios de|a principios de",
    "mid": "mid|mid-|middle of|mi-|à la mi-|mitte|mijlocul lunii|mijlocul lui|la mijlocul lui|в середине|середина|"
    "metà di|mediados de|a mediados de",
    "late": "late|late in|end of|fin|fin de|à la fin de|ende|sfârșitul lunii|sfîrșitul lunii|sfârșitul lui|"
    "la sfârșitul lui|la sfârșitul lunii|в конце|конец|fine di|fines de|a fines de|finales de|a finales de",
}
QUALIFIERS = {word: meaning for meaning, row in _QUALIFIERS.items() for word in row.split("|")}
