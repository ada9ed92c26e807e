"""Write the captures of the demonstration's dossier into a folder.

`python demo/make_captures.py [FOLDER]` (default: captures/ beside this file). In come letters/*.toml and
captures.toml, out come files that are the same, byte for byte, at each run. A form is added as a function in
capture_forms/ and a row in FORMS.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from capture_forms import edition, lists, pages, pdf, plain, tei
from capture_forms.letter import as_captured, load_letters, load_plans

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from capture_forms.letter import CapturePlan, Letter

HERE = Path(__file__).resolve().parent

FORMS: dict[str, Callable[[Sequence[Letter], CapturePlan], bytes]] = {
    "bare": plain.bare,
    "markdown": plain.markdown,
    "pdf": pdf.pdf_export,
    "page-new": pages.page_new,
    "page-old": pages.page_old,
    "card": pages.card,
    "results": lists.results,
    "old-list": lists.old_list,
    "edition-text": edition.edition_text,
    "edition-html": edition.edition_html,
    "tei": tei.tei,
}


def make(plan: CapturePlan, letters: dict[str, Letter]) -> bytes:
    """Return the bytes of the capture that *plan* describes; its `instead` concerns the first letter."""
    first, *others = (letters[name] for name in plan.letters)
    return FORMS[plan.form]([as_captured(first, plan), *others], plan)


def packed(members: Sequence[tuple[str, bytes]]) -> bytes:
    """Return a zip of *members*, stored, with one fixed time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 2, 9, 0, 0)), data)
    return out.getvalue()


def write_captures(folder: Path) -> list[Path]:
    """Return the files written into *folder*: every capture, those inside a zip as one zip."""
    letters = load_letters(HERE / "letters")
    files: dict[str, bytes] = {}
    zips: dict[str, list[tuple[str, bytes]]] = {}
    for plan in load_plans(HERE / "captures.toml"):
        data = make(plan, letters)
        if plan.inside:
            zips.setdefault(plan.inside, []).append((plan.file, data))
        else:
            files[plan.file] = data
    files |= {name: packed(members) for name, members in zips.items()}
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, data in sorted(files.items()):
        path = folder / name
        path.write_bytes(data)
        written.append(path)
    return written


def main(arguments: Sequence[str]) -> int:
    """Write the captures and tell how many; 2 for more than one argument."""
    if len(arguments) > 1:
        sys.stderr.write("Usage: python demo/make_captures.py [FOLDER]\n")
        return 2
    folder = Path(arguments[0]) if arguments else HERE / "captures"
    written = write_captures(folder)
    sys.stdout.write(f"{len(written)} files written to {folder}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
