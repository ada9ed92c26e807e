"""How a letter stands to what it names: answer, acknowledgement, interim reply; enclosing and carrying."""

from __future__ import annotations

import pytest

from regesta.correspondence import keep_ledger, resolve

from .letters import ORSK, VELMAR, letter, proposal


def _back(text: str, kind: str = "letter") -> str:
    answer = letter("b", "1931-03-13", text, senders=(VELMAR,), recipients=(ORSK,), kind=kind)
    (link,) = resolve(answer, [proposal().document]).links
    return link.kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We acknowledge receipt of your letter of March 3, 1931.", "acknowledges"),
        (
            "We acknowledge receipt of your letter of March 3, 1931. We shall reply as soon as the wardens have met.",
            "interim-reply-to",
        ),
        ("In reply to your letter of March 3, 1931, we agree that the chain be taken down.", "answers"),
    ],
)
def test_what_says_that_an_answer_will_come_is_an_interim_reply(text: str, kind: str) -> None:
    assert _back(text) == kind


def test_an_interim_reply_leaves_the_ask_unsettled() -> None:
    text = "We acknowledge receipt of your letter of March 3, 1931. We shall reply as soon as the wardens have met."
    answer = letter("b", "1931-03-13", text, senders=(VELMAR,), recipients=(ORSK,))
    (link,) = resolve(answer, [proposal().document]).links
    states = {act.state for act in keep_ledger(proposal(), [(link, answer)]) if act.state}
    assert states == {"acknowledged"}


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("letter", "I enclose a letter from Anna Holm of May 4, 1931.", "encloses"),
        ("telegram", "I enclose a letter from Anna Holm of May 4, 1931.", "transmits"),
        ("telegram", "Please deliver the following letter from Anna Holm of May 4, 1931:", "transmits"),
    ],
)
def test_a_telegram_has_no_enclosures_and_carries_what_it_sends(kind: str, text: str, expected: str) -> None:
    found = resolve(letter("t", "1931-05-06", text, kind=kind), [])
    assert [ghost.relation for ghost in found.ghosts] == [expected]
