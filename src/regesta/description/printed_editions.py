"""Where a document was printed, from the words of a citation.

In: the span of an edition's reference ("Title [translation], Publisher, Place, 1996 (ed. X), pp. 2-3"), or a source
line in which sentences say where the document was printed. Out: the claim `editions`, a record of the parts that were
told apart, and always of the words as written.
"""

from __future__ import annotations

import re
from typing import Final

from regesta.model import Claim

from .keepers import is_archive, is_initials
from .reference_end import reference_end
from .unit_names import GROUP_CODE, shape_of
from .word_lists import listed

_TEXT_OF = (
    r"(?:(?:This|A|An|The)\s(?:full |complete |partial |abridged |German |Russian |French |English )?"
    r"(?:text (?:of )?(?:this |the )?)?(?:\w{2,14}\s){0,2}?(?:printed here\s|published here\s)?(?:is|are|was|were)\s)?"
)
_PRINTED_IN = re.compile(
    rf"(?:(?<=[.;(\]\n]\s)|(?<=[(\[.;\n])|(?<=^))(?:{_TEXT_OF}(?:[Aa]lso\s|[Ff]irst\s|[Ll]ater\s|"
    rf"partially\s)?(?:[Rr]e)?"
    r"(?:[Pp]rinted|[Pp]ublished|[Aa]vailable|[Cc]ited)(?:\sin\s(?:full|part|extract|facsimile|"
    r"translation))?(?:\s[Ii]n(?=[\s:]):?|:)"
    r"|[Ss]ee also(?: in)?:?|[Ss]iehe auch:?|Voir aussi:?|Vezi și:?|См\. также:?"
    r"|(?:[Aa]bged(?:ruckt|r\.)|[Gg]edruckt|[Vv]eröffentlicht|[Tt]eildruck|Druck|Publié|Imprimé|"
    r"Reproduit|Publicat|Apărut|"
    r"Pubblicato|Edito|Publicado|Impreso|Opublikowan[eoy]|Druk|Publikováno|Otištěno|"
    r"Gedrukt)(?:\s(?:in|dans|în|en|w|v))?(?:\s|:\s?)"
    r"|Опубл(?:\.|иковано)(?:\sв)?:?|Печатается по:?)\s{0,2}(?=\S)",
)
_STEMS: Final = listed(
    "rinted|ublished|vailable|cited|Cited|lso|oussi|ussi|iehe|auch|și|также|druckt|ffentlicht|"
    "druck|Druck|ublié|mprimé|eproduit|ublicat|părut|ubblicato|dito|ublicado|mpreso|publikowan|"
    "ublikov|tištěno|edrukt|Опубл|ечатается|abgedr"
)
"""One of these stands in every such sentence: they are looked for before the pattern is tried."""
_SAME_BOOK = re.compile(
    r"(?:(?:see )?(?:documents?|docs?|nos?|nrs?|dokumente?|footnotes?|notes?|volumes?|vol|Bd|Band|"
    r"tome|page|pp?|S|supra|infra)\b"
    r"\.?(?:\s\d|\s[IVX]+\b|$))",
    re.IGNORECASE,
)
VOLUME = re.compile(
    r"\b(?:vol\.|vols\.|volumes?|band|bd\.|tome|tom|volumul|том)\s*[\dIVXLC]+\b|"
    r"\b1[5-9]\d\d\s?[-–—]\s?(?:1[5-9])?\d\d\b",
    re.IGNORECASE,
)
"""A volume or the years that it covers, by which a running title is told from other lines."""

