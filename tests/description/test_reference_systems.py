"""References of many countries' archives are split into their levels: one line a reference, each of our own making.

"repository | fonds | series | file | pages", with "-" for what the reference does not give.
"""

from __future__ import annotations

import pytest

from regesta.description.source_line import read_source

LEVELS = ("repository", "fonds", "series", "file", "pages")

UNITED_KINGDOM = """
TNA, FO 371/123456, AK 1071/5 => TNA | FO 371 | - | 123456, AK 1071/5 | -
TNA FO 371/123456 => TNA | FO 371 | - | 123456 | -
The National Archives, Kew, PREM 11/2345 => The National Archives, Kew | PREM 11 | - | 2345 | -
PRO, CAB 128/32, CC(58)12 => PRO | CAB 128 | - | 32, CC(58)12 | -
FO 371/98765 => - | FO 371 | - | 98765 | -
TNA: DO 35/6789, folio 12 => TNA | DO 35 | - | 6789 | 12
Public Record Office (Kew), FCO 9/123, ff. 4-6 => Public Record Office | FCO 9 | - | 123 | 4-6
BL, IOR, L/PS/12/3456, f. 23 => BL | IOR | - | L/PS/12/3456 | 23
Harbour University Library, Marlow Papers, MS 45/2/7 => Harbour University Library | Marlow Papers | - | MS 45/2/7 | -
"""

AUSTRALIA_CANADA_INDIA = """
NAA: A1838, 3034/10/1 part 2 => NAA | A1838 | - | 3034/10/1 part 2 | -
NAA, A1838/278, 3034/10/1 Part 1 => NAA | A1838 | - | 278, 3034/10/1 Part 1 | -
AA : A 4534, 46/6/12 => AA | A 4534 | - | 46/6/12 | -
National Archives of Australia, A5954, 1234/5, ff. 12-14 => National Archives of Australia | A5954 | - | 1234/5 | 12-14
LAC, RG 25, vol. 123, file 50-B-40 => LAC | RG 25 | - | vol. 123, file 50-B-40 | -
LAC, RG 25, vol. 4567 => LAC | RG 25 | - | 4567 | -
Library and Archives Canada, MG 26, N1, vol. 12, file 3 pt. 2 => Library and Archives Canada | MG 26 | N1 | vol. 12, file 3 pt. 2 | -
DEA/50028-B-40 => - | - | - | DEA/50028-B-40 | -
NAI, Ministry of Harbours, File No. 12(34)-EUR/56 => NAI | Ministry of Harbours | - | 12(34)-EUR/56 | -
"""

ROMANIA = """
ANIC, fond CC al PCR - Secția Relații Externe, dosar 45/1958, f. 227-228 => ANIC | CC al PCR | Secția Relații Externe | 45/1958 | 227-228
A.N.I.C., fond C.C. al P.C.R. – Cancelarie, dosar nr. 34/1964, filele 12-15 => A.N.I.C. | C.C. al P.C.R. | Cancelarie | 34/1964 | 12-15
ANIC, Fond CC al PMR, inv. 3, dosar 9U/1956-1958, f. 31 => ANIC | CC al PMR | 3 | 9U/1956-1958 | 31
AMAE, fond Moscova, dosar 123, vol. II, f. 4-6 => AMAE | Moscova | - | dosar 123, vol. II | 4-6
Arhivele Naționale, fondul Primăriei, dosar 12/1948, fila 3 => Arhivele Naționale | Primăriei | - | 12/1948 | 3
AMAE, fond 71/1959, dosar 221, filele 12-14 => AMAE | 71/1959 | - | 221 | 12-14
ANIC, CC al PCR, Secția Externă, dosar 7/1963, filă 9 => ANIC | CC al PCR | Secția Externă | 7/1963 | 9
"""

