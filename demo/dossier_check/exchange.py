"""The exchange compared: links, documents known but not held, asks and what came of them, findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier_check.export import folded, share_words
from dossier_check.outcome import Outcome, outcome

if TYPE_CHECKING:
    from dossier_check.expected import Expected, ExpectedGhost
    from dossier_check.export import Export, Record
    from dossier_check.matching import Matching


def links(expected: Expected, export: Export, matching: Matching) -> Outcome:
    """Compare the links between held documents; a translation kept within its original has its link."""
    said = {(link["kind"], link["from"], link["to"]) for link in export.links}
    known = set()

    def verdict(kinds_: tuple[str, ...], one: str, other: str) -> bool:
        start, end = matching.of.get(one), matching.of.get(other)
        if start is None or end is None:
            return False
        if start == end:
            return "translation-of" in kinds_
        symmetric = bool({"identical-to", "translation-of"} & set(kinds_))
        ends = {(start, end), (end, start)} if symmetric else {(start, end)}
        right = {(kind, *pair) for kind in kinds_ for pair in ends} & said
        known.update(right)
        return bool(right)

    translations = {w.translation_of: w.id for w in expected.documents if w.translation_of}
    verdicts = []
    for link in expected.links:
        ends = [link.to]
        if "translation-of" not in link.kinds and link.to in translations:
            ends.append(translations[link.to])
        elif "translation-of" not in link.kinds and link.to in translations.values():
            ends += [original for original, translation in translations.items() if translation == link.to]
        right = sum(verdict(link.kinds, link.from_, end) for end in ends) > 0
        verdicts.append((right, f"{link.from_} {' or '.join(link.kinds)} {link.to} ({link.quote})"))
    held = export.held()

    def name(key: str) -> str:
        return "+".join(sorted(matching.names.get(key, {key})))

    beyond = [
        f"{name(start)} {kind} {name(end)}"
        for kind, start, end in sorted(said - known)
        if start in held and end in held
    ]
    return outcome("links", verdicts, beyond)


def _is_ghost(wanted: ExpectedGhost, ghost: Record, export: Export, matching: Matching) -> bool:
    speakers = {matching.of.get(name) for name in wanted.spoken_of_by}
    spoken = [link for link in export.links if link["to"] == ghost["id"] and link["from"] in speakers]
    if not spoken:
        return False
    if any(share_words(e["text"], wanted.quote) for link in spoken for e in link.get("evidence", ())):
        return True
    return bool(wanted.date) and ghost.get("date") == wanted.date


def ghosts(expected: Expected, export: Export, matching: Matching) -> Outcome:
    """Compare the documents known but not held: who speaks of them, in which words or of which date."""
    unheld = [document for document in export.documents.values() if not document.get("held", True)]
    recognised: set[str] = set()
    verdicts = []
    for wanted in expected.ghosts:
        right = [ghost["id"] for ghost in unheld if _is_ghost(wanted, ghost, export, matching)]
        recognised.update(right)
        verdicts.append((bool(right), f"{wanted.what} ({wanted.quote})"))
    beyond = sorted(
        f"{ghost['id']}: {ghost.get('title', ghost.get('kind', ''))} {ghost.get('date', '')}"
        for ghost in unheld
        if ghost["id"] not in recognised
    )
    return outcome("ghosts", verdicts, beyond)


def asks(expected: Expected, export: Export, matching: Matching) -> tuple[Outcome, Outcome]:
    """Compare which asks were seen, and, of all that were expected, what became of them."""
    seen, stated = [], []
    for wanted in expected.asks:
        key = matching.of.get(wanted.document)
        acts = [
            act
            for act in export.acts
            if act["document"] == key
            and act["act"] in wanted.acts
            and any(share_words(e["text"], wanted.quote) for e in act.get("evidence", ()))
        ]
        seen.append((bool(acts), f"{wanted.document}: {wanted.quote}"))
        if not wanted.states:
            continue
        states = [act.get("state") for act in acts]
        answers = {matching.of.get(name) for name in wanted.answered_by}
        met = {answer["document"] for act in acts for answer in act.get("answered_by", ())}
        right = any(state in wanted.states for state in states) and (not answers or bool(answers & met))
        stated.append(
            (
                right,
                f"{wanted.document}: {wanted.quote}: expected {' or '.join(wanted.states)}, found {states}",
            )
        )
    return outcome("asks", seen), outcome("ask states", stated)


def findings(expected: Expected, export: Export, matching: Matching) -> Outcome:
    """Compare the findings: about the right document, in words that tell the matter."""
    used: set[str] = set()
    verdicts = []
    for wanted in expected.findings:
        subjects = {matching.of.get(name) for name in wanted.subjects}
        right = [
            finding["id"]
            for finding in export.findings
            if (not subjects or subjects & set(finding["subjects"]))
            and any(folded(word) in folded(finding["rule"] + " " + finding["message"]) for word in wanted.words)
        ]
        used.update(right)
        verdicts.append((bool(right), wanted.what))
    beyond = sorted(f"{f['rule']}: {f['message']}" for f in export.findings if f["id"] not in used)
    return outcome("findings", verdicts, beyond)
