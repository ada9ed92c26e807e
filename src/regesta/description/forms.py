"""The formulas by which a document shows what it is: salutations, compliments, honours, verbs of saying, its own name.

In: lines and labelled lines of a document. Out: spans of its salutation, and the kind that a line at its head says.
To add a language, add its words here and to `cues`.
"""

from __future__ import annotations

import re

from regesta.model import Claim

from .document_lines import Forms
from .kinds import KindFound, kind_of_heading
from .page import Line

_ABBREVIATED = (
    r"(?:(?<=\bmr)|(?<=\bmrs)|(?<=\bms)|(?<=\bdr)|(?<=\bgen)|(?<=\bcol)|(?<=\bsen)|(?<=\bamb)|(?<=\badm)|(?<=\bgov)"
    r"|(?<=\bprof)|(?<=\brev)|(?<=\bm)|(?<=\b\w))\."
)
_WHOM = rf"(?:[^:,.!?\n]|{_ABBREVIATED}){{1,60}}"
_GREETING = re.compile(
    r"\s*(?:[“\"*_]{0,3})(?:"
    rf"(?:my\s+)?dear(?:est)?\s{_WHOM}[:,]"
    rf"|(?:mr\.|madam|monsieur|herr|domnule|dragă|господин)\s{_WHOM}:"
    rf"|(?:sehr geehrte|lieber?|werte|hochverehrte|verehrte)\w*\s{_WHOM}[:,!]"
    rf"|(?:mon|ma|mes|très) cher(?:e|s|es)?\s{_WHOM}[:,!]"
    rf"|(?:esteemed|respected|honou?red|excellent|уважаем\w+|дорог\w+|stima[tţț]\w+|querid[oa]s?|estimad[oa]s?|car[oa])"
    rf"\s{_WHOM}[:,!]"
    r"|(?:excellency|your excellency|your majesty|sir|gentlemen|madam|sirs)\s?:)(?=\s|$)",
    re.IGNORECASE,
)
_APART = re.compile(r"\s{3,}(?=\S{3})")
_LETTERSPACED = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_](?:\s|$)")
_ON_A_TALK = re.compile(
    r"\W{0,6}(?:über|on|of|sur|o|z|о|privind)\s(?:(?:ein|das|eine|die|den|a|the|un|une)\s)?(?:\w{2,14}\s){0,2}?"
    r"(?:gespräch|unterredung|besprechung|conversation|talk|entretien|rozmow|rozhovor|беседе|convorbire)",
    re.IGNORECASE,
)
"""What follows on the name of a memorandum that records a talk: "Vermerk / über ein Gespräch mit ..."."""

_GAPS = re.compile(r"(?<=\b[^\W\d_]) (?=[^\W\d_]\b)")
"""Between the letters of a word that is set apart: "V e r m e r k"."""

_WORD = re.compile(r"\w+")
_NO_NAME = re.compile(r"(?:re|ref|subject|our|your)\b|.{0,12}telegra\w{1,6}[ -]adr|adresse t", re.IGNORECASE)
"""A line that speaks of another document, or gives the address for telegrams that a letterhead prints."""
# Sought in text in lower case, and begun with plain letters: several times as fast as without regard to case.
HONOUR = re.compile(
    r"i have the hono|we have the hono|ich beehre mich|j['’]ai l['’]honneur|am onoarea"
    r"|ik heb de eer|tengo la honra|ho l['’]onore"
)
COMPLIMENTS = re.compile(
    r"presents? (?:its|his|her) compliments|présente ses compliments|presenta sus? (?:atentos )?saludos"
    r"|свидетельствует свое уважение|beehrt sich|prezintă salutările sale"
)
EDITION = re.compile(
    r"(?:see|printed (?:in|as)|for (?:the )?(?:full )?texts?(?: of [^.]{3,80})?,? see"
    r"|reproduced in)\s(?:document|footnote|volume|vol\.|ibid|supra|infra|foreign|department)"
    r"|documents? \d{1,4}\b|ibid\.|for (?:text|documentation)\b|\((?:[^()]{0,60}(?:files|papers"
    r"|library|archives|records)\b[^()]{0,80})\)"
)
TELEX_LINE = re.compile(r"^(?:[A-Z] )?\d{6}Z\s[A-Z]{3}\s\d\d|^FM\s[A-Z]|^(?:ZCZC|NNNN)|^\d{3,6}\s[A-Z]{2,5}\s[A-Z]{2}$")


def salutation_within(line: Line) -> tuple[int, int] | None:
    """Return the span of a salutation that runs on into the text: "Dear Mr. Chairman: I have ..."."""
    found = _GREETING.match(line.text)
    return (line.start + found.start(), line.start + found.end()) if found else None


def salutation_span(forms: Forms) -> tuple[int, int] | None:
    """Return the span of the document's salutation, on a line of its own or before the text."""
    greeting = forms.rows("salutation")
    if greeting:
        return greeting[0].line.start, greeting[0].line.end
    return next((found for row in forms.lines[:12] if (found := salutation_within(row.line))), None)


def own_kind(forms: Forms) -> Claim | None:
    """Return the kind that a short line at the head says: "TELEGRAM", "Memorandum for the President"."""
    for row in forms.lines[:12]:
        line = row.line
        words = _APART.split(line.text.strip(" *_:[]\t"), maxsplit=1)[0]
        if (
            row.label in {"salutation", "dateline", "closing", "address", "subject"}
            or not 3 < len(words) < 70
            or words.endswith((".", ",", ";"))
        ):
            continue
        end = line.start + line.text.index(words) + len(words)
        if _LETTERSPACED.match(words):
            spelt = _GAPS.sub("", words)
            spaced = kind_of_heading(spelt, 0, len(spelt))
            found = KindFound(spaced.kind, line.start + line.text.index(words), end) if spaced else None
        else:
            found = kind_of_heading(forms.text, line.start, end)
        if not found or found.kind == "other":
            continue
        alone = len(_WORD.findall(words)) <= 4 or words.isupper() or _LETTERSPACED.match(words) is not None
        if (
            alone
            and found.start - line.start <= 24
            and not re.match(
                r"(?:re|ref|subject|our|your)\b|.{0,12}telegra\w{1,6}[ -]adr|adresse t", words, re.IGNORECASE
            )
        ):
            if found.kind == "memorandum" and _ON_A_TALK.match(forms.text, end):
                found = KindFound("memorandum of conversation", found.start, found.end)
            return Claim(
                "kind",
                found.kind,
                forms.text[found.start : found.end],
                found.start,
                found.end,
                "letter/own-name@1",
                0.85,
            )
    return None
