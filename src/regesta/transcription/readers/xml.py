"""XML of a kind that no other reader knows: the words of its elements, one element on a line.

An element whose children alone have words gives its children a line each; words mixed with elements stay
one line.
"""

from __future__ import annotations

from lxml import etree

from regesta.model import Transcription

from ..errors import NoWordsError
from ..limits import Limits
from ..sheet import Sheet
from ..xml_source import parse_xml

METHOD = "xml@1"
_MEDIA_TYPES = frozenset({"application/xml", "text/xml"})
_LONGEST_VALUE = 300


class XmlReader:
    """Reads any well-formed XML."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the words of all elements, with a segment for each that has words."""
        source = parse_xml(data, name, limits)
        sheet = Sheet(limits.max_segments)
        _copy_out(source.root, sheet)
        text, segments = sheet.finish()
        if not text:
            raise NoWordsError(name=name, media_type="XML")
        return Transcription(
            text=text,
            method=METHOD,
            media_type="application/xml",
            encoding=source.encoding,
            segments=segments,
            notices=source.notices,
        )


def _copy_out(root: etree._Element, sheet: Sheet) -> None:
    paths: list[str] = []
    mixed: list[bool] = [False]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            name = etree.QName(element).localname
            if not mixed[-1]:
                sheet.break_line(1)
            paths.append(f"{paths[-1]}/{name}" if paths else name)
            mixed.append(mixed[-1] or _is_mixed(element))
            sheet.open(paths[-1], _attributes(element))
            _write(sheet, element.text)
        else:
            sheet.close()
            paths.pop()
            mixed.pop()
            if not mixed[-1]:
                sheet.break_line(1)
            if element is not root:
                _write(sheet, element.tail)


def _write(sheet: Sheet, text: str | None) -> None:
    """Write an element's words; line breaks in data, unlike in prose, are its writer's own."""
    if text and text.strip():
        sheet.write_kept(text.strip("\n"))
    elif text:
        sheet.write(text)


def _is_mixed(element: etree._Element) -> bool:
    """Return whether words and elements stand side by side in *element*."""
    if not len(element):
        return False
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


def _attributes(element: etree._Element) -> dict[str, str]:
    return {etree.QName(str(key)).localname: str(value)[:_LONGEST_VALUE] for key, value in element.attrib.items()}
