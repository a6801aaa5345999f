"""docs/administrator/settings.md lists every environment variable, as the code reads it."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CONFIG = ROOT / "src" / "gongkai" / "config"
DOCUMENT = ROOT / "docs" / "administrator" / "settings.md"
TYPES = {
    "text": "文本",
    "flag": "是否",
    "number": "整数",
    "day": "日期",
    "words": "列表",
    "database": "数据库",
    "storage": "存储",
}


def _read():
    """Every variable that the settings read: name → type and default as the document has them."""
    found = {}
    for path in [*CONFIG.glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "environment"
            ):
                name, *rest = node.args
                found[name.value] = (TYPES[node.func.attr], _default(node.func.attr, rest))
    return found


def _default(kind, rest):
    if rest and isinstance(rest[0], ast.Constant):
        return str(rest[0].value)
    return "false" if kind == "flag" else ""


def _written():
    rows = re.findall(
        r"^\| `(\w+)` \| (\S+) \| (?:`([^`]*)` )?\| (.+) \|$",
        DOCUMENT.read_text(encoding="utf-8"),
        flags=re.MULTILINE,
    )
    return {name: (kind, default) for name, kind, default, _ in rows}


def test_the_table_holds_every_variable_with_its_type_and_default():
    assert _written() == _read()


def test_it_is_not_fooled_by_an_empty_table():
    assert len(_written()) > 20
