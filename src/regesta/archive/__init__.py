"""The archive as its users have it: the same verbs for Python, the command line and the reading room.

import regesta
with regesta.open("my-archive") as archive:
    archive.add(["downloads/"])
    for document in archive.documents():
        print(document.date, document.title)
"""

from .archive import Archive
from .views import (
    AddReport,
    AgentView,
    AskView,
    CaptureView,
    DocumentView,
    ExchangeView,
    Fault,
    Met,
    Overview,
    Quotation,
    Refused,
    VerifyReport,
)

__all__ = [
    "AddReport",
    "AgentView",
    "Archive",
    "AskView",
    "CaptureView",
    "DocumentView",
    "ExchangeView",
    "Fault",
    "Met",
    "Overview",
    "Quotation",
    "Refused",
    "VerifyReport",
]
