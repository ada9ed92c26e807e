"""Captures named by their defect: each is read within bounds, or refused in a full sentence."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from fpdf import FPDF

from regesta.errors import RegestaError
from regesta.transcription import Limits, transcribe


def refusal(data: bytes, media_type: str) -> RegestaError:
    """Return the error that *data* gives, once its sentence is whole."""
    with pytest.raises(RegestaError) as caught:
        transcribe(data, media_type, "bad.file")
    sentence = str(caught.value)
    assert sentence.startswith(f"{caught.value.code}: bad.file ")
    assert sentence.endswith((".", "has."))
    assert "Nothing of it was added" in sentence
    return caught.value


def pdf(*, password: str | None = None) -> bytes:
    document = FPDF()
    if password:
        document.set_encryption(owner_password="owner", user_password=password)
    document.set_font("Helvetica", size=11)
    document.add_page()
    document.multi_cell(0, 5, "Dear Minister, your note of 4 May was read.")
    return bytes(document.output())


def test_empty_text() -> None:
    assert refusal(b"", "text/plain").code == "RG-TRA-011"


def test_binary_garbage_called_text() -> None:
    assert refusal(bytes(range(1, 32)) * 99, "text/plain").code == "RG-TRA-003"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_truncated_pdf(share: float) -> None:
    whole = pdf()
    try:
        read = transcribe(whole[: int(len(whole) * share)], "application/pdf", "bad.file")
    except RegestaError as error:
        assert error.code in {"RG-TRA-006", "RG-TRA-008"}
        assert "bad.file" in str(error)
    else:
        assert "Dear Minister" in read.text


def test_pdf_of_a_header_only() -> None:
    error = refusal(b"%PDF-1.7\n", "application/pdf")
    assert error.code == "RG-TRA-006"
    assert "9 bytes" in str(error)


def test_encrypted_pdf() -> None:
    error = refusal(pdf(password="secret"), "application/pdf")
    assert error.code == "RG-TRA-007"
    assert "password" in str(error)


def test_above_the_bound() -> None:
    with pytest.raises(RegestaError) as caught:
        transcribe(bytes(1001), "text/plain", "bad.file", limits=Limits(max_bytes=1000))
    assert caught.value.code == "RG-TRA-002"
    assert "1,001 bytes" in str(caught.value)


def test_one_line_of_50_megabytes() -> None:
    begun = time.process_time()
    read = transcribe(b"We agree. " * 5_000_000, "text/plain")
    assert len(read.text) == 50_000_000
    assert time.process_time() - begun < 5


def test_one_line_of_50_megabytes_in_a_page() -> None:
    begun = time.process_time()
    read = transcribe(b"<html><body><p>" + b"We agree. " * 5_000_000, "text/html")
    assert len(read.text) == 49_999_999
    assert time.process_time() - begun < 10


@pytest.mark.parametrize(
    ("opening", "count"),
    [("<div>", 10_000), ("<b>", 10_000), ("<table><tr><td>", 3_000), ("<div class=a id=b>", 9_000)],
)
def test_ten_thousand_nested_tags(opening: str, count: int) -> None:
    begun = time.process_time()
    read = transcribe((opening * count + "<script>no()</script>Dear Sir").encode(), "text/html")
    assert read.text == "Dear Sir"
    assert sum(len(segment.element or "") for segment in read.segments) < 100_000
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 200_000,
        "<i><div>" * 100_000,
        "".join(f"<p><font size={number}>x" for number in range(20_000)),
        "<table><tr><td>" * 50_000,
        "<svg><g>" * 100_000,
    ],
    ids=["divs", "formatting", "fonts left open", "tables", "drawing"],
)
def test_tags_nested_so_deep_that_a_parser_would_never_end(page: str) -> None:
    begun = time.process_time()
    assert refusal(page.encode(), "text/html").code == "RG-TRA-010"
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("media_type", ["text/html", "application/xml", "application/tei+xml"])
def test_five_million_tags(media_type: str) -> None:
    assert refusal(b"<a>" + b"<p/>" * 5_000_000 + b"</a>", media_type).code == "RG-TRA-002"


@pytest.mark.parametrize("count", [20_000, 200_000])
def test_a_tag_with_attributes_without_end(count: int) -> None:
    begun = time.process_time()
    page = "<p " + " ".join(f"a{number}=b" for number in range(count)) + ">Dear Sir</p>"
    assert refusal(page.encode(), "text/html").code == "RG-TRA-002"
    assert time.process_time() - begun < 2


def test_a_tag_with_one_attribute_of_a_megabyte() -> None:
    page = f"<p style=\"x\" data-all='{'{a: 1} ' * 150_000}'>Dear Sir</p>"
    assert transcribe(page.encode(), "text/html").text == "Dear Sir"


def test_a_page_of_scripts_only() -> None:
    assert refusal(b"<script>" + b"x" * 100_000 + b"</script>", "text/html").code == "RG-TRA-011"


@pytest.mark.parametrize("media_type", ["application/tei+xml", "application/xml"])
def test_xml_entity_bomb(media_type: str) -> None:
    lines = ['<!ENTITY a0 "ha">'] + [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    page = f"<!DOCTYPE TEI [{''.join(lines)}]><TEI><p>&a9;</p></TEI>"
    begun = time.process_time()
    error = refusal(page.encode(), media_type)
    assert error.code == "RG-TRA-005"
    assert "declares the XML entity 'a" in str(error)
    assert time.process_time() - begun < 2


def test_xml_entities_in_a_long_chain() -> None:
    chain = "".join(f"<!ENTITY a{n} '&a{n - 1};'>" for n in range(1, 5_000))
    begun = time.process_time()
    read = transcribe(f"<!DOCTYPE a [<!ENTITY a0 'ha'>{chain}]><a>&a4999;</a>".encode(), "application/xml")
    assert read.text == "ha"
    assert time.process_time() - begun < 2


def test_xml_entity_used_without_end() -> None:
    page = f'<!DOCTYPE TEI [<!ENTITY a "{"x" * 10_000}">]><TEI><p>{"&a;" * 10_000}</p></TEI>'
    assert refusal(page.encode(), "application/tei+xml").code == "RG-TRA-005"


@pytest.mark.parametrize("address", ["SYSTEM 'file://{path}'", "PUBLIC '-//x' '{path}'", "SYSTEM 'http://x.example/'"])
def test_xml_external_entity_reads_no_file(tmp_path: Path, address: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    page = f"<!DOCTYPE a [<!ENTITY x {address.format(path=secret)}>]><a>&x;</a>"
    error = refusal(page.encode(), "application/xml")
    assert error.code == "RG-TRA-005"
    assert "secret words" not in str(error)


def test_xml_external_declarations_read_no_file(tmp_path: Path) -> None:
    declarations = tmp_path / "evil.dtd"
    declarations.write_text('<!ENTITY x "the secret words">')
    for doctype in (
        f"<!DOCTYPE a SYSTEM '{declarations}'>",
        f"<!DOCTYPE a [<!ENTITY % more SYSTEM '{declarations}'> %more;]>",
    ):
        try:
            read = transcribe(f"{doctype}<a>word &x;</a>".encode(), "application/xml", "bad.file")
        except RegestaError as error:
            assert error.code == "RG-TRA-004"
        else:
            assert "secret" not in read.text


def test_xml_inclusion_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    page = f"<a xmlns:xi='http://www.w3.org/2001/XInclude'>word<xi:include href='{secret}' parse='text'/></a>"
    assert transcribe(page.encode(), "application/xml").text == "word"


def test_xml_nested_without_end() -> None:
    assert refusal(b"<a>" * 5_000 + b"x" + b"</a>" * 5_000, "application/xml").code == "RG-TRA-004"


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE TEI [",
        "<!DOCTYPE TEI [<!ENTITY a 'b",
        "<!--" * 50_000,
        "<!--" * 40_000 + "<!DOCTYPE a>",
        "<!DOCTYPE a [" + "<!--x" * 500_000,
        "<?x" * 50_000 + "<!DOCTYPE a>",
    ],
    ids=range(6),
)
def test_xml_that_breaks_off_in_its_head(doctype: str) -> None:
    begun = time.process_time()
    assert refusal(doctype.encode(), "application/tei+xml").code == "RG-TRA-004"
    assert time.process_time() - begun < 2


def test_wrong_declaration_of_the_encoding() -> None:
    page = '<?xml version="1.0" encoding="iso-8859-1"?><a>Łódź, 4 May</a>'.encode()
    read = transcribe(page, "application/xml")
    assert read.text == "Łódź, 4 May"
    assert "its bytes are utf-8" in str(read.notices[0])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("media_type", ["text/plain", "text/html", "application/tei+xml"])
def test_utf16_with_and_without_its_mark(encoding: str, media_type: str) -> None:
    page = {
        "text/plain": "Łódź, 4 May",
        "text/html": "<html><body><p>Łódź, 4 May</p></body></html>",
        "application/tei+xml": '<?xml version="1.0" encoding="UTF-16"?><TEI><p>Łódź, 4 May</p></TEI>',
    }[media_type]
    assert transcribe(page.encode(encoding), media_type).text == "Łódź, 4 May"


def test_utf16_cut_in_the_middle_of_a_character() -> None:
    read = transcribe("Dear Sir".encode("utf-16")[:-1], "text/plain")
    assert read.text == "Dear Si\ufffd"
    assert "not valid utf-16" in str(read.notices[0])


def test_half_a_surrogate_pair_never_reaches_the_text() -> None:
    read = transcribe(b"\xff\xfeA\0\x00\xd8B\0", "text/plain")
    assert read.text.encode("utf-8")


def test_nul_bytes() -> None:
    read = transcribe(b"Dear\0Sir\0", "text/plain")
    assert read.text == "Dear\ufffdSir\ufffd"
    assert "2 NUL" in str(read.notices[0])
    assert "\0" not in transcribe(b"<p>Dear\0Sir</p>", "text/html").text
