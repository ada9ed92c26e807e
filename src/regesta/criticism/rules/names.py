"""One person's name spelt in several ways, in what is claimed of one document.

Across documents the spellings of a name are the variants of its agent (authorities): a surname is shared by thousands
of letters, and each pair of them would tell the same again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regesta.model import Attestation, Evidence
from regesta.model.exchange import Severity
from regesta.onomastics import fold, parse_person, person_key, same_person

from ..case import Case, evidence_of, within
from ..rule import FindingDraft

_FIELDS = ("senders", "recipients", "signatories", "participants", "copied_to")
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*\.?(?:\s{1,2}|(?<=\.))){0,4}[A-ZÀ-Þ][\w’'-]{2,30}")


class SpeltSeveralWays:
    """A surname that the letter, its title, its summary or one of its captures spell differently."""

    name = "name-spelt-in-several-ways"
    severity: Severity = "note"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        forms: dict[str, dict[str, tuple[str, Attestation]]] = {}
        for name, attestation in _names(case):
            person = parse_person(name)
            if person is None or not person.surname:
                continue
            # A compound without its hyphen parses to a short surname; the hyphen lost is what the reader must see.
            forms.setdefault(person_key(name), {}).setdefault(name, (case.document.id, attestation))
        for key, spelt in sorted(forms.items()):
            by_surname: dict[str, str] = {}
            for name in sorted(spelt):
                by_surname.setdefault(_surname(name), name)
            # Marks left out and capitals are no other spelling.
            if not key or (len({fold(surname) for surname in by_surname}) < 2 and not _hyphen_lost(by_surname)):
                continue
            surnames = sorted(by_surname.values())
            yield FindingDraft(
                subjects=tuple(sorted({spelt[name][0] for name in surnames})),
                message=(
                    "One name is spelt in several ways: "
                    + ", ".join(f"“{surname}”" for surname in surnames[:-1])
                    + f" and “{surnames[-1]}”; they were taken for the same person."
                ),
                evidence=tuple(_quote(spelt[surname][1], surname) for surname in surnames),
            )


def _hyphen_lost(surnames: Iterable[str]) -> bool:
    return len({surname.count("-") for surname in surnames}) > 1


def _surname(name: str) -> str:
    person = parse_person(name)
    return (person.surname if person else name).casefold()


def _quote(attestation: Attestation, name: str) -> Evidence:
    at = attestation.text.find(name)
    return within(attestation, at, at + len(name)) if at >= 0 else evidence_of(attestation)


def _names(case: Case) -> Iterator[tuple[str, Attestation]]:
    """The persons' names of the case: of its parties, and of title and summary where a party's name recurs."""
    known: dict[str, str] = {}
    for field in _FIELDS:
        for attestation in case.attested(field):
            name = attestation.value.get("name") if isinstance(attestation.value, dict) else None
            if name and not attestation.inferred:
                known.setdefault(person_key(name), name)
                yield name, attestation
    for field in ("title", "summary"):
        for attestation in case.attested(field):
            for found in _NAME.finditer(attestation.text):
                name = found.group()
                key = person_key(name)
                if key in known and same_person(name, known[key]) != "different" and fold(name) != fold(known[key]):
                    yield name, attestation
