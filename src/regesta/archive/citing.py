"""What a citation of a document needs beyond it: the archive's title, and who speaks of a letter that is not held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..dissemination.citing import Citable
from ..holdings import RecordStore
from ..model import Document
from .exchanges import in_order


def citables(
    record: RecordStore, documents: Iterable[Document], *, archive: str = "", address: str = ""
) -> list[Citable]:
    """Return the documents ready to be cited, in their order; *address* stands before "/documents/" and the id."""
    given = list(documents)
    missing = {each.id for each in given if not each.held}
    speakers: dict[str, set[str]] = defaultdict(set)
    for link in record.exchange.links_at(sorted(missing)) if missing else ():
        if link.to in missing:
            speakers[link.to].add(link.from_)
    known = record.documents.several(sorted({name for names in speakers.values() for name in names}))
    return [
        Citable(
            document=each,
            archive=archive,
            address=f"{address}/documents/{each.id}" if address else "",
            cited_in=tuple(
                other for other in in_order(known[name] for name in speakers[each.id] if name in known) if other.held
            ),
        )
        for each in given
    ]
