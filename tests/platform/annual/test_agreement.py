"""What was written down wrong is found by the second count, and named (RPT-V13)."""

from datetime import date

import pytest
from django.db import connection

from gongkai.annual.selectors import disagreements, findings
from gongkai.law.procedure import Act
from gongkai.organs.roles import Role

TODAY = date(2026, 11, 21)
IN = date(2025, 3, 3)


@pytest.fixture
def planted(live):
    live().received(IN).answered(date(2025, 3, 20))
    life = live().received(IN).answered(date(2025, 3, 21))

    def plant(column, value):
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE casework_request SET {column} = %s WHERE id = %s",  # noqa: S608
                [value, life.request.pk],
            )
        return life.request

    return plant


@pytest.mark.parametrize(
    ("column", "value", "cells"),
    [
        ("outcome", "REFUSE_INTERNAL", {"granted", "refused_internal_affairs"}),
        ("received_on", "2024-12-30", {"received", "carried_in"}),
        ("received_on", None, {"received", "granted", "concluded"}),
        ("concluded_on", "2026-01-05", {"granted", "concluded", "carried_out"}),
        ("state", "SPLIT", {"received", "granted", "concluded"}),
    ],
)
def test_a_column_changed_behind_the_applications_back_is_found_and_named(
    cast, planted, column, value, cells
):
    request = planted(column, value)
    found = disagreements(cast.organ, 2025, TODAY)
    assert {fault.cell.split(".")[1].partition("[")[0] for fault in found} == cells
    for fault in found:
        assert fault.records == (request.number,)
        assert request.number in fault.message
        assert abs(fault.computed - fault.recounted) == 1


def test_a_kind_that_registration_did_not_fix_is_found_and_named_rpt_19(cast, planted):
    request = planted("applicant_kind", "ENTERPRISE")
    found = disagreements(cast.organ, 2025, TODAY)
    assert {fault.cell for fault in found} == {
        f"requests.{row}[{column}]"
        for row in ("received", "granted", "concluded")
        for column in (0, 1)
    }
    assert {fault.records for fault in found} == {(request.number,)}


def test_before_registration_the_kind_is_what_the_applicant_said(cast, live):
    life = live()
    life.do(Act.FILE, IN).do(Act.CONFIRM_RECEIPT, IN)
    assert disagreements(cast.organ, 2025, TODAY) == []


def test_a_kind_in_no_column_breaks_an_identity_instead_of_vanishing(cast, planted):
    planted("applicant_kind", "SOMETHING")
    found = {finding.check for finding in findings(cast.organ, 2025, TODAY)}
    assert "requests.row-total" in found


def test_an_outcome_that_the_law_does_not_know_breaks_an_identity(cast, planted):
    planted("outcome", "SOMETHING")
    found = {finding.check for finding in findings(cast.organ, 2025, TODAY)}
    assert "requests.concluded-total" in found


def test_one_who_may_see_only_a_unit_gets_only_its_requests(cast, live):
    from gongkai.annual.selectors import records_behind

    mine, other = live().received(IN), live().received(IN)
    mine.request.unit, other.request.unit = cast.unit, cast.other_unit
    mine.request.save()
    other.request.save()
    seen = {
        role: records_behind(
            cast.organ, 2025, "requests.received[6]", cast.actor[role], today=TODAY
        ).count()
        for role in (Role.OFFICER, Role.HANDLER, Role.SUPERVISOR, Role.SYSTEM_ADMIN)
    }
    assert seen == {
        Role.OFFICER: 2,
        Role.HANDLER: 1,
        Role.SUPERVISOR: 2,
        Role.SYSTEM_ADMIN: 0,
    }
