"""Whether a letter answers what it names, or only says that it came."""

from __future__ import annotations

import re

from regesta.model import Mention
from regesta.model.exchange import LinkKind

from .letter import Letter

_TITLED_REPLY = re.compile(
    r"\b(?:reply|answer|response|replies|answers|responds)\b|\b(?:réponse|antwort|răspuns)\b|\bответ",
    re.IGNORECASE,
)


def kind_of_reply(letter: Letter, mention: Mention) -> LinkKind:
    """Return how *letter* stands to the document of *mention*, with all that the letter does taken into account.

    An acknowledgement becomes an answer where the letter also agrees, refuses, answers or promises, or where its
    title calls it a reply; an interim reply ("I shall write as soon as ...") stays an acknowledgement. A reference in
    the opening, without any word of receipt, is an answer only to what the addressee sent.
    """
    if mention.relation not in ("answers", "acknowledges"):
        return mention.relation
    substance = {one.subtype for one in letter.utterances if one.act == "respond" and not one.reported}
    commits = any(one.act in ("commit", "offer") and not one.reported for one in letter.utterances)
    if substance & {"accept", "decline", "answer"} or (
        letter.document.title and _TITLED_REPLY.search(letter.document.title)
    ):
        return "answers"
    if "defer" in substance:
        return "acknowledges"
    if mention.relation == "answers":
        return "answers"
    asks = any(one.act in ("ask", "propose") and not one.reported for one in letter.utterances)
    return "answers" if commits or asks else "acknowledges"
