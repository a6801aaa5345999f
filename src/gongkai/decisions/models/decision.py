"""One decision, as the public may see it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Decision(models.Model):
    """A decision, masked before it is kept; millions of rows a year.

    It is seen when its `run` is done (`decisions.selectors` leaves out the few that are not), it
    is SHOWN, and its publicity has not ended.

    Attributes:
        run: Number of its import; no foreign key, for its index would cost more than it gives.
        party: The organisation; None for a natural person.
        person: A natural person's name as it may be shown, 张某某; "" otherwise.
        is_late: It was published after its last day (PUB-24).
        digest: Of all its fields: the same row again is no change.

    Law: PUB-24 to PUB-28, RPT-22; SITE-17.
    """

    # The database would look each of the four up for every row, which costs more than the row:
    # the import numbers parties and matters itself, and organs and units are never deleted.
    organ = models.ForeignKey("organs.Organ", models.PROTECT, db_index=False, db_constraint=False)
    unit = models.ForeignKey(
        "organs.Unit", models.PROTECT, null=True, db_index=False, db_constraint=False
    )
    run = models.BigIntegerField("导入批次")
    kind = models.PositiveSmallIntegerField("类别")
    number = models.CharField("决定文书号", max_length=80)
    party = models.ForeignKey(
        "decisions.Party", models.PROTECT, null=True, db_index=False, db_constraint=False
    )
    party_kind = models.PositiveSmallIntegerField("相对人类别")
    person = models.CharField("相对人", max_length=60, blank=True)
    matter = models.ForeignKey(
        "decisions.Matter", models.PROTECT, db_index=False, db_constraint=False
    )
    sort = models.CharField("许可、处罚、强制的种类", max_length=60, blank=True)
    facts = models.CharField("事实", max_length=500, blank=True)
    basis = models.CharField("依据", max_length=300, blank=True)
    content = models.CharField("内容", max_length=500, blank=True)
    amount = models.DecimalField("金额（元）", max_digits=14, decimal_places=2, null=True)
    decided_on = models.DateField("决定日期")
    valid_until = models.DateField("有效期至", null=True)
    published_on = models.DateField("公示日期")
    shown_until = models.DateField("公示截止日期", null=True)
    standing = models.PositiveSmallIntegerField("公示状态")
    withdrawn_reason = models.CharField("撤回原因", max_length=200, blank=True)
    is_late = models.BooleanField("逾期公示", default=False)
    digest = models.BigIntegerField("摘要")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "kind", "number"], name="decisions_number_once"
            ),
        ]
        # A list of several kinds or standings is merged of one stream each.
        indexes: ClassVar = [
            models.Index(
                fields=["organ", "kind", "standing", "-decided_on", "-id"],
                name="decisions_stream",
            ),
            models.Index(
                fields=["unit", "kind", "standing", "-decided_on", "-id"],
                condition=models.Q(unit__isnull=False),
                name="decisions_of_unit",
            ),
            models.Index(
                fields=["party", "-decided_on", "-id"],
                condition=models.Q(party__isnull=False),
                name="decisions_of_party",
            ),
            models.Index(fields=["matter", "-decided_on", "-id"], name="decisions_of_matter"),
            models.Index(
                fields=["organ", "-decided_on", "-id"],
                condition=models.Q(is_late=True),
                name="decisions_late",
            ),
            models.Index(
                fields=["organ", "kind", "standing", "shown_until"],
                condition=models.Q(shown_until__isnull=False),
                name="decisions_ended",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Withdrawal(models.Model):
    """What was changed of a decision after it was shown: corrected, or withdrawn (PUB-26).

    Attributes:
        due_on: The last day to withdraw it; None for a correction.
    """

    decision = models.ForeignKey("decisions.Decision", models.PROTECT, related_name="changes")
    was = models.JSONField("原内容", default=dict)
    reason = models.CharField("原因", max_length=200)
    ordered_on = models.DateField("变更、撤销、确认违法或者无效之日", null=True)
    changed_on = models.DateField("处理日期")
    due_on = models.DateField("撤回期限", null=True)
    person = models.ForeignKey("organs.Person", models.PROTECT, null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["-changed_on", "-id"], name="decisions_changed"),
        ]

    def __str__(self) -> str:
        return f"{self.decision_id}: {self.reason}"
