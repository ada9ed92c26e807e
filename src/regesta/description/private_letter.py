"""Who writes to whom in a private letter, where a first name, a surname or initials are all that it says.

In: a document's lines and claims. Out: the claims, with the parties of a private letter as sure as its form makes them.
Offices are named with their holders; friends sign "Anna" under "Herzlichst Ihre", and the reader who is greeted as
"Lieber Arthur" or whose name stands over town and street has no other. What the name lacks stays unsaid: "Anna" is the
value. A letter is private where it takes leave in the writer's own person or greets as friends do, and has none of the
forms of an office (labelled head, number, marking).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from regesta.model import Claim

from .document_lines import Forms
from .farewells import leads_to_name, takes_leave
from .forms import salutation_span
from .greetings import greets_friend
from .postal_address import addressee, names_writer
from .salutation import read_salutation

SIGNED: Final = "letter/private-signature@1"
ADDRESSED: Final = "letter/postal-address@1"
FORM: Final = "letter/private-form@1"
GREETED: Final = "letter/private-salutation@1"

_OFFICIAL: Final = frozenset({"memo", "number", "participants"})
_HEADED: Final = frozenset({"to", "from", "subject"})
_POSTED: Final = frozenset({"telegram", "despatch", "airgram", "memorandum", "minutes", "note", "report"})
_MONOGRAM: Final = 4
_LONGEST_FAREWELL: Final = 3
_JOINED: Final = re.compile(r"(?<=[a-zß-ÿа-я])(?=[A-ZÀ-ÞА-Я])|(?<=[A-ZÀ-Þ])(?=[A-ZÀ-Þ][a-zß-ÿ]{2})")
_PREFIXES: Final = frozenset({
    "mc", "mac", "de", "di", "du", "la", "le", "van", "von", "fitz", "des", "del", "o", "d", "l",
})  # fmt: skip
_TITLE: Final = re.compile(r"(?:(?:dr|prof|ing|mag)\b\.?\s*)+", re.IGNORECASE)


def with_private_parties(forms: Forms, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return *claims* with the senders and recipients of a private letter; as they are where it is none."""
    if not is_private(forms, claims):
        return tuple(claims)
    senders = tuple(_signed(claims))
    recipients = tuple(_addressed(forms, claims))
    kept = [claim for claim in claims if not _gives_way(claim, bool(senders), bool(recipients))]
    called = any(claim.field == "kind" for claim in kept)
    return (*kept, *(() if called else _kind(forms)), *senders, *recipients)


def _gives_way(claim: Claim, signed: bool, addressed: bool) -> bool:
    """Return whether a claim that was made without knowing that the letter is private falls.

    Its form was taken for an office's; an address without body or office in it is one printed on the paper.
    """
    if claim.field == "kind":
        return claim.method.startswith("letter/form")
    if claim.field == "senders":
        return signed or claim.method.startswith("inference/post")
    if claim.field == "recipients":
        printed = claim.method.startswith("letter/address") and (
            not claim.value.keys() & {"office", "body"} or len(claim.text) <= _MONOGRAM
        )
        return addressed or printed or claim.method.startswith("inference/post")
    return False


def _kind(forms: Forms) -> Iterator[Claim]:
    """Yield that it is a letter, for the words that show it: its greeting, else its farewell, else its signature."""
    rows = [*forms.rows("salutation"), *forms.rows("closing"), *forms.rows("signature")]
    for row in rows[:1]:
        yield Claim("kind", "letter", row.line.text, row.line.start, row.line.end, FORM, 0.85)


def is_private(forms: Forms, claims: Sequence[Claim]) -> bool:
    """Return whether the document is written by one person to another as themselves."""
    if any(entry.meaning in _HEADED for entry in forms.entries) or any(
        row.label in _OFFICIAL for row in forms.lines[:4]
    ):
        return False
    named = (claim for claim in claims if claim.field == "kind" and not claim.method.startswith("letter/form"))
    if any(claim.value in _POSTED for claim in named):
        return False
    if any(greets_friend(row.line.text) for row in forms.lines[:14]):
        return True
    signed = [index for index, row in enumerate(forms.lines) if row.label == "signature" and index]
    return any(
        _friendly(row.line.text) for index in signed for row in forms.lines[max(index - _LONGEST_FAREWELL, 0) : index]
    )


def _friendly(line: str) -> bool:
    return takes_leave(line, intimate=True) or leads_to_name(line)


def _signed(claims: Sequence[Claim]) -> Iterator[Claim]:
    plain = [claim for claim in claims if claim.field == "senders" and claim.method != "letter/signed@1"]
    if any(not claim.inferred for claim in plain):
        return
    for claim in claims:
        if claim.field == "signatories" and claim.value.get("name"):
            value = {**claim.value, "name": spelt_apart(str(claim.value["name"]))}
            yield msgspec.structs.replace(claim, field="senders", value=value, method=SIGNED, confidence=0.86)


def _addressed(forms: Forms, claims: Sequence[Claim]) -> Iterator[Claim]:
    named = addressee(forms)
    signed = [str(claim.value.get("name", "")) for claim in claims if claim.field == "signatories"]
    if named is not None and not names_writer(forms.text[slice(*named)], signed):
        words = forms.text[slice(*named)]
        yield Claim("recipients", {"name": " ".join(words.split())}, words, *named, ADDRESSED, 0.85)
        return
    greeting = salutation_span(forms)
    for claim in read_salutation(forms.text, *greeting) if greeting else ():
        if claim.value.get("name"):
            yield msgspec.structs.replace(claim, method=GREETED, confidence=0.82)


def spelt_apart(name: str) -> str:
    """Return a name with the words parted that a hand or a typesetter joined: "AnnaMarek", "DrMarek", "FMarek"."""
    if " " in name.strip() and not re.match(r"Dr\s?[A-Z]", name):
        parts = [spelt_apart(part) for part in name.split()]
        return " ".join(parts)
    pieces: list[str] = []
    for piece in _JOINED.split(name):
        if pieces and pieces[-1].casefold() in _PREFIXES:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return _TITLE.sub("", " ".join(pieces)) or name
