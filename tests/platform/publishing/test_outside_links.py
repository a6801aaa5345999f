"""Addresses outside: learnt from released items, dead after days of failing, told of as advice."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from gongkai.organs.roles import Role
from gongkai.publishing import link_tasks
from gongkai.publishing.models import Column, Item, LinkUse, OutsideLink
from gongkai.publishing.outside import Answer, Outcome
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.selectors.outside_links import dead_links
from gongkai.publishing.services import (
    outside_links_ask,
    outside_links_gather,
    revision_begin,
    revision_scan,
)
from platform_publishing import released

DAY = date(2026, 3, 4)
GONE = "https://www.gov.cn/gone"
BODY = f'<p>见<a href="{GONE}#two">通知</a>、<a href="http://WWW.GOV.CN">首页</a>。</p>'


@dataclass
class Oracle:
    """Answers for the world outside by a table; alive is what it does not name."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def ask(self, address):
        self.asked.append(address)
        return self.answers.get(address, Answer(Outcome.ALIVE, 200))


FAILED = Answer(Outcome.FAILED, 404, "没有这个页面（404）")
SILENT = Answer(Outcome.FAILED, None, "连接不上")


@pytest.fixture
def oracle():
    return Oracle({GONE: FAILED})


@pytest.fixture
def pass_days(oracle):
    """Let some days go by, each with its round."""

    def go_by(days, since=DAY, answer=None):
        if answer is not None:
            oracle.answers[GONE] = answer
        for number in range(days):
            outside_links_ask(asker=oracle, today=since + timedelta(days=number))
        return OutsideLink.objects.get(address=GONE)

    return go_by


@pytest.fixture
def item(cast):
    made = released(cast, body=BODY)
    outside_links_gather(today=DAY)
    return made


def addresses():
    return sorted(OutsideLink.objects.values_list("address", flat=True))


def test_what_released_items_lead_to_is_known_once_each(cast, draft, item):
    draft(body='<p><a href="https://draft.gov.cn/">草稿</a></p>')
    own = '<p><a href="/o/yunze-gaj/">本站</a><a href="mailto:a@b.cn">信</a></p>'
    other = released(cast, title="二", body=BODY + own)
    assert outside_links_gather(today=DAY) == 0
    assert addresses() == ["http://www.gov.cn/", GONE]
    assert LinkUse.objects.count() == 4
    LinkUse.objects.filter(item=other).delete()
    assert outside_links_gather(today=DAY) == 0
    assert LinkUse.objects.filter(item=other).count() == 2


def test_what_no_reader_sees_any_more_is_forgotten(take_down, item):
    Column.objects.filter(pk=item.column_id).update(is_active=False)
    outside_links_gather(today=DAY)
    assert addresses() == []
    Column.objects.update(is_active=True)
    outside_links_gather(today=DAY)
    assert len(addresses()) == 2
    take_down(item)
    outside_links_gather(today=DAY)
    assert (addresses(), LinkUse.objects.count()) == ([], 0)


def test_each_is_asked_once_a_day_and_so_many_a_round(item, oracle, settings):
    settings.LINK_CHECK_ROUND = 1
    assert [outside_links_ask(asker=oracle, today=DAY) for _ in range(3)] == [1, 1, 0]
    assert sorted(oracle.asked) == addresses()
    assert outside_links_ask(asker=oracle, today=DAY + timedelta(days=1)) == 1


def test_it_is_dead_on_the_third_day_and_alive_when_it_answers(item, pass_days):
    link = pass_days(2)
    assert (link.failures, link.is_dead) == (2, False)
    link = pass_days(1, DAY + timedelta(days=5))
    assert (link.failures, link.is_dead, link.failing_since) == (3, True, DAY)
    assert (link.last_status, link.told) == (404, FAILED.told)
    link = pass_days(1, DAY + timedelta(days=6), Answer(Outcome.ALIVE, 200))
    assert (link.failures, link.is_dead, link.failing_since, link.told) == (0, False, None, "")


def test_how_many_days_is_a_setting(item, pass_days, settings):
    settings.LINK_DEAD_DAYS = 1
    assert pass_days(1).is_dead


def test_what_could_not_be_asked_counts_for_nothing(item, pass_days):
    link = pass_days(4, answer=Answer(Outcome.UNASKED, None, "地址指向内部网络，没有检查"))
    assert (link.failures, link.is_dead) == (0, False)
    assert link.told.endswith("没有检查")


