"""Whether a text is written as telegrams are: few articles, clipped words, references by post and number."""

from __future__ import annotations

import re

TELEGRAPHESE = re.compile(
    r"\b(?:embtels?|deptels?|embdes|contels?|mytel|ourtels?|urtels?|reftel|ur|yr|yours?|re|ref|reurtel|fyi"
    r"|niact|dept|emb|rptd|repeated|pls|shld|wld|tel|tels|tlx|ack|wl|shd"
    r"|fonmin|fonoff|gvt|cite|stop|info|pass|para|unquote|begin|end text|eyes only)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|a|an)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def is_terse(words: str) -> bool:
    """Return whether a text is written as a telegram is: few articles, or telegrams' own words."""
    if len(_WORD.findall(words)) < 12:
        return bool(TELEGRAPHESE.search(words))
    return article_share(words) < 0.035 + 0.02 * min(len(TELEGRAPHESE.findall(words)), 3)


def article_share(words: str) -> float:
    """Return the share of articles among *words* (about .08 in English letters, .02 in telegrams)."""
    return len(_ARTICLE.findall(words)) / max(len(_WORD.findall(words)), 1)
