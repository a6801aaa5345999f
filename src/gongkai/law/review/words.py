"""The words of a review: where it stands, where its steps stand, what is done, by whom."""

from __future__ import annotations

from enum import StrEnum


class ReviewState(StrEnum):
    """Where a review stands; the value is what people see."""

    RUNNING = "审核中"
    APPROVED = "已签发"
    RETURNED = "已退回"
    RECALLED = "已撤回"


class StepState(StrEnum):
    """Where a step stands; CLOSED is one that the review's end left undecided."""

    WAITING = "未到"
    OPEN = "待审核"
    APPROVED = "同意"
    RETURNED = "退回"
    CLOSED = "未审核"


class ReviewAct(StrEnum):
    """What can be done with a review; the value is what people see."""

    SUBMIT = "送审"
    APPROVE = "同意"
    SIGN = "签发"
    RETURN_TO_STEP = "退回前一环节"
    RETURN_TO_DRAFTER = "退回拟稿人"
    RECALL = "撤回"
    CANCEL = "终止审核"


class Who(StrEnum):
    """Who does an act."""

    DRAFTER = "拟稿人"
    REVIEWER = "该环节审核人"
    SIGNER = "签发人"
    RECORD = "随审核事项"
