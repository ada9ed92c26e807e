"""TEI P5 with correspDesc: header as an edition writes it, the letter in opener, paragraphs and closer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from capture_forms.letter import FICTIONAL, own_lines, without_marks
from capture_forms.plain import encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capture_forms.letter import CapturePlan, Letter, Party

_LANGUAGES = {"en": "English", "fr": "French", "ro": "Romanian"}
_OPENER = {
    "head": "idno",
    "marking": "label",
    "dateline": "dateline",
    "address": "address",
    "salutation": "salute",
}


def _names(parties: Sequence[Party]) -> str:
    found = []
    for party in parties:
        if party.name:
            found.append(f"<persName>{escape(party.name)}</persName>")
        if party.body:
            found.append(f"<orgName>{escape(party.body)}</orgName>")
    return "".join(found)


def _text(letter: Letter) -> str:
    opener, body, closer = [], [], []
    for role, marked in own_lines(letter):
        line = escape(without_marks(marked))
        if role == "address":
            opener.append(f"<address><addrLine>{line}</addrLine></address>")
        elif role in _OPENER:
            opener.append(f"<{_OPENER[role]}>{line}</{_OPENER[role]}>")
        elif role == "closing":
            closer.append(f"<salute>{line}</salute>")
        elif role == "signature":
            tag = "dateline" if marked == letter.date_below else "signed"
            closer.append(f"<{tag}>{line}</{tag}>")
        else:
            body.append(f"<p>{line}</p>")
    parts = [f"<opener>{''.join(opener)}</opener>" if opener else "", *body]
    parts.append(f"<closer>{''.join(closer)}</closer>" if closer else "")
    return "\n".join(part for part in parts if part)


def tei(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return one letter as TEI; the notice is part of the header and stands again after the text."""
    letter = letters[0]
    repository, _, shelfmark = letter.source.rstrip(".").partition(", ")
    document = f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang={quoteattr(letter.language)}>
<teiHeader>
<fileDesc>
<titleStmt><title>{escape(letter.title)}</title></titleStmt>
<publicationStmt><publisher>Orle Documents Online</publisher>
<idno type="record">{escape(letter.record_id or letter.id)}</idno>
<availability><p>{FICTIONAL}</p></availability></publicationStmt>
<sourceDesc><msDesc><msIdentifier><repository>{escape(repository)}</repository>
<idno>{escape(shelfmark)}</idno></msIdentifier></msDesc></sourceDesc>
</fileDesc>
<profileDesc>
<abstract><p>{escape(letter.summary)}</p></abstract>
<langUsage>
<language ident={quoteattr(letter.language)}>{escape(_LANGUAGES[letter.language])}</language>
</langUsage>
<correspDesc>
<correspAction type="sent">{_names(letter.senders)}
<placeName>{escape(letter.place)}</placeName><date when="{letter.date}"/></correspAction>
<correspAction type="received">{_names(letter.recipients)}</correspAction>
</correspDesc>
</profileDesc>
</teiHeader>
<text>
<body>
<div type={quoteattr(letter.kind)}>
{_text(letter)}
</div>
</body>
<back><div type="notice"><p>{FICTIONAL}</p></div></back>
</text>
</TEI>
"""
    return encoded(document, plan)
