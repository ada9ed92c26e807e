"""Each rule's page ends with an example, in the very words that the rule uses."""

from __future__ import annotations

import ast
import inspect
import re
import sys

import pytest

from regesta.criticism import RULES, Rule


def forms(rule: Rule) -> list[str]:
    """The forms of sentences in the module of *rule*."""
    tree = ast.parse(inspect.getsource(sys.modules[type(rule).__module__]))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "told"]
    return [one.value for call in calls for one in call.args[:1] if isinstance(one, ast.Constant)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_of_a_rule_is_one_of_its_sentences(rule: Rule) -> None:
    doc = inspect.getdoc(rule) or ""
    example = " ".join(doc.partition("Example: ")[2].split())
    patterns = [re.sub(r"\\{[a-z_]+(?::[a-z]+)?\\}", ".+", re.escape(form)) for form in forms(rule)]
    assert any(re.fullmatch(pattern, example) for pattern in patterns if len(pattern) > 30), example
