"""The worked examples of the clock, played through the services (EX-1, EX-4, EX-5, EX-7, EX-8)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.selectors import clock_of
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.procedure import Act
from platform_play import handling

pytestmark = pytest.mark.django_db

PARTY = {"party": "某公司", "subject": "合同"}


def test_spring_festival_inside_is_skipped_ex_1(cast):
    played = handling(cast, date(2023, 1, 16))
    assert played.request.due_on == date(2023, 2, 16)
    reading = clock_of(played.request, date(2023, 1, 16))
    assert reading.correction_notice_due == date(2023, 1, 30)


def test_a_correction_starts_the_clock_anew_ex_4(cast):
    played = handling(cast, date(2024, 4, 10))
    assert played.request.due_on == date(2024, 5, 10)
    played.act(Act.ASK_CORRECTION, date(2024, 4, 19), reason="请写明年份")
    assert played.request.due_on is None
    played.act(Act.NOTE_CORRECTION_NOTICE, date(2024, 4, 22))
    reading = clock_of(played.request, date(2024, 4, 22))
    assert reading.applicant_due == date(2024, 5, 14)
    played.act(Act.RECEIVE_CORRECTION, date(2024, 5, 11))
    assert played.request.due_on == date(2024, 6, 7)
    assert played.request.received_on == date(2024, 4, 10)


def test_a_consultation_is_taken_out_ex_5(cast):
    played = handling(cast, date(2024, 11, 4))
    assert played.request.due_on == date(2024, 12, 2)
    played.act(Act.CONSULT_THIRD_PARTY, date(2024, 11, 11), **PARTY)
    played.act(Act.NOTE_CONSULTATION, date(2024, 11, 13), **PARTY)
    played.act(Act.ANSWER_CONSULTATION, date(2024, 11, 27), view=ThirdPartyView.CONSENT, **PARTY)
    assert played.request.due_on == date(2024, 12, 18)


def test_a_paid_fee_starts_the_clock_anew_ex_7(cast):
    played = handling(cast, date(2025, 4, 21))
    assert played.request.due_on == date(2025, 5, 21)
    played.act(Act.NOTICE_FEE, date(2025, 5, 7), tariff=Tariff.BY_PAGE, quantity=34)
    played.act(Act.NOTE_FEE_NOTICE, date(2025, 5, 8))
    reading = clock_of(played.request, date(2025, 5, 8))
    assert reading.applicant_due == date(2025, 6, 6)
    played.act(Act.PAY_FEE, date(2025, 5, 20))
    assert played.request.due_on == date(2025, 6, 18)


def test_consultation_and_extension_add_up_ex_8(cast):
    played = handling(cast, date(2025, 9, 15))
    assert played.request.due_on == date(2025, 10, 17)
    played.act(Act.CONSULT_ORGAN, date(2025, 9, 22), **PARTY)
    played.act(Act.ANSWER_CONSULTATION, date(2025, 10, 13), **PARTY)
    assert played.request.due_on == date(2025, 11, 3)
    played.act(Act.EXTEND, date(2025, 10, 20), working_days=20, reason="案情复杂")
    assert played.request.due_on == date(2025, 12, 1)
