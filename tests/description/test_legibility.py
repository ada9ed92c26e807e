"""Claims on recognised words are no surer than the reading of the words."""

from __future__ import annotations

from regesta.description.legibility import lower_where_illegible
from regesta.model import Claim, Draft, Segment

TEXT = "Aarvik, 17 April 1958\nDear Sir"


def claim(words: str, confidence: float = 0.9) -> Claim:
    start = TEXT.index(words)
    return Claim("date", words, words, start, start + len(words), "test@1", confidence)


def page(*inner: Segment, confidence: str | None = "0.90") -> list[Segment]:
    told = {} if confidence is None else {"confidence": confidence}
    return [Segment(0, len(TEXT), 1, "page", told), *inner]


def line(confidence: str) -> Segment:
    return Segment(0, 21, 1, "page/line", {"confidence": confidence, "box": "0 0 9 9"})


def lowered(claims: list[Claim], segments: list[Segment]) -> list[float]:
    (draft,) = lower_where_illegible([Draft(0, len(TEXT), tuple(claims))], segments)
    return [each.confidence for each in draft.claims]


def test_a_doubtful_word_lowers_the_claims_that_quote_it_and_no_others() -> None:
    doubtful = Segment(17, 21, 1, "page/line/word", {"confidence": "0.50"})
    claims = [claim("17 April 1958"), claim("Aarvik")]
    assert lowered(claims, page(line("0.90"), doubtful)) == [0.45, 0.81]


def test_without_its_line_the_page_s_confidence_counts() -> None:
    assert lowered([claim("Dear Sir")], page(line("0.50"), confidence="0.80")) == [0.72]


def test_what_was_never_recognised_stays_as_sure_as_it_was() -> None:
    assert lowered([claim("Aarvik")], page(confidence=None)) == [0.9]
