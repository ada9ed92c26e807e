"""The signs by which a document shows its kind where no heading says it: its parts, its voice, its words for itself.

In: the labelled lines of a document and the entries of its head. Out: signs, each a name and the words that show it
(None for what a text lacks, or shows as a whole). The kind is weighed out of them by `kind_weighing`. A sign is how a
kind of document is made (a telegram is terse and numbered, a letter greets, a record of a talk tells who said what);
no word of any archive's business is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from regesta.onomastics import lowered

from .document_lines import Forms
from .forms import COMPLIMENTS, EDITION, HONOUR, TELEX_LINE, own_kind, salutation_span
from .kinds import kind_of_heading
from .own_number import is_serial, telegram_number
from .voice import Use, voice_of

Span = tuple[int, int]
Sign = tuple[str, Span | None]

OPENING_SHOWN = 80
"""Characters of its first line that show how a text begins."""

BODY_READ = 4_000
"""Characters of the text that are read for its voice."""

_CLOCK = re.compile(r"\d\s?[ap]\.?\s?m\b|\d{3,4}\s?[zZ]\b|\bnoon\b|\bmidnight\b|\d\sUhr\b|\d[hH]\d", re.IGNORECASE)
_SELF = re.compile(
    r"\b(?:this|the present|my|our|present|diese[sr]?|la présente|această|prezenta|настоящ\w+)\s"
    r"(?P<kind>letter|memorandum|memo|note|telegram|message|cable|despatch|paper|report|study|conversation|meeting"
    r"|schreiben|brief|lettre|scrisoare|письмо)\b"
)
_OPENS_ON = re.compile(r"\s*(?:On|In|At|During|Between|From)\s(?:an?\s|the\s|his\s|its\s)?[A-Z0-9\w][^.]{0,80}?\d")
_CUT = re.compile(r"\[(?:here follows?|omitted|\d+ (?:line|paragraph|page)|less than)")
_ASKED = re.compile(r"\b(?:recommendation|recommend that|that you (?:approve|sign|authorize)|approve\b|disapprove)")
_TELLING = frozenset({"to", "from", "subject", "reference", "participants", "number", "copies"})
_TALK = re.compile(
    r"call(?:ed|s) (?:on|upon|at|in|by|today|this)\b|came (?:in|to see|by)\b|(?:asked|went) to see\b|telephoned\b"
    r"|received (?:me|mr|the)\b|spoke (?:to|with)\b"
    r"|(?:a|an|the|our|this|his|my) (?:\w+ )?(?:talk|conversation|luncheon|lunch|dinner)\b"
    r"|suchte mich auf|empfing|unterredung|gespräch|unterhaltung|m['’]a reçu|venu me voir|entretien|conversation avec"
    r"|convorbire|m-a primit|a primit pe|беседа|беседу|принял|посетил"
)
"""How the record of a talk begins: who called on whom."""

_READER = re.compile(
    r"\b(?:attached|enclosed|at tab|tab [a-z]\b|you may (?:wish|want)|you will (?:recall|remember|wish)|for your\b"
    r"|as you (?:know|requested|asked)|your (?:approval|signature|information|consideration|meeting|request|memorandum)"
    r"|i (?:recommend|suggest|believe|think)|anliegend|beigefügt|ci-joint|anexat|alăturat|прилага)"
)
"""How a paper speaks to whoever is to decide on it."""

_SAT = re.compile(
    r"\b(?:adjourned|convened|agenda|sitzung|séance|ședința|şedinţa|заседани"
    r"|the (?:meeting|session|group|council|committee|board|cabinet) (?:was|opened|began|agreed|met|then|noted))"
)
_SITTING = (
    "adjourned", "convened", "agenda", "sitzung", "séance", "ședința", "şedinţa", "заседани", "meeting", "session",
    "group", "council", "committee", "board", "cabinet",
)  # fmt: skip
"""Without one of these the pattern is not tried."""

_SPEAKER = re.compile(r"\W{0,3}[A-ZÀ-ÞА-ЯȘȚĂÎ][\w.’' -]{0,28}:\s+\S")
_PART = re.compile(
    r"[\s*_]*(?:[IVX]{1,4}\.|[A-Z]\.|\d{1,2}\.)?\s*(?P<part>recommendations?|recommended|background|discussion"
    r"|(?:the )?problem|conclusions?|purpose|summary|introduction|issues?|options|agenda|attachments?|enclosures?|note"
    r"|estimate|facts?)\b[^.]{0,24}[:.]?[\s*_]*$",
    re.IGNORECASE,
)
_OPENINGS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("i", r"I\s|Ich\s|J['’]|Eu\s|Я\s|We\s"),
        (
            "person",
            r"(?:The\s)?(?:Mr|Mrs|Dr|Ambassador|Secretary|President|Senator|General|Minister|Prime|Foreign|Under|Chancellor|Herr|M)\b",
        ),
        ("number", r"\W{0,2}(?:\d{1,2}|[a-z]|[IVX]{1,4})[.)]"),
        (
            "reference",
            r"Ref|With reference|In (?:response|reply|accordance)|Pursuant|Your\b|Embtel|Deptel|Following|For\b",
        ),
        ("bracket", r"\W{0,2}\["),
        ("quotation", r"\W{0,2}[“\"]"),
        ("capitals", r"[^a-zà-þ]{12}"),
    )
)
_TITLED = re.compile(r"[\s*_]*(?:[IVX]{1,4}\.|[A-Z]\.|\d{1,2}\.)?\s*[A-ZÀ-Þ][^.!?:;]{3,70}$")


def signs(forms: Forms) -> list[Sign]:
    """Return the signs of the document *forms*, each once, with the words that show it first."""
    found: dict[str, Span | None] = {}
    for name, span in (*_parts(forms), *_head(forms), *_words(forms)):
        found.setdefault(name, span)
    for name, span in tuple(_shape(found, forms)):
        found.setdefault(name, span)
    return list(found.items())


def _parts(forms: Forms) -> Iterator[Sign]:
    """Yield the parts that it has and lacks: salutation, closing, signature, dateline, labelled head."""
    greeting = salutation_span(forms)
    yield ("salutation", greeting) if greeting else ("no salutation", None)
    for label in ("closing", "marking", "address", "participants", "subject", "number"):
        rows = forms.rows(label)
        if rows:
            yield label, (rows[0].line.start, rows[0].line.end)
    signed = forms.rows("signature")
    if signed:
        line = signed[0].line
        words = "word" if len(line.text.split()) == 1 else "name"
        yield f"signed by {words} in {min(len(signed), 3)}", (line.start, line.end)
    else:
        yield "unsigned", None
    dateline = forms.rows("dateline")
    if dateline:
        line = dateline[0].line
        yield ("dated with the hour" if _CLOCK.search(line.text) else "dated"), (line.start, line.end)
    else:
        yield "undated", None
    for entry in forms.entries:
        if entry.values:
            yield f"head: {entry.meaning}", entry.values[0]


def _head(forms: Forms) -> Iterator[Sign]:
    """Yield what its first lines say: its own name, a number, a formula."""
    named = own_kind(forms)
    if named:
        yield f"named {named.value}", (named.start, named.end)
    for row in forms.lines[:8]:
        line = row.line
        if TELEX_LINE.match(line.text):
            yield "telex", (line.start, line.end)
        if len(line.text) < 160 and row.label not in {"salutation", "dateline", "address"}:
            called = kind_of_heading(forms.text, line.start, line.end)
            if called and called.start - line.start < 40:
                yield f"called {called.kind}", (called.start, called.end)
        low = lowered(line.text[:300])
        for name, formula in (("compliments", COMPLIMENTS), ("honour", HONOUR)):
            said = formula.search(low)
            if said:
                yield name, (line.start + said.start(), line.start + said.end())
    number = telegram_number(forms)
    if number:
        yield ("serial number" if is_serial(forms.text[slice(*number)]) else "small number"), number


def _words(forms: Forms) -> Iterator[Sign]:
    """Yield its voice: articles, persons, who said what, and what it calls itself."""
    body = forms.rows("body")
    yield f"lines {_step(len(body), (1, 3, 6, 12, 30))}", None
    if not body:
        return
    start = body[0].line.start
    text = forms.text[start : min(body[-1].line.end, start + BODY_READ)]
    words = text.count(" ") + 1
    yield f"words {_step(words, (60, 150, 350, 600))}", None
    low = lowered(text)
    voice = voice_of(low)
    yield f"articles {_step(int(1000 * voice.articles), (15, 25, 35, 45, 60, 80))}", None
    yield f"clipped words {_step(voice.of('clipped').times, (0, 1, 3, 6))}", _placed(start, voice.of("clipped"))
    yield f"said {_step(1000 * voice.of('said').times // words, (0, 4, 8, 14, 24))}", _placed(start, voice.of("said"))
    for person in ("you", "i", "we", "was"):
        use = voice.of(person)
        yield f"{person} {_step(1000 * use.times // words, (0, 3, 8, 16, 30))}", _placed(start, use)
    for pattern, name in ((_SELF, "this "), (EDITION, "edition"), (_CUT, "cut"), (_ASKED, "recommendation")):
        seen = pattern.search(low)
        if seen:
            called = seen["kind"] if pattern is _SELF else ""
            yield name + called, (start + seen.start(), start + seen.end())
    opening = _OPENS_ON.match(text)
    if opening:
        yield "opens with a day", (start + opening.start(), start + opening.end())
    yield from _purpose(forms, low, start)
    titles = [row.line for row in body[:60] if len(row.line.text) < 80 and _TITLED.match(row.line.text)]
    yield f"titles {_step(len(titles), (0, 1, 3, 6))}", (titles[0].start, titles[0].end) if titles else None


def _purpose(forms: Forms, low: str, start: int) -> Iterator[Sign]:
    """Yield what its words and lines are for: a talk told, a meeting recorded, a paper put before somebody."""
    body = forms.rows("body")
    sitting = len(low) if any(word in low for word in _SITTING) else 0
    for pattern, name, most in ((_TALK, "talk", 600), (_READER, "to a reader", len(low)), (_SAT, "sitting", sitting)):
        said = pattern.search(low, 0, most)
        if said:
            yield name, (start + said.start(), start + said.end())
    speakers = [row.line for row in body[:80] if _SPEAKER.match(row.line.text)]
    yield f"speakers {_step(len(speakers), (0, 2, 6))}", (speakers[0].start, speakers[0].end) if speakers else None
    for row in body[:80]:
        part = _PART.match(row.line.text) if len(row.line.text) < 60 else None
        if part:
            yield f"part {lowered(part['part']).removeprefix('the ')[:9]}", (row.line.start, row.line.end)
    first = body[0].line
    opening = next((name for name, pattern in _OPENINGS if pattern.match(first.text)), "other")
    yield f"begins with {opening}", (first.start, min(first.end, first.start + OPENING_SHOWN))
    last = body[-1].line.text.strip()
    ends = (
        "bracket" if last.endswith("]") else "initials" if len(last) < 8 else "quotation" if last[-1:] in '”"' else ""
    )
    if ends:
        yield f"ends with {ends}", (body[-1].line.start, body[-1].line.end)


def _placed(start: int, use: Use) -> Span | None:
    return None if use.first is None else (start + use.first[0], start + use.first[1])


def _shape(found: Mapping[str, Span | None], forms: Forms) -> Iterator[Sign]:
    """Yield the parts together: what a telegram lacks says as much as what it has."""
    head = [name[6:] for name in sorted(found) if name.startswith("head: ") and name[6:] in _TELLING]
    parts = [name for name in ("salutation", "closing", "unsigned", "undated", "dated with the hour") if name in found]
    yield f"shape {'+'.join([*head, *parts])}", None
    yield f"opens {' '.join(row.label for row in forms.lines[:3])}", None
    for size in (name for name in found if name.startswith("words ")):
        for other in ("unsigned", "head: subject", "you to 0", "i to 0"):
            if other in found:
                yield f"{size}, {other}", None


def _step(value: int, limits: tuple[int, ...]) -> str:
    return next((f"to {limit}" for limit in limits if value <= limit), f"over {limits[-1]}")
