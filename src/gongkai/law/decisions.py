"""Administrative decisions made public: deadlines, code lists, what is shown of persons."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.due import explain_due
from gongkai.law.parameter import ParameterNotInForce, parameter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.due import DueExplanation


class DecisionKind(StrEnum):
    """A kind of decision, as table 2 counts them (RPT-22)."""

    PERMIT = "permit"
    PENALTY = "penalty"
    COERCION = "coercion"


_PERIODS: Mapping[DecisionKind, str] = {
    DecisionKind.PERMIT: "dual_publicity_working_days",
    DecisionKind.PENALTY: "dual_publicity_working_days",
    DecisionKind.COERCION: "enforcement_publicity_working_days",
}

SORTS: Mapping[DecisionKind, tuple[str, ...]] = {
    DecisionKind.PERMIT: ("普通", "特许", "认可", "核准", "登记", "其他"),
    DecisionKind.PENALTY: (
        "警告",
        "通报批评",
        "罚款",
        "没收违法所得",
        "没收非法财物",
        "暂扣许可证件",
        "降低资质等级",
        "吊销许可证件",
        "限制开展生产经营活动",
        "责令停产停业",
        "责令关闭",
        "限制从业",
        "行政拘留",
        "其他",
    ),
    DecisionKind.COERCION: (
        "限制公民人身自由",
        "查封场所、设施或者财物",
        "扣押财物",
        "冻结存款、汇款",
        "加处罚款或者滞纳金",
        "划拨存款、汇款",
        "拍卖或者依法处理查封、扣押的场所、设施或者财物",
        "排除妨碍、恢复原状",
        "代履行",
        "其他",
    ),
}
"""What a kind's sort may be; one that is not listed is written 其他-….

Law: 行政许可法 art 12; 行政处罚法 art 9; 行政强制法 arts 9, 12; PUB-25.
"""


def decision_publication_due(
    kind: DecisionKind, decided_on: date, calendar: Calendar | None = None
) -> DueExplanation | None:
    """Return the last day to put a decision online; None where no period stood yet.

    Law: PUB-24, PUB-29.
    Interpretation: coercion is a result of law enforcement, which is shown within 20 working days.
    """
    return _due(_PERIODS[kind], decided_on, calendar)


def withdrawal_due(ordered_on: date, calendar: Calendar | None = None) -> DueExplanation | None:
    """Return the last day to withdraw a decision that was changed, revoked, illegal or void.

    None where no period stood yet.

    Law: 行政处罚法 art 48; PUB-26.
    """
    return _due("decision_withdrawal_working_days", ordered_on, calendar)


def shows_natural_persons(kind: DecisionKind) -> bool:
    """Tell whether decisions about natural persons are shown where an organ has not said.

    Law: PUB-27, PUB-28.
    Interpretation: permits are, with the name masked, for the public may read what is granted;
    penalties and coercion are not, for the public order's do not leave the organ.
    """
    return kind is DecisionKind.PERMIT


def _due(name: str, day: date, calendar: Calendar | None) -> DueExplanation | None:
    try:
        days = parameter(name, on=day)
    except ParameterNotInForce:
        return None
    return explain_due(day, days, calendar=calendar)
