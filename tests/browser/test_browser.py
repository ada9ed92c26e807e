"""The reading room in real Chromium: it reads without scripts, and with them a field lights up its words."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from letters import write_letters
from regesta.archive import Archive

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The address of a reading room that runs, and the id of the reply in it."""
    if CHROMIUM is None or DRIVER is None:
        pytest.skip("no Chromium: install Debian's packages chromium and chromium-driver")
    folder = tmp_path_factory.mktemp("browser")
    with Archive.create(folder / "archive") as archive:
        archive.add([write_letters(folder / "letters")])
        reply = next(each.id for each in archive.documents() if each.date == "1952-03-15")
    command = [sys.executable, "-m", "regesta", "serve", "--archive", str(folder / "archive"), "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert server.stdout is not None
    try:
        said = re.search(r"http://127\.0\.0\.1:\d+", server.stdout.readline())
        assert said is not None
        yield said.group(), reply
    finally:
        server.send_signal(signal.SIGINT)  # what Ctrl-C sends
        rest, _ = server.communicate(timeout=20)
        assert server.returncode == 0, rest
        assert "Traceback" not in rest


def browser(tmp_path: Path, *, scripts: bool, width: int = 1200) -> webdriver.Chrome:
    options = Options()
    options.binary_location = CHROMIUM or ""
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        f"--user-data-dir={tmp_path / 'profile'}",
        f"--window-size={width},1000",
    ):
        options.add_argument(argument)
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    os.environ["SE_AVOID_STATS"] = "true"
    return webdriver.Chrome(options=options, service=Service(DRIVER))


@pytest.mark.parametrize("scripts", [True, False])
def test_a_value_leads_to_its_words_in_the_text(room: tuple[str, str], tmp_path: Path, *, scripts: bool) -> None:
    address, reply = room
    driver = browser(tmp_path, scripts=scripts)
    try:
        driver.get(f"{address}/documents/{reply}")
        marks = {mark.get_attribute("id") for mark in driver.find_elements(By.CSS_SELECTOR, "mark[id]")}
        links = [a.get_attribute("href") or "" for a in driver.find_elements(By.CSS_SELECTOR, "main a[href*='#']")]
        target = next(link.split("#")[1] for link in links if link.split("#")[1] in marks)
        driver.get(f"{address}/documents/{reply}#{target}")
        time.sleep(0.3)
        mark = driver.find_element(By.CSS_SELECTOR, f"[id='{target}']")
        assert mark.text.strip()
        assert [entry for entry in driver.get_log("browser") if entry["level"] == "SEVERE"] == []
    finally:
        driver.quit()


@pytest.mark.parametrize("width", [360, 1024, 1920])
def test_no_page_is_wider_than_the_window(room: tuple[str, str], tmp_path: Path, width: int) -> None:
    address, reply = room
    driver = browser(tmp_path, scripts=True, width=max(width, 500))
    try:
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
        )
        for path in ("/", "/search?q=station", f"/documents/{reply}", f"/exchanges/{reply}", "/findings", "/captures"):
            driver.get(address + path)
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            assert wide <= width, path
    finally:
        driver.quit()


@pytest.mark.parametrize("width", [360, 1024])
def test_a_letter_of_the_picture_tells_its_words_on_focus_without_scripts(
    room: tuple[str, str], tmp_path: Path, width: int
) -> None:
    address, reply = room
    driver = browser(tmp_path, scripts=False, width=max(width, 500))
    try:
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
        )
        driver.get(f"{address}/exchanges/{reply}")
        shown = [each for each in driver.find_elements(By.CSS_SELECTOR, "svg.exchange-picture") if each.is_displayed()]
        assert len(shown) == 1
        arrows = shown[0].find_elements(By.CSS_SELECTOR, "a.sent")
        assert len(arrows) >= 2
        told = arrows[1].find_element(By.CSS_SELECTOR, ".told")
        assert told.value_of_css_property("display") == "none"
        driver.execute_script("arguments[0].focus()", arrows[1])
        assert told.value_of_css_property("display") == "block"
        labels = [each.rect for each in shown[0].find_elements(By.CSS_SELECTOR, ".what")]
        assert all(b["y"] >= a["y"] + a["height"] for a, b in itertools.pairwise(labels))
    finally:
        driver.quit()


def test_no_page_asks_anything_of_another_host(room: tuple[str, str], tmp_path: Path) -> None:
    address, reply = room
    driver = browser(tmp_path, scripts=True)
    try:
        for path in ("/", f"/documents/{reply}", f"/exchanges/{reply}"):
            driver.get(address + path)
            names = driver.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
            assert all(name.startswith(address) for name in names), names
    finally:
        driver.quit()
