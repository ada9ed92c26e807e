"""Going out: the published record format (`regesta/1`), written and read back."""

from .record import RecordLineError, read_record, write_record

__all__ = ["RecordLineError", "read_record", "write_record"]
