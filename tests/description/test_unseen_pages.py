"""Pages of forms that no layout was written after: cells, wrapped lines, pages with feet, several documents."""

from __future__ import annotations

import pytest

from regesta.description import describe
from regesta.description.layouts import LAYOUTS
from regesta.description.page import PageReading, open_page
from regesta.model import Claim, Description, Segment, Transcription
from regesta.transcription import transcribe

LETTER = """Vale, 4 June 1963

Dear Mr. Dorn,

I thank you for your letter on the weir. The Board will see to the sluice before the frost, and asks for the plans.

Yours sincerely,

Anna Marek"""


def plain(text: str, *pages: tuple[int, int]) -> Transcription:
    segments = tuple(Segment(a, b, page=n, element="page") for n, (a, b) in enumerate(pages, start=1))
    return Transcription(text=text, method="text@1", media_type="text/plain", segments=segments)


def html(text: str) -> Transcription:
    return transcribe(text.encode(), "text/html", "page.html")


def recognise(transcription: Transcription) -> PageReading:
    page = open_page(transcription)
    return next(reading for layout in LAYOUTS if (reading := layout.recognise(page)) is not None)


def claims(transcription: Transcription, field: str, region: int = 0) -> list[Claim]:
    return [claim for claim in recognise(transcription).regions[region].claims if claim.field == field]


def drafted(description: Description, field: str, draft: int = 0) -> list[object]:
    return [claim.value for claim in description.drafts[draft].claims if claim.field == field]


CELLS = """<html><body><table><tr><td colspan=2>Weir Papers Online</td></tr>
<tr><td><a href=i.htm>Main page</a></td><td>
<p><b>June 04, 1963</b></p>
<p><b>LETTER FROM ANNA MAREK TO ODO DORN</b></p>
<table><tr><td>Citation</td><td>"Letter from Anna Marek to Odo Dorn", June 4, 1963, Weir Papers Online, State Archive
of Velden, Fond 7, File 3/1963, p. 2. Translated by Ilse Kern.</td></tr>
<tr><td>Summary</td><td>Marek promises a new sluice.</td></tr></table>
<p>Vale, 4 June 1963</p><p>Dear Mr. Dorn,</p>
<p>I thank you for your letter on the weir. The Board will see to the sluice before the frost.</p>
<p>Yours sincerely,</p><p>Anna Marek</p>
</td></tr><tr><td colspan=2>Last updated 3 May 2001.</td></tr></table></body></html>"""


def test_a_cells_border_ends_a_label_and_the_text_begins_after_the_labels_of_the_head() -> None:
    page = html(CELLS)
    region = recognise(page).regions[0]
    assert page.text[region.start :].startswith("Vale, 4 June 1963")
    assert [claim.value for claim in claims(page, "source.file")] == ["3/1963"]


def test_what_stands_in_another_cell_under_the_letter_is_the_sites() -> None:
    page = html(CELLS)
    region = recognise(page).regions[0]
    assert page.text[: region.end].endswith("Anna Marek")


def test_parties_of_a_heading_in_capitals_are_read_from_the_citation_that_quotes_it() -> None:
    found = describe(html(CELLS))
    assert drafted(found, "senders") == [{"name": "Anna Marek"}]
    assert drafted(found, "title")[0] == "Letter from Anna Marek to Odo Dorn"


EXPORT = f"""June 4, 1963

Letter from the Director of the Harbour Board (Marek) to the Minister of Roads
(Dorn) on the weir

Citation:
"Letter from the Director of the Harbour Board (Marek) to the Minister of Roads (Dorn)
on the weir", June 4, 1963, Weir Papers Online, State Archive of Velden, Fond 7, p. 2.

Contents:
Translation - English

{LETTER}

Weir Papers Online, for readers
page 1"""


def test_a_title_that_was_wrapped_is_one_title() -> None:
    page = plain(EXPORT, (0, len(EXPORT)))
    expected = "Letter from the Director of the Harbour Board (Marek) to the Minister of Roads (Dorn) on the weir"
    assert {claim.value for claim in claims(page, "title")} == {expected}


def test_a_block_that_ends_in_the_pages_number_is_its_foot() -> None:
    region = recognise(plain(EXPORT, (0, len(EXPORT)))).regions[0]
    assert EXPORT[: region.end].endswith("Anna Marek")


def test_a_last_line_with_another_number_is_no_foot() -> None:
    text = EXPORT.replace("page 1", "room 14")
    region = recognise(plain(text, (0, len(text)))).regions[0]
    assert text[: region.end].endswith("room 14")


def test_feet_that_all_pages_share_are_set_aside() -> None:
    first = "Dear Mr. Dorn,\n\nThe weir holds, and the sluice was mended in the autumn.\nWeir Papers"
    second = "The plans follow by the next post.\n\nAnna Marek\nWeir Papers"
    text = f"{first}\n\n{second}"
    reading = recognise(plain(text, (0, len(first)), (len(first) + 2, len(text))))
    aside = [text[zone.start : zone.end] for zone in reading.zones if zone.role == "boilerplate"]
    assert aside == ["Weir Papers", "Weir Papers"]