_EDITOR = re.compile(
    r"[(\[]?\s*(?:(?:coordinating |general |volume )?editors?\s*:|\beds?\.|\bedited by|\bHrsg\.(?: von)?|\bhrsg\. von|"
    r"\bhg\. von|\bHg\.|\bbearb\. von|\bred\.(?: nauk\.)?|\bpod redakcją|\bпод ред\.|\bотв\. ред\.|"
    r"\bsost\.|\bсост\.|\ba cura di|"
    r"\bsous la direction de|\bcoord\.|\beditor\b|\bszerk\.)\s*",
    re.IGNORECASE,
)
_AUTHOR_FIRST = re.compile(
    r"(?:[A-ZÀ-ŽА-Я][\w.’-]*\s){1,2}[A-ZÀ-ŽА-Я][\w’-]+,\s(?=(?:The|A|An|Der|Die|Das|La|Le|Les|Il|El)\s|[\"“„«]|(?:[\w’-]+\s){4})"
)
_EDITOR_FIRST = re.compile(
    r"([^,()\d]{3,60}(?:,\s[A-Z][^,()\d]{2,30}){0,2}?)\s?[(\[](?:Hrsg\.?|Hg\.?|eds?\.?|dir\.?|"
    r"coords?\.?|red\.|a cura di|szerk\.|ред\.)[)\]]"
    r"\s?[,:]?\s*"
)
_STOPS_IN_A_TITLE: Final = 2
_NUMBER_SIGN = r"(?:\s?(?:no|nr|n°|№|č)\.?)?\s?:?\s?"
_PAGES = re.compile(
    r"(?<![\w.])(?:pp?|PP?|S|ss?|str|с|стр|lk)\.\s?(\d+(?:\s?[-–—]\s?\d+)?(?:,\s\d+(?:\s?[-–—]\s?\d+)?)*(?:\s?ff?\b\.?)?)"
    r"|\b(?:pages?|Seiten?)\s(\d+(?:\s?[-–—]\s?\d+)?)"
)
_DOCUMENT = re.compile(
    rf"(?<![\w.])(?:docs?\.|documents?|dok\.|dokument|док\.|документ|document){_NUMBER_SIGN}(\d{{1,5}}[a-z]?)\b"
    r"|(?<![\w.])(?:nos?\.|nrs?\.|n°|nº|№)\s?(\d{1,5}[a-z]?)\b",
    re.IGNORECASE,
)
_VOLUME_OF = re.compile(
    r"(?<![\w.])(?:vols?\.?|volumes?|Bde?\.?|Band|tome|tom|t\.|volumul|том|т\.|Book|Buch)\s?"
    r"([\dIVXLC]+(?:/[\dIVX]+)?(?:,?\s(?:part|pt\.?|Teil)\s[\dIVXLC]+)?)\b",
    re.IGNORECASE,
)
_IMPRINT = re.compile(r"\(([^():,]{2,50}(?:,\s[A-Z][\w.]{1,12})?):\s([^():]{2,80}?),\s(1[5-9]\d\d|20\d\d)\)")
_PLACE_YEAR = re.compile(r"[A-ZÀ-ŽА-Я][\w.’' -]{2,40}(?:/[A-Z][\w ]{2,30})?\s(?=(?:1[5-9]|20)\d\d$)")
_YEAR = re.compile(r"^(1[5-9]\d\d|20\d\d)$")
_A_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}$")
_TITLE_END = re.compile(r"\s*\[|\s\((?=[^()]{2,60}:\s)")
_SIGNS: Final = listed("p.|page|s.|seite|str.|lk.|doc|dok|док|vol|bd|band|book|buch|tom|t.|т.|с.|no.|nr|n°|nº|№")
"""One of these stands before every volume, document number or page."""
_LEAD = re.compile(r"(?:[Ii]n|From|Aus|Extrait de|Dans|dans|În|W|В):?\s+")
_ARCHIVAL = re.compile(
    r"\b(?:RG|FRC|(?i:record group|box|lots?|job|fonds?|fondul|opis|delo|dosar(?:ul)?|dossier|"
    r"bestand|folders?|carton|karton|"
    r"akten?|file|sygn|busta|fasc|legajo|microfilm|reel|nachla(?:ss|ß)))\b|\b(?:f|ff|fol|op|d|l|ll|"
    r"Bl|inv|b|ф|оп|д|л|лл)\.\s?\d"
)


