"""Room 1, accession: paths, archives and streams come in; items leave, each with its bytes, digest and
kind, or refused.

Nothing is fetched from the network and nothing is written to disk. To add a kind of file, see `kinds` and
`detection`; a kind of archive, `archives`.
"""

from .detection import detect
from .errors import AccessionError
from .item import Received, Refused, SetAside, digest_of
from .kinds import READABLE
from .limits import Limits
from .receiving import receive

__all__ = ["READABLE", "AccessionError", "Limits", "Received", "Refused", "SetAside", "detect", "digest_of", "receive"]
