"""The one root of all errors that a user can meet.

Each error has a code (`RG-<ROOM>-<NNN>`), an exit code for the command line, an HTTP status for the reading room,
its values as attributes, and a sentence that says what happened, where, what was found against what was expected,
and what to do next. A room's own errors live in its `errors.py`; the code names the room.
"""

from __future__ import annotations

from typing import Any, ClassVar


class RegestaError(Exception):
    """What went wrong, where, found against expected, what to do next.

    A subclass sets `code`, `exit_code`, `http_status` and `template`; the template's fields are the keyword
    arguments, which stay readable as attributes.
    """

    code: ClassVar[str] = "RG-000"
    exit_code: ClassVar[int] = 1
    http_status: ClassVar[int] = 500
    template: ClassVar[str] = "{message}"

    def __init__(self, **values: Any) -> None:
        self.values = values
        super().__init__(values)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["values"][name]
        except KeyError:
            raise AttributeError(name) from None

    def __str__(self) -> str:
        return f"{self.code}: {self.template.format(**self.values)}"

    def __reduce__(self) -> tuple[Any, ...]:
        # Errors cross process borders, where keyword arguments would be lost.
        return (_again, (type(self), self.values))


class UnexpectedError(RegestaError):
    """A fault of Regesta itself."""

    code = "RG-000"
    template = (
        "a fault in Regesta stopped the command ({fault}, at {where}). The archive stays at its last complete state. "
        "Please report it; with REGESTA_DEBUG=1 in the environment the same command shows where it happened."
    )


def _again(kind: type[RegestaError], values: dict[str, Any]) -> RegestaError:
    return kind(**values)
