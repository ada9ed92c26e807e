"""The templates in one language.

What a template says by itself, `{{ _("Search") }}`, is the same on every page in that language: it is put into the
template when that is compiled, and not looked up, escaped and joined each time (a sixth of the time of a page).
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, nodes
from markupsafe import Markup

from . import languages


class SpokenTemplates(Environment):
    """Templates whose own words are in `language`; within them `languages.spoken` must be that language too."""

    def __init__(self, language: str, **options: Any) -> None:
        super().__init__(**options)
        self._words = languages.words(language)
        self.globals.update(_=said, gettext=said)

    def _generate(self, source: nodes.Template, *given: Any, **options: Any) -> str:
        """Compile a template's tree; Jinja keeps this for those who would change it before."""
        for output in source.find_all(nodes.Output):
            output.nodes = [self._said(each) for each in output.nodes]
        return super()._generate(source, *given, **options)

    def _said(self, each: nodes.Expr) -> nodes.Expr:
        """Return the words of a message that takes nothing in, and anything else as it is."""
        match each:
            case nodes.Call(
                node=nodes.Name(name="_"),
                args=[nodes.Const(value=str(message))],
                kwargs=[],
                dyn_args=None,
                dyn_kwargs=None,
            ):
                return nodes.TemplateData(formatted(self._words.one(message)), lineno=each.lineno)
            case _:
                return each


def said(message: str, **values: Any) -> Markup:
    """Return the message in the page's language, with what is given, escaped, in the place of `%(name)s`."""
    return formatted(languages.gettext(message), **values)


def formatted(message: str, **values: Any) -> Markup:
    found = Markup(message)  # noqa: S704 - a message of our own catalogues
    return found % values if "%" in found else found
