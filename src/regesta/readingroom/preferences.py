"""What a reader has set for this browser: language, theme, density; in cookies, so that it works without scripts."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ..model import told
from . import languages
from .errors import ParameterError
from .languages import LANGUAGES, marked

THEMES = {
    "auto": marked("As the system has it"),
    "light": marked("Light"),
    "dark": marked("Dark"),
    "contrast": marked("High contrast"),
}
DENSITIES = {"normal": marked("Normal"), "dense": marked("Dense")}
THEME_COOKIE, DENSITY_COOKIE = "regesta-theme", "regesta-density"
YEAR = 365 * 24 * 3600
LONGEST_FORM = 4_000


class Preferences(Struct, frozen=True):
    """A reader's settings; what isn't set, or not known, is the default."""

    language: str = "en"
    theme: str = "auto"
    density: str = "normal"


def preferences_of(request: Request) -> Preferences:
    theme = request.cookies.get(THEME_COOKIE, "auto")
    density = request.cookies.get(DENSITY_COOKIE, "normal")
    return Preferences(
        language=languages.chosen(request),
        theme=theme if theme in THEMES else "auto",
        density=density if density in DENSITIES else "normal",
    )


async def set_preferences(request: Request) -> Response:
    """Keep what the form at the foot of every page gives, and lead back to the page.

    Raises:
        ParameterError: a value is none of those that the form offers, or the form is too long.
    """
    body = await _body(request)
    given = {name: found[-1] for name, found in parse_qs(body, max_num_fields=10).items()}
    answer = RedirectResponse(_way_back(given.get("back", "/")), 303)
    for name, cookie, choices in (
        ("lang", languages.COOKIE, LANGUAGES),
        ("theme", THEME_COOKIE, THEMES),
        ("density", DENSITY_COOKIE, DENSITIES),
    ):
        value = given.get(name)
        if value is None:
            continue
        if value not in choices:
            raise ParameterError(
                name=name, found=repr(value[:40]), expected=told("one of {choices:list}", choices=tuple(choices))
            )
        answer.set_cookie(cookie, value, max_age=YEAR, path="/", samesite="lax", httponly=True)
    return answer


async def _body(request: Request) -> str:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_FORM:
            expected = told("{most} bytes at most", most=LONGEST_FORM)
            raise ParameterError(name="form", found=told("longer"), expected=expected)
    return body.decode("utf-8", "replace")


def _way_back(given: str) -> str:
    """Return a page of this room: what names another host, or no path, leads to the first page."""
    parts = urlsplit(given[:2000].replace("\\", "/"))
    if parts.scheme or parts.netloc or not parts.path.startswith("/") or parts.path.startswith("//"):
        return "/"
    return parts.path + (f"?{parts.query}" if parts.query else "")
