"""Addresses of telegrams read: "AMEMBASSY BEIRUT" is the Embassy in Lebanon, "SECSTATE WASHDC" the Department of State.

In: the words of one address. Out: the party that they mean, or nothing where they are no post's code. A distribution
code ("SS-25", "AF 16") addresses an office within the house that received the telegram, and is no party.
"""

from __future__ import annotations

import re
from typing import Final

from regesta.onomastics import state_of_capital

_HOME: Final = re.compile(
    r"(?:RUE\w{1,4}/)?(?:SECSTATE|SECRETARY OF STATE)(?:,? WASH(?:INGTON)?(?:,? ?D\.?C\.?)?)?(?=\W|$)",
    re.IGNORECASE,
)
_POST: Final = re.compile(
    r"(?:RUE\w{1,4}/|XMT )?(?P<kind>AM(?:ERICAN )?EMB(?:ASSY)?|EMBASSY|AMCON(?:SUL|GEN)?"
    r"|AM(?:ERICAN )?CON(?:SUL|SULATE)"
    r"|USINT|AMLEGATION|AMLEG|USMISSION|US MISSION),?\s+(?P<town>(?!(?:of|in|the|at|to|for)\b)[A-Z][\w’'. -]{2,24}?)"
    r"(?=\s+\d|\s+(?:PRIORITY|IMMEDIATE|NIACT|FLASH)|$)",
    re.IGNORECASE,
)
_UNITED_NATIONS: Final = re.compile(r"US ?UN(?:,? (?:NY|NEW YORK))?$", re.IGNORECASE)
_CODE: Final = re.compile(r"[A-Z]{1,5}(?:/[A-Z]{1,4})?[- –]?\d{1,3}(?:\s*/\s*\d+)?$")
_KINDS: Final = (
    ("USINT", "Interests Section"),
    ("USMISSION", "Mission"),
    ("US MISSION", "Mission"),
    ("LEG", "Legation"),
    ("CONGEN", "Consulate General"),
    ("CON", "Consulate"),
    ("EMB", "Embassy"),
)


def post_of_code(words: str, year: int | None = None) -> dict[str, str] | None:
    """Return the post or ministry that a telegram's address *words* mean, or None."""
    if _HOME.match(words):
        return {"body": "Department of State"}
    found = _POST.match(words)
    if found is None:
        return None
    code = found["kind"].upper()
    kind = next(name for part, name in _KINDS if part in code)
    town = found["town"].strip(" .,")
    if kind == "Mission" and _UNITED_NATIONS.match(town):
        return {"body": "Mission to the United Nations"}
    town = town.title() if town.isupper() else town
    state = state_of_capital(town, year) if kind in {"Embassy", "Legation", "Interests Section"} else None
    return {"body": f"{kind} in {state or town}"}


def is_distribution_code(words: str) -> bool:
    """Return whether *words* are a code for an office within the house: "SS-25", "AF 16", "INR-07"."""
    return bool(_CODE.match(words.strip()))
