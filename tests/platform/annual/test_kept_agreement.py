"""The second count is kept, and says how far it can be believed (RPT-V13)."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client

from gongkai.annual.models import Agreement
from gongkai.annual.selectors import agreement_kept, disagreements
from gongkai.annual.services import agreement_renew, agreement_seen, figure_type
from gongkai.annual.tasks import agreements_renewed
from gongkai.organs.roles import Role
from gongkai.today import played_at

TODAY = date(2026, 11, 21)
IN = date(2025, 3, 3)


@pytest.fixture
def organ(cast, live):
    live().received(IN).answered(date(2025, 3, 20))
    return cast.organ


def spoil():
    """Change a record behind the application's back: the journal does not move."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE casework_request SET outcome = 'REFUSE_INTERNAL'")


def act(cast):
    figure_type(
        organ=cast.organ,
        year=2025,
        cell="disclosure.permits.decisions",
        value="7",
        reason="台账",
        by=cast.actor[Role.OFFICER],
    )


def test_nothing_is_kept_until_somebody_looks(organ):
    assert agreement_kept(organ, 2025, TODAY) is None
    assert agreement_seen(organ=organ, year=2025, today=TODAY).is_current
    assert agreement_kept(organ, 2025, TODAY).faults == ()


def test_looking_again_counts_nothing(organ, django_assert_num_queries):
    agreement_seen(organ=organ, year=2025, today=TODAY)
    with django_assert_num_queries(2):
        agreement_seen(organ=organ, year=2025, today=TODAY)


def test_it_is_stale_as_soon_as_the_journal_moves(cast, organ):
    agreement_renew(organ=organ, year=2025, today=TODAY)
    act(cast)
    assert not agreement_seen(organ=organ, year=2025, today=TODAY).is_current
    assert agreement_renew(organ=organ, year=2025, today=TODAY).is_current
    assert Agreement.objects.count() == 1


def test_a_running_year_is_stale_the_next_day(organ):
    agreement_renew(organ=organ, year=2026, today=date(2026, 11, 20))
    assert not agreement_kept(organ, 2026, TODAY).is_current
    agreement_renew(organ=organ, year=2025, today=date(2026, 11, 20))
    assert agreement_kept(organ, 2025, TODAY).is_current


def test_it_gives_back_the_faults_as_they_were_found(organ):
    spoil()
    found = agreement_renew(organ=organ, year=2025, today=TODAY).faults
    assert agreement_kept(organ, 2025, TODAY).faults == found
    assert list(found) == disagreements(organ, 2025, TODAY) != []


def test_the_nightly_job_finds_what_left_no_entry_in_the_journal(organ):
    agreement_renew(organ=organ, year=2025, today=TODAY)
    spoil()
    assert agreement_kept(organ, 2025, TODAY).faults == ()
    with played_at(TODAY):
        assert agreements_renewed.func() == 1
    assert agreement_kept(organ, 2025, TODAY).faults != ()


def test_the_page_says_when_it_was_counted_and_counts_again_when_asked(cast, organ, settings):
    settings.SECOND_FACTOR_ROLES = []
    browser = Client()
    browser.force_login(cast.person[Role.OFFICER])
    page, again = "/office/figures/2025/", "/office/figures/2025/?again=1"
    with played_at(TODAY, hour=15):
        shown = browser.get(page).content.decode()
        assert "结果一致，2026年11月21日 15:00核对" in shown
        assert "此后数据有变化" not in shown
        act(cast)
        spoil()
        assert "此后数据有变化" in browser.get(page).content.decode()
        assert "两种统计结果不一致" in browser.get(again).content.decode()
        assert "两种统计结果不一致" in browser.get(page).content.decode()
