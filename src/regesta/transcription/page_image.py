"""A page of a PDF as a picture to look at: PDF bytes in, PNG bytes out, in a process of its own.

    python -m regesta.transcription.page_image PAGE < letter.pdf > page.png

Run it under guard (`engines.run_program`): a PDF is written by anybody, and what draws it is large.
"""

from __future__ import annotations

import io
import sys

WIDTH = 1_100
"""Dots across, for a page that is read on a screen."""
MOST_DOTS = 4_000_000


def page_image(data: bytes, page: int) -> bytes:
    """Return the page, counted from 1, as a PNG.

    Raises:
        IndexError: the document has no such page.
    """
    import pypdfium2  # noqa: PLC0415 - only who draws a page has it

    document = pypdfium2.PdfDocument(data)
    if not 1 <= page <= len(document):
        raise IndexError(page)
    drawn = document[page - 1]
    width, height = drawn.get_size()
    scale = WIDTH / max(1.0, width)
    dots = width * height * scale * scale
    if dots > MOST_DOTS:
        scale *= (MOST_DOTS / dots) ** 0.5
    written = io.BytesIO()
    drawn.render(scale=scale).to_pil().convert("RGB").quantize(64).save(written, "PNG", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    sys.stdout.buffer.write(page_image(sys.stdin.buffer.read(), int(sys.argv[1])))
