"""From what a sentence matches to the acts that are done in it."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.correspondence import find_utterances
from regesta.correspondence.utterances import look_at
from regesta.correspondence.weighing import Weights, acts_model, weigh


def found(text: str) -> list[tuple[str, str | None]]:
    return [(one.act, one.subtype) for one in find_utterances(text, 0, len(text)) if not one.reported]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # A British and a colonial hand, a note verbale, a telegram: wording that no formula was written for.
        (
            "I should be most obliged if you would be good enough to let me have your observations upon the draft.",
            "ask",
        ),
        ("The Embassy would be grateful if the Ministry could cause inquiries to be made into the matter.", "ask"),
        ("Grateful for your views by bag.", "ask"),
        ("Wld appreciate soonest urtel results yr talk with harbour master.", "ask"),
        ("In our view it would be best to leave the gate as it stands.", "propose"),
        ("We shall, of course, keep you informed of what the Board decides.", "commit"),
        ("Many thanks for your letter of the 3rd.", "thank"),
        ("I fully concur in the course which you recommend.", "respond"),
    ],
)
def test_an_act_is_told_by_its_wording(text: str, act: str) -> None:
    assert act in [one for one, _ in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The conference sat for three weeks and rose without a result.",
        "The Minister had asked the Board for its views in the year before.",
        "The harvest in the valley was poor, and prices rose.",
    ],
)
def test_narration_is_no_own_act(text: str) -> None:
    assert found(text) == []


def test_of_an_ask_and_a_proposal_in_the_same_words_the_likelier_stands() -> None:
    acts = [act for act, _ in found("We suggest that you close the old gate before the winter.")]
    assert not {"ask", "propose"} <= set(acts)


def test_other_languages_are_told_by_their_formulas_alone() -> None:
    assert found("Wir sind mit Ihrem Vorschlag einverstanden.") == [("respond", "accept")]


def test_a_short_form_is_written_out() -> None:
    (written,) = look_at("Dept wld appreciate urgent report.", 0, 34)
    assert {"department", "would"} <= written.clues


def test_names_are_one_sign() -> None:
    (written,) = look_at("We hope that Marta Ellings will agree.", 0, 38)
    assert "N" in written.clues
    assert not {"marta", "ellings"} & written.clues


@given(st.sets(st.sampled_from(["please", "would", "!", "=ask", "nowhere seen"])))
def test_shares_are_probabilities(clues: set[str]) -> None:
    shares = weigh(clues, acts_model())
    assert sum(shares.values()) == pytest.approx(1.0)
    assert all(0.0 <= share <= 1.0 for share in shares.values())


def test_a_clue_without_weight_changes_nothing() -> None:
    weights = Weights(acts=["ask", "none"], clues={"please": [(0, 2000)]})
    assert weigh({"please", "unheard"}, weights) == weigh({"please"}, weights)


def test_the_model_names_no_one() -> None:
    """Its words are the language's: names are one sign, so none can be learnt."""
    words = [word for clue in acts_model().clues if clue[0] not in "!=" for word in clue.split()]
    assert all(word == word.lower() or word == "N" for word in words)


@given(
    st.dictionaries(
        st.sampled_from(["please", "would", "you would", "!", "=ask"]),
        st.lists(st.tuples(st.integers(0, 2), st.integers(-20_000, 20_000)), max_size=3, unique_by=lambda one: one[0]),
    )
)
def test_the_weights_of_clues_are_added_act_by_act(clues: dict[str, list[tuple[int, int]]]) -> None:
    weights = Weights(acts=["ask", "offer", "none"], clues=clues)
    sums = [sum(weight for row in clues.values() for at, weight in row if at == place) / 1000 for place in range(3)]
    whole = sum(exp(each - max(sums)) for each in sums)
    assert list(weigh(set(clues), weights).values()) == pytest.approx([exp(s - max(sums)) / whole for s in sums])


def test_two_neighbours_are_a_clue_and_so_is_the_first_word() -> None:
    (written,) = look_at("We hope that Marta Ellings will agree.", 0, 38)
    assert {"^ we", "hope that", "that N", "N will"} <= written.clues


def test_a_numbered_list_goes_on_after_other_sentences() -> None:
    """What was announced before "1." is said of "2." too, though a remark stands between."""
    text = (
        "We propose that the Board decide to:\n\n1. Close the old gate. It has stood open since the spring.\n\n"
        "2. Notify the pilots of the closing of the gate.\n\nThe pilots meet on Monday.\n\n4. The weather was fair."
    )
    proposed = [one.text for one in find_utterances(text, 0, len(text)) if one.act == "propose"]
    assert any(each.startswith("2. Notify") for each in proposed)
    assert not any(each.startswith(("It has", "The pilots", "4.")) for each in proposed)
