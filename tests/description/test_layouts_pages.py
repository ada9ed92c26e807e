"""Each layout reads its own golden page: what its labels claim, where the letter stands, what is left out."""

from __future__ import annotations

import golden_pages as golden
import pytest

from regesta.description.layouts import LAYOUTS
from regesta.description.page import PageReading, open_page
from regesta.model import Transcription


def read(text: str) -> PageReading:
    page = open_page(Transcription(text=text, method="text@1", media_type="text/plain"))
    return next(reading for layout in LAYOUTS if (reading := layout.recognise(page)) is not None)


def values(text: str, field: str, region: int = 0) -> list[object]:
    return [claim.value for claim in read(text).regions[region].claims if claim.field == field]


def letter(text: str, region: int = 0) -> str:
    found = read(text).regions[region]
    return text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "layout", "documents"),
    [
        (golden.EXPORT, "record page", 1),
        (golden.SAVED, "record page", 1),
        (golden.FULL, "record page", 1),
        (golden.OLDER, "record page", 1),
        (golden.RUN_ON, "record page", 1),
        (golden.GERMAN, "record page", 1),
        (golden.ROMANIAN, "record page", 1),
        (golden.RUSSIAN, "record page", 1),
        (golden.RELEASE, "record page", 1),
        (golden.FORM, "record page", 1),
        (golden.COVER, "record page", 2),
        (golden.CARD, "record card", 1),
        (golden.EDITION, "edition page", 1),
        (golden.OLD_EDITION, "edition page", 1),
        (golden.EDITORS_NOTE, "editorial note", 0),
        (golden.CHAPTER, "list of documents", 0),
        (golden.RESULTS, "list of documents", 0),
        (golden.PAPERS, "papers edition", 1),
        (golden.DOSSIER, "dossier", 2),
        (golden.TITLED, "titled text", 1),
        (golden.COLLECTED, "collected edition page", 1),
        (golden.FILM, "microfilm edition", 2),
        (golden.KEYED, "cable with key block", 1),
        (golden.DATA, "data record", 1),
        (golden.LETTER, "bare text", 1),
    ],
)
def test_a_page_is_recognised_by_its_structure_and_holds_so_many_documents(
    text: str, layout: str, documents: int
) -> None:
    reading = read(text)
    assert (reading.layout, len(reading.regions)) == (layout, documents)


@pytest.mark.parametrize("text", [value for name, value in vars(golden).items() if name.isupper()])
def test_claims_quote_the_page_and_zones_are_in_order_without_overlaps(text: str) -> None:
    reading = read(text)
    for region in reading.regions:
        assert 0 <= region.start <= region.end <= len(text)
        for claim in region.claims:
            assert text[claim.start : claim.end] == claim.text
            assert claim.value not in ("", None, {}, [])
    ends = [zone.end for zone in reading.zones]
    assert all(zone.start >= end for zone, end in zip(reading.zones[1:], ends, strict=False))


def test_an_export_gives_every_labelled_value() -> None:
    text = golden.EXPORT
    assert values(text, "date") == ["1963-05-07", "1963-05-07"]
    assert values(text, "summary") == ["Brandauer asks the mayor whether the lower lock can be closed."]
    assert values(text, "languages.original") == ["de"]
    assert values(text, "languages.held") == ["en"]
    assert values(text, "record_ids") == ["55021"]
    assert values(text, "obtained_by") == ["Per Lund"]
    assert values(text, "translators") == ["Mary Alder"]
    assert values(text, "source.fonds") == ["Council"]
    assert values(text, "source.series") == ["Lock Section"]
    assert letter(text).startswith("Dear Mr. Mayor,") and letter(text).endswith("Ilse Brandauer")


def test_an_edition_in_a_citation_keeps_its_parts() -> None:
    (edition,) = values(golden.EXPORT, "editions")
    assert isinstance(edition, dict)
    assert edition["title"] == "Schleuse und Stadt. 1963"
    assert (edition["publisher"], edition["place"], edition["year"]) == ("Uferverlag", "Velden", "1999")
    assert (edition["editor"], edition["pages"]) == ("Dr. Tona Reiss", "88-90")


def test_empty_labels_give_nothing() -> None:
    fields = {claim.field for claim in read(golden.SAVED).regions[0].claims}
    assert not fields & {"places", "topics", "record_ids", "languages.original", "kind"}


def test_filled_labels_after_the_letter_give_their_values_and_the_upload_date_is_not_the_letters() -> None:
    text = golden.FULL
    assert values(text, "places") == ["Velden", "Ostmark"]
    assert values(text, "kind") == ["letter"]
    assert values(text, "languages.original") == ["de"]
    assert values(text, "record_ids") == ["55022"]
    assert set(values(text, "date")) == {"1963-05-12"}


