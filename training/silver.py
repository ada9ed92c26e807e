"""Line labels for documents of an edition whose mark-up says what their parts are.

In: a document's text and what its publisher's mark-up tells of it (gold.jsonl of the corpus: dateline, signatures,
subject, participants, source note ...). Out: its lines, each with a label of `regesta.description.zones.LABELS`.
"""

from __future__ import annotations

import re
from typing import Any

Labelled = tuple[str, str]
"""A line (may be empty) and its label ("" for an empty line)."""

_MARK = re.compile(r"[⁰¹²³⁴-⁹]+")
_NUMBER = re.compile(r"No\. \d+[a-z]?$")
_CLOSING = re.compile(
    r"(?:with |very |most |best |kind|warm|cordial|faithful|sincere|respectful|yours|your|i (?:am|remain|have the hono)"
    r"|accept|please accept|regards|affectionate|believe me|ever|always|as ever|devoted)",
    re.IGNORECASE,
)
_MARKING = re.compile(
    r"(?:top secret|secret|confidential|restricted|unclassified|priority|niact|urgent|immediate|flash|personal"
    r"|eyes only|official use only|limited distribution|for limited|nodis|exdis|limdis|noforn|verbatim|plain"
    r"|us urgent|rush|very|private|sensitive|no distribution|limit|security information|and|[\s,;—–/.()-])+$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:SUBJECT|SUBJ|RE|TITLE)\b\s*:?", re.IGNORECASE)
_PRESENT = re.compile(r"(?:OTHERS )?(?:PARTICIPANTS?|PRESENT|ATTENDEES|ALSO PRESENT|IN ATTENDANCE)\b", re.IGNORECASE)
_MEMO = re.compile(
    r"(?:TO|FROM|THROUGH|THRU|VIA|INFO|REF|REFERENCES?|REFS?|ACTION|CC|DATE|MEMORANDUM FOR|DEPT\.?|PASS)\s*:?\s*$",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """Return *text* without note marks, case and punctuation, for comparison."""
    return re.sub(r"\W+", " ", _MARK.sub("", text)).strip().casefold()


def label(text: str, gold: dict[str, Any], body_start: int) -> list[Labelled]:
    """Return the labelled lines of *text*; the first *body_start* characters hold heading, number and citation."""
    lines = text.split("\n")
    labels = ["" if not line.strip() else "body" for line in lines]
    title = plain(gold["title"])
    offset, opened = 0, len(lines)
    for index, line in enumerate(lines):
        if offset >= body_start:
            opened = index
            break
        offset += len(line) + 1
        if labels[index]:
            bare = plain(line)
            labels[index] = "number" if _NUMBER.match(line) else "heading" if bare and bare in title else "citation"
    _label_head(lines, labels, gold, opened)
    _label_foot(lines, labels, gold, opened)
    return list(zip(lines, labels, strict=True))


def _label_head(lines: list[str], labels: list[str], gold: dict[str, Any], opened: int) -> None:
    dateline = plain((gold["date"] or {}).get("dateline") or "")
    date = plain((gold["date"] or {}).get("raw") or "")
    salute = plain(gold.get("salute") or "")
    wanted = {name: {plain(row["text"]) for row in gold.get(key) or ()} for name, key in _LISTS.items()}
    here = ""
    for index in range(opened, min(len(lines), opened + 60)):
        line = lines[index].strip()
        if not line:
            continue
        bare = plain(line)
        if dateline and bare and (bare == dateline or (len(bare) > 8 and bare in dateline)):
            labels[index], dateline = "dateline", dateline if bare != dateline else ""
            continue
        if date and bare == date:
            labels[index] = "dateline"
            continue
        if _MARKING.match(line) and len(line) < 70:
            labels[index] = "marking"
            continue
        if salute and bare.startswith(salute) and len(bare) < len(salute) + 30:
            labels[index] = "salutation"
            continue
        if gold.get("subject") and _SUBJECT.match(line) and len(line) < 300:
            labels[index], here = "subject", "subject"
            continue
        if gold.get("participants") and _PRESENT.match(line) and len(line) < 300:
            labels[index], here = "participants", "participants"
            continue
        if (gold.get("header_to") or gold.get("header_from")) and _MEMO.match(line):
            labels[index], here = "memo", "memo"
            continue
        if (
            here
            and any(bare and (bare in entry or entry in bare) for entry in wanted[here] if entry)
            and len(line) < 300
        ):
            labels[index] = here
            continue
        if here == "memo" and len(line) < 60:
            labels[index] = "memo"
            continue
        here = ""


_LISTS = {"subject": "subject", "participants": "participants", "memo": "header_to"}


def _label_foot(lines: list[str], labels: list[str], gold: dict[str, Any], opened: int) -> None:
    names = {plain(part) for row in gold.get("signed") or () for part in row["text"].split(" / ")[:1]} - {""}
    rest = {plain(part) for row in gold.get("signed") or () for part in row["text"].split(" / ")[1:]} - {""}
    signing = False
    for index in range(opened, len(lines)):
        line = lines[index].strip()
        if not line or labels[index] != "body":
            continue
        bare = plain(line)
        if bare in names and len(line) < 60:
            labels[index], signing = "signature", True
            _label_closing(lines, labels, index, opened)
        elif (
            signing
            and len(line) < 90
            and (bare in rest or not line.endswith((".", ":", "]")) or line.endswith("U.S.A."))
        ):
            labels[index] = "signature"
        else:
            signing = False


def _label_closing(lines: list[str], labels: list[str], signature: int, opened: int) -> None:
    for index in range(signature - 1, opened - 1, -1):
        if not lines[index].strip():
            continue
        if labels[index] == "body" and len(lines[index]) < 80 and _CLOSING.match(lines[index].strip()):
            labels[index] = "closing"
        return
