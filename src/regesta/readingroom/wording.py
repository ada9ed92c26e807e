"""What codes of the record are called on a page: confidence, methods, links, states, fields, layouts.

A new kind of link, state or method is shown by its own name until it gets words here.
"""

from __future__ import annotations

from ..chronology import bounds, display
from .languages import gettext as _
from .languages import spoken

LINKS = {
    "answers": ("answers", "answered by"),
    "acknowledges": ("acknowledges", "acknowledged by"),
    "interim-reply-to": ("replies for the time being to", "replied to for the time being by"),
    "follows-up": ("follows up", "followed up by"),
    "refers-to": ("refers to", "referred to by"),
    "encloses": ("encloses", "enclosed in"),
    "transmits": ("transmits", "transmitted in"),
    "identical-to": ("is identical to", "identical to"),
    "translation-of": ("is a translation of", "translated in"),
    "draft-of": ("is a draft of", "drafted in"),
}
ACTS = {
    "ask": "asks",
    "propose": "proposes",
    "offer": "offers",
    "respond": "responds",
    "commit": "promises",
    "notify": "gives notice",
    "protest": "protests",
    "thank": "thanks",
}
SUBTYPES = {
    "opinion": "for an opinion",
    "action": "that something be done",
    "information": "for information",
    "meeting": "for a meeting",
}
STATES = ("open", "acknowledged", "partly answered", "answered", "declined", "overtaken")
SEVERITIES = {"contradiction": "Contradictions", "doubt": "Doubts", "note": "Notes"}
FIELDS = {
    "kind": "Kind",
    "title": "Title",
    "number": "Number",
    "date": "Date",
    "received": "Received",
    "filed": "Filed",
    "place": "Place of writing",
    "senders": "From",
    "recipients": "To",
    "signatories": "Signed by",
    "copied_to": "Copied to",
    "participants": "Participants",
    "languages.original": "Original language",
    "languages.held": "Languages held",
    "translators": "Translated by",
    "obtained_by": "Obtained by",
    "summary": "Summary",
    "subjects": "Subjects",
    "places": "Places",
    "topics": "Topics",
    "markings": "Markings",
    "rights": "Rights",
    "record_ids": "Record ids elsewhere",
    "source": "Archive reference",
    "source.repository": "Repository",
    "source.fonds": "Fonds",
    "source.series": "Series",
    "source.file": "File",
    "source.pages": "Pages",
    "editions": "Printed in",
}
_WHERE = {
    "letter": "the document’s own words",
    "label": "a labelled value of the page",
    "heading": "the heading over the text",
    "citation": "the source line",
    "tei": "the TEI header",
    "summary": "a summary",
    "filename": "the file’s name",
    "inference": "inferred from another document",
    "mention": "the words of another document",
    "judgement": "a person’s judgement",
}
_LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fr": "French", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish",
    "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def confidence(value: float) -> str:
    """Return a probability in words."""
    for least, words in ((0.97, "as good as certain"), (0.9, "very likely"), (0.75, "likely"), (0.5, "probable")):
        if value >= least:
            return words
    return "doubtful"


def method(name: str) -> str:
    """Return where a reading comes from: the part of its method before "/"."""
    where = name.partition("/")[0]
    return _WHERE.get(where, where)


def link(kind: str, *, backwards: bool = False) -> str:
    """Return how one document stands to another, seen from its beginning or, `backwards`, from its end."""
    return LINKS.get(kind, (kind, f"{kind} by"))[backwards]


def act(kind: str, subtype: str | None = None) -> str:
    words = ACTS.get(kind, kind)
    more = SUBTYPES.get(subtype or "", subtype or "")
    return f"{words} {more}".strip() if kind == "ask" else (f"{words} ({subtype})" if subtype else words)


def field(name: str) -> str:
    return FIELDS.get(name, name.replace("_", " ").replace(".", ", ").capitalize())


def language(code: str | None) -> str:
    """Return the English name of a language; what is no code is a name already."""
    return _LANGUAGES.get(code or "", code or "language not known")


def date(edtf: str | None) -> str:
    return display(edtf, spoken.get()) if edtf else _("undated")


def elapsed(earlier: str | None, later: str | None) -> str:
    """Return the time from one date to another in words; "" where either is too uncertain to be counted."""
    first, second = (bounds(edtf) if edtf else None for edtf in (earlier, later))
    if first is None or second is None or None in (*first, *second):
        return ""
    least, most = (second[0] or 0) - (first[1] or 0), (second[1] or 0) - (first[0] or 0)
    if most - least > 62 and most - least > abs(most) / 2:
        return ""
    about = "" if least == most else "about "
    days = max(0, round((least + most) / 2))
    if days == 0:
        return "the same day" if least == most else ""
    if days < 60:
        return f"{about}{days} day{'' if days == 1 else 's'}"
    if days < 730:
        return f"{about}{round(days / 30.44)} months"
    return f"{about}{round(days / 365.25)} years"


def rule(name: str) -> str:
    """Return a rule's name as words: "same-pages-for-two-documents" is one already, but for its hyphens."""
    return name.replace("-", " ").replace("/", ": ").capitalize()


def size(count: int) -> str:
    for unit in ("bytes", "KB", "MB"):
        if count < 1000 or unit == "MB":
            return f"{count:,} {unit}" if unit == "bytes" else f"{count:,.1f} {unit}"
        count /= 1000  # type: ignore[assignment]
    return ""
