"""What a document is by its own form, where no heading says it: salutation, labelled head, telegram's number.

In: the labelled lines of a document (without an edition's heading and notes) and the entries of its head.
Out: claims of `kind` and of the document's own `number`.
"""

from __future__ import annotations

import re

from regesta.model import Claim

from .document_lines import Forms
from .kinds import kind_of_heading
from .own_number import is_serial, telegram_number
from .page import Line
from .telegraphese import is_terse

METHOD = "letter/form@1"

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
_WORD = re.compile(r"\w+")
_HONOUR = re.compile(r"\b(?:i|we) have the hono|\bich beehre mich|j['’]ai l['’]honneur|\bam onoarea", re.IGNORECASE)
_COMPLIMENTS = re.compile(
    r"presents? (?:its|his|her) compliments|présente ses compliments|presenta sus? (?:atentos )?saludos"
    r"|свидетельствует свое уважение|beehrt sich|prezintă salutările sale",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|stated|replied|asked|remarked|answered|added|inquired|observed|noted|pointed out|agreed|emphasized"
    r"|erklärte|antwortete|sagte|fragte|erwiderte|a répondu|a déclaré|a dit|сказал|ответил|заявил|спросил"
    r"|a spus|a răspuns)"
    r"\b(?=\s(?:that|he|she|they|it|the|if|whether|in|to|that,|daß|dass|que|что|că|with)\b|,)",
    re.IGNORECASE,
)
LEAST_SAID = 5
WORDS_PER_SAID = 70
"""A record of a talk tells who said what at least five times, and once in seventy words (held-out volumes, bare)."""
_EDITION = re.compile(
    r"\b(?:see|printed (?:in|as)|for (?:the )?(?:full )?texts?(?: of [^.]{3,80})?,? see"
    r"|reproduced in)\s(?:Document|footnote|volume|vol\.|ibid|supra|infra|Foreign|Department)"
    r"|\bDocuments? \d{1,4}\b|\bibid\.|\bFor (?:text|documentation)\b|\((?:[^()]{0,60}(?:Files|Papers"
    r"|Library|Archives|Records)\b[^()]{0,80})\)",
    re.IGNORECASE,
)
_TELEX_LINE = re.compile(
    r"^(?:[A-Z] )?\d{6}Z\s[A-Z]{3}\s\d\d|^FM\s[A-Z]|^(?:ZCZC|NNNN)|^\d{3,6}\s[A-Z]{2,5}\s[A-Z]{2}$"
)


def salutation_within(line: Line) -> tuple[int, int] | None:
    """Return the span of a salutation that runs on into the text: "Dear Mr. Chairman: I have ..."."""
    found = _GREETING.match(line.text)
    return (line.start + found.start(), line.start + found.end()) if found else None


def kind_by_form(forms: Forms) -> tuple[Claim, ...]:
    """Return the kind that the document's own words or form give, or nothing.

    Its own name for itself (a line such as "MEMORANDUM OF CONVERSATION" at its head) goes before its form.
    """
    named = _named(forms)
    if named:
        return (named,)
    claim = _formed(forms)
    return (claim,) if claim else ()


def _named(forms: Forms) -> Claim | None:
    """Return the kind that a short line at the head says: "TELEGRAM", "Memorandum for the President"."""
    for row in forms.lines[:12]:
        line = row.line
        words = line.text.strip(" *_:[]\t")
        if (
            row.label in {"salutation", "dateline", "closing", "address", "subject"}
            or not 3 < len(words) < 70
            or words.endswith((".", ",", ";"))
        ):
            continue
        found = kind_of_heading(forms.text, line.start, line.end)
        if not found or found.kind == "other":
            continue
        alone = len(_WORD.findall(words)) <= 4 or words.isupper()
        if (
            alone
            and found.start - line.start <= 24
            and not re.match(r"(?:re|ref|subject|our|your)\b", words, re.IGNORECASE)
        ):
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


