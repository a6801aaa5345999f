"""Organs of the tree and their units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.organs.authority import Place
from gongkai.organs.models import Organ, Unit

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.organs.authority import Reach


class OrganUnknown(LookupError):
    """There is no such organ, or none that may be seen."""


class UnitUnknown(LookupError):
    """The organ has no such unit."""


def organ_by_code(code: str) -> Organ:
    """Give the organ of a code.

    Raises:
        OrganUnknown: with one sentence for people.
    """
    organ = Organ.objects.filter(code=code).first()
    if organ is None:
        raise OrganUnknown("没有这个机构，请核对机构代码。")
    return organ


def public_organs() -> QuerySet[Organ]:
    """Give the organs that the public site shows, from the root down."""
    return Organ.objects.filter(is_active=True).order_by("path")


def organs_within(reach: Reach) -> QuerySet[Organ]:
    """Give the organs that a permission reaches, from the root down.

    A permission held for units only reaches the organs of those units.
    """
    of_units = Q(pk__in=Unit.objects.filter(pk__in=reach.units).values("organ"))
    return Organ.objects.filter(reach.q(organ="", unit="") | of_units).order_by("path")


def children_of(organ: Organ) -> QuerySet[Organ]:
    """Give the active organs directly below, by code."""
    return Organ.objects.filter(parent=organ, is_active=True).order_by("code")


def place_of(organ: Organ, unit: Unit | int | None = None) -> Place:
    """Give the place of what belongs to an organ, and to a unit when one is in charge."""
    return Place(organ.path, unit.pk if isinstance(unit, Unit) else unit)


def units_of(organ: Organ) -> QuerySet[Unit]:
    """Give the active units of an organ, in their order."""
    return Unit.objects.filter(organ=organ, is_active=True).order_by("position", "pk")


def unit_of(organ: Organ, unit_id: int) -> Unit:
    """Give a unit of an organ, active or not.

    Raises:
        UnitUnknown: the unit is another organ's, or none.
    """
    unit = Unit.objects.filter(organ=organ, pk=unit_id).first()
    if unit is None:
        raise UnitUnknown("本机构没有这个内设机构，请重新选择。")
    return unit
