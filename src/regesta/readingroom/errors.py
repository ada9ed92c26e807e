"""What can go wrong in the reading room.

To add one: subclass `RegestaError` with the next free `RG-REA-` number and a sentence that ends with what to do.
"""

from __future__ import annotations

from ..errors import RegestaError


class PortTakenError(RegestaError):
    """The address to listen on can't be had."""

    code = "RG-REA-001"
    exit_code = 5
    http_status = 503
    template = (
        "the reading room can't be opened at {host}:{port}: {found}. "
        "Choose another port with --port, or --port 0 for any free one."
    )


class NoSuchPageError(RegestaError):
    """No page has this address."""

    code = "RG-REA-002"
    exit_code = 2
    http_status = 404
    template = (
        "there is no page at {path}. Begin at the first page, or search for what the page was about; "
        "ids of documents that were merged lead on by themselves."
    )


class ParameterError(RegestaError):
    """A part of the address after "?" that has no meaning."""

    code = "RG-REA-003"
    exit_code = 2
    http_status = 400
    template = "{name} can't be {found}; expected {expected}. Correct the address and ask again."


class MethodError(RegestaError):
    """Something else than reading was asked for."""

    code = "RG-REA-004"
    exit_code = 2
    http_status = 405
    template = "the reading room only shows: {method} is not possible at {path}; expected GET or HEAD."


class HostError(RegestaError):
    """A request that names another host than this machine, as a page elsewhere might try (DNS rebinding)."""

    code = "RG-REA-005"
    exit_code = 2
    http_status = 421
    template = (
        "this reading room is open to this machine only and was asked for as {found!r}; expected one of "
        "localhost, 127.0.0.1 and [::1]. Use the address that `regesta serve` printed."
    )


class AddressTooLongError(RegestaError):
    """A request whose address is beyond the limit."""

    code = "RG-REA-006"
    exit_code = 2
    http_status = 414
    template = "the address has {found} characters; expected {expected} at most. Shorten the query and ask again."


class UnexpectedError(RegestaError):
    """A defect of the reading room itself."""

    code = "RG-REA-007"
    exit_code = 1
    http_status = 500
    template = (
        "the page {path} could not be made: {found}. Nothing in the archive was changed. "
        "`regesta verify` tells whether the archive is sound; if it is, please report this page."
    )


class EndOfResultsError(RegestaError):
    """A page of results further than results are counted out."""

    code = "RG-REA-008"
    exit_code = 2
    http_status = 404
    template = "only the first {most:,} results can be turned to, not page {page}; narrow the search to see others."


class WorkersEndError(RegestaError):
    """The processes that answer ended again and again."""

    code = "RG-REA-010"
    exit_code = 1
    http_status = 503
    template = (
        "{ended} of the processes that answer ended by themselves within {seconds} s, the last with code {code}. "
        "Is there memory left? Try with fewer --workers; what they said before they ended stands above."
    )


class EditElsewhereError(RegestaError):
    """Changes were to be allowed where others could reach the room."""

    code = "RG-REA-021"
    exit_code = 2
    http_status = 400
    template = (
        "the room can't be opened for changes at {host}: only this machine itself may change an archive. "
        "Leave out --edit, or --host."
    )


class ForeignFormError(RegestaError):
    """A request to change something that did not come from a page of this room."""

    code = "RG-REA-022"
    exit_code = 2
    http_status = 403
    template = (
        "nothing was added: what was sent didn't come from a page of this reading room. "
        "Open the room's own page “Add captures” and send the files from there."
    )


class FormError(RegestaError):
    """Files that were sent in a form that can't be read, or more of them than are taken at once."""

    code = "RG-REA-023"
    exit_code = 2
    http_status = 413
    template = (
        "nothing was added: what was sent is {found}; expected {expected}. Send fewer files at once, or add them with "
        "`regesta add`."
    )


class AddingError(RegestaError):
    """The program that adds captures ended without a report."""

    code = "RG-REA-024"
    exit_code = 1
    http_status = 503
    template = "the files could not be added: {found}. Nothing of what was there is lost; send them again."


class PageImageError(RegestaError):
    """A page of a capture that can't be drawn."""

    code = "RG-REA-009"
    exit_code = 1
    http_status = 422
    template = (
        "page {page} of the capture {capture} can't be drawn: {found}. Its text is on the capture's page, and its "
        "bytes can be saved from there and opened with another program."
    )
