"""The reading room in real Chromium: it reads without scripts, and with them a field lights up its words."""

from __future__ import annotations

import itertools

import pytest
from watching import Room, Visit


@pytest.mark.parametrize("scripts", [True, False])
def test_a_value_leads_to_its_words_in_the_text(room: Room, visit: Visit, *, scripts: bool) -> None:
    watched = visit(scripts=scripts)
    page = watched.page
    page.goto(f"{room.address}/documents/{room.reply}")
    marks = {mark.get_attribute("id") for mark in page.query_selector_all("mark[id]")}
    links = [a.get_attribute("href") or "" for a in page.query_selector_all("main a[href*='#']")]
    target = next(link.split("#")[1] for link in links if link.split("#")[1] in marks)
    page.goto(f"{room.address}/documents/{room.reply}#{target}")
    mark = page.query_selector(f"[id='{target}']")
    assert mark is not None
    assert mark.inner_text().strip()
    assert watched.errors == []


@pytest.mark.parametrize("width", [320, 390, 1024, 1920, 2560])
def test_no_page_is_wider_than_the_window(room: Room, visit: Visit, width: int) -> None:
    page = visit(width=width).page
    for path in room.paths:
        page.goto(room.address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("width", [360, 1024])
def test_a_letter_of_the_picture_tells_its_words_on_focus_without_scripts(room: Room, visit: Visit, width: int) -> None:
    page = visit(width=width, scripts=False).page
    page.goto(f"{room.address}/exchanges/{room.reply}")
    shown = [each for each in page.query_selector_all("svg.exchange-picture") if each.is_visible()]
    assert len(shown) == 1
    arrows = shown[0].query_selector_all("a.sent")
    assert len(arrows) >= 2
    told = arrows[1].query_selector(".told")
    assert told is not None
    assert not told.is_visible()
    arrows[1].focus()
    assert told.is_visible()
    # All at once: a page that is still on its way to what has the focus moves between two looks.
    labels = shown[0].eval_on_selector_all(
        ".what", "all => all.map(each => each.getBoundingClientRect()).map(box => [box.top, box.bottom])"
    )
    assert len(labels) >= 2
    assert all(below[0] >= above[1] for above, below in itertools.pairwise(labels))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_page_asks_anything_of_another_host_or_complains(room: Room, visit: Visit, theme: str) -> None:
    watched = visit(theme=theme)
    for path in room.paths:
        watched.page.goto(room.address + path)
    assert [each for each in watched.requests if not each.startswith(room.address)] == []
    # The browser itself reports the page that is asked for and isn't there.
    assert [each for each in watched.errors if "404" not in each] == []


def test_the_keyboard_alone_goes_from_searching_to_proof_to_the_exchange(room: Room, visit: Visit) -> None:
    page = visit().page
    page.goto(f"{room.address}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    tab_to(page, "#home-q")
    page.keyboard.type("station")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=station")
    tab_to(page, ".hit h3 a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/*")
    tab_to(page, "a.quote")
    page.keyboard.press("Enter")
    page.wait_for_url("**#q-*")
    page.goto(f"{room.address}/documents/{room.reply}")
    tab_to(page, "a.to-exchange")
    page.keyboard.press("Enter")
    page.wait_for_url("**/exchanges/*")


def tab_to(page: object, selector: str) -> None:
    """Press Tab until what the selector names has the focus; fail where it can't be reached."""
    for _ in range(400):
        page.keyboard.press("Tab")  # type: ignore[attr-defined]
        if page.evaluate("s => document.activeElement.matches(s)", selector):  # type: ignore[attr-defined]
            return
    pytest.fail(f"the keyboard doesn't reach {selector}")


def test_what_is_set_at_the_foot_holds_without_scripts(room: Room, visit: Visit) -> None:
    page = visit(scripts=False).page
    page.goto(f"{room.address}/people")
    page.select_option("select[name=theme]", "dark")
    page.click(".preferences button")
    page.wait_for_url("**/people")
    assert page.get_attribute("html", "data-theme") == "dark"


def test_a_proof_that_is_opened_tells_why_and_the_notes_come_when_they_are_near(room: Room, visit: Visit) -> None:
    watched = visit()
    page = watched.page
    page.goto(f"{room.address}/documents/{room.reply}")
    assert page.query_selector(".fields .because") is None
    page.locator("details.why[data-field='date'] > summary").click()
    page.wait_for_selector("#field-date .because")
    page.locator("#cite").scroll_into_view_if_needed()
    page.wait_for_selector(".cite-notes .note:nth-child(3)")
    assert "Letter to" in page.locator(".cite-notes .note").first.inner_text()
    assert watched.errors == []


def test_words_that_are_chosen_get_an_address_and_a_citation(room: Room, visit: Visit) -> None:
    watched = visit()
    page = watched.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{room.address}/documents/{room.reply}")
    words = page.evaluate(r"""() => {
        const paragraphs = Array.from(document.querySelectorAll(".zone-body p"));
        const paragraph = paragraphs.find((each) => each.textContent.length > 60);
        paragraph.scrollIntoView({block: "center", behavior: "instant"});
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        while (node.data.trim().length < 20) node = walker.nextNode();
        const begun = node.data.search(/\S/);
        const range = document.createRange();
        range.setStart(node, begun);
        range.setEnd(node, begun + 18);
        document.getSelection().removeAllRanges();
        document.getSelection().addRange(range);
        return range.toString().trim();
    }""")
    page.locator(".passage-tools button[data-do='link']").click()
    page.wait_for_selector(".passage-tools button[data-do='link']:text('Copied')")
    address = page.evaluate("navigator.clipboard.readText()")
    assert "passage=" in address
    assert ":~:text=" in address
    page.locator(".passage-tools button[data-do='cite']").click()
    page.wait_for_selector(".passage-tools button[data-do='cite']:text('Copied')")
    assert page.evaluate("navigator.clipboard.readText()").startswith(f"“{words}” (")
    page.goto(address.partition("#")[0])
    assert page.locator(".passage-told q").inner_text() == words
    assert watched.errors == []
