"""Setting up and changing a unit inside an organ."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from django.db import transaction

from gongkai.journal.record import Target, record
from gongkai.organs import verbs
from gongkai.organs.authority import Permission
from gongkai.organs.models import Appointment, Unit
from gongkai.organs.selectors import place_of
from gongkai.organs.selectors.terms import not_over
from gongkai.organs.services.changes import Change, apply
from gongkai.organs.services.refusals import OrgansRefusal, ensure_may, ensure_valid
from gongkai.today import today

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


class UnitFacts(TypedDict, total=False):
    """What may change of a unit."""

    name: str
    position: int
    is_active: bool


@transaction.atomic
def unit_create(*, organ: Organ, name: str, position: int = 0, by: Actor) -> Unit:
    """Set up a unit.

    Raises:
        NotAllowed: the actor does not manage the organ.
        OrgansRefusal: the organ has a unit of the name.
    """
    ensure_may(by, Permission.PEOPLE_MANAGE, place_of(organ))
    unit = Unit(organ=organ, name=name.strip(), position=position)
    _ensure_name_is_free(unit)
    ensure_valid(unit)
    unit.save(force_insert=True)
    _tell(unit, verbs.UNIT_CREATED, by, after={"name": unit.name, "position": position})
    return unit


@transaction.atomic
def unit_change(*, unit: Unit, by: Actor, **facts: Unpack[UnitFacts]) -> Unit:
    """Change name, order or use of a unit.

    Raises:
        NotAllowed: the actor does not manage the organ.
        OrgansRefusal: the name is taken, or people still hold roles in a unit to be closed.
    """
    ensure_may(by, Permission.PEOPLE_MANAGE, place_of(unit.organ))
    fresh = Unit.objects.select_for_update().get(pk=unit.pk)
    before, after = apply(fresh, facts, allowed=UnitFacts.__annotations__)
    if not after:
        return fresh
    _ensure_name_is_free(fresh)
    if after.get("is_active") is False and _has_holders(fresh):
        raise OrgansRefusal("还有人员在该内设机构任职，请先由安全管理员收回这些角色。")
    ensure_valid(fresh)
    fresh.save(update_fields=list(after))
    _tell(fresh, verbs.UNIT_CHANGED, by, before=before, after=after)
    return fresh


def _has_holders(unit: Unit) -> bool:
    return Appointment.objects.filter(not_over(today()), unit=unit).exists()


def _ensure_name_is_free(unit: Unit) -> None:
    if Unit.objects.filter(organ=unit.organ, name=unit.name).exclude(pk=unit.pk).exists():
        sentence = "本机构已有同名的内设机构，请另取名称。"
        raise OrgansRefusal(sentence, {"name": sentence})


def _tell(unit: Unit, verb: str, by: Actor, **change: Unpack[Change]) -> None:
    record(
        chain=unit.organ.code,
        verb_code=verb,
        target=Target("organs.unit", unit.pk, label=unit.name),
        author=by.author(Permission.PEOPLE_MANAGE, place_of(unit.organ)),
        **change,
    )