RUSSIA_AND_NEIGHBOURS = """
АВП РФ. Ф. 0125. Оп. 46. П. 240. Д. 5. Л. 12–14. => АВП РФ | 0125 | 46 | П. 240. Д. 5 | 12–14
АВП РФ, ф. 0125, оп. 46, п. 240, д. 5, лл. 12-14 => АВП РФ | 0125 | 46 | п. 240, д. 5 | 12-14
AVPRF, f. 0125, op. 46, p. 240, d. 5, l. 12-14 => AVPRF | 0125 | 46 | p. 240, d. 5 | 12-14
AVPRF f. 0125, op. 46, d. 5, ll. 12-14 => AVPRF | 0125 | 46 | 5 | 12-14
РГАНИ. Ф. 3. Оп. 12. Д. 1005. Л. 4–7 об. => РГАНИ | 3 | 12 | 1005 | 4–7 об
RGANI, fond 3, opis 8, delo 195, listy 1-4 => RGANI | 3 | 8 | 195 | 1-4
РГАСПИ, ф. 17, оп. 162, д. 38, л. 54 => РГАСПИ | 17 | 162 | 38 | 54
ГАРФ, ф. Р-5446, оп. 86а, д. 7012, л. 12 об. => ГАРФ | Р-5446 | 86а | 7012 | 12 об
GARF, f. R-9401, op. 2, d. 65, l. 45 => GARF | R-9401 | 2 | 65 | 45
Архив Гавани, фонд 12, опись 3, дело 45, листы 6-9 => Архив Гавани | 12 | 3 | 45 | 6-9
РГАНИ, ф. 5, оп. 30, ед. хр. 12, л. 3 => РГАНИ | 5 | 30 | 12 | 3
Archive of the President of the Vale (APV), Fond 45, Opis 1, Delo 346, ll. 110-114 => Archive of the President of the Vale | 45 | 1 | 346 | 110-114
ЦДАГО, ф. 1, оп. 24, спр. 4567, арк. 12-13 => ЦДАГО | 1 | 24 | 4567 | 12-13
ЦАВ ф.5 оп.2 д.11 л.3 => ЦАВ | 5 | 2 | 11 | 3
LYA, f. K-1, ap. 10, b. 45, l. 67 => LYA | K-1 | 10 | 45 | 67
"""

GERMANY_AUSTRIA = """
PA AA, B 150, Bd. 212, Bl. 12-15 => PA AA | B 150 | - | 212 | 12-15
PA AA B 130, Bd. 8421 A => PA AA | B 130 | - | 8421 A | -
PA AA, MfAA, A 133, Bl. 23 => PA AA | MfAA | - | A 133 | 23
SAPMO-BArch, DY 30/3473, Bl. 12-15 => SAPMO-BArch | DY 30 | - | 3473 | 12-15
SAPMO-BArch, DY 30/IV 2/20/123, Bl. 4 => SAPMO-BArch | DY 30 | - | IV 2/20/123 | 4
BArch, NS 19/3872, Bl. 2 f. => BArch | NS 19 | - | 3872 | 2 f
BArch DY 30/3473 => BArch | DY 30 | - | 3473 | -
Bundesarchiv, N 1239, Nr. 45 => Bundesarchiv | N 1239 | - | 45 | -
GStA PK, I. HA Rep. 81, Nr. 12, Bl. 7 => GStA PK | I. HA Rep. 81 | - | 12 | 7
LAB, B Rep. 002, Nr. 1234 => LAB | B Rep. 002 | - | 1234 | -
Staatsarchiv Hafenstadt, Bestand 131-1 II, Akte 2345, Blatt 6 => Staatsarchiv Hafenstadt | 131-1 II | - | 2345 | 6
ACDP, Nachlass Kern, 01-234-005/2 => ACDP | Kern | - | 01-234-005/2 | -
ÖStA, AdR, BMAA, Sektion II-pol, Karton 12, Zl. 123.456 => ÖStA | AdR | BMAA, Sektion II-pol | Karton 12, Zl. 123.456 | -
LWP Archives, ZPA, IV 2/20/123 => LWP Archives, ZPA | - | - | IV 2/20/123 | -
"""

FRANCE_BELGIUM = """
AMAE, Europe 1944-1960, URSS, vol. 123, ff. 23-25 => AMAE | Europe 1944-1960 | URSS | 123 | 23-25
MAE, AMAE, Archives diplomatiques, série Z, Europe 1944-1960, URSS, vol. 123, ff. 23-25 => MAE, AMAE, Archives diplomatiques | - | Z, Europe 1944-1960, URSS | 123 | 23-25
Archives diplomatiques, série B, carton 45, dossier 3 => Archives diplomatiques | - | B | carton 45, dossier 3 | -
AN, 72 AJ 123 => AN | 72 AJ | - | 123 | -
AN, 457 AP, carton 12 => AN | 457 AP | - | 12 | -
Archives nationales, F/7/13456, dossier Marek => Archives nationales | - | - | F/7/13456, dossier Marek | -
CADN, Bucarest, série C, vol. 7, fol. 12 => CADN | Bucarest | C | 7 | 12
SHD, 10 T 234, dossier 2 => SHD | 10 T | - | 234, dossier 2 | -
AMAEB, dossier 12.345 => AMAEB | - | - | 12.345 | -
"""

