"""Who applies: kept apart from the request, so that it can be masked and erased."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from gongkai.law.applicants import ApplicantKind


class Applicant(models.Model):
    """The applicant of one request, as the form gave it.

    `identity_key` is a keyed digest of the document number: it finds the same applicant's other
    requests without keeping the number in clear in an index. Who wants no mail at every step still
    has those of steps that ask something of them, move a date or answer.

    Law: 条例 art 29; LAW-29-2, DOC-1 (no purpose field), RPT-19, RPT-20.
    """

    kind = models.CharField(
        "类别", max_length=16, choices=[(kind.name, kind.value) for kind in ApplicantKind]
    )
    name = models.CharField("姓名或者名称", max_length=100)
    id_type = models.CharField("证件类型", max_length=20, blank=True)
    id_number = models.CharField("证件号码", max_length=40, blank=True)
    identity_key = models.CharField("同一申请人标识", max_length=64, db_index=True)
    legal_representative = models.CharField("法定代表人", max_length=60, blank=True)
    contact = models.CharField("联系人", max_length=60, blank=True)
    agent = models.CharField("代理人", max_length=60, blank=True)
    phone = models.CharField("联系电话", max_length=40, blank=True)
    address = models.CharField("通信地址", max_length=200, blank=True)
    postcode = models.CharField("邮政编码", max_length=6, blank=True)
    email = models.EmailField("电子邮箱", blank=True)
    mails_every_step = models.BooleanField("每一步都发邮件", default=True)
    identity_checked_at = models.DateTimeField("身份核验时间", null=True)
    identity_checked_by = models.ForeignKey(
        "organs.Person", models.PROTECT, null=True, related_name="+", verbose_name="身份核验人"
    )
    erased_at = models.DateTimeField("删除时间", null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(name="") | models.Q(erased_at__isnull=False),
                name="casework_applicant_named",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["name"], name="casework_applicant_by_name"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
