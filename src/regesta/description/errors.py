"""What can keep a capture from being described."""

from __future__ import annotations

from ..errors import RegestaError


class ModelUnavailableError(RegestaError):
    """A model could not be loaded."""

    code = "RG-DES-001"
    exit_code = 6
    http_status = 507
    template = (
        "the {model} could not be loaded ({reason}): it is unpacked in the folder for temporary files, {folder}. "
        "The capture was not added. Make room there, or name another folder in TMPDIR, and add it again."
    )
