"""How disputes end, finely, and the column of table 4 in which each result counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.disputes.words import DisputeAct
from gongkai.law.remedies import Proceeding

if TYPE_CHECKING:
    from collections.abc import Mapping


class Column(StrEnum):
    """The columns of table 4 that results count in; what has no result yet is pending."""

    UPHELD = "结果维持"
    CORRECTED = "结果纠正"
    OTHER = "其他结果"


class CorrectionGround(StrEnum):
    """Why an answer was corrected."""

    FACTS = "主要事实不清、证据不足"
    LAW = "适用依据错误"
    PROCEDURE = "违反法定程序"
    POWER = "超越职权、滥用职权"
    UNFIT = "内容明显不当"
    DUTY = "未依法履行答复职责"
    UNDEFENDED = "未按规定提出书面答复、提交证据"


class ResultCode(StrEnum):
    """The results of RR-7; the value is what people see."""

    UPHELD_DECISION = "维持"
    CLAIM_REJECTED = "驳回行政复议请求"
    CHANGED = "变更"
    REVOKED = "撤销或者部分撤销"
    DECLARED_UNLAWFUL = "确认违法"
    ORDERED = "责令履行"
    DECLARED_VOID = "确认无效"
    REVOKED_UNDEFENDED = "未按规定答复而撤销"
    NOT_ACCEPTED = "不予受理"
    APPLICATION_REJECTED = "驳回行政复议申请"
    TERMINATED = "终止（含撤回申请）"
    MEDIATED = "调解"
    RECONCILED = "和解后撤回"
    SUIT_CLAIM_REJECTED = "驳回诉讼请求"
    SUIT_REVOKED = "判决撤销或者部分撤销"
    SUIT_ORDERED = "判决履行或者给付"
    SUIT_DECLARED_UNLAWFUL = "判决确认违法"
    SUIT_DECLARED_VOID = "判决确认无效"
    SUIT_CHANGED = "判决变更"
    SUIT_NOT_DOCKETED = "不予立案"
    SUIT_REJECTED = "驳回起诉"
    SUIT_WITHDRAWN = "准予撤诉"
    SUIT_ENDED = "终结诉讼"
    SUIT_TRANSFERRED = "移送"
    APPEAL_DISMISSED = "驳回上诉，维持原裁判"
    APPEAL_WITHDRAWN = "准许撤回上诉"
    RETRIAL_UPHELD = "再审维持原裁判"
    UPHELD_UNTOLD = "结果维持（未细分）"
    CORRECTED_UNTOLD = "结果纠正（未细分）"
    OTHER_UNTOLD = "其他结果（未细分）"


@dataclass(frozen=True, slots=True)
class Result:
    """One result.

    Attributes:
        code: Its code.
        column: Where it counts; None where the judgment before it stands and counts.
        proceedings: In which proceeding it occurs.
        acts: The acts it may be told with.
        article: The article it rests on; "" for what is not told finely.
        is_at_filing: It ends a case that was never accepted.
        is_ruling: A ruling, against which the appeal is shorter than against a judgment.
    """

    code: ResultCode
    column: Column | None
    proceedings: frozenset[Proceeding]
    acts: frozenset[DisputeAct]
    article: str
    is_at_filing: bool = False
    is_ruling: bool = False

    @property
    def counted_as(self) -> str:
        """Its column of table 4 in words."""
        return self.column or "以原裁判的结果为准"


_RECONSIDERATION = frozenset({Proceeding.RECONSIDERATION})
_SUIT = frozenset({Proceeding.SUIT})
_DECIDED = frozenset({DisputeAct.DECIDE})
_ENDED = frozenset({DisputeAct.END})
_JUDGED = frozenset({DisputeAct.JUDGE, DisputeAct.JUDGE_ON_APPEAL, DisputeAct.JUDGE_RETRIAL})
_CODE = ResultCode


def _decided(code: ResultCode, column: Column, article: str, *, at_filing: bool = False) -> Result:
    article = f"《行政复议法》第{article}条"
    return Result(code, column, _RECONSIDERATION, _DECIDED, article, is_at_filing=at_filing)


def _judged(code: ResultCode, column: Column, article: str) -> Result:
    return Result(code, column, _SUIT, _JUDGED, f"《行政诉讼法》第{article}条")


def _ended(code: ResultCode, article: str, proceedings: frozenset[Proceeding] = _SUIT) -> Result:
    return Result(code, Column.OTHER, proceedings, _ENDED, article, is_ruling=True)


def _standing(code: ResultCode, act: DisputeAct, article: str) -> Result:
    return Result(code, None, _SUIT, frozenset({act}), article)


def _untold(code: ResultCode, column: Column) -> Result:
    return Result(code, column, frozenset(Proceeding), frozenset({DisputeAct.CONCLUDE}), "")


_ALL = (
    _decided(_CODE.UPHELD_DECISION, Column.UPHELD, "六十八"),
    _decided(_CODE.CLAIM_REJECTED, Column.UPHELD, "六十九"),
    _decided(_CODE.CHANGED, Column.CORRECTED, "六十三"),
    _decided(_CODE.REVOKED, Column.CORRECTED, "六十四"),
    _decided(_CODE.DECLARED_UNLAWFUL, Column.CORRECTED, "六十五"),
    _decided(_CODE.ORDERED, Column.CORRECTED, "六十六"),
    _decided(_CODE.DECLARED_VOID, Column.CORRECTED, "六十七"),
    _decided(_CODE.REVOKED_UNDEFENDED, Column.CORRECTED, "七十"),
    _decided(_CODE.NOT_ACCEPTED, Column.OTHER, "三十", at_filing=True),
    _decided(_CODE.APPLICATION_REJECTED, Column.OTHER, "三十三"),
    _decided(_CODE.MEDIATED, Column.OTHER, "七十三"),
    _ended(_CODE.TERMINATED, "《行政复议法》第四十一条", _RECONSIDERATION),
    _ended(_CODE.RECONCILED, "《行政复议法》第七十四条", _RECONSIDERATION),
    _judged(_CODE.SUIT_CLAIM_REJECTED, Column.UPHELD, "六十九"),
    _judged(_CODE.SUIT_REVOKED, Column.CORRECTED, "七十"),
    _judged(_CODE.SUIT_ORDERED, Column.CORRECTED, "七十二条、第七十三"),
    _judged(_CODE.SUIT_DECLARED_UNLAWFUL, Column.CORRECTED, "七十四"),
    _judged(_CODE.SUIT_DECLARED_VOID, Column.CORRECTED, "七十五"),
    _judged(_CODE.SUIT_CHANGED, Column.CORRECTED, "七十七"),
    Result(
        _CODE.SUIT_NOT_DOCKETED,
        Column.OTHER,
        _SUIT,
        frozenset({DisputeAct.JUDGE}),
        "《行政诉讼法》第五十一条",
        is_at_filing=True,
        is_ruling=True,
    ),
    Result(
        _CODE.SUIT_REJECTED,
        Column.OTHER,
        _SUIT,
        _JUDGED,
        "《行政诉讼法》第四十九条",
        is_ruling=True,
    ),
    _ended(_CODE.SUIT_WITHDRAWN, "《行政诉讼法》第六十二条"),
    _ended(_CODE.SUIT_ENDED, "《行政诉讼法》第一百零一条"),
    _ended(_CODE.SUIT_TRANSFERRED, "《行政诉讼法》第二十二条"),
    _standing(_CODE.APPEAL_DISMISSED, DisputeAct.JUDGE_ON_APPEAL, "《行政诉讼法》第八十九条"),
    _standing(_CODE.APPEAL_WITHDRAWN, DisputeAct.JUDGE_ON_APPEAL, "《行政诉讼法》第一百零一条"),
    _standing(_CODE.RETRIAL_UPHELD, DisputeAct.JUDGE_RETRIAL, "《行政诉讼法》第九十二条"),
    _untold(_CODE.UPHELD_UNTOLD, Column.UPHELD),
    _untold(_CODE.CORRECTED_UNTOLD, Column.CORRECTED),
    _untold(_CODE.OTHER_UNTOLD, Column.OTHER),
)

RESULTS: Mapping[ResultCode, Result] = MappingProxyType({row.code: row for row in _ALL})
"""Every result once (RR-7)."""


def results_of(proceeding: Proceeding, act: DisputeAct) -> tuple[Result, ...]:
    """Give the results that may be told with an act of a proceeding.

    Law: RR-7. Interpretation: rejecting the claim upholds, rejecting the application or ending
        the proceeding is another result; this grouping is practice, no text says it.
    """
    return tuple(
        row for row in RESULTS.values() if proceeding in row.proceedings and act in row.acts
    )
