"""Which outcome a matter has when several grounds fit, and why.

Law: MAP-4. Interpretation: no text orders the grounds; the order goes from the most specific to
the most general, and within the procedural ones withdrawal comes first (MAP-8).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.outcomes.codes import OutcomeClass, OutcomeCode
from gongkai.law.outcomes.facts import EarlierRequest, Matter
from gongkai.law.outcomes.table import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Verdict(StrEnum):
    """What became of a candidate."""

    TAKEN = "采用"
    NOT_FITTING = "不符合"
    FITS_LATER = "符合，但顺序在后"


@dataclass(frozen=True, slots=True)
class Weighing:
    """One candidate in its place in the order, and why it was taken or passed.

    Attributes:
        reason: One Chinese sentence.
        rule: The rule that says so.
    """

    code: OutcomeCode
    verdict: Verdict
    reason: str
    rule: str


class UnsettledParts(ValueError):
    """Parts of a matter differ, none is given, and no main part is named."""


@dataclass(frozen=True, slots=True)
class _Ground:
    code: OutcomeCode
    fits: Callable[[Matter], bool]
    finding: str
    rule: str


_C = OutcomeCode
_ORDER = (
    _Ground(_C.OTHER_WITHDRAWN, lambda m: m.withdrawn, "申请人在答复前撤回申请", "MAP-8"),
    _Ground(
        _C.OTHER_NO_CORRECTION,
        lambda m: m.correction_lapsed,
        "申请人无正当理由逾期不补正",
        "LAW-30-3",
    ),
    _Ground(_C.OTHER_NO_PAYMENT, lambda m: m.fee_lapsed, "申请人逾期未缴纳信息处理费", "FEE-9"),
    _Ground(_C.NOPROC_PETITION, lambda m: m.petition, "实质是信访、投诉、举报", "LAW-39-1"),
    _Ground(
        _C.OTHER_MERGED,
        lambda m: m.earlier is EarlierRequest.PENDING,
        "同一申请人的相同申请正在办理",
        "MAP-5",
    ),
    _Ground(
        _C.NOPROC_REPEAT,
        lambda m: m.earlier is EarlierRequest.ANSWERED,
        "已经就同一信息答复过同一申请人",
        "LAW-36-6",
    ),
    _Ground(
        _C.NOPROC_RECONFIRM, lambda m: m.reconfirms, "要求确认或者重新出具已获取的信息", "MAP-2"
    ),
    _Ground(_C.NOPROC_PUBLICATION, lambda m: m.publication, "要求提供公开出版物", "LAW-39-2"),
    _Ground(
        _C.NOPROC_ABUSIVE,
        lambda m: m.abusive,
        "申请数量、频次明显超过合理范围且理由不合理",
        "LAW-35-2",
    ),
    _Ground(
        _C.OTHER_NOT_GOV_INFO, lambda m: m.not_government_information, "不属于政府信息", "LAW-2-1"
    ),
    _Ground(_C.UNABLE_OTHER_ORGAN, lambda m: m.other_organ, "不属于本机关负责公开", "LAW-36-5"),
    _Ground(
        _C.REFUSE_ADMIN_QUERY,
        lambda m: m.access_rule,
        "法律、行政法规对该类信息的获取另有规定",
        "LAW-36-7",
    ),
    _Ground(_C.UNABLE_NONEXISTENT, lambda m: m.not_found, "经检索没有找到该信息", "LAW-36-4"),
    _Ground(
        _C.UNABLE_STILL_UNCLEAR, lambda m: m.still_unclear, "补正后申请内容仍不明确", "CLK-13"
    ),
    _Ground(
        _C.UNABLE_NEEDS_CREATION,
        lambda m: m.needs_creation,
        "没有现成信息，需要加工、分析",
        "LAW-38-1",
    ),
    _Ground(_C.GRANT_ALREADY_PUBLIC, lambda m: m.already_public, "该信息已经主动公开", "LAW-36-1"),
    _Ground(
        _C.REFUSE_STATE_SECRET, lambda m: m.state_secret, "该信息依法确定为国家秘密", "LAW-14-1"
    ),
    _Ground(
        _C.REFUSE_LAW_PROHIBITS,
        lambda m: m.prohibited_by_law,
        "法律、行政法规禁止公开该信息",
        "LAW-14-1",
    ),
    _Ground(
        _C.REFUSE_SECURITY,
        lambda m: m.endangers_security,
        "公开后可能危及国家安全、公共安全、经济安全、社会稳定",
        "LAW-14-1",
    ),
    _Ground(
        _C.REFUSE_THIRD_PARTY,
        lambda m: m.third_party_withholds,
        "公开会损害第三方合法权益",
        "LAW-15-1",
    ),
    _Ground(_C.REFUSE_CASE_FILE, lambda m: m.enforcement_file, "属于行政执法案卷", "LAW-16-2"),
    _Ground(_C.REFUSE_PROCESS, lambda m: m.process_information, "属于四类过程性信息", "LAW-16-2"),
    _Ground(_C.REFUSE_INTERNAL, lambda m: m.internal_affairs, "属于三类内部事务信息", "LAW-16-1"),
    _Ground(_C.PARTIAL, lambda m: m.third_party_gives_part, "第三方只同意公开一部分", "MAP-10"),
    _Ground(_C.GRANT_PROVIDE, lambda _: True, "没有不予公开或者不予处理的理由", "LAW-36-2"),
)

PRECEDENCE: tuple[OutcomeCode, ...] = tuple(ground.code for ground in _ORDER)
"""The candidates in the order in which they are weighed (MAP-4)."""


def weigh(matter: Matter) -> tuple[Weighing, ...]:
    """Weigh every candidate for one matter, in order; exactly one is taken.

    Law: MAP-4, MAP-5, MAP-6, MAP-8, MAP-10, MAP-11.
    """
    taken: OutcomeCode | None = None
    weighings = []
    for ground in _ORDER:
        weighing = _weigh_one(ground, matter, taken)
        if weighing.verdict is Verdict.TAKEN:
            taken = ground.code
        weighings.append(weighing)
    return tuple(weighings)


def _weigh_one(ground: _Ground, matter: Matter, taken: OutcomeCode | None) -> Weighing:
    label = OUTCOMES[ground.code].label
    if not ground.fits(matter):
        reason = f"事实中没有“{ground.finding}”，不适用“{label}”。"
        return Weighing(ground.code, Verdict.NOT_FITTING, reason, ground.rule)
    if taken is None:
        reason = f"{ground.finding}，适用“{label}”。"
        return Weighing(ground.code, Verdict.TAKEN, reason, ground.rule)
    reason = f"{ground.finding}，但“{OUTCOMES[taken].label}”顺序在前，不再适用“{label}”。"
    return Weighing(ground.code, Verdict.FITS_LATER, reason, "MAP-4")


def outcome_of(matter: Matter) -> OutcomeCode:
    """Give the outcome of one matter (MAP-4)."""
    return next(ground.code for ground in _ORDER if ground.fits(matter))


def outcome_of_parts(parts: Sequence[Matter], main: int | None = None) -> OutcomeCode:
    """Give the outcome of an application whose parts were weighed apart.

    All alike: that outcome. Some given and some not: partial. Different and none given: the
    matter should be split; if it is not, the main part decides.

    Args:
        parts: The facts of each part, at least one.
        main: Position of the main part, for parts that differ with none given.

    Raises:
        UnsettledParts: there is no part; or parts differ, none is given and `main` is None.

    Law: 条例 art 37; MAP-4, LAW-37-1, RPT-17.
    """
    if not parts:
        raise UnsettledParts("没有可供判断的内容，请先列出申请的各个部分。")
    outcomes = [outcome_of(part) for part in parts]
    if len(set(outcomes)) == 1:
        return outcomes[0]
    kinds = {OUTCOMES[code].kind for code in outcomes}
    if kinds == {OutcomeClass.GRANTED}:
        return OutcomeCode.GRANT_PROVIDE
    if kinds & {OutcomeClass.GRANTED, OutcomeClass.PARTIAL}:
        return OutcomeCode.PARTIAL
    if main is None:
        raise UnsettledParts("各部分结果不同且均不能提供，请拆分为多件申请，或者指明主要部分。")
    return outcomes[main]
