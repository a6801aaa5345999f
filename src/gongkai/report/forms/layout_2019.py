"""Layout of the data years 2019 and 2020: 国办公开办函〔2019〕60号 (RPT-12 … RPT-15)."""

from __future__ import annotations

from gongkai.report.forms.layout import (
    SECTIONS,
    Column,
    DisclosureBlock,
    DisclosureRow,
    Form,
    RequestRow,
    request_rows,
)

_ITEMS = (Column("items_last_year", "上一年项目数量"), Column("change", "本年增/减"))
_DECISIONS = (*_ITEMS, Column("decisions", "处理决定数量"))

FORM_2019 = Form(
    name="2019",
    instrument="国办公开办函〔2019〕60号",
    sections=SECTIONS,
    disclosure=(
        DisclosureBlock(
            "第二十条第（一）项",
            (
                Column("made", "本年新制作数量"),
                Column("published", "本年新公开数量"),
                Column("published_total", "对外公开总数量"),
            ),
            (
                DisclosureRow("regulations", "规章"),
                DisclosureRow("normative_documents", "规范性文件"),
            ),
        ),
        DisclosureBlock(
            "第二十条第（五）项",
            _DECISIONS,
            (
                DisclosureRow("permits", "行政许可"),
                DisclosureRow("other_services", "其他对外管理服务事项"),
            ),
        ),
        DisclosureBlock(
            "第二十条第（六）项",
            _DECISIONS,
            (DisclosureRow("penalties", "行政处罚"), DisclosureRow("coercion", "行政强制")),
        ),
        DisclosureBlock(
            "第二十条第（八）项", _ITEMS, (DisclosureRow("charges", "行政事业性收费"),)
        ),
        DisclosureBlock(
            "第二十条第（九）项",
            (Column("projects", "采购项目数量"), Column("amount", "采购总金额")),
            (DisclosureRow("procurement", "政府集中采购"),),
        ),
    ),
    requests=request_rows((RequestRow("other", "（六）其他处理", outcome=True),)),
)
