"""The staff's page of visits."""

from __future__ import annotations

from datetime import date

from gongkai.organs.roles import Role
from gongkai.today import played_at
from gongkai.visits.counting import visits_write
from gongkai.visits.models import Visit
from platform_publishing import released

DAY = date(2026, 3, 4)
_READER = {"user-agent": "Mozilla/5.0"}
_BACKEND = "gongkai.organs.log_in.backend.PersonBackend"


def test_what_readers_open_is_counted_and_shown(client, cast, django_assert_max_num_queries):
    with played_at(DAY):
        item = released(cast)
        base = f"/o/{cast.organ.code}/"
        for path in (f"{base}i/{item.pk}/", f"{base}i/{item.pk}/", f"{base}c/emergency/", base):
            assert client.get(path, headers=_READER).status_code == 200
        for agent in ("Baiduspider/2.0", ""):
            client.get(f"{base}i/{item.pk}/", headers={"user-agent": agent})
        client.get(f"{base}i/{item.pk}/", headers=_READER | {"sec-purpose": "prefetch"})
        client.get(f"{base}i/999/", headers=_READER)
        visits_write()
        counts = dict(Visit.objects.values_list("page", "times"))
        assert counts == {"item": 2, "column": 1, "organ": 1}
        client.force_login(cast.person[Role.OFFICER], backend=_BACKEND)
        with django_assert_max_num_queries(14):
            page = client.get("/office/items/visits/").content.decode()
    assert "各月访问量，共4次" in page
    assert item.title in page
    assert "应急管理" in page
    assert "还没有访问记录" in client.get("/office/items/visits/?year=2020").content.decode()
