"""Reconsiderations and suits (RR-2, RR-7, RR-8, RR-9)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.refusals import DisputeRefused, DisputeUnknown
from gongkai.casework.selectors import dispute_seen, disputes_page, request_by_number
from gongkai.casework.services import dispute_conclude, dispute_register
from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.law.remedies import ParallelProceedings
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from platform_play import MONDAY, handling

pytestmark = pytest.mark.django_db
LATER = date(2024, 7, 1)


def registered(cast, kind="reconsideration", role=Role.OFFICER, **more):
    told = {"authority": "云泽市人民政府", "filed_on": MONDAY} | more
    return dispute_register(organ=cast.organ, kind=kind, by=cast.actor[role], today=LATER, **told)


def concluded(cast, dispute, result="upheld", on=LATER, role=Role.OFFICER):
    return dispute_conclude(
        dispute_id=dispute.pk, result=result, concluded_on=on, by=cast.actor[role], today=LATER
    )


def test_a_case_is_pending_until_it_is_concluded(cast):
    dispute = registered(cast)
    assert (dispute.result, dispute.concluded_on) == ("", None)
    ended = concluded(cast, dispute, "corrected")
    assert (ended.result, ended.concluded_on) == ("corrected", LATER)
    labels = [entry.label for entry in entries_of("casework.dispute", dispute.pk)]
    assert labels == ["登记了复议诉讼案件", "登记了复议诉讼结果"]


def test_a_result_is_recorded_once(cast):
    dispute = registered(cast)
    concluded(cast, dispute)
    with pytest.raises(Overtaken, match="登记了复议诉讼结果"):
        concluded(cast, dispute, "other")


@pytest.mark.parametrize("on", [date(2024, 5, 5), date(2024, 7, 2)])
def test_it_ends_between_its_filing_and_today(cast, on):
    with pytest.raises(DisputeRefused):
        concluded(cast, registered(cast), on=on)


def test_both_proceedings_do_not_run_at_once_rr_2(cast):
    request = handling(cast, MONDAY).request
    dispute = registered(cast, request=request)
    with pytest.raises(ParallelProceedings):
        registered(cast, "litigation_after_reconsideration", request=request)
    concluded(cast, dispute)
    with pytest.raises(DisputeRefused, match="复议后起诉"):
        registered(cast, "litigation", request=request)
    assert registered(cast, "litigation_after_reconsideration", request=request).pk


def test_a_suit_is_about_the_organs_own_request(cast, sibling):
    with pytest.raises(DisputeRefused):
        registered(cast, request=handling(sibling, MONDAY).request)
    with pytest.raises(DisputeRefused):
        request_by_number(cast.actor[Role.OFFICER], cast.organ, "云公开〔2024〕第77号")
    assert request_by_number(cast.actor[Role.OFFICER], cast.organ, "") is None


def test_only_the_office_keeps_and_only_the_organ_sees(cast, sibling):
    with pytest.raises(NotAllowed):
        registered(cast, role=Role.SIGNING_LEADER)
    dispute = registered(cast)
    assert dispute_seen(cast.actor[Role.AUDITOR], dispute.pk) == dispute
    for actor in (sibling.actor[Role.OFFICER], cast.actor[Role.HANDLER]):
        with pytest.raises(DisputeUnknown):
            dispute_seen(actor, dispute.pk)
    with pytest.raises(DisputeUnknown):
        concluded(sibling, dispute)


def test_the_list_goes_page_by_page(cast, django_assert_max_num_queries):
    made = [registered(cast, filed_on=date(2024, 5, day)) for day in (6, 7, 7, 8, 9)]
    officer = cast.actor[Role.OFFICER]
    with django_assert_max_num_queries(1):
        first = disputes_page(officer, limit=2)
    second = disputes_page(officer, after=first.next, limit=2)
    back = disputes_page(officer, after=second.previous, limit=2)
    assert [row.pk for row in [*first.rows, *second.rows]] == [row.pk for row in made[:0:-1]]
    assert list(back.rows) == list(first.rows)
