"""The ask ledger: what was asked, proposed and offered, and what came of it, today or as it stood on a day."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable

from starlette.requests import Request

from ...archive import Archive, AskView
from ...archive.ask_list import AskEntry
from ...archive.asking import UNSETTLED
from ...model import Act
from .. import parameters, wording
from ..answering import Page, whole
from ..languages import gettext as _
from ..languages import marked
from ..tables import Table
from ..templating import address
from ..views import AskList, Paging
from .documents import check
from .figures import kept

KINDS = {"ask": marked("only asks"), "propose": marked("only proposals"), "offer": marked("only offers")}
STATES = (*wording.STATES, wording.UNSETTLED)
MOST_KEPT = 8
"""Ledgers of a party or a day that are kept for their other pages: to make one takes a second in 18,000 letters."""

Ledgers = OrderedDict[tuple[str, str], list[AskEntry]]


def asks(request: Request, archive: Archive) -> Page:
    """Asks, proposals and offers by the date of their documents, with what came of them in what is held.

    Those of or to a party whose name has the words `party`; as they stood at the end of the day `as_of`.
    """
    state = parameters.choice(request, "state", STATES)
    kind = parameters.choice(request, "act", KINDS)
    party, as_of = parameters.text(request, "party"), parameters.day(request, "as_of")
    wanted = UNSETTLED if state == wording.UNSETTLED else (state,) if state else wording.STATES
    if whole(request):
        ledger = archive.ledger(states=wanted, party=party or None, as_of=as_of or None)
        table = _table(each for each in ledger if kind in ("", each.act.act))
        return Page("asks.html", _("The ask ledger"), None, {}, "asks", table=table)
    every = _every(request, archive, party, as_of)
    states: Counter[str] = Counter(each.state for each in every if kind in ("", each.act))
    found = [each for each in every if each.state in wanted and kind in ("", each.act)]
    paging = Paging(parameters.page(request), parameters.limit(request, 25), len(found))
    check(request, paging)
    start = (paging.page - 1) * paging.size
    page = found[start : start + paging.size]
    acts = archive.acts_of({each.document for each in page}, as_of=as_of or None)
    shown = tuple(acts[each.id] for each in page if each.id in acts)
    names = {act.document for act in shown} | {answer.document for act in shown for answer in act.answered_by}
    documents = archive.several(names)
    ordered = {name: states[name] for name in wording.STATES if states[name]}
    view = AskList(shown, documents, paging, ordered, party or None, as_of or None)
    at = {"state": state, "act": kind, "party": party, "as_of": as_of}
    context = {
        "kinds": KINDS,
        "wanted": state,
        "kind": kind,
        "answers": _answers(archive, shown),
        "all_count": sum(states.values()),
        # A constant in the template would be put into words once, in the language of whoever came first.
        "unsettled_state": wording.UNSETTLED,
        "unsettled": sum(states[name] for name in UNSETTLED),
        "at": lambda **changed: address("/asks", **{**at, **changed}),
    }
    return Page("asks.html", _("The ask ledger"), view, context, "asks")


def _every(request: Request, archive: Archive, party: str, as_of: str) -> list[AskEntry]:
    """Return the ledger of the party and day; the last few asked for are kept."""
    if not party and not as_of:
        return kept(request, archive, "asks by date", Archive.asks_in_order)
    known = kept(request, archive, "ledgers of parties and days", lambda _: Ledgers())
    found = known.pop((party, as_of), None)
    if found is None:
        found = archive.asks_in_order(party=party or None, as_of=as_of or None)
    known[party, as_of] = found
    while len(known) > MOST_KEPT:
        known.popitem(last=False)
    return found


def _table(found: Iterable[AskView]) -> Table:
    columns = (
        marked("Document"), marked("Date"), marked("Act"), marked("Subject"), marked("State"), marked("Words"),
        marked("Met by"),
    )  # fmt: skip
    rows = tuple(
        (
            each.document.id,
            each.document.date or "",
            each.act.act,
            each.act.subtype or "",
            each.act.state or "",
            " … ".join(" ".join(proof.text.split()) for proof in each.act.evidence),
            "; ".join(dict.fromkeys(met.document.id for met in each.met)),
        )
        for each in found
    )
    return Table("asks", marked("The ask ledger"), columns, rows)


def _answers(archive: Archive, shown: tuple[Act, ...]) -> dict[str, Act]:
    """The acts that met those shown, by id."""
    wanted = {answer.act for act in shown for answer in act.answered_by}
    acts = archive.acts_of({answer.document for act in shown for answer in act.answered_by})
    return {name: act for name, act in acts.items() if name in wanted}
