"""What a writer does in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.correspondence import find_utterances


def acts(text: str) -> list[tuple[str, str | None, bool]]:
    return [(one.act, one.subtype, one.reported) for one in find_utterances(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "act", "subtype"),
    [
        ("The Guild of Orsk asks you to be so kind and tell us your opinion.", "ask", "opinion"),
        ("We would ask the Council to examine this and let us know its opinion.", "ask", "opinion"),
        ("We are looking forward to know your opinion on the date of our meeting.", "ask", "meeting"),
        ("We should like to know which week would suit you.", "ask", "meeting"),
        ("Please send the key by the next boat.", "ask", "action"),
        ("Request you see the harbour master today.", "ask", "action"),
        ("Please advise when the boat sails.", "ask", "information"),
        ("When will the bridge be open?", "ask", "information"),
        ("We propose that the toll be halved.", "propose", None),
        ("The Guild considers that we should meet before winter.", "propose", None),
        ("It would be useful to close the old gate.", "propose", None),
        ("If you wish it, we are ready to send two masons.", "offer", None),
        ("We acknowledge receipt of your letter of May 4, 1931.", "respond", "acknowledge"),
        ("I ack receipt of yr tlx dtd 14 Sept.", "respond", "acknowledge"),
        ("We share the views expressed in your letter.", "respond", "accept"),
        ("Given this, we agree to your proposal to halve the toll.", "respond", "accept"),
        ("We cannot accept two gates.", "respond", "decline"),
        ("We would rather not tell the newspapers at this time.", "respond", "decline"),
        ("This is an interim reply.", "respond", "defer"),
        ("The third week of May would suit us.", "respond", "answer"),
        ("We assure you that the gate shall be kept.", "commit", None),
        ("We deem it necessary to inform you that the masons have left.", "notify", None),
        ("We protest against the closing of the gate.", "protest", None),
        ("Thank you for the maps.", "thank", None),
        ("Je vous saurais gré de me faire savoir si le poste est ouvert.", "ask", "information"),
        ("Je ne puis me rallier à cette idée.", "respond", "decline"),
        ("Wir sind mit Ihrem Vorschlag einverstanden.", "respond", "accept"),
        ("Ich danke Ihnen für die Karten.", "thank", None),
        ("Vă rugăm să trimiteți cheia.", "ask", "action"),
        ("Suntem de acord cu propunerea.", "respond", "accept"),
        ("Просим разрешить ремонт моста до зимы.", "ask", "action"),
        ("Мы согласны с предложением.", "respond", "accept"),
    ],
)
def test_a_formula_performs_its_act(text: str, act: str, subtype: str | None) -> None:
    assert (act, subtype, False) in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was built in the year of the flood.",
        "As you know, our towns agreed that the toll should be paid in salt.",
        "We cannot but admire the work.",
        "I beg you to believe me, Sir, your most obedient servant.",
    ],
)
def test_narration_and_courtesy_are_no_acts(text: str) -> None:
    assert acts(text) == []


def test_the_coordinated_parts_of_a_proposal_are_acts_of_their_own() -> None:
    text = (
        "In view of this, the Guild of Orsk considers that we should discuss as soon as possible the lowering of the "
        "toll, settle it kindly and release a short notice to the newspapers."
    )
    found = find_utterances(text, 0, len(text))
    assert [one.act for one in found] == ["propose"] * 3
    assert found[2].text == "release a short notice to the newspapers"
    # What "it" is, the first part says.
    assert set(found[0].terms) & set(found[1].terms)


def test_a_list_under_a_request_goes_on_with_it() -> None:
    text = (
        "We recommend the following steps to be taken, and suggest that you:\n1. Shut the old gate.\n2. Send the key."
    )
    assert [act for act, _, _ in acts(text)] == ["propose", "propose", "propose"]


def test_an_act_that_is_told_of_is_reported() -> None:
    assert acts("The harbour master asked whether the boat had sailed.") == [("ask", "information", True)]


@given(st.text(alphabet="we agree to propose. Please send?\nthat and it, 1)", max_size=300), st.integers(0, 20))
def test_every_utterance_quotes_its_place(words: str, lead: int) -> None:
    text = "x" * lead + words
    for one in find_utterances(text, lead, len(text)):
        assert text[one.start : one.end] == one.text
        assert lead <= one.start < one.end <= len(text)
