"""What follows when two applications ask for the same information."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Consequence(StrEnum):
    """What the organ may do with an application because of another one."""

    MERGE = "合并办理"
    REPEAT = "不重复处理"
    PROACTIVE = "纳入主动公开"


@dataclass(frozen=True, slots=True)
class Other:
    """The other application that asks for the same.

    Attributes:
        same_applicant: The same applicant filed it, with the same organ.
        is_answered: An answer to it was served.
        is_over: It ended, with or without an answer.
    """

    same_applicant: bool
    is_answered: bool
    is_over: bool


WHY: Mapping[Consequence, str] = MappingProxyType(
    {
        Consequence.MERGE: "同一申请人就相同内容提出、尚未答复的，可以合并办理，不是重复申请"
        "（条例第三十六条第六项只适用于已经答复的）。",
        Consequence.REPEAT: "行政机关已就该申请人的申请作出答复、申请人重复申请公开"
        "相同政府信息的，告知不予重复处理（条例第三十六条第六项）。",
        Consequence.PROACTIVE: "多个申请人就相同政府信息向同一行政机关申请、且可以公开的，"
        "可以纳入主动公开的范围（条例第四十四条第一款）。",
    }
)
"""Each with its article, in the words of the statute."""


def consequence_of(other: Other) -> Consequence | None:
    """Give what follows from another application for the same information; None for nothing.

    Law: 条例 arts 36, 44; LAW-36-6, LAW-44-1, MAP-5, MAP-6.
    Interpretation: one that ended without an answer (withdrawn, lapsed, merged) hinders no new
        one; the prompt of art 44 comes with the second applicant.
    """
    if not other.same_applicant:
        return Consequence.PROACTIVE
    if other.is_answered:
        return Consequence.REPEAT
    return None if other.is_over else Consequence.MERGE
