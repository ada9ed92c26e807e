"""In whatever order and parts captures arrive, the archive is the same up to ids, and as if it were built anew.

Compared are documents and letters not held, what is attested of them, agents, links, the ledger, findings and
exchanges. Ids are put out of the comparison: a held document goes by its witnesses, a letter not held by the words
that speak of it, an agent by all its names, an exchange by its documents.
"""

from __future__ import annotations

import io
import json
import os
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossiers import dossiers
from regesta.archive import Archive

EXAMPLES = int(os.environ.get("ARRIVALS", "12"))
"""How many dossiers are tried; more by the environment variable ARRIVALS."""
Line = dict[str, Any]


def up_to_ids(archive: Archive) -> Counter[str]:
    """Return all that the archive says, a line each, without what depends on ids."""
    file = io.BytesIO()
    archive.export(file, texts=False)
    lines: list[Line] = [json.loads(line) for line in file.getvalue().splitlines()[1:]]
    names = _names(lines)
    told = [_plain(line, names) for line in lines]
    told += [
        {
            "type": "exchange",
            "documents": sorted(names[each.id] for each in view.documents),
            "title": view.title,
            "open": view.open_acts,
            "abstract": sorted(fact.words for fact in archive.exchange(view.id).abstract),
        }
        for view in archive.exchanges()
    ]
    told += [
        {"type": "exchange in figures", "held": each.held, "all": each.documents, "open": each.open}
        for each in archive.exchange_counts()
    ]
    told += [
        {"type": "missing", "on": names[each.document.id], "places": [place.reference for place in each.places]}
        for each in archive.missing()
    ]
    return Counter(json.dumps(line, sort_keys=True, ensure_ascii=False) for line in told)


def _names(lines: list[Line]) -> dict[str, str]:
    """Return a name for every id that doesn't depend on the order of arrival."""
    names: dict[str, str] = {}
    spoken: dict[str, set[str]] = {}
    for line in lines:
        if line["type"] == "link":
            spoken.setdefault(line["to"], set()).update(json.dumps(each) for each in line.get("evidence", ()))
    for line in lines:
        if line["type"] == "document":
            places = [json.dumps(each) for each in line.get("witnesses", ())] or sorted(spoken.get(line["id"], ()))
            names[line["id"]] = "document:" + "|".join(sorted(places))
        elif line["type"] == "agent":
            kept = {key: value for key, value in line.items() if key not in ("id", "same_as")}
            names[line["id"]] = "agent:" + json.dumps(kept, sort_keys=True)
    return names


def _plain(line: Line, names: dict[str, str]) -> Line:
    """Return the line with names in place of ids; the ids of links, acts and findings are made of others: left out."""
    kept = {key: value for key, value in line.items() if key != "id"}
    if line["type"] in ("document", "agent"):
        kept["name"] = names[line["id"]]
    for answer in kept.get("answered_by", ()):
        answer.pop("act", None)
    plain: Line = _renamed(kept, names)
    for key in ("subjects", "captures", "witnesses", "rivals", "evidence"):
        if isinstance(plain.get(key), list):
            plain[key] = sorted(plain[key], key=json.dumps)
    return plain


def _renamed(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, list):
        return [_renamed(each, names) for each in value]
    if isinstance(value, dict):
        return {key: _renamed(each, names) for key, each in value.items()}
    return value


@given(files=dossiers(), data=st.data())
@settings(
    max_examples=EXAMPLES,
    derandomize="ARRIVALS" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_orders_and_parts_of_arrival_make_no_difference(files: dict[str, str], data: st.DataObject) -> None:
    order = data.draw(st.permutations(sorted(files)))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order) - 1), max_size=4)))
    parts = [order[start:end] for start, end in zip([0, *cuts], [*cuts, len(order)], strict=True)]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name, text in files.items():
            (folder / name).write_text(text, "utf-8")
        with Archive.create(folder / "at-once") as archive:
            archive.add([folder / name for name in sorted(files)])
            expected = up_to_ids(archive)
        with Archive.create(folder / "in-parts") as archive:
            for part in parts:
                archive.add([folder / name for name in part])
            assert_same(up_to_ids(archive), expected, "added in parts")
            archive.rebuild()
            assert_same(up_to_ids(archive), expected, "built anew")


def assert_same(found: Counter[str], expected: Counter[str], how: str) -> None:
    """Name the lines in which the two differ."""
    more, less = sorted((found - expected).elements()), sorted((expected - found).elements())
    assert not more + less, f"{how}:\n" + "\n".join(["only there:", *more, "only at once:", *less])
