"""Granting a role and taking it back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Unpack

from django.db import transaction
from django.db.models import Q

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.organs import verbs
from gongkai.organs.authority import Permission
from gongkai.organs.models import Appointment, Person
from gongkai.organs.roles import ADMINISTRATORS, UNIT_ROLES, Role
from gongkai.organs.selectors import place_of
from gongkai.organs.selectors.terms import not_over
from gongkai.organs.services.last_administrator import ensure_not_the_last
from gongkai.organs.services.refusals import OrgansRefusal, ensure_may, ensure_valid
from gongkai.today import today

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit
    from gongkai.organs.services.changes import Change


@transaction.atomic
def role_grant(
    *,
    person: Person,
    role: Role,
    organ: Organ,
    from_on: date,
    by: Actor,
    unit: Unit | None = None,
    until_on: date | None = None,
    stands_in_for: Person | None = None,
) -> Appointment:
    """Give a person a role in an organ or a unit, for a time or until it is taken back.

    System, security and audit administrator are three people: nobody ever holds two of the three
    at a time, in whatever organs.

    Args:
        person: Who gets it.
        role: Which.
        organ: Where.
        from_on: First day.
        by: Who grants it; never to themselves.
        unit: Where in the organ; needed for the roles of a unit, refused for others.
        until_on: Last day.
        stands_in_for: Who is stood in for, through all that time the holder of the role there.

    Raises:
        NotAllowed: the actor grants no roles in the organ, or none to people of the person's.
        OrgansRefusal: a rule stands against it.
    """
    ensure_may(by, Permission.ROLES_GRANT, place_of(organ, unit))
    # Whoever gives the same person two roles at once waits here for the other to end.
    held_person = Person.objects.select_for_update().get(pk=person.pk)
    ensure_may(by, Permission.ROLES_GRANT, place_of(held_person.organ))
    appointment = Appointment(
        person=held_person,
        role=role,
        organ=organ,
        unit=unit,
        from_on=from_on,
        until_on=until_on,
        stands_in_for=stands_in_for,
    )
    _ensure_person_may_hold(appointment, by)
    _ensure_place_fits(appointment)
    _ensure_stand_in_fits(appointment)
    ensure_valid(appointment)
    appointment.save(force_insert=True)
    _tell(appointment, verbs.ROLE_GRANTED, by, after=_said(appointment))
    return appointment


@transaction.atomic
def role_withdraw(*, appointment: Appointment, on: date, by: Actor, reason: str = "") -> None:
    """Take a role back from a day on; the day before is its last.

    A role that would never have been held is struck out; the journal keeps that it was granted.

    Raises:
        NotAllowed: the actor grants no roles there.
        OrgansRefusal: the day is past, the role has ended by then, or a root organ would be left
            without a security administrator.
        Overtaken: somebody else changed it first.
    """
    held = Appointment.objects.select_for_update().filter(pk=appointment.pk).first()
    if held is None or held.until_on != appointment.until_on:
        raise overtaken("organs.appointment", appointment.pk)
    ensure_may(by, Permission.ROLES_GRANT, place_of(held.organ, held.unit_id))
    if on < today():
        raise OrgansRefusal("收回的日期不能早于今天，请重新填写。")
    if held.until_on is not None and held.until_on < on:
        raise OrgansRefusal("该角色到那一天已经终止，不需要收回。")
    ensure_not_the_last([held], on=on)
    before = _said(held)
    end(held, on=on)
    _tell(held, verbs.ROLE_WITHDRAWN, by, reason, before=before, after={"ended_on": f"{on}"})


def end(appointment: Appointment, *, on: date) -> None:
    """Let an appointment be no longer held on a day: a change in the database, told by others."""
    if appointment.from_on >= on:
        Appointment.objects.filter(pk=appointment.pk).delete()
    else:
        last = on - timedelta(days=1)
        Appointment.objects.filter(pk=appointment.pk).update(until_on=last)


def _ensure_person_may_hold(new: Appointment, by: Actor) -> None:
    if new.person_id == by.person_id:
        raise OrgansRefusal("不能给自己授予角色，请由其他安全管理员办理。")
    if not new.person.is_active:
        raise OrgansRefusal("该人员的账号已经停用，不能授予角色。")
    others = Appointment.objects.filter(not_over(new.from_on), person=new.person_id)
    if new.until_on is not None:
        others = others.filter(from_on__lte=new.until_on)
    if others.filter(role=new.role, organ=new.organ, unit=new.unit).exists():
        raise OrgansRefusal("该人员在这段时间已经有这个角色，请核对起止日期。")
    if new.role not in ADMINISTRATORS:
        return
    clash = others.filter(role__in=sorted(ADMINISTRATORS - {Role(new.role)})).first()
    if clash is not None:
        raise OrgansRefusal(
            f"该人员已经是{clash.get_role_display()}，系统管理员、安全管理员、审计管理员"
            "应当由三个人分别担任，请另选人员。"
        )


def _ensure_place_fits(new: Appointment) -> None:
    if not new.organ.is_active:
        raise OrgansRefusal("该机构已经停用，不能授予角色。")
    if new.role not in UNIT_ROLES:
        if new.unit is not None:
            raise OrgansRefusal("该角色属于整个机构，请不要选择内设机构。")
        return
    if new.unit is None or new.unit.organ_id != new.organ.pk or not new.unit.is_active:
        raise OrgansRefusal("该角色属于内设机构，请选择本机构的一个内设机构。")


def _ensure_stand_in_fits(new: Appointment) -> None:
    if new.until_on is not None and new.until_on < new.from_on:
        raise OrgansRefusal("终止日期不能早于起始日期，请改正。")
    if new.stands_in_for is None:
        return
    if new.stands_in_for == new.person:
        raise OrgansRefusal("不能代理自己，请另选被代理的人员。")
    if new.until_on is None:
        raise OrgansRefusal("代理应当有终止日期，请填写。")
    reaches_the_end = Q(until_on__isnull=True) | Q(until_on__gte=new.until_on)
    stood_in_for = Appointment.objects.filter(
        reaches_the_end,
        person=new.stands_in_for,
        role=new.role,
        organ=new.organ,
        unit=new.unit,
        from_on__lte=new.from_on,
        stands_in_for__isnull=True,
    )
    if not stood_in_for.exists():
        raise OrgansRefusal("被代理的人员在这段时间没有这个角色，请核对角色和起止日期。")


def _said(appointment: Appointment) -> dict[str, Any]:
    return {
        "person": appointment.person_id,
        "role": str(appointment.role),
        "unit": appointment.unit_id,
        "from_on": f"{appointment.from_on}",
        "until_on": f"{appointment.until_on}" if appointment.until_on else None,
        "stands_in_for": appointment.stands_in_for_id,
    }


def _tell(
    appointment: Appointment, verb: str, by: Actor, reason: str = "", **change: Unpack[Change]
) -> None:
    record(
        chain=appointment.organ.code,
        verb_code=verb,
        target=Target("organs.appointment", appointment.pk, label=appointment.get_role_display()),
        author=by.author(Permission.ROLES_GRANT, place_of(appointment.organ, appointment.unit_id)),
        reason=reason,
        **change,
    )
