from __future__ import annotations

import pickle
import re
import string

import pytest

from regesta.accession import errors
from regesta.errors import RegestaError

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, RegestaError) and kind is not RegestaError
]


def test_every_error_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in KINDS]
    assert len(KINDS) > 5
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"RG-ACC-\d{3}", code) for code in codes)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_names_its_fields_and_crosses_processes_whole(kind: type[RegestaError]) -> None:
    fields = {name for _, name, _, _ in string.Formatter().parse(kind.template) if name}
    documented = set(re.findall(r"`(\w+)`", kind.__doc__ or ""))
    assert fields <= documented | {"origin", "name"}
    error = kind(**{**dict.fromkeys(fields, 7), "remedy": "Do so."})
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    assert str(error).startswith(f"{kind.code}: ")
    assert str(error).endswith(".")
