"""Saved pages of the invented archive: its two generations, and a record card that holds no text."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from capture_forms.dates import american, padded, short
from capture_forms.letter import FICTIONAL, paragraphs_of
from capture_forms.plain import citation, encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capture_forms.letter import CapturePlan, Letter, Party

_RIGHTS = (
    "Orle Documents Online is an invented archive. Its documents may be copied and changed by anybody for "
    "any purpose. Questions about rights go to rights@orle.example."
)


def _own(letters: Sequence[Letter]) -> str:
    return "\n".join(
        f"<p>{escape(text, quote=False).replace(chr(10), '<br>')}</p>"
        for letter in letters
        for _, text in paragraphs_of(letter, form_head=True)
    )


def new_head(title: str) -> str:
    """Return everything of a newer page above its content."""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{escape(title)} | Orle Documents Online</title>
<link rel="stylesheet" href="/assets/site.css">
<script>window.orle = {{"page": "document", "consent": false}};</script>
<style>.skip {{ position: absolute; left: -99em }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<div class="cookie-banner" role="dialog"><p>We use cookies to count visits. You may refuse them.</p>
<button>Accept</button><button>Refuse</button></div>
<header><nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/browse">Browse</a></li>
<li><a href="/people">People</a></li><li><a href="/about">About</a></li></ul></nav></header>
"""


NEW_FOOT = f"""<footer><p class="notice">{FICTIONAL}</p><p>&copy; 2024 Orle Documents Online</p>
<p><a href="/privacy">Privacy</a> <a href="/contact">Contact</a></p></footer>
<script>document.querySelector(".cookie-banner button").addEventListener("click", function () {{}});</script>
</body>
</html>
"""


def page_new(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return a page of the newer generation: header, text, summary, and labels that may stand empty."""
    letter = letters[0]
    source = letter.source
    if letter.obtained_by and letter.translator:
        source += f" Obtained by {letter.obtained_by} and translated by {letter.translator}."
    elif letter.translator:
        source += f" Translated by {letter.translator}."
    full = not plan.empty_labels
    information = [
        ("Source", source),
        ("Rights", _RIGHTS),
        ("Original Uploaded Date", "2016-03-18" if full else ""),
        ("Type", letter.kind.capitalize() if full else ""),
        ("Language", letter.original_language if full else ""),
        ("Record ID", letter.record_id if full else ""),
    ]
    rows = "\n".join(f"<h3>{label}</h3>\n<p>{escape(value, quote=False)}</p>" for label, value in information)
    places = "".join(f"<li>{escape(place)}</li>" for place in letter.places) if full else ""
    topics = "".join(f"<li>{escape(topic)}</li>" for topic in letter.topics) if full else ""
    body = f"""<main id="main" class="document">
<p class="document__date">{plan.header_date or american(letter.date)}</p>
<h1 class="document__title">{escape(letter.title, quote=False)}</h1>
<div class="document__text">
{_own(letters)}
</div>
<div class="document__summary"><p>{escape(letter.summary, quote=False)}</p></div>
<section class="document__related"><h2>Associated Places</h2><ul>{places}</ul>
<h2>Associated Topics</h2><ul>{topics}</ul></section>
<section class="document__information"><h2>Document Information</h2>
{rows}
</section>
</main>
"""
    return encoded(new_head(letter.title) + body + NEW_FOOT, plan)


OLD_HEAD = """<HTML>
<HEAD><TITLE>Orle Documents Online</TITLE>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={charset}">
<SCRIPT LANGUAGE="JavaScript"><!--
if (top != self) top.location = self.location;
//--></SCRIPT>
</HEAD>
<BODY BGCOLOR="#FFFFF0" TEXT="#000000">
<TABLE WIDTH="760" BORDER="0" CELLPADDING="4">
<TR><TD COLSPAN="2" BGCOLOR="#003366"><FONT COLOR="#FFFFFF" SIZE="5">Orle Documents Online</FONT></TD></TR>
<TR><TD WIDTH="140" VALIGN="TOP" BGCOLOR="#E0E0D0"><FONT SIZE="2"><A HREF="index.htm">Main page</A><BR>
<A HREF="search.htm">Search</A><BR><A HREF="guest.htm">Guest book</A></FONT></TD>
<TD VALIGN="TOP">
"""

OLD_FOOT = f"""</TD></TR>
<TR><TD COLSPAN="2" ALIGN="CENTER"><FONT SIZE="1">{FICTIONAL}<BR>
Last updated 14 October 2002. Best viewed at 800 x 600.
</FONT></TD></TR>
</TABLE>
</BODY>
</HTML>
"""


def page_old(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return a page of the older generation: one table, the title in capitals, the citation on top."""
    letter = letters[0]
    head = OLD_HEAD.format(charset=plan.encoding)
    body = f"""<P><B>{plan.header_date or padded(letter.date)}</B></P>
<P><FONT SIZE="4"><B>{escape(letter.title.upper(), quote=False)}</B></FONT></P>
<TABLE BORDER="1" CELLPADDING="3">
<TR><TD><B>Citation</B></TD>
<TD>{escape(citation(letter), quote=False)}</TD></TR>
<TR><TD><B>Summary</B></TD><TD>{escape(letter.summary, quote=False)}</TD></TR></TABLE>
<HR>
{_own(letters)}
<HR>
"""
    return encoded(head + body + OLD_FOOT, plan)


def _named(party: Party) -> str:
    return ", ".join(part for part in (party.name, party.office, party.body) if part)


def card(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return a catalogue's record card: what the letter is and where it lies, but not its text."""
    letter = letters[0]
    rows = [
        ("Document Type", letter.kind.capitalize()),
        ("Sender", "; ".join(_named(party) for party in letter.senders)),
        ("Recipient", "; ".join(_named(party) for party in letter.recipients)),
        ("Date", plan.header_date or short(letter.date)),
        ("Description", letter.summary),
        ("Language of Original Document", letter.original_language),
        ("Number of Pages", "1"),
        ("Translators", letter.translator),
        ("Document Source", letter.source),
    ]
    cells = "\n".join(
        f'<tr><td class="label">{label}:</td><td>{escape(value, quote=False)}</td></tr>' for label, value in rows
    )
    body = f"""<main id="main" class="card">
<h1>{escape(letter.title, quote=False)}</h1>
<p>Collection: Lights of the Orle</p>
<table class="record">
{cells}
</table>
</main>
"""
    return encoded(new_head(letter.title) + body + NEW_FOOT, plan)
