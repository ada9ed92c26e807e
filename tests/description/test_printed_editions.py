"""A printed edition is told from an archive, and its title, editor, imprint, volume, number and pages apart."""

from __future__ import annotations

import time

import pytest

from regesta.description.source_line import read_source

PARTS = ("title", "editor", "publisher", "place", "year", "volume", "number", "pages")


def editions(line: str) -> list[tuple[str | None, ...]]:
    return [
        tuple(claim.value.get(part) for part in PARTS)
        for claim in read_source(line, 0, len(line))
        if claim.field == "editions"
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("DDV, 1958, t. I, doc. 123", ("DDV", None, None, None, "1958", "I", "123", None)),
        ("DDV, 1958-I, n° 123, p. 45", ("DDV", None, None, None, None, None, "123", "45")),
        ("DVHP, 3rd series, vol. II, no. 1234", ("DVHP", None, None, None, None, "II", "1234", None)),
        ("AVAP, Serie D, Bd. V, Nr. 123, S. 234-236", ("AVAP", None, None, None, None, "V", "123", "234-236")),
        ("DDH, Serie IX, vol. 3, doc. 45", ("DDH", None, None, None, None, "3", "45", None)),
        (
            "Papers on Harbour Policy 1937-49, Vol. VI, Document 123",
            ("Papers on Harbour Policy 1937-49", None, None, None, None, "VI", "123", None),
        ),
        (
            "Marek, Anton (Hrsg.), Dokumente zur Hafenpolitik, Bd. 3, Hafenstadt 1996, S. 12-14",
            ("Dokumente zur Hafenpolitik", "Marek, Anton", None, "Hafenstadt", "1996", "3", None, "12-14"),
        ),
        (
            "In: Anton Marek and Per Lund (eds.), The Harbour Papers (Velden: Vale Press, 1996), pp. 12–14",
            ("The Harbour Papers", "Anton Marek and Per Lund", "Vale Press", "Velden", "1996", None, None, "12–14"),
        ),
        (
            "Documente portuare, ed. Ion Vultur, Editura Farul, București, 1996, doc. nr. 12, p. 34-36",
            ("Documente portuare", "Ion Vultur", "Editura Farul", "București", "1996", None, "12", "34-36"),
        ),
        (
            "Гавань и город. Документы, т. 2, под ред. А. Марека, Велден, 1996, с. 12-14",
            ("Гавань и город. Документы", "А. Марека", None, "Велден", "1996", "2", None, "12-14"),
        ),
    ],
)
def test_a_printed_work_gives_its_parts_and_no_archive(line: str, expected: tuple[str | None, ...]) -> None:
    assert editions(line) == [expected]
    assert not [claim for claim in read_source(line, 0, len(line)) if claim.field.startswith("source")]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Also printed in Harbour Papers, vol. II, pp. 3-5.", "Harbour Papers"),
        ("This note is also printed in Harbour Papers, 1958, pp. 3-5.", "Harbour Papers"),
        ("First published in Harbour Review, vol. 12, no. 3, pp. 3-5.", "Harbour Review"),
        ("Printed in: Per Lund, The Weir Crisis, Velden, 1998, pp. 3-5.", "The Weir Crisis"),
        ("Abgedruckt in: Hafenakten, hrsg. von A. Marek, Hafenstadt 1996, Nr. 12.", "Hafenakten"),
        ("Publié dans Documents du port, t. II, Paris, 1996, doc. 45.", "Documents du port"),
        ("Publicat în Documente portuare, Editura Farul, 1996, p. 12.", "Documente portuare"),
        ("Опубликовано: Гавань. Документы, Велден, 1996, с. 12.", "Гавань. Документы"),
    ],
)
def test_a_sentence_says_where_the_document_is_printed(sentence: str, title: str) -> None:
    line = f"VSA, f. 3, op. 2, d. 5, l. 4. Secret. {sentence} Translated by Mary Alder."
    assert [found[0] for found in editions(line)] == [title]
    assert [c.value for c in read_source(line, 0, len(line)) if c.field == "source.pages"] == ["4"]
    assert [c.value for c in read_source(line, 0, len(line)) if c.field == "translators"] == ["Mary Alder"]


@pytest.mark.parametrize(
    "sentence",
    [
        "See also Documents 218 and 220.",
        "For text of the treaty, see Harbour Papers, 1956, pp. 3-5.",
        "The annex is not printed.",
        "He spoke of his letter to the Board, published in Harbour Papers, 1956, pp. 3-5.",
    ],
)
def test_what_is_said_of_other_documents_is_no_edition_of_this_one(sentence: str) -> None:
    assert editions(f"VSA, f. 3, op. 2, d. 5, l. 4. Secret. {sentence}") == []


@pytest.mark.parametrize("line", ["archive.ch/12345", "DDV, vol. 21, doc. 12, archive.ch/12345"])
def test_a_record_address_without_its_scheme_gives_the_number(line: str) -> None:
    assert [claim.value for claim in read_source(line, 0, len(line)) if claim.field == "record_ids"] == ["12345"]


@pytest.mark.parametrize(
    "piece",
    ["Ф. 3. ", "M-KS 288. f. ", "Also printed in ", "A (ed.), ", "(a: ", "п. ", "inv. nr. ", "B. ", "A-", "vol. I, "],
)
def test_any_line_is_read_in_proportion_to_its_length(piece: str) -> None:
    line = piece * (200_000 // len(piece))
    begun = time.process_time()
    read_source(line, 0, len(line))
    assert time.process_time() - begun < 1.0
