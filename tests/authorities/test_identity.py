from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from regesta.authorities import (
    Identity,
    NameUse,
    agent_seed,
    block_key,
    identify,
    kind_of,
    single_uses,
    variants,
)
from regesta.model import Role


def person(
    name: str,
    document: str = "d-1",
    office: str | None = None,
    body: str | None = None,
    date: str | None = None,
) -> NameUse:
    return NameUse(document, name=name, office=office, body=body, date=date)


def body(name: str, document: str = "d-1") -> NameUse:
    return NameUse(document, body=name)


def names(found: Sequence[Identity]) -> set[tuple[str, ...]]:
    return {one.names for one in found}


def test_initials_and_full_name_are_one_person() -> None:
    (one,) = identify([person("N. Velin"), person("Nikolai S. Velin", "d-2"), person("N.S. Velin", "d-3")])
    assert one.name == "Nikolai S. Velin"
    assert one.names == ("N. Velin", "N.S. Velin", "Nikolai S. Velin")


def test_a_bare_surname_joins_the_only_person_who_has_it() -> None:
    assert len(identify([person("Velin"), person("Nikolai Velin", "d-2")])) == 1


def test_a_bare_surname_between_two_persons_stays_with_hints_to_both() -> None:
    found = identify([person("Velin", "d-3"), person("Nikolai Velin"), person("Anna Velin", "d-2")])
    assert names(found) == {("Velin",), ("Nikolai Velin",), ("Anna Velin",)}
    hints = {one.name: one.may_be for one in found}
    assert hints["Nikolai Velin"] == ()
    assert hints["Velin"] == tuple(sorted(agent_seed(one) for one in found if one.name != "Velin"))


def test_an_initial_that_fits_two_is_neither() -> None:
    found = identify([person("N. Velin", "d-3"), person("Nikolai Velin"), person("Nina Velin", "d-2")])
    assert len(found) == 3


def test_a_surname_means_the_person_whom_the_same_document_names_in_full() -> None:
    found = identify([person("Velin", "d-1"), person("Nikolai Velin", "d-1"), person("Anna Velin", "d-2")])
    assert names(found) == {("Nikolai Velin", "Velin"), ("Anna Velin",)}


def test_a_surname_with_an_office_means_the_only_one_who_held_it() -> None:
    found = identify(
        [
            person("Velin", "d-3", "First Secretary", "CC of the NPU", "1957"),
            person("Nikolai Velin", "d-1", "First Secretary", "CC of the NPU", "1956"),
            person("Anna Velin", "d-2", "Minister", "Ministry of Rivers", "1956"),
        ]
    )
    assert names(found) == {("Nikolai Velin", "Velin"), ("Anna Velin",)}


def test_a_namesake_a_century_later_is_another() -> None:
    assert len(identify([person("Velin", "d-2", date="1961-02-03"), person("Nikolai Velin", "d-1", date="1848")])) == 2


def test_short_surnames_that_are_only_alike_are_two_persons() -> None:
    found = identify([person("Martin", "d-2"), person("John Morton", "d-1")])
    assert len(found) == 2


def test_a_long_surname_misspelt_or_without_its_hyphen_is_one_person() -> None:
    for spellings in (
        ("Anton Marsk-Orel", "Anton Marsk Orel", "A. Marsk-Orel"),
        ("Mihal Doran-Vesk", "Mihal Dorran-Vesk", "Doran Vesk"),
    ):
        assert names(identify([person(name, f"d-{name}") for name in spellings])) == {tuple(sorted(spellings))}


def test_an_acronym_joins_its_one_full_form() -> None:
    (one,) = identify([body("CC of the NPU"), body("Central Committee of the National Peasant Union", "d-2")])
    assert one.name == "Central Committee of the National Peasant Union"


def test_two_bodies_spelt_out_never_merge_and_leave_the_acronym_open() -> None:
    found = identify([body("NPU"), body("National Peasant Union", "d-2"), body("New People's University", "d-3")])
    assert len(found) == 3
    assert len(next(one for one in found if one.name == "NPU").may_be) == 2


def test_the_same_block_for_all_spellings_of_a_name() -> None:
    assert (
        block_key(person("Marsk-Orel"))
        == block_key(person("A. Marsk Orel"))
        == block_key(person("Comrade Marsk-Orrel"))
    )
    assert block_key(body("CC of the NPU")) == block_key(body("Central Committee of the NPU"))


