"""Pages of a capture as pictures, drawn when they are asked for, by a program under guard."""

from __future__ import annotations

import sys

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive
from ...engines import run_program
from .. import naming
from ..errors import NoSuchPageError, PageImageError
from ..templating import capture_address

DRAWN = "application/pdf"
SECONDS, MEGABYTES = 10.0, 1_500


def page_image(request: Request, archive: Archive) -> Response:
    """The page of a PDF capture, as PNG. A capture never changes, so a browser may keep it."""
    name, wanted = request.path_params["name"], request.path_params["page"]
    capture = archive.capture(name).capture
    digest = naming.digest(capture.id)
    page = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 7 else 0
    if capture.media_type != DRAWN or page not in {number for _, number in archive.pages(capture.id)}:
        raise NoSuchPageError(path=request.url.path[:200])
    if digest != name:
        return RedirectResponse(f"{capture_address(capture.id)}/pages/{page}", 302)
    command = [sys.executable, "-m", "regesta.transcription.page_image", str(page)]
    ended = run_program(command, archive.capture_bytes(capture.id), seconds=SECONDS, megabytes=MEGABYTES)
    if not ended.well or not ended.output:
        found = "it took too long" if ended.over_time else "the program that draws it failed"
        raise PageImageError(page=page, capture=digest[:16], found=found)
    return Response(ended.output, media_type="image/png", headers={"Cache-Control": "private, max-age=31536000"})
