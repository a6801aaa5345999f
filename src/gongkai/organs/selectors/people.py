"""People, the roles they hold, and the lists an actor may see of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.organs.authority import GRANTS, Permission, Scope
from gongkai.organs.models import Appointment, Person
from gongkai.organs.roles import Role
from gongkai.organs.selectors.terms import running

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit


class PersonUnknown(LookupError):
    """There is no such person, or none that the actor may see."""


def holders(role: Role, *, organ: Organ, unit: Unit | None = None, on: date) -> list[Person]:
    """Give who holds a role on a day, by name; `unit` narrows it to those of one unit."""
    held = Appointment.objects.filter(running(on), role=role, organ=organ)
    if unit is not None:
        held = held.filter(unit=unit)
    found = Person.objects.filter(pk__in=held.values("person"), is_active=True)
    return list(found.order_by("name", "pk"))


def holders_by_organ(permission: Permission, *, on: date) -> dict[int, set[int]]:
    """Give by organ who may do something in all of that organ on a day; one query."""
    roles = [role for role in Role if GRANTS[role].get(permission) is Scope.ORGAN]
    held = Appointment.objects.filter(running(on), role__in=roles, person__is_active=True)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for organ_id, person_id in held.values_list("organ", "person"):
        found[organ_id].add(person_id)
    return dict(found)


def leading_group(organ: Organ) -> list[Person]:
    """Give the members of the organ's leading group for open government (领导小组)."""
    members = Person.objects.filter(organ=organ, is_leader=True, is_active=True)
    return list(members.order_by("pk"))


def names_of(person_ids: Collection[int | None]) -> dict[int, str]:
    """Give the names of people by their numbers; one query, none for nobody."""
    wanted = {person_id for person_id in person_ids if person_id is not None}
    if not wanted:
        return {}
    return dict(Person.objects.filter(pk__in=wanted).values_list("pk", "name"))


def people(actor: Actor, *, organ: Organ | None = None, search: str = "") -> QuerySet[Person]:
    """Give the people that an actor may see, by organ and name, with organ and unit.

    Args:
        actor: Who looks.
        organ: Only this organ's people.
        search: Part of a name or of a user name.
    """
    seen = Person.objects.filter(actor.reach(Permission.PEOPLE_VIEW).q())
    if organ is not None:
        seen = seen.filter(organ=organ)
    if search:
        seen = seen.filter(Q(name__icontains=search) | Q(username__icontains=search))
    return seen.select_related("organ", "unit").order_by("organ__path", "name", "pk")


def person_seen(actor: Actor, person_id: int) -> Person:
    """Give one person that an actor may see, with organ and unit.

    Raises:
        PersonUnknown: there is none, or the actor may not see it: the same sentence for both.
    """
    person = people(actor).filter(pk=person_id).first()
    if person is None:
        raise PersonUnknown("没有这个人员，请从人员列表中选择。")
    return person


def appointments_of(actor: Actor, person: Person) -> list[Appointment]:
    """Give every appointment of a person that an actor may see, the newest first."""
    seen = Appointment.objects.filter(actor.reach(Permission.PEOPLE_VIEW).q(), person=person)
    return list(seen.select_related("organ", "unit", "stands_in_for").order_by("-from_on", "-pk"))
