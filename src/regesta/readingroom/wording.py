"""What codes of the record are called on a page: confidence, methods, links, states, fields, layouts.

A new kind of link, state or method is shown by its own name until it gets words here.
"""

from __future__ import annotations

import functools

from ..chronology import bounds, display
from .languages import gettext as _
from .languages import marked, ngettext, number, spoken

LINKS = {
    "answers": (marked("answers"), marked("answered by")),
    "acknowledges": (marked("acknowledges"), marked("acknowledged by")),
    "interim-reply-to": (marked("replies for the time being to"), marked("replied to for the time being by")),
    "follows-up": (marked("follows up"), marked("followed up by")),
    "refers-to": (marked("refers to"), marked("referred to by")),
    "encloses": (marked("encloses"), marked("enclosed in")),
    "transmits": (marked("transmits"), marked("transmitted in")),
    "identical-to": (marked("is identical to"), marked("identical to")),
    "translation-of": (marked("is a translation of"), marked("translated in")),
    "draft-of": (marked("is a draft of"), marked("drafted in")),
}
ACTS = {
    "ask": marked("asks"),
    "propose": marked("proposes"),
    "offer": marked("offers"),
    "respond": marked("responds"),
    "commit": marked("promises"),
    "notify": marked("gives notice"),
    "protest": marked("protests"),
    "thank": marked("thanks"),
}
SUBTYPES = {
    "opinion": marked("for an opinion"),
    "action": marked("that something be done"),
    "information": marked("for information"),
    "meeting": marked("for a meeting"),
}
"""What an ask is for."""
RESPONSES = {
    "accept": marked("accepts"),
    "acknowledge": marked("confirms receipt"),
    "answer": marked("answers"),
    "decline": marked("declines"),
    "defer": marked("puts off the answer"),
}
STATES = ("open", "acknowledged", "partly answered", "answered", "declined", "overtaken")
UNSETTLED = "unsettled"
"""Open, acknowledged or partly answered."""
_STATES = {
    "open": marked("open"),
    "acknowledged": marked("acknowledged"),
    "partly answered": marked("partly answered"),
    "answered": marked("answered"),
    "declined": marked("declined"),
    "overtaken": marked("overtaken"),
    UNSETTLED: marked("not settled"),
}
SEVERITIES = {"contradiction": marked("Contradictions"), "doubt": marked("Doubts"), "note": marked("Notes")}
_SEVERITIES = {"contradiction": marked("contradiction"), "doubt": marked("doubt"), "note": marked("remark")}
RULES = {
    "same-pages-for-two-documents": marked("Same pages for two documents"),
    "captures-cite-different-places": marked("Captures cite different places"),
    "file-date-does-not-cover-document": marked("The file’s years don’t cover the document"),
    "file-number-bears-another-date": marked("The file’s number bears another date"),
    "dates-differ": marked("Dates differ"),
    "weekday-against-date": marked("Weekday against date"),
    "answered-before-it-was-written": marked("Answered before it was written"),
    "received-before-sent": marked("Received before it was sent"),
    "quoted-with-another-date": marked("Quoted with another date"),
    "one-number-for-two-documents": marked("One number for two documents"),
    "reference-to-a-time-not-given": marked("Reference to a time that is not given"),
    "text-breaks-off": marked("The text breaks off"),
    "a-word-is-missing": marked("A word is missing"),
    "original-language-is-the-addressee's": marked("The original language is the addressee’s"),
    "one-fonds-under-two-repository-names": marked("One fonds under two names of its repository"),
    "signed-by-another-than-the-named-sender": marked("Signed by another than the named sender"),
    "summary-names-other-sender": marked("The summary names another sender"),
    "summary-reverses-sender-and-recipient": marked("The summary reverses sender and recipient"),
    "summary-claims-decision": marked("The summary claims a decision"),
    "summary-names-what-the-letter-does-not": marked("The summary names what the letter does not"),
    "summary-contradicted-by-later-letter": marked("A later letter contradicts the summary"),
    "claim-contradicted-by-later-letter": marked("A later letter contradicts what was said"),
    "one-document-under-several-titles": marked("One document under several titles"),
    "name-spelt-in-several-ways": marked("A name spelt in several ways"),
    "reference-with-several-candidates": marked("A reference with several candidates"),
}
FIELDS = {
    "kind": marked("Kind"),
    "title": marked("Title"),
    "number": marked("Number"),
    "date": marked("Date"),
    "received": marked("Received"),
    "filed": marked("Filed"),
    "place": marked("Place of writing"),
    "senders": marked("From"),
    "recipients": marked("To"),
    "signatories": marked("Signed by"),
    "copied_to": marked("Copied to"),
    "participants": marked("Participants"),
    "languages.original": marked("Original language"),
    "languages.held": marked("Languages held"),
    "translators": marked("Translated by"),
    "obtained_by": marked("Obtained by"),
    "summary": marked("Summary"),
    "subjects": marked("Subjects"),
    "places": marked("Places"),
    "topics": marked("Topics"),
    "markings": marked("Markings"),
    "rights": marked("Rights"),
    "record_ids": marked("Record ids elsewhere"),
    "source": marked("Archive reference"),
    "source.repository": marked("Repository"),
    "source.fonds": marked("Fonds"),
    "source.series": marked("Series"),
    "source.file": marked("File"),
    "source.pages": marked("Pages"),
    "editions": marked("Printed in"),
}
_LAYOUTS = {
    "TEI edition": marked("TEI edition"),
    "e-mail": marked("e-mail"),
    "data record": marked("data record"),
    "cable with key block": marked("cable with key block"),
    "list of documents": marked("list of documents"),
    "catalogue page": marked("catalogue page"),
    "record page": marked("record page"),
    "record card": marked("record card"),
    "dossier": marked("dossier"),
    "web page": marked("web page"),
    "edition page": marked("edition page"),
    "papers edition": marked("papers edition"),
    "collected edition page": marked("collected edition page"),
    "microfilm edition": marked("microfilm edition"),
    "titled text": marked("titled text"),
    "bare text": marked("bare text"),
}
_ZONES = {
    "boilerplate": marked("set aside"),
    "label": marked("label"),
    "heading": marked("heading"),
    "subject": marked("subject"),
    "number": marked("number"),
    "dateline": marked("dateline"),
    "address": marked("address"),
    "salutation": marked("salutation"),
    "body": marked("body"),
    "closing": marked("closing"),
    "signature": marked("signature"),
    "marking": marked("marking"),
    "note": marked("annotation"),
    "summary": marked("summary"),
    "citation": marked("citation"),
    "participants": marked("participants"),
    "enclosure": marked("enclosure"),
    "value": marked("value"),
    "text": marked("text"),
}
_WHERE = {
    "letter": marked("the document’s own words"),
    "label": marked("a labelled value of the page"),
    "heading": marked("the heading over the text"),
    "citation": marked("the source line"),
    "tei": marked("the TEI header"),
    "summary": marked("a summary"),
    "filename": marked("the file’s name"),
    "inference": marked("inferred from another document"),
    "mention": marked("the words of another document"),
    "judgement": marked("a person’s judgement"),
}
_SURE = (
    (0.97, marked("as good as certain")),
    (0.9, marked("very likely")),
    (0.75, marked("likely")),
    (0.5, marked("probable")),
    (0.0, marked("doubtful")),
)
_VERBS = {
    "accept": marked("confirmed"),
    "reject": marked("ruled out"),
    "correct": marked("set"),
    "merge": marked("merged"),
    "split": marked("split"),
    "link": marked("linked"),
    "unlink": marked("link ruled out"),
}
"""What a person did (`model.Verb`)."""
_DOCUMENT_KINDS = {
    "agreement": marked("agreement"),
    "aide-mémoire": marked("aide-mémoire"),
    "airgram": marked("airgram"),
    "circular": marked("circular"),
    "despatch": marked("despatch"),
    "diary entry": marked("diary entry"),
    "document": marked("document"),
    "draft": marked("draft"),
    "editorial note": marked("editorial note"),
    "instruction": marked("instruction"),
    "letter": marked("letter"),
    "memorandum": marked("memorandum"),
    "memorandum of conversation": marked("memorandum of conversation"),
    "message": marked("message"),
    "minutes": marked("minutes"),
    "note": marked("note"),
    "note verbale": marked("note verbale"),
    "paper": marked("paper"),
    "report": marked("report"),
    "speech": marked("speech"),
    "statement": marked("statement"),
    "telegram": marked("telegram"),
    "treaty": marked("treaty"),
}


