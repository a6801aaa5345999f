"""An organ and its place in the tree."""

from __future__ import annotations

from typing import ClassVar

from django.core.validators import RegexValidator
from django.db import models

from gongkai.law.remedies import OrganKind

_CODE = RegexValidator(
    r"^[a-z0-9][a-z0-9-]{1,30}$", "机构代码由小写字母、数字、短横线组成，请改正。"
)


class OrganLevel(models.TextChoices):
    """What an organ is, for people; `legal_kind` is what the Reconsideration Law calls it."""

    GOVERNMENT = "government", "人民政府"
    DEPARTMENT = "department", "政府工作部门"
    POLICE_BUREAU = "police_bureau", "公安局"
    BRANCH_BUREAU = "branch_bureau", "公安分局"
    STATION = "station", "派出所"
    OTHER = "other", "其他"


class Organ(models.Model):
    """An administrative organ: guide contacts, site marks and the bodies of its remedies.

    `path` is the codes from the root down, each followed by a slash: what lies below an organ is
    what begins with its path.

    Law: 条例 arts 4, 12; LAW-12-2 (guide), SITE-9 (footer marks), DOC-R-2, DOC-R-7 (remedies).
    """

    code = models.CharField("机构代码", max_length=32, unique=True, validators=[_CODE])
    name = models.CharField("机构名称", max_length=100)
    short_name = models.CharField("机构简称", max_length=40)
    level = models.CharField("机构类别", max_length=20, choices=OrganLevel.choices)
    legal_kind = models.CharField(
        "行政复议法上的类别",
        max_length=60,
        choices=[(kind.name, kind.value) for kind in OrganKind],
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name="上级"
    )
    path = models.CharField("路径", max_length=400, unique=True)
    depth = models.PositiveSmallIntegerField("层级", default=0)
    region_code = models.CharField("行政区划代码", max_length=12, blank=True)
    credit_code = models.CharField("统一社会信用代码", max_length=18, blank=True)
    letter_code = models.CharField("公开类代字", max_length=20, blank=True)
    reviewer_names = models.JSONField("行政复议机关名称", default=dict, blank=True)
    court = models.CharField("管辖法院", max_length=100, blank=True)
    office_name = models.CharField("公开工作机构", max_length=100, blank=True)
    office_address = models.CharField("办公地址", max_length=200, blank=True)
    office_hours = models.CharField("办公时间", max_length=200, blank=True)
    phone = models.CharField("联系电话", max_length=40, blank=True)
    fax = models.CharField("传真", max_length=40, blank=True)
    email = models.EmailField("电子邮箱", blank=True)
    postcode = models.CharField("邮政编码", max_length=6, blank=True)
    site_code = models.CharField("网站标识码", max_length=10, blank=True)
    icp_number = models.CharField("ICP备案号", max_length=40, blank=True)
    police_number = models.CharField("公安备案号", max_length=40, blank=True)
    is_active = models.BooleanField("启用", default=True)
    created_at = models.DateTimeField("建立时间", auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(parent__isnull=False) | models.Q(depth=0),
                name="organs_root_is_depth_zero",
            ),
        ]
        ordering: ClassVar = ["path"]

    def __str__(self) -> str:
        return self.name
