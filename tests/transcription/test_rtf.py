# ruff: noqa: E501 - mark-up is not wrapped
"""Rich Text is read in the characters of each font's code page."""

from __future__ import annotations

import pytest

from regesta.accession import detect
from regesta.transcription import transcribe

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times;}{\f1\fswiss\fcharset204 Arial Cyr;}"
    r"{\f2\fcharset238 Arial CE;}}{\colortbl;\red0\green0\blue0;}{\*\generator A program;}"
)


def read(body: str) -> str:
    data = (HEAD + body + "}").encode("latin-1")
    assert detect(data, "x.doc") == "application/rtf"
    return transcribe(data, "application/rtf", "letter.rtf").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \'96 d\'fb", "café – dû"),
        (r"\f1 \'cc\'e8\'ed\'e8\'f1\'f2\'f0 \f0 caf\'e9", "Министр café"),
        (r"{\f2 \'fe\'e3ran} \'fe", "ţăran þ"),
        (r"\u1052?\u1080?\u1085\'3f.", "Мин."),
        (r"{\uc2 \u537\'3f\'3fi} \uc0\u537 i", "și și"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"the \lquote light\rquote  \emdash  \{it\} 3\~May", "the ‘light’ — {it} 3\u00a0May"),
        (r"co\-operate Anglo\_Orlandish", "cooperate Anglo-Orlandish"),
    ],
)
def test_characters_of_every_kind(body: str, text: str) -> None:
    assert read(body) == text


def test_paragraphs_lines_tabs_and_space_around_them() -> None:
    body = r"\pard To the Minister\par Orland\par\par\pard\sa240 Dear Minister,\par We\line agree.\tab 4 May\par"
    assert read(body) == "To the Minister\nOrland\n\nDear Minister,\n\nWe\nagree.\t4 May"


def test_tables_are_rows() -> None:
    row = r"\trowd\cellx100\cellx200\pard\intbl {} \cell {}\cell\row"
    body = row.replace("{}", "From", 1).replace("{}", "The Envoy", 1) + row.replace("{}", "To", 1).replace(
        "{}", "The Minister", 1
    )
    assert read(body + r"\pard Dear Sir\par") == "From | The Envoy\nTo | The Minister\nDear Sir"


def test_notes_follow_the_text() -> None:
    body = r"your note{\super\chftn}{\footnote\pard\plain {\super\chftn} Not found.} was read.\par"
    assert read(body) == "your note¹ was read.\n\n¹ Not found."


def test_deleted_and_hidden_words_comments_and_pictures_are_left_out_and_told() -> None:
    body = r"We {\deleted refuse}{\v not shown}agree{\*\annotation Really?}{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 00}}.\par"
    data = (HEAD + body + "}").encode("latin-1")
    result = transcribe(data, "application/rtf")
    assert result.text == "We agree."
    assert [str(notice).split(" ", 1)[0] for notice in result.notices] == ["1", "1", "1", "1"]


def test_binary_data_is_passed_over() -> None:
    assert read(r"a{\pict\bin6 {}{}\\}b\par") == "ab"


def test_headers_stand_apart_and_the_title_is_told() -> None:
    body = r"{\info{\title A letter}{\author N.}}{\headerf Embassy of Orland\par}{\footer Page 1\par}\pard Dear Sir\par"
    data = (HEAD + body + "}").encode("latin-1")
    result = transcribe(data, "application/rtf")
    assert result.text == "Embassy of Orland\n\nDear Sir\n\nPage 1"
    assert [segment.element for segment in result.segments] == [
        "document/letterhead/p",
        "document/body/p",
        "document/footer/p",
    ]
    assert result.title == "A letter"


def test_the_numbers_of_lists_are_those_that_the_program_wrote() -> None:
    assert read(r"{\listtext\pard 1.\tab}Coal.\par{\listtext 2.\tab}Boats.\par") == "1.\tCoal.\n2.\tBoats."
