"""A name is located where one place stands out among those that bear it; otherwise nothing is chosen."""

from __future__ import annotations

import gzip
from importlib import resources

import pytest

from regesta.authorities import locate
from regesta.onomastics import fold


@pytest.mark.parametrize(
    ("name", "standing", "site"),
    [
        ("Bucharest", "sure", "Bucharest"),
        ("Bucureşti", "sure", "Bucharest"),
        ("БУХАРЕСТ", "sure", "Bucharest"),
        ("Leningrad", "sure", "Saint Petersburg"),
        ("Saigon", "sure", "Ho Chi Minh City"),
        ("Léopoldville", "sure", "Kinshasa"),
        ("Paris", "sure", "Paris"),
        ("Paris, Texas", "sure", "Paris"),
        ("Cambridge (Mass.)", "sure", "Cambridge"),
        ("Washington, D.C.", "sure", "Washington"),
        ("Geneva", "doubtful", "Geneva"),
        ("Moscow?", "doubtful", "Moscow"),
        ("Frankfurt", "ambiguous", None),
        ("White House", "ambiguous", None),
        ("Gull Sand", "unknown", None),
        ("London, Middlemarch", "unknown", None),
        ("", "unknown", None),
    ],
)
def test_a_name_is_as_sure_as_its_namesakes_allow(name: str, standing: str, site: str | None) -> None:
    found = locate([name])[name]
    assert found.standing == standing
    assert (found.site.name if found.site else None) == site


def test_the_words_after_the_comma_choose_among_namesakes() -> None:
    found = locate(["Paris", "Paris, Texas"])
    assert found["Paris"].site is not None
    assert found["Paris, Texas"].site is not None
    assert (found["Paris"].site.country, found["Paris, Texas"].site.state) == ("France", "TX")


def test_all_places_of_an_ambiguous_name_are_told() -> None:
    found = locate(["Frankfurt"])["Frankfurt"]
    assert {"Frankfurt am Main", "Frankfurt (Oder)"} <= {each.name for each in found.candidates}


def test_the_shipped_names_are_folded_as_the_archive_folds_today() -> None:
    packed = resources.files("regesta.authorities") / "gazetteer.tsv.gz"
    with packed.open("rb") as opened, gzip.open(opened, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    assert len(rows) > 60_000
    assert [row[1] for row in rows[::7] if fold(row[1]) != row[8].split("|")[0]] == []
    assert all(-90 <= float(row[4]) <= 90 and -180 <= float(row[5]) <= 180 for row in rows)
