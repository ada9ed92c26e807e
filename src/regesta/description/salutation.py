"""Whom a salutation names: "Dear Mr. Dorn:" names somebody, "Dear Mr. President" and "Lieber Freund" do not.

In: the span of a salutation. Out: a claim of `recipients`, or nothing. It is a weak one: it stands back wherever a
heading, an address or a labelled head says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.model import Claim

from .cues import CUES
from .party_lists import party_values

METHOD = "letter/salutation@1"

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_FILLERS = frozenset({
     "my", "mein", "meine", "mon", "ma", "mi", "meu", "mio", "moj", "very", "sehr", "most", "très", "highly",
     "right", "the", "herr", "herrn", "frau", "fräulein", "mr", "mrs", "miss", "ms", "monsieur", "madame",
     "messieurs", "señor", "señora", "signor", "pan", "pani", "domnule", "doamnă", "господин", "госпожа",
     "doktor", "doctor", "dr", "prof", "professor", "freund", "freundin", "freunde", "friend", "friends", "ami",
     "amie", "amis", "amigo", "colleague", "colleagues", "kollege", "all", "and", "le", "la", "und", "et",
     "hochgeehrter", "hochgeehrte", "verehrte", "verehrter", "verehrtester", "liebster", "liebste", "teuerster",
     "geehrteste", "brother", "sister", "bruder", "schwester", "papa", "mama", "vater", "mutter", "father",
     "mother", "uncle", "aunt", "old", "alter", "guter", "good",
})  # fmt: skip
_TITLES = frozenset({"greeting", "comrade", "office", "honour", "body", "kind"})


def read_salutation(text: str, start: int, end: int) -> Iterator[Claim]:
    """Yield the claim for the person whom the salutation text[start:end] names, if it names one.

    Greetings, forms of address and offices are no names; what remains must be written as a name is.
    """
    words = list(_WORD.finditer(text, start, end))
    named = [word for word in words if not _is_form(word.group())]
    if not 1 <= len(named) <= 4 or len(words) > 9 or not all(word.group()[0].isupper() for word in named):
        return
    begin, stop = named[0].start(), named[-1].end()
    for value in party_values(text[begin:stop]):
        if value.get("name"):
            yield Claim("recipients", value, text[begin:stop], begin, stop, METHOD, 0.6)


def _is_form(word: str) -> bool:
    folded = word.casefold().rstrip(".")
    return folded in _FILLERS or bool(_TITLES & set(CUES.get(folded, ())))
