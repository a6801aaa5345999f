"""Setting a chain: PUB-35, PUB-36, PUB-37."""

from __future__ import annotations

import pytest

from gongkai.journal.selectors import entries_of
from gongkai.law.review import PlannedStep, refusals
from gongkai.organs.authority import NotAllowed
from gongkai.organs.models import Appointment
from gongkai.organs.roles import Role
from gongkai.review.models import Plan
from gongkai.review.refusals import PlanRoleUnfit
from gongkai.review.selectors import plan_of, plans
from gongkai.review.services import plan_set

SECRECY = PlannedStep(1, "保密审查", "secrecy_reviewer", is_secrecy=True)
SIGNATURE = PlannedStep(2, "签发", "signing_leader", is_signature=True)


@pytest.fixture
def set_plan(cast, drafts):
    def put(*steps, role=Role.SYSTEM_ADMIN, **rest):
        told = {"organ": cast.organ, "subject_kind": "test.draft", "name": "流程"} | rest
        return plan_set(steps=steps or (SECRECY, SIGNATURE), by=cast.actor[role], **told)

    return put


def test_it_keeps_the_steps_and_tells_the_journal(set_plan, cast):
    saved = set_plan()
    assert saved.warnings == ()
    assert [row.name for row in plan_of(cast.organ, "test.draft").steps.all()] == [
        "保密审查",
        "签发",
    ]
    [entry] = entries_of("review.plan", saved.plan.pk)
    assert (entry.verb, entry.target_label) == ("review.plan.set", "文稿：流程")


def test_a_new_chain_takes_the_place_of_the_old_one(set_plan, cast):
    set_plan()
    second = set_plan(name="第二版").plan
    assert plan_of(cast.organ, "test.draft") == second
    assert Plan.objects.filter(is_active=True).count() == 1
    assert Plan.objects.count() == 2


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SYSTEM_ADMIN}))
def test_only_the_system_administrator_sets_it(set_plan, role):
    with pytest.raises(NotAllowed):
        set_plan(role=role)


def test_nobody_sets_it_beside_or_above(set_plan, sibling, above):
    for organ in (sibling.organ, above):
        with pytest.raises(NotAllowed):
            set_plan(organ=organ)


def test_it_refuses_a_chain_without_secrecy_review(set_plan):
    with pytest.raises(refusals.PlanWithoutSecrecyReview, match="保密审查"):
        set_plan(PlannedStep(1, "审核", "unit_head"), SIGNATURE)
    assert not Plan.objects.exists()


def test_it_refuses_a_chain_without_signature(set_plan):
    with pytest.raises(refusals.PlanWithoutSignature):
        set_plan(SECRECY)


@pytest.mark.parametrize("role", ["officer", "handler", "auditor", "system_admin"])
def test_it_refuses_a_role_that_may_not_review(set_plan, role):
    with pytest.raises(PlanRoleUnfit, match="没有审核权限"):
        set_plan(
            SECRECY,
            PlannedStep(2, "审核", role),
            PlannedStep(3, "签发", "signing_leader", is_signature=True),
        )


def test_it_refuses_a_role_that_does_not_exist(set_plan):
    with pytest.raises(PlanRoleUnfit, match="不存在"):
        set_plan(PlannedStep(1, "保密审查", "nobody", is_secrecy=True), SIGNATURE)


def test_it_warns_of_a_role_that_nobody_holds(set_plan):
    Appointment.objects.filter(role=Role.SIGNING_LEADER).delete()
    [warning] = set_plan().warnings
    assert warning == "“签发”环节的角色“签发领导”目前无人担任，请先授予角色。"


def test_the_chains_of_a_subtree_are_listed_for_its_administrator(
    set_plan, cast, sibling, django_assert_num_queries
):
    set_plan()
    with django_assert_num_queries(2):
        [found] = plans(cast.actor[Role.SYSTEM_ADMIN])
        assert [row.name for row in found.steps.all()] == ["保密审查", "签发"]
    assert plans(sibling.actor[Role.SYSTEM_ADMIN]) == []
    assert plans(cast.actor[Role.OFFICER]) == []
