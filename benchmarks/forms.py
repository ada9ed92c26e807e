"""Measure how the forms of captures are read: characters wrong in scans, pages a second, documents a CPU second.

usage: python benchmarks/forms.py [--typeface serif] [--damage clean worn ...] [--pages 12] [--calibrate] [--pdf]

The pages are letters of our own in five languages (`letters/`), printed and spoilt by `pages.py`. Printed: for each
language and damage the share of characters that are wrong (CER, white space as one space), without being told the
language; the recogniser's CPU seconds a page; pages a second on all cores, through the guarded engine; for PDFs in
the layouts of tests/pdf_pages.py the share of wrong characters (those of words out of their order) and pages a CPU
second; for DOCX, ODT, RTF and e-mail documents a CPU second. `--calibrate` prints how often words are right by what
the recogniser says of them. Needs Tesseract with eng, ron, rus, deu, fra and osd. Frozen figures: benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import io
import resource
import sys
import time
from collections import defaultdict
from difflib import SequenceMatcher
from email.message import EmailMessage
from pathlib import Path

import docx
from odf.opendocument import OpenDocumentText
from odf.text import P
from rapidfuzz.distance import Levenshtein

from pages import DAMAGES, LETTERS, TYPEFACES, page
from regesta.engines import Guard, LocalEngine, cores
from regesta.transcription import Limits, readers_for, transcribe
from regesta.transcription.recognition import open_pictures
from regesta.transcription.recognition.tesseract import PageBounds, read_words

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from pdf_pages import SOURCES

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--typeface", choices=TYPEFACES, default="typewriter")
    parser.add_argument("--damage", nargs="+", choices=DAMAGES, default=list(DAMAGES))
    parser.add_argument("--pages", type=int, default=12, help="pages of the measurement of speed")
    parser.add_argument("--calibrate", action="store_true")
    parser.add_argument("--pdf", action="store_true", help="only the order of PDFs")
    options = parser.parse_args()
    if options.pdf:
        order()
        return
    if options.calibrate:
        calibrate()
        return
    errors(options.typeface, options.damage)
    speed(options.typeface, options.pages)
    order()
    forms()


def picture(language: str, typeface: str, damage: str) -> bytes:
    """Return the page as a PNG file."""
    file = io.BytesIO()
    page(language, typeface, damage).save(file, "PNG", dpi=(300, 300))
    return file.getvalue()


def wrong(read: str, written: str) -> float:
    """Return the share of characters that are wrong."""
    read, written = " ".join(read.split()), " ".join(written.split())
    return Levenshtein.distance(read, written) / len(written)


def errors(typeface: str, damages: list[str]) -> None:
    """Print the share of wrong characters by language and damage; the language is not told."""
    print(f"CER, {typeface}, language found by itself")
    print("        " + "".join(f"{damage:>9}" for damage in damages))
    for language, written in LETTERS.items():
        row = [wrong(transcribe(picture(language, typeface, each), "image/png").text, written) for each in damages]
        print(f"{language:8}" + "".join(f"{share:9.4f}" for share in row), flush=True)


def read_one(task: tuple[str, bytes]) -> int:
    """Return the length of what is read on a page in a language that is told."""
    return len(transcribe(task[1], "image/png", readers=readers_for((task[0],))).text)


def speed(typeface: str, count: int) -> None:
    """Print pages a second through the engine, and CPU seconds a page."""
    languages = list(LETTERS)
    tasks = [(languages[n % 5], picture(languages[n % 5], typeface, "clean")) for n in range(count)]
    before, begun = _children(), time.monotonic()
    outcomes = list(LocalEngine(guard=Guard()).run(read_one, tasks, name=lambda task: task[0]))
    seconds, used = time.monotonic() - begun, _children() - before
    assert all(outcome.error is None for outcome in outcomes)
    print(f"{count} clean pages, language told: {used / count:.2f} CPU s a page")
    print(f"by the clock, with what else the machine does: {count / seconds:.2f} pages/s")
    print(f"on {cores()} cores that nobody shares: {cores() * count / used:.2f} pages/s")


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def order() -> None:
    """Print by how many characters a PDF's text differs from what a reader reads, and how fast its pages are read."""
    print("PDF: CER, and pages a CPU second")
    for layout, make in SOURCES.items():
        data, written = make()
        share = wrong(transcribe(data, "application/pdf").text, written)
        begun, count = time.process_time(), 0
        while time.process_time() - begun < 0.5:
            transcribe(data, "application/pdf")
            count += 1
        print(f"{layout:38} {share:.4f} {count / (time.process_time() - begun):7.0f}", flush=True)


def forms() -> None:
    """Print documents a CPU second for forms that are read without a recogniser."""
    lines = LETTERS["eng"].split("\n")
    word, text, mail = docx.Document(), OpenDocumentText(), EmailMessage()
    for line in lines:
        word.add_paragraph(line)
        text.text.addElement(P(text=line))
    mail["From"], mail["To"], mail["Date"] = "a@quay.example", "b@mole.example", "Mon, 05 May 2008 10:12:00 +0300"
    mail.set_content(LETTERS["eng"])
    files = (io.BytesIO(), io.BytesIO())
    word.save(files[0])
    text.write(files[1])
    rich = "{\\rtf1\\ansi " + "".join(f"{line}\\par\n" for line in lines) + "}"
    for name, media_type, data in (
        ("DOCX", WORD, files[0].getvalue()),
        ("ODT", "application/vnd.oasis.opendocument.text", files[1].getvalue()),
        ("RTF", "application/rtf", rich.encode("latin-1", "replace")),
        ("e-mail", "message/rfc822", mail.as_bytes()),
    ):
        transcribe(data, media_type)
        begun, count = time.process_time(), 0
        while time.process_time() - begun < 1:
            transcribe(data, media_type)
            count += 1
        print(f"{name:7} {count / (time.process_time() - begun):7.0f} documents a CPU second")


def calibrate() -> None:
    """Print how often words are right, by the confidence that they are given."""
    right: dict[float, list[bool]] = defaultdict(list)
    for language, written in LETTERS.items():
        for typeface in TYPEFACES:
            for damage in ("clean", "skewed", "blurred", "worn"):
                (sheet,) = open_pictures(picture(language, typeface, damage), "page", Limits())
                assert sheet is not None
                words, _ = read_words(sheet.as_pgm(), language, sheet.dots, PageBounds())
                found = [word.text for word in words]
                hits: set[int] = set()
                for start, _, length in SequenceMatcher(
                    None, found, written.split(), autojunk=False
                ).get_matching_blocks():
                    hits.update(range(start, start + length))
                for number, word in enumerate(words):
                    right[round(word.confidence, 1)].append(number in hits)
    for stated in sorted(right):
        print(f"said {stated:.1f}: right {sum(right[stated]) / len(right[stated]):.3f} of {len(right[stated]):,} words")


if __name__ == "__main__":
    main()
