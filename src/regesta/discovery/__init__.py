"""Room 8: the search index and its queries.

What enters: `Entry` (a document's record and its text) and queries as people type them; what leaves:
`Results` with marked passages, facets counted over the whole result, and notices.
`docs/reference/query-language.md` describes the language; `fields` is where a field is added, `schema` where
a column is.
"""

from .entry import Entry, Standing, digest_of
from .errors import (
    IndexBusyError,
    IndexMissingError,
    IndexReadError,
    IndexWriteError,
    QueryError,
    SearchOptionError,
)
from .fields import FIELDS, Field
from .index import SearchIndex
from .marking import Segment
from .parser import parse_query
from .query import Query
from .results import Concordance, Hit, Line, Results
from .schema import FACETS
from .standings import standing_of
from .suggesting import Suggestion

__all__ = [
    "FACETS",
    "FIELDS",
    "Concordance",
    "Entry",
    "Field",
    "Hit",
    "IndexBusyError",
    "IndexMissingError",
    "IndexReadError",
    "IndexWriteError",
    "Line",
    "Query",
    "QueryError",
    "Results",
    "SearchIndex",
    "SearchOptionError",
    "Segment",
    "Standing",
    "Suggestion",
    "digest_of",
    "parse_query",
    "standing_of",
]
