"""What of a record page's middle is the letter: without a repeated heading or date, and the summary after it.

In: the lines between the record's head and its end. Out: the span of the letter; claims for the date that the
page repeats below it and for a summary without a label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regesta.chronology import find_dates
from regesta.model import Claim, Zone

from ..language_names import language_code
from .page_lines import Seen, date_alone
from .sheet import Sheet
from .telegram_form import read_form

_VERSION = re.compile(
    r"^(?:(?:translation|translated text|transcript(?:ion)?|scan|original|"
    r"text)\s*[-–:,(]\s*(?P<after>[^\W\d]{4,14})\)?|"
    r"(?P<before>[^\W\d]{4,14})\s+(?:translation|transcript(?:ion)?|text|original|HTML|PDF|"
    r"version)(?:\s*\([^)]{3,30}\))?)"
    r"(?:\s*(?:HTML|PDF))?$",
    re.IGNORECASE,
)
_VERSION_LEAD = re.compile(r"([A-Z][a-z]{3,13}) (?:Translation|Transcript(?:ion)?)(?: \([^)]{3,30}\))?:? +(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]?$")
_SIGNING = re.compile(
    r"\b(?:yours?|sincerely|respectfully|greetings|regards|faithfully|signed|hochachtungsvoll|mit "
    r".{0,30}gr[üu]ß)|\(ss?\)|/s/",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"^(?:sanitized|declassified|approved|released?)\b.{0,40}\b(?:release|released|declassif\w+|authority|"
    r"copy)\b.{0,90}$|^(?:declassified|unclassified) .{0,60}\d{4}$",
    re.IGNORECASE,
)
_NOTE = re.compile(r"^(?:\[\d{1,3}\]|\(\d{1,3}\)|\*|\d{1,3}[.)]|\d{1,2} - |[¹²³⁰⁴-⁹]|\+$)")
_RULE = re.compile(r"^[-–—=~.]{3,80}$")
_LONGEST_NOTICE: Final = 160
_LONGEST_SIGNATURE: Final = 70
_TOLD_AGAIN: Final = 24
"""Letters and digits of a title from which a line that begins with them is that title again."""

_SHORTEST_SUMMARY: Final = 24


def version_line(words: str) -> tuple[str, str] | None:
    """Return the language words and code of a line that only says which version follows, or None.

    "Translation - English", "English Translation (uncorrected)", "English HTML"; the word must name a
    language.
    """
    found = _VERSION.match(words.strip(" *_"))
    if found is None:
        return None
    name = found["after"] or found["before"]
    code = language_code(name)
    return (name, code) if code != name or len(name) == 2 else None


def read_text(
    text: str, lines: Sequence[Seen], title: Seen | None, edtf: str | None, sheet: Sheet
) -> tuple[int, int] | None:
    """Return the span of the letter in *lines*; what follows or precedes it there goes into *sheet*."""
    first = _past_repeated_heading(text, lines, title, sheet)
    last = _before_rule(lines, first, sheet.zones)
    summary = _summary_line(lines, first, last, title)
    if summary is not None:
        line = lines[summary]
        sheet.zones.append(Zone(line.start, line.end, "summary"))
        if not any(claim.field == "summary" for claim in sheet.claims):
            sheet.claims.append(
                Claim("summary", line.text, line.text, line.start, line.end, "label/after-text@1", 0.85)
            )
        last = summary
    first, last = _within_stamps(lines, first, last, sheet.zones)
    last = _before_repeated_date(lines, first, last, edtf, sheet)
    last = _before_repetition(lines, first, last, sheet.zones)
    if first >= last:
        return None
    start, end = lines[first].start, lines[last - 1].end
    sheet.claims.extend(read_form(text, lines[first:last]))
    return start, end


def _before_rule(lines: Sequence[Seen], first: int, zones: list[Zone]) -> int:
    """Return the end of the text before a drawn line under which only the page's own word or two follow."""
    for i in range(len(lines) - 1, max(first, len(lines) - 4), -1):
        if _RULE.match(lines[i].text):
            after = lines[i + 1 :]
            if all(len(line.text) <= _LONGEST_NOTICE and line.text[-1] in ".!)" for line in after):
                zones.extend(Zone(line.start, line.end, "boilerplate") for line in lines[i:])
                return i
            break
    return len(lines)


def _within_stamps(lines: Sequence[Seen], first: int, last: int, zones: list[Zone]) -> tuple[int, int]:
    """Return the lines between the stamps of a release ("Approved for Release 2011/01/20")."""
    while first < last and _STAMP.match(lines[first].text):
        zones.append(Zone(lines[first].start, lines[first].end, "boilerplate"))
        first += 1
    while last > first and _STAMP.match(lines[last - 1].text):
        zones.append(Zone(lines[last - 1].start, lines[last - 1].end, "boilerplate"))
        last -= 1
    return first, last


