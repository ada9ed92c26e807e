"""Which State a capital is the capital of, and when: "Cairo" in 1960 is the United Arab Republic's.

In: the name of a town and a year. Out: the State as English writes it, with its article, or None. A town that moved
from one State to another, or a State that changed its name, has a line for each time. Sources: general reference
works; the table holds capitals to which missions were accredited, 1850 to now, with the spellings of their day.
"""

from __future__ import annotations

from typing import Final

from .folding import fold

_LINES: Final = """
Afghanistan=Kabul|Albania=Tirana,Tiranë|Algeria 1962-=Algiers|Angola 1975-=Luanda|Argentina=Buenos Aires
Australia=Canberra|Austria=Vienna,Wien|Austria-Hungary -1918=Vienna,Wien|Bahrain=Manama|Bangladesh 1972-=Dacca,Dhaka
Belgium=Brussels|Bolivia=La Paz|Botswana=Gaborone|Brazil -1960=Rio de Janeiro|Brazil 1960-=Brasilia,Brasília
Bulgaria=Sofia|Burma=Rangoon|Burundi=Bujumbura,Usumbura|Cambodia=Phnom Penh|Cameroon=Yaoundé|Canada=Ottawa
the Central African Republic=Bangui|Ceylon -1972=Colombo|Sri Lanka 1972-=Colombo|Chad=Fort Lamy,N'Djamena|Chile=Santiago
China -1949=Nanking,Chungking|China=Peking,Peiping,Beijing|the Republic of China 1949-1979=Taipei
Colombia=Bogotá|the Congo 1960-1971=Léopoldville,Leopoldville,Kinshasa|Zaire 1971-1997=Kinshasa|Costa Rica=San José
Cuba=Habana,Havana|Cyprus=Nicosia|Czechoslovakia 1918-1992=Prague,Praha|the Czech Republic 1993-=Prague
Dahomey -1975=Cotonou|Denmark=Copenhagen|the Dominican Republic=Santo Domingo,Ciudad Trujillo|Ecuador=Quito
Egypt -1958=Cairo|the United Arab Republic 1958-1971=Cairo|Egypt 1971-=Cairo|El Salvador=San Salvador
Estonia=Tallinn|Ethiopia=Addis Ababa|Finland=Helsinki,Helsingfors|France=Paris|Gabon=Libreville|Ghana=Accra
Germany -1945=Berlin|Germany 1949-1990=Bonn|the German Democratic Republic 1974-1990=East Berlin|Germany 1990-=Berlin
Greece=Athens|Guatemala=Guatemala City,Guatemala|Guinea=Conakry|Guyana=Georgetown|Haiti=Port-au-Prince
Honduras=Tegucigalpa|Hungary=Budapest|Iceland=Reykjavik|India=New Delhi|Indonesia=Djakarta,Jakarta,Batavia
Iran=Tehran,Teheran|Iraq=Baghdad|Ireland=Dublin|Israel=Tel Aviv|Italy=Rome,Roma|the Ivory Coast=Abidjan
Jamaica=Kingston|Japan=Tokyo|Jordan=Amman|Kenya=Nairobi|Korea=Seoul|Kuwait=Kuwait,Kuwait City|Laos=Vientiane
Latvia=Riga|Lebanon=Beirut|Liberia=Monrovia|Libya=Tripoli|Lithuania=Kaunas,Kovno,Vilnius|Luxembourg=Luxembourg
Malawi=Blantyre,Lilongwe|Malaya -1963=Kuala Lumpur|Malaysia 1963-=Kuala Lumpur|Mali=Bamako|Malta=Valletta
Mauritania=Nouakchott|Mexico=Mexico City,México,Mexico|Morocco=Rabat|Mozambique 1975-=Maputo,Lourenço Marques
Nepal=Kathmandu,Katmandu|the Netherlands=The Hague|New Zealand=Wellington|Nicaragua=Managua|Niger=Niamey
Nigeria=Lagos|Norway=Oslo,Christiania|Pakistan -1960=Karachi|Pakistan 1960-=Rawalpindi,Islamabad
Panama=Panamá,Panama City
Paraguay=Asunción|Peru=Lima|the Philippines=Manila|Poland=Warsaw,Warszawa|Portugal=Lisbon,Lisboa|Qatar=Doha
Romania=Bucharest,București,Bucureşti|Russia -1917=St. Petersburg,Petrograd|the Soviet Union 1918-1991=Moscow,Moskva
Russia 1992-=Moscow|Rwanda=Kigali|Saudi Arabia=Jidda,Jiddah,Riyadh|Senegal=Dakar|Serbia -1918=Belgrade
Yugoslavia 1918-2003=Belgrade|Sierra Leone=Freetown|Singapore 1965-=Singapore|the Somali Republic -1969=Mogadiscio
Somalia 1969-=Mogadishu,Mogadiscio|South Africa=Pretoria,Cape Town,Capetown|South Yemen=Aden|Spain=Madrid|Sudan=Khartoum
Sweden=Stockholm|Switzerland=Bern,Berne|Syria -1958=Damascus|Syria 1961-=Damascus|Tanganyika -1964=Dar es Salaam
Tanzania 1964-=Dar es Salaam|Thailand=Bangkok|Togo=Lomé|Tunisia=Tunis|Turkey 1923-=Ankara,Angora
Turkey -1923=Constantinople
Uganda=Kampala|Ukraine 1991-=Kiev,Kyiv|the United Kingdom=London|the United States=Washington,Washington D.C.
Upper Volta=Ouagadougou|Uruguay=Montevideo|Venezuela=Caracas|Vietnam 1950-1975=Saigon|Vietnam 1976-=Hanoi
Yemen=Taiz,Sana,Sanaa|Zambia=Lusaka|Zimbabwe 1980-=Salisbury,Harare
"""


def _read(lines: str) -> dict[str, list[tuple[int, int, str]]]:
    table: dict[str, list[tuple[int, int, str]]] = {}
    for entry in lines.replace("\n", "|").strip("|").split("|"):
        state, towns = entry.split("=")
        name, _, years = state.rpartition(" ")
        first, dash, last = years.partition("-")
        if not dash or not (first + last).isdigit():
            name, first, last = state, "", ""
        for town in towns.split(","):
            table.setdefault(fold(town), []).append((int(first or 0), int(last or 9999), name))
    return table


_STATES: Final = _read(_LINES)


def state_of_capital(town: str, year: int | None) -> str | None:
    """Return the State whose capital *town* was in *year*; of several without a year none."""
    rows = _STATES.get(fold(town), ())
    states = [state for first, last, state in rows if year is None or first <= year <= last]
    if not states or (year is None and len(states) > 1):
        return None
    return states[-1]
