"""Layout of the data years from 2021: 国办公开办函〔2021〕30号."""

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

_DECISIONS = (Column("decisions", "本年处理决定数量"),)
_OTHER = "（六）其他处理"

FORM_2021 = Form(
    name="2021",
    instrument="国办公开办函〔2021〕30号",
    sections=SECTIONS,
    disclosure=(
        DisclosureBlock(
            "第二十条第（一）项",
            (
                Column("issued", "本年制发件数"),
                Column("repealed", "本年废止件数"),
                Column("in_force", "现行有效件数"),
            ),
            (
                DisclosureRow("regulations", "规章"),
                DisclosureRow("normative_documents", "行政规范性文件"),
            ),
        ),
        DisclosureBlock("第二十条第（五）项", _DECISIONS, (DisclosureRow("permits", "行政许可"),)),
        DisclosureBlock(
            "第二十条第（六）项",
            _DECISIONS,
            (DisclosureRow("penalties", "行政处罚"), DisclosureRow("coercion", "行政强制")),
        ),
        DisclosureBlock(
            "第二十条第（八）项",
            (Column("amount", "本年收费金额（单位：万元）"),),
            (DisclosureRow("charges", "行政事业性收费"),),
        ),
    ),
    requests=request_rows(
        (
            RequestRow(
                "other_correction_overdue",
                "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                group=_OTHER,
                outcome=True,
            ),
            RequestRow(
                "other_fee_overdue",
                "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                group=_OTHER,
                outcome=True,
            ),
            RequestRow("other_other", "3.其他", group=_OTHER, outcome=True),
        ),
    ),
)
