"""A document cited says who wrote to whom, when with its doubt, and where the original lies, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from regesta.chronology import is_valid
from regesta.dissemination.citing import FORMS, STYLES, Citable, note, written
from regesta.dissemination.citing import dates as written_dates
from regesta.model import Document, Edition, Languages, Party, Source

SCHEMA = Path(__file__).parents[2].parent / "shared" / "schemas" / "csl" / "csl-data.json"

LETTER = Document(
    id="d-quay",
    held=True,
    kind="letter",
    title="Letter from A. Lind to the Harbour Board",
    date="1952-03-04",
    place="Estvik",
    senders=(Party(name="A. Lind", office="Engineer"),),
    recipients=(Party(body="Harbour Board of Estvik"),),
    languages=Languages(original="fr"),
    translators=("M. Ost",),
    summary="On the mole & its stones.",
    source=Source(
        repository="Harbour Archive",
        fonds="7 Board",
        file="12/1952",
        pages="3-4",
        as_written="Harbour Archive, Fonds 7 Board, File 12/1952, pp. 3-4.",
    ),
)
GHOST = Document(
    id="d-lost", held=False, kind="telegram", number="9", date="1952-02", senders=(Party(body="Harbour Board"),)
)


def cited(document: Document = LETTER, address: str = "") -> Citable:
    return Citable(document, "Quays", address)


def with_date(edtf: str | None) -> Document:
    return Document(id="d-1", held=True, kind="letter", date=edtf, senders=LETTER.senders, recipients=LETTER.recipients)


def test_a_letter_is_cited_by_its_parties_its_day_and_the_archive_s_own_path() -> None:
    assert note(cited(), "chicago") == (
        "A. Lind, Letter to Harbour Board of Estvik, March 4, 1952, "
        "Fonds 7 Board, File 12/1952, pp. 3-4, Harbour Archive."
    )
    assert note(cited(address="https://quays.example/documents/d-quay"), "mhra") == (
        "A. Lind, Letter to Harbour Board of Estvik, 4 March 1952, Harbour Archive, "
        "Fonds 7 Board, File 12/1952, pp. 3-4 <https://quays.example/documents/d-quay>."
    )
    assert note(cited(), "iso690") == (
        "LIND, A. Letter to Harbour Board of Estvik. 4 March 1952. "
        "Harbour Archive: Fonds 7 Board, File 12/1952, pp. 3-4."
    )


def test_a_paragraph_is_named() -> None:
    assert all("para. 5" in note(cited(), style, "5") for style in STYLES)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("1952-03-04?", "[4 March 1952?]"),
        ("1952~", "ca. 1952"),
        ("1952-03%", "[ca. March 1952?]"),
        ("1952-03-02/1952-03-20", "between 2 and 20 March 1952"),
        (None, "n.d."),
    ],
)
def test_a_doubtful_date_is_told_as_one_in_every_style(style: str, edtf: str | None, told: str) -> None:
    assert told in note(cited(with_date(edtf)), style)


@pytest.mark.parametrize("style", STYLES)
def test_a_letter_that_is_not_held_is_not_seen_and_cited_in_another(style: str) -> None:
    text = note(Citable(GHOST, "Quays", "", (LETTER,)), style)
    assert "not seen" in text.lower()
    assert "cited in" in text.lower()
    assert text.lower().index("cited in") < text.index("Harbour Archive")


def test_a_sender_who_is_not_known_is_said_to_be_none() -> None:
    unknown = Document(id="d-1", held=True, kind="letter", date="1952", recipients=LETTER.recipients)
    assert note(cited(unknown), "chicago").startswith("[sender not known], Letter to Harbour Board of Estvik")


def test_a_title_stands_once_where_there_is_no_author() -> None:
    minutes = Document(id="d-1", held=True, kind="minutes", title="Minutes of the Board", date="1952-03-04")
    assert all(note(cited(minutes), style).casefold().count("minutes of the board") == 1 for style in STYLES)


def test_numbers_that_an_edition_gives_are_not_the_letter_s() -> None:
    numbered = Document(id="d-1", held=True, kind="letter", number="218", date="1952", senders=LETTER.senders)
    assert "218" not in note(cited(numbered), "chicago")
    assert "Telegram 9" in note(Citable(GHOST, "Quays"), "chicago")


def test_a_letter_that_is_only_printed_names_its_edition() -> None:
    printed = Document(
        id="d-1", held=True, kind="letter", date="1952", senders=LETTER.senders, editions=(Edition(title="Quays, II"),)
    )
    assert "printed in Quays, II" in note(cited(printed), "chicago")


def test_ris_is_a_letter_with_its_recipient_its_archive_and_its_place_there() -> None:
    (entry,) = rispy.loads(written([cited(address="https://quays.example/documents/d-quay")], "ris"))
    assert entry["type_of_reference"] == "PCOMM"
    assert entry["authors"] == ["Lind, A."]
    assert entry["secondary_authors"] == ["Harbour Board of Estvik"]
    assert entry["accession_number"] == "Fonds 7 Board, File 12/1952, pp. 3-4"
    assert entry["name_of_database"] == "Harbour Archive"
    assert entry["type_of_work"] == "Letter"
    assert entry["date"] == "1952/03/04/"
    assert entry["urls"] == ["https://quays.example/documents/d-quay"]
    assert "Translated by M. Ost." in entry["notes"]


def test_ris_tells_the_doubt_of_a_date_after_its_sure_parts() -> None:
    dates = {
        each: rispy.loads(written([cited(with_date(each))], "ris"))[0]["date"]
        for each in ("1952-03~", "1952-03-02/1952-03-20", "1951/1953")
    }
    assert dates == {
        "1952-03~": "1952/03//about",
        "1952-03-02/1952-03-20": "1952/03//between 2 and 20 March 1952",
        "1951/1953": "///between 1951 and 1953",
    }


def test_bibtex_keeps_names_whole_and_escapes_what_is_latex_s_own() -> None:
    entry = written([cited()], "bibtex")
    assert "author = {{A. Lind}}," in entry
    assert r"abstract = {On the mole \& its stones.}," in entry
    assert "date = {1952-03-04}," in entry
    assert "month = mar," in entry


@pytest.mark.skipif(not SCHEMA.is_file(), reason="no CSL schema: shared/schemas is expected beside the project")
def test_csl_json_keeps_to_the_schema_of_the_csl_project() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    documents = [LETTER, GHOST, *(with_date(each) for each in ("1952?", "1952~", "1951/1953", "[1951,1953]", "195X"))]
    items = json.loads(written([cited(each) for each in documents], "csl"))
    jsonschema.validate(items, schema)
    assert items[0]["type"] == "personal_communication"
    assert items[0]["recipient"] == [{"literal": "Harbour Board of Estvik"}]
    assert items[2]["issued"] == {"date-parts": [[1952]], "circa": True}


WORDS = st.text(st.sampled_from("aB &<>{}\\%$#_^~\"'\r\n\t\u2028é—,;.ER  - "), max_size=40)


@given(WORDS, WORDS, WORDS)
def test_no_words_of_a_document_break_a_file(title: str, name: str, place: str) -> None:
    document = Document(
        id="d-1",
        held=True,
        kind="letter",
        title=title,
        senders=(Party(name=name),) if name.strip() else (),
        source=Source(repository=place, as_written=place),
    )
    every = [cited(document), cited()]
    assert len(rispy.loads(written(every, "ris"))) == 2
    assert len(json.loads(written(every, "csl"))) == 2
    bibtex = written(every, "bibtex")
    plain = bibtex.replace("\\{", "").replace("\\}", "")
    assert plain.count("{") == plain.count("}")
    assert bibtex.count("@misc{") == 2 + title.count("@misc{")


@given(st.sampled_from(["1952", "1952-03", "1952-03-04"]), st.sampled_from(["", "?", "~", "%"]))
def test_what_is_shared_by_a_date_s_days_is_what_is_sure(date: str, mark: str) -> None:
    assert is_valid(date + mark)
    assert written_dates.shared(date + mark) == tuple(int(part) for part in date.split("-"))


def test_every_form_names_its_file_and_type() -> None:
    assert {form.ending for form in FORMS.values()} == {".ris", ".bib", ".csl.json"}
    assert all("/" in form.media_type for form in FORMS.values())
