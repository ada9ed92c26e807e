"""Many pages read at once, on as many cores as the work may use, and told in their order.

The first page is read alone: the language it is in is what the others are expected in. A page that the recogniser
can't end, or can't read, is told in a notice and costs nothing but itself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from msgspec import Struct

from regesta.engines import cores, go_on, hands
from regesta.model import Notice

from ..errors import NoLanguagePackError, NoRecogniserError
from .languages import debian_package, pack_code
from .page_text import PageText
from .pictures import Picture
from .reading import Expected, read_picture
from .tesseract import PageBounds, installed_packs, languages_installed, program, version

METHOD = "ocr@1"


class Scan(Struct, frozen=True):
    """A page that was read: its number, its text (None where it has none), and what went wrong."""

    page: int
    text: PageText | None
    why: Notice | None = None


class Recogniser:
    """Reads pictures of pages in the languages that were asked for; in none, in those that the pages prove."""

    def __init__(self, languages: Iterable[str] = (), bounds: PageBounds | None = None) -> None:
        self.asked = tuple(dict.fromkeys(pack_code(language) for language in languages if language))
        self._bounds = bounds or PageBounds()

    @property
    def method(self) -> str:
        """Return the method with the program's version ("ocr@1/tesseract@5.3.0")."""
        return f"{METHOD}/tesseract@{version()}"

    def refuse_without(self, name: str) -> None:
        """Let pass what can be read here.

        Raises:
            NoRecogniserError: the recogniser is not installed.
            NoLanguagePackError: a language that was asked for is not.
        """
        if program() is None:
            wanted = " ".join(debian_package(pack) for pack in self.asked or ("eng", "osd"))
            raise NoRecogniserError(name=name, packages=f"tesseract-ocr {wanted}")
        missing = [pack for pack in self.asked if pack not in installed_packs()]
        if missing or not languages_installed():
            raise NoLanguagePackError(
                name=name,
                packs=", ".join(missing or ["eng"]),
                packages=" ".join(debian_package(pack) for pack in missing or ["eng"]),
                installed=", ".join(sorted(languages_installed())) or "none",
            )

    def read(self, pictures: Iterable[tuple[int, Callable[[], Picture] | Picture | None]]) -> Iterator[Scan]:
        """Yield what each of the numbered *pictures* says, in their order; None stands for one that can't be opened.

        Pictures are taken (and made, where they are functions) one by one, so that few are in memory.
        """
        waiting: deque[Future[Scan]] = deque()
        expected = Expected(self.asked)
        with ThreadPoolExecutor(max_workers=cores()) as pool:
            for number, given in pictures:
                picture = given() if callable(given) else given
                if picture is None:
                    waiting.append(_done(Scan(number, None, "its picture is damaged")))
                elif expected.asked or expected.packs:
                    waiting.append(pool.submit(self._one, number, picture, expected))
                else:
                    scan = self._one(number, picture, expected)
                    if scan.text is not None:
                        expected = Expected((), scan.text.packs)
                    waiting.append(_done(scan))
                while waiting[0].done():
                    yield _taken(waiting)
                    if not waiting:
                        break
                _wait_for_a_hand(waiting)
            while waiting:
                yield _taken(waiting)

    def _one(self, number: int, picture: Picture, expected: Expected) -> Scan:
        text, why = read_picture(picture, expected, self._bounds)
        return Scan(number, text, why)


def _wait_for_a_hand(waiting: deque[Future[Scan]]) -> None:
    """Wait until fewer pages are being read than the work may read at once; how many that is may change."""
    running = [future for future in waiting if not future.done()]
    while len(running) >= hands():
        _, left = wait(running, return_when=FIRST_COMPLETED)
        running = list(left)
        go_on()


def _done(scan: Scan) -> Future[Scan]:
    future: Future[Scan] = Future()
    future.set_result(scan)
    return future


def _taken(waiting: deque[Future[Scan]]) -> Scan:
    scan = waiting.popleft().result()
    go_on()
    return scan
