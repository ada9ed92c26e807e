"""Pages of the invented edition "Documents on the Navigation of the Orle", with its numbered notes."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from capture_forms.letter import FICTIONAL, own_lines
from capture_forms.plain import encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capture_forms.letter import CapturePlan, Letter

EDITION = "Documents on the Navigation of the Orle, 1956-1963, Volume II, The Lights"

_MARK = re.compile(r"\{(\d)\}")


def edition_text(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return printed pages as characters: each document with its number, then its notes."""
    parts = [EDITION]
    for letter in letters:
        parts.append(f"{letter.edition_number}. {letter.title}1")
        parts += [_MARK.sub(r"\1", line) for _, line in own_lines(letter)]
        parts += [f"  {number}. {note}" for number, note in enumerate(letter.notes, start=1)]
    return encoded("\n\n".join([*parts, FICTIONAL]) + "\n", plan)


def edition_html(letters: Sequence[Letter], plan: CapturePlan) -> bytes:
    """Return the edition's page on the web: raised note marks, notes as an ordered list."""
    articles = []
    for letter in letters:
        key = f"d{letter.edition_number}"

        def raised(found: re.Match[str], key: str = key) -> str:
            return f'<sup><a href="#{key}fn{found[1]}">{found[1]}</a></sup>'

        lines = "\n".join(
            f'<p class="{role}">{_MARK.sub(raised, escape(line, quote=False))}</p>' for role, line in own_lines(letter)
        )
        notes = "\n".join(
            f'<li id="{key}fn{number}">{escape(note, quote=False)}</li>'
            for number, note in enumerate(letter.notes, start=1)
        )
        first_mark = f'<sup><a href="#{key}fn1">1</a></sup>'
        title = f"{letter.edition_number}. {escape(letter.title, quote=False)}{first_mark}"
        articles.append(
            f'<article id="{key}">\n<h4>{title}</h4>\n{lines}\n<hr>\n<ol class="footnotes">\n{notes}\n</ol>\n</article>'
        )
    body = "\n".join(articles)
    page = f"""<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{EDITION} - Document {letters[0].edition_number}</title></head>
<body>
<nav class="breadcrumb"><a href="../index.html">{EDITION}</a> <a href="prev.html">Previous Document</a>
<a href="next.html">Next Document</a></nav>
<div class="chapter">
{body}
</div>
<footer><p>{FICTIONAL}</p></footer>
</body>
</html>
"""
    return encoded(page, plan)
