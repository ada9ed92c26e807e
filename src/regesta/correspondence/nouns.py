"""The words for a letter and for whose it is, by language.

To add a language: its nouns to `_NOUNS` (a pattern and the kind that it states), its words of possession to
`WRITER`, `ADDRESSEE`. The patterns are matched without case; `1` may stand for `l`, as poor readers of print give it.
"""

from __future__ import annotations

import re

_NOUNS: tuple[tuple[str, str | None], ...] = (
    # English, with the telegraphist's short forms
    (r"[l1]etters?|favou?rs?|epist[l1]es?|[l1]ines(?=\s{1,3}(?:of|dated)\b)|messages?", "letter"),
    (
        r"te[l1]egrams?|cab[l1]egrams?|cab[l1]es?|te[l1]ex(?:es)?|t[l1]xs?|tels?(?=[.\s]{1,2}(?:no|nr|\d))",
        "telegram",
    ),
    (r"aide[- ]m[eé]moires?", "note"),
    (r"memorand(?:um|a|ums)|memos?", "memorandum"),
    (r"d[ei]spatch(?:es)?", "despatch"),
    (r"airgrams?", "airgram"),
    (r"notes?(?!\s+that)", "note"),
    (r"communications?|documents?", None),
    # French
    (r"lettres?", "letter"),
    (r"t[ée]l[ée]grammes?", "telegram"),
    (r"d[ée]p[êe]ches?", "despatch"),
    (
        r"rapports?(?=\s{1,3}(?:du|de la|n[o°]))|reports?(?=\s{1,3}(?:no|nr|dated|of\s{1,3}(?:the\s{1,3})?\d))",
        "report",
    ),
    # German
    (r"schreibens?|briefe?s?|zuschrift", "letter"),
    (r"telegramme?s?|fernschreiben|drahtberichte?s?|drahterla(?:ss|ß)", "telegram"),
    # Romanian
    (r"scrisoare[ai]?|scrisori(?:i|le|lor)?", "letter"),
    (r"telegram(?:a|ei|ele|elor)", "telegram"),
    # Russian
    (r"письм(?:о|а|е|у|ом)|послани[еяюи]", "letter"),
    (r"телеграмм(?:а|у|ы|е|ой)|шифротелеграмм(?:а|у|ы|е)", "telegram"),
    (r"нот(?:а|у|ы|е|ой)(?=\s)", "note"),
    # Italian, Spanish, Portuguese
    (r"lettera|cartas?", "letter"),
    (r"telegrammi?|telegramas?", "telegram"),
)
_KIND_OF = tuple((re.compile(pattern, re.IGNORECASE), kind) for pattern, kind in _NOUNS)
NOUN = re.compile(
    r"(?<![\w-])(?:" + "|".join(pattern for pattern, _ in _NOUNS) + r")(?![\w-])", re.IGNORECASE
)

# Words that state a document firmly enough to count without date and number ("your letter").
STRONG = re.compile(
    r"[l1]etter|favou?r|te[l1]e|t[l1]x|cab[l1]e|message|note|aide|lettre|t[ée]l|d[ée]p|d[ei]sp|schreiben|brief|zuschr|"
    r"scrisoare|телегр|письм|посла|lettera|carta|memor",
    re.IGNORECASE,
)

ADDRESSEE = re.compile(
    r"(?<!\w)(?:yours?|yr|ur|votre|vos|ihre?[smnr]?|eure?[smnr]?|deine?[smnr]?|dumneavoastr[ăa]|dvs\.?|d-voastr[ăa]|"
    r"tale|ваш(?:е|у|а|и|их|ем|ему|его|ей)?|sua|vostra|vossa|su|vuestra)(?!\w)",
    re.IGNORECASE,
)
WRITER = re.compile(
    r"(?<!\w)(?:my|our|mine|ours|mon|ma|mes|notre|nos|meine?[smnr]?|unsere?[smnr]?|noastr[ăae]|mea|mele|"
    r"наш(?:е|у|а|и|их|ем|ему|его|ей)?|мо(?:е|ё|я|ю|и|их|ем|ему|его|ей)|mia|nostra|minha|nossa|mi|nuestra)(?!\w)",
    re.IGNORECASE,
)


def kind_of(noun: str) -> str | None:
    """Return the kind of document that *noun* states, or None where it leaves the kind open."""
    for pattern, kind in _KIND_OF:
        if pattern.match(noun):
            return kind
    return None


# Kinds that are often taken for one another by those who title documents.
_FAMILY = {
    "letter": "letter",
    "note": "letter",
    "memorandum": "memorandum",
    "report": "memorandum",
    "telegram": "telegram",
    "airgram": "despatch",
    "despatch": "despatch",
}


def kinds_agree(stated: str | None, found: str | None) -> float:
    """Return 1 for the same kind, 0.5 where one may be meant by the other's word or is open, 0 for two kinds."""
    if stated is None or found is None or found == "other":
        return 0.5
    if stated == found:
        return 1.0
    if _FAMILY.get(stated) == _FAMILY.get(found):
        return 0.7
    # A telex is called letter, note or message by those who file it; a despatch is a letter to its office.
    if {stated, found} <= {"letter", "note", "telegram"} or {stated, found} <= {
        "letter",
        "despatch",
        "memorandum",
    }:
        return 0.35
    return 0.0
