"""Text recognition: pictures of pages come in, their words leave, with their places and how sure each is.

The recogniser is Tesseract, a program of its own that runs under guard (`tesseract`). `pictures` opens what may be a
bomb, `languages` chooses the language packs, `reading` reads one page, `pages` many at once, `page_text` writes a
page's words in lines.
"""

from .page_text import PageText
from .pages import METHOD, Recogniser, Scan
from .pictures import Picture, open_pictures, render

__all__ = ["METHOD", "PageText", "Picture", "Recogniser", "Scan", "open_pictures", "render"]
