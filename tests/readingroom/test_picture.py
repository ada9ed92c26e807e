"""The picture of an exchange: a lane for each party, an arrow for each letter, every arrow a link."""

from __future__ import annotations

import itertools
import re

import pytest
from lxml import etree

from regesta.archive.lanes import lanes_of
from regesta.archive.views import ExchangeView
from regesta.model import Act, Document, Evidence, Link, Party
from regesta.readingroom.picture import MOST_LANES, NARROW, WIDE, Picture, picture
from regesta.readingroom.statics import FILES
from regesta.readingroom.templating import picture_file

HARBOUR, PILOTS = Party(body="Harbour Office", agent="a-1"), Party(body="Pilots' Guild", agent="a-2")


def letter(
    name: str, date: str | None, sender: Party | None, recipient: Party | None, *, held: bool = True
) -> Document:
    return Document(
        id=name,
        held=held,
        date=date,
        kind="letter",
        senders=(sender,) if sender else (),
        recipients=(recipient,) if recipient else (),
    )


def exchange(documents: list[Document], *links: Link, acts: tuple[Act, ...] = ()) -> ExchangeView:
    lanes, ways = lanes_of(documents, links, {})
    return ExchangeView("x-1", tuple(documents), links, acts, title="A & B <and> others", lanes=lanes, ways=ways)


def small() -> ExchangeView:
    quote = Evidence("sha256:0", 0, 11, "your letter")
    return exchange(
        [
            letter("d-1", "1911-03-01", HARBOUR, PILOTS),
            letter("d-2", "1911-03-09", PILOTS, HARBOUR),
            letter("d-3", "1912-01-02", None, None, held=False),
        ],
        Link("l-1", "answers", "d-2", "d-1", "r", 1.0, (quote,)),
        acts=(Act("t-1", "d-1", "ask", evidence=(quote,), state="open"),),
    )


def drawn(picture: Picture, view: ExchangeView) -> etree._Element:
    return etree.fromstring(picture_file(picture, view, FILES["picture.css"][0].decode()).encode())


def found(svg: etree._Element, path: str) -> list[etree._Element]:
    return svg.xpath(path, namespaces={"s": "http://www.w3.org/2000/svg"})  # type: ignore[return-value]


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_file_has_title_description_lanes_links_folds_and_flags(width: int) -> None:
    view = small()
    svg = drawn(picture(view, width), view)
    assert found(svg, "s:title")[0].text == "A & B <and> others"
    assert "Letters: 3" in (found(svg, "s:desc")[0].text or "")
    assert len(found(svg, "//s:line[contains(@class, 'lane')]")) == 2
    assert [a.get("href") for a in found(svg, "//s:a")] == [f"/documents/d-{n}" for n in (1, 2, 3)]
    assert all(a.get("aria-label") for a in found(svg, "//s:a"))
    assert len(found(svg, "//s:path[@class='curve k-answers']")) == 1
    assert len(found(svg, "//s:path[@class='flag']")) == 1
    assert len(found(svg, "//s:path[@class='fold']")) == 1
    assert [a.get("class") for a in found(svg, "//s:a")] == ["sent", "sent", "sent is-ghost"]
    assert "your letter" in (found(svg, "//s:a")[1].get("aria-label") or "")
    assert "your letter" in "".join(found(svg, "//s:a")[1].itertext())


def test_a_letter_of_which_neither_party_is_known_has_its_flag() -> None:
    quote = Evidence("sha256:0", 0, 11, "your letter")
    asks = tuple(Act(f"t-{n}", "d-2", "ask", evidence=(quote,), state="open") for n in (1, 2))
    view = exchange([letter("d-1", "1911-03-01", HARBOUR, PILOTS), letter("d-2", "1911-03-02", None, None)], acts=asks)
    for width in (NARROW, WIDE):
        assert found(drawn(picture(view, width), view), "//s:text[@class='flags']")[0].text == "2"


def test_no_script_and_no_style_of_an_element_is_in_it() -> None:
    view = small()
    text = picture_file(picture(view), view, "")
    assert "<script" not in text
    assert not re.search(r"\s(?:style|on\w+)=", text)


