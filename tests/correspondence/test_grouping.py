"""Exchanges: what hangs together, whatever the order, and no chain of faint resemblances."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from regesta.correspondence.bonds import Bond, Bound, affinity, bond_of_link, bound, together
from regesta.correspondence.grouping import LARGEST, grouped
from regesta.correspondence.matter import matter_of
from regesta.model import Document, Link, Party

CANAL = frozenset(("lock", "sluic", "marlo", "tever"))


def held(name: str, day: int, pair: tuple[str, str] = ("a", "b"), matter: frozenset[str] = CANAL) -> Bound:
    ends = frozenset(pair[:1]), frozenset(pair[1:])
    pairs = frozenset((min(pair), max(pair)) for _ in "x")
    return Bound(name, True, (day, day), *ends, pairs=pairs, matter=matter)


def link(kind: str, one: str, other: str) -> Link:
    return Link("l", kind, one, other, "r", 0.9)  # type: ignore[arg-type]


def test_letters_of_one_pair_on_one_matter_hang_together_whichever_way_they_went() -> None:
    assert affinity(held("d1", 0), held("d2", 20, ("b", "a"))) is not None


def test_another_matter_another_pair_or_half_a_year_keep_letters_apart() -> None:
    assert affinity(held("d1", 0), held("d2", 20, matter=frozenset(("grain", "tariff", "osk", "vell")))) is None
    assert affinity(held("d1", 0), held("d2", 20, ("a", "c"))) is None
    assert affinity(held("d1", 0), held("d2", 200)) is None


def test_a_reply_is_firm_unless_its_parties_speak_against_it() -> None:
    bond = bond_of_link(link("answers", "d2", "d1"), held("d2", 900, ("b", "a"), frozenset()), held("d1", 0))
    assert bond is not None
    assert bond.firm
    stranger = held("d3", 5, ("x", "y"), frozenset())
    assert bond_of_link(link("answers", "d3", "d1"), stranger, held("d1", 0)) is None


def test_a_mention_between_strangers_makes_no_exchange() -> None:
    assert bond_of_link(link("refers-to", "d1", "d2"), held("d1", 0), held("d2", 1, ("a", "c"))) is None


def test_what_is_not_held_hangs_on_the_letter_that_tells_most_and_bridges_nothing() -> None:
    ghost = Bound("g", False, None, frozenset(), frozenset())
    bonds = [bond_of_link(link("refers-to", name, "g"), held(name, 0), ghost) for name in ("d1", "d2")]
    kept = together(bond for bond in bonds if bond is not None)
    assert [(bond.one, bond.leaf) for bond in kept] == [("d1", "g")]
    assert grouped(kept) == [frozenset(("d1", "g"))]


def test_where_a_group_grows_too_large_its_weaker_bonds_give_way() -> None:
    chains = [[Bond(f"{name}{i:03}", f"{name}{i + 1:03}", 0.9) for i in range(LARGEST - 10)] for name in ("p", "q")]
    bridge = Bond("p000", "q000", 0.41)
    groups = grouped([*chains[0], *chains[1], bridge])
    assert sorted(len(group) for group in groups) == [LARGEST - 9, LARGEST - 9]
    small = grouped([Bond("p1", "p2", 0.9), Bond("q1", "q2", 0.9), Bond("p1", "q1", 0.41)])
    assert len(small) == 1


names = st.sampled_from([f"d{n}" for n in range(12)])
bonds = st.builds(
    lambda a, b, strength, firm: Bond(min(a, b), max(a, b), strength, firm),
    names,
    names,
    st.floats(0.4, 1),
    st.booleans(),
)


@settings(max_examples=60)
@given(st.lists(bonds, max_size=30), st.randoms(use_true_random=False))
def test_the_order_in_which_bonds_come_is_nothing_to_the_outcome(found: list[Bond], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert grouped(together(found)) == grouped(together(shuffled))


def test_person_and_body_share_an_end_and_titles_and_months_are_no_matter() -> None:
    embassy = Document(id="d1", held=True, recipients=(Party(body="Embassy in Marlovia", agent="a-1"),))
    envoy = Document(
        id="d2", held=True, recipients=(Party(name="J. Orme", office="Ambassador in Marlovia", agent="a-2"),)
    )
    assert bound(embassy).recipients & bound(envoy).recipients
    text = "Dear Sir,\nIn March the Ambassador spoke with Minister Tarn of the Teversham lock and of Marlovia."
    assert set(matter_of(text)) == {"tarn", "teversham", "marlovia"}


def test_a_name_of_several_words_stands_whole_under_each_of_them() -> None:
    found = matter_of("We have lit the buoy on the Gull Sand, and the Gull was seen from Mount Ebrel Pass in March.")
    assert {found["gull"], found["sand"]} == {"Gull Sand"}
    assert found["ebrel"] == "Mount Ebrel Pass"


def test_a_text_in_capitals_has_no_names() -> None:
    assert matter_of("WE HAVE SPOKEN WITH THE HARBOUR OF TEVERSHAM AND WITH MARLOVIA") == {}


def test_a_reply_to_the_same_party_under_another_name_is_one_exchange_with_its_letter() -> None:
    ardania, sarn = (
        Party(body="Ministry of Waters of Ardania", agent="a-1"),
        Party(body="Ministry of Waters, Sarn", agent="a-2"),
    )
    shipping = Party(body="Ministry for Shipping of Tolmia", agent="a-3")
    minister = Party(name="J. Roth", office="Minister for Shipping", agent="a-4")
    letter = bound(Document(id="d1", held=True, date="1961-09-04", senders=(ardania,), recipients=(shipping,)))
    reply = bound(Document(id="d2", held=True, date="1961-09-18", senders=(minister,), recipients=(sarn,)))
    other = bound(Document(id="d3", held=True, date="1961-09-18", senders=(Party(name="K. Ostrov", agent="a-5"),),
                           recipients=(Party(body="Customs House of Lind", agent="a-6"),)))  # fmt: skip
    bond = bond_of_link(link("answers", "d2", "d1"), reply, letter)
    assert bond is not None and bond.firm
    strange = bond_of_link(link("answers", "d3", "d1"), other, letter)
    assert strange is None or not strange.firm
