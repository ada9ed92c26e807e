"""What kind of document it is: by its heading's words, its citation, its own form.

Order of trust: what the document or its heading calls itself; the citation ("711.4/5-1248: Telegram"); the
form (a salutation makes a letter, TO and FROM lines a memorandum). Without any of these nothing is claimed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from msgspec import Struct


class KindFound(Struct, frozen=True):
    """A kind of the record format, and the span of the words that say it."""

    kind: str
    start: int
    end: int


_TABLE: Final = (
    ("editorial note", r"editorial note|editor[’']s note|note by the editors?"),
    ("memorandum of conversation", (
        r"(?:memoranda|memorandum|mem(?:o)?con|record|notes?|transcript|minutes|summary|text|account"
        r"|stenogra(?:m|phic record)|protocol|synopsis)"
        r" (?:of|on|about) (?:an? |the )?(?:\w{1,14} ){0,3}?(?:conversations?|talks?|discussions?"
        r"|conference|interview|dialogue)"
        r"|telephone conversation|telephone call|memcon|conversation between|discussion at the"
        r"|(?:aufzeichnung|vermerk|aktenvermerk|niederschrift|notiz|information|bericht) über (?:ein|das|eine|die|den) "
        r"(?:\w{2,14} ){0,2}(?:gespräch|unterredung|besprechung)"
        r"|gesprächsaufzeichnung|gesprächsprotokoll"
        r"|compte[- ]rendu (?:d[’']un |d[’']une |de l[’']|de la |du )?(?:entretien|conversation|entrevue)"
        r"|gesprächsvermerk|gesprächsnotiz|note d[’']entretien|notatka z rozmowy|záznam o rozhovoru"
        r"|запись (?:беседы|разговора)|беседа |convorbire[a]?|not[aă] (?:de|privind) (?:o )?convorbir\w+"
        r"|stenograma (?:convorbir"
        r"|discu)\w*"
    )),
    ("minutes", (
        r"minutes|meeting notes|procès[- ]verbal|protokoll|notes (?:of|on|from|for|by)"
        r"|record of (?:\w+ )?(?:meeting|action)|summary of (?:discussion|meeting|actions)"
        r"|summary record|протокол|стенограмма|stenogram[aă]|proces[- ]verbal|(?<!note )(?<!nota )verbale|acta de"
        r"|resolution of the"
    )),
    ("airgram", r"airgrams?"),
    ("telegram", (
        r"telegrams?|cablegrams?|cables?|telex|teleprinter message|telecon|ciphergram|cipher telegram"
        r"|radiogram|telegramm\w?|télégramme|telegramă|telegramma|telegrama"
        r"|телеграмма|шифро?телеграмма|шифровка|depesza|depeşă|depeche"
        r"|fernschreiben|drahtbericht|drahterla(?:ss|ß)"
    )),
    (
        "despatch",
        r"despatch(?:es)?|dispatch(?:es)?|despacho|instruction|runderla(?:ss|ß)|rundschreiben|circulaire"
        r"|циркуляр",
    ),
    ("memorandum", (
        r"memorandum|memoranda|memo|aufzeichnung|vermerk|докладная записка|служебная записка|записка"
        r"|справка|promemoria|memorándum|mémorandum|pro memoria"
    )),
    ("report", r"report|bericht|rapport|raport|отчет|отчёт|доклад|informe|rapporto|estimate|study|review"),
    ("note", r"notes? verbale|verbalnote|aide[- ]m[ée]moire|notă|note|нота|nota|démarche"),
    ("agreement", r"agreement|treaty|convention|protocol|accord|abkommen|vertrag|соглашение|договор"
        "|acord(?:ul)?|tratat|exchange of notes"),
    ("letter", (
        r"letters?|message|circular letter|open letter|epistle|brief(?! (?:of|on))|schreiben|privatbrief"
        r"|brev|kirje|lettre|missive|scrisoare\w*|письмо|carta|lettera|list do|dopis|levél"
    )),
)  # fmt: skip
_PATTERNS: Final = tuple((kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for kind, words in _TABLE)
_LONGEST_NAME: Final = 100
"""Characters that the name of a kind may have: "record of the first informal conversation"."""

_ANY: Final = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in _PATTERNS), re.IGNORECASE)
_OTHER = re.compile(
    r"(?<!\w)(?:(?:position|draft|briefing|talking|working|background|discussion|policy|comment) paper"
    r"|paper|address|remarks|speech|statement"
    r"|interview|press (?:release|conference)|diary|journal|directive|resolution|decree|proclamation"
    r"|intelligence note|note on|research note|staff note|study memorandum"
    r"|tagebuch|дневник|press briefing|intelligence brief|discours|rede|discurs|резолюция"
    r"|постановление)(?!\w)",
    re.IGNORECASE,
)
_PARTIES_BEGIN = re.compile(
    r"(?<!\w)(?:from|to|by|between|among|addressed|for|concerning|regarding|with|at|prepared|von|an|de|à"
    r"|către|от|para|received|submitted)(?!\w)",
    re.IGNORECASE,
)
_CITED = re.compile(
    r":\s*(?:(?P<telegram>(?:circular )?(?:telegram|cable|telegramm))|(?P<airgram>(?:circular )?airgram)"
    r"|(?P<despatch>despatch)"
    r"|(?P<letter>letter|lettre|brief|schreiben|carta|scrisoare))\b",
    re.IGNORECASE,
)
_SOURCE_KIND = re.compile(
    r"(?<!\w)(?P<telegram>télégramme|telegramm|telegram)(?:\s|:)|^\W*(?P<letter>lettre|brief|schreiben)\s*:",
    re.IGNORECASE,
)


def kind_of_heading(text: str, start: int, end: int) -> KindFound | None:
    """Return the kind that a heading's leading words say, or None ("The Ambassador in X to the Secretary").

    Only the words before the parties count: "Memorandum by the Head of the Telegram Section" is a memorandum.
    """
    found = _kind_in(text[start:end])
    return None if found is None else KindFound(found.kind, start + found.start, start + found.end)


@lru_cache(maxsize=1024)
def _kind_in(words: str) -> KindFound | None:
    """Return the kind that *words* say: pages and layouts ask for the same lines again and again."""
    head = re.sub(r"\s", " ", words)
    opens = _PARTIES_BEGIN.search(head, 3)
    limit = opens.start() if opens else len(head)
    if _ANY.search(head, 0, limit + _LONGEST_NAME) is None and _OTHER.search(head, 0, limit) is None:
        return None
    conversation = _PATTERNS[1][1].search(head, 0, limit + _LONGEST_NAME)
    if conversation and conversation.start() <= limit:
        return KindFound("memorandum of conversation", conversation.start(), conversation.end())
    found: list[tuple[int, int, str, int]] = []
    for rank, (kind, pattern) in enumerate(_PATTERNS):
        match = pattern.search(head, 0, max(limit, 4) + 12)
        if match and match.start() < limit:
            found.append((match.start(), rank, kind, match.end()))
    other = _OTHER.search(head, 0, limit)
    if other and all(row[0] >= other.start() or row[3] <= other.end() for row in found):
        return KindFound("other", other.start(), other.end())
    if not found:
        return None
    at, _, kind, stop = min(found, key=lambda row: row[1])
    return KindFound(kind, at, stop)


def kind_of_citation(text: str, start: int, end: int) -> KindFound | None:
    """Return the kind that a citation ends with ("793B.00/7-1251: Telegram"), or None."""
    match = _CITED.search(text, start, end) or _SOURCE_KIND.search(text, start, end)
    if match is None or match.lastgroup is None:
        return None
    return KindFound(match.lastgroup, match.start(match.lastgroup), match.end(match.lastgroup))
