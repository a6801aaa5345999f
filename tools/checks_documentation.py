"""Write docs/checks.md: every check with its rule, an example, and its measured figures.

    python tools/checks_documentation.py [--check]

The cards of the checks say what each does; docs/checks.json, made by
`python -m benchmarks.checks --write`, says how well. `--check` asks whether the page is fresh.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from gongkai.report.checks import CHECKS, Check
from gongkai.report.interpreter import READING_CHECKS, Card

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "checks.md"
FIGURES = ROOT / "docs" / "checks.json"
GOAL = 0.95

FAMILIES = {
    "requests": "第三部分：申请情况表",
    "disputes": "第四部分：复议诉讼情况表",
    "disclosure": "第二部分：主动公开情况表",
    "prose": "文字与数字",
    "years": "与上年报告比对（给出 `--previous` 时）",
    "structure": "结构与应写内容",
    "hygiene": "泄露与残留",
    "wording": "文字差错",
}

# What a check under the goal misses or mistakes, in words a reader can weigh.
REASONS = {
    "wording.doubled-word": "“在在线”“的的确”这类也可能是正确文字的组合一律不报。",
    "prose.parts": "没有找到的都是一种写法：总数在前、“三类分别为”在后且各项名称不在数字旁边。",
}

HEAD = """# 核对项目（the checks）

`gongkai report check` 逐项核对年度报告。\
本页由 `tools/checks_documentation.py` 从程序生成，不要手改。

- **错误**：报告自相矛盾、不合统一格式，或者泄露了不应公开的内容；\
**疑点**：多半有误，要人看；**提示**：供参考。
- 空着或者读不准的格子不参加勾稽核对，只作为一处“没有数”指出。
- *查全率* 是埋下的差错中找到的比例，*查准率* 是所报问题中确有差错的比例，\
在程序自造的报告上测得：两种格式、六种规模、多种措辞，每项埋差错若干份，另有没有差错的报告{clean}份（误报{alarms}处）。\
自造的报告比真实报告整齐，这两个数是上限，不是对真实报告的保证；\
`tests/report/checks/test_samples.py` 逐条列出在六份真实报告中找到的全部问题\
（报告不在仓库内，放在 `../shared/reports` 时才核对）。
- 重新测量：`.venv/bin/python -m benchmarks.checks --write`，然后 `make docs`。
"""

READING = """## 读取时的说明

读取程序从不猜测：放不准的格子记为空，并说明原因。\
这些说明随读取产生，由读取的测试逐例核对，不在此测量。
"""


def document() -> str:
    """Give the page's text."""
    measured = json.loads(FIGURES.read_text(encoding="utf-8"))
    parts = [HEAD.format(clean=measured["clean"], alarms=measured["alarms"])]
    for family, title in FAMILIES.items():
        cards = [card for card in CHECKS if card.id.startswith(f"{family}.")]
        parts += [f"## {title}\n", _table(cards, measured["checks"])]
    parts += [
        READING,
        _reading_table(),
        "## 低于0.95的项目\n",
        _below(measured["checks"]),
    ]
    return "\n".join(parts)


def _table(cards: list[Check], figures: dict[str, Any]) -> str:
    rows = [
        "| 项目 | 应当 | 差错示例 | 依据 | 最重 | 查全率 | 查准率 | 埋设 |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for card in cards:
        figure = figures.get(card.id, {})
        rows.append(
            f"| `{card.id}` | {_cell(card.title)} | {_cell(card.example)} | {card.law} "
            f"| {card.severity.label} | {_rate(figure.get('recall'))} "
            f"| {_rate(figure.get('precision'))} | {figure.get('planted', 0)} |"
        )
    return "\n".join(rows) + "\n"


def _reading_table() -> str:
    own = {card.id for card in CHECKS}
    cards: list[Card] = [card for card in READING_CHECKS if card.id not in own]
    rows = ["| 项目 | 应当 | 示例 | 依据 | 最重 |", "|---|---|---|---|---|"]
    rows += [
        f"| `{card.id}` | {_cell(card.title)} | {_cell(card.example)} | {card.law} "
        f"| {card.severity.label} |"
        for card in cards
    ]
    return "\n".join(rows) + "\n"


def _below(figures: dict[str, Any]) -> str:
    low = [
        f"- `{check}`：查全率{_rate(figure['recall'])}，查准率{_rate(figure['precision'])}。"
        f"{REASONS.get(check, '')}"
        for check, figure in figures.items()
        if min(figure["recall"] or 0, figure["precision"] or 0) < GOAL
    ]
    return "\n".join(low or ["没有。"]) + "\n"


def _cell(text: str) -> str:
    escaped = text.replace("|", "\\|").replace("<", "&lt;")
    # Code keeps brackets from being read as links.
    return f"`{text}`" if text.startswith("[") else escaped


def _rate(value: float | None) -> str:
    return "—" if value is None else f"{value:.3f}"


def main() -> int:
    """Write the page, or with `--check` say whether it is fresh."""
    text = document()
    if "--check" in sys.argv[1:]:
        fresh = PAGE.read_text(encoding="utf-8") == text
        print("docs/checks.md is fresh" if fresh else "docs/checks.md is stale")
        return 0 if fresh else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
