"""What each HTML element is to a reader of the page: shown or not, a block or a word, kept in its place or
not.
"""

from __future__ import annotations


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


SPACED = _names("p h1 h2 h3 h4 h5 h6 blockquote pre table ul ol dl figure fieldset address listing xmp")
"""Blocks with a blank line before and after."""

CELLS = frozenset({"td", "th"})

BLOCK = SPACED | _names(
    "body div section article main header footer nav aside form li dt dd tr caption figcaption center "
    "details summary dialog hgroup legend search menu dir thead tbody tfoot optgroup frameset noframes "
    "textarea"
)
"""Elements that begin and end a line."""

LINES = {tag: 2 if tag in SPACED else 1 for tag in BLOCK} | {"hr": 2}
"""How far each block stands off: 1 for a line of its own, 2 for a blank line around it."""

KEPT_SPACE = frozenset({"pre", "listing", "xmp", "plaintext", "textarea"})

DROPPED = _names(
    "head script style noscript template iframe object embed audio video canvas svg select datalist "
    "input noembed noframes param source track map area img picture link meta title base"
)
"""Elements without words of the page; a select shows one of its choices, and which one the file does not
say.
"""

PLACED = (
    (BLOCK - {"thead", "tbody", "tfoot"}) | CELLS | frozenset({"a", "b", "strong", "em", "i", "sup", "time", "cite"})
)
"""Elements that get a segment even without attributes."""

LISTS = frozenset({"ol", "ul", "menu", "dir"})

SPECIAL = KEPT_SPACE | CELLS | LISTS | {"tr", "sup", "li", "nav"}
"""Elements that change how their content is written."""

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def is_hidden(attributes: dict[str, str | None]) -> bool:
    """Return whether the element's own attributes keep it from being shown (style sheets are not read)."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    if not style:
        return False
    plain = style.replace(" ", "").lower()
    return "display:none" in plain or "visibility:hidden" in plain
