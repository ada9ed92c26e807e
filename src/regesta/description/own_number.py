"""The number that a document bears itself: "No. 112" in its head, or what opens a telegram: "4790. ...".

In: a document's lines. Out: claims of `number`; the number of a paragraph is none.
"""

from __future__ import annotations

import re

from regesta.model import Claim

from .document_lines import Forms
from .memohead import NUMBER_ALONE
from .paper_series import post_number, series_number
from .telegraphese import TELEGRAPHESE

_TELEGRAM_NUMBER = re.compile(
    r"\s*[\[*_“\"]{0,2}(?P<number>(?:[A-Z][\w–-]{1,14}\s(?:[A-Z][\w–-]{1,10}\s)?)?(?:[A-Z]{1,3}[–-]?)?\d{1,6}Z?"
    r"(?:[–/-](?:[A-Z][A-Za-z]{2,9}\s)?\d{1,5})?)\.\]?(?:\s|$)"
)
NUMBER_LINE = re.compile(
    r"\s*[*_]{0,2}(?:(?:[^\W\d][\w’'-]{1,18}\s){0,2}(?:telegram(?:m[ae]?|me|ă)?|шифро?телеграмма|despacho|cablegram|télégramme|telegrama|cable|airgram|"
    r"despatch|dispatch|circular|circulaire|circulara|rundschreiben|letter|lettre|scrisoarea?|note|nota|instruction|"
    r"memorandum|message|order|erlass|bericht|report|raport|донесение|телеграмма|циркуляр|письмо)\s"
    r"(?:No|Nr|N°|№|number|núm)\.?\s?|(?:telegram|cablegram|despatch|airgram)\s(?=\d))"
    r"(?P<number>(?:[A-Z]{1,4}[-/ ])?\d{1,6}(?:[./–-]\w{1,8}){0,2})[*_.]{0,3}\s*$",
    re.IGNORECASE,
)
"""A line that is a kind of document and its number: "Despatch No. 17", "Circular Letter No. 5"."""

_ANOTHERS = re.compile(
    r"(?:your|my|our|his|their|ihr|mein|unser|votre|mon|notre|mio|suo|vostro|ваш|мой|наш)\w{0,2}\s", re.IGNORECASE
)
_COLUMN = re.compile(r"\S(?:[^\s]|\s{1,2}(?=\S))*")
"""What stands together on a line: offices set the number at the left and place and date at the right."""

_LINES_FOR_SERIES = 8
_CABLE = re.compile(r"\s*FM:?\s[A-Z]")
_LONGEST_IN_HEAD = 160
"""Characters; under a longer line the head has ended."""

_REFERS = re.compile(
    r"\W{0,3}(?:refs?|references?|enclosures?|annex(?:es)?|attachments?|tabs?|bezug|anlagen?)\b", re.IGNORECASE
)
"""A line over the numbers of other papers."""


def is_serial(number: str) -> bool:
    """Return whether a number is a message's own ("1245", "Secto 7"), not that of a paragraph ("3")."""
    return any(character.isalpha() for character in number) or not number.isdigit() or int(number) >= 100


def own_number(forms: Forms) -> tuple[Claim, ...]:
    """Return the document's own number: "No. 112" or "NIE 11-4-57" in its head, or what opens a telegram ("4790.")."""
    entry = forms.entry("number")
    if entry:
        return (_claim(forms.text, *entry.values[0], 0.9),)
    # A paper's number looks like the copies that a bureau gets ("EUR-12"): those are a cable's.
    labelled = {i for entry in forms.entries if entry.meaning != "other" for i in range(entry.line, entry.last + 1)}
    alone = (
        post_number if any(_CABLE.match(row.line.text) for row in forms.lines[:_LINES_FOR_SERIES]) else series_number
    )
    for index, row in enumerate(forms.lines[:_LINES_FOR_SERIES]):
        named = named_number(row.line.text)
        if named:
            return (_claim(forms.text, row.line.start + named[0], row.line.start + named[1], 0.9),)
        if len(row.line.text) > _LONGEST_IN_HEAD or _REFERS.match(row.line.text):
            break
        series = alone(row.line.text) if index not in labelled else None
        if series:
            return (_claim(forms.text, row.line.start + series[0], row.line.start + series[1], 0.8),)
    found = telegram_number(forms)
    return (_claim(forms.text, *found, 0.8),) if found else ()


def named_number(words: str) -> tuple[int, int] | None:
    """Return the span of the number that a line, or a column of it, is with its kind or its "No."."""
    named = NUMBER_LINE.match(words)
    if named or len(words) > _LONGEST_IN_HEAD or "   " not in words:
        return named.span("number") if named else None
    for column in _COLUMN.finditer(words):
        part = column.group()
        found = NUMBER_LINE.match(part)
        alone = None if found else NUMBER_ALONE.match(part)
        span = found.span("number") if found else alone.span("value") if alone else None
        span = span or series_number(part)
        if span:
            return column.start() + span[0], column.start() + span[1]
    return None


def _claim(text: str, start: int, end: int, confidence: float) -> Claim:
    # A form may say how the number is kept ("No. confidentially 5523"): that is no part of it.
    end -= text[start:end].endswith(".")
    words = re.sub(r"^(?:confidentially|conf\.)\s+", "", " ".join(text[start:end].split()))
    start = end - len(words) if text[start:end].endswith(words) else start
    return Claim("number", words, text[start:end], start, end, "letter/number@1", confidence)


def telegram_number(forms: Forms) -> tuple[int, int] | None:
    """Return the span of the number that opens a telegram's text, or None; a first paragraph's "1." is none."""
    rows = [row for row in forms.lines if row.label == "body"]
    if not rows:
        return None
    line = rows[0].line
    found = _TELEGRAM_NUMBER.match(line.text)
    if not found:
        return None
    number = found["number"]
    follows = line.text[found.end() :]
    if _ANOTHERS.match(number):
        return None
    if len(number) == 1 and any(row.line.text.startswith(f"{int(number) + 1}.") for row in rows if number.isdigit()):
        return None
    if number.isdigit() and int(number) < 10 and not TELEGRAPHESE.search(follows[:200]):
        return None
    return line.start + found.start("number"), line.start + found.end("number")