def _past_repeated_heading(text: str, lines: Sequence[Seen], title: Seen | None, sheet: Sheet) -> int:
    """Return the first line of the letter: after a heading that says the title again, with date and source.

    The words "English Translation" may stand before the heading on its line.
    """
    if title is None or len(lines) < 2:
        return 0
    line = lines[0]
    lead = _VERSION_LEAD.match(line.text)
    offset = 0
    if lead is not None and (code := language_code(lead[1])) != lead[1]:
        offset = lead.end()
        start = line.start + lead.start(1)
        sheet.claims.append(Claim("languages.held", code, lead[1], start, start + len(lead[1]), "label/value@1", 0.9))
    again = line.text[offset:]
    wanted = _bare(title.text)
    wanted = wanted[: max(_TOLD_AGAIN, min(len(wanted), 14))]
    if len(wanted) < 14 or not _bare(again).startswith(wanted) or len(again) > len(title.text) + 200:
        return 0
    sheet.zones.append(Zone(line.start, line.end, "heading"))
    for found in find_dates(text, start=line.start + offset, end=line.end):
        if not found.edtf.startswith("X"):
            words = text[found.start : found.end]
            sheet.claims.append(Claim("date", found.edtf, words, found.start, found.end, "heading/repeated@1", 0.9))
            break
    return 1


def _bare(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())


def _summary_line(lines: Sequence[Seen], first: int, last: int, title: Seen | None) -> int | None:
    """Return the line after the letter that sums it up, without a label, or None.

    It is the last line, a sentence or two, and the letter has visibly ended before it: with a signature, a
    date, a note, a list of copies; or it stands apart by more than the paragraphs do; or it is written in the
    title's script and the letter in another.
    """
    at = last - 1
    if at - first < 2:
        return None
    line, before = lines[at], lines[at - 1]
    words = line.text
    if len(words) < _SHORTEST_SUMMARY or not _SENTENCE_END.search(words) or words.count(" ") < 4 or _NOTE.match(words):
        return None
    if not words[0].isupper() and words[0] not in '"“[':
        return None
    usual = max((other.blank_before for other in lines[first + 1 : at]), default=0)
    apart = line.blank_before > usual and line.blank_before >= 1
    compact = usual == 0 and line.blank_before == 0
    ended = _ends_a_letter(before, at - 1 - first)
    if ended and (line.blank_before > 0 or compact):
        return at
    if apart and line.blank_before >= 2:
        return at
    if title is not None and _cyrillic(title.text) == _cyrillic(words) != _cyrillic(
        " ".join(x.text for x in lines[first:at])
    ):
        return at
    return None


def _ends_a_letter(line: Seen, position: int) -> bool:
    words = line.text
    if date_alone(words) is not None or _NOTE.match(words):
        return True
    if len(words) > _LONGEST_SIGNATURE or position < 1:
        return False
    if _SIGNING.search(words):
        return True
    return not _SENTENCE_END.search(words) and not words.endswith((",", ":", ";"))


def _cyrillic(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    return sum("\u0400" <= c <= "\u04ff" for c in letters) * 2 > len(letters)


def _before_repeated_date(lines: Sequence[Seen], first: int, last: int, edtf: str | None, sheet: Sheet) -> int:
    """Return the end of the letter before a date line that only says the page's date again.

    Apart from the signature by an empty line, it may be the page's own line or the letter's: the claim says
    so by its confidence, and the line is no part of the letter. Directly under the signature it belongs to
    the letter.
    """
    if last - first < 2:
        return last
    line = lines[last - 1]
    found = date_alone(line.text)
    if found is None or found != edtf or line.blank_before == 0 or not any(c.isalpha() for c in line.text):
        return last
    sheet.claims.append(Claim("date", found, line.text, line.start, line.end, "label/repeated-date@1", 0.7))
    sheet.zones.append(Zone(line.start, line.end, "dateline"))
    return last - 1


def _before_repetition(lines: Sequence[Seen], first: int, last: int, zones: list[Zone]) -> int:
    """Return the end of the first copy where the whole text stands twice, line by line (a telex's echo)."""
    count = last - first
    if count < 6 or count % 2:
        return last
    half = count // 2
    if all(lines[first + i].text == lines[first + half + i].text for i in range(half)):
        zones.append(Zone(lines[first + half].start, lines[last - 1].end, "boilerplate"))
        return first + half
    return last
