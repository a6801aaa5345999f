"""How often what the public sees of an organ has changed."""

from __future__ import annotations

from django.db import models

DEPLOYMENT = 0
"""The number under which the changes stand that every public page shows, as organs' names."""


class Edition(models.Model):
    """A number that grows with every public change of an organ, in the transaction of the change.

    A page that was made under a number is right as long as the number stands: so pages may be
    kept, and none lingers. The organ stands here by its number, for 0 is no organ.
    """

    id = models.BigIntegerField("机构编号", primary_key=True)
    number = models.BigIntegerField("版次")

    def __str__(self) -> str:
        return f"{self.pk}: {self.number}"
