"""One finding for a person whose name is spelt in several ways, with a quotation for each spelling."""

from __future__ import annotations

from regesta.authorities import recurring_names, variants
from regesta.criticism import spelt_in_several_ways
from regesta.model import Agent, Evidence

NAMES = ("Mihal Doran-Vesk", "Mihal Dorran-Vesk", "M. Doran-Vesk")
AGENT = Agent(id="a-1", kind="person", name=NAMES[0], names=tuple(sorted(NAMES)))


def proofs(*names: str) -> dict[str, tuple[str, Evidence]]:
    return {name: (f"d-{number}", Evidence("c", 0, len(name), name)) for number, name in enumerate(names)}


def test_each_spelling_that_differs_is_quoted_and_initials_are_no_other_spelling() -> None:
    finding = spelt_in_several_ways(AGENT, variants(AGENT), proofs(*NAMES))
    assert finding is not None
    assert {"Mihal Dorran-Vesk"} < {each.text for each in finding.evidence}
    assert finding.subjects[0] == "a-1"
    assert variants(Agent(id="a", kind="person", name=NAMES[0], names=(NAMES[2], NAMES[0]))) == ()


def test_what_can_not_be_quoted_is_not_reported() -> None:
    assert spelt_in_several_ways(AGENT, variants(AGENT), proofs(NAMES[0])) is None


def test_the_same_spellings_give_the_same_id() -> None:
    one = spelt_in_several_ways(AGENT, variants(AGENT), proofs(*NAMES))
    other = spelt_in_several_ways(AGENT, reversed(variants(AGENT)), proofs(*reversed(NAMES)))
    assert one is not None and other is not None and one.id == other.id


def test_a_name_in_a_summary_counts_only_where_it_means_one_of_the_parties() -> None:
    text = "Letter from Mihal Dorran Vesk to Oskar Bremin on the lights of Port Havel."
    assert [(name, text[start:end]) for name, start, end in recurring_names(text, ["Mihal Doran-Vesk"])] == [
        ("Mihal Dorran Vesk", "Mihal Dorran Vesk")
    ]
    assert list(recurring_names(text, ["Ivo Lind"])) == []
