"""`regesta asks`: the ledger of what was asked, proposed and offered, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import archive_option, json_option
from .rendering import cut, date_of, headline, to_json, width

if TYPE_CHECKING:
    from ..archive import AskView
    from ..model import Evidence

_STATES = ("open", "acknowledged", "partly answered", "answered", "declined", "overtaken")


@click.command("asks")
@archive_option
@click.option(
    "--open", "unsettled", is_flag=True, help="Only what is not settled: open, acknowledged, partly answered."
)
@click.option("--state", type=click.Choice(_STATES), multiple=True, help="Only those that stand so.")
@click.option("--party", metavar="NAME", help="Only those of or to a party whose name has NAME in it.")
@click.option("--as-of", metavar="DATE", help="As it stood on that day: what was written later is left out.")
@click.option("--told", is_flag=True, help="Also what letters tell that others asked, proposed or offered.")
@json_option
def command(
    archive_path: Path,
    unsettled: bool,
    state: tuple[str, ...],
    party: str | None,
    as_of: str | None,
    told: bool,
    as_json: bool,
) -> None:
    """List what was asked, proposed and offered, with what came of it; both sides quoted.

    "Open" means unanswered in what is held. The days run to the first answer; without one to the day given by --as-of,
    or to the last document that is held.

    \b
    Examples:
      regesta asks --open
      regesta asks --party "Harbour Board" --as-of 1961-03-20
      regesta asks --state declined --json
    """
    from ..archive import Archive  # noqa: PLC0415
    from ..archive.asking import UNSETTLED  # noqa: PLC0415

    day = _day(as_of)
    states = (*state, *(UNSETTLED if unsettled else ()))
    with Archive.open(archive_path) as archive:
        found = archive.ledger(states=states, party=party, as_of=day, told=told)
    for each in found:
        if as_json:
            click.echo(to_json(each))
        else:
            _show(each)
    if not as_json:
        click.echo(f"{len(found)} asks, proposals and offers" + (f", as of {as_of}" if as_of else ""))


def _day(written: str | None) -> str | None:
    """The date as EDTF."""
    from ..chronology import bounds, parse_date  # noqa: PLC0415

    if written is None or bounds(written) is not None:
        return written
    found = parse_date(written)
    if found is None or bounds(found) is None:
        raise click.BadParameter(f"{written!r} is no date; write it as 1961-03-20.", param_hint="--as-of")
    return found


def _show(view: AskView) -> None:
    act, columns = view.act, width()
    what = f"{act.act} ({act.subtype})" if act.subtype else act.act
    told = ", told of others" if act.reported else ""
    state = act.state or ""
    waited = "" if view.days is None else f", {view.days} days"
    click.echo(
        click.style(f"[{state}{waited}]", bold=True) + f" {what}{told}  {date_of(view.document)}  {act.document}"
    )
    # Who asks whom in what a letter tells of is for the reader of the sentence to say; of a paper that names neither
    # writer nor addressee, its title says most.
    nameless = (act.actor, act.addressee) == ("writer", "addressee")
    parties = headline(view.document) if act.reported or nameless else f"{act.actor} → {act.addressee}"
    click.echo(cut(f"    {parties}: “{_quote(act.evidence)}”", columns))
    for met in view.met:
        after = "" if met.days is None else f" after {met.days} days"
        words = f": “{_quote(met.evidence)}”" if met.evidence else ""
        click.echo(cut(f"      {date_of(met.document)}{after}  {met.document.id}{words}", columns))


def _quote(evidence: Sequence[Evidence]) -> str:
    return " ".join(evidence[0].text.split()) if evidence else ""
