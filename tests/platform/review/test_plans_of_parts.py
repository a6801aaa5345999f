"""Chains of parts of a kind: the nearest one wins (PUB-35, PUB-37)."""

from __future__ import annotations

import pytest

from gongkai.law.review import PlannedStep
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.services import columns_lay
from gongkai.review.models import Plan
from gongkai.review.refusals import VariantUnknown
from gongkai.review.selectors import plan_of
from gongkai.review.services import plan_clear, plan_set
from platform_publishing import drafted
from platform_publishing import submitted as put_up

KIND = "publishing.revision"
SECRECY = PlannedStep(1, "保密审查", "secrecy_reviewer", is_secrecy=True)
SIGNATURE = PlannedStep(2, "签发", "signing_leader", is_signature=True)


@pytest.fixture
def set_for(cast):
    columns_lay(organ=cast.organ, by=Actor.system())

    def put(variant, **told):
        facts = {"organ": cast.organ, "subject_kind": KIND, "name": variant or "通用"}
        facts |= {"steps": (SECRECY, SIGNATURE), "by": cast.actor[Role.SYSTEM_ADMIN]}
        return plan_set(variant=variant, **(facts | told)).plan

    return put


@pytest.mark.parametrize(
    ("chains", "expected"),
    [
        ((), None),
        (("",), ""),
        (("", "statutory"), "statutory"),
        (("", "statutory", "public-order"), "public-order"),
        (("", "public-order", "police-notices"), "police-notices"),
        (("", "emergency"), ""),
    ],
)
def test_the_chain_of_the_nearest_column_wins(set_for, cast, chains, expected):
    plans = {variant: set_for(variant) for variant in chains}
    up = ("police-notices", "public-order", "statutory")
    assert plan_of(cast.organ, KIND, up) == plans.get(expected)


def test_an_item_goes_the_way_of_its_column(set_for, cast):
    set_for("public-order")
    item = drafted(cast, column=column_by_slug(cast.organ, "police-notices"))
    review = put_up(cast, item)
    assert [step.name for step in review.steps.all()] == ["保密审查", "签发"]
    other = put_up(cast, drafted(cast))
    assert other.steps.count() == 3


def test_a_column_has_one_chain_and_goes_the_common_way_when_it_is_cleared(set_for, cast):
    common, first, second = set_for(""), set_for("emergency"), set_for("emergency")
    assert plan_of(cast.organ, KIND, ("emergency",)) == second
    told = {"organ": cast.organ, "subject_kind": KIND, "by": cast.actor[Role.SYSTEM_ADMIN]}
    plan_clear(variant="emergency", **told)
    assert plan_of(cast.organ, KIND, ("emergency",)) == common
    assert Plan.objects.filter(is_active=True).count() == 1
    for variant in ("emergency", ""):
        with pytest.raises(VariantUnknown, match="没有单独的审核流程"):
            plan_clear(variant=variant, **told)
    assert first.pk != second.pk


def test_it_refuses_a_part_that_the_organ_does_not_have(set_for):
    for told in ({"variant": "no-such"}, {"variant": "x", "subject_kind": "casework.answer"}):
        with pytest.raises(VariantUnknown, match="没有这个分类"):
            set_for(**told)


def test_only_who_sets_chains_clears_them(set_for, cast):
    set_for("emergency")
    told = {"organ": cast.organ, "subject_kind": KIND, "variant": "emergency"}
    with pytest.raises(NotAllowed):
        plan_clear(by=cast.actor[Role.OFFICER], **told)
