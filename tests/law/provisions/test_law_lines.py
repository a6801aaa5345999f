"""No citation rots: every `Law:` line, check card and legal table cites what there is."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import yaml

from gongkai.law.provisions import has_citation, unknown_citations

ROOT = Path(__file__).parents[3]
SOURCES = sorted((ROOT / "src/gongkai").rglob("*.py"))
TABLES = sorted((ROOT / "tests/law").rglob("*.yaml"))

# A `Law:` line runs to the next section, the next blank line, or the end.
LAW_LINE = re.compile(r"^ *Law:(.*?)(?=\n *\n|\n *[A-Z][a-z]+:|\Z)", re.MULTILINE | re.DOTALL)
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def law_lines(tree: ast.Module) -> list[str]:
    documented = [node for node in ast.walk(tree) if isinstance(node, DOCUMENTED)]
    strings = [ast.get_docstring(node, clean=False) or "" for node in documented]
    strings += [
        node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ]
    return [line for text in strings for line in LAW_LINE.findall(text)]


def cards(tree: ast.Module) -> list[str]:
    return [
        node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword)
        and node.arg == "law"
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ]


def test_it_finds_every_citation_of_the_code_in_the_registry():
    rotten, seen = [], 0
    for source in SOURCES:
        tree = ast.parse(source.read_text(encoding="utf-8"))
        lines = law_lines(tree)
        seen += len(lines)
        unsure = [line for line in lines if unknown_citations(line) or not has_citation(line)]
        unsure += [law for law in cards(tree) if unknown_citations(law)]
        rotten += [f"{source.relative_to(ROOT)}: {line.strip()}" for line in unsure]
    assert rotten == []
    assert seen > len(TABLES)


def test_it_would_see_a_citation_that_is_nowhere():
    tree = ast.parse('"""A module.\n\nLaw: LAW-999-9.\n"""\nx = card(law="RPT-V999")\n')
    assert {unknown_citations(line) for line in law_lines(tree)} == {("LAW-999-9",)}
    assert {unknown_citations(law) for law in cards(tree)} == {("RPT-V999",)}


@pytest.mark.parametrize("table", TABLES, ids=lambda path: str(path.relative_to(ROOT)))
def test_it_finds_every_citation_of_the_legal_tables_in_the_registry(table):
    written = yaml.safe_load(table.read_text(encoding="utf-8"))
    for law in [written.get("law", ""), *(row.get("law", "") for row in written["cases"])]:
        assert unknown_citations(law) == (), law
        assert not law or has_citation(law), law


def test_it_sees_an_unknown_rule_in_a_law_line():
    tree = ast.parse('def f():\n    """Do.\n\n    Law: 条例 art 33;\n        CLK-99.\n    """\n')
    (line,) = law_lines(tree)[:1]
    assert unknown_citations(line) == ("CLK-99",)


def test_it_reads_a_law_line_up_to_the_interpretation():
    tree = ast.parse('"""Do.\n\nLaw: CLK-3.\nInterpretation: CLK-99 is silent.\n"""\n')
    assert law_lines(tree)[0].strip() == "CLK-3."


def test_it_sees_an_unknown_rule_on_a_check_card():
    assert cards(ast.parse('check("a", law="RPT-V99")')) == ["RPT-V99"]
    assert unknown_citations("RPT-V99") == ("RPT-V99",)
