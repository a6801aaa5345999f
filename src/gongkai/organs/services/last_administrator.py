"""The tree is never left without anybody who grants roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.organs.models import Appointment
from gongkai.organs.roles import Role
from gongkai.organs.selectors.terms import running
from gongkai.organs.services.refusals import OrgansRefusal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def ensure_not_the_last(ending: Iterable[Appointment], *, on: date) -> None:
    """Refuse to end what leaves a root organ without a security administrator on a day.

    The appointments are locked: of two who end each other's at once, the second is refused.

    Raises:
        OrgansRefusal: another must be appointed first.
    """
    ending = list(ending)
    gone = {appointment.pk for appointment in ending}
    for organ_id in {one.organ_id for one in ending if one.role == Role.SECURITY_ADMIN}:
        held = Appointment.objects.filter(
            running(on), role=Role.SECURITY_ADMIN, organ=organ_id, organ__depth=0
        ).select_for_update(of=("self",))
        keepers = [one.pk for one in held.filter(person__is_active=True).order_by("pk")]
        if gone & set(keepers) and not set(keepers) - gone:
            raise OrgansRefusal("这是该机构最后一名安全管理员，请先为其他人员授予安全管理员角色。")
