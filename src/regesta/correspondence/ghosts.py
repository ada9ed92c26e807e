"""A letter that is spoken of and not held: its parties, its date, its title, and the key that all who name it share."""

from __future__ import annotations

from msgspec.structs import replace

from regesta.chronology import display
from regesta.model import Mention, Party
from regesta.model.exchange import LinkKind
from regesta.onomastics import fold, same_body

from .identity import digest_of
from .joins import number_key
from .letter import Letter, mention_evidence
from .parties import name_match, reader_name, senders_of, signature_of
from .reckoning import complete, day_of
from .resolution import Ghost

_KINDS = {None: "Document", "aide-mémoire": "Note"}


def ghost_of(letter: Letter, mention: Mention, relation: LinkKind) -> Ghost:
    """Return the document that *mention* tells of, with the values that the words and the letter's parties give."""
    senders = _meant(letter, mention.sender)
    recipients = _meant(letter, mention.recipient)
    date = _day(mention.date, letter.document.date) if mention.date else None
    return Ghost(
        key=_key(letter, mention, date, senders, recipients),
        relation=relation,
        evidence=mention_evidence(letter, mention),
        title=_title(mention, date, senders, recipients),
        rule=mention.rule,
        confidence=mention.confidence,
        kind=mention.kind,
        date=date if date is None or not date.startswith("XXXX-XX") else None,
        inferred_date=mention.inferred_date,
        number=mention.number,
        senders=senders,
        recipients=recipients,
        unnamed=mention.unnamed,
    )


_LONG_AGO = 150
"""Years before a letter of which it speaks of documents as letters to be answered or referred to."""


def _day(named: str, own_date: str | None) -> str:
    """The date of the words; where its year is none that a letter of that time names, the nearest such day before it.

    In "Embtels 963, January 24, 980" the last number is another telegram's.
    """
    years = named[:4], (own_date or "")[:4]
    if all(map(str.isdigit, years)) and not -1 <= int(years[1]) - int(years[0]) <= _LONG_AGO:
        named = f"XXXX{named[4:]}" if len(named) == len("1931-05-04") else named
    return complete(named, own_date)


def _meant(letter: Letter, named: str | None) -> tuple[Party, ...]:
    """The parties that the words mean, without who they were found to be: that is found by their names again."""
    meant: list[Party] = []
    for party in _named(letter, named):
        if not any(_is_that_body(party, other) for other in meant):
            meant.append(replace(party, agent=None, body_agent=None))
    return tuple(meant)


def _is_that_body(party: Party, other: Party) -> bool:
    """Return whether both are one body and nothing else: the head and the signature may spell it in two ways."""
    if party.name or party.office or other.name or other.office or not (party.body and other.body):
        return False
    return same_body(party.body, other.body) == "same"


def _named(letter: Letter, named: str | None) -> tuple[Party, ...]:
    document = letter.document
    if named == "writer":
        return document.senders or document.signatories
    if named == "addressee":
        return document.recipients
    if not named:
        return ()
    for parties in (document.recipients, senders_of(document)):
        if parties and name_match(named, parties) >= 0.8:
            return parties
    if len(named) > 80 or named[0].islower():
        return (Party(body=_without_article(named)),)
    body = any(word in fold(named).split() for word in _BODY_WORDS) or " of " in named
    return (Party(body=_without_article(named)),) if body else (Party(name=named),)


_BODY_WORDS = frozenset(
    [
        "committee",
        "committees",
        "government",
        "governments",
        "party",
        "parties",
        "ministry",
        "department",
        "embassy",
        "legation",
        "consulate",
        "council",
        "mission",
        "office",
        "secretariat",
        "presidium",
        "union",
        "league",
        "commission",
        "delegation",
        "bureau",
    ]
)


def _without_article(name: str) -> str:
    return name[4:] if name[:4].casefold() == "the " else name


def _key(
    letter: Letter,
    mention: Mention,
    date: str | None,
    senders: tuple[Party, ...],
    recipients: tuple[Party, ...],
) -> str:
    sender, recipient = signature_of(senders), signature_of(recipients)
    if mention.kind == "agreement" and date and day_of(date):
        # A treaty is nobody's letter: all who name its day mean one.
        return "ghost-" + digest_of("agreement", date)
    if mention.unnamed or (sender == "?" and not (date and mention.number)):
        return "ghost-" + digest_of(letter.document.id, mention.rule, mention.text, mention.number)
    if mention.number:
        return "ghost-" + digest_of(
            "number", number_key(mention.number), sender, date[:4] if date and date[0] != "X" else ""
        )
    if date and day_of(date):
        return "ghost-" + digest_of("date", date, sender, recipient)
    return "ghost-" + digest_of(letter.document.id, mention.text, date, sender, recipient)


def _title(mention: Mention, date: str | None, senders: tuple[Party, ...], recipients: tuple[Party, ...]) -> str:
    kind = mention.kind or ("Communication" if not mention.unnamed else "Dealing")
    head = kind[0].upper() + kind[1:]
    if mention.relation == "identical-to":
        head = f"Identical {kind}s" if mention.kind else "Identical letters"
    elif mention.unnamed and mention.kind is None:
        head = f"“{mention.text}”"
    if mention.number:
        head += f" No. {mention.number}"
    if date and not date.startswith("XXXX"):
        head += f" of {display(date)}"
    one, other = reader_name(senders), reader_name(recipients)
    if one and other:
        return f"{head}, {one} to {other}"
    if one:
        return f"{head}, from {one}"
    return f"{head}, to {other}" if other else head