def test_on_a_day_without_network_nothing_has_failed(item, oracle, pass_days):
    oracle.answers["http://www.gov.cn/"] = SILENT
    assert pass_days(4, answer=SILENT).failures == 0
    oracle.answers.pop("http://www.gov.cn/")
    assert pass_days(3, DAY + timedelta(days=9), SILENT).is_dead


def test_a_round_knows_that_another_one_of_the_day_had_network(item, oracle, pass_days, settings):
    settings.LINK_CHECK_ROUND = 1
    oracle.answers[GONE] = SILENT
    first = outside_links_ask(asker=oracle, today=DAY)
    is_last = oracle.asked == ["http://www.gov.cn/"]
    pass_days(1)
    assert first == 1
    assert OutsideLink.objects.get(address=GONE).failures == is_last


@pytest.mark.parametrize("silent", [GONE, "http://www.gov.cn/"])
def test_a_day_begins_with_what_replied_the_day_before(item, oracle, settings, silent):
    oracle.answers = {silent: SILENT}
    outside_links_ask(asker=oracle, today=DAY)
    settings.LINK_CHECK_ROUND = 1
    oracle.asked.clear()
    for _ in range(2):
        outside_links_ask(asker=oracle, today=DAY + timedelta(days=1))
    assert oracle.asked[1] == silent
    assert OutsideLink.objects.get(address=silent).failures == 2


def test_a_scan_tells_of_a_dead_page_and_lets_the_wording_go_on(cast, item, pass_days, draft):
    pass_days(3)
    by = cast.actor[Role.OFFICER]
    revision = revision_begin(item_id=item.pk, version=item.version, by=by, today=DAY)
    [finding] = revision_scan(revision_id=revision.pk, by=by, today=DAY)
    assert (finding.kind, finding.is_stopping) == ("link", False)
    assert finding.advice == (
        "链接的网页自2026年3月4日起一直打不开（没有这个页面（404）），请改为有效的地址或者删去链接。"
    )
    assert GONE in finding.shown
    pass_days(1, DAY + timedelta(days=8), Answer(Outcome.ALIVE, 200))
    assert revision_scan(revision_id=revision.pk, by=by, today=DAY) == []


def test_the_list_is_seen_as_far_as_a_role_reaches(cast, item, pass_days):
    unit = released(cast, title="支队", body=BODY, unit=cast.unit)
    outside_links_gather(today=DAY)
    pass_days(3)

    def titles(by, **told):
        return [use.item.title for use in dead_links(by, cast.organ, **told)]

    officer = cast.actor[Role.OFFICER]
    assert titles(officer) == ["支队", item.title]
    assert titles(cast.actor[Role.HANDLER]) == ["支队"]
    assert titles(cast.actor[Role.SYSTEM_ADMIN]) == []
    [first, second] = dead_links(officer, cast.organ)
    assert titles(officer, before=(first.since, first.pk)) == [second.item.title]
    assert titles(officer, before=(second.since, second.pk)) == []
    other = column_by_slug(cast.organ, "police-notices")
    assert titles(officer, column=item.column) == ["支队", item.title]
    assert titles(officer, column=item.column.parent) == ["支队", item.title]
    assert titles(officer, column=other) == []
    Item.objects.filter(pk=unit.pk).update(state="taken_down", taken_down_reason="内容有误")
    assert titles(officer) == [item.title]


def test_nothing_is_asked_or_learnt_where_nobody_has_allowed_it(cast, settings, monkeypatch):
    released(cast, body=BODY)
    assert settings.LINK_CHECK is False
    assert (link_tasks.outside_links_gathered.call(), OutsideLink.objects.count()) == (0, 0)
    settings.LINK_CHECK = True
    assert link_tasks.outside_links_gathered.call() == 2
    settings.LINK_CHECK = False
    monkeypatch.setattr(link_tasks, "outside_links_ask", lambda **_: 1 / 0)
    assert link_tasks.outside_links_asked.call() == 0


def test_who_asks_says_so(settings):
    settings.ADDRESS = "https://公开.云泽.gov.cn"
    agent = link_tasks._asker().agent
    assert agent.startswith("Gongkai-LinkCheck (+https://")
    assert agent.isascii()
    assert agent.endswith(".gov.cn/)")