def test_the_summary_without_a_label_is_no_part_of_the_letter() -> None:
    assert values(golden.SAVED, "summary") == ["Letter from the town of Velden agreeing to close the lock."]
    assert letter(golden.SAVED).endswith("Anton Hiller")


def test_a_date_repeated_apart_from_the_signature_is_claimed_with_less_confidence() -> None:
    claims = [claim for claim in read(golden.SAVED).regions[0].claims if claim.field == "date"]
    assert [claim.value for claim in claims] == ["1963-05-12", "1963-05-12"]
    assert min(claim.confidence for claim in claims) < 0.8


def test_a_date_directly_under_the_signature_belongs_to_the_letter() -> None:
    text = golden.SAVED.replace("Anton Hiller\n\nMay 12, 1963", "Anton Hiller\nMay 12, 1963")
    assert letter(text).endswith("Anton Hiller\nMay 12, 1963")


def test_another_date_under_the_signature_belongs_to_the_letter() -> None:
    text = golden.SAVED.replace("Anton Hiller\n\nMay 12, 1963", "Anton Hiller\n\nMay 11, 1963")
    assert letter(text).endswith("May 11, 1963")


def test_the_letters_last_sentence_is_no_summary_where_no_signature_ends_the_letter() -> None:
    text = golden.SAVED.replace("With respect,\nAnton Hiller\n\nMay 12, 1963\n\n\nLetter from", "Letter from")
    assert values(text, "summary") == []


def test_a_masked_address_is_none_and_the_office_to_ask_is_kept() -> None:
    asked = [claim.value for claim in read(golden.SAVED).regions[0].claims if claim.field == "rights"]
    assert {"enquiries": "Harbour History Programme"} in asked
    assert any("statement" in value for value in asked)


def test_an_address_to_ask_is_kept() -> None:
    text = golden.SAVED.replace("[email protected]", "rights@archive.example.org")
    asked = [claim.value for claim in read(text).regions[0].claims if claim.field == "rights"]
    assert {"enquiries": "rights@archive.example.org"} in asked


def test_the_older_generation_keeps_summary_and_citation_apart() -> None:
    text = golden.OLDER
    assert values(text, "summary") == ["Brandauer asks the mayor whether the lower lock can be closed."]
    assert values(text, "source.fonds") == ["7"]
    assert values(text, "record_ids") == ["55021"]
    assert letter(text).startswith("Dear Mr. Mayor,")


def test_a_record_without_line_breaks_is_read_all_the_same() -> None:
    text = golden.RUN_ON
    assert values(text, "title")[0] == "Letter from Ilse Brandauer to the Mayor of Velden"
    assert values(text, "date")[0] == "1963-05-07"
    assert values(text, "source.series") == ["2"]
    assert values(text, "translators") == ["Mary Alder"]
    assert letter(text).startswith("Dear Mr. Mayor,")


@pytest.mark.parametrize(
    ("text", "language", "file", "pages"),
    [
        (golden.GERMAN, "de", "33", "14-15"),
        (golden.ROMANIAN, "ro", "12/1963", "3-4"),
        (golden.RUSSIAN, "ru", "33", "14"),
    ],
)
def test_labels_in_other_languages_mean_the_same(text: str, language: str, file: str, pages: str) -> None:
    assert values(text, "languages.original") == [language]
    assert values(text, "source.file") == [file]
    assert values(text, "source.pages") == [pages]
    assert len(values(text, "date")) == 1
    assert "Brandauer" in letter(text) or "ultur" in letter(text) or "Вултур" in letter(text)


def test_topics_are_listed_one_by_one() -> None:
    assert values(golden.GERMAN, "topics") == ["Schleusen", "Schifffahrt"]
    assert values(golden.GERMAN, "record_ids") == ["V-55021"]


def test_a_card_without_text_names_its_parties_and_where_the_letter_lies() -> None:
    text = golden.CARD
    assert letter(text) == ""
    assert values(text, "date") == ["1963-06-04"]
    assert {"name": "Odo Kern", "office": "Harbour Master"} in values(text, "senders")
    assert values(text, "source.repository") == ["Harbour Archive, Aarvik"]
    assert (values(text, "source.file"), values(text, "source.pages")) == (["HA 3/12"], ["4-5"])
    assert values(text, "languages.original") == ["da"]


