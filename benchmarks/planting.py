"""Faults of the kinds that the rules of criticism look for, planted in documents that are in order.

In: a document with its capture's text and what is attested of it. Out: an `Edit`, the capture's text with the one fault
and, where the fault is between two captures, a second one. A planter knows no collection: it changes words at the
places that the attestations, links and dates give, and gives None where the document has nothing of its kind. To add
one: a function, and its row in `FAULTS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from msgspec import Struct

from regesta.chronology import bounds, find_dates
from regesta.model import Attestation, Document, Link
from regesta.model.exchange import REPLIES

_DAY = re.compile(r"(?<![\d.:])(?:[1-9]|[12]\d|3[01])(?![\d:])")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FOOT = 400


class Held(Struct, frozen=True):
    """A document that is held, with the whole text of its capture and where its own stands in it."""

    document: Document
    attestations: tuple[Attestation, ...]
    text: str
    start: int
    end: int
    links: tuple[Link, ...] = ()
    file: str = ""

    def attested(self, field: str, *methods: str) -> list[Attestation]:
        """What is attested of *field* by words of this capture, by methods that begin so."""
        return [
            one
            for one in self.attestations
            if one.field == field and not one.inferred and one.method.startswith(methods or "")
            and self.text[one.start : one.end] == one.text
        ]  # fmt: skip


class Edit(Struct, frozen=True):
    """A capture's text with a fault in it; `beside` is the text of a second capture of the same document."""

    text: str
    beside: str | None = None


Planter = Callable[[Held, Sequence[Held], Random], Edit | None]


def _put(held: Held, start: int, end: int, words: str) -> Edit | None:
    return None if held.text[start:end] == words else Edit(held.text[:start] + words + held.text[end:])


def _other_day(words: str, chance: Random, by: tuple[int, int] = (3, 9)) -> str | None:
    """Return a date's words with another day of the same month."""
    days = list(_DAY.finditer(words))
    if len(days) != 1:
        return None
    day = int(days[0].group())
    apart = chance.randint(*by)
    other = day + apart if day + apart <= 28 else day - apart
    return None if other < 1 else words[: days[0].start()] + str(other) + words[days[0].end() :]


def _other_year(words: str, by: int) -> str | None:
    years = list(_YEAR.finditer(words))
    if len(years) != 1:
        return None
    return words[: years[0].start()] + str(int(years[0].group()) + by) + words[years[0].end() :]