SWITZERLAND_ITALY = """
CH-BAR#E2001E#1978/84#1034* => CH-BAR | E2001E | 1978/84 | 1034 | -
BAR, E 2001 (E) 1970/217, Bd. 123 => BAR | E 2001 (E) | - | 1970/217, Bd. 123 | -
E 2300 Moskau/12 => - | - | - | E 2300 Moskau/12 | -
E 2001/1951/3/18 => - | - | - | E 2001/1951/3/18 | -
ASMAE, AP 1946-50, b. 12 => ASMAE | AP 1946-50 | - | 12 | -
ASMAE, Affari Politici 1946-50, URSS, b. 12, fasc. 3 => ASMAE | Affari Politici 1946-50 | URSS | b. 12, fasc. 3 | -
ACS, PCM 1959-61, fasc. 15.2, c. 4 => ACS | PCM 1959-61 | - | 15.2 | 4
ASV, Segr. Stato, 1914, rubr. 244, fasc. 110, f. 23 => ASV | Segr. Stato, 1914 | 244 | 110 | 23
AES, Stati Ecclesiastici, pos. 1234, fasc. 12, ff. 3-4 => AES | Stati Ecclesiastici | - | pos. 1234, fasc. 12 | 3-4
Archivio di Stato di Porto, Prefettura, busta 45, fascicolo 6, cc. 12-13 => Archivio di Stato di Porto | Prefettura | - | busta 45, fascicolo 6 | 12-13
"""

CENTRAL_EUROPE = """
MNL OL XIX-J-1-j, 12. d. => MNL OL | XIX-J-1-j | - | 12 | -
MNL OL, M-KS 288. f. 5/123. ő. e. => MNL OL | M-KS 288 | - | 5/123 | -
MOL, XIX-J-1-j, 45. doboz, 12. tétel, 3. o. => MOL | XIX-J-1-j | - | 45. doboz, 12 | 3
AAN, KC PZPR, sygn. 237/V-123, k. 12-13 => AAN | KC PZPR | - | 237/V-123 | 12-13
AMSZ, z. 10, w. 5, t. 123, k. 4 => AMSZ | 10 | - | w. 5, t. 123 | 4
AAN, zespół 1354, teczka 26, karty 3-5 => AAN | 1354 | - | 26 | 3-5
NA, f. ÚV KSČ, sv. 12, a.j. 13, l. 4 => NA | ÚV KSČ | - | sv. 12, a.j. 13 | 4
NA, f. 1261/0/4, sv. 12, ar. j. 13, s. 4 => NA | 1261/0/4 | - | sv. 12, ar. j. 13 | 4
AMZV, TO-O 1945-59, kart. 3, fol. 2 => AMZV | TO-O 1945-59 | - | 3 | 2
TsDA, f. 1B, op. 6, a.e. 123, l. 4 => TsDA | 1B | 6 | 123 | 4
ЦДА, ф. 1Б, оп. 6, а.е. 123, л. 4 => ЦДА | 1Б | 6 | 123 | 4
Central State Archive, Harbourton, f. 1B, op. 33, a.e. 45, l. 6 => Central State Archive, Harbourton | 1B | 33 | 45 | 6
AJ, fond 837, fasc. 12, dok. 3 => AJ | 837 | - | fasc. 12, dok. 3 | -
AQV, F. 14/AP, D. 2, fl. 12-14 => AQV | 14/AP | - | 2 | 12-14
"""

NORTH_AND_WEST = """
NL-HaNA, 2.05.118, inv.nr. 123 => NL-HaNA | 2.05.118 | - | 123 | -
Nationaal Archief, Den Haag, 2.05.118, inv. nr. 123 => Nationaal Archief, Den Haag | 2.05.118 | - | 123 | -
RA, Utrikesdepartementet, HP 1, vol. 123 => RA | Utrikesdepartementet | HP 1 | 123 | -
Riksarkivet, Utrikesdepartementet, boks 12, mappe 3 => Riksarkivet | Utrikesdepartementet | - | boks 12, mappe 3 | -
AGA, Exteriores, caja 82/1234, exp. 5 => AGA | Exteriores | - | caja 82/1234, exp. 5 | -
AMNE, maço 12, proc. 345 => AMNE | - | - | maço 12, proc. 345 | -
"""

INTERNATIONAL = """
League of Harbours Archives, R 1234/5/678 => League of Harbours Archives | R 1234 | - | 5/678 | -
UN Archives, S-0188-0005-07 => UN Archives | - | - | S-0188-0005-07 | -
UNA, S-188, box 5, file 7 => UNA | S-188 | - | box 5, file 7 | -
ICRC Archives, B AG 232 055-001 => ICRC Archives | - | - | B AG 232 055-001 | -
PRC FMA 109-00123-01, 12-14 => PRC FMA | - | - | 109-00123-01 | 12-14
MUTA, fond 4, dans 28, kh. 35 => MUTA | 4 | 28 | - | 35
"""

