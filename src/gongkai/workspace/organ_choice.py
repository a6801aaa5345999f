"""Which organ a page is about, for those whose roles reach several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.organs.authority import NotAllowed
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
        OrganUnknown: the address names an organ that the permission does not reach.
        NotAllowed: it reaches none.
    """
    organs = list(organs_within(request.actor.reach(permission)))
    if not organs:
        raise NotAllowed(f"您没有“{permission}”的权限，请联系本机关安全管理员授予相应角色。")
    code = request.GET.get("organ") or request.POST.get("organ")
    if code:
        named = [organ for organ in organs if organ.code == code]
        if not named:
            raise OrganUnknown("没有这个机构，请核对机构代码。")
        return OrganChoice(named[0], organs)
    own = [organ for organ in organs if organ.path == request.actor.organ_path]
    return OrganChoice((own or organs)[0], organs)
