"""Decisions in bulk at the browser: the list, one of them, counts, what is shown."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.decisions.models import Charge, Decision, Kind, Policy, Standing, Withdrawal
from gongkai.organs.roles import Role
from platform_decisions import decision_of, tally_of

LIST = "/office/decisions/"


@pytest.fixture
def one(cast):
    return decision_of(cast, 1)


@pytest.fixture
def officer(at):
    return at(Role.OFFICER)


def test_the_list_is_narrowed_and_walked(officer, cast, django_assert_max_num_queries):
    for number in range(1, 56):
        decision_of(cast, number, kind=Kind.PENALTY if number > 3 else Kind.PERMIT)
    with django_assert_max_num_queries(20):
        page = officer.get(LIST)
    assert len(page.context["page"].rows) == 50
    assert officer.get(f"{LIST}?number=罚").context["count"] == "超过50件"
    assert "共1件。" in officer.get(f"{LIST}?number=17").content.decode()
    rest = officer.get(f"{LIST}?after={page.context['page'].next}")
    assert len(rest.context["page"].rows) == 5
    permits = officer.get(f"{LIST}?kind=1")
    assert len(permits.context["page"].rows) == 3
    assert officer.get(f"{LIST}?after=nonsense").status_code == 200


def test_late_ones_are_listed(officer, cast, one):
    decision_of(cast, 2, is_late=True)
    rows = officer.get(f"{LIST}?late=1").context["page"].rows
    assert [line.row.number for line in rows] == ["云公罚〔2026〕2号"]


def test_what_is_not_shown_has_no_day_of_publicity(officer, cast, one):
    hidden = decision_of(cast, 2, standing=Standing.WITHHELD)
    days = {line.row.pk: line.published_on for line in officer.get(LIST).context["page"].rows}
    assert days == {one.pk: one.published_on, hidden.pk: None}


def test_the_menu_has_it_for_who_may_see_it(at):
    assert LIST in at(Role.AUDITOR).get("/office/").content.decode()
    assert LIST not in at(Role.HANDLER).get("/office/").content.decode()


def test_one_tells_when_it_had_to_be_public(officer, one):
    text = officer.get(f"{LIST}{one.pk}/").content.decode()
    assert "应当公示的最后一日" in text
    assert "云泽甲物流有限公司" in text


def test_it_is_withdrawn_with_the_reason(officer, one):
    page = officer.post(
        f"{LIST}{one.pk}/withdraw/", {"ordered_on": "2026-11-18", "reason": "复议撤销"}
    )
    assert page.status_code == 302
    one.refresh_from_db()
    assert (one.standing, one.withdrawn_reason) == (Standing.WITHDRAWN, "复议撤销")
    text = officer.get(f"{LIST}{one.pk}/").content.decode()
    assert "应当至迟2026-11-23撤回（含当日）" in text
    assert "撤回公示</button>" not in text


def test_a_refused_withdrawal_keeps_what_was_typed(officer, one):
    told = {"ordered_on": "2026-11-30", "reason": "留在这里的字"}
    text = officer.post(f"{LIST}{one.pk}/withdraw/", told).content.decode()
    assert "今天以前" in text
    assert "留在这里的字" in text


def test_it_is_corrected_and_what_it_said_stays(officer, one):
    told = {"facts": "改正后的事实", "reason": "录入有误", "basis": one.basis, "sort": one.sort}
    officer.post(f"{LIST}{one.pk}/correct/", told | {"content": one.content})
    one.refresh_from_db()
    assert one.facts == "改正后的事实"
    assert Withdrawal.objects.get().was == {"facts": "未登记"}
    assert "事实：未登记" in officer.get(f"{LIST}{one.pk}/").content.decode()


def test_who_only_sees_changes_nothing(at, one):
    auditor = at(Role.AUDITOR)
    assert "撤回公示</button>" not in auditor.get(f"{LIST}{one.pk}/").content.decode()
    told = {"ordered_on": "2026-11-18", "reason": "复议撤销"}
    assert auditor.post(f"{LIST}{one.pk}/withdraw/", told).status_code == 403


def test_the_counts_open_their_lists(officer, cast, django_assert_max_num_queries):
    tally_of(cast, 202603, 7, unit_number=cast.unit.pk)
    tally_of(cast, 202604, 5, kind=Kind.PERMIT, late=2)
    with django_assert_max_num_queries(12):
        page = officer.get(f"{LIST}counts/?year=2026")
    assert [cell.many for cell in page.context["whole"].cells] == [5, 7, 0]
    assert page.context["whole"].late.many == 2
    march = page.context["months"][2].cells[1]
    assert "from=2026-03-01&until=2026-03-31&kind=2" in march.url
    assert officer.get(march.url).context["count"] == "共7件"
    labels = [row.label for row in page.context["units"]]
    assert labels == ["未注明单位", cast.unit.name]


def test_what_is_shown_of_persons_is_settled_by_kind(officer, cast):
    text = officer.get(f"{LIST}policy/").content.decode()
    assert "未成年人的决定一律不公示" in text
    officer.post(f"{LIST}policy/", {"kind": "2", "shows_natural": "on", "shown_months": "36"})
    kept = Policy.objects.get()
    assert (kept.kind, kept.shows_natural, kept.shown_months) == (Kind.PENALTY, True, 36)


def test_receipts_are_taken_in(officer):
    content = "收费项目,收费日期,金额\n居民身份证工本费,2026-03-02,20\n".encode()
    file = SimpleUploadedFile("票据.csv", content)
    assert officer.post(f"{LIST}receipts/", {"file": file}).status_code == 302
    assert Charge.objects.get().yuan == 20


def test_another_organs_decision_is_not_there(at, child, one):
    assert at(Role.OFFICER, child).get(f"{LIST}{one.pk}/").status_code == 404
    assert Decision.objects.get().decided_on == date(2026, 11, 10)