def is_printed(text: str, start: int, end: int) -> bool:
    """Tell whether the reference text[start:end] is that of a printed work and of no archive.

    A printed work is cited by its title with volume, document number, pages or imprint, an archive by groups and
    files. Initials alone ("ADAP", "VSA") may be either: a document's number tells that they are an edition.
    """
    words = text[start:end].lower()
    if "(" in words and (_IMPRINT.search(text, start, end) or _EDITOR_FIRST.match(text, start, end)):
        return not _ARCHIVAL.search(text, start, end)
    if not any(sign in words for sign in _SIGNS):
        return False
    pages = _PAGES.search(text, start, end)
    number = _DOCUMENT.search(text, start, end)
    volume = _VOLUME_OF.search(text, start, end)
    dated = _A_YEAR.search(text, start, end)
    if not (pages or number or (volume and dated)) or not (volume or number or dated):
        return False
    if _ARCHIVAL.search(text, start, end):
        return False
    stop = pages.start() if pages else end
    first, *others = [part.strip() for part in re.split(r"[,;]", text[start:stop])]
    plain = first[: volume.start() - start].strip() if volume and volume.start() - start < len(first) else first
    if not plain or plain[0].isdigit() or is_archive(plain) or GROUP_CODE.match(plain):
        return False
    if any(
        GROUP_CODE.fullmatch(part) or shape_of(part) == "shelf" for part in others if part and not _A_YEAR.match(part)
    ):
        return False
    if is_initials(plain):
        named = [part for part in others if part and not _A_YEAR.search(part) and not any(c.isdigit() for c in part)]
        return bool(number and (volume or dated)) or not named
    return bool(volume and (pages or number or dated)) or bool((pages or number) and dated)


def find_editions(text: str, start: int, end: int) -> tuple[list[Claim], list[tuple[int, int]]]:
    """Return the editions that the sentences of text[start:end] name, and the spans of those sentences."""
    claims: list[Claim] = []
    spans: list[tuple[int, int]] = []
    words = text[start:end]
    if not any(stem in words for stem in _STEMS):
        return claims, spans
    position = start
    while (found := _PRINTED_IN.search(text, position, end)) is not None:
        last = _edition_end(text, found.end(), end)
        edition = read_edition(text, found.end(), last)
        if edition is not None and _names_work(edition.value):
            claims.append(edition)
            spans.append((found.start(), last))
        elif found[0].lower().startswith(("see", "voir", "siehe", "vezi", "см")):
            spans.append((found.start(), last))
        position = max(last, found.end())
    return claims, spans


def _edition_end(text: str, start: int, end: int) -> int:
    """Return where the edition's reference ends: its sentence, or the bracket that the words stand in."""
    last = end_of_printed(text, start, end)
    depth = 0
    for i in range(start, last):
        if text[i] in "([":
            depth += 1
        elif text[i] in ")]":
            depth -= 1
            if depth < 0:
                return i
    return last


def end_of_printed(text: str, start: int, end: int) -> int:
    """Return where the reference to a printed work ends: a title may hold full stops, its numbers stand after them."""
    first = last = reference_end(text, start, end)
    for _ in range(_STOPS_IN_A_TITLE):
        if last >= end or _PAGES.search(text, start, last) or _A_YEAR.search(text, start, last):
            break
        following = reference_end(text, last + 1, end)
        if _PAGES.search(text, last, following) or (_A_YEAR.search(text, last, following) and following - last < 120):
            return following
        last = following
    return first


def _names_work(value: dict[str, str]) -> bool:
    """Tell whether more than a number of the same book is named."""
    return len(value.get("title", "")) > 2 and _SAME_BOOK.match(value["as_written"]) is None


def read_edition(text: str, start: int, end: int) -> Claim | None:
    """Return the claim of the printed edition at text[start:end], None where it names nothing.

    The title runs to its translation in brackets or the first comma; then publisher, place and year in the
    order that citations share, or "(Place: Publisher, Year)"; an editor by "ed."; volume, document number and
    pages by their words.
    """
    while end > start and text[end - 1] in " \t\n.;,]>":
        end -= 1
    while start < end and text[start] in " \t\n[":
        start += 1
    if end - start < 4:
        return None
    value: dict[str, str] = {}
    lead = _LEAD.match(text, start, end)
    first = start = lead.end() if lead else start
    editor = _EDITOR_FIRST.match(text, first, end)
    if editor is not None:
        value["editor"] = editor[1].strip()
        first = editor.end()
    numbers = _read_numbers(text, first, end, value)
    author = _AUTHOR_FIRST.match(text, first, numbers)
    if author is not None and editor is None:
        first = author.end()
    title_end = _title_end(text, first, min(numbers, end))
    title = text[first:title_end].strip(' ,."“”„»«(')
    if title:
        value = {"title": " ".join(title.split()), **value}
    _read_imprint(text, title_end, numbers, end, value)
    value = {part: value[part] for part in _ORDER if part in value}
    value["as_written"] = text[start:end]
    confidence = 0.9 if len(value) > 3 else 0.7
    return Claim("editions", value, text[start:end], start, end, "citation/edition@2", confidence)


