"""The archive's reference against the letter and against other letters' references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from regesta.model import Attestation, Edition, Evidence, Sentence, told
from regesta.model.exchange import Severity
from regesta.onomastics import fold, same_body

from ..case import Case, evidence_of, proof_of, sorted_proofs
from ..rule import FindingDraft

_NUMBER = re.compile(r"\d+")
_NO_PAGE = re.compile(r"\d(?!(?:[rvabf]{1,2}|об)\b)[^\W\d_]", re.IGNORECASE)
"""A figure with other letters than a leaf's: "12th" numbers a session."""


class SamePages:
    """Two different documents that are cited to the very same pages of one file, or of one printed edition.

    Example: Two documents are cited to the same pages: “Letter of V. Brand” (3 March 1931) and “Letter of reply” (13
    March 1931) both to File 4/1931, pp. 31-32. Two letters seldom fill exactly the same pages; the reference of one
    was probably copied to the other.
    """

    name = "same-pages-for-two-documents"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        return {key for key, _, _ in _page_keys(case)}

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        own = {key: (where, proof) for key, where, proof in _page_keys(case)}
        for other in case.neighbours:
            if other.document.id == case.document.id or not other.document.held:
                continue
            if case.document.within == other.document.id or other.document.within == case.document.id:
                continue  # an enclosure is filed with its letter
            if case.document.date and case.document.date == other.document.date:
                continue  # a translation is filed with its letter, and a record of it is no second letter
            shared = [(key, where, proof) for key, where, proof in _page_keys(other) if key in own]
            if not shared:
                continue
            first, second = sorted((case, other), key=lambda one: (one.document.date or "", one.document.id))
            places = tuple(dict.fromkeys(where for _, where, _ in shared))
            proofs = [proof for key, _, proof in shared if proof] + [own[key][1] for key, _, _ in shared]
            yield FindingDraft(
                subjects=(case.document.id, other.document.id),
                message=told(
                    "Two documents are cited to the same pages: {first} and {second} both to {places}. Two letters "
                    "seldom fill exactly the same pages; the reference of one was probably copied to the other.",
                    first=_named(first),
                    second=_named(second),
                    places=places,
                ),
                evidence=sorted_proofs(proofs),
            )


def _page_keys(case: Case) -> Iterator[tuple[str, Sentence, Evidence | None]]:
    """The keys of the pages that any capture cites: by file and pages without the repository (whose name varies), and
    by edition.
    """
    document = case.document
    if not document.held:
        return
    for file, pages, proof in cited_places(case):
        numbers = "-".join(_NUMBER.findall(pages))
        if numbers and not _NO_PAGE.search(pages):
            where = re.sub(r"\W+", "", fold(file))
            yield f"file:{where}:{numbers}", told("File {file}, pp. {pages}", file=file, pages=pages), proof
    for edition in document.editions:
        if edition.pages and edition.title:
            pages = "-".join(_NUMBER.findall(edition.pages))
            where = _edition_key(edition)
            if pages:
                proof = proof_of(case, ("editions", "source"), edition.pages)
                cited = told("{title}, pp. {pages}", title=edition.title, pages=edition.pages)
                yield f"edition:{where}:{pages}", cited, proof


def cited_places(case: Case) -> list[tuple[str, str, Evidence | None]]:
    """Return file (or series) and pages as each capture cites them, the chosen first, with the words."""
    source = case.document.source
    found: dict[tuple[str, str], Evidence | None] = {}
    chosen_file = (source.file or source.series) if source else None
    if source and source.pages and chosen_file:
        found[(chosen_file, source.pages)] = proof_of(case, ("source.pages", "source"), source.pages)
    files = {one.capture: str(one.value) for one in case.attested("source.file")}
    for one in case.attested("source.pages"):
        file = files.get(one.capture, chosen_file)
        if file and not one.inferred:
            found.setdefault((file, str(one.value)), evidence_of(one))
    return [(file, pages, proof) for (file, pages), proof in found.items()]


def _edition_key(edition: Edition) -> str:
    # A country's name may be spelt in two languages; the longest words of the title and the year are enough.
    words = sorted(fold(edition.title or "").split(), key=lambda word: (-len(word), word))[:3]
    return "-".join((*sorted(words), edition.year or ""))


class CitedDifferently:
    """One document that its captures cite to different pages or files.

    Captures that name different archives tell of different copies, and contradict nobody.

    Example: The captures cite different pages for “Letter of V. Brand” (3 March 1931): “31-32” and “41-42”; one of
    the citations was probably taken from another document.
    """

    name = "captures-cite-different-places"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        archives = {one.capture: str(one.value) for one in case.attested("source.repository")}
        for field in ("source.file", "source.pages"):
            said: dict[str, Attestation] = {}
            for one in case.attested(field):
                key = "-".join(_NUMBER.findall(str(one.value)))
                if key and not one.inferred and _of_one_archive(archives, one, said.values()):
                    said.setdefault(key, one)
            if len({one.capture for one in said.values()}) < 2:
                continue
            places = tuple(told("“{words}”", words=str(one.value)) for one in said.values())
            yield FindingDraft(
                subjects=(case.document.id,),
                message=told(
                    "The captures cite different files for {document}: {places}; one of the citations was probably "
                    "taken from another document.",
                    document=_named(case),
                    places=places,
                )
                if field == "source.file"
                else told(
                    "The captures cite different pages for {document}: {places}; one of the citations was probably "
                    "taken from another document.",
                    document=_named(case),
                    places=places,
                ),
                evidence=sorted_proofs(evidence_of(one) for one in said.values()),
            )


def _of_one_archive(archives: Mapping[str, str], one: Attestation, said: Iterable[Attestation]) -> bool:
    mine = archives.get(one.capture)
    theirs = [archives[each.capture] for each in said if each.capture in archives]
    return mine is None or all(same_body(mine, each) != "different" for each in theirs)


def _named(case: Case) -> Sentence:
    title, date = case.document.title or "", case.document.date
    title = title if len(title) <= 90 else title[:90].rsplit(" ", 1)[0] + " …"
    if not title:
        return told("a document without a title ({day:date})", day=date) if date else told("a document without a title")
    return told("“{title}” ({day:date})", title=title, day=date) if date else told("“{words}”", words=title)
