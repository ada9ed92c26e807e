"""An archive's entries before they are read: their names, and what of them is refused unread."""

from __future__ import annotations

import stat
import tarfile
import zipfile

from ..model import told
from .errors import AccessionError, LockedMemberError, NotAFileError, UnsafeMemberError
from .folders import is_passed_over, shown

_LONGEST_NAME = 1024 * 1024


class BoundedTarInfo(tarfile.TarInfo):
    """An entry whose long names and attributes are read only up to a bound (they are read into memory
    whole).
    """

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        known = self.type in tarfile.SUPPORTED_TYPES and self.type in tarfile.REGULAR_TYPES
        special = self.type in {
            tarfile.DIRTYPE,
            tarfile.LNKTYPE,
            tarfile.SYMTYPE,
            tarfile.CHRTYPE,
            tarfile.BLKTYPE,
        }
        if not (known or special or self.type == tarfile.FIFOTYPE) and self.size > _LONGEST_NAME:
            raise tarfile.ReadError(told("an entry's attributes are longer than any archive's are"))
        result: tarfile.TarInfo = super()._proc_member(archive)  # type: ignore[misc]
        return result


def place_of(name: str) -> str:
    """Return a member's name as text, without the "./" that some packers write."""
    return shown(name).removeprefix("./")


def is_nobodys(place: str) -> bool:
    """Return whether a folder or file in the member's path is nobody's document."""
    return any(is_passed_over(part) for part in place.split("/"))


def refusal_of_name(origin: str, name: str) -> AccessionError | None:
    """Return the refusal of a name that would lead out of the folder that the archive is unpacked in."""
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or parts[0] == "" or (len(parts[0]) == 2 and parts[0][1] == ":"):
        return UnsafeMemberError(origin=origin, member=shown(name))
    return None


def refusal_of_entry(member: str, entry: zipfile.ZipInfo) -> AccessionError | None:
    """Return the refusal of a zip entry that is locked or a link."""
    if entry.flag_bits & 0x1:
        return LockedMemberError(origin=member)
    if stat.S_ISLNK(entry.external_attr >> 16):
        return NotAFileError(origin=member, kind=told("a link"))
    return None


def refusal_of_type(member: str, entry: tarfile.TarInfo) -> AccessionError | None:
    """Return the refusal of a tar entry that is no file."""
    if entry.isreg():
        return None
    if entry.issym() or entry.islnk():
        return NotAFileError(origin=member, kind=told("a link to {target}", target=shown(entry.linkname)))
    return NotAFileError(origin=member, kind=told("a pipe") if entry.isfifo() else told("a device"))
