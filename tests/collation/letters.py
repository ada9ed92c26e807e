"""Invented letters for these tests, and the ways in which captures of a letter differ."""

from __future__ import annotations

import random
import string

from regesta.collation import Witness
from regesta.model import Claim, Draft, Value

LETTER = """TO THE CENTRAL COMMITTEE OF THE WORKERS' PARTY OF VELTIA

Comrade Anton Marsk-Orel

Dear Comrades,

The Central Committee of the NPU would like to hear your opinion on the winter camps that were set up
along the river Dorne when the dams were built, and on the engineers who have served in them ever since.

As you know, in those years both our governments held that the crews should stay until the dams were
finished. The last of the sluices was closed in the autumn, and the stations are now manned by your own
people, who have learnt everything that the work demands. Certain newspapers abroad make use of the fact
that the crews are still there, and speak of an occupation of the valley.

In view of all this we consider that the camps ought to be given over before the spring, together with
the two workshops at Hollin and the boats that belong to them. A joint commission could look into the
accounts, and a short notice might be printed in the newspapers of both capitals on the day on which the
first train leaves.

We should add that the school of hydrology at Pescar would remain open to your students on the terms of
1949, and that the instruments lent to the observatory need not be returned.

Please be so kind as to let us know what you think of these proposals.

With fraternal greetings,

First Secretary of the CC of the NPU
(ss) O. Velin
"""

REPLY = """Dear Comrades,

We have received your letter of 3 March and have read it with attention. You write that "the camps ought
to be given over before the spring, together with the two workshops at Hollin and the boats that belong
to them".

We agree. The commission should sit at Pescar from the tenth of the month; our members are comrades Tarn
and Uldis, who know the accounts of the water board. As to the notice in the newspapers we would rather
wait until the ice on the upper lake has broken, since the trains may well be late and rumours would be
the only harvest of it.

The boats are another question: three of them were paid for by the fishermen of Hollin, who hold
receipts, and we must ask you to leave these where they are. The observatory thanks you for the
instruments and offers in return the tables of the tides for the years since the war.

With fraternal greetings,

First Secretary of the CC of the WPV
(ss) A. Marsk-Orel
"""


def misread(text: str, share: float, seed: int = 1) -> str:
    """Return *text* with so many of its letters replaced, dropped or doubled, as in a scan's reading."""
    chance = random.Random(seed)
    out = []
    for char in text:
        if char.isalpha() and chance.random() < share:
            out.append(chance.choice([chance.choice(string.ascii_lowercase), "", char * 2]))
        else:
            out.append(char)
    return "".join(out)


def rewrapped(text: str, width: int = 47) -> str:
    """Return *text* in narrow lines, long words broken at their ends with a hyphen."""
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) + 1 <= width:
            line = f"{line} {word}".strip()
        elif len(word) > 9 and word.isalpha():
            lines.append(f"{line} {word[:5]}-")
            line = word[5:]
        else:
            lines.append(line)
            line = word
    return "\n".join([*lines, line])


def claim(
    field: str, value: Value, method: str, start: int = 0, confidence: float = 0.9, *, inferred: bool = False
) -> Claim:
    """Return a claim whose words are its value."""
    text = value if isinstance(value, str) else ", ".join(map(str, value.values()))
    return Claim(field, value, text, start, start + len(text), f"{method}@1", confidence, inferred)


def draft(*claims: Claim, start: int = 0, end: int = 1000) -> Draft:
    """Return a draft that claims this."""
    return Draft(start, end, claims)


def witness(capture: str, *claims: Claim, end: int = 1000, language: str | None = "en") -> Witness:
    """Return a witness whose own text is as long as *end*."""
    return Witness(f"sha256:{capture}", Draft(0, end, claims), language, end + 200)
