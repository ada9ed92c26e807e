"""The words that only telegrams have: clipped ones, and references by post and number."""

from __future__ import annotations

import re

TELEGRAPHESE = re.compile(
    r"\b(?:embtels?|deptels?|embdes|contels?|mytel|ourtels?|urtels?|reftel|ur|yr|yours?|re|ref|reurtel|fyi"
    r"|niact|dept|emb|rptd|repeated|pls|shld|wld|tel|tels|tlx|ack|wl|shd"
    r"|fonmin|fonoff|gvt|cite|stop|info|pass|para|unquote|begin|end text|eyes only)\b",
    re.IGNORECASE,
)
