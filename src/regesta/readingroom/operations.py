"""What can be asked of the room as JSON: each address, what it takes, what it gives.

The OpenAPI document is made from this table and from the views' own types. To add a page: its address in
`application.PAGES`, and here its operation; a test holds the two together.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from ..archive import CaptureView, ExchangeView
from ..archive.explaining import Explanation
from ..dissemination.citing import FORMS
from . import searches, views, wording
from .pages import citing, comparison, exchanges, ledger, network, page_images, people, places, query_help, search
from .parameters import LAST_PAGE, MOST_ON_A_PAGE


class Parameter(Struct, frozen=True):
    """One name of the part after "?" (or, `within` "path", of the address itself)."""

    name: str
    words: str
    schema: dict[str, Any]
    example: Any = None
    within: str = "query"


class Operation(Struct, frozen=True):
    """An address: `view` is the type of its JSON; without one it gives bytes of `media_type`."""

    name: str
    words: str
    view: Any = None
    parameters: tuple[Parameter, ...] = ()
    media_type: str = "application/json"
    leads_on: bool = False


def _choice(name: str, words: str, choices: Any) -> Parameter:
    return Parameter(name, words, {"type": "string", "enum": sorted(choices)})


def _text(name: str, words: str, example: str, *, longest: int = 500) -> Parameter:
    return Parameter(name, words, {"type": "string", "maxLength": longest}, example)


def _id(words: str, example: str) -> Parameter:
    return Parameter("name", words, {"type": "string", "minLength": 1}, example, "path")


PAGE = Parameter("page", "Which page of the list, from 1.", {"type": "integer", "minimum": 1, "maximum": LAST_PAGE}, 1)
LIMIT = Parameter("limit", "How many on a page.", {"type": "integer", "minimum": 1, "maximum": MOST_ON_A_PAGE}, 20)
LIST = (PAGE, LIMIT)
_YEAR = {"type": "integer", "minimum": 1, "maximum": 9999}
YEARS = (
    Parameter("from", "The first year.", _YEAR),
    Parameter("to", "The last year.", _YEAR),
)
_FACETS = tuple(
    Parameter(
        name,
        f"Only documents with this value of the facet “{label}”; may be given several times.",
        {"type": "array", "items": {"type": "string", "maxLength": 500}, "maxItems": 30},
    )
    for name, label in searches.FACETS.items()
)
# Every EDTF date is taken; described are those that everyone writes.
_DAY = {"type": "string", "pattern": r"^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?$"}
_SEARCH = (
    _text("q", "The query; see the query language.", 'from:ministry "pilot station" date:1958', longest=2000),
    Parameter("since", "Only documents that may be of this day, month or year, or later.", _DAY, "1958-04"),
    Parameter("until", "Only documents that may be of this day, month or year, or earlier.", _DAY, "1959"),
    _choice("sort", "The order of the results.", searches.SORTS),
    *_FACETS,
)

_DOCUMENT = _id("The document's id, or the beginning of it that fits no other.", "d-gptgpnrgjzpw")
_TEXT = (
    _text("capture", "Which witness's text to show: the beginning of its digest.", "122478262e2d"),
    _text("passage", "A passage of that text: its offsets in the capture's transcription.", "1203-1250"),
)

_LEAF = (
    _id("The capture's digest, or the beginning of it.", "122478262e2d"),
    Parameter("page", "The page, counted from 1.", {"type": "integer", "minimum": 1}, 1, "path"),
)

OPERATIONS: dict[str, Operation] = {
    "/": Operation("home", "The archive in figures, its years, its liveliest exchanges.", views.HomeView),
    "/search": Operation(
        "search",
        "Documents by a query, with snippets and the facets of the whole result.",
        views.SearchView,
        (*_SEARCH, *LIST),
    ),
    "/search/context": Operation(
        "search_context",
        "Every place where a query's words stand, document by document.",
        search.InContext,
        (*_SEARCH, *LIST),
    ),
    "/search/in/{name}": Operation(
        "search_within",
        "One document's text with a query's words marked.",
        search.Within,
        (
            _id("The document's id, or the beginning of it that fits no other.", "d-gptgpnrgjzpw"),
            _text("q", "The query; see the query language.", "pilot", longest=2000),
        ),
        leads_on=True,
    ),
    "/search/help": Operation("search_help", "What can be asked of the search.", query_help.QueryHelp),
    "/documents": Operation("documents", "The documents that are held, by date.", views.DocumentList, LIST),
    "/documents/{name}": Operation(
        "document",
        "One document with all that bears on it, and why each field says what it says.",
        views.ExplainedDocument,
        (_DOCUMENT, *_TEXT),
        leads_on=True,
    ),
    "/documents/{name}/why": Operation(
        "why", "Why each field of the document says what it says.", Explanation, (_DOCUMENT,), leads_on=True
    ),
    "/documents/{name}/cite": Operation(
        "cite",
        "The document, or a passage of it, as a note in each style.",
        citing.Citation,
        (_DOCUMENT, *_TEXT),
        leads_on=True,
    ),
    "/documents/{name}/compare": Operation(
        "compare",
        "Two texts of the document side by side, with the words that differ.",
        comparison.Comparison,
        (
            _DOCUMENT,
            _text("a", "The capture at the left: the beginning of its digest.", "122478262e2d"),
            _text("b", "The capture at the right.", "94eac62b1f0e"),
        ),
        leads_on=True,
    ),
    **{
        f"/documents/{{name}}{form.ending}": Operation(
            form.name,
            f"The document as {form.label}, for a reference manager.",
            None,
            (_DOCUMENT,),
            media_type=form.media_type,
            leads_on=True,
        )
        for form in FORMS.values()
    },
    "/exchanges": Operation(
        "exchanges",
        "Exchanges of two documents or more.",
        views.ExchangeList,
        (_choice("sort", "The order of the list.", exchanges.SORTS), *LIST),
    ),
    "/exchanges/{name}": Operation(
        "exchange",
        "One exchange: its documents, links, acts and lanes, as known today or on a day.",
        ExchangeView,
        (
            _id("The exchange's id, or that of a document in it.", "d-gptgpnrgjzpw"),
            _text("as_of", "Only what was known on this day.", "1958-04-20", longest=40),
            _text("for", "Only what this party had sent or received.", "Ministry of Foreign Affairs"),
        ),
        leads_on=True,
    ),
    "/not-held": Operation(
        "not_held", "Documents that others speak of and that are not held.", views.NotHeldList, LIST
    ),
    "/asks": Operation(
        "asks",
        "Asks, proposals and offers, and what came of them.",
        views.AskList,
        (
            _choice("state", "Only asks in this state; “unsettled” are those not answered for good.", ledger.STATES),
            _choice("act", "Only acts of this kind.", ledger.KINDS),
            _text("party", "Only those of or to a party whose name has these words.", "Harbour Board", longest=200),
            Parameter("as_of", "As they stood at the end of this day.", _DAY, "1961-03-20"),
            *LIST,
        ),
    ),
    "/findings": Operation(
        "findings",
        "What contradicts itself, is doubtful or odd.",
        views.FindingList,
        (
            _choice("severity", "Only findings of this severity.", wording.SEVERITIES),
            _text("rule", "Only findings of this rule.", "same-pages-for-two-documents"),
            *LIST,
        ),
    ),
    "/captures": Operation(
        "captures",
        "All captures, by where they came from.",
        views.CaptureList,
        (_text("q", "Only those whose names have all these words.", "letter", longest=200), *LIST),
    ),
    "/captures/{name}": Operation(
        "capture",
        "One capture as held: its text, its zones, what its words prove.",
        CaptureView,
        (_id("The capture's digest, or the beginning of it.", "122478262e2d"),),
        leads_on=True,
    ),
    "/captures/{name}/bytes": Operation(
        "capture_bytes",
        "The bytes of a capture as they came.",
        None,
        (_id("The capture's digest, or the beginning of it.", "122478262e2d"),),
        media_type="application/octet-stream",
    ),
    "/captures/{name}/pages/{page}.png": Operation(
        "page_image",
        "A page of a PDF or of a picture, as a picture.",
        None,
        _LEAF,
        media_type="image/png",
        leads_on=True,
    ),
    "/captures/{name}/pages/{page}": Operation(
        "page",
        "A page of a capture: its text, and where the words that prove something stand on it.",
        page_images.PageView,
        _LEAF,
        leads_on=True,
    ),
    "/people": Operation(
        "people",
        "Persons, bodies and offices, the most used first.",
        views.AgentList,
        (
            _choice("kind", "Only agents of this kind.", people.KINDS),
            _text("q", "Only those whose names have all these words.", "harbour", longest=200),
            *LIST,
        ),
    ),
    "/people/{name}": Operation(
        "person",
        "One agent: as spelt, its offices, its letters by year, its correspondents, its documents.",
        views.PersonView,
        (
            _id("The agent's id.", "a-berg"),
            _choice("part", "Only documents in which it has this part.", people.PARTS),
            *LIST,
        ),
        leads_on=True,
    ),
    "/places": Operation(
        "places",
        "Places of writing, the most written from first, and where they lie.",
        views.PlaceList,
        (
            _text("q", "Only those whose spellings have all these words.", "estvik", longest=200),
            _choice("standing", "Only those that the gazetteer places so.", places.STANDINGS),
            *LIST,
        ),
    ),
    "/places/{name}": Operation(
        "place",
        "One place: as spelt, where it lies, its letters by year, who wrote there.",
        views.PlaceView,
        (_id("One of the place's spellings.", "Estvik"), *LIST),
        leads_on=True,
    ),
    "/archives": Operation(
        "archives", "Where the originals lie: the highest units that references name.", views.ArrangementView, LIST
    ),
    "/archives/{name}": Operation(
        "unit",
        "One unit of the originals' arrangement: what lies below it, the documents cited to it.",
        views.ArrangementView,
        (
            _id("The unit's key, as the lists of units have it.", "re.estvik-archive"),
            *LIST,
        ),
    ),
    "/timeline": Operation(
        "timeline", "Documents by year, or by month where few years are asked for.", views.TimelineView, YEARS
    ),
    "/map": Operation(
        "map",
        "The places of writing that have coordinates, and those that have none.",
        views.MapView,
        (_choice("area", "Only the picture of this part of the world.", places.AREA_NAMES),),
    ),
    "/network": Operation(
        "network",
        "Who wrote to whom, and how many letters.",
        views.NetworkView,
        (*YEARS, _choice("of", "People and offices, or bodies.", network.OF)),
    ),
    "/help": Operation("help", "How to read these pages.", views.AboutView),
    "/about": Operation("about", "What the archive holds; the version.", views.AboutView),
    "/rights": Operation("rights", "What captures say of the rights in them.", views.AboutView),
    "/colophon": Operation("colophon", "The version, and how accurate its readings are.", views.AboutView),
}
