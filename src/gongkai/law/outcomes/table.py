"""The table of outcomes: class, report row, article, evidence, remedy."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.outcomes.codes import Evidence, OutcomeClass, OutcomeCode

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome of an application.

    Attributes:
        label: Its name for people.
        row: Key of its row in the annual report's table 3, layout of 2021.
        article: Its basis as a letter cites it; "" where the Regulation has no article.
        evidence: What the decision must be able to show.
        has_remedy_notice: Whether the paper that tells it carries a remedy paragraph.

    Law: 条例 art 36; LAW-36-3, MAP-2, RPT-17 (one row each), DOC-R-1.
    Interpretation: a withdrawal and a merger need no remedy paragraph, for nothing is decided.
    """

    code: OutcomeCode
    kind: OutcomeClass
    label: str
    row: str
    article: str
    evidence: frozenset[Evidence]
    has_remedy_notice: bool = True

    @property
    def row_2019(self) -> str:
        """Key of its row in the layout of 2019, where （六） is undivided.

        Law: 国办公开办函〔2019〕60号; MAP-12, RPT-14.
        """
        return "other" if self.kind is OutcomeClass.OTHER else self.row


def _row(
    code: OutcomeCode, label: str, row: str, article: str, *evidence: Evidence, remedy: bool = True
) -> Outcome:
    return Outcome(code, _class(code), label, row, article, frozenset(evidence), remedy)


def _class(code: OutcomeCode) -> OutcomeClass:
    if code is OutcomeCode.PARTIAL:
        return OutcomeClass.PARTIAL
    return {
        "GRANT": OutcomeClass.GRANTED,
        "REFUSE": OutcomeClass.REFUSED,
        "UNABLE": OutcomeClass.UNABLE,
        "NOPROC": OutcomeClass.NOT_PROCESSED,
        "OTHER": OutcomeClass.OTHER,
    }[code.split("_")[0]]


_C, _E = OutcomeCode, Evidence
_ROWS = (
    _row(_C.GRANT_ALREADY_PUBLIC, "已经主动公开", "granted", "第三十六条第一项", _E.ROUTE),
    _row(_C.GRANT_PROVIDE, "予以公开", "granted", "第三十六条第二项", _E.ATTACHMENTS),
    _row(_C.PARTIAL, "部分公开", "granted_in_part", "第三十七条", _E.ATTACHMENTS, _E.SEVERANCE),
    _row(
        _C.REFUSE_STATE_SECRET,
        "属于国家秘密",
        "refused_state_secret",
        "第十四条",
        _E.CLASSIFICATION_RECORD,
    ),
    _row(
        _C.REFUSE_LAW_PROHIBITS,
        "法律、行政法规禁止公开",
        "refused_prohibited_by_law",
        "第十四条",
        _E.NAMED_LAW,
    ),
    _row(
        _C.REFUSE_SECURITY,
        "危及“三安全一稳定”",
        "refused_security_and_stability",
        "第十四条",
        _E.DANGER,
    ),
    _row(
        _C.REFUSE_THIRD_PARTY,
        "保护第三方合法权益",
        "refused_third_party_rights",
        "第十五条、第三十二条",
        _E.CONSULTATION,
    ),
    _row(
        _C.REFUSE_INTERNAL,
        "属于内部事务信息",
        "refused_internal_affairs",
        "第十六条第一款",
        _E.INTERNAL_KIND,
    ),
    _row(
        _C.REFUSE_PROCESS,
        "属于过程性信息",
        "refused_process_information",
        "第十六条第二款",
        _E.PROCESS_KIND,
    ),
    _row(
        _C.REFUSE_CASE_FILE,
        "属于行政执法案卷",
        "refused_enforcement_file",
        "第十六条第二款",
        _E.CASE_FILE_RECORD,
    ),
    _row(
        _C.REFUSE_ADMIN_QUERY,
        "属于行政查询事项",
        "refused_administrative_inquiry",
        "第三十六条第七项",
        _E.ACCESS_RULE,
    ),
    _row(
        _C.UNABLE_NONEXISTENT,
        "经检索信息不存在",
        "unavailable_not_held",
        "第三十六条第四项",
        _E.SEARCH_RECORD,
    ),
    _row(
        _C.UNABLE_OTHER_ORGAN,
        "不属于本机关负责公开",
        "unavailable_not_held",
        "第三十六条第五项",
        _E.NOT_OURS_REASON,
    ),
    _row(
        _C.UNABLE_NEEDS_CREATION,
        "没有现成信息需要另行制作",
        "unavailable_needs_creation",
        "第三十八条",
        _E.NO_READY_RECORD,
    ),
    _row(
        _C.UNABLE_STILL_UNCLEAR,
        "补正后申请内容仍不明确",
        "unavailable_still_unclear",
        "第三十条",
        _E.CORRECTION_ROUND,
    ),
    _row(
        _C.NOPROC_PETITION,
        "信访举报投诉类申请",
        "not_processed_petition",
        "第三十九条第一款",
        _E.CHANNEL,
    ),
    _row(
        _C.NOPROC_REPEAT,
        "重复申请",
        "not_processed_repeat",
        "第三十六条第六项",
        _E.EARLIER_ANSWER,
    ),
    _row(
        _C.NOPROC_PUBLICATION,
        "要求提供公开出版物",
        "not_processed_publication",
        "第三十九条第二款",
        _E.PUBLICATION_NAME,
    ),
    _row(
        _C.NOPROC_ABUSIVE,
        "无正当理由大量反复申请",
        "not_processed_abusive",
        "第三十五条",
        _E.REASONS_STEP,
    ),
    _row(
        _C.NOPROC_RECONFIRM,
        "要求确认或重新出具已获取信息",
        "not_processed_confirmation",
        "",
        _E.ALREADY_HELD,
    ),
    _row(
        _C.OTHER_NO_CORRECTION,
        "逾期不补正",
        "other_correction_overdue",
        "第三十条",
        _E.CORRECTION_LAPSED,
    ),
    _row(
        _C.OTHER_NO_PAYMENT,
        "逾期未缴纳信息处理费",
        "other_fee_overdue",
        "第四十二条",
        _E.FEE_LAPSED,
    ),
    _row(
        _C.OTHER_WITHDRAWN,
        "申请人撤回申请",
        "other_other",
        "",
        _E.WITHDRAWAL_RECORD,
        remedy=False,
    ),
    _row(_C.OTHER_MERGED, "与其他申请合并办理", "other_other", "", _E.MERGED_INTO, remedy=False),
    _row(
        _C.OTHER_NOT_GOV_INFO,
        "不属于政府信息",
        "other_other",
        "第二条",
        _E.NOT_GOV_INFO_REASON,
    ),
)

OUTCOMES: Mapping[OutcomeCode, Outcome] = MappingProxyType({row.code: row for row in _ROWS})
"""Every outcome by its code, in the order of the report's rows (MAP-2, MAP-3)."""
