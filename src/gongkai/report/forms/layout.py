"""The parts both layouts are made of: columns, rows, blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FormName = Literal["2019", "2021"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key in the JSON (or its position, for lists) and its official label."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class DisclosureRow:
    """A row of table 2, e.g. key ``permits``, label 行政许可."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class DisclosureBlock:
    """One of table 2's blocks: the caption names the item of art. 20 that it reports on."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[DisclosureRow, ...]


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A row of table 3.

    Attributes:
        key: Key in the JSON, e.g. ``refused_state_secret``.
        label: Exact official label with its number, e.g. ``1.属于国家秘密``.
        group: Label of the group it stands in, e.g. ``（三）不予公开``; None outside groups.
        outcome: True when the row is one of 三's results, which add up to （七）总计 (RPT-V2).
    """

    key: str
    label: str
    group: str | None = None
    outcome: bool = False


@dataclass(frozen=True, slots=True)
class DisputeGroup:
    """A group of table 4's five columns; `parent` is the heading above it, if any."""

    key: str
    label: str
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """One official layout.

    Attributes:
        sections: The six section titles, without numerals.
        results: Label of table 3's part 三, of which the outcome rows and （七） are rows.
        identity: The official note above table 3 on its identity (RPT-V1).
    """

    name: FormName
    instrument: str
    sections: tuple[str, str, str, str, str, str]
    disclosure: tuple[DisclosureBlock, ...]
    requests: tuple[RequestRow, ...]
    results: str = "三、本年度办理结果"
    identity: str = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

    def outcome_keys(self) -> tuple[str, ...]:
        """Give the keys of the rows that add up to （七）总计, in official order."""
        return tuple(row.key for row in self.requests if row.outcome)


APPLICANT_COLUMNS = (
    Column("natural", "自然人"),
    Column("enterprise", "商业企业"),
    Column("research", "科研机构"),
    Column("charity", "社会公益组织"),
    Column("legal_service", "法律服务机构"),
    Column("other_org", "其他"),
    Column("total", "总计"),
)

DISPUTE_COLUMNS = (
    Column("upheld", "结果维持"),
    Column("corrected", "结果纠正"),
    Column("other", "其他结果"),
    Column("pending", "尚未审结"),
    Column("total", "总计"),
)

DISPUTE_GROUPS = (
    DisputeGroup("reconsideration", "行政复议"),
    DisputeGroup("litigation", "未经复议直接起诉", parent="行政诉讼"),
    DisputeGroup("litigation_after_reconsideration", "复议后起诉", parent="行政诉讼"),
)

SECTIONS = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)


def request_rows(other_rows: tuple[RequestRow, ...]) -> tuple[RequestRow, ...]:
    """Give table 3's rows; the layouts differ only in （六）其他处理, given as `other_rows`."""
    refused, unavailable, not_processed = "（三）不予公开", "（四）无法提供", "（五）不予处理"
    return (
        RequestRow("received", "一、本年新收政府信息公开申请数量"),
        RequestRow("carried_in", "二、上年结转政府信息公开申请数量"),
        RequestRow("granted", "（一）予以公开", outcome=True),
        RequestRow(
            "granted_in_part",
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            outcome=True,
        ),
        *_grouped(
            refused,
            ("refused_state_secret", "1.属于国家秘密"),
            ("refused_prohibited_by_law", "2.其他法律行政法规禁止公开"),
            ("refused_security_and_stability", "3.危及“三安全一稳定”"),
            ("refused_third_party_rights", "4.保护第三方合法权益"),
            ("refused_internal_affairs", "5.属于三类内部事务信息"),
            ("refused_process_information", "6.属于四类过程性信息"),
            ("refused_enforcement_file", "7.属于行政执法案卷"),
            ("refused_administrative_inquiry", "8.属于行政查询事项"),
        ),
        *_grouped(
            unavailable,
            ("unavailable_not_held", "1.本机关不掌握相关政府信息"),
            ("unavailable_needs_creation", "2.没有现成信息需要另行制作"),
            ("unavailable_still_unclear", "3.补正后申请内容仍不明确"),
        ),
        *_grouped(
            not_processed,
            ("not_processed_petition", "1.信访举报投诉类申请"),
            ("not_processed_repeat", "2.重复申请"),
            ("not_processed_publication", "3.要求提供公开出版物"),
            ("not_processed_abusive", "4.无正当理由大量反复申请"),
            ("not_processed_confirmation", "5.要求行政机关确认或重新出具已获取信息"),
        ),
        *other_rows,
        RequestRow("concluded", "（七）总计"),
        RequestRow("carried_out", "四、结转下年度继续办理"),
    )


def _grouped(group: str, *rows: tuple[str, str]) -> tuple[RequestRow, ...]:
    return tuple(RequestRow(key, label, group=group, outcome=True) for key, label in rows)
