"""The fields of a decision that a file may bring, and the headings under which they come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.decisions.models import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

ALL = frozenset(Kind)
_PERMIT, _PENALTY, _COERCION = (frozenset({kind}) for kind in Kind)


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        key: Its name in a mapping.
        label: Its name on screens and in reports of bad rows.
        headings: Headings that mean it, the standard's first (`{}` stands for 许可, 处罚, 强制).
        longest: Signs that fit; 0 for what is no text.
        is_required: A row without it is returned.
        kinds: Kinds that have it.
    """

    key: str
    label: str
    headings: tuple[str, ...]
    longest: int = 0
    is_required: bool = False
    kinds: frozenset[Kind] = ALL


FIELDS: tuple[Field, ...] = (
    Field(
        "number",
        "决定文书号",
        (
            "行政{}决定文书号",
            "行政{}决定书文号",
            "行政{}决定书文书号",
            "行政{}决定书编号",
            "{}决定书文书号",
            "{}决定文书号",
            "{}决定书文号",
            "{}决定书编号",
            "决定书文书号",
            "决定文书号",
            "决定书文号",
            "决定书编号",
            "文书号",
            "文号",
        ),
        80,
        is_required=True,
    ),
    Field(
        "party",
        "行政相对人名称",
        ("行政相对人名称", "相对人名称", "行政相对人", "当事人名称", "被{}人", "当事人", "相对人"),
        200,
        is_required=True,
    ),
    Field(
        "party_kind",
        "行政相对人类别",
        ("行政相对人类别", "相对人类别", "相对人类型", "当事人类别", "当事人类型"),
    ),
    Field(
        "code",
        "统一社会信用代码",
        (
            "行政相对人代码_1(统一社会信用代码)",
            "行政相对人代码1",
            "统一社会信用代码",
            "信用代码",
            "社会信用代码",
        ),
    ),
    Field(
        "identity",
        "证件号码",
        ("证件号码", "身份证号", "身份证号码", "居民身份证号", "公民身份号码"),
    ),
    Field("identity_kind", "证件类型", ("证件类型", "证件种类")),
    Field("minor", "是否未成年人", ("是否未成年人", "未成年人")),
    Field(
        "matter",
        "事项、案由",
        (
            "许可项目名称",
            "项目名称",
            "许可事项",
            "行政许可决定文书名称",
            "许可证书名称",
            "违法行为类型",
            "案由",
            "强制事项",
            "行政强制决定文书名称",
            "事项名称",
            "案件名称",
            "{}名称",
        ),
        300,
        is_required=True,
    ),
    Field(
        "sort",
        "类别",
        (
            "{}类别",
            "行政{}类别",
            "{}种类",
            "{}类型",
            "审批类别",
            "审批类型",
            "强制措施种类",
            "类别",
        ),
        60,
    ),
    Field("facts", "事实", ("违法事实", "主要违法事实", "{}事实", "事实"), 500),
    Field("basis", "依据", ("{}依据", "行政{}依据", "法律依据", "依据"), 300),
    Field("content", "内容", ("{}内容", "{}结果", "{}决定", "审批结果", "内容", "结果"), 500),
    Field(
        "amount",
        "金额（元）",
        ("罚款金额(元)", "罚款金额元", "罚款(元)", "罚款数额", "金额(元)", "金额"),
    ),
    Field(
        "amount_wan",
        "金额（万元）",
        ("罚款金额(万元)", "罚款(万元)", "罚款数额(万元)", "罚款金额", "金额(万元)"),
        kinds=_PENALTY,
    ),
    Field(
        "decided_on",
        "决定日期",
        ("{}决定日期", "行政{}决定日期", "作出{}决定日期", "决定日期", "处罚日期", "许可日期"),
        is_required=True,
    ),
    Field(
        "valid_until",
        "有效期至",
        ("有效期至", "{}截止期", "{}有效期", "有效期止", "许可截止日期"),
    ),
    Field("published_on", "公示日期", ("公示日期", "公开日期", "发布日期", "公示起始日期")),
    Field("shown_until", "公示截止日期", ("公示截止期", "公示截止日期", "公示期限")),
    Field(
        "unit",
        "承办单位",
        ("承办单位", "内设机构", "办案单位", "执法单位", "{}机关", "数据来源单位", "单位"),
    ),
)
"""Every field.

Law: PUB-25.
"""

BY_KEY: Mapping[str, Field] = {field.key: field for field in FIELDS}

_WORD: Mapping[Kind, str] = {Kind.PERMIT: "许可", Kind.PENALTY: "处罚", Kind.COERCION: "强制"}


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """Give the fields that a kind has, in the order of pages and files."""
    return tuple(field for field in FIELDS if kind in field.kinds)


def headings_of(field: Field, kind: Kind) -> tuple[str, ...]:
    """Give the headings that mean a field in a file of a kind."""
    return tuple(heading.format(_WORD[kind]) for heading in field.headings)
