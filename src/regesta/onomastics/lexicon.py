"""Head nouns of offices and of bodies, honorifics, and the small words between, in five languages.

A phrase is an office or a body by its head noun. Words are folded (no marks, lower case, Cyrillic in Latin letters);
languages that decline carry stems, marked with a final "*".
"""

from __future__ import annotations

from functools import lru_cache

from .folding import fold, is_acronym

_OFFICES = """
ambassador secretary minister consul chairman chairwoman chairperson president director chief charge counselor
counsellor attache envoy plenipotentiary commissioner adviser advisor assistant representative administrator officer
head governor commander premier chancellor king queen emperor empress prince princess sultan shah khan deputy delegate
member manager treasurer superintendent agent judge justice senator congressman congresswoman speaker marshal admiral
general colonel captain lieutenant major professor bishop archbishop cardinal pope patriarch rector dean inspector
comptroller coordinator negotiator observer spokesman undersecretary counsel aide regent viceroy mayor sheriff
postmaster quartermaster adjutant librarian archivist editor principal steward bailiff intendant prefect doge elector
duke count earl baron margrave landgrave ombudsman translator interpreter
ambassadeur ambassadrice secretaire ministre president presidente directeur directrice chef conseiller envoye
commissaire representant gouverneur roi reine empereur chancelier delegue maire prefet
botschafter* gesandter gesandte gesandten staatssekretar* sekretar* minister* konsul* generalkonsul* vorsitzender
vorsitzende vorsitzenden prasident* direktor* leiter leiterin geschaftstrager* reichskanzler* bundeskanzler* kanzler*
legationsrat* botschaftsrat* oberst hauptmann konig* kaiser* graf furst* herzog* gouverneur* beauftragter burgermeister*
generalsekretar* ministerprasident* aussenminister* auswartsminister*
ambasador* secretar* ministru* presedinte* vicepresedinte* director* sef* insarcinat* consilier* consul* prim-ministru*
guvernator* maresal* rege* domnitor* voievod* reprezentant* delegat*
posol posla poslu poslom poslannik* ministr* sekretar* predsedatel* prezident* direktor* nachalnik* poveren* sovetnik*
predstavitel* zaveduyushch* zamestitel* premer* komissar* gubernator* marshal* tsar* korol* chlen*
"""
_BODIES = """
department ministry embassy legation mission delegation committee subcommittee commission council union government party
politburo presidium secretariat bureau office division agency administration board court bank congress parliament senate
assembly conference organization organisation society institute academy university company corporation foundation
federation confederation association league army navy command headquarters staff section group center centre archive
archives consulate representation cabinet chancellery chancery house treasury directorate service services authority
corps fleet force forces police church synod soviet duma branch unit team panel post posts alliance community bundestag
reichstag admiralty library museum press institution institutions trust
regiment brigade battalion squadron mint exchequer privy chamber lodge convent abbey chapter magistracy senat* meeting
ministere ambassade mission delegation comite commission conseil gouvernement parti bureau departement direction consulat
chancellerie societe assemblee federation ligue tribunal
botschaft* gesandtschaft* vertretung* ausschuss* kommission* rat regierung* partei* zentralkomitee politburo amt amtes
amts abteilung* bund bundes verband* gesellschaft* kanzlei* ministerium* reichsministerium* bundesministerium* referat*
konsulat* generalkonsulat* delegation* aussenministerium* staatskanzlei* hofkanzlei* magistrat*
comitet* ministerul ministerului ambasada ambasadei legatia legatiei legatie consiliul consiliului partid*
guvern* uniunea uniunii biroul biroului sectia sectiei directia directiei departament* academia comisia comisiei
ministerstv* komitet* posolstv* missi* delegatsi* komissi* sovet soveta sovete sovetu soyuz* pravitelstv* parti* politbyuro
prezidium* otdel* upravleni* byuro sekretariat* konsulstv* s-ezd* narkomindel narkomat*
"""
_BODY_ACRONYMS = frozenset(["CC", "CK", "KC", "ZK", "ЦК", "ТсК", "МИД"])