@pytest.mark.parametrize("count", [2, 40, 300])
def test_rows_keep_their_distance_and_everything_lies_within_the_frame(count: int) -> None:
    documents = [
        letter(f"d-{n}", f"19{10 + n // 300}-{n % 12 + 1:02}-{n % 28 + 1:02}", *((HARBOUR, PILOTS)[:: 1 - n % 2 * 2]))
        for n in range(count)
    ]
    documents.sort(key=lambda each: each.date or "")
    for width in (NARROW, WIDE):
        made = picture(exchange(documents), width)
        ys = [arrow.y for arrow in made.arrows]
        least = 40 if count <= 40 else 30
        assert all(b - a >= least for a, b in itertools.pairwise(ys))
        assert made.height > ys[-1]
        for arrow in made.arrows:
            assert arrow.told_x >= 0
            assert arrow.told_x + arrow.told_width <= width
            assert made.gutter <= arrow.label_x <= width


def test_parties_beyond_those_that_are_drawn_share_the_last_lane() -> None:
    documents = [
        letter(f"d-{n}", f"1911-03-{n + 1:02}", Party(body=f"Chapter of {name}", agent=f"a-{n + 9}"), HARBOUR)
        for n, name in enumerate(("Orl", "Vesk", "Tarn", "Lim", "Dray", "Holm", "Sund", "Wick"))
    ]
    made = picture(exchange(documents))
    assert len(made.lanes) == MOST_LANES
    assert made.lanes[-1].whole == "4 others"


def test_who_answers_for_a_body_shares_its_lane_and_two_ends_of_a_letter_never_do() -> None:
    orme = Party(name="J. Orme", agent="a-3")
    view = exchange(
        [letter("d-1", "1911-03-01", HARBOUR, PILOTS), letter("d-2", "1911-03-02", orme, HARBOUR)],
        Link("l-1", "answers", "d-2", "d-1", "r", 1.0),
    )
    assert [lane.name for lane in view.lanes] == ["Harbour Office", "Pilots' Guild"]
    assert view.ways["d-2"].sender == 1
    again = exchange(
        [letter("d-1", "1911-03-01", HARBOUR, PILOTS), letter("d-2", "1911-03-02", HARBOUR, PILOTS)],
        Link("l-1", "answers", "d-2", "d-1", "r", 1.0),
    )
    assert [view.ways["d-1"].sender, again.ways["d-2"].sender, len(again.lanes)] == [0, 0, 2]


def test_a_short_name_is_the_only_body_that_it_fits() -> None:
    embassy = Party(body="Embassy in Marlovia", agent="a-5")
    view = exchange(
        [
            letter("d-1", "1911-03-01", embassy, HARBOUR),
            letter("d-2", "1911-03-02", Party(body="Embassy", agent="a-6"), None, held=False),
        ]
    )
    assert view.ways["d-1"].sender == view.ways["d-2"].sender


def test_a_long_picture_names_its_lanes_again_and_keeps_mentions_from_afar_out() -> None:
    documents = [letter(f"d-{n:03}", f"1911-03-{n // 4 + 1:02}", HARBOUR, PILOTS) for n in range(80)]
    links = [
        Link("l-1", "refers-to", "d-079", "d-000", "rule", 0.9),
        Link("l-2", "refers-to", "d-079", "d-076", "rule", 0.9),
        Link("l-3", "answers", "d-078", "d-001", "rule", 0.9),
    ]
    made = picture(exchange(documents, *links))
    assert len(made.heads) == 2
    assert sorted(curve.kind for curve in made.curves) == ["answers", "refers-to"]
    assert picture(exchange(documents[:30])).heads == ()


def test_a_letter_without_a_sender_may_leave_much_open() -> None:
    quote = Evidence("sha256:0", 0, 3, "May")
    acts = tuple(Act(f"t-{n}", "d-2", "ask", evidence=(quote,), state="open") for n in range(3))
    view = exchange([letter("d-1", "1911-03-01", HARBOUR, PILOTS), letter("d-2", "1911-03-09", None, None)], acts=acts)
    svg = drawn(picture(view), view)
    assert [each.text for each in found(svg, "//s:text[@class='flags']")] == ["3"]
