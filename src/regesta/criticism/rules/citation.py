"""The archive's reference against the letter and against other letters' references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regesta.chronology import bounds
from regesta.model import Attestation, Edition, Evidence, Sentence, told
from regesta.model.exchange import Severity
from regesta.onomastics import fold

from ..case import Case, evidence_of, within
from ..rule import FindingDraft

# What follows a point after a figure or a capital is the second half of a decimal file number ("398.1901").
_YEAR = re.compile(r"(?<!\d)(?<![\dA-Z]\.)(1[0-9]{3}|20[0-2][0-9])(?!\d)")
_YEAR_RANGE = re.compile(
    r"(?<!\d)(?<![\dA-Z]\.)(1[0-9]{3}|20[0-2][0-9])\s{0,2}[-–—/]\s{0,2}(1[0-9]{3}|20[0-2][0-9]|[0-9]{2})(?!\d)"
)
_NUMBER = re.compile(r"\d+")
_LONGEST_FILE = 30
"""Years that one file spans at most."""


class SamePages:
    """Two different documents that are cited to the very same pages of one file, or of one printed edition."""

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
                evidence=_sorted(proof for proof in proofs if proof),
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
        if numbers:
            where = re.sub(r"\W+", "", fold(file))
            yield f"file:{where}:{numbers}", told("File {file}, pp. {pages}", file=file, pages=pages), proof
    for edition in document.editions:
        if edition.pages and edition.title:
            pages = "-".join(_NUMBER.findall(edition.pages))
            where = _edition_key(edition)
            if pages:
                proof = _proof(case, ("editions", "source"), edition.pages)
                cited = told("{title}, pp. {pages}", title=edition.title, pages=edition.pages)
                yield f"edition:{where}:{pages}", cited, proof


def cited_places(case: Case) -> list[tuple[str, str, Evidence | None]]:
    """Return file (or series) and pages as each capture cites them, the chosen first, with the words."""
    source = case.document.source
    found: dict[tuple[str, str], Evidence | None] = {}
    chosen_file = (source.file or source.series) if source else None
    if source and source.pages and chosen_file:
        found[(chosen_file, source.pages)] = _proof(case, ("source.pages", "source"), source.pages)
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


def _proof(case: Case, fields: tuple[str, ...], value: str) -> Evidence | None:
    for field in fields:
        for attestation in case.attested(field):
            at = attestation.text.rfind(value)
            if at >= 0:
                return within(attestation, at, at + len(value))
        for attestation in case.attested(field):
            return evidence_of(attestation)
    return None


class FileDates:
    """A document whose date lies outside the years that its file bears."""

    name = "file-date-does-not-cover-document"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        document = case.document
        written = _years_of(document.date or "") if bounds(document.date or "") else None
        if written is None:
            return
        chosen = [document.source.file] if document.source and document.source.file else []
        for file in dict.fromkeys((*chosen, *(str(one.value) for one in case.attested("source.file")))):
            years = file_years(file)
            # A file begins with what led to it, often of the year before.
            if years is None or not (written[1] < years[0] - 1 or written[0] > years[1]):
                continue
            # A year apart from the file's own span by a century is a number, not a year.
            if min(abs(written[0] - years[1]), abs(written[1] - years[0])) > 60:
                continue
            proofs = [_proof(case, ("source.file", "source"), file)]
            proofs += [evidence_of(one) for one in list(case.attested("date"))[:1]]
            yield FindingDraft(
                subjects=(document.id,),
                message=told(
                    "The document is dated {written:date}, but its file, “{file}”, bears the year {years}: either the "
                    "file runs on or the reference is wrong.",
                    written=document.date or "",
                    file=file,
                    years=_span(*years),
                ),
                evidence=_sorted(proof for proof in proofs if proof),
            )


class CitedDifferently:
    """One document that its captures cite to different pages or files."""

    name = "captures-cite-different-places"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        for field in ("source.file", "source.pages"):
            said: dict[str, Attestation] = {}
            for one in case.attested(field):
                key = "-".join(_NUMBER.findall(str(one.value)))
                if key and not one.inferred:
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
                evidence=_sorted(evidence_of(one) for one in said.values()),
            )


def file_years(file: str) -> tuple[int, int] | None:
    """Return the first and last year that a file's designation bears ("9U/1956-1958", "6/1955"), or None."""
    spans = [
        (int(first), int(last) if len(last) == 4 else int(first[:2] + last))
        for first, last in _YEAR_RANGE.findall(file)
    ]
    spans = [span for span in spans if span[0] <= span[1]]
    if spans:
        return min(span[0] for span in spans), max(span[1] for span in spans)
    # A year stands after a stroke, a comma or a bracket, or is the whole; "File 1392" is a number.
    years = [
        int(found.group())
        for found in _YEAR.finditer(file)
        if re.search(r"[/,(\[.-]\s{0,2}$", file[: found.start()]) and not re.match(r"[/-]?\d", file[found.end() :])
    ]
    if not years:
        return None
    # Beside a year of that kind the others are years too ("Nov. 1963–June 1964", "1969 and 1970").
    beside = [int(each) for each in _YEAR.findall(file)]
    years += [each for each in beside if abs(each - years[0]) <= _LONGEST_FILE]
    return min(years), max(years)


def _years_of(edtf: str) -> tuple[int, int] | None:
    years = [int(year) for year in re.findall(r"(?<!\d)(\d{4})(?=-|$|/|~|\?)", edtf)]
    return (min(years), max(years)) if years else None


def _span(first: int, last: int) -> str | Sentence:
    # Years are text here: a number would get a mark between its thousands.
    return str(first) if first == last else told("{first} to {last}", first=str(first), last=str(last))


def _named(case: Case) -> Sentence:
    title, date = case.document.title or "", case.document.date
    title = title if len(title) <= 90 else title[:90].rsplit(" ", 1)[0] + " …"
    if not title:
        return told("a document without a title ({day:date})", day=date) if date else told("a document without a title")
    return told("“{title}” ({day:date})", title=title, day=date) if date else told("“{words}”", words=title)


def _sorted(proofs: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(dict.fromkeys(proofs), key=lambda one: (one.capture, one.start, one.end)))