def confidence(value: float) -> str:
    """Return a probability in words."""
    return next(_(words) for least, words in _SURE if value >= least or not least)


def method(name: str) -> str:
    """Return where a reading comes from: the part of its method before "/"."""
    where = name.partition("/")[0]
    return _(_WHERE.get(where, where))


def link(kind: str, *, backwards: bool = False) -> str:
    """Return how one document stands to another, seen from its beginning or, `backwards`, from its end."""
    return _(LINKS.get(kind, (kind, f"{kind} by"))[backwards])


def act(kind: str, subtype: str | None = None) -> str:
    """Return what an act does: "asks for an opinion", "accepts"."""
    if kind == "respond" and subtype in RESPONSES:
        return _(RESPONSES[subtype])
    words = _(ACTS.get(kind, kind))
    return f"{words} {_(SUBTYPES.get(subtype, subtype))}" if subtype is not None else words


def severity(name: str) -> str:
    """Return how much a finding matters, in the page's language."""
    return _(_SEVERITIES.get(name, name))


def state(name: str) -> str:
    """Return what came of an ask, in the page's language."""
    return _(_STATES.get(name, name))


def document_kind(name: str | None) -> str:
    """Return a kind of document in the page's language, small; "document" where it isn't known."""
    known = name if name and name != "other" else "document"
    return _(_DOCUMENT_KINDS.get(known, known))


