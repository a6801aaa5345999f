"""What is next, for whom, and what could be done by others (CLK-22)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import Event, Request
from gongkai.casework.selectors import acts_for, my_work
from gongkai.casework.services import correction_by_code
from gongkai.law.procedure import BY_ACT, Act, State
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import add_person
from platform_play import MONDAY, Play, drafted, filed, handed_in, handling, signed, submitted

pytestmark = pytest.mark.django_db


def tasks(cast, role, today=MONDAY):
    return [(item.what, item.days_left) for item in my_work(cast.actor[role], today)]


def test_what_was_filed_is_to_be_confirmed_within_a_working_day_clk_9(cast):
    filed(cast)
    assert tasks(cast, Role.OFFICER) == [("确认收到申请", 1)]
    assert tasks(cast, Role.OFFICER, date(2024, 5, 9)) == [("确认收到申请", -2)]
    assert tasks(cast, Role.HANDLER) == []


def test_each_stage_has_its_task_and_its_role(cast):
    played = handed_in(cast, MONDAY)
    assert tasks(cast, Role.OFFICER) == [("登记申请", 20)]
    played.registered(MONDAY)
    assert tasks(cast, Role.OFFICER) == [("分办申请", 20)]
    played.assigned(MONDAY)
    assert tasks(cast, Role.HANDLER) == [("拟制答复并送审", 20)]
    submitted(played, drafted(played, MONDAY), MONDAY)
    assert tasks(cast, Role.HANDLER) == []


def test_a_signed_answer_is_to_be_served_by_the_office(cast):
    played = handling(cast, MONDAY).assigned(MONDAY)
    signed(played, MONDAY)
    assert [what for what, _ in tasks(cast, Role.OFFICER)] == ["送达答复"]
    assert tasks(cast, Role.HANDLER) == []


def test_a_named_handler_has_the_draft_alone(cast):
    other = add_person(cast, Role.HANDLER, "另一位")
    played = handling(cast, MONDAY).assigned(MONDAY, handler=other)
    assert tasks(cast, Role.HANDLER) == [("拟制答复并送审", 20)]
    played.assigned(MONDAY)
    assert tasks(cast, Role.HANDLER) == [("拟制答复并送审", 20)]
    someone = Actor(person_id=0, posts=cast.actor[Role.HANDLER].posts)
    played.assigned(MONDAY, handler=other)
    assert my_work(someone, MONDAY) == []


def test_a_notice_is_to_be_noted_and_then_lapses_law_30_3(cast):
    played = handling(cast, date(2024, 4, 10))
    played.act(Act.ASK_CORRECTION, date(2024, 4, 19), reason="请写明年份")
    assert tasks(cast, Role.OFFICER) == [("登记补正告知送达", None)]
    played.act(Act.NOTE_CORRECTION_NOTICE, date(2024, 4, 22))
    assert tasks(cast, Role.OFFICER, date(2024, 5, 14)) == []
    assert tasks(cast, Role.OFFICER, date(2024, 5, 15)) == [("逾期不补正，不再处理", -1)]


def test_a_correction_sent_online_is_to_be_confirmed(cast):
    got = filed(cast)
    played = Play(cast, got.request).confirmed(MONDAY).registered(MONDAY)
    played.act(Act.ASK_CORRECTION, MONDAY, reason="请写明年份")
    with played_at(MONDAY):
        correction_by_code(
            number=got.request.number,
            code=got.query_code,
            text="2022年",
            by=Actor.public(),
            today=MONDAY,
        )
    assert tasks(cast, Role.OFFICER) == [("确认收到补正", 0)]


def test_a_silent_third_party_is_to_be_noted_law_32_3(cast):
    party = {"party": "某公司", "subject": "合同"}
    played = handling(cast, date(2024, 11, 4)).assigned(date(2024, 11, 4))
    played.act(Act.CONSULT_THIRD_PARTY, date(2024, 11, 11), **party)
    played.act(Act.NOTE_CONSULTATION, date(2024, 11, 13), **party)
    named = [what for what, _ in tasks(cast, Role.OFFICER, date(2024, 12, 4))]
    assert "登记逾期未答复" not in named
    named = [what for what, _ in tasks(cast, Role.OFFICER, date(2024, 12, 5))]
    assert "登记逾期未答复" in named


def test_the_head_is_asked_about_an_extension_in_time_clk_17(cast):
    handling(cast, MONDAY).assigned(MONDAY)
    assert "决定是否延长答复期限" not in dict(tasks(cast, Role.OFFICE_HEAD))
    near = dict(tasks(cast, Role.OFFICE_HEAD, date(2024, 5, 30)))
    assert near["决定是否延长答复期限"] == 1
    assert "决定是否延长答复期限" not in dict(tasks(cast, Role.OFFICER, date(2024, 5, 30)))
    assert "决定是否延长答复期限" not in dict(tasks(cast, Role.OFFICE_HEAD, date(2024, 6, 4)))


def test_the_most_pressing_comes_first(cast):
    handling(cast, date(2024, 5, 8))
    handling(cast, date(2024, 4, 1))
    filed(cast)
    items = my_work(cast.actor[Role.OFFICER], date(2024, 5, 8))
    dated = [item.due_on for item in items]
    assert dated == sorted(dated)
    assert items[0].days_left < 0


def test_work_takes_a_constant_number_of_queries(cast, django_assert_max_num_queries):
    for day in range(6, 12):
        handling(cast, date(2024, 5, day)).assigned(date(2024, 5, day))
        filed(cast, date(2024, 5, day))
    with django_assert_max_num_queries(15):
        items = my_work(cast.actor[Role.OFFICER], date(2024, 5, 13))
        [(item.request.organ.name, item.request.applicant.name) for item in items]
    assert len(items) >= 12


def test_who_has_no_work_asks_for_nothing(cast, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert my_work(cast.actor[Role.AUDITOR], MONDAY) == []


@pytest.mark.parametrize("state", [State.FILED, State.RECEIVED, State.HANDLING])
def test_every_act_of_the_table_is_offered_or_explained(cast, state):
    played = handling(cast, MONDAY)
    Request.objects.filter(pk=played.request.pk).update(state=state.name)
    kept = {State.FILED: 1, State.RECEIVED: 2, State.HANDLING: 3}[state]
    Event.objects.filter(request=played.request, position__gte=kept).delete()
    played.request.refresh_from_db()
    options = acts_for(cast.actor[Role.OFFICER], played.request, MONDAY)
    assert {option.act for option in options} == {
        act for act, row in BY_ACT.items() if state in row.starts
    }
    assert all(option.allowed == (option.reason == "") for option in options)
    assert all(option.reason.endswith("。") for option in options if not option.allowed)


def test_what_is_anothers_task_says_whose(cast):
    played = handling(cast, MONDAY).assigned(MONDAY)

    def option(role, act):
        found = acts_for(cast.actor[role], played.request, MONDAY)
        return next(one for one in found if one.act is act)

    assert option(Role.OFFICER, Act.EXTEND).reason == "由公开工作机构负责人办理。"
    assert option(Role.OFFICE_HEAD, Act.EXTEND).allowed
    assert "公开工作人员" in option(Role.HANDLER, Act.ASK_CORRECTION).reason
    assert option(Role.HANDLER, Act.DECIDE).allowed
    assert "尚未说明理由" in option(Role.OFFICER, Act.DEFER).reason


def test_the_page_of_acts_takes_one_query(cast, django_assert_num_queries):
    played = handling(cast, MONDAY)
    request = Request.objects.select_related("organ").get(pk=played.request.pk)
    with django_assert_num_queries(1):
        acts_for(cast.actor[Role.OFFICER], request, MONDAY)
