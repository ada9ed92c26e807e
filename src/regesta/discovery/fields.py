"""The names by which a query speaks of fields, and what each is compared with.

To add one: a `Field` in `FIELDS`. `docs/reference/query-language.md` lists them and a test compares.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Comparison = Literal["words", "exact", "date"]


class Field(Struct, frozen=True):
    """One field of the query language: its names (the first is shown), how it compares, where it looks."""

    names: tuple[str, ...]
    comparison: Comparison
    columns: tuple[str, ...]
    what: str


PARTIES = ("sender", "recipient", "signatory", "copied", "participant")

FIELDS: tuple[Field, ...] = (
    Field(("from", "sender", "senders", "author"), "words", ("sender",), "who wrote: name, office or body"),
    Field(("to", "recipient", "recipients", "addressee"), "words", ("recipient",), "to whom"),
    Field(("with", "party", "parties", "person"), "words", PARTIES, "anyone who takes part, in whatever role"),
    Field(("signed", "signatory", "signatories"), "words", ("signatory",), "who signed"),
    Field(("cc", "copied", "copied_to"), "words", ("copied",), "who got a copy"),
    Field(("participant", "participants"), "words", ("participant",), "who took part in a conversation"),
    Field(
        ("place", "places", "in", "at"),
        "words",
        ("place",),
        "where it was written, and places it is filed under",
    ),
    Field(("title",), "words", ("title",), "the title"),
    Field(("body", "bodies"), "words", ("body",), "a ministry, committee or company among them"),
    Field(("text",), "words", ("text",), "the document's own text"),
    Field(("summary",), "words", ("summary",), "the summary"),
    Field(("subject", "subjects", "topic", "topics", "about"), "words", ("subject",), "subjects and topics"),
    Field(("number", "no"), "words", ("number",), "the document's number"),
    Field(("repository",), "words", ("repository",), "the archive that has the original"),
    Field(("fonds", "series"), "words", ("fonds",), "the fonds or series there"),
    Field(("file", "folder"), "words", ("file",), "the file there"),
    Field(
        ("source", "edition"),
        "words",
        ("source",),
        "where the original lies or was printed",
    ),
    Field(("marking", "markings", "classification"), "words", ("marking",), "markings such as Secret"),
    Field(
        ("credit", "translator", "translators", "obtained_by"),
        "words",
        ("credit",),
        "who translated or obtained it",
    ),
    Field(("kind", "type"), "exact", ("facet_kind",), "letter, telegram, note ..."),
    Field(("language", "languages", "lang"), "exact", ("facet_language",), "the original's language or one held"),
    Field(("held",), "exact", ("facet_held",), "yes, or no for letters only known of"),
    Field(("year",), "exact", ("facet_year",), "a year that the date may fall in"),
    Field(("decade",), "exact", ("facet_decade",), "a decade, as 1950s"),
    Field(("has",), "exact", ("facet_has",), "what there is to the document, as a reply"),
    Field(("is",), "exact", ("facet_is",), "what the document is, as missing (not held)"),
    Field(("asks",), "exact", ("facet_asks",), "it asks something that is open, answered, declined ..., or any"),
    Field(("finding", "findings"), "exact", ("facet_finding",), "a rule or severity of findings on it"),
    Field(("dated",), "exact", ("facet_dated",), "how exactly: day, month, year, years, longer, undated"),
    Field(("exchange",), "exact", ("exchange",), "the id of the exchange that it belongs to"),
    Field(("id",), "exact", ("id",), "the document's id in this archive"),
    Field(("like",), "exact", (), "the id of a document; found are those that share its rare words"),
    Field(("record_id", "record"), "exact", ("record_id",), "an id that the document has elsewhere"),
    Field(("capture",), "exact", ("capture",), "the id of a capture that it was read from"),
    Field(("within", "enclosed_in"), "exact", ("within",), "the id of the document that encloses it"),
    Field(("date", "on"), "date", (), "a day, month, year or range that the date may fall in"),
    Field(("before",), "date", (), "may have been written before that day, month or year"),
    Field(("after",), "date", (), "may have been written after that day, month or year"),
    Field(("since",), "date", (), "may have been written on that day, month or year, or later"),
    Field(("until",), "date", (), "may have been written on that day, month or year, or earlier"),
)

BY_NAME: dict[str, Field] = {name: field for field in FIELDS for name in field.names}

YES_AND_NO = {"yes": "yes", "true": "yes", "1": "yes", "no": "no", "false": "no", "0": "no"}

LANGUAGE_CODES = {
    "arabic": "ar",
    "bulgarian": "bg",
    "chinese": "zh",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hungarian": "hu",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "latin": "la",
    "norwegian": "no",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "slovak": "sk",
    "slovenian": "sl",
    "spanish": "es",
    "swedish": "sv",
    "turkish": "tr",
    "ukrainian": "uk",
    "vietnamese": "vi",
}
"""English names to ISO 639-1, for people who type the name."""