def two_dates(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The day in one of the two places that give it."""
    del others
    places = {
        one.start: one for one in held.attested("date", "letter", "heading", "label") if one.value == held.document.date
    }
    if len({one.method.split("/")[0] for one in places.values()}) < 2:
        return None
    one = places[chance.choice(sorted(places))]
    words = _other_day(one.text, chance)
    return (words and _put(held, one.start, one.end, words)) or None


def filed_on_another_day(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The year wherever the document gives its date, with the day in its file's number as it was."""
    del others
    return _year_everywhere(held, chance) if held.attested("filed") else None


def outside_its_file(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The years of the file, moved by ten."""
    del others
    by = chance.choice((-10, 10))
    if held.attested("filed"):
        return None  # what ends the number of such a file is a day
    for one in held.attested("source.file"):
        written = (held.document.date or "")[:4]
        if written in _YEAR.findall(one.text):
            words = _YEAR.sub(lambda found: str(int(found.group()) + by), one.text)
            return _put(held, one.start, one.end, words)
    return None


def _year_everywhere(held: Held, chance: Random) -> Edit | None:
    by, text, done = chance.choice((-1, 1)), held.text, 0
    for one in sorted(held.attested("date"), key=lambda one: -one.start):
        words = _other_year(one.text, by)
        if words and text[one.start : one.end] == one.text:
            text, done = text[: one.start] + words + text[one.end :], done + 1
    return Edit(text) if done else None


def another_weekday(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The weekday before a date; where the text has none, before the date of the document."""
    del others
    for found in find_dates(held.text):
        if found.weekday is None or found.inferred:
            continue
        start, end = found.reach
        for day in _WEEKDAYS:
            at = held.text.find(day, start, end)
            if at >= 0:
                return _put(held, at, at + len(day), _WEEKDAYS[(_WEEKDAYS.index(day) + chance.randint(1, 6)) % 7])
    for one in held.attested("date", "letter/dateline"):
        day_ = bounds(str(one.value))
        if day_ and day_[0] is not None and day_[0] == day_[1]:
            return _put(held, one.start, one.start, _WEEKDAYS[(day_[0] - 1 + chance.randint(1, 6)) % 7] + ", ")
    return None


def received_earlier(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The receipt, a year back."""
    del others, chance
    for one in held.attested("received"):
        if _YEAR.search(one.text):
            words = _other_year(one.text, -1)
            return (words and _put(held, one.start, one.end, words)) or None
    return None


def another_signer(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The name in the signature, of somebody else's in the collection."""
    own = {
        word for party in (*held.document.senders, *held.document.signatories) for word in (party.name or "").split()
    }
    named = [one for one in held.attested("signatories") if isinstance(one.value, dict) and one.value.get("name")]
    if not named or not any(party.name for party in held.document.senders):
        return None
    name = named[0].value["name"]
    at = held.text.find(name, named[0].start, named[0].end)
    strangers = sorted(
        {
            party.name
            for other in others
            for party in other.document.signatories
            if party.name and len(party.name.split()) == len(name.split()) and not own & set(party.name.split())
        }
    )
    return _put(held, at, at + len(name), chance.choice(strangers)) if at >= 0 and strangers else None


def reversed_heading(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """Sender and recipient of the heading, changed about, over a letter that its sender signed."""
    del others, chance
    senders, recipients = held.attested("senders", "heading"), held.attested("recipients", "heading")
    if len(senders) != 1 or len(recipients) != 1 or not held.attested("signatories"):
        return None
    one, other = sorted((senders[0], recipients[0]), key=lambda each: each.start)
    if one.end > other.start or not all(party.name for party in (*held.document.senders, *held.document.recipients)):
        return None
    text = held.text
    return Edit(text[: one.start] + other.text + text[one.end : other.start] + one.text + text[other.end :])


def number_of_another(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The number of another document of the same correspondents and kind, some days apart."""
    number = held.document.number
    own = held.attested("number", "letter", "label")
    day = bounds(held.document.date or "")
    if not own or not number or not day or day[0] is None:
        return None
    rivals = []
    for other in others:
        theirs, apart = other.document, bounds(other.document.date or "")
        if apart and apart[0] is not None and 4 <= abs(apart[0] - day[0]) <= 30 and theirs.number != number:
            same = theirs.kind == held.document.kind and theirs.senders == held.document.senders
            if same and theirs.recipients == held.document.recipients and (theirs.number or "").isdigit():
                rivals.append(theirs.number or "")
    if not rivals:
        return None
    new, text = chance.choice(rivals), held.text
    # The number stands in the heading too.
    end = max(one.end for one in own)
    return Edit(re.sub(rf"(?<![\w.]){re.escape(number)}(?![\w])", new, text[:end]) + text[end:])


def pages_of_another(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The archival reference of another document, pages and all."""
    own = held.attested("source")
    theirs = [
        other.document.source.as_written
        for other in others
        if other.document.source and other.document.source.pages and other.document.date != held.document.date
    ]
    if not own or not theirs or not held.document.source or not held.document.source.pages:
        return None
    return _put(held, own[0].start, own[0].end, chance.choice(theirs) or "")


def quoted_with_another_date(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The day by which a letter speaks of another that is held."""
    dated = {other.document.id: other.document.date for other in others}
    for link in held.links:
        for proof in link.evidence:
            said = list(find_dates(proof.text))
            exact = dated.get(link.to)
            if len(said) != 1 or exact is None or held.text[proof.start : proof.end] != proof.text:
                continue
            if proof.start < held.start or said[0].edtf[-5:] != exact[-5:]:
                continue
            words = _other_day(held.text[proof.start + said[0].start : proof.start + said[0].end], chance)
            if words:
                return _put(held, proof.start + said[0].start, proof.start + said[0].end, words)
    return None


def answered_before(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The year of a reply, one back or on, wherever it gives its date."""
    del others
    replies = any(link.kind in REPLIES for link in held.links)
    return _year_everywhere(held, chance) if replies else None


def lost_date(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The date after "letter of", "telegram of", "dated", gone."""
    del others
    places = []
    for found in find_dates(held.text, start=held.start, end=held.end):
        before = held.text[max(held.start, found.start - 24) : found.start]
        if re.search(r"\b(?:letter|note|telegram|message|memorandum|meeting|agreement) of $|\bdated $", before):
            places.append((found.start, found.end))
    if not places:
        return None
    start, end = chance.choice(places)
    return Edit(held.text[: start - 1] + held.text[end:])


def lost_word(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """A word after "the", gone."""
    del others
    own = held.text[held.start : held.end - _FOOT]
    places = list(re.finditer(r"(?<=\b[Tt]he )[a-z]{4,} (?=[a-z])", own))
    if not places:
        return None
    found = chance.choice(places)
    return Edit(held.text[: held.start + found.start()] + held.text[held.start + found.end() :])


def cut_off(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """The end of the text, from the middle of a sentence on."""
    del others
    own = held.text[held.start : held.end]
    words = [
        found.end() for found in re.finditer(r"[a-z,]+(?= [a-z]+ [a-z]+ )", own) if 400 < found.end() < len(own) - 300
    ]
    if not words:
        return None
    return Edit(held.text[: held.start + chance.choice(words)].rstrip() + "\n\n" + held.text[held.end :].lstrip())


def _summary(held: Held) -> Attestation | None:
    return next(iter(held.attested("summary")), None)


def summary_of_another(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """One more sentence in the summary, which another document's has."""
    own = _summary(held)
    sentences = [
        sentence
        for other in others
        if other.document.summary and other.document.id != held.document.id
        for sentence in re.findall(r"[A-Z][^.!?\n]{50,240}\.(?=\s|$)", other.document.summary)
    ]
    if own is None or not sentences:
        return None
    return Edit(held.text[: own.end].rstrip() + " " + chance.choice(sorted(sentences)) + held.text[own.end :])


def _party(document: Document, which: str) -> str | None:
    parties = document.senders or document.signatories if which == "sender" else document.recipients
    return next((part for party in parties for part in (party.name, party.body, party.office) if part), None)


def reversed_summary(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """A first sentence in the summary that has the letter going the other way."""
    del others, chance
    own, sender, recipient = _summary(held), _party(held.document, "sender"), _party(held.document, "recipient")
    if own is None or not sender or not recipient:
        return None
    return _put(held, own.start, own.start, f"Letter from {recipient} to {sender}. ")


def sender_of_another(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """A first sentence in the summary that names the sender of another document."""
    own, recipient = _summary(held), _party(held.document, "recipient")
    strangers = sorted(
        {name for other in others if (name := _party(other.document, "sender")) and name not in held.text}
    )
    if own is None or not recipient or not strangers or not _party(held.document, "sender"):
        return None
    return _put(held, own.start, own.start, f"Letter from {chance.choice(strangers)} to {recipient}. ")


def another_year_in_summary(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """A last sentence in the summary with a year that the letter does not have."""
    del others
    own = _summary(held)
    if own is None:
        return None
    year = int((held.document.date or "1950")[:4]) + chance.randint(2, 6)
    return None if str(year) in held.text else Edit(
        held.text[: own.end].rstrip() + f" The arrangement will remain in force until {year}." + held.text[own.end :]
    )  # fmt: skip


def other_pages_beside(held: Held, others: Sequence[Held], chance: Random) -> Edit | None:
    """A second capture that cites other pages of the file."""
    del others
    own = held.attested("source.pages")
    if not own:
        return None
    at = chance.randint(2, 9)
    words = re.sub(r"\d+", lambda found: str(int(found.group()) + at), own[0].text)
    edit = _put(held, own[0].start, own[0].end, words)
    return edit and Edit(held.text, beside=edit.text)


FAULTS: dict[str, tuple[Planter, frozenset[str]]] = {
    "pages of another": (pages_of_another, frozenset({"same-pages-for-two-documents"})),
    "other pages in a second capture": (other_pages_beside, frozenset({"captures-cite-different-places"})),
    "summary of another": (summary_of_another, frozenset({"summary-names-what-the-letter-does-not"})),
    "summary reversed": (reversed_summary, frozenset({"summary-reverses-sender-and-recipient"})),
    "summary with another sender": (
        sender_of_another,
        frozenset({"summary-names-other-sender", "summary-names-what-the-letter-does-not"}),
    ),
    "summary with another year": (another_year_in_summary, frozenset({"summary-names-what-the-letter-does-not"})),
    "received earlier": (received_earlier, frozenset({"received-before-sent"})),
    "parties reversed in the heading": (
        reversed_heading,
        frozenset({"signed-by-another-than-the-named-sender"}),
    ),
    "number of another": (number_of_another, frozenset({"one-number-for-two-documents"})),
    "answer of another year": (
        answered_before,
        frozenset({"answered-before-it-was-written", "quoted-with-another-date", "file-number-bears-another-date"}),
    ),
    "quoted with another date": (quoted_with_another_date, frozenset({"quoted-with-another-date"})),
    "two dates": (two_dates, frozenset({"dates-differ"})),
    "file of other years": (outside_its_file, frozenset({"file-date-does-not-cover-document"})),
    "file's number of another year": (
        filed_on_another_day,
        frozenset({"file-number-bears-another-date"}),
    ),
    "lost date": (lost_date, frozenset({"reference-to-a-time-not-given"})),
    "another signer": (another_signer, frozenset({"signed-by-another-than-the-named-sender"})),
    "another weekday": (another_weekday, frozenset({"weekday-against-date"})),
    "lost word": (lost_word, frozenset({"a-word-is-missing"})),
    "cut off": (cut_off, frozenset({"text-breaks-off"})),
}
"""By name: who plants it, and the rules one of which should report it. The rarest come first."""
