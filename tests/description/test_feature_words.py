"""Every feature that the labeller can see, and every one that its model knows, has words."""

from __future__ import annotations

import pytest

from regesta.description import cues
from regesta.description.feature_words import CUES, in_words
from regesta.description.features import look_at
from regesta.description.line_reasons import weights
from regesta.description.page import iter_lines

TEXT = """\
12. NOTE
Dear Sir, I beg to remain; yours ever

(ss) A. Lind
    No. 5/7 – 13.6.51, 10 a.m.
* a line that is so long that nobody reads it to its end, and that goes on and on for two hundred and fifty characters \
and more, until the clerk who copied it has run out of ink, and has gone to fetch some more from the storehouse by the \
quay, where it is kept
“Why?”
Monday, 3 March 1952:
"""


def test_every_feature_of_the_model_has_words() -> None:
    states, _ = weights()
    names = {feature for feature, _ in states}
    assert len(names) > 100
    assert sorted(name for name in names if str(in_words(name)) == name) == []


def test_every_feature_that_lines_have_has_words() -> None:
    lines = [line for line in iter_lines(TEXT, 0, len(TEXT)) if line.text]
    names = {name for features in look_at(lines, gap=3) for name in features}
    assert sorted(name for name in names if str(in_words(name)) == name) == []


def test_every_cue_has_words() -> None:
    assert set(CUES) == {cue for classes in cues.CUES.values() for cue in classes}


@pytest.mark.parametrize(
    ("feature", "words"),
    [
        ("top=0", "stands first in the text"),
        ("end=,", "ends with a comma"),
        ("size=25", "is 13 to 25 characters long"),
        ("0=greeting", "has a word of greeting as its first word"),
        ("-1:edge", "the line before is not there: the text ends"),
        ("+1:month", "the line after has a month"),
        ("foot=10-19", "stands 10 to 19 lines from the end"),
    ],
)
def test_a_feature_reads_as_a_person_would_say_it(feature: str, words: str) -> None:
    assert str(in_words(feature)) == words


def test_a_feature_without_words_is_shown_by_its_name() -> None:
    assert str(in_words("unheard=of")) == "unheard=of"
