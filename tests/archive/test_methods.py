"""Every method that the code can write into a record has words; words without a method are not kept."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import regesta
from regesta.archive.methods import METHODS, method

SOURCE = Path(regesta.__file__).parent
NAME = re.compile(r"(?:letter|label|heading|citation|tei|summary|filename|inference|mention)/[\w-]+@\d+")
RULE = re.compile(r"tei/\{rule\}@\d+")


def methods_in_the_code() -> set[str]:
    """Every method that stands in the code as a string, and those of the TEI header, which are put together there."""
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        strings = {
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        found |= {each.partition("@")[0] for each in strings if NAME.fullmatch(each)}
        if any(RULE.search(ast.unparse(node)) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)):
            found |= {f"tei/{rule}" for rule in _rules(tree)}
    return found


def _rules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for given in node.keywords:
                if given.arg == "rule" and isinstance(given.value, ast.Constant):
                    yield str(given.value.value)


def test_every_method_of_the_code_has_words() -> None:
    found = methods_in_the_code()
    assert len(found) > 40
    missing = sorted(found - METHODS.keys())
    assert missing == [], "give them words in regesta/archive/methods.py, then run docs/generate.py"


def test_no_words_are_kept_for_a_method_that_is_gone() -> None:
    assert sorted(METHODS.keys() - methods_in_the_code() - {"mention"}) == []


def test_a_method_is_found_with_its_version_and_by_its_family() -> None:
    assert method("letter/dateline@3") == METHODS["letter/dateline"]
    assert method("mention/cue-following@1") == METHODS["mention"]
    assert method("somebody/else@1") is None
