"""Documents of other countries and decades are read as their facts say; what is known to be read wrong is named."""

from __future__ import annotations

import pytest

from abroad import FOLDER, Golden, compared, drafts_of, read_golden

GOLDENS = [golden for path in sorted(FOLDER.glob("*.txt")) for golden in read_golden(path.stem)]


@pytest.mark.parametrize("golden", GOLDENS, ids=[golden.name for golden in GOLDENS])
def test_a_documents_facts_are_read_but_for_the_misses_that_its_head_names(golden: Golden) -> None:
    found = {field: value for field, agrees, value in compared(golden) if not agrees}
    assert set(found) <= golden.misses, found


@pytest.mark.parametrize("golden", GOLDENS, ids=[golden.name for golden in GOLDENS])
def test_every_claim_quotes_its_words(golden: Golden) -> None:
    transcription, drafts, _ = drafts_of(golden)
    for draft in drafts:
        for claim in draft.claims:
            assert transcription.text[claim.start : claim.end] == claim.text, claim
