"""A capture that is made of pages: their texts one after another, a segment for each, and what was doubtful.

Pages are joined by a blank line. A page that was recognised says in its segment how sure its reading is
("confidence"), by which language packs it was read ("packs") and by how many degrees it was turned ("turned").
"""

from __future__ import annotations

from collections.abc import Sequence

from regesta.model import Notice, Segment, Sentence, Transcription, counted, told

from ..recognition import PageText, Scan

_BETWEEN = "\n\n"
_POOR = 0.8
"""Below this confidence a page's reading is told as poor: every fifth word is wrong."""


class Paged:
    """Collects the pages of one capture."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0
        self._poor: list[int] = []
        self._recognised: list[int] = []
        self._blank: list[int] = []
        self._failed: dict[Notice, list[int]] = {}

    @property
    def is_empty(self) -> bool:
        """Whether no page has words."""
        return not self._pieces

    def add(self, page: int, text: str) -> None:
        """Add a page whose words stand in the capture as text."""
        self._begin()
        self._segments.append(Segment(self._length, self._length + len(text), page=page, element="page"))
        self._put(text)

    def add_scan(self, scan: Scan) -> None:
        """Add a page that was recognised, or note why it wasn't."""
        if scan.text is None:
            self.leave_out(scan.page, scan.why)
            return
        self._begin()
        read = scan.text
        self._recognised.append(scan.page)
        if read.confidence < _POOR:
            self._poor.append(scan.page)
        start = self._length
        self._segments.append(Segment(start, start + len(read.text), scan.page, "page", _told(read)))
        self._segments += [
            Segment(start + each.start, start + each.end, scan.page, each.element, each.attributes)
            for each in read.segments
        ]
        self._put(read.text)

    def leave_out(self, page: int, why: Notice | None = None) -> None:
        """Note a page without words; *why* where there may be some."""
        if why is None:
            self._blank.append(page)
        else:
            self._failed.setdefault(why, []).append(page)

    def whys(self) -> Notice:
        """Return why pages were left out, as the end of a sentence."""
        return Sentence(" ({whys:list})", {"whys": tuple(self._failed)}) if self._failed else ""

    def finish(
        self, *, method: str, media_type: str, title: str | None = None, notices: Sequence[Notice] = ()
    ) -> Transcription:
        """Return the whole, with notices of what was doubtful."""
        return Transcription(
            text="".join(self._pieces),
            method=method,
            media_type=media_type,
            segments=tuple(self._segments),
            title=title,
            notices=(*notices, *self._notices()),
        )

    def _notices(self) -> list[Notice]:
        out: list[Notice] = []
        if self._recognised:
            out.append(
                told(
                    "Read by text recognition: {pages}. Check names, numbers and dates with the page.",
                    pages=_pages(self._recognised),
                )
            )
        if self._poor:
            out.append(told("Poorly legible, so that words are missing or wrong: {pages}.", pages=_pages(self._poor)))
        if self._blank:
            out.append(told("Without words: {pages}.", pages=_pages(self._blank)))
        out += [
            told("Not read, because {why}: {pages}.", why=why, pages=_pages(pages))
            for why, pages in self._failed.items()
        ]
        return out

    def _begin(self) -> None:
        if self._pieces:
            self._put(_BETWEEN)

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def _told(read: PageText) -> dict[str, str]:
    told = {"confidence": f"{read.confidence:.2f}", "packs": read.packs}
    return {**told, "turned": str(read.turned)} if read.turned else told


def _pages(pages: Sequence[int]) -> Sentence:
    shown = ", ".join(str(page) for page in pages[:10]) + (" ..." if len(pages) > 10 else "")
    return counted("page {numbers}", "{num} pages ({numbers})", len(pages), numbers=shown)
