"""Pictures of pages, opened with care: a file that says it is a page may be made to fill the machine.

The size is read from the file's head and refused before a dot is unpacked. Pages become shades of grey at some 200
dots to the inch: at that size the recogniser reads print of 8 points and larger as well as at 300, in two thirds of
the time, and the grain of the paper averages out (measured: `benchmarks/forms.py`).
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ...model import told
from ..errors import BadPictureError, HugePictureError, TooLongError
from ..limits import Limits

if TYPE_CHECKING:
    import pypdfium2

# Pillow is loaded with the first picture: most captures are none, and every start of the program would wait for it.

DOTS = 200
"""Dots to the inch at which pages are read."""
_LEAST_DOTS = 120
_MOST_ENLARGED = 3
_A4_INCHES = 11.7
_FAINTEST = 24
_STATED = (60, 2400)
_MOST_DOTS = Limits().max_dots
_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF")


class Picture(Struct, frozen=True):
    """A page in shades of grey: its dots, row by row, and its resolution to the inch."""

    width: int
    height: int
    grey: bytes
    dots: int

    def as_pgm(self) -> bytes:
        """Return it as a PGM file."""
        return b"P5 %d %d 255\n" % (self.width, self.height) + self.grey

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all stands on it."""
        darkest, lightest = _extremes(self)
        return lightest - darkest < _FAINTEST

    def smoothed(self) -> Picture:
        """Return it smaller, with its grain averaged out and its contrast spread: so grain no longer hides print."""
        from PIL import Image, ImageFilter, ImageOps  # noqa: PLC0415

        whole = Image.frombytes("L", (self.width, self.height), self.grey)
        dots = max(_LEAST_DOTS, self.dots * 3 // 4)
        size = (max(1, self.width * dots // self.dots), max(1, self.height * dots // self.dots))
        smooth = ImageOps.autocontrast(
            whole.filter(ImageFilter.GaussianBlur(0.8)).resize(size, Image.Resampling.BOX), 1
        )
        return Picture(smooth.width, smooth.height, smooth.tobytes(), dots)

    def turned(self, degrees: int) -> Picture:
        """Return it turned clockwise by a multiple of 90 degrees."""
        from PIL import Image  # noqa: PLC0415

        if degrees % 360 == 0:
            return self
        whole = Image.frombytes("L", (self.width, self.height), self.grey).rotate(-degrees, expand=True)
        return Picture(whole.width, whole.height, whole.tobytes(), self.dots)


def _extremes(picture: Picture) -> tuple[int, int]:
    from PIL import Image  # noqa: PLC0415

    extremes: Any = Image.frombytes("L", (picture.width, picture.height), picture.grey).getextrema()
    return int(extremes[0]), int(extremes[1])


def open_pictures(data: bytes, name: str, limits: Limits) -> Iterator[Picture | None]:
    """Yield the pages of a picture file, one after the other (a TIFF may have many); None for one that is damaged.

    Raises:
        BadPictureError: it can't be opened.
        HugePictureError: a page has more dots than the bound.
        TooLongError: it has too many pages.
    """
    from PIL import Image  # noqa: PLC0415

    with _guarded(name, len(data)):
        file: Any = Image.open(io.BytesIO(data), formats=_FORMATS)
    with file:
        pages = 1
        if file.format == "TIFF":
            with _guarded(name, len(data)):
                pages = int(file.n_frames)
        if pages > limits.max_pages:
            remedy = told("Split it into smaller files.")
            raise TooLongError(name=name, found=pages, bound=limits.max_pages, what=told("pages"), remedy=remedy)
        for number in range(pages):
            try:
                with _guarded(name, len(data)):
                    if number:
                        file.seek(number)
                    _refuse_huge(file.size, name, limits)
                    page = _grey(file)
            except BadPictureError:
                if pages == 1:
                    raise
                yield None
                continue
            yield page


def render(page: pypdfium2.PdfPage, limits: Limits) -> Picture:
    """Return a PDF's page as it is printed, no larger than the bound."""
    width, height = page.get_size()
    scale = DOTS / 72
    dots = max(1.0, width * height) * scale * scale
    if dots > limits.max_rendered:
        scale *= (limits.max_rendered / dots) ** 0.5
    drawn = page.render(scale=scale, grayscale=True, optimize_mode=None)
    rows = memoryview(drawn.buffer).cast("B")
    if drawn.stride == drawn.width:
        grey = bytes(rows[: drawn.width * drawn.height])
    else:
        grey = b"".join(
            bytes(rows[row * drawn.stride : row * drawn.stride + drawn.width]) for row in range(drawn.height)
        )
    return Picture(drawn.width, drawn.height, grey, max(70, round(72 * scale)))


@contextmanager
def _guarded(name: str, size: int) -> Iterator[None]:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # The size is judged here, and odd metadata is no fault of the picture.
            yield
    except (HugePictureError, BadPictureError):
        raise
    except Image.DecompressionBombError:
        raise HugePictureError(name=name, found=told("hundreds of millions of"), bound=_MOST_DOTS) from None
    except UnidentifiedImageError:
        raise BadPictureError(
            name=name, size=size, why=told("its bytes are those of no picture that can be opened")
        ) from None
    except (OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError, IndexError, OverflowError) as problem:
        why = " ".join(str(problem).split())[:120].rstrip(".") or told("it breaks off before its end")
        raise BadPictureError(name=name, size=size, why=why) from None
    except (ZeroDivisionError, AttributeError, RuntimeError, Warning):
        raise BadPictureError(name=name, size=size, why=told("its head contradicts itself")) from None


def _refuse_huge(size: tuple[int, int], name: str, limits: Limits) -> None:
    width, height = size
    if width * height > limits.max_dots or min(width, height) < 1:
        raise HugePictureError(name=name, found=f"{width:,} x {height:,}", bound=limits.max_dots)


def _grey(file: Any) -> Picture:
    """Return the page that is open in *file*, upright as its camera says, at the size that is read best."""
    from PIL import Image, ImageOps  # noqa: PLC0415

    dots = _dots_of(file)
    before = file.height
    if file.format in ("JPEG", "MPO") and dots >= 2 * DOTS:
        file.draft("L", (file.width * DOTS // dots, file.height * DOTS // dots))
    page = file
    if page.mode.startswith("I") or page.mode == "F":
        page = page.point(lambda shade: shade / 256).convert("L")  # 16 bits to the dot
    elif page.mode in ("RGBA", "LA", "PA") or "transparency" in page.info:
        ground = Image.new("RGBA", page.size, "white")
        page = Image.alpha_composite(ground, page.convert("RGBA")).convert("L")
    else:
        page = page.convert("L")
    dots = max(1, dots * page.height // max(1, before))
    page = ImageOps.exif_transpose(page) or page
    wanted = DOTS if dots > DOTS else min(DOTS, _MOST_ENLARGED * dots) if dots < _LEAST_DOTS else dots
    if wanted != dots:
        size = (max(1, page.width * wanted // dots), max(1, page.height * wanted // dots))
        page = page.resize(size, Image.Resampling.BOX if wanted < dots else Image.Resampling.BICUBIC)
    return Picture(page.width, page.height, page.tobytes(), wanted)


def _dots_of(file: Any) -> int:
    """Return the picture's resolution: as it states it where that makes a page of it, else as if it were of A4."""
    longer = max(file.size)
    assumed: int = max(1, round(longer / _A4_INCHES))
    try:
        stated: int = round(float(file.info.get("dpi", (0, 0))[0]))
    except (TypeError, ValueError, IndexError, OverflowError, ZeroDivisionError):
        return assumed
    # Screens' 72 and 96 are written by programs that know nothing of the page.
    if not _STATED[0] <= stated <= _STATED[1] or stated in (72, 96):
        return assumed
    inches = longer / stated
    return stated if 2 <= inches <= 60 else assumed