def test_the_secretaries_of_two_parties_are_two_offices() -> None:
    one, other = (NameUse("d-1", office="First Secretary", body=name) for name in ("CC of the NPU", "CC of the WPV"))
    assert block_key(one) != block_key(other)
    assert kind_of(one) == "office"


def test_a_party_is_a_person_in_an_office_and_a_body_beside() -> None:
    use = NameUse("d-1", "O. Velin", "First Secretary", "CC of the NPU", "1957", "senders")
    assert [kind_of(one) for one in single_uses(use)] == ["person", "body"]
    assert single_uses(NameUse("d-1")) == ()


def test_roles_run_from_the_first_proof_to_the_last() -> None:
    (one,) = identify(
        [
            person("O. Velin", "d-1", "First Secretary", "CC of the NPU", "1957-03-03"),
            person("O. Velin", "d-2", "First Secretary", "Central Committee of the NPU", "1955-01"),
            person("O. Velin", "d-3", "First Secretary", None, "1960"),
            person("O. Velin", "d-4", "Minister", "Ministry of Rivers", "1949-05-06"),
            person("O. Velin", "d-5"),
        ]
    )
    assert one.roles == (
        Role("Minister", "Ministry of Rivers", "1949-05-06", "1949-05-06"),
        Role("First Secretary", "Central Committee of the NPU", "1955-01", "1960"),
    )


def test_variants_are_spellings_that_differ_by_more_than_initials() -> None:
    (one,) = identify(
        [person(name, f"d-{name}") for name in ("Mihal Doran-Vesk", "M. Doran-Vesk", "Mihal Dorran-Vesk", "Doran Vesk")]
    )
    assert {frozenset(pair) for pair in variants(one)} == {
        frozenset({"Doran Vesk", "M. Doran-Vesk"}),
        frozenset({"Doran Vesk", "Mihal Dorran-Vesk"}),
        frozenset({"M. Doran-Vesk", "Mihal Dorran-Vesk"}),
    }
    (plain,) = identify([person("N. Velin"), person("Nikolai VELIN", "d-2")])
    assert variants(plain) == ()


def test_no_uses_no_agents() -> None:
    assert identify([]) == ()


USES = st.lists(
    st.builds(
        person,
        st.sampled_from(
            [
                "Velin",
                "N. Velin",
                "Nikolai Velin",
                "Nina Velin",
                "N.S. Velin",
                "Vellin",
                "NIKOLAI VELIN",
                "Mr. Velin",
            ]
        ),
        st.sampled_from(["d-1", "d-2", "d-3", "d-4"]),
        st.sampled_from([None, "Minister", "First Secretary"]),
        st.sampled_from([None, "CC of the NPU", "Central Committee of the NPU", "Ministry of Rivers"]),
        st.sampled_from([None, "1957-03-03", "1958", "1849"]),
    ),
    max_size=9,
)
BODIES = st.lists(
    st.builds(
        body,
        st.sampled_from(
            ["NPU", "National Peasant Union", "New People's University", "NATIONAL PEASANT UNION", "N.P.U."]
        ),
        st.sampled_from(["d-1", "d-2", "d-3"]),
    ),
    max_size=8,
)


@given(st.one_of(USES, BODIES), st.randoms(use_true_random=False))
def test_the_order_of_the_uses_never_shows(uses: list[NameUse], chance: object) -> None:
    shuffled = list(uses)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert identify(shuffled) == identify(uses)


@given(st.one_of(USES, BODIES), st.permutations(["d-1", "d-2", "d-3", "d-4"]))
def test_other_ids_of_the_documents_change_nothing_else(uses: list[NameUse], other: list[str]) -> None:
    renamed = [NameUse(other[int(use.document[-1]) - 1], use.name, use.office, use.body, use.date) for use in uses]
    assert names(identify(renamed)) == names(identify(uses))


@given(st.one_of(USES, BODIES))
def test_every_use_belongs_to_exactly_one_agent(uses: list[NameUse]) -> None:
    found = identify(uses)
    assert sorted(map(repr, (use for one in found for use in one.uses))) == sorted(map(repr, set(uses)))
    assert len({agent_seed(one) for one in found}) == len(found)
