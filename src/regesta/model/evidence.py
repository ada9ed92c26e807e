"""What is said, and the words that say it."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

Value = Any
"""A field's normalised value as JSON holds it: text, or the object of a party, a source, an edition."""

Standing = Literal["chosen", "rival", "rejected"]


class Evidence(Struct, frozen=True, omit_defaults=True):
    """A quotation: `text` is what stands at [start, end) of the capture's transcription."""

    capture: str
    start: int
    end: int
    text: str


class Claim(Struct, frozen=True, omit_defaults=True):
    """One reading of one field in one capture, before it is known to which document it belongs.

    `value` is normalised (EDTF, a party, a kind), `text` is as written at [start, end). `method` names the rule or
    model and its version ("layout/label@1"); `confidence` is a probability.
    """

    field: str
    value: Value
    text: str
    start: int
    end: int
    method: str
    confidence: float = 1.0
    inferred: bool = False


class Attestation(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="attestation"):
    """A claim about a known subject (document or agent), with its standing among its rivals.

    `standing` is "chosen" where the value is, or is part of, what the record says; "rival" where another value was
    preferred; "rejected" where a person ruled it out.
    """

    subject: str
    field: str
    value: Value
    text: str
    capture: str
    start: int
    end: int
    method: str
    confidence: float
    standing: Standing
    inferred: bool = False
