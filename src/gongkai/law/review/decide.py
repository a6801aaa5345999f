"""Doing an act: one pure step from a review to the next, or a refusal."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.review.plan import check_plan
from gongkai.law.review.record import Review, Step
from gongkai.law.review.refusals import (
    ConsecutiveReviews,
    NotAnEarlierStep,
    NotTheDrafter,
    OtherActNeeded,
    OwnDraft,
    ReasonMissing,
    RecallTooLate,
    ReviewOver,
    ReviewRefusal,
    ReviewRunning,
    StepNotOpen,
)
from gongkai.law.review.table import BY_ACT
from gongkai.law.review.words import ReviewAct, StepState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gongkai.law.review.record import Facts


def step(review: Review | None, act: ReviewAct, facts: Facts) -> Review:
    """Do an act and give the review after it; the review given is never changed.

    Args:
        review: The last review of the record; None when there was none.
        act: What is done.
        facts: What is told with it.

    Raises:
        ReviewRefusal: the subclass names why, the sentence says what may be done instead.

    Law: 条例 art 17; LAW-17-1, PUB-35, PUB-36, PUB-37.
    Interpretation: PUB-36 asks for different persons; here nobody decides a step of his own
        draft, nor two steps of neighbouring orders or of the same order. A review ends without a
        decision when its record does, for nothing is left to decide.
    """
    row = BY_ACT[act]
    if row.start is None:
        return _submitted(review, facts)
    if review is None or review.state is not row.start:
        state = "尚未送审" if review is None else f"审核状态为“{review.state}”"
        raise ReviewOver(f"该事项{state}，不能办理“{act}”，请刷新页面查看最新情况。")
    return replace(_ACTS[act](review, facts), state=row.to)


def why_not(review: Review, act: ReviewAct, facts: Facts) -> ReviewRefusal | None:
    """Say why an act would be refused; None when it would not."""
    try:
        step(review, act, facts)
    except ReviewRefusal as refusal:
        return refusal
    return None


def _submitted(last: Review | None, facts: Facts) -> Review:
    submit = BY_ACT[ReviewAct.SUBMIT]
    if last is not None and last.state is submit.to:
        raise ReviewRunning("该事项正在审核，不能重复送审，如需修改请先撤回。")
    check_plan(facts.plan)
    steps = tuple(Step(planned) for planned in sorted(facts.plan, key=lambda one: one.order))
    return _opened(Review(facts.by, steps, submit.to), 1)


def _approved(review: Review, facts: Facts) -> Review:
    here = _decidable(review, facts)
    if here.planned.is_signature:
        raise OtherActNeeded(f"“{here.planned.name}”是签发环节，请办理“{ReviewAct.SIGN}”。")
    after = _set(review, here, StepState.APPROVED, facts.by)
    return after if after.open_steps else _opened(after, here.order + 1)


def _signed(review: Review, facts: Facts) -> Review:
    here = _decidable(review, facts)
    if not here.planned.is_signature:
        raise OtherActNeeded(f"“{here.planned.name}”不是签发环节，请办理“{ReviewAct.APPROVE}”。")
    return _set(review, here, StepState.APPROVED, facts.by)


def _returned_to_step(review: Review, facts: Facts) -> Review:
    here = _decidable(review, facts)
    _reason_is_given(facts)
    if facts.to_order is None or not 0 < facts.to_order < here.order:
        raise NotAnEarlierStep("只能退回到本环节之前的环节，请重新选择退回到哪一环节。")
    reset = tuple(one if one.order < facts.to_order else Step(one.planned) for one in review.steps)
    return _opened(replace(review, steps=reset, decisions=review.decisions + 1), facts.to_order)


def _returned_to_drafter(review: Review, facts: Facts) -> Review:
    here = _decidable(review, facts)
    _reason_is_given(facts)
    return _closed(_set(review, here, StepState.RETURNED, facts.by))


def _recalled(review: Review, facts: Facts) -> Review:
    if facts.by != review.drafter:
        raise NotTheDrafter("只有拟稿人可以撤回送审，审核人请办理“退回”。")
    if review.decisions:
        raise RecallTooLate("已有审核人作出审核意见，不能再撤回，请联系当前审核人退回。")
    return _closed(review)


def _cancelled(review: Review, facts: Facts) -> Review:
    del facts
    return _closed(review)


_ACTS: Mapping[ReviewAct, Callable[[Review, Facts], Review]] = MappingProxyType(
    {
        ReviewAct.APPROVE: _approved,
        ReviewAct.SIGN: _signed,
        ReviewAct.RETURN_TO_STEP: _returned_to_step,
        ReviewAct.RETURN_TO_DRAFTER: _returned_to_drafter,
        ReviewAct.RECALL: _recalled,
        ReviewAct.CANCEL: _cancelled,
    }
)


def _decidable(review: Review, facts: Facts) -> Step:
    here = next((one for one in review.open_steps if one.planned.name == facts.step), None)
    if here is None:
        raise StepNotOpen(f"“{facts.step}”环节现在不在审核，请刷新页面查看最新情况。")
    if facts.by == review.drafter:
        raise OwnDraft("不能审核、签发本人拟制的文稿，请由其他审核人办理。")
    near = (here.order - 1, here.order)
    decided = (one for one in review.steps if one.by == facts.by and one.order in near)
    neighbour = next(decided, None)
    if neighbour:
        raise ConsecutiveReviews(
            f"您已办理“{neighbour.planned.name}”环节，同一人不能连续审核，请由其他审核人办理。"
        )
    return here


def _reason_is_given(facts: Facts) -> None:
    if not facts.reason.strip():
        raise ReasonMissing("退回应当说明理由，请填写退回理由。")


def _set(review: Review, here: Step, state: StepState, by: int) -> Review:
    decided = replace(here, state=state, by=by)
    steps = tuple(decided if one is here else one for one in review.steps)
    return replace(review, steps=steps, decisions=review.decisions + 1)


def _opened(review: Review, order: int) -> Review:
    steps = tuple(
        replace(one, state=StepState.OPEN) if one.order == order else one for one in review.steps
    )
    return replace(review, steps=steps)


def _closed(review: Review) -> Review:
    undecided = {StepState.OPEN, StepState.WAITING}
    steps = tuple(
        replace(one, state=StepState.CLOSED) if one.state in undecided else one
        for one in review.steps
    )
    return replace(review, steps=steps)
