"""Pictures of our own letters for tests, and what they need on the machine."""

from __future__ import annotations

import io
import os
import shutil

import pytest
from PIL import Image, ImageDraw, ImageFont

PACKAGES = "tesseract-ocr tesseract-ocr-eng tesseract-ocr-ron tesseract-ocr-rus tesseract-ocr-osd"
_MISSING = shutil.which("tesseract") is None

# In continuous integration what is missing is a fault of the set-up: there these tests run, and fail.
needs_tesseract = pytest.mark.skipif(
    _MISSING and not os.environ.get("CI"),
    reason=f"no text recogniser on this machine: apt install {PACKAGES}",
)

LETTER = """Aarvik, 17 April 1958

Dear Mr. Minister,

I have received your letter of 4 March 1958 and thank you for it.
The light on the outer sand will be lit again before the winter.

Yours sincerely,

J. Halvorsen"""

BRIEF = """Стовград, 3 мая 1958 года

Уважаемый товарищ министр,

Подтверждаем получение Вашего письма от 17 апреля 1958 года.
Правительство согласно на встречу в июне этого года.

С уважением,

Н. Верещин"""


def picture(text: str = LETTER, *, turned: int = 0, size: tuple[int, int] = (1500, 1000)) -> Image.Image:
    """Return *text* as a printed page, some 200 dots to the inch."""
    page = Image.new("L", size, 255)
    draw = ImageDraw.Draw(page)
    font = _typeface(32)
    for number, line in enumerate(text.split("\n")):
        draw.text((90, 80 + 48 * number), line, font=font, fill=10)
    return page.rotate(-turned, expand=True) if turned else page


def _typeface(size: int) -> ImageFont.FreeTypeFont:
    """Return a typeface of the machine, else the one that Pillow carries, which has Latin letters only."""
    try:
        return ImageFont.truetype("DejaVuSans.ttf", size)
    except OSError:
        assert not os.environ.get("CI"), "no typeface on this machine: apt install fonts-dejavu-core"
        found = ImageFont.load_default(size)
        assert isinstance(found, ImageFont.FreeTypeFont)
        return found


def saved(page: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """Return the bytes of *page* as a file of *kind*."""
    file = io.BytesIO()
    page.save(file, kind, dpi=(200, 200), **options)  # type: ignore[arg-type]
    return file.getvalue()


def scanned_pdf(*pages: Image.Image | str) -> bytes:
    """Return a PDF whose pages are pictures, or text where they are words."""
    from fpdf import FPDF

    document = FPDF()
    document.set_font("Helvetica", size=11)
    for page in pages:
        document.add_page()
        if isinstance(page, str):
            document.multi_cell(0, 5, page)
        else:
            document.image(page, 0, 0, 210)
    return bytes(document.output())
