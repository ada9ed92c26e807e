"""Persons, bodies and offices: names as spelt, and who is meant."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Role(Struct, frozen=True, omit_defaults=True, rename={"from_": "from"}):
    """An office that a person is attested in; `from_` and `to` are the EDTF dates of the first and last proof."""

    office: str | None = None
    body: str | None = None
    from_: str | None = None
    to: str | None = None


class Agent(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="agent"):
    """Who is meant; `names` are all the spellings that the archive holds, sorted."""

    id: str
    kind: Literal["person", "body", "office"]
    name: str
    names: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
