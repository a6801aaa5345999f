"""The same people in every test: one bureau above two, its units, one person a role.

Made by the models themselves, so that a fault in a service shows in that service's own tests.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from gongkai.law.remedies import Body, OrganKind
from gongkai.organs.authority import Actor, Place, Post
from gongkai.organs.models import Appointment, Organ, OrganLevel, Person, Unit
from gongkai.organs.roles import UNIT_ROLES, Role

SINCE = date(2020, 1, 1)


@dataclass
class Cast:
    """One organ with its people: `cast.actor[Role.OFFICER]`, `cast.person[Role.OFFICER]`."""

    organ: Organ
    unit: Unit
    other_unit: Unit
    person: dict[Role, Person] = field(default_factory=dict)
    actor: dict[Role, Actor] = field(default_factory=dict)

    @property
    def place(self) -> Place:
        return Place(self.organ.path, self.unit.pk)


def make_organ(code: str, name: str, parent: Organ | None = None) -> Organ:
    return Organ.objects.create(
        code=code,
        name=name,
        short_name=name,
        level=OrganLevel.POLICE_BUREAU,
        legal_kind=OrganKind.DEPARTMENT.name,
        parent=parent,
        path=f"{parent.path if parent else ''}{code}/",
        depth=parent.depth + 1 if parent else 0,
        letter_code="云公开",
        reviewer_names={Body.SAME_LEVEL_GOVERNMENT.name: "云泽市人民政府"},
        court="云泽铁路运输法院",
        office_name=f"{name}政务公开办公室",
        phone="0000-1234567",
    )


def make_cast(code: str, name: str, parent: Organ | None = None) -> Cast:
    """Make an organ with two units and one person a role."""
    organ = make_organ(code, name, parent)
    unit = Unit.objects.create(organ=organ, name="治安支队", position=1)
    other = Unit.objects.create(organ=organ, name="交警支队", position=2)
    cast = Cast(organ, unit, other)
    for role in Role:
        add_person(cast, role)
    return cast


def add_person(cast: Cast, role: Role, name: str = "", unit: Unit | None = None) -> Person:
    """Add a person who holds one role; the last one added stands under the role."""
    its_unit = (unit or cast.unit) if role in UNIT_ROLES else None
    person = Person.objects.create(
        username=f"{cast.organ.code}-{role}{name}",
        name=name or role.label,
        organ=cast.organ,
        unit=its_unit,
        password="!",
    )
    Appointment.objects.create(
        person=person, role=role, organ=cast.organ, unit=its_unit, from_on=SINCE
    )
    unit_id = its_unit.pk if its_unit else None
    cast.person[role] = person
    cast.actor[role] = Actor(
        person_id=person.pk,
        name=person.name,
        posts=(Post(role, cast.organ.path, unit_id),),
        address="192.0.2.1",
        organ_path=cast.organ.path,
    )
    return person
