"""The families of pages that are recognised, the most particular first.

In: a page. Out: its reading by the first layout that knows it. To add a family, write a module with a class
that has `name` and `recognise`, and put it into LAYOUTS before those that are less particular; bare text, the
last, always answers.
"""

from __future__ import annotations

from typing import Final

from ..page import Layout
from .addressed_title import AddressedTitle
from .catalogue_page import CataloguePage
from .data_record import DataRecord
from .dossier import Dossier
from .edition_page import EditionPage
from .email_message import EmailMessage
from .key_block import KeyBlock
from .list_page import ListPage
from .microfilm_pages import MicrofilmPages
from .plain import BareText
from .record_card import RecordCard
from .record_page import RecordPage
from .source_headed import SourceHeaded
from .tei import TeiEdition
from .titled_text import TitledText
from .web_page import WebPage

LAYOUTS: Final[tuple[Layout, ...]] = (
    TeiEdition(),
    EmailMessage(),
    DataRecord(),
    KeyBlock(),
    ListPage(),
    CataloguePage(),
    RecordPage(),
    RecordCard(),
    Dossier(),
    WebPage(),
    EditionPage(),
    AddressedTitle(),
    SourceHeaded(),
    MicrofilmPages(),
    TitledText(),
    BareText(),
)

__all__ = ["LAYOUTS"]
