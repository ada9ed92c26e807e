from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from regesta.collation import Verdict, gather

YES = Verdict(True, "the texts are the same", 0.94)
SURER = Verdict(True, "the texts are the same, and the date agree", 0.99)
NO = Verdict(False, "the addressees differ", 0.9, "identical-to", apart=True)
UNLIKE = Verdict(False, "the texts differ", 0.97)


def test_two_halves_meet_in_their_whole() -> None:
    found = gather("abc", {("a", "c"): YES, ("b", "c"): YES, ("a", "b"): UNLIKE})
    assert found.groups == (("a", "b", "c"),)


def test_a_bare_copy_does_not_join_the_letters_of_a_circular() -> None:
    found = gather("abx", {("a", "x"): YES, ("b", "x"): YES, ("a", "b"): NO})
    assert found.groups == (("a",), ("b",), ("x",))
    assert found.torn == (("x", ("a", "b")),)


def test_a_copy_goes_to_the_letter_of_which_it_is_surer() -> None:
    found = gather("abx", {("a", "x"): YES, ("x", "b"): SURER, ("a", "b"): NO})
    assert found.groups == (("a",), ("b", "x"))
    assert found.torn == ()


def test_a_draft_without_any_verdict_is_a_document() -> None:
    assert gather(["a", "b"], {}).groups == (("a",), ("b",))


PAIRS = list(combinations("abcdef", 2))
VERDICTS = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([YES, SURER, NO, UNLIKE]))


@given(VERDICTS, st.permutations("abcdef"), st.booleans())
def test_neither_order_nor_side_shows(verdicts: dict[tuple[str, str], Verdict], keys: list[str], turned: bool) -> None:
    other = {(b, a) if turned else (a, b): verdicts[a, b] for a, b in reversed(verdicts)}
    assert gather(keys, other) == gather("abcdef", verdicts)


@given(VERDICTS)
def test_what_contradicts_is_never_together_and_nobody_is_lost(
    verdicts: dict[tuple[str, str], Verdict],
) -> None:
    groups = gather("abcdef", verdicts).groups
    assert sorted(key for group in groups for key in group) == list("abcdef")
    for group in groups:
        assert not any(verdicts.get(pair, YES).apart for pair in combinations(group, 2))
