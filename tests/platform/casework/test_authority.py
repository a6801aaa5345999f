"""Who may do what: one table, and nothing seen from beside."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.permissions import ACT_PERMISSION, ELSEWHERE
from gongkai.casework.refusals import ActElsewhere, RequestUnknown, UnitElsewhere
from gongkai.casework.selectors import request_seen, same_applicant
from gongkai.casework.services import note_write, request_act, request_assign
from gongkai.law.procedure import BY_ACT, Act, Facts
from gongkai.organs.authority import Actor, NotAllowed, Permission
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import add_person
from platform_play import MONDAY, handed_in, handling

pytestmark = pytest.mark.django_db


def test_every_act_has_its_permission():
    assert set(ACT_PERMISSION) == set(Act)
    assert set(BY_ACT) == set(Act)
    assert ACT_PERMISSION[Act.EXTEND] is Permission.REQUEST_EXTEND


@pytest.mark.parametrize("role", list(Role))
def test_a_consultation_is_begun_by_the_office_alone(cast, role):
    played = handling(cast, MONDAY).assigned(MONDAY)
    facts = Facts(MONDAY, party="财政局", subject="预算")

    def consult():
        request_act(
            **played.at, act=Act.CONSULT_ORGAN, facts=facts, by=cast.actor[role], today=MONDAY
        )

    with played_at(MONDAY):
        if role in {Role.OFFICER, Role.OFFICE_HEAD}:
            consult()
        else:
            with pytest.raises((NotAllowed, RequestUnknown)):
                consult()


def test_an_officer_does_not_extend(cast):
    played = handling(cast, MONDAY)
    facts = Facts(MONDAY, working_days=5, reason="复杂", is_approved=True)
    with pytest.raises(NotAllowed, match="批准延期"):
        request_act(
            **played.at, act=Act.EXTEND, facts=facts, by=cast.actor[Role.OFFICER], today=MONDAY
        )


@pytest.mark.parametrize("act", sorted(ELSEWHERE, key=lambda act: act.name))
def test_an_act_with_its_own_service_is_not_done_otherwise(cast, act):
    played = handed_in(cast, MONDAY)
    with pytest.raises(ActElsewhere, match="请"):
        request_act(
            **played.at,
            act=act,
            facts=Facts(MONDAY),
            by=cast.actor[Role.OFFICE_HEAD],
            today=MONDAY,
        )


def test_neither_sibling_nor_stranger_knows_that_it_exists(cast, sibling):
    played = handling(cast, MONDAY)
    outsiders = [sibling.actor[role] for role in Role] + [Actor.public(), Actor.system()]
    for actor in outsiders:
        with pytest.raises(RequestUnknown):
            request_seen(actor, played.request.pk)
        with pytest.raises(RequestUnknown):
            note_write(request_id=played.request.pk, body="看见了", by=actor)
    with pytest.raises(RequestUnknown):
        request_seen(cast.actor[Role.OFFICER], played.request.pk + 1)


def test_a_unit_sees_only_what_is_assigned_to_it(cast):
    played = handling(cast, MONDAY)
    handler = cast.actor[Role.HANDLER]
    with pytest.raises(RequestUnknown):
        request_seen(handler, played.request.pk)
    played.assigned(MONDAY)
    assert request_seen(handler, played.request.pk) == played.request


def test_a_superior_sees_and_does_nothing(above, cast):
    from platform_cast import Cast

    government = Cast(above, None, None)
    add_person(government, Role.SUPERVISOR, "上级")
    supervisor = government.actor[Role.SUPERVISOR]
    played = handling(cast, MONDAY)
    assert request_seen(supervisor, played.request.pk)
    with pytest.raises(NotAllowed):
        note_write(request_id=played.request.pk, body="请快办", by=supervisor)


def test_it_is_assigned_within_the_organ_and_to_who_works_there(cast, sibling):
    played = handling(cast, MONDAY)
    by = cast.actor[Role.OFFICER]
    same = {"by": by, "today": MONDAY}
    with pytest.raises(UnitElsewhere):
        request_assign(**played.at, unit=sibling.unit, **same)
    with pytest.raises(UnitElsewhere):
        request_assign(
            **played.at, unit=cast.other_unit, handler=cast.person[Role.HANDLER], **same
        )
    played.assigned(MONDAY, handler=cast.person[Role.HANDLER])
    assert played.request.handler == cast.person[Role.HANDLER]
    assert played.request.unit == cast.unit


def test_the_same_applicants_requests_are_found_within_reach(cast, sibling):
    first, second = handling(cast, MONDAY), handling(cast, date(2024, 5, 7))
    handling(sibling, MONDAY)
    assert list(same_applicant(cast.actor[Role.OFFICER], first.request)) == [second.request]
