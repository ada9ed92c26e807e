"""Links that no words tell: what the page shows enclosed, and what the comparison of texts found to be one text.

In: the record and some documents. Out: links with their kind (encloses, transmits, draft, translation, identical) and
the first lines of both documents as their evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..correspondence import CARRIERS, link_id
from ..holdings import RecordStore
from ..model import Document, Evidence, Link, TextSpan


def structural_links(record: RecordStore, documents: Iterable[Document]) -> Iterator[tuple[str, Link]]:
    """Yield the links that the page and the comparison of texts give: enclosures, drafts, identical letters."""
    own = {each.id: each for each in documents}
    rows = {row.no: row for row in record.witnesses.of_documents(own)}
    comparisons = [each for each in record.witnesses.comparisons_of(rows) if each.link and not each.one]
    ends = {no for each in comparisons for no in (each.a, each.b)} - rows.keys()
    beside = {row.no: row.document for row in (*rows.values(), *record.witnesses.numbered(ends))}
    told = [(beside[each.a], beside[each.b], each) for each in comparisons]
    outer = {each.within for each in own.values() if each.within}
    known = own | record.documents.stated({*outer, *(n for a, b, _ in told for n in (a, b) if n)} - own.keys())
    sure: dict[tuple[str, str, str], float] = {}
    for a, b, each in told:
        if a and b and a != b and a in known and b in known:
            link = _laid(known[a], known[b], each.link or "")
            # Several witnesses of two documents say the same of them; they are one link.
            sure[link] = max(sure.get(link, 0.0), each.confidence)
    for (a, b, kind), confidence in sorted(sure.items()):
        if a in own:
            evidence = (*_opening(record, known[a].text), *_opening(record, known[b].text))
            yield a, _link(kind, a, b, "same-text", confidence, evidence)
    for document in own.values():
        if document.within and document.text and document.within in known:
            kind = "transmits" if known[document.within].kind in CARRIERS else "encloses"
            evidence = _opening(record, document.text)
            yield document.id, _link(kind, document.within, document.id, "enclosure", 0.9, evidence)


def _opening(record: RecordStore, span: TextSpan | None) -> tuple[Evidence, ...]:
    """The first line of a document's text, as a quotation that shows where it stands."""
    if span is None:
        return ()
    text = record.captures.text(span.capture)
    line = text[span.start : span.end].lstrip()
    start = span.end - len(line) if line else span.start
    stop = start + min(len(line.split("\n", 1)[0]), 120)
    return (Evidence(span.capture, start, stop, text[start:stop]),)


def _laid(a: Document, b: Document, kind: str) -> tuple[str, str, str]:
    """The two documents in the order in which a link reads, with its kind; of identical letters neither is first."""
    if kind == "identical-to":
        a, b = sorted((a, b), key=lambda each: (each.text.capture, each.text.start) if each.text else ("", 0))
    elif kind == "encloses" and a.kind in CARRIERS:
        kind = "transmits"
    return a.id, b.id, kind


def _link(kind: str, from_: str, to: str, rule: str, score: float, evidence: tuple[Evidence, ...]) -> Link:
    return Link(
        id=link_id(from_, to, kind, evidence),
        kind=kind,  # type: ignore[arg-type]
        from_=from_,
        to=to,
        rule=rule,
        score=score,
        evidence=evidence,
    )
