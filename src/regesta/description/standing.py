"""Which of a document's claims stand, and which step back because plainer words make them idle.

In: all that a page's labels, a letter's own words, its heading and its citation claim. Out: the claims that
are worth keeping. Nothing is decided between plain statements here (that is collation's); only inferences and
vague words give way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from regesta.model import Claim

from .posts import CODED, IN_SERIES, MARKED, NAMED, SIGNER_METHOD, UNNAMED

_SIGNED = "letter/signed@1"
_SIGNED_FOR = "letter/signed-for@1"
_SALUTED = "letter/salutation@2"
_PRIVATE = frozenset({"letter/private-signature@1", "letter/private-salutation@1"})
_BY_POST = frozenset({NAMED, CODED, MARKED, UNNAMED, IN_SERIES, SIGNER_METHOD})
_YIELDING = frozenset({_SIGNED, _SIGNED_FOR, _SALUTED, *_PRIVATE, *_BY_POST})
_FORM = "letter/form@2"
_OWN_NAME = "letter/own-name@1"
_HEAD = "letter/head@1"
_SIGNED_KINDS = frozenset({"letter", "note", "memorandum", "telegram", "despatch", "airgram"})
_POST_KINDS = frozenset({"telegram", "despatch", "airgram"})
_POST = re.compile(
    r"(?:am(?:erican )?(?:embassy|consul)|us(?:mission|int|del)|secstate|embassy|legation)", re.IGNORECASE
)
_PARTIES = frozenset({"senders", "recipients"})


def standing(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims that stand.

    - Who signed is who sent only where nothing else says who sent, and the document is a letter of some kind:
    who
      signs the record of a talk has written it down.
    - Who signs for an office or a body is not who sends.
    - What a post or its signer sent is inferred for telegrams and the like only, and not beside plain words; there the
      signer signs for the post.
    - Whom a salutation names is the recipient only where nothing else says.
    - A kind read off the form steps back where heading, label or citation name the kind; the document's own
    name for
      itself stays as their rival.
    - "TO: The Secretary" stays behind a heading that says who that is.
    - A title in capitals steps back where the same words stand in small letters too (a citation quotes them).
    """
    named = {claim.value for claim in claims if _names_kind(claim)}
    kinds = named or {claim.value for claim in claims if claim.field == "kind"}
    plain = {claim.field for claim in claims if claim.method not in _YIELDING and not claim.inferred}
    headed = {claim.field for claim in claims if claim.method.startswith(("heading/", "label/"))}
    by_post = any(claim.method in _BY_POST and claim.field == "senders" for claim in claims)
    on_behalf = any(claim.method == _SIGNED_FOR for claim in claims)
    titles = {_letters(claim.text) for claim in claims if claim.field == "title" and not claim.text.isupper()}
    for claim in claims:
        if claim.field == "title" and claim.text.isupper() and _letters(claim.text) in titles:
            continue
        if claim.method in _BY_POST and (claim.field in plain or (kinds and not kinds & _POST_KINDS)):
            continue
        if claim.method in {_SIGNED, _SIGNED_FOR} and by_post and kinds <= _POST_KINDS:
            continue
        if claim.method == _SIGNED and on_behalf:
            continue
        if (
            claim.method in {_SIGNED, _SIGNED_FOR, *_PRIVATE}
            and claim.field == "senders"
            and ("senders" in plain or (kinds and not kinds & _SIGNED_KINDS))
        ):
            continue
        if claim.method in {_SALUTED, *_PRIVATE} and claim.field == "recipients" and "recipients" in plain:
            continue
        if claim.method == _FORM and claim.field == "kind" and named and claim.value not in named:
            continue
        if claim.method == _OWN_NAME and named and claim.value not in named:
            yield msgspec.structs.replace(claim, method="inference/own-name@1")
        elif claim.method == _HEAD and claim.field in _PARTIES & headed and _vague(claim):
            yield msgspec.structs.replace(claim, method="inference/vague-head@1")
        else:
            yield claim


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())


def _vague(claim: Claim) -> bool:
    """Return whether the words name a post by its label only: "The Secretary", "AMEMBASSY VALE", "S/S"."""
    name = str(claim.value.get("name", ""))
    return len(name.split()) < 2 or claim.text.isupper() or bool(_POST.match(claim.text))


def _names_kind(claim: Claim) -> bool:
    """Return whether heading, label or citation say the kind ("other" says too little)."""
    return (
        claim.field == "kind"
        and claim.value != "other"
        and claim.method.startswith(("heading/", "label/", "citation/"))
    )