_ORDER: Final = ("title", "editor", "publisher", "place", "year", "volume", "number", "pages")


def _read_numbers(text: str, start: int, end: int, value: dict[str, str]) -> int:
    """Read volume, document number and pages into *value*; return where the first of the last of them begins."""
    begins = end
    numbered = list(_PAGES.finditer(text, start, end))
    if numbered:
        value["pages"] = numbered[-1][1] or numbered[-1][2]
        begins = numbered[-1].start()
    document = _DOCUMENT.search(text, start, end)
    if document is not None and document.start() > start:
        value["number"] = document[1] or document[2]
        begins = min(begins, document.start())
    volume = _VOLUME_OF.search(text, start, end)
    if volume is not None and volume.start() > start:
        value["volume"] = " ".join(volume[1].split())
    return begins


def _title_end(text: str, start: int, end: int) -> int:
    if start < end and text[start] in '"“„«':
        closing = re.compile(r"[\"”“»]").search(text, start + 1, end)
        if closing is not None:
            return closing.end()
    bracket = _TITLE_END.search(text, start, end)
    comma = text.find(",", start, end)
    if bracket is not None and (comma < 0 or bracket.start() < comma):
        return bracket.start()
    return comma if comma >= 0 else end


def _read_imprint(text: str, start: int, numbers: int, end: int, value: dict[str, str]) -> None:
    """Read editor, publisher, place and year after the title into *value*."""
    closing = text.find("]", start, numbers)
    if start < numbers and text[start : start + 2].strip().startswith("[") and closing >= 0:
        start = closing + 1
    imprint = _IMPRINT.search(text, start, end)
    if imprint is not None:
        value["place"], value["publisher"], value["year"] = imprint[1].strip(), imprint[2].strip(), imprint[3]
        numbers = imprint.start()
    editor = _EDITOR.search(text, start, numbers)
    if editor is not None:
        bracketed = editor[0][0] in "(["
        stops = [at for at in (text.find(")", editor.end(), numbers), text.find("(", editor.end(), numbers)) if at >= 0]
        comma = text.find(",", editor.end(), numbers)
        if not bracketed and comma >= 0:
            stops.append(comma)
        stop = min(stops, default=numbers)
        name = re.sub(r",? (?:Ph\.?\s?D|M\.?A)\.?$", "", text[editor.end() : stop].strip(" ,."))
        if name:
            value.setdefault("editor", name)
        if imprint is not None:
            return
        rest = text[stop:numbers] if not bracketed else ""
        parts_text = text[start : editor.start()] + "," + rest
    else:
        parts_text = text[start:numbers]
    if imprint is not None:
        return
    parts = [part.strip(" ()[]\n") for part in re.split(r"[,:;]", parts_text)]
    parts = [part if _INITIALS.search(part) else part.strip(".") for part in parts if part.strip(". ")]
    parts = [" ".join(part.split()) for part in parts if not _VOLUME_OF.fullmatch(part)]
    year = next((i for i, part in enumerate(parts) if _YEAR.match(part)), None)
    if year is None:
        with_place = next((part for part in parts if _PLACE_YEAR.match(part)), None)
        if with_place is not None and not any(c.isdigit() for c in with_place[:-4]):
            value["place"], value["year"] = with_place[:-4].strip(), with_place[-4:]
        return
    value["year"] = parts[year]
    before = [part for part in parts[:year] if not any(c.isdigit() for c in part)]
    if before:
        value["place"] = before[-1]
    if len(before) > 1:
        value["publisher"] = before[-2]
