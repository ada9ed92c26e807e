"""What can go wrong where the archive rests."""

from __future__ import annotations

from ..errors import RegestaError


class NoArchiveError(RegestaError):
    """No archive is at, or around, the given folder."""

    code = "RG-HOL-001"
    exit_code = 2
    http_status = 404
    template = (
        "there is no Regesta archive at {path}: no archive.toml was found there or in the folders above it. "
        "Make one with `regesta init DIR`, or name one with --archive DIR or $REGESTA_ARCHIVE."
    )


class ArchiveExistsError(RegestaError):
    """`init` was asked to make an archive where something already is."""

    code = "RG-HOL-002"
    exit_code = 2
    http_status = 409
    template = (
        "{path} can't become a new archive: it {found}, and an empty or new folder was expected. "
        "Nothing was changed. Choose another folder."
    )


class ArchiveBusyError(RegestaError):
    """Another process is writing to the archive."""

    code = "RG-HOL-003"
    exit_code = 5
    http_status = 503
    template = (
        "the archive {path} is being written to by another process ({holder}). Nothing was changed. "
        "Wait until it has finished, then run the same command again; reading is possible meanwhile."
    )


class ArchiveDamagedError(RegestaError):
    """What the archive holds is not what it ought to hold."""

    code = "RG-HOL-004"
    exit_code = 4
    template = (
        "{where} of the archive is damaged: found {found}, expected {expected}. Nothing was changed. "
        "`regesta verify` lists all such places; {remedy}."
    )


class NoSpaceError(RegestaError):
    """The disk is full, or the folder can't be written to."""

    code = "RG-HOL-005"
    exit_code = 6
    http_status = 507
    template = (
        "{path} could not be written: {reason}. The archive stays at its last complete state. "
        "Make room (or correct the folder's permissions) and run the same command again: it goes on from there."
    )


class UnknownIdError(RegestaError):
    """Nothing in the archive has this id."""

    code = "RG-HOL-006"
    exit_code = 2
    http_status = 404
    template = (
        "nothing in this archive has the id {id!r}{hint}. `regesta list` shows the ids of the documents; "
        "the first characters are enough where they are unambiguous."
    )


class NewerSchemaError(RegestaError):
    """The archive was written by a later version of Regesta."""

    code = "RG-HOL-007"
    exit_code = 4
    template = (
        "the record of the archive {path} has the schema {found}, which this version of Regesta doesn't know "
        "(its own is {expected}). Nothing was changed. Install the version of Regesta that wrote it, or a later one."
    )
