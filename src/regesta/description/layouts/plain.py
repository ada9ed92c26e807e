"""Bare text: a letter with nothing around it but perhaps a notice at its end.

Always answers, and so stands last among the layouts.
"""

from __future__ import annotations

import re

from regesta.model import Zone

from ..page import Page, PageReading, Region
from .page_lines import Seen, in_order, merged, seen_lines, set_apart, trimmed
from .telegram_form import read_form

_OWNER = re.compile(r"^(?:©|\(c\) \d{4}|copyright\b).{0,160}$|\ball rights reserved\b", re.IGNORECASE)
_MENU = re.compile(r"^[^|.\n]{2,24}(?: \| [^|.\n]{2,24}){1,8}$|^skip to (?:main )?content$", re.IGNORECASE)


_NOTICE = re.compile(
    r"^(?:[\w’' -]{0,40}\b)?(?:document|text|transcript|transcription|translation|copy|file|page|scan)\b[^.!?]{0,60}"
    r"\b(?:written|made|prepared|taken|downloaded|transcribed|translated|digiti[sz]ed|scanned|provided|published|saved|"
    r"generated|converted)\s(?:for|by|from|on|with|at|in)\b[^.!?]{1,100}\.?$|"
    r"^(?:transcribed|translated|digiti[sz]ed|scanned|downloaded|retrieved|saved)\s(?:for|by|from|on)\b[^.!?]{1,100}\.?$",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"^(?:last (?:updated|modified|edited)|this page was last|privacy policy|terms of use|disclaimers?|impressum"
    r"|datenschutz|mentions légales|categor(?:y|ies):|retrieved from|text is available under|zuletzt"
    r"|dernière mise à jour|ultima actualizare|последнее (?:изменение|обновление)|back to top).{0,160}$",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:i|my|me|we|our|us|you|your)\b", re.IGNORECASE)


class BareText:
    """The whole page is one document's text, but for what the mark-up sets apart at its ends."""

    name = "bare text"

    def recognise(self, page: Page) -> PageReading:
        """Return the reading of *page*: one region, none where it has no words."""
        lines = seen_lines(page)
        if not any(any(c.isalpha() for c in line.text) for line in lines):
            return PageReading(self.name)
        aside = list(set_apart(page))
        while len(lines) > 2 and is_site_line(lines[-1]):
            aside.append((lines[-1].start, lines[-1].end))
            lines = lines[:-1]
        while len(lines) > 2 and _MENU.match(lines[0].text):
            aside.append((lines[0].start, lines[0].end))
            lines = lines[1:]
        zones = in_order(Zone(start, end, "boilerplate") for start, end in merged(aside))
        start, end = trimmed(page.text, lines[0].start, lines[-1].end)
        start = min(start, lines[0].start)
        claims = tuple(read_form(page.text, lines))
        return PageReading(self.name, zones, (Region(start, end, claims, None, None, "bare"),))


def is_site_line(line: Seen) -> bool:
    """Tell whether a line at a page's end is the site's: who holds it, when it was changed, where else to go."""
    return _OWNER.search(line.text) is not None or _SITE.match(line.text) is not None or _is_notice(line)


def _is_notice(line: Seen) -> bool:
    """Tell whether the last line, apart from the letter, says of the copy who made it and for whom."""
    return line.blank_before > 0 and _NOTICE.match(line.text) is not None and not _SELF.search(line.text)
