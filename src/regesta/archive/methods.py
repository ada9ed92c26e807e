"""Every method that makes a claim, in words: what reading a value in this way means.

A method is "<where>/<how>@<version>". In: its name. Out: what it does, told to the person who asks why a value is
there. To add a method, add a line to METHODS: a test fails on a method of the code that has none. The table is printed
in docs/reference/methods.md.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct


class Method(Struct, frozen=True):
    """What a method reads, as a noun ("the dateline ..."); `labelled` where it reads lines that the labeller found.

    The words stand in the call itself, where `make catalogues` gathers them for the translators.
    """

    words: str
    labelled: bool = False


METHODS: Final[dict[str, Method]] = {
    # The document's own words.
    "letter/lines": Method("a line that the line labeller took for what it is", labelled=True),
    "letter/dateline": Method("the place and date on a line taken for a dateline", labelled=True),
    "letter/stray-date": Method("a date that stands alone on a short line near the head or the foot", labelled=True),
    "letter/head": Method("a labelled line of the document’s head (TO, FROM, SUBJECT, DATE ...)", labelled=True),
    "letter/address": Method("the lines taken for the address", labelled=True),
    "letter/salutation": Method("the name in the salutation", labelled=True),
    "letter/signature": Method("the name and office in the lines taken for a signature", labelled=True),
    "letter/signed-for": Method("for whom a line over the signature says that it is signed", labelled=True),
    "letter/vocative": Method("the office to which a memorandum’s text turns"),
    "letter/signed": Method("whoever signed, taken for the sender because nothing else names one", labelled=True),
    "letter/self-naming": Method("words by which the writer says for whom he writes (“the Embassy reports”)"),
    "letter/marking": Method("a line taken for a marking (secrecy, priority)", labelled=True),
    "letter/number": Method("the document’s own number on a line at its head", labelled=True),
    "letter/own-name": Method("what the document calls itself on a short line at its head (“TELEGRAM”)", labelled=True),
    "letter/office-head": Method(
        "what an office types or stamps over a telegram or despatch (number, post, hours)",
        labelled=True,
    ),
    "letter/cell": Method("a part of a head’s line that is set off by a run of spaces"),
    "letter/compliments": Method("the first sentence of a note verbale (“presents its compliments to ...”)"),
    "letter/title": Method("the title of a paper, of a talk or of a sitting", labelled=True),
    "letter/form": Method("its form: what only such documents have (a salutation, TO and FROM, a telegram’s words)"),
    "letter/summary": Method("the lines taken for a summary", labelled=True),
    "letter/private-signature": Method("who signed a private letter, under its farewell", labelled=True),
    "letter/private-salutation": Method("the name by which a private letter greets its reader", labelled=True),
    "letter/private-form": Method("how a private letter greets or takes leave", labelled=True),
    "letter/postal-address": Method("the name in the address of a card or an envelope", labelled=True),
    "letter/picture": Method("the place that a picture postcard greets from"),
    "letter/short-year": Method("a date whose year has two digits; the century is concluded", labelled=True),
    # What the page says that shows it.
    "label/value": Method("the value under or beside a label of the page"),
    "label/date-line": Method("a date that the page puts on a line of its own over the document"),
    "label/repeated-date": Method("a date that the page repeats below the text"),
    "label/title-line": Method("the line that the page puts over the document as its title"),
    "label/before-text": Method("the paragraph that the page puts between title and text"),
    "label/after-text": Method("the paragraph that the page puts after the text"),
    "label/address": Method("the page’s line that says from whom to whom"),
    "label/cable-number": Method("the number in the block of keys over a cable"),
    "label/rights": Method("the page’s statement of rights"),
    "tei/correspDesc": Method("the correspondence description of the TEI header"),
    "tei/titleStmt": Method("the title statement of the TEI header"),
    "tei/msDesc": Method("the manuscript’s identifier in the TEI header"),
    "tei/msDesc-levels": Method("the levels of the manuscript’s identifier in the TEI header"),
    "tei/langUsage": Method("the language that the TEI header states"),
    "tei/availability": Method("the statement of availability of the TEI header"),
    "tei/publicationStmt": Method("an identifier in the publication statement of the TEI header"),
    "tei/abstract": Method("the abstract of the TEI header"),
    "tei/keywords": Method("the keywords of the TEI header"),
    "tei/respStmt": Method("a statement of responsibility of the TEI header"),
    "tei/dateline-words": Method("a dateline that the edition has not marked up, read as in any other text"),
    "tei/dateline": Method("the dateline that the edition has marked up"),
    # The heading that a page or an edition gives it.
    "heading/grammar": Method("the whole heading"),
    "heading/title": Method("the title, which says from whom to whom and when"),
    "heading/parties": Method("“from A to B”, “A to B” or their like in the heading"),
    "heading/kind": Method("the kind of document that the heading names"),
    "heading/date": Method("the date in the heading"),
    "heading/dated": Method("the date at the end of a record’s title"),
    "heading/place": Method("the place in the heading"),
    "heading/repeated": Method("the date in the heading that stands over the text once more"),
    "heading/own-number": Method("the document’s own number in the heading (“Telegram 206”)"),
    "heading/edition-number": Method("the number under which the edition prints it"),
    # Citations and source lines.
    "citation/levels": Method("the source line, divided into archive, fonds, series, file and pages"),
    "citation/frames": Method("roll and frames of a microfilm"),
    "citation/title": Method("the title that a citation quotes"),
    "citation/date": Method("the date that a citation gives"),
    "citation/kind": Method("the kind of document that a source line names"),
    "citation/filing": Method("the day that the number of its file bears"),
    "citation/ibidem": Method("a reference that points back (“Ibid.”), with the levels of the one that it points to"),
    "citation/credit": Method("“Translated by”, “Obtained by” or their like in a source line"),
    "citation/edition": Method("a printed edition that a source line names"),
    "citation/address": Method("the address of the page, or an identifier in it"),
    "citation/marking": Method("a marking that a source line gives (“Secret; Priority”)"),
    "citation/markings": Method("markings that a source line gives"),
    # What only follows.
    "inference/own-name": Method("what the document calls itself, where heading or label call it something else"),
    "inference/vague-head": Method(
        "a labelled line that names a post by its label only (“The Secretary”)", labelled=True
    ),
    "inference/post": Method("the post at the dateline’s place, or the ministry that the text speaks of"),
    "inference/post-coded": Method("the post at the dateline’s place, by the service’s code words"),
    "inference/post-marked": Method("the post at the dateline’s place, by how the telegram speaks of its own State"),
    "inference/post-named": Method("the post at the dateline’s place, where the telegram names the ministry"),
    "inference/letterhead": Method(
        "an office that a memorandum names alone, of the house on whose paper it is written"
    ),
    "inference/series": Method("the series of the telegram’s number, as its foreign service uses it"),
    "inference/telegram-signer": Method("whoever signed a telegram, on behalf of the post that sent it", labelled=True),
    "inference/reply": Method("a reply: it goes to whoever sent what it answers, and comes from whoever got that"),
    "inference/dated-reference": Method("another letter that speaks of this one and names its day"),
    # A document that is not held is known by what others say of it; the rule that found the words follows the stroke.
    "mention": Method("the words in which another document speaks of this one"),
}


def method(name: str) -> Method | None:
    """Return the method with this name (its version left out), or its family's, or None."""
    plain = name.partition("@")[0]
    return METHODS.get(plain) or METHODS.get(plain.partition("/")[0])
