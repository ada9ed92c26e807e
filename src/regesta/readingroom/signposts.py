"""What tells machines about the room: robots.txt, the sitemap, and the description of its search for browsers.

Addresses in them are whole. They begin with the archive's own public address where archive.toml gives one
(`address = "https://…"`), else with that of the request.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import Response

from ..archive import Archive
from . import parameters
from .errors import NoSuchPageError
from .pages.figures import kept
from .sections import MAIN, MORE
from .templating import place_address

MOST_IN_A_SITEMAP = 50_000
"""sitemaps.org: a file has 50,000 addresses at most; more are several files under an index."""
XML = "application/xml"


def public_address(request: Request, archive: Archive) -> str:
    """Return the room's address without a slash at its end."""
    given = archive.folder.settings.get("address", "")
    return (given or str(request.base_url)).rstrip("/")


def robots(request: Request, archive: Archive) -> Response:
    """All may read; lists of search results are endless and lead to nothing that the sitemap hasn't."""
    lines = [
        "User-agent: *",
        "Disallow: /search",
        "Disallow: /captures/*/bytes",
        f"Sitemap: {public_address(request, archive)}/sitemap.xml",
    ]
    return Response("\n".join(lines) + "\n", media_type="text/plain; charset=utf-8")


def sitemap(request: Request, archive: Archive) -> Response:
    """Every page that stays: sections, documents, people, places. Beyond 50,000 an index of several files.

    Raises:
        NoSuchPageError: `part` is beyond the last.
    """
    base = public_address(request, archive)
    paths = kept(request, archive, "sitemap", _paths)
    parts = max(1, -(-len(paths) // MOST_IN_A_SITEMAP))
    if "part" in request.query_params:
        part = parameters.number(request, "part", 1, most=100_000)
        if part > parts:
            raise NoSuchPageError(path=f"/sitemap.xml?part={part}")
        return _urls(base, paths[(part - 1) * MOST_IN_A_SITEMAP : part * MOST_IN_A_SITEMAP])
    if parts == 1:
        return _urls(base, paths)
    entries = "".join(
        f"<sitemap><loc>{escape(base)}/sitemap.xml?part={part}</loc></sitemap>\n" for part in range(1, parts + 1)
    )
    return Response(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="{_NAMESPACE}">\n{entries}</sitemapindex>\n',
        media_type=XML,
    )


def opensearch(request: Request, archive: Archive) -> Response:
    """The description by which a browser can search the archive from its own address line (OpenSearch 1.1)."""
    base = escape(public_address(request, archive))
    title = escape((archive.folder.settings.get("title", "") or "Regesta archive")[:16])
    long_title = escape((archive.folder.settings.get("title", "") or "Regesta archive")[:48])
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{title}</ShortName>\n<LongName>{long_title}</LongName>\n"
        "<Description>Search the correspondence of this archive</Description>\n"
        f'<Url type="text/html" method="get" template="{base}/search?q={{searchTerms}}&amp;page={{startPage?}}"/>\n'
        f'<Url type="application/json" method="get" template="{base}/search.json?q={{searchTerms}}"/>\n'
        f'<Image height="32" width="32" type="image/svg+xml">{base}/static/mark.svg</Image>\n'
        "<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n"
        "</OpenSearchDescription>\n"
    )
    return Response(body, media_type="application/opensearchdescription+xml")


_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def _paths(archive: Archive) -> list[str]:
    return list(_every(archive))


def _every(archive: Archive) -> Iterator[str]:
    yield "/"
    yield from (section.href for section in (*MAIN, *MORE))
    yield from (f"/documents/{quote(document.id)}" for document in archive.documents(held=None))
    yield from (f"/people/{quote(agent.id)}" for agent in archive.agents())
    yield from (place_address(place.name) for place in archive.places().places)


def _urls(base: str, paths: Iterable[str]) -> Response:
    body = "".join(f"<url><loc>{escape(base + path)}</loc></url>\n" for path in paths)
    return Response(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_NAMESPACE}">\n{body}</urlset>\n', media_type=XML
    )
