"""Why something given was not taken in; each concerns one item, and the others of its batch are taken."""

from __future__ import annotations

from regesta.errors import RegestaError


class AccessionError(RegestaError):
    """An item that was not taken in; the root of this room's errors. Fields: `origin` and those of the
    subclass.
    """

    code = "RG-ACC-000"
    exit_code = 3
    http_status = 422
    template = "{origin} was not taken in."


class NotThereError(AccessionError):
    """Nothing stands at the path. Fields: `origin`."""

    code = "RG-ACC-001"
    http_status = 404
    template = (
        "{origin} is not there: no file or folder has this name (or it went away while it was being read). "
        "Check the spelling, and give the path as seen from the folder that you are in."
    )


class UnreadableError(AccessionError):
    """The system does not let it be read. Fields: `origin`, `why`."""

    code = "RG-ACC-002"
    exit_code = 6
    template = (
        "{origin} can't be read: {why}. Nothing of it was added. Check that it belongs to you and that its "
        "disk is well, then add it again."
    )


class EmptyError(AccessionError):
    """A file without a byte. Fields: `origin`."""

    code = "RG-ACC-003"
    template = (
        "{origin} is empty (0 bytes), where a capture holds at least a word. Nothing of it was added. "
        "Download or save it again from the source."
    )


class TooLargeError(AccessionError):
    """A capture above the bound. Fields: `origin`, `found`, `bound`, `suggested` (megabytes)."""

    code = "RG-ACC-004"
    http_status = 413
    template = (
        "{origin} holds {found}, and one capture may hold {bound:,} bytes. Nothing of it was added. Split "
        "it into its documents, or raise the bound with --max-size {suggested}."
    )


class UnsafeMemberError(AccessionError):
    """An archive's member that points outside the archive. Fields: `origin`, `member`."""

    code = "RG-ACC-005"
    template = (
        "{origin}: the member's name {member!r} points outside the archive, which only an attack or a "
        "broken packer writes. It was not read, and nothing is ever written to disk from an archive. If "
        "you trust it, unpack it yourself and add the folder."
    )


class BombError(AccessionError):
    """An archive that unpacks to absurdly more than it holds. Fields: `origin`, `ratio`, `bound`."""

    code = "RG-ACC-006"
    http_status = 413
    template = (
        "{origin} unpacks to {ratio:,.0f} times its size, and {bound:,.0f} times is the most that text "
        "packs to: it looks like an archive made to fill the machine. The rest of it was not read. If you "
        "trust it, unpack it yourself and add the folder."
    )


class TooMuchError(AccessionError):
    """An archive above a bound. Fields: `origin`, `what`, `bound`."""

    code = "RG-ACC-007"
    http_status = 413
    template = (
        "{origin} holds more than {bound:,} {what}, which is the bound for one archive. The rest of it was "
        "not read; what came before was. Unpack it yourself and add its folders one by one."
    )


class TooDeepError(AccessionError):
    """Archives in archives, folders in folders, above the bound. Fields: `origin`, `what`, `bound`."""

    code = "RG-ACC-008"
    template = (
        "{origin} lies more than {bound} {what} deep. It was not read; what lies above it was. Take it out "
        "of the others and add it by itself."
    )


class DamagedArchiveError(AccessionError):
    """An archive that breaks off or contradicts itself. Fields: `origin`, `why`."""

    code = "RG-ACC-009"
    template = (
        "{origin} is a damaged archive: {why}. What could be read before the damage was taken in. Download "
        "it again, or unpack what you can and add the folder."
    )


class LockedMemberError(AccessionError):
    """An archive's member under a password. Fields: `origin`."""

    code = "RG-ACC-010"
    template = (
        "{origin} is locked with a password. Nothing of it was added. Unpack it with the password and add the folder."
    )


class NotAFileError(AccessionError):
    """A device, pipe, socket, or a link in an archive. Fields: `origin`, `kind`."""

    code = "RG-ACC-011"
    template = (
        "{origin} is {kind}, not a file, and holds no document of its own. It was not read. Add the file "
        "that it stands for."
    )


class LoopError(AccessionError):
    """A link that leads back to a folder that it stands in. Fields: `origin`, `target`."""

    code = "RG-ACC-012"
    template = (
        "{origin} is a link that leads back to {target}, which it stands in; following it would never end. "
        "It was passed over, and all else was read. Remove the link if you want no more of this message."
    )


class AddressOnlyError(AccessionError):
    """A web address, or a file that holds nothing but one. Fields: `origin`, `address`."""

    code = "RG-ACC-013"
    template = (
        "{origin} holds only an address ({address}), not the page; pages are never fetched from the "
        "network. Open it in a browser, save the page, and add the saved file."
    )


class NotReadYetError(AccessionError):
    """A known kind of file that no reader takes. Fields: `origin`, `kind`, `remedy`."""

    code = "RG-ACC-014"
    http_status = 415
    template = "{origin} is {kind}, which is not read yet. Nothing of it was added. {remedy}"


class NotADocumentError(AccessionError):
    """Bytes that are neither text nor a known kind of document. Fields: `origin`, `found`."""

    code = "RG-ACC-015"
    http_status = 415
    template = (
        "{origin} is neither text nor a kind of document that is known: it begins with {found}. Nothing of "
        "it was added. If it is a document, save it again from its program as text, HTML or PDF."
    )
