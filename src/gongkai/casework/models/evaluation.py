"""What an applicant thinks of the handling."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

LOWEST, HIGHEST = 1, 5


class Evaluation(models.Model):
    """One opinion a request, given by its applicant once it is answered."""

    request = models.OneToOneField(
        "casework.Request", models.CASCADE, related_name="evaluation", verbose_name="申请"
    )
    score = models.PositiveSmallIntegerField("满意程度")
    text = models.TextField("意见", blank=True)
    given_at = models.DateTimeField("评价时间")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(score__gte=LOWEST, score__lte=HIGHEST), name="casework_score_in_range"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.score}"