HONORIFICS = frozenset(
    ["mr", "mrs", "ms", "miss", "messrs", "sir", "dame", "lord", "lady", "dr", "prof", "rev", "hon", "honorable", "honourable", "excellency", "he", "hrh", "comrade", "comrades", "cde", "cdes", "tov", "tovaras", "tovarasul", "tovarase", "tovarasului", "tovarishch", "tovarishcha", "tovarishchu", "tovarishchi", "g-n", "gn", "gospodin", "gospozha", "herr", "herrn", "frau", "fraulein", "monsieur", "m", "mm", "mme", "mlle", "madame", "messieurs", "domnul", "domnului", "dl", "dlui", "dna", "doamna", "doamnei", "genosse", "genossen", "gen", "genossin", "signor", "signora", "senor", "senora", "don", "citizen", "citoyen", "esq", "esquire", "t", "tt", "his", "her", "your", "the", "late"]
)  # fmt: skip
MODIFIERS = frozenset(
    ["first", "second", "third", "deputy", "acting", "under", "vice", "assistant", "special", "senior", "chief", "prime", "foreign", "permanent", "executive", "general", "military", "naval", "air", "political", "economic", "commercial", "legal", "press", "cultural", "principal", "associate", "honorary", "former", "consular", "lord", "high", "interim", "joint", "regional", "national", "federal", "royal", "imperial", "soviet", "british", "french", "german", "american", "italian", "chinese", "prim", "premier", "adjunct", "erste", "erster", "zweiter", "staatlicher", "sous", "pervyy", "pervogo", "pervomu", "zamestitel", "generalnyy", "zam"]
)  # fmt: skip
PREPOSITIONS = frozenset(
    ["of", "in", "to", "at", "for", "on", "from", "with", "by", "near", "de", "du", "des", "d", "a", "au", "aux", "en", "pour", "pres", "von", "vom", "der", "fur", "bei", "beim", "im", "am", "zu", "zum", "zur", "al", "ale", "ai", "din", "la", "pentru", "pe", "v", "vo", "pri", "po", "na"]
)  # fmt: skip
ARTICLES = frozenset(
    ["the", "le", "la", "les", "l", "der", "die", "das", "den", "dem", "un", "une", "ein", "eine"]
)
PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "d",
        "da",
        "dos",
        "von",
        "van",
        "der",
        "den",
        "ter",
        "ten",
        "zu",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "di",
        "del",
        "della",
        "y",
        "e",
        "af",
        "av",
        "san",
        "st",
        "ap",
        "mac",
        "mc",
        "o",
    ]
)
# Given names that are offices too: an office only before "of" ("Duke of Ellen"), not before a surname.
GIVEN_LIKE = frozenset(("dean", "earl", "duke"))
SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "2d", "3d", "esq", "cmg", "kcmg", "phd", "md"])


def _split(words: str) -> tuple[frozenset[str], tuple[str, ...]]:
    listed = words.split()
    return frozenset(w for w in listed if not w.endswith("*")), tuple(
        w[:-1] for w in listed if w.endswith("*")
    )


_OFFICE_WORDS, _OFFICE_STEMS = _split(_OFFICES)
_BODY_WORDS, _BODY_STEMS = _split(_BODIES)


def _match(folded: str, words: frozenset[str], stems: tuple[str, ...]) -> int:
    """Return how much of the word its entry explains: a whole word, its plural, or a stem with up to four letters."""
    if folded in words:
        return len(folded) + 1
    if folded.endswith("s") and folded[:-1] in words:
        return len(folded)
    if folded.endswith("ies") and folded[:-3] + "y" in words:
        return len(folded)
    return max((len(s) for s in stems if folded.startswith(s) and len(folded) <= len(s) + 4), default=0)


@lru_cache(maxsize=32768)
def noun_kind(word: str) -> str | None:
    """Return "office", "body" or None for one word; of two entries that fit the longer one holds.

    So "Botschafter" is an office though it begins as "Botschaft" does. A hyphenated word is judged by its last part,
    then by its first ("Secretary-General", "Ambassador-at-Large").
    """
    bare = word.strip(".,'’\"")
    if bare.replace(".", "") in _BODY_ACRONYMS:
        return "body"
    parts = fold(bare.replace("’", "").replace("'", "")).split()
    for part in dict.fromkeys((parts[-1], parts[0])) if parts else ():
        office = _match(part, _OFFICE_WORDS, _OFFICE_STEMS)
        body = _match(part, _BODY_WORDS, _BODY_STEMS)
        if office or body:
            return "office" if office >= body else "body"
    return None


def is_office_noun(word: str) -> bool:
    """Return whether *word* names an office ("Ambassador", "secretarul", "посол")."""
    return noun_kind(word) == "office"


def is_body_noun(word: str) -> bool:
    """Return whether *word* names a body ("Embassy", "Ministerium", "комитет") or is a body's usual acronym."""
    return noun_kind(word) == "body"


@lru_cache(maxsize=32768)
def looks_acronymic(word: str) -> bool:
    """Return whether *word* is an acronym rather than a name in capitals: short, or without a vowel, or dotted."""
    if not is_acronym(word):
        return False
    bare = word.replace(".", "")
    folded = fold(bare)
    return (
        len(bare) <= 3
        or not any(c in "aeiouy" for c in folded)
        or word.count(".") >= len(bare) > 3
        or bare in _SPOKEN
    )


_SPOKEN = frozenset(
    [
        "NATO",
        "SEATO",
        "CENTO",
        "UNESCO",
        "UNICEF",
        "OPEC",
        "OPEG",
        "GATT",
        "UNRRA",
        "UNO",
        "OECD",
        "OEEC",
        "FAO",
        "WHO",
        "IAEA",
        "COMECON",
        "CMEA",
        "CPSU",
    ]
)
