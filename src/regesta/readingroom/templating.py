"""What templates are made of and with: everything is escaped, every undefined name is an error."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from html import escape
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import PackageLoader, StrictUndefined, Template, pass_eval_context, select_autoescape
from jinja2.nodes import EvalContext
from markupsafe import Markup
from starlette.requests import Request

from ..discovery import Segment
from ..model import TextSpan
from . import facets, languages, naming, telling, wording
from .preferences import DENSITIES, THEMES, Preferences, preferences_of
from .sections import MAIN, MORE
from .spoken_templates import SpokenTemplates
from .statics import VERSION

SHORT = 220


def render(template: str, *, request: Request | None, **values: Any) -> str:
    """Return the page."""
    path = request.url.path if request is not None else "/"
    query = request.url.query if request is not None else ""
    preferences = preferences_of(request) if request is not None else Preferences()
    token = languages.spoken.set(preferences.language)
    try:
        return _template(template).render(
            path=path,
            this_page=path + (f"?{query}" if query else ""),
            json_address=json_address(path, query),
            request=request,
            preferences=preferences,
            adding=getattr(request.app.state, "adding", None)
            if request is not None and "app" in request.scope
            else None,
            language_code=preferences.language,
            **values,
        )
    finally:
        languages.spoken.reset(token)


def picture_file(picture: Any, view: Any, style: str) -> str:
    """Return an exchange's picture as a file that stands alone, with its style in it."""
    return _template("picture_file.svg").render(picture=picture, view=view, style=style)


def figure_file(drawing: Any, style: str) -> str:
    """Return a finding aid's picture as a file that stands alone, with its style in it."""
    return _template(drawing.template).render(drawing=drawing, own=True, style=style)


def with_form(this_page: str, form: str) -> str:
    """Return where a page's picture or table is as a file: the form ends the path, before the parameters."""
    path, _, query = this_page.partition("?")
    return f"{path}.{form}" + (f"?{query}" if query else "")


def years_file(years: Any, asked: Any, style: str) -> str:
    """Return the picture of a result's years as a file that stands alone, with its style in it."""
    return _template("_years.svg").render(years=years, asked=asked, style=style)


def json_address(path: str, query: str = "") -> str:
    """Return where the same page is as JSON."""
    return ("/index" if path == "/" else path) + ".json" + (f"?{query}" if query else "")


def document_address(name: str) -> str:
    return "/documents/" + quote(name, safe="")


def capture_address(name: str) -> str:
    return "/captures/" + quote(naming.digest(name), safe="")


def agent_address(name: str) -> str:
    return "/people/" + quote(name, safe="")


def place_address(spelling: str) -> str:
    return "/places/" + quote(spelling, safe="")


def quotation_address(evidence: Any) -> str:
    """Return the address of the words in their capture."""
    if evidence.start >= evidence.end:
        return capture_address(evidence.capture)
    return f"{capture_address(evidence.capture)}#{mark_id(evidence.start, evidence.end)}"


def stands_in(evidence: Any, span: TextSpan | None) -> bool:
    """Return whether the words stand in the text *span* of their capture."""
    return (
        span is not None
        and evidence.capture == span.capture
        and span.start <= evidence.start < evidence.end <= span.end
    )


def mark_id(start: int, end: int) -> str:
    """Return the id of a mark in a text: the words' own place, the same on every page that shows them."""
    return f"q-{start}-{end}"


def squeezed(text: str, most: int = SHORT) -> str:
    """Return a quotation on one line, cut at a word's end."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[:most]
    return (cut.rpartition(" ")[0] or cut).rstrip(",;:") + " …"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def near(text: str, characters: int) -> str:
    """Return so many characters from a stretch's beginning, or, negative, from its end, on one line."""
    part = text[characters:] if characters < 0 else text[:characters]
    return re.sub(r"\s+", " ", part)


def plural(count: int, one: str, many: str = "") -> str:
    """Return "1 document", "12 documents" in the page's language; `one` and `many` are messages of the catalogues."""
    return f"{languages.number(count)} {languages.ngettext(one, many or one + 's', count)}"


def address(path: str, **parameters: Any) -> str:
    """Return a path with parameters; empty ones are left out, lists repeated."""
    pairs: list[tuple[str, str]] = []
    for name, value in parameters.items():
        given = value if isinstance(value, (list, tuple)) else [value]
        pairs += [(name, str(each)) for each in given if each not in (None, "", 0)]
    return f"{path}?{urlencode(pairs)}" if pairs else path


def with_marks(segments: Iterable[Segment]) -> Markup:
    """Return a text with the words that were sought marked."""
    marked = (f"<mark>{escape(each.text)}</mark>" if each.marked else escape(each.text) for each in segments)
    return Markup("".join(marked))  # noqa: S704 - escaped above


@pass_eval_context
def _counted(evaluated: EvalContext, singular: str, plural_form: str, num: int, **values: Any) -> str:
    """Return the form of a message that goes with `num`, which stands in it as the page's language writes numbers."""
    message = languages.ngettext(singular, plural_form, num)
    values["num"] = languages.number(num)
    return (Markup(message) if evaluated.autoescape else message) % values  # noqa: S704 - the message is our own


def _template(name: str) -> Template:
    """Return a template in the page's language."""
    return _templates(languages.spoken.get()).get_template(name)


@functools.cache
def _templates(language: str) -> SpokenTemplates:
    """Return the templates in a language; they are compiled as they are asked for."""
    templates = SpokenTemplates(
        language,
        loader=_LOADER,
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.filters.update(_FILTERS)
    templates.globals.update(_GLOBALS)
    return templates


_LOADER = PackageLoader("regesta.readingroom")
_FILTERS: dict[str, Any] = {
    "date": wording.date,
    "confidence": wording.confidence,
    "method": wording.method,
    "field": wording.field,
    "language": wording.language,
    "rule": wording.rule,
    "state": wording.state,
    "severity": wording.severity,
    "told": telling.told,
    "translated": languages.gettext,
    "notices": telling.notices,
    "line_reasons": telling.line_reasons,
    "verb": wording.verb,
    "finding": telling.finding,
    "exchange_title": telling.title,
    "document_kind": wording.document_kind,
    "layout": wording.layout,
    "zone": wording.zone,
    "size": wording.size,
    "squeezed": squeezed,
    "capital": capital,
    "near": near,
    "number": languages.number,
    "heading": naming.heading,
    "between": naming.between,
    "kind": naming.kind,
    "reference": naming.reference,
    "party": naming.party,
    "parties": naming.parties,
    "value_line": naming.value,
    "origin": naming.origin,
    "digest": naming.digest,
    "document_address": document_address,
    "capture_address": capture_address,
    "agent_address": agent_address,
    "place_address": place_address,
    "quotation_address": quotation_address,
    "stands_in": stands_in,
    "with_marks": with_marks,
    "listed": facets.listed,
}
_GLOBALS: dict[str, Any] = {
    "ngettext": _counted,
    "address": address,
    "with_form": with_form,
    "link_words": wording.link,
    "act_words": wording.act,
    "plural": plural,
    "elapsed": wording.elapsed,
    "mark_id": mark_id,
    "static_version": VERSION,
    "SEVERITIES": wording.SEVERITIES,
    "STATES": wording.STATES,
    "LANGUAGES": languages.LANGUAGES,
    "THEMES": THEMES,
    "DENSITIES": DENSITIES,
    "main_sections": MAIN,
    "more_sections": MORE,
}