EDITION = """Papers on the Weirs of the Vale, 1960-1964, Volume II, The Sluices

21. Telegram From the Legation in Velden to the Ministry of Roads1

Vale, June 4, 1963, 6 p.m.

112. Called on Dorn this morning. He asks for the plans of the sluice.2

Marek

  1. Source: State Archive of Velden, Telegrams 1963, Vale, folder 2. Confidential.

  2. Letter from Dorn to Marek, not printed.

22. Telegram From the Ministry of Roads to the Legation in Velden1

Hollin, June 6, 1963, noon.

219. Your 112. Plans follow by courier.

Kern

  1. Source: State Archive of Velden, Telegrams 1963, Vale, folder 3.

  2. Document 21."""


def test_the_next_number_after_the_notes_begins_the_next_document_of_an_edition() -> None:
    reading = recognise(plain(EDITION))
    assert [EDITION[slice(*region.heading)][:2] for region in reading.regions if region.heading] == ["21", "22"]
    assert [claim.value for claim in claims(plain(EDITION), "source.file", 1)] == ["3"]


def test_an_editions_running_title_is_an_edition_and_no_repository() -> None:
    page = plain(EDITION)
    assert claims(page, "editions")[0].value["title"] == "Papers on the Weirs of the Vale"
    assert [claim.value for claim in claims(page, "source.repository")] == ["State Archive of Velden"]


def test_a_telegrams_own_number_is_not_the_editions() -> None:
    found = describe(plain(EDITION))
    numbers = [claim for claim in found.drafts[1].claims if claim.field == "number"]
    assert [claim.value for claim in numbers] == ["219"]
    editions = [claim.value for claim in found.drafts[1].claims if claim.field == "editions"]
    assert [edition.get("number") for edition in editions] == [None, "22"]


def test_a_note_that_goes_on_counting_is_no_heading() -> None:
    text = EDITION.replace("21. Telegram", "1. Telegram").split("\n\n22.")[0]
    assert len(recognise(plain(text)).regions) == 1


RESULTS = """Results:

1 - 3 of 3

1. June 4, 1963

Letter from Anna Marek to Odo Dorn

Marek promises a new sluice.

2. June 9, 1963

Telegram from Odo Dorn to the Harbour Board

3. July 1, 1963

Letter from the Harbour Board to Odo Dorn

The Board sends the plans."""


def test_numbered_results_are_a_list() -> None:
    assert recognise(plain(RESULTS)).regions == ()


COVER = f"""June 9, 1963

Letter from Odo Dorn to the Harbour Board, transmitting a letter

Citation:
"Letter from Odo Dorn to the Harbour Board", June 9, 1963, Weir Papers Online, Vale Library, Box 3.

Contents:
Transcript - English

Hollin, June 9, 1963

Gentlemen,

I enclose what Mrs. Marek wrote to me on the weir, and ask for your opinion of it.

With high consideration,

Odo Dorn
Enclosure: one letter

{LETTER}"""


def test_an_enclosed_letter_begins_with_its_dateline_under_the_note_of_the_enclosure() -> None:
    regions = recognise(plain(COVER)).regions
    assert [region.within for region in regions] == [None, 0]
    assert COVER[regions[1].start :].startswith("Vale, 4 June 1963")
    assert COVER[: regions[0].end].endswith("Enclosure: one letter")


CARD = """<html><body><nav>Home Browse</nav><p>We count visits.</p>
<h1>Letter from Anna Marek to Odo Dorn</h1><p>Collection: Weirs of the Vale</p>
<table><tr><td>Document Type:</td><td>Letter</td></tr><tr><td>Sender:</td><td>Anna Marek</td></tr>
<tr><td>Recipient:</td><td>Odo Dorn</td></tr><tr><td>Date:</td><td>4 Jun 1963</td></tr>
<tr><td>Document Source:</td><td>State Archive of Velden, Fond 7, File 3/1963.</td></tr></table></body></html>"""


def test_a_cards_title_is_the_line_that_reads_like_one() -> None:
    page = html(CARD)
    assert recognise(page).layout == "catalogue page"
    assert [claim.value for claim in claims(page, "title")] == ["Letter from Anna Marek to Odo Dorn"]


def test_a_notice_on_the_copy_is_no_part_of_the_letter() -> None:
    text = f"{LETTER}\n\nThis text was transcribed by the readers of the Vale Library."
    region = recognise(plain(text)).regions[0]
    assert text[: region.end].endswith("Anna Marek")


@pytest.mark.parametrize("last", ["I have the copy that was made for us.", "My document was taken by the porter."])
def test_a_letters_own_last_sentence_is_no_notice(last: str) -> None:
    text = f"{LETTER}\n\n{last}"
    region = recognise(plain(text)).regions[0]
    assert text[: region.end].endswith(last)


def test_under_a_drawn_line_at_the_end_stands_the_pages_own_word() -> None:
    text = EXPORT.replace("Weir Papers Online, for readers\npage 1", "---\n\n*Saved from the Weir Papers.*")
    region = recognise(plain(text)).regions[0]
    assert text[: region.end].endswith("Anna Marek")


def test_the_head_of_a_letter_says_its_number_with_its_kind() -> None:
    text = EXPORT.replace("Vale, 4 June 1963\n", "Circular No. 17\n\nVale, 4 June 1963\n", 1)
    assert drafted(describe(plain(text, (0, len(text)))), "number") == ["17"]
