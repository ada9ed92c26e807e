"""The part of an address after "?", read within bounds."""

from __future__ import annotations

from collections.abc import Collection

from starlette.requests import Request

from ..chronology import bounds, parse_date
from ..model import told
from .errors import ParameterError

MOST_ON_A_PAGE = 200
LAST_PAGE = 100_000
LONGEST_VALUE = 500
MOST_VALUES = 30


def text(request: Request, name: str) -> str:
    """Return the parameter's words, "" where it isn't given; bounds on its length are its reader's."""
    return " ".join(request.query_params.get(name, "").replace("\0", " ").split())


def number(request: Request, name: str, default: int, *, most: int) -> int:
    """Return the parameter as a number from 1 to `most`."""
    given = request.query_params.get(name, "")
    if not given:
        return default
    if not (given.isascii() and given.isdigit()) or len(given) > 9 or not 1 <= int(given) <= most:
        raise ParameterError(name=name, found=repr(given[:40]), expected=told("a number from 1 to {most}", most=most))
    return int(given)


def day(request: Request, name: str) -> str:
    """Return a date as EDTF, however it is written; as it was given where it is none, for its reader to refuse."""
    given = text(request, name)[:100]
    if not given or bounds(given) is not None:
        return given
    written = parse_date(given)
    return written if written is not None and bounds(written) is not None else given


def page(request: Request) -> int:
    return number(request, "page", 1, most=LAST_PAGE)


def limit(request: Request, default: int) -> int:
    return number(request, "limit", default, most=MOST_ON_A_PAGE)


def choice(request: Request, name: str, choices: Collection[str], default: str = "") -> str:
    """Return the parameter if it is one of `choices`."""
    given = text(request, name)
    if not given:
        return default
    if given not in choices:
        raise ParameterError(
            name=name, found=repr(given[:40]), expected=told("one of {choices:list}", choices=tuple(choices))
        )
    return given


def values(request: Request, name: str) -> list[str]:
    """Return all values of a parameter that may be repeated, each once."""
    given = list(dict.fromkeys(value for value in request.query_params.getlist(name) if value))
    if len(given) > MOST_VALUES:
        found, expected = told("given {count} times", count=len(given)), told("{most} at most", most=MOST_VALUES)
        raise ParameterError(name=name, found=found, expected=expected)
    for value in given:
        if len(value) > LONGEST_VALUE:
            found, expected = (
                told("{count} characters long", count=len(value)),
                told("{most} at most", most=LONGEST_VALUE),
            )
            raise ParameterError(name=name, found=found, expected=expected)
    return given
