"""What can go wrong with the search index and its queries.

To add one: subclass `RegestaError` with the next free `RG-DIS-` number and a sentence that ends with what to
do.
"""

from __future__ import annotations

from regesta.errors import RegestaError


class QueryError(RegestaError):
    """A query that can't be meant: `position` in code points from 0, `found`, `expected`, the `query`."""

    code = "RG-DIS-001"
    exit_code = 2
    http_status = 400
    template = (
        "the query can't be read at character {position}: found {found}, expected {expected}. "
        "Correct it there and search again; the query was: {query}"
    )


class IndexBusyError(RegestaError):
    """Another process writes the index."""

    code = "RG-DIS-002"
    exit_code = 5
    http_status = 503
    template = (
        "the search index {path} is being written by another process, "
        "and was not free within {seconds:g} seconds. "
        "Nothing was changed. Wait for the other command to end and run this one again."
    )


class IndexMissingError(RegestaError):
    """No index where one was expected."""

    code = "RG-DIS-003"
    exit_code = 4
    http_status = 503
    template = (
        "no search index of this version was found in {path}: {found}. "
        "The index can always be made again from the record: run `regesta reindex`, then search again."
    )


class IndexWriteError(RegestaError):
    """The index could not be written: no space, no permission, or a read-only medium."""

    code = "RG-DIS-004"
    exit_code = 6
    http_status = 507
    template = (
        "the search index {path} could not be written: {found}. "
        "What was committed before is untouched and readable. "
        "Free some space or make the folder writable, then run the command again."
    )


class IndexReadError(RegestaError):
    """The index is there but its files can't be read as one."""

    code = "RG-DIS-005"
    exit_code = 4
    http_status = 503
    template = (
        "the search index {path} can't be read: {found}. "
        "The record is not affected: delete the folder, run `regesta reindex`, then search again."
    )


class SearchOptionError(RegestaError):
    """An option of a search that has no meaning: an unknown facet, sorting or field of suggestions."""

    code = "RG-DIS-006"
    exit_code = 2
    http_status = 400
    template = "{option} can't be {found}; expected {expected}. Choose one of these and search again."
