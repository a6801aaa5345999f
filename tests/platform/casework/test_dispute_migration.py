"""Disputes kept before their courses: each keeps what was known of it."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps

from gongkai.casework.models import Dispute
from gongkai.casework.selectors import dispute_case
from gongkai.law.calendar import working_calendar
from gongkai.law.disputes import DisputeState, ResultCode, conclusion, decisive, reanswer_duty
from gongkai.organs.roles import Role
from platform_play import MONDAY, answered, handling

pytestmark = pytest.mark.django_db
written = import_module("gongkai.casework.migrations.0009_dispute_courses").written


def kept(cast, **told):
    told = {"kind": "reconsideration", "authority": "市政府", "filed_on": date(2024, 6, 3)} | told
    return Dispute.objects.create(organ=cast.organ, **told)


def test_a_pending_one_has_its_filing(cast):
    dispute = kept(cast)
    written(apps, None)
    dispute.refresh_from_db()
    case = dispute_case(dispute)
    assert (case.state, len(case.history)) == (DisputeState.FILED, 1)


def test_one_that_ended_counts_as_before_and_leaves_no_new_duty(cast):
    play = handling(cast, MONDAY).assigned(MONDAY, handler=cast.person[Role.HANDLER])
    answered(play, date(2024, 5, 20))
    dispute = kept(cast, request=play.request, result="corrected", concluded_on=date(2024, 7, 1))
    written(apps, None)
    dispute.refresh_from_db()
    case = dispute_case(dispute)
    assert conclusion(case).concluded_on == date(2024, 7, 1)
    assert decisive(case).result is ResultCode.CORRECTED_UNTOLD
    assert reanswer_duty(case, working_calendar()) is None
    assert (dispute.disputed_outcome, dispute.state) == ("GRANT_PROVIDE", "CONCLUDED")
