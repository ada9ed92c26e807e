"""How many of the documents found have each value of each facet, in one pass of the index.

A facet from which values were picked is counted as if they were not: its other values stay in sight with the
number that picking them instead would find.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..model import told
from . import schema
from .errors import SearchOptionError

IN_ORDER_OF_TIME = ("year", "sure_year", "decade")
MOST_YEARS = 1_000


def count_facets(searcher: Any, query: Any, facets: Iterable[str], most: int) -> dict[str, tuple[tuple[str, int], ...]]:
    """Return for each of *facets* its *most* frequent values; all of them for years and decades.

    Equal numbers are in the order of the values, so that a result is the same whenever it is asked for.
    """
    chosen = tuple(facets)
    for facet in chosen:
        if facet not in schema.FACETS:
            raise SearchOptionError(option=told("a facet"), found=f'"{facet}"', expected=", ".join(schema.FACETS))
    if not chosen:
        return {}
    # Twice as many as shown: the last places would else depend on how the index's segments lie.
    asked = {
        facet: {
            "terms": {
                "field": schema.facet_field(facet),
                "size": MOST_YEARS if facet in IN_ORDER_OF_TIME else 2 * most,
            }
        }
        for facet in chosen
    }
    counted = searcher.aggregate(query, asked)
    return {facet: _ranked(facet, counted[facet]["buckets"], most) for facet in chosen}


def _ranked(facet: str, buckets: list[dict[str, Any]], most: int) -> tuple[tuple[str, int], ...]:
    pairs = [(str(bucket["key"]), int(bucket["doc_count"])) for bucket in buckets]
    if facet in IN_ORDER_OF_TIME:
        return tuple(sorted(pairs, key=lambda pair: (len(pair[0].rstrip("s")), pair[0])))
    return tuple(sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:most])
