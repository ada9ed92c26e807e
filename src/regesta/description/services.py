"""The foreign services as their telegrams name them: the office at home, the posts abroad, the codes for both.

A post's telegram names its ministry on every other line ("Deptel 596", "Drahterlass Nr. 12", "le Département") and
seldom in full; what those words mean is each service's own usage. To add a service, add a row to `SERVICES`.
Sources: the lists of abbreviations that documentary editions print; the services' own guides.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from regesta.onomastics import fold


class Service(Struct, frozen=True):
    """A foreign service: its office at home (*centre*), the towns where that sits, and the words of its telegrams.

    *names* name the centre, *codes* a telegram or officer of one of its posts, or are words that no other service
    uses. *vague* names the centre only where one of *marks*, its words for its own State, stands in the same text:
    "the Department" is another's too. *mission*: how its language calls a mission; *posts*: those of another rank.
    """

    centre: str
    seats: frozenset[str]
    names: str
    codes: str
    mission: str
    vague: str = ""
    marks: str = ""
    posts: tuple[tuple[str, str], ...] = ()


_AMERICAN: Final = (
    "Antwerp|Asmara|Barcelona|Bombay|Bordeaux|Bremen|Calcutta|Dhahran|Düsseldorf|Frankfurt|Genoa|Guayaquil|Halifax"
    "|Hamburg|Hong Kong|Istanbul|Jerusalem|Johannesburg|Lahore|Leningrad|Lyon|Madras|Marseille|Milan|Monterrey"
    "|Montreal|Munich|Naples|Palermo|Rotterdam|Salisbury|São Paulo|Singapore|Strasbourg|Stuttgart|Tabriz|Tijuana"
    "|Toronto|Trieste|Vancouver|Zagreb|Zürich"
)
"""Towns, never capitals when telegraphed from, where a consulate general of long standing reported home by itself."""


def _consulates_general(towns: str) -> tuple[tuple[str, str], ...]:
    return tuple((fold(town), f"Consulate General in {town}") for town in towns.split("|"))


SERVICES: Final = (
    Service(
        "Department of State",
        frozenset({"washington", "washington dc", "washington d c"}),
        r"(?i:Dep(?:t|cir|circ|cirtel|tcir|tcirtel)(?:el|els|off|offs|s|’s|'s)?|SecState)|(?:State|STATE) \d{3,6}"
        r"|(?:State Department|Department of State)(?:[’']s)?",
        r"(?i:(?:Emb|Amemb|Leg|Con|ConGen)(?:tels?|des|offs?|desps?))"
        r"|(?:Fon|Pri|Def)[Mm]ins?|FonOffs?|USG|GO[A-CE-SU-Z]|(?:Ex|No|Lim)dis|EXDIS|NODIS|LIMDIS|NIACT|Niact",
        "Embassy in {}",
        r"(?<!War )(?<!Defense )(?<!Treasury )(?<!Commerce )(?<!Justice )(?<!Navy )(?<!Agriculture )(?<!Labor )"
        r"(?<!Interior )(?<!Police )(?<!Legal )(?<!Army )Department(?:[’']s)?(?! of | for )",
        r"US|U\.S|USUN|USRO|USIS|USIA|USOM|MAAG|ICA|AID|American|United States",
        (("new york", "Mission to the United Nations"), *_consulates_general(_AMERICAN)),
    ),
    Service(
        "Foreign Office",
        frozenset({"london", "foreign office"}),
        r"(?:Foreign Office|F\.?O\.?) (?:telegram|tel\.?|despatch|telno)|Foreign Office telegrams?",
        r"(?:Embassy|Chancery) (?:telegram|tel\.) No|[Mm]y (?:immediately preceding )?telegram No",
        "Embassy in {}",
        marks=r"British|U\.?K|United Kingdom|H\.?M\.?G|(?:Her|His) Majesty[’']s|Whitehall",
    ),
    Service(
        "Auswärtiges Amt",
        frozenset({"berlin", "bonn"}),
        r"Drahterla(?:ss|ß)(?:es)?|Auswärtige[ns]? Amte?s?|Drahtwe?isung",
        r"Drahtbericht(?:s|e)?",
        "Botschaft in {}",
    ),
    Service(
        "Ministère des Affaires étrangères",
        frozenset({"paris"}),
        r"[Ll]e Département|[Dd]u Département|[Aa]u Département|DIPLOMATIE",
        r"[Mm]on télégramme n",
        "Ambassade en {}",
    ),
    Service(
        "Ministerul Afacerilor Externe",
        frozenset({"bucuresti", "bucharest"}),
        r"M\.?A\.?E\.?|[Cc]entralei|[Cc]entrala|Ministerul(?:ui)? Afacerilor Externe",
        r"[Tt]elegrama noastră",
        "Ambasada din {}",
    ),
    Service(
        "Министерство иностранных дел",
        frozenset({"moskva", "moscow"}),
        r"МИД(?:а|у|ом)?(?: СССР)?",
        r"[Сс]овпосол|[Сс]овпосольств[оау]",
        "Посольство в {}",
    ),
)


def _bounded(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


NAMES: Final = tuple(_bounded(service.names) for service in SERVICES)
CODES: Final = tuple(_bounded(service.codes) for service in SERVICES)
VAGUE: Final = tuple(_bounded(service.vague) if service.vague else None for service in SERVICES)
OTHERS: Final = (
    (frozenset({"ottawa"}), _bounded(r"Canadians?|Canada")),
    (frozenset({"canberra"}), _bounded(r"Australians?|Australia")),
    (frozenset({"wellington"}), _bounded(r"New Zealand(?:ers?)?")),
    (frozenset({"pretoria", "cape town"}), _bounded(r"South Africans?|South Africa|the Union Government")),
    (frozenset({"new delhi"}), _bounded(r"Indians?|India")),
    (frozenset({"dublin"}), _bounded(r"Irish|Ireland")),
)
"""Other services that telegraph in English, by their seats: how they speak of their own States."""

MARKS: Final = tuple(_bounded(service.marks) if service.marks else None for service in SERVICES)
