"""A reference that stands for the one before takes over its levels, quoted from where they stand."""

from __future__ import annotations

import pytest

from regesta.description import describe
from regesta.description.ibidem import resolve_repeated
from regesta.description.source_line import read_source
from regesta.model import Claim, Draft, Transcription, Zone

LEVELS = ("repository", "fonds", "series", "file", "pages")
FIRST = "VSA, Fond 7 - Lock Section, File 3/1963, pp. 2-3."


def page(
    *lines: str, numbers: tuple[str, ...] = (), notes: tuple[int, ...] = ()
) -> tuple[str, list[Draft], list[Zone]]:
    """A page of documents, one source line each; those of *notes* are notes of the document before."""
    text = "\n".join(lines)
    drafts, zones, start = [], [], 0
    for i, line in enumerate(lines):
        span = (start, start + len(line))
        if i in notes:
            zones.append(Zone(*span, "note"))
        else:
            claims = read_source(text, *span)
            if numbers:
                claims += (Claim("number", numbers[len(drafts)], "", start, start, "heading/number@1"),)
            drafts.append(Draft(*span, claims))
        start = span[1] + 1
    return text, drafts, zones


def levels(draft: Draft) -> tuple[object, ...]:
    source = next(claim.value for claim in draft.claims if claim.field == "source")
    return tuple(source.get(level) for level in LEVELS)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Source: Ibid., p. 8.", ("VSA", "7", "Lock Section", "3/1963", "8")),
        ("Source: Ibid.", ("VSA", "7", "Lock Section", "3/1963", "2-3")),
        ("Ibid., File 9/1963, p. 1", ("VSA", "7", "Lock Section", "9/1963", "1")),
        ("Ibid., Fond 12, File 9/1963, p. 1", ("VSA", "12", None, "9/1963", "1")),
        ("Same file, p. 8", ("VSA", "7", "Lock Section", "3/1963", "8")),
        ("Ebd., Bl. 14-15.", ("VSA", "7", "Lock Section", "3/1963", "14-15")),
        ("A.a.O., S. 4.", ("VSA", "7", "Lock Section", "3/1963", "4")),
        ("Там же. Л. 6.", ("VSA", "7", "Lock Section", "3/1963", "6")),
        ("Tamże, k. 9", ("VSA", "7", "Lock Section", "3/1963", "9")),
    ],
)
def test_the_levels_above_those_named_come_from_the_reference_before(line: str, expected: tuple[str, ...]) -> None:
    text, drafts, zones = page(FIRST, line)
    resolved = resolve_repeated(text, drafts, zones)
    assert levels(resolved[1]) == expected
    assert resolved[0] == drafts[0]


def test_each_level_that_is_taken_over_quotes_its_own_words() -> None:
    text, drafts, zones = page(FIRST, "Ibid., p. 8.")
    taken = [claim for claim in resolve_repeated(text, drafts, zones)[1].claims if claim.field.startswith("source.")]
    assert {claim.field for claim in taken} == {f"source.{level}" for level in LEVELS}
    assert all(text[claim.start : claim.end] == claim.text for claim in taken)
    assert [claim.start < len(FIRST) for claim in sorted(taken, key=lambda claim: claim.field)].count(False) == 1


def test_a_chain_of_repetitions_leads_back_to_the_first() -> None:
    text, drafts, zones = page(FIRST, "Ibid., File 4/1963, p. 1.", "Ibid., p. 9.")
    assert levels(resolve_repeated(text, drafts, zones)[2]) == ("VSA", "7", "Lock Section", "4/1963", "9")


def test_a_reference_in_a_note_between_is_the_one_before() -> None:
    text, drafts, zones = page(FIRST, "ANV, fond 3, dosar 12/1963, f. 4.", "Ibid., f. 9.", notes=(1,))
    assert levels(resolve_repeated(text, drafts, zones)[1]) == ("ANV", "3", None, "12/1963", "9")


def test_supra_with_a_number_is_the_document_of_that_number() -> None:
    text, drafts, zones = page(FIRST, "ANV, fond 3, dosar 12/1963, f. 4.", "Supra, No. 1.", numbers=("1", "2", "3"))
    assert levels(resolve_repeated(text, drafts, zones)[2]) == ("VSA", "7", "Lock Section", "3/1963", "2-3")


@pytest.mark.parametrize("line", ["Source: Ibid., p. 8.", "Supra, No. 7."])
def test_nothing_is_taken_where_the_capture_has_no_reference_before(line: str) -> None:
    text, drafts, zones = page(line)
    (draft,) = resolve_repeated(text, drafts, zones)
    assert draft == drafts[0]
    assert levels(draft)[:4] == (None,) * 4


def test_supra_without_its_document_stays_as_written() -> None:
    text, drafts, zones = page(FIRST, "Supra, No. 7.", numbers=("1", "2"))
    assert resolve_repeated(text, drafts, zones)[1] == drafts[1]


PAGE = """12. Letter From the Minister of Harbours (Marek) to the Director of the Weir Board (Dorn)

Velden, March 3, 1958.

Dear Mr. Dorn: I write to you about the weir, and I ask you to let me have your opinion of it soon. The water
stands high, and the Board has not met since the autumn.

Sincerely yours,

Anton Marek

Source: Department of Harbours, Central Files, 611.61/3-358. Secret; Priority.

13. Letter From the Director of the Weir Board (Dorn) to the Minister of Harbours (Marek)

Velden, March 9, 1958.

Dear Mr. Marek: Thank you for your letter of March 3. The Board met yesterday and holds that the weir should stay
as it is until the summer.

Sincerely yours,

Per Dorn

Source: Ibid., 611.61/3-958. Secret.
"""


def test_a_page_with_two_letters_is_described_with_both_sources() -> None:
    drafts = describe(Transcription(text=PAGE, method="text@1", media_type="text/plain")).drafts
    assert [levels(draft)[:4] for draft in drafts] == [
        ("Department of Harbours", "Central Files", None, "611.61/3-358"),
        ("Department of Harbours", "Central Files", None, "611.61/3-958"),
    ]
    filed = [claim.value for draft in drafts for claim in draft.claims if claim.field == "filed"]
    assert filed == ["1958-03-03", "1958-03-09"]
