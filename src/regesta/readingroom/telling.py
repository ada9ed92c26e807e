"""Sentences of the rooms below (`model.sentence`) in the page's language: findings, notices, abstracts, errors.

What a sentence quotes is isolated, so that words that run from right to left leave the sentence around them in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from ..archive import ExchangeView
from ..description import TracedLine
from ..errors import RegestaError
from ..model import Capture, Finding, Sentence, Tongue, refusal_of, said
from . import languages, wording
from .languages import gettext as _
from .views import ExchangeBrief, OpenQuestion


def told(sentence: Sentence) -> Markup:
    """Return the sentence in the page's language, as HTML."""
    return Markup(said(sentence, _PAGE))  # noqa: S704 - forms are escaped, and so is what fills them


def plain(sentence: Sentence) -> str:
    """Return the sentence in the page's language, without marks of HTML."""
    return said(sentence, _PLAIN)


def finding(given: Finding) -> Markup:
    """Return what a finding says in the page's language; in English, where it was made before it could be said so."""
    return told(given.sentence) if given.sentence is not None else escape(given.message)


def plain_finding(given: Finding) -> str:
    return plain(given.sentence) if given.sentence is not None else given.message


def notices(capture: Capture) -> list[Markup]:
    """Return what a capture's reader had to say, in the page's language; in English, where an older version read it."""
    return [told(each) for each in capture.sentences] or [escape(each) for each in capture.notices]


def refusal(error: RegestaError) -> Markup:
    """Return the sentence of an error in the page's language, without its code; `commands` are marked as such."""
    words = plain(refusal_of(error))
    words = words[:1].upper() + words[1:]
    return Markup(_COMMAND.sub(r"<code>\1</code>", str(escape(words))))  # noqa: S704 - escaped above


def line_reasons(line: TracedLine) -> Markup:
    """Return why a line was taken for what it was, in the page's language: its own features, then its neighbours'."""
    own = [told(each.sentence) for each in line.reasons if not each.feature.startswith(_AROUND)]
    around = [told(each.sentence) for each in line.reasons if each.feature.startswith(_AROUND)]
    if not own:
        return escape(_("Of the lines around it: %(reasons)s.")) % {"reasons": Markup("; ").join(around)}
    return escape(_("It %(reasons)s.")) % {"reasons": Markup("; ").join((*own, *around))}


_COMMAND = re.compile(r"`([^`]{1,60})`")
_AROUND = ("-1:", "-2:", "+1:", "+2:")


def title(exchange: ExchangeView | ExchangeBrief | OpenQuestion) -> str:
    """Return what an exchange is called in the page's language."""
    return plain(exchange.called.whole) if exchange.called is not None else exchange.title


def _joined(how: str, parts: Sequence[str]) -> str:
    if how == "list" or len(parts) < 2:
        return ", ".join(parts)
    form = _("%(first)s or %(last)s") if how == "or" else _("%(first)s and %(last)s")
    return form % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


_PLAIN = Tongue(
    form=_,
    counted=languages.ngettext,
    number=languages.number,
    date=wording.date,
    joined=_joined,
)
_PAGE = Tongue(
    form=lambda form: str(escape(_(form))),
    counted=lambda one, many, num: str(escape(languages.ngettext(one, many, num))),
    number=languages.number,
    date=lambda edtf: str(escape(wording.date(edtf))),
    joined=_joined,
    text=lambda words: f"<bdi>{escape(words)}</bdi>",
)
