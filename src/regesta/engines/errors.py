"""What can become of a piece of work that its worker did not finish."""

from __future__ import annotations

from ..errors import RegestaError


class OverTimeError(RegestaError):
    """The work took longer than it may."""

    code = "RG-ENG-001"
    exit_code = 3
    http_status = 422
    template = (
        "{what} was given up after {seconds:g} s, the longest that one capture may take. Nothing of it was added. "
        "Split it into its documents, save it in a simpler form (plain text), or allow more with --time-limit."
    )


class OverMemoryError(RegestaError):
    """The work needed more memory than it may."""

    code = "RG-ENG-002"
    exit_code = 3
    http_status = 422
    template = (
        "{what} needed more than {megabytes:g} MB of memory, the most that one capture may take. Nothing of it was "
        "added. Split it into its documents, or save it in a simpler form (plain text)."
    )


class WorkerLostError(RegestaError):
    """The process that did the work died of it."""

    code = "RG-ENG-003"
    exit_code = 3
    http_status = 422
    template = (
        "the process that read {what} ended without a result ({reason}). Nothing of it was added. The file is "
        "damaged in a way that the reader can't bear: save it again from its source, or as plain text."
    )


class UnexpectedFailureError(RegestaError):
    """A fault of ours, met while working on one capture."""

    code = "RG-ENG-004"
    exit_code = 3
    http_status = 500
    template = (
        "{what} could not be read because of a fault in Regesta ({fault}, at {where}). Nothing of it was added; the "
        "rest goes on. Please report this together with the file, if it may be shared."
    )
