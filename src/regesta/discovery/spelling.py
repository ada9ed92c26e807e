"""What the writer of a query may have meant: near words for those that nothing holds."""

from __future__ import annotations

from collections.abc import Iterable

from . import schema
from .fields import BY_NAME
from .query import Fuzzy, Pattern, Phrase, Words
from .vocabulary import Vocabulary


def suggest_spelling(
    query: str, unknown: Iterable[Words | Phrase | Fuzzy | Pattern], vocabulary: Vocabulary
) -> str | None:
    """Return *query* with each unknown word replaced by the nearest word that the index holds, or None.

    Nearest is the fewest letters off (one for words of up to five letters, else two), then the most frequent.
    """
    changed = query
    for node in sorted(unknown, key=lambda node: -node.start):
        if not isinstance(node, Words):
            continue
        columns = BY_NAME[node.field].columns if node.field else schema.FREE_FIELDS
        better = []
        for word in schema.words_of(node.text):
            if any(vocabulary.frequency(column, word) for column in columns):
                better.append(word)
                continue
            near = vocabulary.near(word, 1 if len(word) <= 5 else 2, columns, 1) if len(word) > 2 else []
            if not near:
                better = []
                break
            better.append(near[0][0])
        if better:
            changed = changed[: node.start] + " ".join(better) + changed[node.end :]
    return changed if changed != query else None
