"""Where a place of writing lies, by a gazetteer that the package ships (GeoNames, CC BY 4.0).

In: places as written. Out: for each its standing and its candidates. A name that several places bear is located only
where one of them stands out; otherwise all of them are told and none is chosen. `training/make_gazetteer.py` makes the
file: places of more than 5,000 people, with the other names, former ones too, of those of more than 15,000.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable
from importlib import resources
from typing import Literal

from msgspec import Struct

from regesta.onomastics import fold

Located = Literal["sure", "doubtful", "ambiguous", "unknown"]

NAME = "GeoNames"
OUTSTANDING = 5
"""A place stands out among its namesakes with so many times the people of the next: Geneva among its five, not San
José, Costa Rica, among its."""
WELL_KNOWN = 100_000
"""People of a place that may be meant by a name which is not its own (a former or foreign one)."""
MOST_CANDIDATES = 5

STATES_ABBREVIATED = {
    "ala": "AL", "ariz": "AZ", "ark": "AR", "calif": "CA", "cal": "CA", "colo": "CO", "conn": "CT", "del": "DE",
    "fla": "FL", "ga": "GA", "ill": "IL", "ind": "IN", "kan": "KS", "kans": "KS", "ky": "KY", "la": "LA", "mass": "MA",
    "md": "MD", "me": "ME", "mich": "MI", "minn": "MN", "miss": "MS", "mo": "MO", "mont": "MT", "n c": "NC",
    "n d": "ND", "n h": "NH", "n j": "NJ", "n m": "NM", "n y": "NY", "neb": "NE", "nev": "NV", "o": "OH",
    "okla": "OK", "ore": "OR", "pa": "PA", "penn": "PA", "r i": "RI", "s c": "SC", "s d": "SD", "tenn": "TN",
    "tex": "TX", "va": "VA", "vt": "VT", "w va": "WV", "wash": "WA", "wis": "WI", "wyo": "WY", "d c": "DC",
}  # fmt: skip


class Site(Struct, frozen=True, omit_defaults=True):
    """A place of the gazetteer: `id` is its number there, `own` whether the words asked for are its present name."""

    id: int
    name: str
    country: str
    latitude: float
    longitude: float
    people: int = 0
    capital: bool = False
    own: bool = True
    state: str = ""

    @property
    def words(self) -> str:
        return ", ".join(part for part in (self.name, self.state, self.country) if part)

    @property
    def address(self) -> str:
        return f"https://www.geonames.org/{self.id}"


class Location(Struct, frozen=True, omit_defaults=True):
    """What the gazetteer knows of a name.

    `site` is there for "sure" and "doubtful"; `candidates` are all places of the name, the largest first (five at
    most).
    """

    standing: Located
    site: Site | None = None
    candidates: tuple[Site, ...] = ()


def locate(names: Iterable[str]) -> dict[str, Location]:
    """Return each name's location.

    "Newport, Rhode Island" and "Cambridge (Mass.)" mean a place of that state or country; a part after the comma that
    names neither leaves the place unknown.
    """
    asked = {name: _split(name) for name in names}
    wanted = {key for key, _ in asked.values() if key}
    found, countries, states = _sites(wanted)
    located = {}
    for name, (key, within) in asked.items():
        sites = found.get(key, [])
        if within:
            state, country = states.get(within) or STATES_ABBREVIATED.get(within), countries.get(within)
            sites = [each for each in sites if (state and each.state == state) or (country and each.country == country)]
        located[name] = _weighed(sites, questioned="?" in name)
    return located


def _split(name: str) -> tuple[str, str]:
    head, _, rest = name.replace("(", ",").replace(")", "").partition(",")
    # "Washington, D.C." is a name of its own.
    if fold(rest) in ("d c", "dc"):
        return fold(f"{head} {rest}"), ""
    return fold(head), fold(rest)


def _weighed(sites: list[Site], *, questioned: bool) -> Location:
    if not sites:
        return Location("unknown")
    ordered = sorted(sites, key=lambda each: (-each.people, each.id))
    candidates = tuple(ordered[:MOST_CANDIDATES])
    largest = max((each.people for each in ordered if each.own), default=-1)
    # A foreign or former name says little where a larger place bears it as its own ("Luxembourg", a part of Paris).
    ordered = [each for each in ordered if each.own or each.people > largest]
    best, others = ordered[0], ordered[1:]
    next_people = max(1, others[0].people) if others else 0
    # "White House" is the foreign name of a large city and the own name of a small one: it may be either, or neither.
    if best.people < OUTSTANDING * next_people or (others and not best.own and not best.capital):
        return Location("ambiguous", None, candidates)
    # The capital of a state needs no more words in a dateline; with other places the letter's reader knew which.
    sure = best.capital if others else best.own or best.people >= WELL_KNOWN
    return Location("sure" if sure and not questioned else "doubtful", best, candidates)


def _sites(wanted: set[str]) -> tuple[dict[str, list[Site]], dict[str, str], dict[str, str]]:
    """Return the places of the wanted names, and the names of countries and states. The file is read once through."""
    found: dict[str, list[Site]] = defaultdict(list)
    countries: dict[str, str] = {"usa": "United States", "u s a": "United States"}
    states: dict[str, str] = {}
    names: dict[str, str] = {}
    packed = resources.files(__package__) / "gazetteer.tsv.gz"
    with packed.open("rb") as opened, gzip.open(opened, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if row[0] == "#country":
                names[row[1]] = countries[row[3]] = row[2]
            elif row[0] == "#state":
                states[row[3]] = row[1]
            else:
                keys = row[8].split("|")
                if wanted.isdisjoint(keys):
                    continue
                for place, key in enumerate(keys):
                    if key in wanted:
                        found[key].append(
                            Site(
                                id=int(row[0]),
                                name=row[1],
                                country=names.get(row[2], row[2]),
                                latitude=float(row[4]),
                                longitude=float(row[5]),
                                people=int(row[6]),
                                capital=row[7] == "c",
                                own=place == 0,
                                state=row[3],
                            )
                        )
    return found, countries, states
