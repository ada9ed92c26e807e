"""How much of one capture is read before it is refused; every bound has its reason."""

from __future__ import annotations

from msgspec import Struct

from ..model import told
from .errors import TooLongError


class Limits(Struct, frozen=True):
    """Bounds for one capture. All were set so that the worst accepted input is read in well under a minute.

    `max_bytes`: the last resort against what would fill the memory; how much one capture may have is
    decided when it is taken in. `max_tags`: the opening signs of a page or XML file; 4 million cost about
    ten seconds. `max_nesting`: HTML parsers look through all open elements at each tag, so time grows with
    the square of the depth (10,000 deep: 0.4 s, 100,000 deep: 48 s). `max_pages` is for PDF and pictures, `max_seconds`
    for the text layer of a PDF (a page that is recognised has a limit of its own). `max_dots`: one picture, unpacked;
    A3 at 600 dots to the inch has 70 million. `max_rendered`: a page of a PDF, drawn to be recognised. `max_unpacked`:
    the parts of an office document. `max_segments`: an element's place is kept for so many elements of a capture, the
    text for all.
    """

    max_bytes: int = 512 * 1024 * 1024
    max_tags: int = 4_000_000
    max_nesting: int = 12_000
    max_pages: int = 5_000
    max_seconds: float = 120.0
    max_dots: int = 120_000_000
    max_rendered: int = 12_000_000
    max_unpacked: int = 256 * 1024 * 1024
    max_segments: int = 250_000


def refuse_too_many_tags(data: bytes, name: str, limits: Limits) -> None:
    """Let pass mark-up whose tree fits into memory.

    Raises:
        TooLongError: it has more tags than the bound.
    """
    tags = data.count(b"<")
    if tags > limits.max_tags:
        raise TooLongError(
            name=name,
            found=tags,
            bound=limits.max_tags,
            what=told("tags"),
            remedy=told("Split it, or save it as text."),
        )
