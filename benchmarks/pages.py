"""Pages to be read by text recognition: letters of our own in five languages, printed, and spoilt as scans are.

In: a language, a typeface, a kind of damage. Out: a picture and the words that it shows. The letters are invented
for this; no person, place or institution in them exists.
"""

from __future__ import annotations

import random
from pathlib import Path
from textwrap import wrap

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = Path("/usr/share/fonts/truetype")
TYPEFACES = {
    "serif": "liberation/LiberationSerif-Regular.ttf",
    "typewriter": "liberation/LiberationMono-Regular.ttf",
    "sans": "dejavu/DejaVuSans.ttf",
}
DAMAGES = ("clean", "skewed", "blurred", "noisy", "worn", "rotated")

LETTERS = {
    path.stem: path.read_text("utf-8").strip() for path in sorted((Path(__file__).parent / "letters").glob("*.txt"))
}
"""The words of each page, by the recogniser's code of its language."""


def page(language: str, typeface: str = "serif", damage: str = "clean", *, seed: int = 7) -> Image.Image:
    """Return the letter in *language* as a page of A4 at 300 dots to the inch, in shades of grey."""
    picture = Image.new("L", (2480, 3508), 255)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(FONTS / TYPEFACES[typeface]), 46)
    high = 300
    columns = 66 if typeface == "typewriter" else 84 if typeface == "serif" else 74
    for paragraph in LETTERS[language].split("\n"):
        for line in wrap(paragraph, columns) or [""]:
            draw.text((280, high), line, font=font, fill=15)
            high += 62
    return _spoil(picture, damage, random.Random(seed))


def _spoil(picture: Image.Image, damage: str, chance: random.Random) -> Image.Image:
    if damage == "skewed":
        return picture.rotate(1.6, resample=Image.Resampling.BICUBIC, fillcolor=255)
    if damage == "blurred":
        small = picture.resize((1240, 1754), Image.Resampling.BILINEAR)  # a scan at 150 dots, enlarged
        return small.resize(picture.size, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(1.6))
    if damage == "noisy":
        grain = Image.effect_noise(picture.size, 110)
        return Image.blend(picture, grain, 0.35)
    if damage == "worn":
        faint = picture.point(lambda shade: 120 + shade // 2)  # faded ink on grey paper
        grain = Image.effect_noise(picture.size, 60)
        worn = Image.blend(faint, grain, 0.25).filter(ImageFilter.GaussianBlur(1.2))
        draw = ImageDraw.Draw(worn)
        for _ in range(1500):
            x, y, size = chance.randrange(2480), chance.randrange(3508), chance.randrange(1, 5)
            draw.ellipse((x, y, x + size, y + size), fill=chance.randrange(90, 240))
        return worn.rotate(-0.8, resample=Image.Resampling.BICUBIC, fillcolor=200)
    if damage == "rotated":
        return picture.transpose(Image.Transpose.ROTATE_90)
    return picture
