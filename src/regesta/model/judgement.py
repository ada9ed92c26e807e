"""What a person decided; it outranks every method and is never overwritten."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .evidence import Evidence, Value

Verb = Literal["accept", "reject", "correct", "merge", "split", "link", "unlink"]


class Judgement(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="judgement"):
    """One line of `judgements.jsonl`. `on` is the id judged; `undoes` names the judgement that this one takes back."""

    id: str
    verb: Verb
    on: str
    by: str
    at: str
    field: str | None = None
    value: Value = None
    why: str | None = None
    undoes: str | None = None
    evidence: tuple[Evidence, ...] = ()
