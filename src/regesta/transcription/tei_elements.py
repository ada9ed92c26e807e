"""What each TEI element is to a reader of the text: a line of its own, a word in a line, or not a word at
all.

Source: TEI P5 Guidelines, model.divPart, model.pLike, model.choicePart, att.datable; P4 has the same names.
"""

from __future__ import annotations


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


SPACED = _names(
    "div div0 div1 div2 div3 div4 div5 div6 div7 p ab head opener closer postscript dateline salute lg "
    "list table figure titlePage floatingText front body back group text argument epigraph trailer "
    "listBibl listPerson listPlace listOrg listWit teiHeader standOff sourceDoc surface note "
    "correspDesc"
)
"""Blocks with a blank line before and after."""

BLOCK = SPACED | _names(
    "TEI TEI.2 teiCorpus l item row signed byline addrLine address docTitle titlePart docImprint "
    "docAuthor docDate docEdition imprimatur sp speaker stage "
    "correspAction correspContext opener caption"
)
"""Elements that begin and end a line."""

LINED = _names("opener closer postscript address addrLine byline titlePage")
"""Elements whose children, where they alone have words, each stand on a line: a letterhead's parts."""

RUN_ON = _names("dateline seg date")
"""Elements whose children, where they alone have words, stand on one line and apart."""

HOLDERS = _names(
    "p ab head dateline salute signed closer opener postscript item cell l note byline addrLine trailer "
    "label titlePart docImprint docDate docAuthor"
)
"""Blocks after whose end the notes in them are written, so that a note never divides a sentence."""

DROPPED = _names(
    "corr reg expan del rdg fw facsimile xenoData graphic media binaryObject formula notatedMusic "
    "schemaSpec tagsDecl egXML"
)
"""Elements without words of the letter: an editor's second reading, what the writer struck out, running
heads.
"""

INLINE = _names(
    "hi persName placeName orgName name rs ref date time gloss term foreign emph seg c w pc num measure "
    "unclear supplied sic orig abbr am ex add subst choice app lem damage handShift mentioned soCalled "
    "title author editor geogName settlement country region forename surname roleName nameLink addName "
    "genName g s cl phr ptr anchor distinct quote q said cit street postCode idno objectName space gap "
    "lb pb cb milestone"
)
"""Elements that stand in a line; in the header an element of any name may be a line of its own."""

UNPLACED = _names("hi lb pb cb c w pc seg milestone anchor gap space emph choice subst app s")
"""Elements whose place tells nothing of the letter."""

DATING = ("when", "when-iso", "when-custom")
PERIODS = (
    ("from", "to"),
    ("from-iso", "to-iso"),
    ("notBefore", "notAfter"),
    ("notBefore-iso", "notAfter-iso"),
)
STANDING_IN = ("value", "key", "corresp", "target", "ident", "ref")
"""Attributes that stand for an element's words in the header where it has none, the most telling first."""


def words_of_attributes(attributes: dict[str, str], *, dates_only: bool = False) -> str | None:
    """Return the attribute value that stands for an empty element's words; an interval as "first/last"."""
    for key in DATING:
        if attributes.get(key):
            return attributes[key]
    for first, last in PERIODS:
        if attributes.get(first) or attributes.get(last):
            return f"{attributes.get(first, '..')}/{attributes.get(last, '..')}"
    if dates_only:
        return None
    return next((attributes[key] for key in STANDING_IN if attributes.get(key)), None)
