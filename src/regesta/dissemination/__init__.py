"""Going out: the published record format (`regesta/1`), written and read back."""

from .errors import RecordLineError
from .record import MEDIA_TYPE, read_record, write_record

__all__ = ["MEDIA_TYPE", "RecordLineError", "read_record", "write_record"]
