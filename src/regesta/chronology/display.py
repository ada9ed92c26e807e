"""A date for reading, in the reader's language."""

from __future__ import annotations

import re

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
_MONTHS_ALONE = {"ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"}
# CLDR's abbreviated months.
_BRIEF_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "ro": "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
    "ru": "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
}
_SEASONS = {
    "en": "spring summer autumn winter",
    "de": "Frühjahr Sommer Herbst Winter",
    "fr": "printemps été automne hiver",
    "ro": "primăvara vara toamna iarna",
    "ru": "весна лето осень зима",
}
# about, uncertain, before, after, between ... and, or, day of an unknown month, decade
_PHRASES = {
    key: tuple(row.split("|"))
    for key, row in {
        "en": "about {}|{} (?)|before {}|after {}|between {} and {}| or |day {} of a month|{}s",
        "de": "um {}|{} (?)|vor {}|nach {}|zwischen {} und {}| oder |{}. eines Monats|{}er Jahre",
        "fr": "vers {}|{} (?)|avant {}|après {}|entre {} et {}| ou |le {} d’un mois|années {}",
        "ro": "circa {}|{} (?)|înainte de {}|după {}|între {} și {}| sau |ziua {} a unei luni|anii {}",
        "ru": "около {}|{} (?)|до {}|после {}|между {} и {}| или |{}-е число|{}-е годы",
    }.items()
}
_PLAIN = re.compile(r"(\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%]?)")


def display(edtf: str, language: str = "en") -> str:
    """Return *edtf* as it is written in *language* (en, de, fr, ro, ru; else en): "17 April 1958".

    An interval is told as "between 2 and 20 April 1960", a set as "4 March 1975 or 3 April 1975". What is no
    EDTF is returned as it is.
    """
    tongue = language[:2].lower()
    if tongue not in _MONTHS:
        tongue = "en"
    phrases = _PHRASES[tongue]
    if edtf[:1] in ("[", "{"):
        return phrases[5].join(_one(p.strip(), tongue) for p in edtf[1:-1].split(","))
    if "/" not in edtf:
        return _one(edtf, tongue)
    first, _, last = edtf.partition("/")
    if first in ("", ".."):
        return phrases[2].format(_one(last, tongue))
    if last in ("", ".."):
        return phrases[3].format(_one(first, tongue))
    return phrases[4].format(_shortened(first, last, tongue), _one(last, tongue))


def brief(edtf: str, language: str = "en") -> str:
    """Return *edtf* as `display` does, with months abbreviated: "17 Apr 1958"."""
    tongue = language[:2].lower() if language[:2].lower() in _MONTHS else "en"
    months = dict(zip(_MONTHS[tongue].split(), _BRIEF_MONTHS[tongue].split(), strict=True))
    alone = zip(_MONTHS_ALONE.get(tongue, "").split(), _BRIEF_MONTHS[tongue].split(), strict=False)
    months.update(alone)
    return " ".join(months.get(word, word) for word in display(edtf, tongue).split(" "))


def _shortened(first: str, last: str, tongue: str) -> str:
    """Leave out of the first date what the second repeats."""
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        return _day(int(first[8:]), tongue)
    if len(first) == len(last) >= 7 and first[:4] == last[:4] and first[-1].isdigit():
        return _one("XXXX" + first[4:], tongue)
    return _one(first, tongue)


def _day(day: int, tongue: str) -> str:
    if tongue == "de":
        return f"{day}."
    return "1er" if tongue == "fr" and day == 1 else str(day)


def _one(edtf: str, tongue: str) -> str:
    m = _PLAIN.fullmatch(edtf)
    if m is None:
        return edtf
    year, month, day, mark = m.groups()
    phrases = _PHRASES[tongue]
    shown = "" if year == "XXXX" else year
    if year.endswith("X") and shown:
        shown = phrases[7].format(year.rstrip("X").ljust(4, "0"))
    text = shown or edtf
    if month and month != "XX":
        number = int(month)
        if 21 <= number <= 24:
            text = f"{_SEASONS[tongue].split()[number - 21]} {shown}".strip()
        elif 1 <= number <= 12:
            alone = day is None or day == "XX"
            names = _MONTHS_ALONE.get(tongue, _MONTHS[tongue]) if alone else _MONTHS[tongue]
            lead = "" if day is None or day == "XX" else _day(int(day), tongue) + " "
            text = f"{lead}{names.split()[number - 1]} {shown}".strip()
    elif day and day != "XX":
        text = phrases[6].format(int(day))
    if mark in ("~", "%"):
        text = phrases[0].format(text)
    if mark in ("?", "%"):
        text = phrases[1].format(text)
    return text
