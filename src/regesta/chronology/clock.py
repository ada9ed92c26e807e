"""The time of day behind a date: "12:54 p.m.", "—5 p. m.", "1517Z", "at 02.15", "/10:20", "noon"."""

from __future__ import annotations

import re

_LEAD = r"[\s,;.—–/-]{0,4}(?:(?:at|um|à|ora|orele|alle|в)\s)?"
_HALVES = re.compile(
    _LEAD + r"(\d{1,2})(?:[:.](\d\d))?[^\S\n]?(?:([ap])\.?[^\S\n]?m\b\.?)?"
    r"(?:[^\S\n]?[-–—][^\S\n]?(\d{1,2})(?:[:.](\d\d))?[^\S\n]?)?(?:([ap])\.?[^\S\n]?m\b\.?)?",
    re.IGNORECASE,
)
_TWENTY_FOUR = re.compile(
    _LEAD + r"(?:(\d\d?)[:.h](\d\d)(?![\d.:])|(\d\d)(\d\d)(?=Z\b|[^\S\n]?(?:h|hrs|hours|GMT)\b))"
    r"[^\S\n]?(Z\b|GMT\b|(?:h|hrs|hours|Uhr|ч)\b)?"
)
_WORDS = re.compile(r"[\s,—–-]{1,3}(noon|midnight|midi|minuit|mittags?|mitternacht|полдень|полночь)\b", re.IGNORECASE)
_NOON = frozenset({"noon", "midi", "mittag", "mittags", "полдень"})


def read_time(text: str, place: int, end: int) -> tuple[str, int] | None:
    """Return the time that stands at *place* as "HH:MM" (or "HH:MMZ") and where it ends, or None.

    Of a span of hours the beginning is taken; "8:30–9:10 p.m." gives its half of the day to both.
    """
    m = _HALVES.match(text, place, end)
    if m is not None and (m[3] or m[6]) and (lead := text[place : m.start(1)]) and "\n\n" not in lead:
        hour, minute = int(m[1]), int(m[2] or 0)
        half = (m[3] or m[6]).lower()
        if not m[3] and m[4] and hour < 12 and half == "p" and (hour > int(m[4]) or int(m[4]) == 12):
            half = "a"  # "11–1 p.m." begins in the morning
        if 1 <= hour <= 12 and minute <= 59:
            hour = hour % 12 + (12 if half == "p" else 0)
            return f"{hour:02}:{minute:02}", m.end()
    m = _TWENTY_FOUR.match(text, place, end)
    if m is not None and m.end() > place:
        hour, minute = int(m[1] or m[3]), int(m[2] or m[4])
        lead = text[place : m.start(1) if m[1] else m.start(3)]
        if lead and "\n" not in lead and hour <= 24 and minute <= 59:
            return f"{hour:02}:{minute:02}" + ("Z" if m[5] in ("Z", "GMT") else ""), m.end()
    m = _WORDS.match(text, place, end)
    if m is not None:
        return ("12:00" if m[1].lower() in _NOON else "24:00"), m.end()
    return None
