"""Made-up letters with the label of each line: what an edition's mark-up cannot teach.

Salutations, closings, address blocks, signatures with their marks and offices, markings and summaries, in several
languages and layouts, with the dateline at the head or under the signature. Every text is invented (see phrases.py).
"""

from __future__ import annotations

import random

import phrases
from silver import Labelled

_LANGUAGES = ["en"] * 11 + ["de", "de", "fr", "fr", "ro", "ro", "ru", "ru", "es", "it", "pl"]


def invent(chance: random.Random, paragraphs: list[str]) -> list[Labelled]:
    """Return one made-up letter; *paragraphs* are bodies of real English letters to borrow from (may be empty)."""
    return _Letter(chance, paragraphs).compose()


class _Letter:
    def __init__(self, chance: random.Random, paragraphs: list[str]) -> None:
        self.chance, self.paragraphs = chance, paragraphs
        self.language = chance.choice(_LANGUAGES)
        self.rows: list[Labelled] = []
        self.airy = chance.random() < 0.75

    def compose(self) -> list[Labelled]:
        telegram = self.chance.random() < 0.2
        under = self.maybe(0.3)
        if self.maybe(0.35):
            self.put("heading", self.fill(self.chance.choice(phrases.HEADINGS)))
            if self.maybe(0.3):
                self.put("citation", self.fill(self.chance.choice(phrases.CITATIONS)))
        if self.maybe(0.25):
            self.put("marking", *self.some(phrases.MARKINGS, 2))
        if telegram and self.maybe(0.5):
            self.form()
        foot_address = self.maybe(0.1)
        if self.maybe(0.1):
            self.put("address", "THE " + self.fill(self.chance.choice(phrases.OFFICES["en"])).upper())
        dateline = self.dateline()
        if not under and self.maybe(0.8):
            self.put("dateline", *dateline)
        if self.maybe(0.1):
            self.put("marking", *self.some(phrases.MARKINGS, 1))
        if self.maybe(0.1):
            self.put(
                "number",
                self.chance.choice(["No. {n}", "Nr. {n}", "№ {n}", "No. {n}/58", "Telegram No. {n}"]).format(
                    n=self.chance.randint(1, 999)
                ),
            )
        if not foot_address and self.maybe(0.5):
            self.address()
        if not telegram and self.maybe(0.8):
            self.put("salutation", self.fill(self.pick(phrases.SALUTATIONS)))
        self.body()
        if not telegram and self.maybe(0.85):
            self.put("closing", self.fill(self.pick(phrases.CLOSINGS)))
        self.signature(telegram)
        if under:
            self.put("dateline", *dateline)
        if foot_address:
            self.address()
        if self.maybe(0.08):
            self.put(
                "memo",
                self.fill(
                    self.chance.choice(
                        [
                            "cc: {G} {s}",
                            "Copy to: the {b}",
                            "Copies: {s}, {s}",
                            "Copies to Comrades {s} and {s}",
                        ]
                    )
                ),
            )
        if self.maybe(0.06):
            self.put("body", self.fill("P.S. " + self.pick(phrases.SENTENCES)))
        if self.maybe(0.18):
            self.put("summary", self.fill(self.chance.choice(phrases.SUMMARIES)))
        if self.maybe(0.12):
            for number in range(1, self.chance.randint(2, 5)):
                self.put("note", self.fill(self.chance.choice(phrases.NOTES), number))
        return self.rows

    def maybe(self, share: float) -> bool:
        return self.chance.random() < share

    def pick(self, table: dict[str, list[str]]) -> str:
        return self.chance.choice(table[self.language])

    def some(self, table: dict[str, list[str]], most: int) -> list[str]:
        return self.chance.sample(table[self.language], self.chance.randint(1, most))

    def put(self, label: str, *lines: str) -> None:
        for line in lines:
            self.rows.append((line, label))
        if self.airy or self.maybe(0.15):
            self.rows.extend([("", "")] * (2 if self.maybe(0.15) else 1))

    def form(self) -> None:
        """Put the head of a telegram's printed form."""
        rows = [
            ("memo", "{b}"),
            ("memo", "Sending: {P}"),
            ("memo", "Received: 5.VI 62. at 02.15"),
            ("number", "No. {n}"),
            ("memo", "Taken into process: 5.VI 62. at 07.00"),
            ("dateline", "Date: 4.VI 1962"),
            ("memo", "Completed: 6.VI 62. at 08.10"),
            ("memo", "Sent: 14 May 1962, 10.20"),
            ("memo", "FROM: {P}"),
            ("memo", "TO: {b}"),
            ("marking", "SECRET"),
            ("memo", "REF: your No. {n}"),
            ("memo", "Received at {P}, 9 a.m."),
            ("number", "№ {n}"),
            ("memo", "Copies to: {s}, {s}"),
        ]
        for label, line in rows:
            if self.maybe(0.4):
                self.put(label, self.fill(line))

    def address(self) -> None:
        self.put("address", *(self.fill(line) for line in self.chance.choice(phrases.ADDRESSES[self.language])))

    def body(self) -> None:
        for _ in range(self.chance.randint(1, 6)):
            if self.language == "en" and self.paragraphs and self.maybe(0.6):
                self.put("body", self.chance.choice(self.paragraphs))
            else:
                self.put("body", " ".join(self.pick(phrases.SENTENCES) for _ in range(self.chance.randint(1, 4))))

    def signature(self, telegram: bool) -> None:
        if self.maybe(0.06):
            return
        marks = phrases.SIGNMARKS_BY.get(self.language, phrases.SIGNMARKS)
        name = self.fill(
            self.chance.choice(["{G} {s}", "{i}. {s}", "{s}", "{G} {i}. {s}"] if not telegram else ["{s}", "{S}"])
        )
        if self.maybe(0.2):
            name = name.upper()
        name = self.chance.choice(marks) + name if self.maybe(0.92) else f"[{name}]"
        office = self.fill(self.pick(phrases.OFFICES))
        form = self.chance.random()
        if form < 0.3:
            self.put("signature", office, name)
        elif form < 0.5:
            self.put("signature", name, office)
        elif form < 0.58:
            self.put("signature", self.chance.choice(["", "The "]) + self.fill("{b}"))
        elif form < 0.64:
            self.put("signature", office.upper() + " [signature] /" + name + "/")
        else:
            self.put("signature", name)

    def dateline(self) -> list[str]:
        day, year = self.chance.randint(1, 28), self.chance.randint(1780, 1990)
        month = self.chance.randint(1, 12)
        name = phrases.MONTHS[self.language][month - 1]
        place = self.chance.choice(phrases.PLACES)
        if self.language == "en":
            date = self.chance.choice(
                [
                    f"{name} {day}, {year}",
                    f"{day} {name} {year}",
                    f"{name[:3]}. {day}th. {year}",
                    f"{day}th {name}, {year}",
                    f"{day} {name[:3]} {year}",
                    f"{name} {day}th, {year}",
                ]
            )
        elif self.language == "de":
            date = self.chance.choice(
                [f"{day}. {name} {year}", f"den {day}. {name} {year}", f"am {day}.{month}.{year}"]
            )
        elif self.language == "es":
            date = f"{day} de {name} de {year}"
        else:
            date = f"{day} {name} {year}" + (" г." if self.language == "ru" else "")
        if self.maybe(0.12):
            date = self.chance.choice(
                [
                    f"{day}.{month}.{year}",
                    f"{day}/{month}/{year % 100}",
                    f"{day:02}.{month:02}.{year % 100:02}",
                ]
            )
        form = self.chance.random()
        if form < 0.35:
            return [date]
        if form < 0.7:
            return [f"{place}, {date}" + self.chance.choice(["", ".", ", 4 p.m.", "—noon"])]
        if form < 0.8:
            return [f"[{place},] {date}"]
        if form < 0.88:
            return [place, date]
        return [f"{place.upper()}, {date}"]

    def fill(self, pattern: str, number: int | None = None) -> str:
        place = self.chance.choice(phrases.PLACES)
        surname, given = self.chance.choice(phrases.SURNAMES), self.chance.choice(phrases.GIVEN)
        body = self.chance.choice(phrases.BODIES).replace("{p}", place)
        office = self.chance.choice(phrases.OFFICES["en"]).replace("{p}", place)
        month = self.chance.choice(phrases.MONTHS["en"])
        date = f"{self.chance.randint(1, 28)} {month} {self.chance.randint(1780, 1990)}"
        for key, value in {
            "{s}": surname,
            "{S}": surname.upper(),
            "{g}": given,
            "{i}": given[0],
            "{G}": given,
            "{p}": place,
            "{P}": place,
            "{b}": body,
            "{B}": body.upper(),
            "{o}": office,
            "{n}": str(number or self.chance.randint(1, 400)),
            "{d}": date,
        }.items():
            pattern = pattern.replace(key, value)
        return pattern
