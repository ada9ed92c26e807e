"""A party as written is split into person, office and body, each where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regesta.onomastics import PartyName, split_party

PHRASES = {
    "the Ambassador in Tarvia (MacLenz)": ("MacLenz", "Ambassador in Tarvia", None),
    "O.V. Bremin, First Secretary of the CC of the TWL": ("O.V. Bremin", "First Secretary", "CC of the TWL"),
    "First Secretary of the CC of the TWL O.V. Bremin": ("O.V. Bremin", "First Secretary", "CC of the TWL"),
    "Mihal Doran-Vesk, First Secretary CC LLP": ("Mihal Doran-Vesk", "First Secretary", "CC LLP"),
    "Первый секретарь ЦК ТРС В. Рудин": ("В. Рудин", "Первый секретарь", "ЦК ТРС"),
    "Prim-secretar al CC al PML, Mihal Doran": ("Mihal Doran", "Prim-secretar", "CC al PML"),
    "Secretary of State Wells": ("Wells", "Secretary of State", None),
    "Secretary of State for External Affairs Penn": ("Penn", "Secretary of State for External Affairs", None),
    "Secretary of the Treasury Penn": ("Penn", "Secretary", "Treasury"),
    "President Calder": ("Calder", "President", None),
    "President de Brume": ("de Brume", "President", None),
    "Prime Minister Osvald": ("Osvald", "Prime Minister", None),
    "Department of State": (None, None, "Department of State"),
    "Embassy in Lesnia": (None, None, "Embassy in Lesnia"),
    "Consulate General at Vale": (None, None, "Consulate General at Vale"),
    "Consul General at Vale (Macy)": ("Macy", "Consul General at Vale", None),
    "Mr. Amos L. Wells": ("Amos L. Wells", None, None),
    "Chargé in Tarvia (Lenz)": ("Lenz", "Chargé in Tarvia", None),
    "President's Special Assistant for Security Affairs (Strand)": (
        "Strand",
        "President's Special Assistant for Security Affairs",
        None,
    ),
    "Strand (President's Special Assistant)": ("Strand", "President's Special Assistant", None),
    "Director of the Bureau of the Budget (Webb)": ("Webb", "Director", "Bureau of the Budget"),
    "Ambassador U. Amos Wells, at Vale": ("U. Amos Wells", "Ambassador", None),
    "MR. DAL NOREN, PRESIDENT, ROWING UNION OF LESNIA": ("DAL NOREN", "PRESIDENT", "ROWING UNION OF LESNIA"),
    "Le Chef du Département extérieur, R. Favre": ("R. Favre", "Chef", "Département extérieur"),
    "the State Secretary in the Kestrian Foreign Office (Kern)": (
        "Kern",
        "State Secretary",
        "Kestrian Foreign Office",
    ),
    "Botschafter in Vale (Meyer)": ("Meyer", "Botschafter in Vale", None),
    "Staatssekretär im Auswärtigen Amt": (None, "Staatssekretär", "Auswärtigen Amt"),
    "Amos Penn of the War Trade Board": ("Amos Penn", None, "War Trade Board"),
    "James Wells, Jr., of the Trade Council Staff": ("James Wells, Jr.", None, "Trade Council Staff"),
    "Wells, Amos L.": ("Wells, Amos L.", None, None),
    "Consulate in Vale, Upper Lesnia": (None, None, "Consulate in Vale, Upper Lesnia"),
    "В ЦК ТРС": (None, None, "ЦК ТРС"),
    "Joint Chiefs of Staff": (None, None, "Joint Chiefs of Staff"),
    "the Kestrian Foreign Minister": (None, "Kestrian Foreign Minister", None),
    "(Kern)": ("Kern", None, None),
    "Copy of a Telegram": (None, None, None),
    "": (None, None, None),
}


@pytest.mark.parametrize(("phrase", "parts"), PHRASES.items())
def test_each_phrase_is_split(phrase: str, parts: tuple[str | None, str | None, str | None]) -> None:
    found = split_party(phrase)
    assert (found.name, found.office, found.body) == parts


def check_spans(phrase: str, found: PartyName) -> None:
    for value, span in (
        (found.name, found.name_span),
        (found.office, found.office_span),
        (found.body, found.body_span),
    ):
        assert (value is None) == (span is None)
        if value is not None and span is not None:
            assert " ".join(phrase[span[0] : span[1]].split()) == value


@pytest.mark.parametrize("phrase", PHRASES)
def test_each_part_is_what_stands_at_its_place(phrase: str) -> None:
    check_spans(phrase, split_party(phrase))


@settings(max_examples=200)
@given(st.lists(st.sampled_from([w for p in PHRASES for w in p.split()]), max_size=9).map(" ".join))
def test_any_order_of_such_words_can_be_split(phrase: str) -> None:
    check_spans(phrase, split_party(phrase))


@given(st.text(max_size=60))
def test_any_text_can_be_split(phrase: str) -> None:
    check_spans(phrase, split_party(phrase))


def test_a_party_tells_only_what_is_known() -> None:
    assert split_party("President Calder").as_party() == {"name": "Calder", "office": "President"}


def test_a_word_of_address_is_kept_apart_from_the_name() -> None:
    assert split_party("Comrade Mihal Doran-Vesk").title == "Comrade"
