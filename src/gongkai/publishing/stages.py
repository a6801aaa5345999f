"""Which act an item's state allows, and the state after it; no other module compares states."""

from __future__ import annotations

from enum import Enum

from gongkai.publishing.models import ItemState
from gongkai.publishing.refusals import ItemNotAtThisStage

_DRAFT, _RELEASED, _DOWN = ItemState.DRAFT, ItemState.RELEASED, ItemState.TAKEN_DOWN


class ItemAct(Enum):
    """What can be done with an item: the states in which it can be done, and the state after."""

    CHANGE = ("修改", {_DRAFT: _DRAFT, _RELEASED: _RELEASED})
    RELEASE = ("发布", {_DRAFT: _RELEASED})
    TAKE_DOWN = ("下线", {_RELEASED: _DOWN})

    @property
    def label(self) -> str:
        """What people call it."""
        return self.value[0]

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
