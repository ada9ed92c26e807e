"""A page of a PDF, or of a picture, as a picture to look at: bytes in, PNG bytes out, in a process of its own.

    python -m regesta.transcription.page_image PAGE [TURN] < letter.pdf > page.png

Run it under guard (`engines.run_program`): a file is written by anybody, and what draws it is large.
"""

from __future__ import annotations

import io
import sys
from typing import Any

from .limits import Limits

WIDTH = 1_100
"""Dots across, for a page that is read on a screen."""
MOST_DOTS = 4_000_000
_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF")


def page_image(data: bytes, page: int, turn: int = 0) -> bytes:
    """Return the page, counted from 1, as a PNG, turned clockwise by *turn* degrees.

    Raises:
        IndexError: the document has no such page.
        ValueError: the page has too many dots.
    """
    drawn = _of_pdf(data, page) if b"%PDF-" in data[:1024] else _of_picture(data, page)
    if turn % 360:
        drawn = drawn.rotate(-turn, expand=True)
    written = io.BytesIO()
    drawn.quantize(64).save(written, "PNG", optimize=True)
    return written.getvalue()


def _of_pdf(data: bytes, page: int) -> Any:
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
    return drawn.render(scale=scale).to_pil().convert("RGB")


def _of_picture(data: bytes, page: int) -> Any:
    from PIL import Image, ImageOps  # noqa: PLC0415

    file: Any = Image.open(io.BytesIO(data), formats=_FORMATS)
    if not 1 <= page <= getattr(file, "n_frames", 1):
        raise IndexError(page)
    file.seek(page - 1)
    if file.width * file.height > Limits().max_dots:
        raise ValueError(file.size)
    upright = ImageOps.exif_transpose(file) or file
    if upright.mode.startswith("I;16"):
        upright = upright.point(lambda shade: shade / 256).convert("L")  # 16 bits to the dot
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        ground = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(ground, upright.convert("RGBA"))
    upright = upright.convert("RGB")
    upright.thumbnail((WIDTH, MOST_DOTS // WIDTH))
    return upright


if __name__ == "__main__":
    _, page_, *turn_ = sys.argv
    sys.stdout.buffer.write(page_image(sys.stdin.buffer.read(), int(page_), int(turn_[0]) if turn_ else 0))
