"""Which organ a page is about, for those whose roles reach several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.organs.selectors import OrganUnknown, organs_within

if TYPE_CHECKING:
    from gongkai.organs.authority import Permission
    from gongkai.organs.middleware import ActorRequest


@dataclass(frozen=True, slots=True)
class OrganChoice:
    """The organ chosen, and all that could be."""

    organ: Any
    organs: list[Any]


def choose_organ(request: ActorRequest, permission: Permission) -> OrganChoice:
    """Give the organ that `?organ=` names, else one's own, else the first that is reached.

    Raises:
        OrganUnknown: the permission does not reach the organ that the address names, or any.
    """
    organs = list(organs_within(request.actor.reach(permission)))
    code = request.GET.get("organ") or request.POST.get("organ")
    if code:
        found = [organ for organ in organs if organ.code == code]
    else:
        found = [organ for organ in organs if organ.path == request.actor.organ_path] or organs
    if not found:
        raise OrganUnknown("没有这个机构，请核对机构代码。")
    return OrganChoice(found[0], organs)
