"""The names of those who keep archives, told by their own words: "archive", "library", "ministry of", or initials.

To add a language, add its word for an archive or library to `_ARCHIVE`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .word_lists import listed

_ARCHIVE: Final = listed(
    "archiv|archiw|archief|archif|arhiv|архив|архів|librar|bibliot|museum|muzeum|levéltár|arkiv|"
    "arşiv|athenaeum|stiftung|universit|records center|records centre|record office|records office|"
    "records administration|historical society|manuscript division"
)
_OFFICE: Final = listed(
    "institut|foundation|national|staats|ministerul|ministère|ministerium|ministero|министерство|agency|"
    "department of|ministry of|collection of|collections of|office of"
)
_INITIALS = re.compile(
    r"(?!Ma?c[A-Z])[A-ZÀ-ŽА-Я](?:[A-Za-zÀ-ž\u0400-\u04ff-]{0,8}[A-ZÀ-ŽА-Я][a-z]{0,4}|(?:\.\s?[A-ZА-Я]){1,5}\.?)(?:[\s-][A-ZÀ-ŽА-Я]{2,6})?$"
)
DIVISION = re.compile(
    r"\b(?:division|special collections|rare books?|handschriftenabteilung|lesesaal|branch)\b", re.IGNORECASE
)
"""A part of a library or archive, which its name is followed by."""


def looks_like_repository(words: str) -> bool:
    """Tell whether *words* name a keeper of archives: by a word of theirs, or as initials do."""
    words = " ".join(words.split())
    return is_archive(words) or _holds(words, _OFFICE) or is_initials(words)


def is_archive(words: str) -> bool:
    """Tell whether *words* hold a word for an archive, a library or a centre of records."""
    return _holds(words, _ARCHIVE)


def is_initials(words: str) -> bool:
    """Tell whether *words* are initials, as archives are cited by ("ANV", "TsAV", "PA AA", "SAPMO-BArch")."""
    return _INITIALS.match(words) is not None


def _holds(words: str, stems: Iterable[str]) -> bool:
    lowered = words.lower()
    return any(stem in lowered for stem in stems)
