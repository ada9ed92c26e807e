"""What can go wrong in asking for an exchange.

To add one: subclass `RegestaError` with the next free `RG-ARC-` number and a sentence that ends with what to do.
"""

from __future__ import annotations

from ..errors import RegestaError


class UnknownPartyError(RegestaError):
    """The party from whose place an exchange was to be seen is not in it."""

    code = "RG-ARC-001"
    exit_code = 2
    http_status = 404
    template = (
        "the exchange {exchange} can't be seen as {found!r} knew it: no one party of it is called so; "
        "expected one of {expected}. Name one of them."
    )


class DayError(RegestaError):
    """The day on which an exchange was to be seen is none."""

    code = "RG-ARC-002"
    exit_code = 2
    http_status = 400
    template = (
        "an exchange can't be seen as of {found!r}; expected a day, month or year: 1958-04-20, 1958-04 or 1958. "
        "Write the date so and ask again."
    )
