"""Which act a state allows, and the state after it; no other module compares states.

An item is what the public sees: its acts are two. What is written of it is a revision, which has
a life of its own up to its release.
"""

from __future__ import annotations

from enum import Enum

from gongkai.publishing.models import ItemState, Stage
from gongkai.publishing.refusals import ItemNotAtThisStage


class ItemAct(Enum):
    """What can be done with an item: the states in which it can be done, and the state after."""

    REVISE = (
        "修改",
        {ItemState.DRAFT: ItemState.DRAFT, ItemState.RELEASED: ItemState.RELEASED},
    )
    RELEASE = (
        "发布",
        {ItemState.DRAFT: ItemState.RELEASED, ItemState.RELEASED: ItemState.RELEASED},
    )
    MOVE = (
        "调整栏目",
        {ItemState.DRAFT: ItemState.DRAFT, ItemState.RELEASED: ItemState.RELEASED},
    )
    TAKE_DOWN = ("下线", {ItemState.RELEASED: ItemState.TAKEN_DOWN})

    @property
    def label(self) -> str:
        """What people call it."""
        return self.value[0]

    def is_possible(self, state: str) -> bool:
        """Tell whether it can be done in a state."""
        return state in self.value[1]

    def after(self, state: str) -> ItemState:
        """Give the state after the act.

        Raises:
            ItemNotAtThisStage: the act is not possible now.
        """
        now = ItemState(state)
        if now not in self.value[1]:
            raise ItemNotAtThisStage(
                f"该信息{now.label}，不能{self.label}，请刷新页面查看最新情况。"
            )
        return self.value[1][now]


class RevisionAct(Enum):
    """What can be done with a revision: the stages in which it can be done, and the one after.

    Law: 条例 art 17; PUB-35, PUB-36.
    """

    CHANGE = ("修改", {Stage.DRAFT: Stage.DRAFT})
    SUBMIT = ("送审", {Stage.DRAFT: Stage.REVIEW})
    APPROVE = ("签发", {Stage.REVIEW: Stage.APPROVED})
    REOPEN = ("退回修改", {Stage.REVIEW: Stage.DRAFT})
    SCHEDULE = ("设定发布时间", {Stage.APPROVED: Stage.APPROVED})
    RELEASE = ("发布", {Stage.APPROVED: Stage.RELEASED})
    REPLACE = ("替代", {Stage.RELEASED: Stage.SUPERSEDED})
    DROP = (
        "放弃",
        {
            Stage.DRAFT: Stage.DROPPED,
            Stage.APPROVED: Stage.DROPPED,
        },
    )

    @property
    def label(self) -> str:
        """What people call it."""
        return self.value[0]

    def is_possible(self, stage: str) -> bool:
        """Tell whether it can be done at a stage."""
        return stage in self.value[1]

    def after(self, stage: str) -> Stage:
        """Give the stage after the act.

        Raises:
            ItemNotAtThisStage: the act is not possible now.
        """
        now = Stage(stage)
        if now not in self.value[1]:
            raise ItemNotAtThisStage(
                f"该稿{now.label}，不能{self.label}，请刷新页面查看最新情况。"
            )
        return self.value[1][now]
