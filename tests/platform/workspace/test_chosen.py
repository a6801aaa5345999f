"""Requests chosen from the list: shown first, assigned together, put back together."""

from __future__ import annotations

import pytest

from gongkai.casework.models import Request
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.services import request_assign, request_return
from gongkai.journal.models import Entry
from gongkai.organs.models import Appointment
from gongkai.organs.roles import Role
from platform_play import handling
from workspace_requests import FILED_ON, TODAY, filed


@pytest.fixture
def three(cast):
    return [handling(cast, FILED_ON).request for _ in range(3)]


def chosen(requests):
    return [f"{one.pk}:{Request.objects.get(pk=one.pk).version}" for one in requests]


def units():
    return list(Request.objects.order_by("pk").values_list("unit_id", flat=True))


def test_what_is_chosen_is_shown_before_anything_is_done(at, three):
    browser = at(Role.OFFICER)
    page = browser.get("/office/requests/").content.decode()
    assert f'form="chosen" name="chosen" value="{chosen(three)[0]}"' in page
    shown = browser.post("/office/requests/chosen/", {"chosen": chosen(three[:2])})
    assert [line.request.pk for line in shown.context["lines"]] == [one.pk for one in three[:2]]
    assert "分办这2件" in shown.content.decode()
    assert units() == [None, None, None]


def test_all_are_assigned_and_all_are_put_back(at, cast, three):
    browser = at(Role.OFFICER)
    request_assign(
        request_id=three[2].pk,
        version=three[2].version,
        unit=cast.other_unit,
        by=cast.actor[Role.OFFICER],
        today=TODAY,
    )
    told = {"chosen": chosen(three), "unit": cast.unit.pk, "reason": "职责调整"}
    done = browser.post("/office/requests/chosen/assign/", told)
    assert "3件中已分办3件" in done.content.decode()
    assert units() == [cast.unit.pk] * 3
    undone = browser.post("/office/requests/chosen/undo/", {"chosen": done.context["undo"]})
    assert "3件中已撤销分办3件" in undone.content.decode()
    assert units() == [None, None, cast.other_unit.pk]
    assert Entry.objects.filter(verb="casework.request.returned_to_office").count() == 2


def test_one_that_moved_on_says_so_and_the_others_are_assigned(at, cast, three):
    told = {"chosen": chosen(three), "unit": cast.unit.pk}
    request_assign(
        request_id=three[1].pk,
        version=three[1].version,
        unit=cast.other_unit,
        by=cast.actor[Role.OFFICE_HEAD],
        today=TODAY,
    )
    done = at(Role.OFFICER).post("/office/requests/chosen/assign/", told).content.decode()
    assert "3件中已分办2件" in done
    assert "公开工作机构负责人" in done
    assert units() == [cast.unit.pk, cast.other_unit.pk, cast.unit.pk]


def test_what_went_on_since_is_not_undone(at, cast, three):
    browser = at(Role.OFFICER)
    done = browser.post(
        "/office/requests/chosen/assign/", {"chosen": chosen(three), "unit": cast.unit.pk}
    )
    three[0].refresh_from_db()
    request_assign(
        request_id=three[0].pk,
        version=three[0].version,
        unit=cast.unit,
        handler=cast.person[Role.HANDLER],
        by=cast.actor[Role.OFFICE_HEAD],
        today=TODAY,
    )
    undone = browser.post("/office/requests/chosen/undo/", {"chosen": done.context["undo"]})
    assert undone.context["count"] == 2
    assert units() == [cast.unit.pk, None, None]


@pytest.mark.parametrize("told", [[], ["x"], ["1:2:3:4:5"], ["999999999999999999999:1"], ["1"]])
def test_nothing_chosen_leads_back_to_the_list(at, three, told):
    response = at(Role.OFFICER).post("/office/requests/chosen/", {"chosen": told})
    assert response.status_code == 302


def test_another_organs_requests_are_not_touched(at, cast, sibling, three):
    theirs = filed(sibling)
    told = {"chosen": chosen([theirs]), "unit": cast.unit.pk}
    shown = at(Role.OFFICER).post("/office/requests/chosen/assign/", told)
    assert shown.status_code == 200
    assert shown.context["lines"] == []
    assert Request.objects.get(pk=theirs.pk).unit_id is None


def test_requests_of_several_organs_are_not_assigned_together(at, cast, child, three):
    """Whoever holds the role in two organs must take one after the other."""
    Appointment.objects.create(
        person=cast.person[Role.OFFICER], role=Role.OFFICER, organ=child.organ, from_on=FILED_ON
    )
    told = {"chosen": chosen([three[0], filed(child)])}
    text = at(Role.OFFICER).post("/office/requests/chosen/", told).content.decode()
    assert "不能一并分办" in text


def test_the_unit_gives_a_request_back_only_with_a_reason(cast, three):
    at = {"request_id": three[0].pk, "by": cast.actor[Role.OFFICER], "today": TODAY}
    with pytest.raises(CaseworkRefusal, match="尚未分办"):
        request_return(**at, version=three[0].version, reason="不属于本单位职责")
    found = request_assign(**at, version=three[0].version, unit=cast.unit)
    with pytest.raises(CaseworkRefusal, match="理由"):
        request_return(**at, version=found.version, reason=" ")
    handler = {**at, "by": cast.actor[Role.HANDLER]}
    assert request_return(**handler, version=found.version, reason="不属于本单位").unit_id is None


def test_who_handles_a_request_is_urged_once_for_each_due_date(at, cast, three, handled):
    browser = at(Role.OFFICER)
    told = {"chosen": chosen([handled, three[0]])}
    done = browser.post("/office/requests/chosen/urge/", told).content.decode()
    assert "2件中已催办1件" in done
    assert "尚未指定承办人" in done
    assert Entry.objects.filter(verb="casework.request.urged").count() == 1
    again = browser.post("/office/requests/chosen/urge/", told).content.decode()
    assert "这一期限已经催办过" in again
    assert "催办" in at(Role.HANDLER).get("/office/reminders/").content.decode()
    assert browser.post("/office/requests/chosen/urge/").status_code == 302


def test_the_handler_gives_a_request_back_from_its_page(at, handled):
    browser = at(Role.HANDLER)
    address = f"/office/requests/{handled.pk}/"
    assert "退回公开工作机构" in browser.get(address).content.decode()
    empty = browser.post(f"{address}return/", {"version": handled.version, "reason": ""})
    assert empty.context["give_back"].errors
    told = {"version": handled.version, "reason": "不属于本单位职责"}
    assert browser.post(f"{address}return/", told).status_code == 302
    assert Request.objects.get(pk=handled.pk).unit_id is None
    assert browser.get(address).status_code == 404


def test_an_undoing_that_names_no_unit_of_ours_is_refused_not_broken(at, three):
    forged = [f"{one.pk}:{one.version}:999999:" for one in three]
    page = at(Role.OFFICER).post("/office/requests/chosen/undo/", {"chosen": forged})
    assert page.status_code == 200
    assert "原承办单位已不存在" in page.content.decode()
