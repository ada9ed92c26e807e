"""Documents and their fields compared: which captures make one, its date, kind, number and parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier_check.export import folded, share_words
from dossier_check.outcome import Outcome, outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier_check.expected import Alternatives, Expected, ExpectedDocument
    from dossier_check.export import Export, Record
    from dossier_check.matching import Matching


def documents(expected: Expected, export: Export, matching: Matching) -> Outcome:
    """Compare which captures make one document; a page without document must give none."""

    def verdict(wanted: ExpectedDocument) -> tuple[bool, str]:
        key = matching.of.get(wanted.id)
        if key is None:
            return False, f"{wanted.id}: not found"
        together = {w.id for w in expected.documents if w.id in matching.names[key]}
        allowed = {c for w in expected.documents if w.id in together for c in (*w.captures, *w.also_in)}
        needed = {c for w in expected.documents if w.id in together for c in w.captures}
        files = export.files(export.documents[key])
        right = needed <= files <= allowed
        return right, f"{wanted.id}: expected {sorted(needed)}, found {sorted(files)}"

    beyond = (
        f"{key}: {document.get('title', 'no title')} ({', '.join(sorted(export.files(document)))})"
        for key, document in sorted(export.held().items())
        if key not in matching.names
    )
    return outcome("documents", map(verdict, expected.documents), beyond)


def _fields(expected: Expected, export: Export, matching: Matching) -> Iterator[tuple[ExpectedDocument, Record]]:
    for wanted in expected.documents:
        yield wanted, export.documents.get(matching.of.get(wanted.id, ""), {})


def dates(expected: Expected, export: Export, matching: Matching) -> Outcome:
    """Compare the documents' dates."""
    return outcome(
        "dates",
        (
            (
                found.get("date") == wanted.date,
                f"{wanted.id}: expected {wanted.date}, found {found.get('date')}",
            )
            for wanted, found in _fields(expected, export, matching)
        ),
    )


def kinds(expected: Expected, export: Export, matching: Matching) -> Outcome:
    """Compare the documents' kinds."""
    return outcome(
        "kinds",
        (
            (
                found.get("kind") in wanted.kind,
                f"{wanted.id}: expected {wanted.kind[0]}, found {found.get('kind')}",
            )
            for wanted, found in _fields(expected, export, matching)
        ),
    )


def numbers(expected: Expected, export: Export, matching: Matching) -> Outcome:
    """Compare the documents' numbers, where they have one."""
    return outcome(
        "numbers",
        (
            (
                found.get("number") == wanted.number,
                f"{wanted.id}: expected {wanted.number}, found {found.get('number')}",
            )
            for wanted, found in _fields(expected, export, matching)
            if wanted.number
        ),
    )


def sources(expected: Expected, export: Export, matching: Matching) -> Outcome:
    """Compare the levels of the archival chain; a longer or shorter form of the right words is right."""

    def verdicts() -> Iterator[tuple[bool, str]]:
        for wanted, found in _fields(expected, export, matching):
            chain = found.get("source", {})
            for level, alternatives in wanted.source.items():
                right = any(share_words(chain.get(level, ""), words) for words in alternatives)
                yield right, f"{wanted.id}: {level}: expected {alternatives[0]}, found {chain.get(level)}"

    return outcome("sources", verdicts())


def origins(expected: Expected, export: Export, matching: Matching) -> Outcome:
    """Compare original languages and translators, where a capture states them."""

    def verdicts() -> Iterator[tuple[bool, str]]:
        for wanted, found in _fields(expected, export, matching):
            if wanted.original_language:
                said = found.get("languages", {}).get("original")
                label = f"{wanted.id}: original language: expected {wanted.original_language}, found {said}"
                yield said == wanted.original_language, label
            if wanted.translator:
                names = found.get("translators", ())
                yield wanted.translator in names, f"{wanted.id}: expected {wanted.translator}, found {names}"

    return outcome("translation", verdicts())


def parties(expected: Expected, export: Export, matching: Matching, role: str) -> Outcome:
    """Compare the parties in one role ("senders", "recipients", "participants")."""

    def verdicts() -> Iterator[tuple[bool, str]]:
        for wanted, found in _fields(expected, export, matching):
            said = [export.party_words(party) for party in found.get(role, ())]
            alternatives: Alternatives
            for alternatives in getattr(wanted, role):
                right = any(folded(word) in words for word in alternatives for words in said)
                yield right, f"{wanted.id}: expected {alternatives[0]}, found {said}"

    return outcome(role, verdicts())