def test_a_release_card_dates_the_document_by_its_publication_and_drops_the_stamps() -> None:
    text = golden.RELEASE
    assert values(text, "date") == ["1963-06-04"]
    assert values(text, "record_ids") == ["QQ-RDP1A0001-4"]
    assert letter(text) == "4 June 1963\nDear Nils:\nI have your letter and shall send pilots.\nOdo Kern"


def test_a_form_gives_place_number_and_receipt_and_an_empty_label_nothing() -> None:
    text = golden.FORM
    assert values(text, "place") == ["Velden"]
    assert values(text, "number") == ["112"]
    assert values(text, "received") == ["1962-06-05"]
    assert values(text, "date") == ["1962-06-04", "1962-06-04"]


def test_a_covering_letter_and_what_it_covers_are_two_documents() -> None:
    reading = read(golden.COVER)
    assert [region.within for region in reading.regions] == [None, 0]
    assert letter(golden.COVER, 0).endswith("16 June 1963")
    assert letter(golden.COVER, 1).startswith("Dear Odo,")


def test_an_editions_page_has_its_heading_and_notes_outside_the_text() -> None:
    text = golden.EDITION
    assert letter(text).startswith("Aarvik, June 4, 1963.") and letter(text).endswith("Odo Kern")
    assert values(text, "source.fonds") == ["RG 4"]
    assert values(text, "source.file") == ["611.41/6–463"]
    assert values(text, "markings") == ["Secret", "Priority"]


def test_the_file_above_a_heading_gives_source_and_kind() -> None:
    text = golden.OLD_EDITION
    assert values(text, "kind") == ["telegram"]
    assert values(text, "source.file") == ["611.41/6–463"]
    assert letter(text).startswith("VELDEN, June 4, 1963")


def test_an_edition_of_papers_names_the_manuscripts_keeper() -> None:
    assert values(golden.PAPERS, "source.repository") == ["VeHS"]
    assert letter(golden.PAPERS).startswith("Holm June 4. 1786.") and letter(golden.PAPERS).endswith("Silas Moor")


def test_a_dossiers_list_of_contents_gives_no_documents() -> None:
    assert letter(golden.DOSSIER, 0).startswith("Dear Nils, I shall send pilots.")
    assert values(golden.DOSSIER, "source.file", 0) == ["Box 3"]
    assert values(golden.DOSSIER, "obtained_by", 1) == ["Per Lund"]


def test_a_film_page_gives_the_end_of_one_document_and_the_whole_of_the_next() -> None:
    assert letter(golden.FILM, 0).startswith("...and to leave it there")
    assert letter(golden.FILM, 1).startswith("VELDEN, June 4, 1938")
    assert values(golden.FILM, "source.pages", 1) == ["114-115"]


def test_a_key_block_is_set_aside_and_the_cables_number_read() -> None:
    assert values(golden.KEYED, "record_ids") == ["1978AARVIK00412"]
    assert letter(golden.KEYED).startswith("1. THE PILOTS")


def test_data_are_read_with_their_escapes_resolved_and_the_sites_date_left_alone() -> None:
    assert values(golden.DATA, "title") == ["Port – Letter"]
    assert values(golden.DATA, "date") == ["1963-06-04"]
    assert letter(golden.DATA).startswith("I have the honour")


def test_a_collected_editions_block_is_an_edition() -> None:
    (edition,) = values(golden.COLLECTED, "editions")
    assert isinstance(edition, dict)
    assert (edition["title"], edition["pages"]) == ("KAW Volume 4", "12")
    assert letter(golden.COLLECTED).startswith("[Aarvik,] 4 June [1863]")


def test_a_bare_letter_is_its_whole_text() -> None:
    assert letter(golden.LETTER) == golden.LETTER.strip()


def test_a_page_without_words_has_no_document() -> None:
    assert read("\n \n*\n").regions == ()


def test_a_head_of_labels_that_ends_in_the_texts_label_is_a_record() -> None:
    text = golden.LABELLED
    assert letter(text).startswith("Dear Nils,") and letter(text).endswith("Odo Kern")
    assert (values(text, "senders"), values(text, "recipients")) == ([{"name": "Odo Kern"}], [{"name": "Nils Aar"}])
    (source,) = values(text, "source")
    assert isinstance(source, dict)
    assert (source["repository"], source["fonds"], source["file"]) == ("Harbour Archive", "RG 4", "Box 12")


def test_a_menu_above_and_an_owners_line_below_a_bare_letter_are_set_aside() -> None:
    assert letter(golden.OWNED).startswith("The Ambassador in Velden") and letter(golden.OWNED).endswith("Nils Aar")
