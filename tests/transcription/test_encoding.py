from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.transcription import transcribe
from regesta.transcription.encoding import decode
from regesta.transcription.errors import NotTextError

SENTENCES = {
    "French": (
        "Monsieur le Président, j'ai reçu votre télégramme. L'envoyé à Grenève a été prévenu.",
        "cp1252 mac-roman cp850",
    ),
    "German": (
        "Sehr geehrter Herr Möller, die Gespräche über Ostland müssen früher schließen.",
        "cp1252 mac-roman cp850",
    ),
    "English": ("The Legation’s note of 4 May — “not yet answered” — has been sent on.", "cp1252 mac-roman"),
    "Spanish": (
        "El señor Ibáñez visitó la región; ¿cuándo volverá? Mañana, según él.",
        "cp1252 mac-roman cp850",
    ),
    "Polish": (
        "Szanowny Panie, otrzymałem pańską notę. Proszę o odpowiedź, zależy nam na czasie.",
        "cp1250 iso-8859-2 cp852",
    ),
    "Czech": (
        "Vážený pane ministře, děkuji za Váš dopis. Příští týden přijedu do města.",
        "cp1250 iso-8859-2 cp852",
    ),
    "Hungarian": (
        "Tisztelt Elvtárs! Köszönöm a levelét, őszintén örülök a hírnek, üdvözlettel.",
        "cp1250 iso-8859-2",
    ),
    "Romanian": (
        "Tovarăşe ministru, vă mulţumim pentru scrisoare. Aşteptăm răspunsul dumneavoastră.",
        "cp1250 iso-8859-2",
    ),
    "Russian": (
        "Уважаемый товарищ министр! Ваше письмо получено. Прошу ответить до конца месяца.",
        "cp1251 koi8-r cp866",
    ),
    "capitals": ("СРОЧНО. ТЕЛЕГРАММА ИЗ САНВАРЫ. МИНИСТРУ ИНОСТРАННЫХ ДЕЛ", "cp1251 koi8-r"),
}


@pytest.mark.parametrize(
    ("sentence", "encoding"),
    [(sentence, encoding) for sentence, encodings in SENTENCES.values() for encoding in encodings.split()],
)
def test_an_old_encoding_is_known_by_how_its_letters_stand(sentence: str, encoding: str) -> None:
    assert decode(sentence.encode(encoding), name="x").text == sentence


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_without_a_mark_is_known_by_its_nuls(encoding: str) -> None:
    text = "Dear Minister,\n\nYour note of 4 May was read. Łódź.\n"
    decoded = decode(text.encode(encoding), name="x")
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert "No byte-order mark" in str(decoded.notices[0])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_believed_and_dropped(encoding: str) -> None:
    decoded = decode("Письмо от 4 мая".encode(encoding), name="x")
    assert decoded.text == "Письмо от 4 мая"
    assert decoded.notices == ()


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), min_size=1, max_size=300))
def test_utf8_text_with_simple_line_ends_is_its_own_transcription(text: str) -> None:
    lines = f"A\n{text}\nZ\n"
    assert transcribe(lines.encode("utf-8"), "text/plain").text == lines


def test_line_ends_are_made_one_kind() -> None:
    assert decode(b"one\r\ntwo\rthree\n", name="x").text == "one\ntwo\nthree\n"


def test_a_nul_is_shown_and_told() -> None:
    decoded = decode(b"Dear Sir,\0 your note\0 came.", name="x")
    assert decoded.text == "Dear Sir,\ufffd your note\ufffd came."
    assert str(decoded.notices[0]).startswith("2 NUL")


def test_utf8_that_was_cut_in_a_letter_stays_utf8_and_says_so() -> None:
    decoded = decode(("Vážený pane ministře, děkuji za Váš dopis. " * 3 + "ř").encode()[:-1], name="x")
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("\ufffd")
    assert "1 place was not valid utf-8" in str(decoded.notices[0])


def test_a_page_that_declares_wrongly_is_read_by_its_bytes() -> None:
    page = '<meta charset="windows-1252"><p>Vážený pane</p>'.encode()
    decoded = decode(page, name="x", markup=True)
    assert "Vážený" in decoded.text
    assert tuple(map(str, decoded.notices)) == ("It declares cp1252, but its bytes are utf-8: read as utf-8.",)


def test_a_page_that_declares_utf8_in_vain_is_read_as_what_it_is() -> None:
    page = '<meta charset="utf-8"><p>Уважаемый товарищ, письмо получено</p>'.encode("cp1251")
    decoded = decode(page, name="x", markup=True)
    assert "Уважаемый" in decoded.text
    assert decoded.encoding == "cp1251"


@pytest.mark.parametrize("label", ["base64", "rot13", "utf-16", "no-such-code", "undefined", "idna"])
def test_a_declared_encoding_that_is_none_is_not_believed(label: str) -> None:
    page = f'<meta charset="{label}"><p>caf\xe9 au lait</p>'.encode("latin-1")
    assert "café au lait" in decode(page, name="x", markup=True).text


def test_declared_latin1_means_the_superset_that_browsers_read() -> None:
    page = b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>\x93yes\x94</p>'
    assert "“yes”" in decode(page, name="x", markup=True).text


def test_control_characters_are_no_text() -> None:
    with pytest.raises(NotTextError) as caught:
        decode(bytes(range(1, 32)) * 50, name="noise.txt")
    assert "noise.txt is no text" in str(caught.value)


@given(st.binary(max_size=500))
def test_any_bytes_are_read_or_refused_alike_each_time(data: bytes) -> None:
    def attempt() -> object:
        try:
            return decode(data, name="x")
        except NotTextError as error:
            return str(error)

    assert attempt() == attempt()
