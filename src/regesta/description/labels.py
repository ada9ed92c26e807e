"""The label words of record pages, in the languages of the archives that make them.

In: a line of a page. Out: which label stands there and where its value begins. A label is known by its words
alone (marks of emphasis, bullets, a colon and case don't count), so the same page read from HTML, Markdown or
a PDF shows the same labels. To add a language, add its words to `_LABELS`.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

_LABELS: Final = {
    "citation": "citation|get citation|cite this|cite as|how to cite|preferred citation|full citation|"
    "recommended citation|"
    "zitation|zitierweise|zitiervorschlag|citation recommandée|pour citer|citare|cum se citează|cita|"
    "citazione|"
    "цитирование|библиографическая ссылка|cytowanie",
    "summary": "intitulé de la notice|"
    "summary|abstract|description|scope and content|synopsis|regest|regeste|zusammenfassung|"
    "kurzregest|"
    "inhaltsangabe|inhalt|résumé|analyse|présentation du contenu|rezumat|descriere|resumen|riassunto|regesto|"
    "аннотация|краткое содержание|описание|streszczenie|document summary|content summary",
    "language": "language of material|languages of material|jazyk|kieli|språk|sprog|taal|nyelv|мова|"
    "original language|original languages|language|languages|language of original document|"
    "language of original|language of document|language(s)|originalsprache|sprache|sprachen|langue|langue "
    "originale|"
    "langues|limba|limba originală|limba originalului|язык|язык оригинала|idioma|idioma original|lingua|"
    "język",
    "contents": "содержание документа|содержание|fulltext|full transcript|text dokumentu|"
    "contents|content|transcript|transcription|full text|document text|text|body|letter text|"
    "view document in|"
    "view document|transkription|volltext|wortlaut|texte|texte intégral|transcriere|conținut|текст|текст "
    "документа|"
    "texto|testo|trascrizione|tekst",
    "information": "document information|document details|item information|record information|record "
    "details|metadata|"
    "about this document|about this item|about this record|additional information|further information|"
    "informationen zum dokument|metadaten|angaben zum dokument|informations sur le document|métadonnées|"
    "informații despre document|информация о документе|сведения о документе",
    "source": "source|sources|document source|source note|archival source|archival reference|archival "
    "location|provenance|"
    "original source|source of document|quelle|fundort|archivalische quelle|überlieferung|archivsignatur|"
    "herkunft|"
    "référence|source d'archives|cote complète|sursa|sursă|fuente|fonte|источник|архивный шифр|źródło",
    "repository": "repozytorium|datenpartner|data provider|providing institution|fournisseur de données|"
    "bestandshaltende institution|institution de conservation|custodian|owning institution|"
    "repository|original archive|archive|holding institution|archives|held by|holding "
    "archive|institution|"
    "archiv|aufbewahrungsort|standort|dépôt|lieu de conservation|arhiva|архив|место хранения|archivo|"
    "archivio|archiwum",
    "fonds": "fonds|fond|record group|collection name|bestand|фонд",
    "file": "call number|shelfmark|shelf mark|signature|file number|reference code|reference number|"
    "reference|signatur|"
    "cote|cota|шифр|box|folder|akte|dosar",
    "pages": "pages in file|page range|folios",
    "rights": "conditions governing access|conditions governing reproduction|legal status|access conditions|"
    "rights|rights statement|copyright|rights and access|rights holder|license|licence|terms of "
    "use|"
    "usage rights|conditions of use|rechte|nutzungsrechte|lizenz|droits|drepturi|права|derechos|diritti",
    "uploaded": "original uploaded date|uploaded date|date uploaded|date added|added|last modified|last "
    "updated|"
    "modified|published online|date of upload|accessed|access date|document creation date|document release "
    "date|"
    "online since|online seit|hochgeladen am|mis en ligne|дата публикации на сайте|release date|date "
    "published online",
    "record id": "record id|record identifier|record number|record no|document id|identifier|item id|id|"
    "persistent id|"
    "permalink|handle|datensatz-id|id-nummer|identifiant|id document|номер записи|id записи|document "
    "number (foia) /esdn (crest)",
    "type": "objekttyp|object type|type of item|item type|record type|dokumenttype|druh dokumentu|"
    "type|document type|content type|type of document|genre|kind|form|dokumenttyp|art|gattung|"
    "textsorte|"
    "type de document|tip document|tipul documentului|tip|тип документа|вид документа|tipo",
    "author": "name of creator|name of creator(s)|correspondent from|letter writer|writer|from whom|avsändare|"
    "afsender|lähettäjä|odesílatel|feladó|відправник|"
    "author|authors|author(s)|creator|creators|creator(s)|sender|senders|sender(s)|written by|"
    "absender|"
    "verfasser|autor|autoren|schreiber|expéditeur|auteur|auteurs|expeditor|autorul|отправитель|автор|"
    "mittente|remitente|"
    "autore|nadawca",
    "recipient": "correspondent to|to whom|mottagare|modtager|vastaanottaja|příjemce|címzett|одержувач|"
    "recipient|recipients|recipient(s)|addressee|addressees|addressee(s)|empfänger|adressat|"
    "destinataire|"
    "destinatar|destinatarul|адресат|получатель|destinatario|adresat",
    "origin body": "origin (agency)|originating agency|sending agency",
    "destination body": "destination (agency)|receiving agency",
    "publication": "publication date|date of publication|published|publication|erscheinungsdatum|date de publication",
    "date": "date(s)|dates|date issued|date of creation|creation date|dated|entstehungsdatum|entstehungszeit|"
    "date de création|date de rédaction|data creării|data emiterii|дата создания|дата составления|"
    "datace|päivämäärä|dato|kelt|"
    "date|document date|date of document|date created|date written|date of letter|datum|datierung|"
    "date du document|data|data documentului|дата|дата документа|fecha|data di stesura",
    "place": "location|place sent|place of dispatch|sent from|"
    "place|place of writing|place of origin|ort|ausstellungsort|schreibort|lieu|lieu d'expédition|"
    "loc|locul|место|"
    "место написания|lugar|luogo",
    "places": "place access points|"
    "associated places|places|places mentioned|place names|locations|erwähnte orte|orte|lieux|"
    "locuri|"
    "географические названия|geographic subjects|countries|lugares",
    "topics": "subject access points|subject terms|"
    "associated topics|topics|topic|subjects|subject(s)|keywords|keyword|tags|subject headings|"
    "schlagworte|"
    "schlagwörter|themen|mots-clés|sujets|subiecte|cuvinte cheie|темы|ключевые слова|temas|theme|themes",
    "people": "name access points|"
    "associated people & organizations|associated people and organizations|associated people|"
    "people|persons|"
    "people mentioned|organizations|associated organizations|personen|personnes|persoane|персоны|names|"
    "people and organizations",
    "translator": "translator|translators|translator(s)|translated by|übersetzer|traducteur|traducteurs|"
    "traducător|"
    "переводчик|traductor|traduttore",
    "obtained": "obtained by|contributor|contributors|donated by|donor",
    "credits": "credits|credit|acknowledgements|acknowledgments|danksagung|remerciements",
    "title": "title|titel|titre|titlu|название|заголовок|título|titolo",
    "markings": "classification|original classification|marking|markings|klassifizierung|geheimhaltungsgrad|гриф",
    "other": "level of description|extent and medium|archival history|script of material|finding aids|"
    "immediate source of acquisition or transfer|appraisal, destruction and scheduling|accruals|"
    "system of arrangement|physical characteristics and technical requirements|"
    "existence and location of originals|existence and location of copies|related units of description|"
    "alternative identifier(s)|description identifier|rules and/or conventions used|level of detail|"
    "closure status|record opening date|former reference in its original department|date range|umfang|"
    "medium|creator biography|biographical history|administrative history|"
    "file|files|collection|collections|number of pages|document page count|release decision|"
    "sequence number|case number|"
    "period|cold war period|attachment|attachments|share|related documents|related items|download|"
    "downloads|notes on the record|"
    "share document|citation share download|subject|page count|extent|format|publisher|country|status|"
    "original document|"
    "original scan|view original|print|email|tweet|permissions|contact",
}
LABEL_OF: Final[dict[str, str]] = {word: key for key, words in _LABELS.items() for word in words.split("|")}
_LONGEST: Final = max(map(len, LABEL_OF))
_LEAD = re.compile(r"[\s*_#•·▪■>|\-–]*")
_TRAIL = re.compile(r"[\s*_:|]*$")
_COLON = re.compile(r"[*_ ]{0,4}[:：][*_]{0,3}\s*(?:\|\s*)?|\s{0,2}[|\t]\s*")  # or the border of a table's cell


class Label(Struct, frozen=True):
    """A label at [start, end), its marks and colon with it; from `value_start` a value may stand on its line.

    `alone` tells that nothing follows on the line; `colon` that a colon ends it.
    """

    key: str
    start: int
    end: int
    value_start: int
    alone: bool
    colon: bool


def read_label(text: str, start: int, end: int) -> Label | None:
    """Return the label that the line text[start:end] is or begins with (before a colon or a cell's border), or None."""
    if end - start < 2:
        return None
    first = _LEAD.match(text, start, end)
    assert first is not None
    begin = first.end()
    if begin >= end:
        return None
    last = _TRAIL.search(text, max(begin, end - 12), end)
    stop = last.start() if last else end
    if stop - begin <= _LONGEST:
        key = LABEL_OF.get(_folded(text[begin:stop]))
        if key is not None:
            return Label(key, start, end, end, True, ":" in text[stop:end])
    colon = _COLON.search(text, begin, min(end, begin + _LONGEST + 6))
    if colon is None:
        return None
    key = LABEL_OF.get(_folded(text[begin : colon.start()]))
    if key is None:
        return None
    return Label(key, start, colon.end(), colon.end(), colon.end() >= end, True)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def inline_labels(text: str, start: int, end: int) -> list[Label]:
    """Return the labels with a colon inside a line (of a page whose line breaks were lost), in their order.

    Only labels written with a capital and a colon count, and only the longest words that end there.
    """
    out: list[Label] = []
    position = start
    while (colon := text.find(":", position, end)) >= 0:
        position = colon + 1
        label = _label_before(text, out[-1].end if out else start, colon)
        if label is not None:
            key, first = label
            after = colon + 1
            while after < end and text[after] in " *_\t\n":
                after += 1
            out.append(Label(key, first, colon + 1, after, after >= end, True))
    return out


def _label_before(text: str, floor: int, colon: int) -> tuple[str, int] | None:
    """Return the label whose words end at *colon* and where they begin: the longest, from a capital."""
    begin = max(floor, colon - _LONGEST)
    stop = colon
    while stop > begin and text[stop - 1] in "*_ ":
        stop -= 1
    for i in range(begin, stop):
        starts_word = i == floor or text[i - 1] in " \n\t*|"
        if starts_word and text[i].isupper():
            key = LABEL_OF.get(_folded(text[i:stop]))
            if key is not None:
                return key, i
    return None
