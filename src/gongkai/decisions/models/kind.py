"""The kinds of decisions, as the small numbers that millions of rows hold."""

from __future__ import annotations

from django.db import models


class Kind(models.IntegerChoices):
    """A row of table 2's second and third block (RPT-22)."""

    PERMIT = 1, "行政许可"
    PENALTY = 2, "行政处罚"
    COERCION = 3, "行政强制"


class PartyKind(models.IntegerChoices):
    """Whom a decision is about (PUB-28)."""

    NATURAL = 1, "自然人"
    LEGAL = 2, "法人及非法人组织"
    SOLE = 3, "个体工商户"


class Standing(models.IntegerChoices):
    """Whether the public sees a decision."""

    SHOWN = 1, "公示"
    WITHHELD = 2, "不公示"
    WITHDRAWN = 3, "已撤回"
