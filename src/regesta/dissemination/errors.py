"""What can be wrong with a file that comes back."""

from __future__ import annotations

from ..errors import RegestaError


class RecordLineError(RegestaError):
    """A line of an import is not in the record format."""

    code = "RG-OUT-001"
    exit_code = 3
    http_status = 400
    template = (
        "line {line} of {source} is not a line of the record format regesta/1: {found}. {kept} "
        "Correct the line and import the file again; what is there already is not doubled."
    )
