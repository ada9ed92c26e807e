"""Files that hold nothing but a web address: Windows' .url, macOS's .webloc, Linux's .desktop."""

from __future__ import annotations

import re

_URL_LINE = re.compile(r"^URL(?:\[[^\]\n]{0,40}\])?\s{0,9}=\s{0,9}(\S{1,2000})", re.MULTILINE | re.IGNORECASE)
_WEBLOC = re.compile(r"<key>URL</key>\s{0,99}<string>([^<]{1,2000})</string>")
_ADDRESS = re.compile(rb"https?://[\x21-\x7e]{1,2000}")
_LONGEST = 64 * 1024


def address_in(data: bytes, name: str) -> str | None:
    """Return the address that a shortcut file holds, or None where the file is none."""
    suffix = name.rpartition(".")[2].lower()
    if suffix not in {"url", "webloc", "desktop"} or len(data) > _LONGEST:
        return None
    if data.startswith(b"bplist"):
        match = _ADDRESS.search(data)
        return match[0].decode("ascii") if match else None
    text = data.decode("utf-8", errors="replace")
    found = _WEBLOC.search(text) if suffix == "webloc" else _URL_LINE.search(text)
    return found[1] if found else None


def is_address(given: str) -> bool:
    """Return whether what was given is a web address instead of a path."""
    return given.lower().startswith(("http://", "https://", "ftp://"))
