"""What was asked, and what became of it: every ask, proposal and offer of a letter with its state.

A reply meets an ask by subtype and by the content words that they share; words that the whole letter is full of (its
subject, its parties) weigh little, so a refusal of one proposal is not taken for the refusal of another. Open means
unanswered in what is held. An acknowledgement and an interim reply are not answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.chronology import order_key
from regesta.model import Act, Answer, Link, Utterance
from regesta.model.exchange import REPLIES, State
from regesta.onomastics import terms

from .identity import act_id
from .letter import Letter, utterance_evidence
from .parties import reader_name, senders_of
from .sentences import iter_sentences

_LEDGER_ACTS = ("ask", "propose", "offer")
_REPLYING = REPLIES | {"refers-to", "follows-up"}
"""What encloses a letter, or is its copy, draft or translation, answers nothing that it asks."""
_NO_ANSWER = ("acknowledges", "interim-reply-to")
_RECORDS = frozenset(("memorandum of conversation", "minutes", "report"))
_MEETS = re.compile(r"\b(?:discuss|meet|talk|consult|examine|consider|study|negotiat|exchange)\w*", re.IGNORECASE)
_INSTRUCTIONS = re.compile(r"\b(?:instruct|guidance|direction|what (?:shall|should) (?:i|we))", re.IGNORECASE)
_ALL_OF_IT = re.compile(
    r"\b(?:your|the|these|all|both|those) (?:\w+ ){0,2}?(?:proposals?|suggestions?|views?|request|"
    r"plan|recommendations?|letter|points)\b",
    re.IGNORECASE,
)


def keep_ledger(letter: Letter, replies: Sequence[tuple[Link, Letter]]) -> tuple[Act, ...]:
    """Return the acts of *letter*; those that call for an answer have the state that *replies* give them.

    `replies` are the letters that are linked to it as answers, acknowledgements or follow-ups, in any order.
    """
    ordered = (
        sorted(replies, key=lambda pair: (order_key(pair[1].document.date), pair[1].document.id)) if replies else []
    )
    # Most letters ask nothing or have no reply: then there is nothing to weigh.
    asks = any(utterance.act in _LEDGER_ACTS for utterance in letter.utterances)
    weights = _Weights(letter) if ordered and asks else None
    acts: list[Act] = []
    counts: dict[tuple[str, str | None, str], int] = {}
    named = {role: _named(role, letter) for role in ("writer", "addressee")} if letter.utterances else {}
    for utterance in letter.utterances:
        state: State | None = None
        answers: tuple[Answer, ...] = ()
        if utterance.act in _LEDGER_ACTS:
            state = "open"
            if weights is not None:
                state, answers = _state(letter, utterance, ordered, weights)
        nth = counts.get((utterance.act, utterance.subtype, utterance.text), 0)
        counts[(utterance.act, utterance.subtype, utterance.text)] = nth + 1
        acts.append(
            Act(
                id=act_id(letter.document.id, utterance, nth),
                document=letter.document.id,
                act=utterance.act,
                subtype=utterance.subtype,
                actor=named.get(utterance.actor) or _named(utterance.actor, letter),
                addressee=named.get(utterance.addressee) or _named(utterance.addressee, letter),
                evidence=(utterance_evidence(letter, utterance),),
                state=state,
                answered_by=answers,
                reported=utterance.reported,
            )
        )
    return tuple(acts)


def _named(role: str, letter: Letter) -> str | None:
    if role == "writer":
        return reader_name(senders_of(letter.document)) or "writer"
    if role == "addressee":
        return reader_name(letter.document.recipients) or "addressee"
    return None if role == "other" else role


class _Weights:
    """How telling a content word is in this letter: what stands in most of its sentences tells nothing."""

    def __init__(self, letter: Letter) -> None:
        counts: dict[str, int] = {}
        for start, end in iter_sentences(letter.text, 0, len(letter.text)):
            for word in terms(letter.text[start:end]):
                counts[word] = counts.get(word, 0) + 1
        parties = (*senders_of(letter.document), *letter.document.recipients)
        named = " ".join(filter(None, (part for p in parties for part in (p.name, p.office, p.body))))
        self._counts, self._named = counts, frozenset(terms(named))

    def overlap(self, one: Utterance, other: Utterance) -> float:
        """Return the weight of the content words that two utterances share."""
        total = 0.0
        for word in set(one.terms) & set(other.terms) - _FORMAL:
            total += 0.15 if word in self._named else 1.0 / (1 + 0.25 * max(0, self._counts.get(word, 1) - 2))
        return total


# Stems of the formulas themselves: that both letters use them says nothing of their matter.
_FORMAL = frozenset(
    terms(
        "agree propose proposal suggest suggestion ask request question answer reply opinion view letter telegram note "
        "matter consider believe wish hope like glad please inform know tell time give take make send new government "
        "committee central party country accept assure thank receive"
    )
)
ENOUGH = 0.6
"""Shared weight from which a response is taken to speak of an ask: one telling word, or several common ones."""


def _state(
    letter: Letter, asked: Utterance, replies: Sequence[tuple[Link, Letter]], weights: _Weights
) -> tuple[State, tuple[Answer, ...]]:
    state: State = "open"
    met: list[tuple[State, Answer]] = []
    alone = sum(1 for one in letter.utterances if one.act in _LEDGER_ACTS and not one.reported) == 1
    for link, reply in replies:
        if link.kind not in _REPLYING:
            continue
        if link.kind == "follows-up":
            if state == "open" and _repeated(asked, reply, weights):
                state = "overtaken"
            continue
        # A letter that only speaks of this one must speak of the matter too.
        found, acts = _met(
            asked, reply, weights, alone=alone and link.kind != "refers-to", whole=link.kind != "refers-to"
        )
        if link.kind in _NO_ANSWER and found in ("answered", "partly answered"):
            found = "acknowledged"
        if found == "open" and link.kind in _NO_ANSWER:
            found = "acknowledged"
        if _RANK[found] > _RANK[state]:
            state = found
        met += [(found, Answer(act=act_id(reply.document.id, one), document=reply.document.id)) for one in acts]
    # What only said that an answer would come is no part of the answer that came.
    least = min(_RANK[state], _RANK["partly answered"])
    return state, _unique([answer for found, answer in met if _RANK[found] >= least])


_RANK: dict[str, int] = {
    "open": 0,
    "overtaken": 1,
    "acknowledged": 2,
    "partly answered": 3,
    "answered": 4,
    "declined": 4,
}


def _unique(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    return tuple({(one.document, one.act): one for one in answers}.values())


def _met(
    asked: Utterance, reply: Letter, weights: _Weights, *, alone: bool, whole: bool
) -> tuple[State, list[Utterance]]:
    """The state that one reply gives an ask, and the reply's acts that give it.

    `alone`: the ask is the letter's only one. `whole`: the reply answers the letter as a whole. A record of talks
    gives the answer in reported speech.
    """
    recorded = reply.document.kind in _RECORDS
    own = [one for one in reply.utterances if not one.reported or recorded]
    substantive = [one for one in own if one.act == "respond" and one.subtype in ("accept", "decline", "answer")]
    deferring = [one for one in own if one.act == "respond" and one.subtype == "defer"]
    if asked.subtype == "opinion" and whole:
        if substantive:
            return "answered", substantive[:4]
        return ("acknowledged", deferring[:1]) if deferring else ("open", [])
    if asked.act == "ask" and whole and _INSTRUCTIONS.search(asked.text):
        given = [one for one in own if one.act == "ask" or one in substantive or one.act == "commit"]
        if given:
            return "answered", given[:2]
    declining = _on(asked, [one for one in substantive if one.subtype == "decline"], weights)
    accepting = _on(asked, [one for one in substantive if one.subtype != "decline"], weights)
    doing = _on(asked, [one for one in own if one.act in ("commit", "offer", "notify")], weights)
    if declining and _best(asked, declining, weights) >= _best(asked, accepting, weights):
        return "declined", declining
    if accepting:
        partly = asked.act == "propose" and _MEETS.search(asked.text) and _left_for_later(own)
        return ("partly answered" if partly else "answered"), [*accepting, *doing]
    if doing:
        return "answered" if asked.act == "ask" else "partly answered", doing
    general = [one for one in substantive if one.subtype in ("accept", "decline") and _ALL_OF_IT.search(one.text)]
    if alone and (general or len(substantive) == 1):
        only = (general or substantive)[0]
        return ("declined" if only.subtype == "decline" else "answered"), [only]
    if _on(asked, deferring, weights):
        return "acknowledged", deferring[:1]
    return "open", []


def _on(asked: Utterance, responses: Sequence[Utterance], weights: _Weights) -> list[Utterance]:
    return [one for one in responses if weights.overlap(asked, one) >= ENOUGH]


def _best(asked: Utterance, responses: Sequence[Utterance], weights: _Weights) -> float:
    return max((weights.overlap(asked, one) for one in responses), default=0.0)


def _left_for_later(own: Sequence[Utterance]) -> bool:
    """The reply itself asks for the meeting at which the matter is to be treated."""
    return any(one.act == "ask" and (one.subtype == "meeting" or _MEETS.search(one.text)) for one in own)


def _repeated(asked: Utterance, later: Letter, weights: _Weights) -> bool:
    return any(one.act == asked.act and weights.overlap(asked, one) >= 2 for one in later.utterances)
