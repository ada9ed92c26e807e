"""The words for a letter and for whose it is, by language.

To add a language: the forms of its nouns to `_FORMS` (with the kind that they state), its words of possession to
`WRITER`, `ADDRESSEE`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from .gated import words_of

_FORMS: tuple[tuple[str, str | None], ...] = (
    # English, with the telegraphist's short forms and the letter l read as 1
    (
        "letter letters 1etter 1etters favor favour favors favours epistle epistles lines message messages",
        "letter",
    ),
    (
        "telegram telegrams te1egram te1egrams cablegram cablegrams cable cables wire wires telex telexes te1ex "
        "tlx tlxs tel tels",
        "telegram",
    ),
    ("aide-memoire aide-mémoire aide-memoires aide-mémoires note notes", "note"),
    ("memorandum memoranda memorandums memo memos", "memorandum"),
    ("despatch despatches dispatch dispatches", "despatch"),
    ("airgram airgrams", "airgram"),
    ("communication communications document documents", None),
    ("report reports", "report"),
    ("protocol protocols agreement treaty convention accord exchange-of-notes", "agreement"),
    ("minutes", "minutes"),
    ("order orders circular circulars instruction instructions", None),
    # What a letter does may name it: "my question of April 11".
    (
        "question questions request requests enquiry inquiry proposal proposals invitation suggestion appeal offer",
        None,
    ),
    # Papers, which a date or a number makes one of many.
    (
        "reply replies response view judgment judgement assessment decision decisions decree communiqué communique "
        "paper papers estimate estimates study studies statement speech directive draft drafts comments views "
        "recommendation recommendations suggestions instructions démarche outgoing presentation address policy action "
        "actions",
        None,
    ),
    # French
    ("lettre lettres", "letter"),
    ("télégramme télégrammes telegramme", "telegram"),
    ("dépêche dépêches", "despatch"),
    ("rapport rapports", "report"),
    ("protocole accord traité convention", "agreement"),
    ("procès-verbal", "minutes"),
    ("circulaire", None),
    # German
    ("schreiben schreibens brief briefe briefes briefs zuschrift", "letter"),
    ("telegramms telegramme fernschreiben drahtbericht drahtberichts drahterlass drahterlaß", "telegram"),
    ("protokoll protokolls abkommen abkommens vertrag vertrages", "agreement"),
    ("runderlass runderlaß rundschreiben", "letter"),
    # Romanian
    ("protocolul protocolului acordul acordului tratatul tratatului", "agreement"),
    ("procesul-verbal procesului-verbal", "minutes"),
    ("circulara circularei", "letter"),
    ("scrisoarea scrisoare scrisorii scrisorile scrisorilor scrisori", "letter"),
    ("telegrama telegramei telegramele telegramelor", "telegram"),
    # Russian
    ("письмо письма письме письму письмом послание послания", "letter"),
    ("телеграмма телеграмму телеграммы телеграмме шифротелеграмма шифротелеграмму", "telegram"),
    ("нота ноту ноты ноте нотой", "note"),
    # Italian, Spanish, Portuguese
    ("lettera carta cartas", "letter"),
    ("telegrammi telegramas", "telegram"),
)
_KINDS: dict[str, str | None] = {form: kind for forms, kind in _FORMS for form in forms.split()}
_DATED = re.compile(
    r"[”\"]?,?\s{1,3}(?:of|dated|du|vom|din|signed on|from)\s{1,3}(?:the\s{1,3})?(?:\d|jan|feb|mar|apr|may\s\d|jun|"
    r"jul|aug|sep|oct|nov|dec)"
)
DATE_BEFORE = re.compile(
    r"(?<![\w])(?P<date>(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s{1,2}\d{1,2}(?:st|nd|rd|th|d)?"
    r"(?:,?\s{1,2}\d{4})?|\d{1,2}(?:st|nd|rd|th|d)?\s{1,2}(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]{0,6}\.?(?:,?\s{1,2}\d{4})?))(?:[’']s?)?,?\s{1,2}"
    r"(?:(?!(?:and|or|the|an?|of|in|to|for|at|on|with|that|which|by|was|were|is|had|has|i|we|he|you|my|your|our)\s)"
    r"[\w’'-]{2,16}\s{1,2}){0,2}$",
    re.IGNORECASE,
)
"""A date that stands before its noun: "Mr. Vesk's February 7 memorandum", "his 3 May letter"."""
_DATED_TO = re.compile(r"(?:\s{1,3}to\s\w{2,16})?" + _DATED.pattern)
_NUMBERED = re.compile(r"\s{1,3}(?:no|nr|n°|nº|№)[.\s]{0,2}\s?\d|" + _DATED.pattern)
# These words mean a document only before what dates or numbers one.
_ONLY_BEFORE = {
    **dict.fromkeys(
        [
            "protocol",
            "protocols",
            "agreement",
            "treaty",
            "convention",
            "accord",
            "exchange-of-notes",
            "minutes",
            "question",
            "questions",
            "request",
            "requests",
            "enquiry",
            "inquiry",
            "proposal",
            "proposals",
            "invitation",
            "suggestion",
            "appeal",
            "offer",
            *[
                "reply",
                "replies",
                "response",
                "view",
                "judgment",
                "judgement",
                "assessment",
                "decision",
                "decisions",
                "decree",
                "communiqué",
                "communique",
                "paper",
                "papers",
                "estimate",
                "estimates",
                "study",
                "studies",
                "statement",
                "speech",
                "directive",
                "draft",
                "drafts",
                "comments",
                "views",
                "recommendation",
                "recommendations",
                "suggestions",
                "instructions",
                "démarche",
                "outgoing",
                "presentation",
                "address",
                "policy",
                "action",
                "actions",
            ],
            "protocole",
            "traité",
            "procès-verbal",
            "protokoll",
            "protokolls",
            "abkommen",
            "abkommens",
            "vertrag",
            "vertrages",
            "protocolul",
            "protocolului",
            "acordul",
            "acordului",
            "tratatul",
            "tratatului",
            "procesul-verbal",
            "procesului-verbal",
        ],
        _DATED,
    ),
    **dict.fromkeys(
        [
            "order",
            "orders",
            "circular",
            "circulars",
            "instruction",
            "instructions",
            "circulaire",
            "runderlass",
            "runderlaß",
            "rundschreiben",
            "circulara",
            "circularei",
        ],
        _NUMBERED,
    ),
    "lines": re.compile(r"\s{1,3}(?:of|dated)\b"),
    "tel": re.compile(r"[.\s]{1,2}(?:no|nr|\d)"),
    "tels": re.compile(r"[.\s]{1,2}(?:no|nr|\d)"),
    "rapport": re.compile(r"\s{1,3}(?:du|de la|n[o°])"),
    "rapports": re.compile(r"\s{1,3}(?:du|de la|n[o°])"),
    "report": re.compile(r"\s{1,3}(?:no|nr)|" + _DATED.pattern),
    "reports": re.compile(r"\s{1,3}(?:no|nr)|" + _DATED.pattern),
    "wire": _DATED_TO,
    "wires": _DATED_TO,
    "note": re.compile(r"(?!\s+that)"),
    "notes": re.compile(r"(?!\s+that)"),
}
_FAR = (_DATED, _ONLY_BEFORE["report"])
DATED_FAR = re.compile(r"[^.;:\n“”\"]{0,140}?[\s,(](?=dated\s)", re.IGNORECASE)
"""What may stand between a paper and its day: "the report by the Keeper's Office, subject as above, dated 29 July"."""
_COMPOUND = tuple((form.split("-")[0], form) for form in _KINDS if "-" in form)
"""Forms of several words by their first one."""
_DIGIT = re.compile(r"\d")


def iter_nouns(low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the nouns for a document in *low* (the text in lower case), in order."""
    words = words_of(low, start, end)
    forms = (_KINDS.keys() & words) | {form for first, form in _COMPOUND if first in words}
    done = start
    for word in sorted(standing(forms, low, start, end), key=_place):
        if word.start() < done:
            continue
        done = word.end()
        only = _ONLY_BEFORE.get(word.group())
        if (
            only is None
            or only.match(low, word.end())
            or (only in _FAR and DATED_FAR.match(low, word.end(), min(end, word.end() + 150)))
            or date_before(low, start, word.start())
        ):
            yield word


