"""A source line is split into the levels that its words and order show; each part quotes its own place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.description.source_line import read_source

LEVELS = ("repository", "fonds", "series", "file", "pages")


def levels(line: str) -> tuple[str | None, ...]:
    found = {claim.field: claim.value for claim in read_source(line, 0, len(line))}
    return tuple(found.get(f"source.{level}") for level in LEVELS)


def values(line: str, field: str) -> list[object]:
    return [claim.value for claim in read_source(line, 0, len(line)) if claim.field == field]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "VSA, Fond CC LWP - Foreign Section, File 9U/1956-1958, pp. 12-13.",
            ("VSA", "CC LWP", "Foreign Section", "9U/1956-1958", "12-13"),
        ),
        (
            "VSA, CC LWP - Foreign Section, File 9U/1956, p. 12",
            ("VSA", "CC LWP", "Foreign Section", "9U/1956", "12"),
        ),
        (
            "Central State Archives of Velden, Fund 12 Foreign Section, File 6/1957, pp. 8-9",
            ("Central State Archives of Velden", "12", "Foreign Section", "6/1957", "8-9"),
        ),
        ("VSA, Foreign Section, File 4/1961, pp. 31-32", ("VSA", None, "Foreign Section", "4/1961", "31-32")),
        ("TsAV, f. 3, op. 20, d. 115, ll. 4-7", ("TsAV", "3", "20", "115", "4-7")),
        ("VPA fond 0311, opis 9, delo 4, p.5-27", ("VPA", "0311", "9", "4", "5-27")),
        ("ЦАВ, ф. 5, оп. 2, д. 11, л. 3", ("ЦАВ", "5", "2", "11", "3")),
        ("VSA, Fond 1, Inventory 60, File 392", ("VSA", "1", "60", "392", None)),
        (
            "ANV, fond Consiliu - Cancelarie, dosar nr. 34/1964, f. 12-15",
            ("ANV", "Consiliu", "Cancelarie", "34/1964", "12-15"),
        ),
        (
            "National Archives, RG 59, Central Files 1960–63, POL 27 VEL S",
            ("National Archives", "RG 59", "Central Files 1960–63", "POL 27 VEL S", None),
        ),
        (
            "Department of Harbours, Central Files, 611.41/3–1158",
            ("Department of Harbours", "Central Files", None, "611.41/3–1158", None),
        ),
        (
            "Kern Library, Whitcomb File, Dunn–Harte Series",
            ("Kern Library", "Whitcomb File", "Dunn–Harte Series", None, None),
        ),
        (
            "Department of Harbours, Chairman’s Correspondence: Lot 71 D 9",
            ("Department of Harbours", None, "Chairman’s Correspondence", "Lot 71 D 9", None),
        ),
        (
            "Department of Harbours, Pilot Files: Lot 61 D 3, Velden General",
            ("Department of Harbours", None, "Pilot Files", "Lot 61 D 3, Velden General", None),
        ),
        ("E 2001/1951/3/18", (None, None, None, "E 2001/1951/3/18", None)),
        ("Lettre: E 2001/1951/3/18.", (None, None, None, "E 2001/1951/3/18", None)),
        ("PA AA, B 130, Bd. 8421", ("PA AA", "B 130", None, "8421", None)),
        ("NA, FO 371/12345", ("NA", "FO 371", None, "12345", None)),
        ("Bundesarchiv, R 43 I/1234, Bl. 12-14", ("Bundesarchiv", "R 43 I", None, "1234", "12-14")),
        ("AMV, Série Z, Vol. 23, fol. 33-34", ("AMV", None, "Z", "23", "33-34")),
        ("Box 106", (None, None, None, "Box 106", None)),
        ("493.53E9/11–1351", (None, None, None, "493.53E9/11–1351", None)),
        (
            'Rowing Archives (Velden), Box 3, "Regatta 1976"',
            ("Rowing Archives", None, None, 'Box 3, "Regatta 1976"', None),
        ),
        (
            "State Archive of Aarvik, PA 1962, Velden, folder 7",
            ("State Archive of Aarvik", "PA 1962", "Velden", "7", None),
        ),
        ("LWP Archives, ZPA, K II 3/118/40", ("LWP Archives, ZPA", None, None, "K II 3/118/40", None)),
        ("RC (VeHS); endorsed as received", ("VeHS", None, None, None, None)),
    ],
)
def test_each_form_of_reference_gives_its_levels(line: str, expected: tuple[str | None, ...]) -> None:
    assert levels(line) == expected


def test_the_source_claim_holds_the_levels_and_the_reference_as_written() -> None:
    line = "VSA, f. 3, d. 115, ll. 4-7. Translated by Mary Alder."
    (source,) = values(line, "source")
    assert source == {
        "repository": "VSA",
        "fonds": "3",
        "file": "115",
        "pages": "4-7",
        "as_written": "VSA, f. 3, d. 115, ll. 4-7",
    }


def test_what_cannot_be_split_is_kept_as_written() -> None:
    line = "In the possession of the author's family."
    assert values(line, "source") == [{"as_written": "In the possession of the author's family"}]
    assert levels(line) == (None,) * 5


@pytest.mark.parametrize(
    ("line", "obtained", "translated"),
    [
        ("VSA, File 3. Obtained by Per Lund and translated by Mary Alder.", ["Per Lund"], ["Mary Alder"]),
        ("VSA, d. 3; translation by Mary Alder http://archive.example.org/document/1", [], ["Mary Alder"]),
        ("VSA, File 3. Translated for the Lock Fund by G. B. Holm.", [], ["G. B. Holm"]),
        ("VSA, File 3. Translated by Mary Alder and Per Lund.", [], ["Mary Alder", "Per Lund"]),
        ("VSA, File 3. Contributed by X. Y. Lund and translated by M. Alder.", ["X. Y. Lund"], ["M. Alder"]),
        ("VSA, Akte 3. Übersetzt von Maria Erle.", [], ["Maria Erle"]),
        ("VSA, dosar 3. Tradus de Ion Vultur.", [], ["Ion Vultur"]),
        ("VSA, File 3.", [], []),
    ],
)
def test_credits_name_persons_and_nothing_else(line: str, obtained: list[str], translated: list[str]) -> None:
    assert (values(line, "obtained_by"), values(line, "translators")) == (obtained, translated)


def test_a_quoted_title_and_its_date_come_first_and_the_host_is_no_repository() -> None:
    line = '"Letter from Kern to Aar," June 4, 1963, Harbour Programme Digital Archive, VSA, File 3/1963, p. 4.'
    assert values(line, "title") == ["Letter from Kern to Aar"]
    assert values(line, "date") == ["1963-06-04"]
    assert levels(line) == ("VSA", None, None, "3/1963", "4")


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("<https://archive.example.org/document/110460>", ["110460"]),
        ("https://archive.example.org/items/show/77", ["77"]),
        ("https://archive.example.org/record/AB-12.html", ["AB-12"]),
        ("https://archive.example.org/about", []),
        ("https://archive.example.org/document/lower-lock", []),
    ],
)
def test_a_records_address_gives_its_number(address: str, number: list[str]) -> None:
    assert values(f"VSA, File 3/1963, p. 4. {address}", "record_ids") == number


def test_the_classification_after_a_reference_gives_markings() -> None:
    assert values("Source: Harbour Archive, RG 4. Secret; Nodis. Drafted by Holm.", "markings") == [
        "Secret",
        "Nodis",
    ]
    assert values("Source: Harbour Archive, RG 4. No classification marking.", "markings") == []


def test_a_printed_volume_is_an_edition_and_no_archive() -> None:
    line = "Source: KAW Volume 12, p. 88;"
    (edition,) = values(line, "editions")
    assert edition == {"title": "KAW Volume 12", "volume": "12", "pages": "88", "as_written": "KAW Volume 12, p. 88"}
    assert values(line, "source") == []


@given(st.text(alphabet='AbcdeФф.,;:()[]"“” -–/0123456789fdlopRG№\n', max_size=200))
def test_every_claim_quotes_its_own_place(line: str) -> None:
    padded = f"before {line} after"
    for claim in read_source(padded, 7, 7 + len(line)):
        assert padded[claim.start : claim.end] == claim.text
        assert 7 <= claim.start < claim.end <= 7 + len(line)
        assert claim.value not in ("", {}, None)


@pytest.mark.parametrize("piece", ["f. 1, ", "[See also [", "Translated by ", "a.b.", '"', "Archive - ", "http://x/"])
def test_reading_takes_time_in_proportion_to_the_length(piece: str) -> None:
    line = piece * (20_000 // len(piece))
    started = time.perf_counter()
    read_source(line, 0, len(line))
    assert time.perf_counter() - started < 2.0


TITLE = "Letter from the Director of the Harbour Board (Marek) to the Minister of Roads (Dorn)"


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_line_break_in_a_citation_says_nothing(gap: str) -> None:
    line = (
        f'"{TITLE} on the weir and{gap}the sluice", June{gap}4, 1963, Weir Papers Online, State Archive of the'
        f"{gap}Vale, Fond 7 Ministry of Roads - Bridge Section, File 3/1963, pp. 2-3."
    )
    assert levels(line) == ("State Archive of the Vale", "7 Ministry of Roads", "Bridge Section", "3/1963", "2-3")
    assert values(line, "title") == [f"{TITLE} on the weir and the sluice"]
    assert values(line, "date") == ["1963-06-04"]


@pytest.mark.parametrize("host", ["Weir Papers Online", "Vale Digital Archive", "Harbour Reading Room"])
def test_the_site_that_shows_a_text_is_not_its_repository(host: str) -> None:
    line = f'"{TITLE}", June 4, 1963, {host}, Central Archive of Velden, Ministry of Roads, File 3/1963, p. 2.'
    assert levels(line)[:2] == ("Central Archive of Velden", "Ministry of Roads")


def test_a_collection_before_its_library_belongs_to_the_reference() -> None:
    line = f'"{TITLE}", June 4, 1963, Kenwick Papers, Calder Library, Box 3.'
    assert "Kenwick Papers" in {claim.value for claim in read_source(line, 0, len(line)) if "source." in claim.field}


def test_a_volume_with_its_title_is_an_edition() -> None:
    line = "Papers on the Weirs of the Vale, 1960-1964, Volume II, The Sluices"
    assert levels(line) == (None, None, None, None, None)
    assert len(values(line, "editions")) == 1


@pytest.mark.parametrize(
    "line", [f"VSA{' ' * 200_000}, File 3", "a of the\n" * 30_000, f'"{" " * 100_000}", 1961, VSA']
)
def test_a_line_without_end_is_read_in_time(line: str) -> None:
    begun = time.process_time()
    read_source(line, 0, len(line))
    assert time.process_time() - begun < 1.0
