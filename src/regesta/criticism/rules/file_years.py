"""The years that a file's designation bears against the date of the document that is said to lie in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.chronology import bounds, find_dates
from regesta.model import Sentence, told
from regesta.model.exchange import Severity
from regesta.onomastics import fold

from ..case import Case, evidence_of, proof_of, sorted_proofs
from ..rule import FindingDraft

# What follows a point after a figure or a capital is the second half of a decimal file number ("398.1901").
_YEAR = re.compile(r"(?<!\d)(?<![\dA-Z]\.)(1[0-9]{3}|20[0-2][0-9])(?!\d)")
# "1953-6" is a span; in "1961/3" the second figure counts the files of the year.
_YEAR_RANGE = re.compile(
    r"(?<!\d)(?<![\dA-Z]\.)(1[0-9]{3}|20[0-2][0-9])"
    r"(?:\s{0,2}[-–—/]\s{0,2}(1[0-9]{3}|20[0-2][0-9]|[0-9]{2})|[-–—]([0-9]))(?!\d)"
)
_SET_OFF = re.compile(r"[/,()\[.;:-]\s{0,2}$")
_BEGINS = re.compile(r"\s[A-ZÀ-Þ]\w{2}")
_LAST_WORD = re.compile(r"([^\W\d_]+)[.)]?\s{1,2}$")
_COUNTED = frozenset(
    word
    for words in (
        "file files folder box lot no nr number vol volume item document reel roll frame page pages entry tab part",
        "mappe akte akten heft bd band nummer dossier carton liasse boite numero dosar dosarul fila",
        "delo list opis fond fonds papka mapa karton sygnatura legajo caja busta fascicolo",
    )
    for word in words.split()
)
"""Words that a number counts after, in the languages of archives."""
_OF = frozenset(("of", "von", "vom", "de", "du", "din", "ot", "za"))
"""After these a year belongs to what the papers are about ("Amendments to the Act of 1954")."""
_LONGEST_FILE = 30
"""Years that one file spans at most."""
_FAR = 60
"""A figure that lies further from the document than this is a number and no year."""


class FileDates:
    """A document whose date lies outside the years that its file bears.

    Silent where other documents of the same time are cited to that file too: then its years mean something else, the
    years that the papers speak of or in which they were weeded.

    Example: The document is dated 3 March 1931, but its file, “6/1927”, bears the year 1927: either the file runs on
    or the reference is wrong.
    """

    name = "file-date-does-not-cover-document"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        return {f"{fold(file)}|{(case.document.date or '')[:4]}" for file, _ in _outside(case)}

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        document = case.document
        for file, years in _outside(case):
            key = f"{fold(file)}|{(document.date or '')[:4]}"
            if any(other.document.id != document.id and key in self.keys(other) for other in case.neighbours):
                continue
            proofs = [proof_of(case, ("source.file", "source"), file)]
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
                evidence=sorted_proofs(proofs),
            )


def _outside(case: Case) -> list[tuple[str, tuple[int, int]]]:
    """The files that the document is cited to and whose years don't cover it, with these years."""
    document = case.document
    written = _years_of(document.date or "") if document.held and bounds(document.date or "") else None
    if written is None:
        return []
    chosen = [document.source.file] if document.source and document.source.file else []
    found = []
    for file in dict.fromkeys((*chosen, *(str(one.value) for one in case.attested("source.file")))):
        years = file_years(file)
        # A file begins with what led to it, often of the year before.
        if years is None or not (written[1] < years[0] - 1 or written[0] > years[1]):
            continue
        if min(abs(written[0] - years[1]), abs(written[1] - years[0])) <= _FAR:
            found.append((file, years))
    return found


def file_years(file: str) -> tuple[int, int] | None:
    """Return the first and last year that a file's designation bears ("9U/1956-1958", "6/1955"), or None.

    A figure is a year where it is one of a span or stands in a date ("June 1968"), or is set off by a stroke, a comma
    or a bracket, or begins or ends the words that name it ("Blocked Assets 1957"). After a word that counts ("File
    1392"), an abbreviation in capitals ("FRC 1950") or nothing at all it is a number.
    """
    spans = [
        (int(first), int(first[: 4 - len(last)] + last))
        for first, long, short in _YEAR_RANGE.findall(file)
        if (last := long or short)
    ]
    spans = [span for span in spans if span[0] <= span[1]]
    if spans:
        return min(span[0] for span in spans), max(span[1] for span in spans)
    dated = [(found.start, found.end) for found in find_dates(file) if re.match(r"\d{4}-\d\d", found.edtf)]
    years = [
        int(found.group())
        for found in _YEAR.finditer(file)
        if any(start <= found.start() and found.end() <= end for start, end in dated) or _is_year(file, found)
    ]
    if not years:
        return None
    # Beside a year of that kind the others are years too ("Nov. 1963–June 1964", "1969 and 1970").
    beside = [int(each) for each in _YEAR.findall(file)]
    years += [each for each in beside if abs(each - years[0]) <= _LONGEST_FILE]
    return min(years), max(years)


def _is_year(file: str, found: re.Match[str]) -> bool:
    before, after = file[: found.start()], file[found.end() :]
    if re.match(r"[/-]?\d", after):
        return False
    if _SET_OFF.search(before):
        return True
    if not before.strip():
        return _BEGINS.match(after) is not None
    word = _LAST_WORD.search(before)
    if word is None or after.strip(" .,;:)]"):
        return False
    return not word[1].isupper() and fold(word[1]) not in _COUNTED | _OF


def _years_of(edtf: str) -> tuple[int, int] | None:
    years = [int(year) for year in re.findall(r"(?<!\d)(\d{4})(?=-|$|/|~|\?)", edtf)]
    return (min(years), max(years)) if years else None


def _span(first: int, last: int) -> str | Sentence:
    # Years are text here: a number would get a mark between its thousands.
    return str(first) if first == last else told("{first} to {last}", first=str(first), last=str(last))