def standing(forms: Iterable[str], low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where one of *forms* stands in low[start:end] as a word of its own: all of one form, then of the next."""
    for form in forms:
        at = low.find(form, start, end)
        while at >= 0:
            word = _pattern(form).match(low, at, end)
            if word:
                yield word
            at = low.find(form, at + 1, end)


def _place(word: re.Match[str]) -> tuple[int, int]:
    return word.start(), -word.end()


def date_before(text: str, start: int, at: int) -> re.Match[str] | None:
    """Return the date that stands before the noun at *at*, or None."""
    # A blank line parts a letter's own date from its kind ("December 9, 1969 / MEMORANDUM").
    window = text[max(start, at - 60) : at].rsplit("\n\n", 1)[-1]
    if not _DIGIT.search(window, max(0, len(window) - 48)):
        return None
    before = DATE_BEFORE.search(window)
    # A date alone on its line dates the letter, and not what the head says below it.
    return None if before and text[at].isupper() and "\n" in before.group() else before


@cache
def _pattern(form: str) -> re.Pattern[str]:
    """The noun as a word of its own; of the nouns there are, few stand in any text."""
    return re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])")


# What is said to the public has no addressee, and no letter is missing where its text is not held.
PUBLIC = re.compile(
    r"(?<!\w)(?:press|news|newspaper|television|radio|tv|broadcast)\s(?:[\w-]{2,14}\s){0,2}$", re.IGNORECASE
)
"""The words before a noun by which it is something said to the public: "press conference statement"."""

SPOKEN = re.compile(
    r"(?:statement|speech|address|communiqu|presentation|d[ée]marche|decision|decree|policy|action|judge?ment|view)",
    re.IGNORECASE,
)
"""Nouns for what was said or decided: its text may be held, but it was no letter."""

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
    return _KINDS.get(noun.lower())


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
    if {stated, found} == {"minutes", "memorandum of conversation"}:
        return 0.7
    if stated == "memorandum of conversation" and found in ("memorandum", "report", "telegram"):
        # Who was there may report a talk in any form.
        return 0.35
    if {stated, found} <= {"letter", "note", "telegram"} or {stated, found} <= {
        "letter",
        "despatch",
        "memorandum",
    }:
        return 0.35
    return 0.0