UNITED_STATES = """
Department of Harbours, Central Files, 611.61/4-1758 => Department of Harbours | Central Files | - | 611.61/4-1758 | -
National Archives, RG 59, Central Files 1967-69, POL 27 VEL S => National Archives | RG 59 | Central Files 1967-69 | POL 27 VEL S | -
National Archives, RG 59, Central Harbour Policy Files, D770010-0123 => National Archives | RG 59 | Central Harbour Policy Files | D770010-0123 | -
NARA RG 59, Entry 1234, Box 5, Velden 1961 => NARA | RG 59 | Entry 1234 | Box 5, Velden 1961 | -
Department of Harbours, Conference Files: Lot 59 D 95, CF 245 => Department of Harbours | - | Conference Files | Lot 59 D 95, CF 245 | -
Calder Library, National Files, Country File, Velden, Vol. II, Cables => Calder Library | National Files | Country File | Velden, Vol. II, Cables | -
Calder Library, Field Papers, Box 12, Folder 3 => Calder Library | Field Papers | - | Box 12, Folder 3 | -
Calder Library, Field Papers, Harbour Talks => Calder Library | Field Papers | - | Harbour Talks | -
Washington Records Center, RG 330, Navy Files: FRC 71 A 6489, Velden => Washington Records Center | RG 330 | Navy Files | FRC 71 A 6489, Velden | -
National Archives, Field Materials, Recordings, Cabinet Room, Conversation No. 12-106 => National Archives | Field Materials | Recordings | Cabinet Room, Conversation No. 12-106 | -
Navy Files, lot 63 D 351, ND 68 Series => - | - | Navy Files | lot 63 D 351, ND 68 Series | -
Library of the Vale, Manuscript Division, Harte Papers, Box CL 12, Memoranda => Library of the Vale, Manuscript Division | Harte Papers | - | Box CL 12, Memoranda | -
University of Velden, Harte Papers, Series XXII, Box 110 => University of Velden | Harte Papers | XXII | Box 110 | -
M862, roll 123 => - | M862 | - | roll 123 | -
"""

WITH_THE_ITEM_FIRST = """
Telegram from Velden to the Ministry of Harbours, 12 March 1956, TNA, FO 371/122817 => TNA | FO 371 | - | 122817 | -
Letter from Marek to Dorn, May 3, 1958, ANV, fond 3, dosar 12/1958, f. 4 => ANV | 3 | - | 12/1958 | 4
Aufzeichnung des Referats 3, 4.5.1961, PA AA, B 12, Bd. 45 => PA AA | B 12 | - | 45 | -
"""

NOT_RECOGNISED = """
In private hands => - | - | - | - | -
Communicated by the author's family => - | - | - | - | -
From a typescript that has since been lost => - | - | - | - | -
"""

TABLES = [
    UNITED_KINGDOM,
    AUSTRALIA_CANADA_INDIA,
    ROMANIA,
    RUSSIA_AND_NEIGHBOURS,
    GERMANY_AUSTRIA,
    FRANCE_BELGIUM,
    SWITZERLAND_ITALY,
    CENTRAL_EUROPE,
    NORTH_AND_WEST,
    INTERNATIONAL,
    UNITED_STATES,
    WITH_THE_ITEM_FIRST,
    NOT_RECOGNISED,
]
ROWS = [tuple(row.split(" => ")) for table in TABLES for row in table.strip().splitlines()]


def levels(line: str) -> str:
    found = {claim.field: claim.text for claim in read_source(line, 0, len(line))}
    return " | ".join(found.get(f"source.{level}", "-") for level in LEVELS)


@pytest.mark.parametrize(("line", "expected"), ROWS)
def test_a_reference_gives_its_levels(line: str, expected: str) -> None:
    assert levels(line) == expected


@pytest.mark.parametrize(("line", "expected"), ROWS)
def test_the_words_around_a_reference_change_nothing(line: str, expected: str) -> None:
    framed = f"Source: {line.rstrip('.')}. Translated by Mary Alder."
    assert levels(framed) == expected


@pytest.mark.parametrize("line", [line for line, _ in ROWS])
def test_the_reference_is_kept_as_written(line: str) -> None:
    whole = next(claim.value for claim in read_source(line, 0, len(line)) if claim.field == "source")
    assert whole["as_written"] in line


def test_the_table_covers_the_systems() -> None:
    assert len(ROWS) >= 100
