"""The fee of a request: counted, noticed, paid, given back (FEE-2 to FEE-14)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from gongkai.casework.models import Fee
from gongkai.casework.refusals import CaseworkRefusal, RequestUnknown
from gongkai.casework.selectors import fee_tried, place_in_month
from gongkai.casework.services import fee_refund
from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.law.fees import PageFeeNotApplicable, QuantityRefused, Tariff
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act, State
from gongkai.law.procedure.refusals import FeeMiscounted, NothingToCharge
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from platform_play import APPLICATION, MONDAY, drafted, handling

pytestmark = pytest.mark.django_db
TUESDAY, FRIDAY = date(2024, 5, 7), date(2024, 5, 10)
OTHER = replace(APPLICATION, name="李四", id_type="passport", id_number="E12345678")


@pytest.fixture
def played(cast):
    return handling(cast, MONDAY).assigned(MONDAY)


def many(cast, count, on=MONDAY):
    return [handling(cast, on) for _ in range(count)]


def refunded(fee, cast, role=Role.OFFICER, reason="页数算错", on=FRIDAY):
    return fee_refund(
        fee_id=fee.pk, reason=reason, refunded_on=on, by=cast.actor[role], today=FRIDAY
    )


def test_pages_are_counted_by_the_tariff_and_the_calculation_is_kept_fee_6(played):
    played.act(Act.NOTICE_FEE, TUESDAY, tariff=Tariff.BY_PAGE, quantity=101)
    fee = Fee.objects.get()
    assert (fee.quantity, fee.amount, fee.noticed_on) == (101, Decimal(720), TUESDAY)
    assert [line["amount"] for line in fee.calculation] == ["0", "700", "20"]
    assert played.request.state == State.AWAITING_PAYMENT.name


def test_the_months_applications_are_counted_by_the_register_fee_4(cast):
    eleventh = many(cast, 11)[-1]
    assert place_in_month(eleventh.request) == 11
    assert fee_tried(eleventh.request, Tariff.BY_CASE).total == Decimal(100)
    eleventh.act(Act.NOTICE_FEE, TUESDAY, tariff=Tariff.BY_CASE)
    assert Fee.objects.get().amount == Decimal(100)


def test_the_tenth_of_the_month_is_free(cast):
    tenth = many(cast, 10)[-1]
    with pytest.raises(NothingToCharge):
        tenth.act(Act.NOTICE_FEE, TUESDAY, tariff=Tariff.BY_CASE)
    assert not Fee.objects.exists()


def test_the_month_is_that_of_receipt_and_of_the_same_applicant_and_organ_fee_14(cast, sibling):
    handling(cast, date(2024, 4, 30))
    handling(cast, MONDAY, OTHER)
    handling(sibling, MONDAY)
    withdrawn = handling(cast, MONDAY)
    withdrawn.act(Act.WITHDRAW, MONDAY, reason="书面撤回")
    own = handling(cast, TUESDAY)
    assert place_in_month(own.request) == 2


def test_a_split_form_counts_by_its_parts_and_a_merged_copy_not_at_all_fee_3(cast):
    form = handling(cast, MONDAY)
    form.act(Act.SPLIT, MONDAY, children=3)
    copy = handling(cast, MONDAY)
    copy.act(Act.MERGE, MONDAY, key="云公开〔2024〕第1号")
    assert place_in_month(handling(cast, TUESDAY).request) == 4


def test_it_refuses_another_amount_than_the_tariffs_fee_12(played):
    with pytest.raises(FeeMiscounted, match="720元"):
        played.act(
            Act.NOTICE_FEE, TUESDAY, tariff=Tariff.BY_PAGE, quantity=101, amount=Decimal(700)
        )


def test_it_refuses_a_fee_by_page_without_pages(played):
    with pytest.raises(QuantityRefused):
        played.act(Act.NOTICE_FEE, TUESDAY, tariff=Tariff.BY_PAGE)


def test_it_refuses_pages_where_only_the_way_is_told_fee_5(played):
    drafted(played, TUESDAY, OutcomeCode.GRANT_ALREADY_PUBLIC, evidence={"ROUTE": "网站"})
    with pytest.raises(PageFeeNotApplicable):
        played.act(Act.NOTICE_FEE, TUESDAY, tariff=Tariff.BY_PAGE, quantity=101)
    assert not Fee.objects.exists()


def test_what_was_paid_by_mistake_is_given_back_fee_11(cast, played):
    played.act(Act.NOTICE_FEE, MONDAY, tariff=Tariff.BY_PAGE, quantity=40)
    fee = Fee.objects.get()
    with pytest.raises(CaseworkRefusal, match="尚未缴清"):
        refunded(fee, cast)
    played.act(Act.NOTE_FEE_NOTICE, TUESDAY).act(Act.PAY_FEE, TUESDAY)
    fee.refresh_from_db()
    assert fee.paid_on == TUESDAY
    with pytest.raises(CaseworkRefusal, match="理由"):
        refunded(fee, cast, reason=" ")
    for day in (MONDAY, date(2024, 5, 13)):
        with pytest.raises(CaseworkRefusal, match="退还日期"):
            refunded(fee, cast, on=day)
    assert refunded(fee, cast).refunded_on == FRIDAY
    assert entries_of("casework.request", played.request.pk)[-1].label == "退还了信息处理费"
    with pytest.raises(Overtaken):
        refunded(fee, cast)


def test_only_the_office_gives_back(cast, played, sibling):
    played.act(Act.NOTICE_FEE, MONDAY, tariff=Tariff.BY_PAGE, quantity=40)
    fee = Fee.objects.get()
    with pytest.raises(NotAllowed):
        refunded(fee, cast, Role.AUDITOR)
    with pytest.raises(RequestUnknown):
        refunded(fee, sibling)


def test_the_place_in_the_month_costs_one_query(cast, django_assert_num_queries):
    last = many(cast, 12)[-1]
    request = type(last.request).objects.select_related("applicant").get(pk=last.request.pk)
    with django_assert_num_queries(1):
        assert place_in_month(request) == 12
