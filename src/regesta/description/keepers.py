"""The names of those who keep archives, told by their own words: "archive", "library", "ministry of", or initials.

To add a language, add its word for an archive or library to `_REPOSITORY`.
"""

from __future__ import annotations

import re

_REPOSITORY = re.compile(
    r"archiv|arhiv|архив|librar|bibliot|museum|institut|foundation|department of|ministry of|national|staats|"
    r"\buniversit|\boffice\b|stiftung|collections? of",
    re.IGNORECASE,
)
_REPOSITORY_CASED = re.compile(r"^(?:[A-ZА-Я][A-Za-zА-Яа-я-]{0,8}[A-ZА-Я])(?:\s[A-ZА-Я]{2,6})?$")


def looks_like_repository(words: str) -> bool:
    """Tell whether *words* name a keeper of archives: by a word of theirs, or as initials do."""
    words = " ".join(words.split())
    return _REPOSITORY.search(words) is not None or _REPOSITORY_CASED.match(words) is not None
