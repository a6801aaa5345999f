"""The words of a review: where it stands and where each of its steps stands."""

from __future__ import annotations

from enum import StrEnum


class ReviewState(StrEnum):
    """Where a review stands; the value is what people see."""

    RUNNING = "审核中"
    APPROVED = "已签发"
    RETURNED = "已退回"
    RECALLED = "已撤回"


class StepState(StrEnum):
    """Where a step stands."""

    WAITING = "未到"
    OPEN = "待审核"
    APPROVED = "同意"
    RETURNED = "退回"
