"""What roles are called, as the room above that owns them said when it was loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LABELS: dict[str, str] = {}


def name_roles(labels: Iterable[tuple[str, str]]) -> None:
    """Take the label of each role's code."""
    _LABELS.update(labels)


def role_label(code: str) -> str:
    """Give a role's label; 公众 and 系统 stand in entries as they are."""
    return _LABELS.get(code, code)
