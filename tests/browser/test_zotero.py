"""What Zotero's own translators save of a letter's page: by its unAPI server, from RIS, with recipient and archive.

The translators are those of the npm package zotero-translators (Zotero's of 2019). unAPI's runs in the browser, on the
page; what it fetches is read by Zotero's RIS import in Node.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import urllib.request

import pytest
from watching import JUDGES, Room, Visit, judge

ADVICE = "run `npm ci --prefix tests/browser --ignore-scripts` (Debian: apt install npm)"
ON_THE_PAGE = """async () => {
  const asked = [];
  const importer = () => ({
    setTranslator(id) { this.id = id; },
    setString(text) { this.text = text; },
    setHandler(name, handler) { this[name] = handler; },
    translate() { asked.push({translator: this.id, text: this.text}); this.done(this); },
  });
  const get = (address, then) => window.fetched(address).then(then);
  const Zotero = {loadTranslator: importer, Utilities: {HTTP: {doGet: get}}, debug() {}, done() {}};
  %s
  const ids = getUnAPIIDs(document);
  if (ids.length) await new Promise(resolve => getAllItems(ids, resolve));
  return asked;
}"""
IN_NODE = """
const translators = require(process.argv[1]);
translators.referenceImport(require("fs").readFileSync(0, "utf8")).then(items => {
  console.log("\\nSAVED " + JSON.stringify(items));
  process.exit(0);
});
"""


def translator(bundle: str, label: str) -> tuple[int, str]:
    """Return a translator's priority, the lower the sooner, and its code without the description before it."""
    found = re.search(rf'"label": "{label}",.*?"priority": (\d+).*?"code": ("(?:[^"\\]|\\.)*")', bundle, re.DOTALL)
    assert found is not None
    return int(found[1]), json.loads(found[2]).partition("\n}\n")[2]


def test_zotero_saves_a_letter_with_its_recipient_and_archive(room: Room, visit: Visit) -> None:
    bundle = judge("zotero-translators/index.js", ADVICE).read_text(encoding="utf-8")
    node = shutil.which("node")
    if node is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"no Node: {ADVICE}")
    first, code = translator(bundle, "unAPI")
    assert first < translator(bundle, "Embedded Metadata")[0]
    page = visit().page
    page.expose_function("fetched", lambda address: _fetched(room.address + address))
    page.goto(f"{room.address}/documents/{room.reply}")
    (asked,) = page.evaluate(ON_THE_PAGE % code)
    assert asked["text"].startswith("TY  - PCOMM")
    command = [node, "-e", IN_NODE, str(JUDGES / "zotero-translators")]
    done = subprocess.run(command, input=asked["text"], capture_output=True, text=True, timeout=60, check=True)
    saved = json.loads(done.stdout.rpartition("\nSAVED ")[2])
    letter = saved[0]
    assert letter["itemType"] == "letter"
    roles = {each["creatorType"]: each["lastName"] for each in letter["creators"]}
    assert roles == {"author": "Berg", "recipient": "Lind"}
    assert letter["archive"] == "Archive of the Quays"
    assert letter["archiveLocation"] == "Fond 12 - Harbour Board, File 3/1952, pp. 14-15"
    assert letter["date"] == "March 15, 1952"


def _fetched(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return str(answer.read().decode("utf-8"))
