"""The sections of the room, in the order in which its masthead names them."""

from __future__ import annotations

from msgspec import Struct

from .languages import marked


class Section(Struct, frozen=True):
    """A section: `name` is what its pages call themselves (`Page.section`), `label` is translated where it is shown."""

    name: str
    href: str
    label: str


MAIN = (
    Section("documents", "/documents", marked("Documents")),
    Section("exchanges", "/exchanges", marked("Exchanges")),
    Section("asks", "/asks", marked("Asks")),
    Section("not-held", "/not-held", marked("Not held")),
    Section("people", "/people", marked("People")),
)
MORE = (
    Section("places", "/places", marked("Places")),
    Section("archives", "/archives", marked("Where the originals lie")),
    Section("timeline", "/timeline", marked("Timeline")),
    Section("map", "/map", marked("Map")),
    Section("network", "/network", marked("Network")),
    Section("findings", "/findings", marked("Findings")),
    Section("captures", "/captures", marked("Captures")),
    Section("help", "/help", marked("How to read these pages")),
    Section("about", "/about", marked("About")),
)