def layout(name: str) -> str:
    """Return what a family of pages is called (`description.layouts`)."""
    return _(_LAYOUTS.get(name, name))


def zone(role: str) -> str:
    """Return what a stretch of a text is (`model.Zone`)."""
    return _(_ZONES.get(role, role))


def verb(name: str) -> str:
    """Return what a judgement did."""
    return _(_VERBS.get(name, name))


def field(name: str) -> str:
    known = FIELDS.get(name)
    return _(known) if known is not None else name.replace("_", " ").replace(".", ", ").capitalize()


def language(code: str | None) -> str:
    """Return a language's name in the page's language; what is no code is a name already."""
    return _language(code, spoken.get()) if code else _("language not known")


@functools.lru_cache(512)
def _language(code: str, of: str) -> str:
    # Babel's names are CLDR's; it is only loaded where a page names a language.
    from babel import Locale  # noqa: PLC0415

    return str(Locale(of).languages.get(code, code))


def date(edtf: str | None) -> str:
    return _date(edtf, spoken.get()) if edtf else _("undated")


_date = functools.lru_cache(4096)(display)


def elapsed(earlier: str | None, later: str | None) -> str:
    """Return the time from one date to another in words; "" where either is too uncertain to be counted."""
    first, second = (bounds(edtf) if edtf else None for edtf in (earlier, later))
    if first is None or second is None or None in (*first, *second):
        return ""
    least, most = (second[0] or 0) - (first[1] or 0), (second[1] or 0) - (first[0] or 0)
    if most - least > 62 and most - least > abs(most) / 2:
        return ""
    days = max(0, round((least + most) / 2))
    if days == 0:
        return _("the same day") if least == most else ""
    if days < 60:
        told = ngettext("%(num)s day", "%(num)s days", days) % {"num": number(days)}
    elif days < 730:
        months = round(days / 30.44)
        told = ngettext("%(num)s month", "%(num)s months", months) % {"num": number(months)}
    else:
        years = round(days / 365.25)
        told = ngettext("%(num)s year", "%(num)s years", years) % {"num": number(years)}
    return told if least == most else _("about %(time)s") % {"time": told}


def rule(name: str) -> str:
    """Return what a rule of criticism finds, as a heading."""
    return _(RULES.get(name, name.replace("-", " ").capitalize()))


def size(count: int) -> str:
    """Return a number of bytes as people say it."""
    if count < 1000:
        return ngettext("%(num)s byte", "%(num)s bytes", count) % {"num": number(count)}
    kilobytes = count / 1000
    return f"{number(kilobytes, 1)} KB" if kilobytes < 1000 else f"{number(kilobytes / 1000, 1)} MB"
