"""Letters read from the record, and from them what was asked and what came of it.

In: the record. Out: letters with what was read in their best witness, and the ledger of asks of some of them, in all
that is held or in what was known on a day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from ..correspondence import Letter, keep_ledger
from ..holdings import RecordStore
from ..holdings.records import WitnessRow
from ..model import Act, Document, Link
from ..model.exchange import REPLIES

CALLS = REPLIES | {"follows-up"}
"""Links by which a letter bears on what another asks; a mere mention answers nothing."""
BEARING = CALLS | {"refers-to", "draft-of"}
"""Links that have a part in what became of an ask."""
_TALKS = ("memorandum of conversation", "minutes")
"""Records of talks, which answer by word of mouth what they mention."""


class Letters:
    """Reads letters from the record, and from them what was asked and what came of it."""

    def __init__(self, record: RecordStore) -> None:
        self.record = record

    def letters(self, documents: Iterable[Document]) -> Iterator[Letter]:
        """Yield the held documents with what was read in their best witness."""
        spans = {document.id: document for document in documents if document.text is not None}
        rows: dict[tuple[str, int], WitnessRow] = {}
        for row in self.record.witnesses.of_documents(spans):
            rows[(row.capture, row.start)] = row
        texts = self.record.captures.texts({each.text.capture for each in spans.values() if each.text})
        for document in spans.values():
            span = document.text
            best = rows.get((span.capture, span.start)) if span else None
            if span is None or best is None:
                continue
            words = best.words
            yield Letter(
                document=document,
                text=texts[span.capture][span.start : span.end],
                capture=span.capture,
                offset=span.start,
                mentions=words.mentions,
                utterances=words.utterances,
            )

    def ledgers(self, names: Sequence[str], known: Set[str] | None = None) -> list[Act]:
        """Return what the letters ask, propose and offer and what came of it: in all that is held, or in what is known.

        `known` are the documents that count, where the ledger is to be read as it stood on a day.
        """
        nouns = self.record.documents.several(names)
        replies: dict[str, list[Link]] = defaultdict(list)
        for link in self.record.exchange.links_at(names):
            if (link.kind in CALLS or link.kind == "refers-to") and (known is None or link.from_ in known):
                replies[link.to].append(link)
        answering = {link.from_ for name in names for link in replies[name]}
        # What was drafted and then sent otherwise met nothing: the letter that went does.
        sent = self.record.exchange.links_at(answering)
        unsent = {link.from_ for link in sent if link.kind == "draft-of" and (known is None or link.to in known)}
        others = answering - nouns.keys()
        letters = {
            letter.document.id: letter
            for letter in self.letters([*nouns.values(), *self.record.documents.several(others).values()])
        }
        acts: list[Act] = []
        for name in names:
            if name in letters:
                answers = [
                    (link, letters[link.from_])
                    for link in replies[name]
                    if link.from_ in letters
                    and link.from_ not in unsent
                    and (link.kind in CALLS or letters[link.from_].document.kind in _TALKS)
                ]
                acts += keep_ledger(letters[name], answers)
        return acts
