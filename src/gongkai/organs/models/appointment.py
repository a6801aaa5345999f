"""A role given to a person in an organ or a unit, for a time."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from gongkai.organs.roles import UNIT_ROLES, Role


class Appointment(models.Model):
    """A role of a person from a day until a day; a stand-in names whom it stands in for."""

    person = models.ForeignKey(
        "organs.Person", models.PROTECT, related_name="appointments", verbose_name="人员"
    )
    role = models.CharField("角色", max_length=24, choices=Role.choices)
    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    unit = models.ForeignKey(
        "organs.Unit", models.PROTECT, null=True, blank=True, verbose_name="内设机构"
    )
    from_on = models.DateField("起始日期")
    until_on = models.DateField("终止日期", null=True, blank=True)
    stands_in_for = models.ForeignKey(
        "organs.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="stand_ins",
        verbose_name="代理",
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="organs_appointment_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False) | ~Q(role__in=sorted(UNIT_ROLES)),
                name="organs_unit_role_names_unit",
            ),
            models.CheckConstraint(
                condition=Q(stands_in_for__isnull=True)
                | (~Q(stands_in_for=F("person")) & Q(until_on__isnull=False)),
                name="organs_stand_in_has_an_end",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organ", "role", "unit"], name="organs_appointment_role"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role}"
