"""A capture that is made of pages: their texts one after another, a segment for each, and what was doubtful.

Pages are joined by a blank line. A page that was recognised says in its segment how sure its reading is
("confidence"), by which language packs it was read ("packs") and by how many degrees it was turned ("turned").
"""

from __future__ import annotations

from collections.abc import Sequence

from regesta.model import Segment, Transcription

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
        self._failed: dict[str, list[int]] = {}

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

    def leave_out(self, page: int, why: str | None = None) -> None:
        """Note a page without words; *why* where there may be some."""
        if why is None:
            self._blank.append(page)
        else:
            self._failed.setdefault(why, []).append(page)

    def whys(self) -> str:
        """Return why pages were left out, as the end of a sentence."""
        return f" ({'; '.join(self._failed)})" if self._failed else ""

    def finish(
        self, *, method: str, media_type: str, title: str | None = None, notices: Sequence[str] = ()
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

    def _notices(self) -> list[str]:
        out = []
        if self._recognised:
            out.append(
                f"Read by text recognition: {_pages(self._recognised)}. Check names, numbers and dates with the page."
            )
        if self._poor:
            out.append(f"Poorly legible, so that words are missing or wrong: {_pages(self._poor)}.")
        if self._blank:
            out.append(f"Without words: {_pages(self._blank)}.")
        out += [f"Not read, because {why}: {_pages(pages)}." for why, pages in self._failed.items()]
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


def _pages(pages: Sequence[int]) -> str:
    shown = ", ".join(str(page) for page in pages[:10]) + (" ..." if len(pages) > 10 else "")
    return f"page {shown}" if len(pages) == 1 else f"{len(pages)} pages ({shown})"
