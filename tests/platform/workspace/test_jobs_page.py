"""Who sees background work, and what the others are told."""

from __future__ import annotations

import pytest

from gongkai.organs.roles import Role
from platform_cast import make_cast

pytestmark = pytest.mark.django_db


def test_an_administrator_at_the_top_sees_what_waits(client, db):
    top = make_cast("yunze-top", "云泽市人民政府")
    client.force_login(top.person[Role.SYSTEM_ADMIN])
    assert "等待执行" in client.get("/office/jobs/").content.decode()


def test_an_administrator_below_is_told_whom_to_ask(client, cast):
    client.force_login(cast.person[Role.SYSTEM_ADMIN])
    said = client.get("/office/jobs/").content.decode()
    assert "由最上级机关的系统管理员查看和处理" in said
    assert "没有等待执行的任务" not in said
