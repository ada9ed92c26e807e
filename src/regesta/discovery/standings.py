"""How a document stands, in the words of `has:`, `is:`, `asks:` and `finding:`.

What enters: a document with its links, acts, findings and exchange; what leaves: `Standing`. To add a word: a
line in the table of links, or in `_has` or `_is`; then raise `schema.VERSION`.
`docs/reference/query-language.md` lists the words and a test compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.chronology import bounds
from regesta.model import Act, Document, Finding, Link

from .entry import Standing

# By kind of link: what the document that it leads to has, and what the one that it comes from is.
LINKED: dict[str, tuple[str, str]] = {
    "answers": ("reply", "reply"),
    "acknowledges": ("acknowledgement", "acknowledgement"),
    "follows-up": ("follow-up", "follow-up"),
    "refers-to": ("mention", ""),
    "translation-of": ("translation", "translation"),
    "draft-of": ("draft", "draft"),
}
HAS = ("reply", "acknowledgement", "follow-up", "mention", "translation", "draft", "enclosure", "exchange", "ask",
       "finding", "text", "summary", "captures")  # fmt: skip
IS = ("held", "missing", "reply", "acknowledgement", "follow-up", "translation", "draft", "enclosure", "circular",
      "dated", "undated", "doubtful")  # fmt: skip
ANY = "any"
_DOUBT = frozenset("?~%")


def standing_of(
    document: Document,
    links: Iterable[Link] = (),
    acts: Iterable[Act] = (),
    findings: Iterable[Finding] = (),
    exchange: str | None = None,
) -> Standing:
    """Return how *document* stands by the *links* at it, its own *acts*, the *findings* on it, its *exchange*.

    Acts of others that the writer only tells of are none of the document's asks.
    """
    links, findings = tuple(links), tuple(findings)
    states = sorted({act.state.replace(" ", "-") for act in acts if act.state is not None and not act.reported})
    found = {word for finding in findings for word in (finding.rule, finding.severity)}
    return Standing(
        has=tuple(sorted(set(_has(document, links, bool(states), bool(findings), exchange)))),
        is_=tuple(sorted(set(_is(document, links)))),
        asks=(ANY, *states) if states else (),
        findings=tuple(sorted(found)),
        exchange=exchange,
    )


def _has(document: Document, links: Iterable[Link], asks: bool, findings: bool, exchange: str | None) -> Iterator[str]:
    for link in links:
        if link.to == document.id and link.kind in LINKED:
            yield LINKED[link.kind][0]
        if link.from_ == document.id and link.kind == "encloses":
            yield "enclosure"
    if exchange:
        yield "exchange"
    if asks:
        yield "ask"
    if findings:
        yield "finding"
    if document.text:
        yield "text"
    if document.summary:
        yield "summary"
    if len(document.captures) > 1:
        yield "captures"


def _is(document: Document, links: Iterable[Link]) -> Iterator[str]:
    yield "held" if document.held else "missing"
    for link in links:
        if link.kind == "identical-to":
            yield "circular"
        elif link.from_ == document.id and link.kind in LINKED and LINKED[link.kind][1]:
            yield LINKED[link.kind][1]
        elif link.to == document.id and link.kind == "encloses":
            yield "enclosure"
    if document.within:
        yield "enclosure"
    yield "dated" if document.date and bounds(document.date) else "undated"
    if document.date and _DOUBT & set(document.date):
        yield "doubtful"
