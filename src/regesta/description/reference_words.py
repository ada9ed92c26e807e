"""The words by which the levels of an archival reference are known, in the languages of the archives.

To add a language, add its words to the level that they name.
"""

from __future__ import annotations

from typing import Final, Literal

LevelName = Literal["repository", "fonds", "series", "file", "pages"]

# Each word may end in a full stop; short ones must, or must be followed by a number (see _MARK).
LEVEL_WORDS: Final[dict[LevelName, str]] = {
    "fonds": "fonds?|fondul|fondo|fund|bestand|record group|zespół|фонд",
    "series": "opis|opisy|inventory|inventar|inventarul|inv|list|опись|series|serie|série|seria|sygnatura "
    "zespołu|"
    "reihe|subgroup|entry|accession|acc",
    "file": "file|file no|folder|folders|dosar|dosarul|delo|akte|akten|band|bd|dossier|liasse|mappe|binder|"
    "item|piece|jacket|reel|teczka|sygn|дело|единица хранения|ед\\. ?хр|u\\.j|call number|signatur|"
    "cote|cota|shelfmark|nr|no|carton|karton|kart|faszikel|fasz|fasc|busta|legajo|expediente|vol|volume",
    "pages": "pp|pages?|p|leaf|leaves|folios?|fols?|ff|seiten?|s|blatt|bl|ll|filele|fila|file?le|"
    "feuillets?|karta|karty|"
    "kk|k|str|стр|листы?|лл|с",
}
SHORT_WORDS: Final[dict[LevelName, str]] = {
    "fonds": "f|ф",
    "series": "op|оп",
    "file": "d|д",
    "pages": "l|л",
}
