"""What a document's page tells machines about itself: its lasting address, its description, its files.

Signposting (FAIR, level 1) in the headers: `cite-as`, `describedby`, `type`, `author`; OpenGraph and a canonical
address in the head. For Zotero the page names an unAPI server (`pages.citing.unapi`): by it a letter is saved from RIS,
with its recipient and archive, and not from the page's own words as a web page.
"""

from __future__ import annotations

from msgspec import Struct
from starlette.requests import Request

from ..archive import Archive, DocumentView
from ..dissemination.citing import FORMS, descriptive_title
from . import naming, wording
from .signposts import public_address
from .templating import document_address, squeezed

DESCRIPTION = 300


class HeadMatter(Struct, frozen=True):
    """`address` is the document's own; `headers` go with every answer about it."""

    address: str
    title: str
    description: str
    site: str
    date: str
    headers: dict[str, str]


def head_matter(request: Request, archive: Archive, view: DocumentView) -> HeadMatter:
    """Return what the head of the document's page says."""
    found = view.document
    address = public_address(request, archive) + document_address(found.id)
    title = naming.heading(found)
    told = [wording.date(found.date), found.place or "", found.summary or view.text[: 2 * DESCRIPTION]]
    return HeadMatter(
        address=address,
        title=title if title != naming.kind(found) else descriptive_title(found),
        description=squeezed(". ".join(part for part in told if part), DESCRIPTION),
        site=archive.folder.settings.get("title", "") or "Regesta",
        date=found.date if found.date and len(found.date) == 10 and found.date[:4].isdigit() else "",
        headers={"Link": ", ".join(links(address, held=found.held))},
    )


def links(address: str, *, held: bool) -> list[str]:
    """Return the values of the Link header for the document at *address*."""
    made = [f'<{address}>; rel="cite-as"', '<https://schema.org/AboutPage>; rel="type"']
    if held:
        made.append('<https://schema.org/ArchiveComponent>; rel="type"')
    made += [f'<{address}{form.ending}>; rel="describedby"; type="{form.media_type}"' for form in FORMS.values()]
    made.append(f'<{address}.json>; rel="describedby"; type="application/json"')
    return made
