"""Whether a letter answers what it names or only says that it came, encloses what it sends or carries it itself."""

from __future__ import annotations

import re

from regesta.model import Mention
from regesta.model.exchange import LinkKind

from .letter import Letter

CARRIERS = ("telegram",)
"""Kinds of documents that have no enclosures."""
FOLLOWING = "cue/following"
"""The rule of a mention whose document is given in the letter's own words after it."""
_TITLED_REPLY = re.compile(
    r"\b(?:reply|answer|response|replies|answers|responds)\b|\b(?:réponse|antwort|răspuns)\b|\bответ",
    re.IGNORECASE,
)


def kind_of_reply(letter: Letter, mention: Mention) -> LinkKind:
    """Return how *letter* stands to the document of *mention*, with all that the letter does taken into account.

    An acknowledgement becomes an answer where the letter also agrees, refuses, answers or promises, or where its
    title calls it a reply; what says that the answer will come ("I shall write as soon as ...") is an interim reply.
    A reference in the opening, without any word of receipt, is an answer only to what the addressee sent. A telegram
    has no enclosures: what it sends along, and what any letter gives after "the following message", it transmits.
    """
    if mention.relation == "encloses":
        carried = letter.document.kind in CARRIERS or mention.rule == FOLLOWING
        return "transmits" if carried else "encloses"
    if mention.relation not in ("answers", "acknowledges"):
        return mention.relation
    substance = {one.subtype for one in letter.utterances if one.act == "respond" and not one.reported}
    commits = any(one.act in ("commit", "offer") and not one.reported for one in letter.utterances)
    if substance & {"accept", "decline", "answer"} or (
        letter.document.title and _TITLED_REPLY.search(letter.document.title)
    ):
        return "answers"
    if "defer" in substance:
        return "interim-reply-to"
    if mention.relation == "answers":
        return "answers"
    asks = any(one.act in ("ask", "propose") and not one.reported for one in letter.utterances)
    return "answers" if commits or asks else "acknowledges"
