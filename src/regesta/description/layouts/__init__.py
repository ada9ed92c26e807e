"""The families of pages that are recognised, the most particular first.

In: a page. Out: its reading by the first layout that knows it. To add a family, write a module with a class that has `name`
and `recognise`, and put it into LAYOUTS before those that are less particular; bare text, the last, always answers.
"""

from __future__ import annotations

from typing import Final

from ..page import Layout
from .edition_page import EditionPage
from .list_page import ListPage
from .plain import BareText
from .record_page import RecordPage
from .tei import TeiEdition
from .web_page import WebPage

LAYOUTS: Final[tuple[Layout, ...]] = (
    TeiEdition(),
    ListPage(),
    RecordPage(),
    WebPage(),
    EditionPage(),
    BareText(),
)

__all__ = ["LAYOUTS"]
