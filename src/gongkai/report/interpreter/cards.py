"""What the interpreter has to say: one name card for each kind of reading finding.

The interpreter never guesses: a cell it cannot place is null, and one of these findings says why.
The cards stand here, below the checks, so that the documentation can list them with the checks.
"""

from __future__ import annotations

from dataclasses import dataclass

from gongkai.report.findings import Severity

FILL_IN = "请对照原件核实，并按格式逐格填写，没有的填0。"


@dataclass(frozen=True, slots=True)
class Card:
    """The name card of a reading finding.

    Attributes:
        id: Id in the family ``structure``.
        law: Rule id of law.md.
        severity: The gravest that is given.
        title: What must hold, one Chinese line.
        example: What it finds, one Chinese line.
        advice: What to do, one Chinese sentence.
    """

    id: str
    law: str
    severity: Severity
    title: str
    example: str
    advice: str = FILL_IN


TITLE = Card(
    "structure.title",
    "RPT-4",
    Severity.WARNING,
    "标题写明机关全称、年份和文种",
    "标题为“公安局2022年政府信息公开工作年度报告”，缺少地名",
    "请按“机关全称+年份+政府信息公开工作年度报告”补全标题。",
)
ROW_UNPLACED = Card(
    "structure.row-unplaced",
    "RPT-6",
    Severity.WARNING,
    "一行的数字个数与栏目个数一致，每个数对得上栏目",
    "“（一）予以公开”一行有6个数，应有7个，无法确定缺哪一栏",
)
ROW_SHIFTED = Card(
    "structure.row-shifted",
    "RPT-6",
    Severity.WARNING,
    "一行的数字与表头栏目对齐",
    "“1.属于国家秘密”一行整体右移一格，最后的“总计”没有了",
)
ROW_TWICE = Card(
    "structure.row-twice",
    "RPT-6",
    Severity.WARNING,
    "每一行在表中只出现一次",
    "“2.重复申请”出现两次，两次的数不同",
    "请核对哪一行正确，删去另一行。",
)
ROW_EXTRA = Card(
    "structure.row-extra",
    "RPT-3",
    Severity.NOTE,
    "表中没有官方格式以外的行",
    "表中多出“（八）其他情形”一行",
    "年度报告严格按统一格式编制，请删去格式以外的行。",
)
GROUP_FILLED = Card(
    "structure.group-filled",
    "RPT-3",
    Severity.NOTE,
    "分组行本身不填数",
    "“（三）不予公开”一行填了小计5",
    "统一格式的分组行不填数，请删去小计。",
)
COLUMN_EXTRA = Card(
    "structure.column-extra",
    "RPT-3",
    Severity.NOTE,
    "表中没有官方格式以外的列",
    "“申请人情况”多出“境外申请人”一列",
    "年度报告严格按统一格式编制，请删去格式以外的列。",
)
COLUMN_ORDER = Card(
    "structure.column-order",
    "RPT-3",
    Severity.WARNING,
    "各列按官方格式的次序排列",
    "“总计”排在“自然人”之前",
    "请按统一格式的次序排列各列。",
)
CELL_MARK = Card(
    "structure.cell-mark",
    "RPT-6",
    Severity.NOTE,
    "没有的填0，不填“/”“-”“无”",
    "“规章”一行填的是“/”",
    "没有的请填0。",
)
CELL_UNREADABLE = Card(
    "structure.cell-unreadable",
    "RPT-V5",
    Severity.WARNING,
    "每一格是一个整数（收费金额可为小数）",
    "“（一）予以公开”的自然人一格为“3.5”",
)
HEAD_MISSING = Card(
    "structure.head-missing",
    "RPT-3",
    Severity.NOTE,
    "表格有栏目名称",
    "“第二十条第（五）项”没有“本年处理决定数量”栏目名称，按官方格式读入",
    "请补上栏目名称。",
)
LAYOUT_MIXED = Card(
    "structure.layout-mixed",
    "RPT-1",
    Severity.WARNING,
    "报告采用数据年度对应的格式",
    "2023年的报告仍用2019年格式的“（六）其他处理”一行",
    "请改用该年度适用的统一格式。",
)

READING_CHECKS: tuple[Card, ...] = (
    TITLE,
    ROW_UNPLACED,
    ROW_SHIFTED,
    ROW_TWICE,
    ROW_EXTRA,
    GROUP_FILLED,
    COLUMN_EXTRA,
    COLUMN_ORDER,
    CELL_MARK,
    CELL_UNREADABLE,
    HEAD_MISSING,
    LAYOUT_MIXED,
)
"""All reading findings, for the documentation of checks."""