def _formed(forms: Forms) -> Claim | None:
    text = forms.text
    greeting = forms.rows("salutation")
    span = (greeting[0].line.start, greeting[0].line.end) if greeting else None
    if span is None:
        span = next((found for row in forms.lines[:12] if (found := salutation_within(row.line))), None)
    telex = next((row.line for row in forms.lines[:14] if _TELEX_LINE.match(row.line.text)), None)
    if telex:
        return _claim(text, "telegram", telex.start, telex.end, 0.85)
    to, sent = forms.entry("to"), forms.entry("from")
    head = " ".join(row.line.text[:300] for row in forms.lines[:14])
    compliments = _COMPLIMENTS.search(head)
    if compliments and not (to and sent):
        return _quoting(forms, "note", compliments.group())
    numbered = forms.entry("number")
    if numbered and not (to and sent) and (_HONOUR.search(head) or forms.entry("subject") or forms.entry("reference")):
        return _claim(text, "despatch", *numbered.values[0], 0.75)
    number = telegram_number(forms)
    signature = forms.rows("signature")
    short = bool(signature) and len(signature) == 1 and len(signature[0].line.text.split()) == 1
    if number and (span is None or number[0] < span[0]) and (short or is_serial(text[number[0] : number[1]])):
        return _claim(text, "telegram", *number, 0.85)
    if span:
        return _claim(text, "letter", *span, 0.9)
    if to and sent:
        return _claim(text, "memorandum", *to.values[0], 0.8)
    present = forms.entry("participants")
    if present:
        return _claim(text, "memorandum of conversation", *present.values[0], 0.85)
    body = [row.line for row in forms.rows("body")][:4]
    terse = is_terse(" ".join(line.text[:400] for line in body))
    if number and (short or terse):
        return _claim(text, "telegram", *number, 0.85)
    if short and terse:
        return _claim(text, "telegram", signature[0].line.start, signature[0].line.end, 0.65)
    talk = _reported_talk(forms)
    if talk:
        return _claim(text, "memorandum of conversation", *talk, 0.6)
    if to or forms.entry("subject"):
        entry = to or forms.entry("subject")
        assert entry is not None
        return _claim(text, "memorandum", *entry.values[0], 0.6)
    closing = forms.rows("closing")
    if closing:
        return _claim(text, "letter", closing[0].line.start, closing[0].line.end, 0.8)
    return _editorial(forms)


def _reported_talk(forms: Forms) -> tuple[int, int] | None:
    """Return where a text that mostly tells who said what begins to: the record of a talk, without its list."""
    body = forms.rows("body")[:12]
    words = found = 0
    first: tuple[int, int] | None = None
    for row in body:
        words += row.line.text.count(" ", 0, 1500) + 1
        for said in _SAID.finditer(row.line.text[:1500]):
            found += 1
            first = first or (row.line.start + said.start(), row.line.start + said.end())
    return first if found >= LEAST_SAID and found * WORDS_PER_SAID >= words else None


def _editorial(forms: Forms) -> Claim | None:
    """Return the kind of a text in an editor's voice: no letter's parts, words that point into an edition."""
    if any(row.label not in {"body", "note"} for row in forms.lines) or forms.entries:
        return None
    for row in forms.lines:
        found = _EDITION.search(row.line.text[:3000])
        if found:
            return _claim(
                forms.text,
                "editorial note",
                row.line.start + found.start(),
                row.line.start + found.end(),
                0.6,
            )
    return None


def _quoting(forms: Forms, kind: str, words: str) -> Claim | None:
    at = forms.text.find(words, forms.lines[0].line.start)
    return _claim(forms.text, kind, at, at + len(words), 0.85) if at >= 0 else None


def _claim(text: str, kind: str, start: int, end: int, confidence: float) -> Claim:
    return Claim("kind", kind, text[start:end], start, end, METHOD, confidence)
