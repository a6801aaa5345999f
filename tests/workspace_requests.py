"""Requests for the tests of the staff site, entered on the day they came."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils import timezone

from gongkai.casework.application import Application
from gongkai.casework.services import request_enter
from gongkai.law.clock import Channel
from gongkai.organs.roles import Role

FILED_ON = date(2026, 11, 2)
TODAY = date(2026, 11, 20)
TYPED = {
    "kind": "NATURAL",
    "name": "欧阳测试",
    "id_type": "identity_card",
    "id_number": "11010519491231002X",
    "phone": "13800001234",
    "address": "云泽市长安路一号院二号楼",
    "email": "ouyang@example.org",
    "title": "二〇二五年治安管理处罚统计",
    "description": "申请公开2025年本市治安管理处罚案件的数量和种类。",
    "wanted_form": "electronic",
    "delivery": "online",
}


def filed(cast, **changes):
    """Enter a request on the day it came; it is received and waits to be registered."""
    return request_enter(
        organ=cast.organ,
        application=Application(**(TYPED | changes)),
        channel=Channel.IN_PERSON,
        submitted_at=timezone.make_aware(datetime.combine(FILED_ON, time(10))),
        by=cast.actor[Role.OFFICER],
        today=FILED_ON,
    ).request
