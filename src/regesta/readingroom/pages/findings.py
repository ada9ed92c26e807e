"""The findings: what contradicts itself, is doubtful or odd."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from starlette.requests import Request

from ...archive import Archive
from ...model import Finding
from .. import parameters, wording
from ..answering import Page, whole
from ..languages import gettext as _
from ..languages import marked
from ..tables import Table
from ..templating import address
from ..views import FindingList, Paging
from .documents import check
from .figures import kept


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


def _groups(found: tuple[Finding, ...]) -> list[tuple[str, str, list[Finding]]]:
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for each in found:
        groups[each.severity, each.rule].append(each)
    return [(severity, rule, each) for (severity, rule), each in groups.items()]
