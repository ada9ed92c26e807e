"""Exchanges over the archive: what changed is bound anew, and the exchanges that this touches are made anew.

Two letters meet on a key of their two parties and the quarter of a year, so that only letters between the same
parties at about the same time are compared. An exchange's id is that of the document in it which the register has
first: it stays when letters are added, and where two exchanges become one, the other id leads to it through that
document.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Set

from ..chronology import bounds, order_key
from ..correspondence.bonds import ONE_BUSINESS, Bond, Bound, affinity, bond_of_link, bound, together
from ..correspondence.grouping import grouped
from ..correspondence.matter import matter_of
from ..holdings import RecordStore
from ..holdings.records import BondRow, ExchangeCount, in_chunks
from ..model import Document
from .progress import Progress

_CHUNK = 200
_KEPT = 4000
"""Documents kept at hand while bonds are made; in order of time, as most neighbours come soon."""
_QUARTER = 92
OPEN = ("open", "acknowledged", "partly answered")


def exchange_id(document: str) -> str:
    """Return the id of the exchange of which the document is the first in the register."""
    return "x-" + document.removeprefix("d-")


class Grouping:
    """Makes exchanges of what hangs together."""

    def __init__(self, record: RecordStore, progress: Progress) -> None:
        self._record = record
        self._progress = progress
        self._bound: OrderedDict[str, Bound] = OrderedDict()

    def group(self, documents: Iterable[str]) -> None:
        """Make the exchanges anew that the documents belong to, belonged to, or have become part of."""
        changed = set(documents)
        linked = {end for link in self._record.exchange.links_at(changed) for end in (link.from_, link.to)}
        # What hangs on others (a letter that is not held, a record of talks) is weighed with all of them at once.
        beside = self._record.documents.several(linked - changed).values()
        changed |= {each.id for each in beside if not each.held or not bound(each).pairs}
        groups = self._record.groups
        before = {name for row in groups.bonds_at(changed) for name in row[:2]}
        before |= {
            name for several in groups.members(set(groups.exchange_of(changed).values())).values() for name in several
        }
        groups.unbind(changed)
        self._progress.begin("Grouping", len(changed))
        ordered = self._announce(changed)
        for chunk in in_chunks(ordered, _CHUNK):
            self._bind(chunk, changed)
            self._progress.step(len(chunk))
        self._progress.end()
        touched = self._regroup(changed | before)
        self._count(touched | set(groups.exchange_of(linked).values()))
        self._record.set("exchanges", "made")

    def _announce(self, changed: set[str]) -> list[str]:
        """Store each document's matter and the keys on which it meets others; return the documents in order of time."""
        dated: list[tuple[tuple[int, int, str], str]] = []
        for chunk in in_chunks(sorted(changed), _CHUNK):
            found = self._record.documents.several(chunk)
            linked = {end for link in self._record.exchange.links_at(chunk) for end in (link.from_, link.to)}
            spans = {
                name: each.text
                for name, each in found.items()
                if each.text is not None and (name in linked or bound(each).pairs)
            }
            # Corresponding stored what it read; an archive of an earlier version may lack some.
            known = self._record.groups.matters(spans)
            lacking = {name: span for name, span in spans.items() if name not in known}
            texts = self._record.captures.texts({span.capture for span in lacking.values()})
            self._record.groups.put_matters(
                {name: matter_of(texts[span.capture][span.start : span.end]) for name, span in lacking.items()}, lacking
            )
            keys = {name: set(_keys(bound(each))) if each.held else set() for name, each in found.items()}
            self._record.ties.tie("passes", {name: keys.get(name, set()) for name in chunk})
            dated += [(order_key(each.date), name) for name, each in found.items()]
        return [name for _, name in sorted(dated)]

    def _bind(self, chunk: list[str], changed: set[str]) -> None:
        """Write the bonds that are for some of the changed documents to write (`_writer`)."""
        links = self._record.exchange.links_at(chunk)
        own = set(chunk)
        at_hand = self._load({*chunk, *(end for link in links for end in (link.from_, link.to))})
        reach = {name: _keys(at_hand[name], around=ONE_BUSINESS) for name in chunk if at_hand[name].held}
        met = self._record.ties.tied("passes", {key for keys in reach.values() for key in keys})
        near = {name: {each for key in keys for each in met.get(key, ())} for name, keys in reach.items()}
        at_hand |= self._load({each for names in near.values() for each in names} - at_hand.keys())
        made: list[Bond | None] = []
        for link in links:
            if link.from_ in at_hand and link.to in at_hand and link.from_ != link.to:
                bond = bond_of_link(link, at_hand[link.from_], at_hand[link.to])
                if bond is not None and _writer(bond, changed) in own:
                    made.append(bond)
        for name, names in near.items():
            made += [affinity(at_hand[name], at_hand[each]) for each in names if each not in changed or name < each]
        bonds = together(bond for bond in made if bond is not None)
        self._record.groups.bind([(b.one, b.other, b.strength, b.firm, b.leaf) for b in bonds])

    def _load(self, names: Iterable[str]) -> dict[str, Bound]:
        """Return documents as bonds need them; ids that lead nowhere are left out."""
        names = set(names)
        found = {name: self._bound[name] for name in names & self._bound.keys()}
        missing = names - found.keys()
        matters = self._record.groups.matters(missing)
        for name, document in self._record.documents.several(missing).items():
            found[name] = self._bound[name] = bound(document, matters.get(name, ()))
        for name in found:
            self._bound.move_to_end(name)
        while len(self._bound) > _KEPT:
            self._bound.popitem(last=False)
        return found

    def _regroup(self, documents: set[str]) -> set[str]:
        """Make the exchanges of everything that the documents hang together with; return their ids."""
        groups = self._record.groups
        bonds: set[BondRow] = set()
        reached, frontier = set(documents), set(documents)
        while frontier:
            new = groups.bonds_at(frontier) - bonds
            bonds |= new
            frontier = {name for row in new for name in row[:2]} - reached
            reached |= frontier
        held = {name for name, each in self._held(reached) if each}
        found = grouped(Bond(*row) for row in bonds)
        order = groups.registered({name for group in found for name in group if name in held})
        made: dict[str, frozenset[str]] = {}
        for group in found:
            founder = min(group & held, key=lambda name: (order.get(name, len(order)), name))
            made[exchange_id(founder)] = group
        groups.group(reached, made)
        return set(made)

    def _held(self, names: Iterable[str]) -> Iterator[tuple[str, bool]]:
        for chunk in in_chunks(sorted(names), _CHUNK):
            for name, document in self._record.documents.several(chunk).items():
                yield name, document.held

    def _count(self, exchanges: set[str]) -> None:
        """Write the figures of the exchanges."""
        for chunk in in_chunks(sorted(exchanges), _CHUNK):
            members = self._record.groups.members(chunk)
            names = [name for several in members.values() for name in several]
            documents = self._record.documents.several(names)
            open_in: dict[str, int] = defaultdict(int)
            for act in self._record.exchange.acts_of(names):
                open_in[act.document] += act.state in OPEN and not act.reported
            self._record.groups.count_again(
                [_count(name, [documents[each] for each in several], open_in) for name, several in members.items()]
            )


def _writer(bond: Bond, changed: Set[str]) -> str:
    """Return which of two documents writes their bond: what hangs on the other; else the changed one, or the lesser."""
    return bond.leaf or min((name for name in (bond.one, bond.other) if name in changed), default=bond.one)


def _count(name: str, documents: list[Document], open_in: dict[str, int]) -> ExchangeCount:
    days = [known for each in documents if each.date and (known := bounds(each.date)) is not None]
    return ExchangeCount(
        id=name,
        documents=len(documents),
        held=sum(each.held for each in documents),
        open=sum(open_in[each.id] for each in documents),
        first_day=min((first for first, _ in days if first is not None), default=None),
        last_day=max((last for _, last in days if last is not None), default=None),
    )


def _keys(document: Bound, around: int = 0) -> set[str]:
    """Return the keys of a document's pairs of parties in each quarter that it, or `around` days from it, touches."""
    if document.days is None:
        return set()
    first, last = (document.days[0] - around) // _QUARTER, (document.days[1] + around) // _QUARTER
    return {f"{one}|{other}@{quarter}" for one, other in document.pairs for quarter in range(first, last + 1)}
