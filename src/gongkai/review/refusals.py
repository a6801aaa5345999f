"""What the room refuses besides the law; each error says in one sentence what to do."""

from __future__ import annotations

from gongkai.law.review import ReviewRefusal

__all__ = [
    "ContentChanged",
    "NobodyToReview",
    "PlanRoleUnfit",
    "ReviewRefusal",
    "ReviewUnknown",
    "VariantUnknown",
    "VersionUnknown",
]


class ContentChanged(ReviewRefusal):
    """A decision on a record that is no longer what was submitted."""

    rule = "PUB-35"


class NobodyToReview(ReviewRefusal):
    """A chain with steps of a unit for a record that no unit is in charge of."""


class PlanRoleUnfit(ReviewRefusal):
    """A step for a role that may not review."""


class VariantUnknown(ReviewRefusal):
    """A chain for a part of a kind that the organ does not have."""


class ReviewUnknown(LookupError):
    """There is no such review, or none that the actor may see: the same sentence for both."""

    def __init__(self) -> None:
        super().__init__("没有找到该审核事项，请从审核列表中选择。")


class VersionUnknown(LookupError):
    """The record was never submitted in that version."""

    def __init__(self) -> None:
        super().__init__("没有这一版次的送审稿，请从版次列表中选择。")
