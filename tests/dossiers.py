"""Hypothesis strategies: small dossiers of letters that speak of one another, of some that are missing, and of others.

A dossier is a mapping from file name to text: letters and telegrams of three offices over two years, bare or with an
edition's heading, some of them twice, some with an enclosure, some from a catalogue with a summary.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

from hypothesis import strategies as st


class Office(NamedTuple):
    body: str
    place: str
    head: str
    title: str


OFFICES = (
    Office("Ministry of Roads of Lind", "Lind", "Anton Holm", "Minister of Roads"),
    Office("Ministry of Roads of Orsk", "Orsk", "Mihal Toren", "Minister of Roads"),
    Office("Legation of Lind in Orsk", "Orsk", "Peter Sand", "Counsellor"),
)
SENTENCES = (
    "The ferry at Calder Point has lain at the quay since the flood, and the boats of both towns wait for it.",
    "The pilots say that the channel has moved by forty yards and that the marks stand where no chart has them.",
    "The toll at the Varn bridge was last raised before the war, and the carters of the valley pay it twice a day.",
    "The collectors keep no book, and nobody knows what becomes of the money in the winter months.",
    "The surveyors who went up to Mount Ebrel in the spring have not come down, and their guides know nothing.",
    "The shepherds speak of a great fall of stones above the second lake, in the week before Easter.",
    "The dredger Aurora was lent for one season and has now worked at Port Selm for three of them.",
    "Her boilers need repair, and her crew has not been paid since the new harbour master came.",
    "The bell that was taken from Orsk in the year of the great fire hangs in a brewery, where it tells the shifts.",
    "The salt that is stored under the customs house draws water, and the clerks upstairs complain of their feet.",
    "The engineers whom we sent in March live in two rooms behind the mill and have nothing to measure with.",
    "The masons will remain in the town until 1935, as was agreed between the two ministries.",
)
CALLS = (
    "We propose that a joint party of masons meet at the quay before winter.",
    "I ask you to let me know on which day the work can begin.",
    "We should be grateful for your opinion on this question.",
    "I request that the two engineers be recalled at once.",
)
ANSWERS = (
    "We agree that a joint party of masons should meet at the quay.",
    "The work can begin on the first of the month.",
    "We regret that we cannot recall the engineers.",
    "We shall reply as soon as the council has met.",
    "",
)
SUMMARIES = (
    "The Minister asks when the work can begin.",
    "The two ministries decided to recall the engineers, who are to stay until 1940.",
)


def _written(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


@st.composite
def dossiers(draw: Callable[[st.SearchStrategy[Any]], Any]) -> dict[str, str]:
    """Return the files of one dossier, by name."""
    count = draw(st.integers(3, 6))
    days = sorted(draw(st.lists(st.integers(0, 500), min_size=count, max_size=count)))
    files: dict[str, str] = {}
    before: list[tuple[date, int, int, int | None]] = []
    for place, offset in enumerate(days):
        day = date(1931, 1, 10) + timedelta(days=offset)
        one, other = draw(st.sampled_from([(0, 1), (1, 0), (2, 0), (0, 2), (1, 2)]))
        number = draw(st.one_of(st.none(), st.integers(40, 46)))
        letter = draw(_letters(day, one, other, number, tuple(before)))
        before.append((day, one, other, number))
        form = draw(st.sampled_from(["edited", "edited", "bare", "catalogue"]))
        files[f"{place}.txt"] = _in_form(form, letter, day, OFFICES[one], OFFICES[other], number, draw)
        again = draw(st.sampled_from([None, None, None, "bare", "edited"]))
        if again and again != form:
            files[f"{place}-again.txt"] = _in_form(again, letter, day, OFFICES[one], OFFICES[other], number, draw)
    return files


@st.composite
def _letters(
    draw: Callable[[st.SearchStrategy[Any]], Any],
    day: date,
    one: int,
    other: int,
    number: int | None,
    before: tuple[tuple[date, int, int, int | None], ...],
) -> str:
    """Return the words between salutation and signature."""
    said: list[str] = []
    if before and draw(st.booleans()):
        when, sender, recipient, its_number = draw(st.sampled_from(before))
        slip = draw(st.sampled_from([0, 0, 0, 1]))
        named = f"of {_written(when + timedelta(days=slip))}"
        if its_number is not None and draw(st.booleans()):
            named = f"No. {its_number} {named}" if draw(st.booleans()) else f"No. {its_number}"
        if (sender, recipient) == (other, one):
            said.append(draw(st.sampled_from(["In reply to your letter {}.", "I have received your letter {}."])))
        elif sender == one:
            said.append("I refer to my letter {}.")
        else:
            said.append(f"We have seen the letter {{}} from the {OFFICES[sender].body}.")
        said[-1] = said[-1].format(named)
    elif draw(st.booleans()):
        when = day - timedelta(days=draw(st.integers(3, 40)))
        said.append(f"I thank you for your letter of {_written(when)}.")
    said.append(draw(st.sampled_from(ANSWERS)))
    said += draw(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4, unique=True))
    said.append(f"This was written down on the {draw(st.integers(2, 30))}th page of the {OFFICES[one].place} book.")
    said.append(draw(st.sampled_from((*CALLS, "", "We met on Monday, March 3, 1931.", "We spoke of it at the."))))
    return " ".join(each for each in said if each)


def _in_form(
    form: str,
    words: str,
    day: date,
    one: Office,
    other: Office,
    number: int | None,
    draw: Callable[[st.SearchStrategy[Any]], Any],
) -> str:
    numbered = f"No. {number}\n\n" if number is not None else ""
    signed = draw(st.sampled_from([one.head, one.head, one.head[0] + ". " + one.head.split()[1], "Karl Ostrov"]))
    body = f"{one.place}, {_written(day)}\n\n{numbered}Dear Minister,\n\n{words}\n\nYours faithfully,\n\n{signed}\n"
    if form == "bare":
        return body
    kind = draw(st.sampled_from(["Letter", "Letter", "Telegram"]))
    slip = timedelta(days=draw(st.sampled_from([0, 0, 0, 4])))
    heading = f"{kind} from the {one.body} to the {other.body}, {_written(day + slip)}\n\n"
    if form == "catalogue":
        summary = draw(st.sampled_from(SUMMARIES))
        return f"Title: {heading.strip()}\nDate: {_written(day)}\nSummary: {summary}\n\n{body}"
    enclosed = draw(st.integers(0, 4)) == 0
    if not enclosed:
        return heading + body
    inner = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=3, unique=True)))
    return (
        f"{heading}{body}\n[Enclosure]\n\nLetter from {other.head} to {one.head}\n\n{other.place}, "
        f"{_written(day - timedelta(days=2))}\n\nDear Sir,\n\n{inner} I ask you to send the key.\n\n"
        f"Yours faithfully,\n\n{other.head}\n"
    )
