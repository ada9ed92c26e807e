"""Pages that look like documents and are none: a page of search results and an old list of links."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from capture_forms.dates import american, padded
from capture_forms.pages import NEW_FOOT, OLD_FOOT, OLD_HEAD, new_head
from capture_forms.plain import encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capture_forms.letter import CapturePlan, Letter


def results(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return the newer site's search results: dates, titles and summaries of several letters, no text."""
    items = "\n".join(
        f'<li><p class="date">{american(letter.date)}</p>'
        f'<h3><a href="/document/{letter.record_id}">{escape(letter.title, quote=False)}</a></h3>'
        f"<p>{escape(letter.summary, quote=False)}</p></li>"
        for letter in letters
    )
    body = f"""<main id="main">
<form role="search"><label>Search <input name="q" value="gull sand"></label></form>
<h1>Results:</h1>
<p>1 - {len(letters)} of {len(letters)}</p>
<h2>Documents</h2>
<ol class="results">
{items}
</ol>
</main>
"""
    return encoded(new_head("Search results") + body + NEW_FOOT, plan)


def old_list(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return the older site's list of a collection."""
    items = "\n".join(
        f'<LI><FONT SIZE="2">{padded(letter.date)}</FONT><BR>\n'
        f'<A HREF="doc{letter.record_id}.htm">{escape(letter.title, quote=False)}</A><BR>\n'
        f"{escape(letter.summary, quote=False)}"
        for letter in letters
    )
    head = OLD_HEAD.format(charset=plan.encoding)
    name = "<P><B>Collection: Lights of the Orle</B></P>"
    body = f"{name}\n<P>{len(letters)} documents</P>\n<UL>\n{items}\n</UL>\n"
    return encoded(head + body + OLD_FOOT, plan)
