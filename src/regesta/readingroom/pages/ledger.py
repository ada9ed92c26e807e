"""The ask ledger, and the findings: what is open, and what doesn't agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from starlette.requests import Request

from ...archive import Archive
from ...archive.ask_list import AskEntry
from ...model import Act, Finding
from .. import parameters, wording
from ..answering import Page, whole
from ..languages import gettext as _
from ..languages import marked
from ..tables import Table
from ..templating import address
from ..views import AskList, FindingList, Paging
from .documents import check
from .figures import kept

KINDS = {"ask": marked("asks"), "propose": marked("proposals"), "offer": marked("offers")}


def asks(request: Request, archive: Archive) -> Page:
    """Asks, proposals and offers by the date of their documents, with what came of them in what is held."""
    state = parameters.choice(request, "state", wording.STATES)
    kind = parameters.choice(request, "act", KINDS)
    every = kept(request, archive, "asks by date", Archive.asks_in_order)
    states: Counter[str] = Counter(each.state for each in every if kind in ("", each.act))
    found = [each for each in every if state in ("", each.state) and kind in ("", each.act)]
    paging = Paging(parameters.page(request), parameters.limit(request, 25), len(found))
    check(request, paging)
    if whole(request):
        table = _asks_table(archive, found)
        return Page("asks.html", _("The ask ledger"), AskList((), {}, paging), {}, "asks", table=table)
    start = (paging.page - 1) * paging.size
    page = found[start : start + paging.size]
    acts = archive.acts_of({each.document for each in page})
    shown = tuple(acts[each.id] for each in page if each.id in acts)
    names = {act.document for act in shown} | {answer.document for act in shown for answer in act.answered_by}
    documents = archive.several(names)
    answers = _answers(archive, shown)
    ordered = {name: states[name] for name in wording.STATES if states[name]}
    view = AskList(shown, documents, paging, ordered)
    context = {
        "kinds": KINDS,
        "wanted": state,
        "kind": kind,
        "answers": answers,
        "all_count": sum(states.values()),
        "at": lambda **changed: address("/asks", **{"state": state, "act": kind, **changed}),
    }
    return Page("asks.html", _("The ask ledger"), view, context, "asks")


def findings(request: Request, archive: Archive) -> Page:
    """What contradicts itself, is doubtful or odd, by severity and rule."""
    severity = parameters.choice(request, "severity", tuple(wording.SEVERITIES))
    rule = parameters.text(request, "rule")
    every = kept(request, archive, "findings", Archive.findings)
    rules: dict[str, dict[str, int]] = defaultdict(dict)
    for finding in every:
        counts = rules[finding.severity]
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
    found = [each for each in every if severity in ("", each.severity) and rule in ("", each.rule)]
    paging = Paging(parameters.page(request), parameters.limit(request, 30), len(found))
    check(request, paging)
    start = (paging.page - 1) * paging.size
    shown = tuple(found[start : start + paging.size])
    documents = archive.several(name for each in shown for name in each.subjects)
    view = FindingList(shown, documents, paging, dict(rules))
    if whole(request):
        table = _findings_table(found)
        return Page("findings.html", _("Findings"), FindingList((), {}, paging), {}, "findings", table=table)
    context: dict[str, Any] = {
        "severity": severity,
        "rule": rule,
        "groups": _groups(shown),
        "at": lambda **changed: address("/findings", **{"severity": severity, "rule": rule, **changed}),
    }
    return Page("findings.html", _("Findings"), view, context, "findings")


def _asks_table(archive: Archive, found: list[AskEntry]) -> Table:
    documents = archive.several({each.document for each in found})
    known = {act.id: act for act in archive.asks()}
    acts = [known[each.id] for each in found if each.id in known]
    columns = (
        marked("Document"), marked("Date"), marked("Act"), marked("Subject"), marked("State"), marked("Words"),
        marked("Met by"),
    )  # fmt: skip
    rows = tuple(
        (
            act.document,
            (documents[act.document].date or "") if act.document in documents else "",
            act.act,
            act.subtype or "",
            act.state or "",
            " … ".join(" ".join(each.text.split()) for each in act.evidence),
            "; ".join(dict.fromkeys(answer.document for answer in act.answered_by)),
        )
        for act in acts
    )
    return Table("asks", marked("The ask ledger"), columns, rows)


def _findings_table(found: list[Finding]) -> Table:
    columns = (marked("Severity"), marked("Rule"), marked("Finding"), marked("Of"), marked("Words"))
    rows = tuple(
        (
            each.severity,
            each.rule,
            each.message,
            "; ".join(each.subjects),
            " … ".join(" ".join(proof.text.split()) for proof in each.evidence),
        )
        for each in found
    )
    return Table("findings", marked("Findings"), columns, rows)


def _answers(archive: Archive, shown: tuple[Act, ...]) -> dict[str, Act]:
    """The acts that met those shown, by id."""
    wanted = {answer.act for act in shown for answer in act.answered_by}
    acts = archive.acts_of({answer.document for act in shown for answer in act.answered_by})
    return {name: act for name, act in acts.items() if name in wanted}


def _groups(found: tuple[Finding, ...]) -> list[tuple[str, str, list[Finding]]]:
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for each in found:
        groups[each.severity, each.rule].append(each)
    return [(severity, rule, each) for (severity, rule), each in groups.items()]
