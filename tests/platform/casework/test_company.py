"""What stands beside a request: same, repeated, alike (LAW-36-6, LAW-44-1, MAP-5, MAP-6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from gongkai.casework.likeness import KEYS, keys_of, likeness, pairs_of
from gongkai.casework.models import Likeness, Request
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors import company_of, requests_alike
from gongkai.casework.services import (
    applicant_erase,
    likeness_rebuild,
    request_repeats,
)
from gongkai.journal.models import Entry
from gongkai.law.outcomes import Consequence
from gongkai.law.procedure import Act
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import APPLICATION, MONDAY, answered, handed_in, handling

pytestmark = pytest.mark.django_db

OTHER = replace(APPLICATION, name="李四", id_number="11010519491231003X", id_type="other")
NAMESAKE = replace(OTHER, name=APPLICATION.name)
AGAIN = replace(APPLICATION, description="申请公开2022年度全市养犬登记的数量，请按区县列出")
ELSE = replace(APPLICATION, title="处罚统计", description="交通违法处罚的种类与金额")
LATER = MONDAY + timedelta(days=10)


def company(cast, request, role=Role.OFFICER):
    return company_of(cast.actor[role], request)


def consequences(found):
    return [one.consequence for one in found.alike]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("申请公开2022年度养犬登记数量", "2022年度养犬登记数量", 1.0),
        ("２０２２年度养犬", "2022年度养犬", 1.0),
        ("养犬登记", "治安处罚", 0.0),
    ],
)
def test_what_every_application_says_makes_none_alike(one, other, shared):
    assert likeness(pairs_of(one), pairs_of(other)) == shared


@pytest.mark.parametrize("text", ["", "犬", "申请公开", "\n", "养犬" * 5000])
def test_every_text_has_its_keys(text):
    assert len(keys_of(text)) == KEYS
    assert all(-(2**63) <= key < 2**63 for key in keys_of(text))


def test_keys_never_change_for_they_are_kept():
    assert keys_of("养犬登记数量")[0] == -3008177115204242475


def test_an_open_request_for_the_same_may_be_merged(cast):
    """MAP-5."""
    first = handling(cast, MONDAY)
    second = handling(cast, LATER, AGAIN)
    found = company(cast, second.request)
    assert [one.alike.request for one in found.alike] == [first.request]
    assert consequences(found) == [Consequence.MERGE]
    assert found.others == [first.request]
    assert found.month == 2


def test_an_answered_one_makes_it_a_repeat(cast):
    """LAW-36-6, MAP-6."""
    first = answered(handling(cast, MONDAY).assigned(MONDAY), MONDAY)
    second = handling(cast, LATER, AGAIN)
    assert consequences(company(cast, second.request)) == [Consequence.REPEAT]
    with played_at(LATER):
        request_repeats(
            **second.at, number=first.request.number, by=cast.actor[Role.OFFICER], today=LATER
        )
    second.request.refresh_from_db()
    assert second.request.repeats == first.request
    with played_at(LATER):
        request_repeats(**second.at, number="", by=cast.actor[Role.OFFICER], today=LATER)
    second.request.refresh_from_db()
    assert second.request.repeats is None
    verbs = list(Entry.objects.order_by("-pk").values_list("verb", flat=True)[:2])
    assert verbs == ["casework.request.repeats_none", "casework.request.repeats"]


def test_only_an_answer_to_the_same_applicant_is_repeated(cast):
    """MAP-6."""
    pending = handling(cast, MONDAY)
    stranger = answered(handling(cast, MONDAY, OTHER).assigned(MONDAY), MONDAY)
    second = handling(cast, LATER, AGAIN)
    told = {"by": cast.actor[Role.OFFICER], "today": LATER}
    for number, sentence in (
        (pending.request.number, "尚未答复"),
        (stranger.request.number, "另一申请人"),
        (second.request.number, "没有找到"),
        ("云公开〔2024〕第99号", "没有找到"),
    ):
        with pytest.raises(CaseworkRefusal, match=sentence):
            request_repeats(**second.at, number=number, **told)
    assert Request.objects.get(pk=second.request.pk).repeats is None


def test_a_decided_request_repeats_nothing_any_more(cast):
    first = answered(handling(cast, MONDAY).assigned(MONDAY), MONDAY)
    second = handling(cast, LATER, AGAIN).act(Act.WITHDRAW, LATER, reason="撤回")
    with pytest.raises(CaseworkRefusal, match="已经作出决定"):
        request_repeats(
            **second.at, number=first.request.number, by=cast.actor[Role.OFFICER], today=LATER
        )


def test_the_second_applicant_prompts_proactive_publication(cast):
    """LAW-44-1."""
    first = handling(cast, MONDAY)
    second = handling(cast, LATER, replace(OTHER, description=AGAIN.description))
    found = company(cast, second.request)
    assert consequences(found) == [Consequence.PROACTIVE]
    assert found.applicants == 2
    assert (found.others, found.month) == ([], 1)
    assert company(cast, first.request).applicants == 2


def test_a_namesake_is_shown_apart(cast):
    handling(cast, MONDAY, replace(NAMESAKE, title=ELSE.title, description=ELSE.description))
    found = company(cast, handling(cast, LATER).request)
    assert found.others == []
    assert [one.applicant.name for one in found.namesakes] == [APPLICATION.name]
    assert found.known_by == "证件号码"


def test_other_matters_and_other_organs_are_not_alike(cast, sibling):
    handling(cast, MONDAY, ELSE)
    handling(sibling, MONDAY)
    request = handling(cast, LATER).request
    assert requests_alike(cast.actor[Role.OFFICER], request) == []


def test_the_parts_of_a_form_are_not_alike(cast):
    """MAP-7."""
    handling(cast, MONDAY).act(Act.SPLIT, MONDAY, children=2)
    part = Request.objects.filter(split_from__isnull=False).first()
    assert requests_alike(cast.actor[Role.OFFICER], part) == []


def test_nobody_finds_by_likeness_what_may_not_be_seen(cast):
    handling(cast, MONDAY)
    request = handling(cast, LATER, AGAIN).request
    request.unit = cast.unit
    request.save()
    found = company(cast, request, Role.HANDLER)
    assert (found.alike, found.others) == ([], [])


def test_the_eleventh_of_the_month_says_what_it_would_cost(cast):
    """FEE-4, FEE-7."""
    for number in range(10):
        told = replace(ELSE, title=f"第{number}件", description=f"内容{number}")
        assert company(cast, handed_in(cast, MONDAY, told).request).fee == 0
    found = company(cast, handed_in(cast, LATER).request)
    assert (found.month, found.fee) == (11, 100)


def test_matters_that_the_text_numbers_are_counted(cast):
    """MAP-7."""
    told = replace(APPLICATION, description="2022年：\n1、养犬登记数量\n2、注销数量")
    assert len(company(cast, handed_in(cast, MONDAY, told).request).parts) == 2
    assert company(cast, handed_in(cast, MONDAY).request).parts == ()


def test_it_asks_a_constant_number_of_times(cast, django_assert_num_queries):
    request = handed_in(cast, MONDAY).request
    counts = []
    for _ in range(2):
        handed_in(cast, MONDAY, AGAIN)
        handed_in(cast, MONDAY, NAMESAKE)
        with django_assert_num_queries(9) as asked:
            company(cast, request)
        counts.append(len(asked))
    assert len(set(counts)) == 1


def test_old_rows_get_their_keys_and_only_once(cast):
    request = handed_in(cast, MONDAY).request
    before = set(Likeness.objects.values_list("key", flat=True))
    Likeness.objects.all().delete()
    assert (likeness_rebuild(), likeness_rebuild()) == (1, 0)
    assert set(Likeness.objects.values_list("key", flat=True)) == before
    assert set(Likeness.objects.values_list("request", flat=True)) == {request.pk}


def test_the_keys_of_an_erased_applicant_no_longer_come_from_the_name(cast):
    played = handling(cast, MONDAY, replace(APPLICATION, description="本人张三丰申请养犬数量"))
    before = set(Likeness.objects.values_list("key", flat=True))
    played.act(Act.WITHDRAW, MONDAY, reason="撤回")
    with played_at(MONDAY):
        applicant_erase(**played.at, reason="依法删除", by=cast.actor[Role.OFFICE_HEAD])
    assert set(Likeness.objects.values_list("key", flat=True)) != before
