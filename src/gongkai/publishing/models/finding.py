"""What a scan found in a revision, and who let it pass."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class FindingKind(models.TextChoices):
    """What a scan looks for; which of them stop a release stands in `publishing.scanning`."""

    PERSONAL = "personal", "个人信息"
    PATH = "path", "本地路径、编辑痕迹"
    WORD = "word", "错误、禁用表述"
    DOUBLED = "doubled", "叠字、标点"
    LINK = "link", "失效链接"
    MAP = "map", "地图缺审图号"
    ALT = "alt", "图片缺替代文字"
    FILE = "file", "附件遗留信息"


class ScanFinding(models.Model):
    """One finding of the last scan of a revision; a new scan replaces what nobody overrode.

    Attributes:
        place: The field, or the attachment's name.
        fingerprint: Of kind, place and words: an override holds for the same finding again.
        shown: The words found with personal data starred, never more of them.

    Law: PUB-38, SITE-16 to SITE-19.
    """

    revision = models.ForeignKey("publishing.Revision", models.CASCADE, related_name="findings")
    kind = models.CharField("类别", max_length=12, choices=FindingKind.choices)
    place = models.CharField("位置", max_length=200)
    start = models.PositiveIntegerField("起始", default=0)
    end = models.PositiveIntegerField("结束", default=0)
    shown = models.CharField("内容", max_length=200)
    advice = models.CharField("处理建议", max_length=300, blank=True)
    is_stopping = models.BooleanField("阻止发布", default=True)
    fingerprint = models.CharField("特征", max_length=64)
    overridden_by = models.ForeignKey(
        "organs.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    overridden_at = models.DateTimeField("放行时间", null=True)
    override_reason = models.CharField("放行理由", max_length=200, blank=True)
    found_at = models.DateTimeField("发现时间")

    class Meta:
        ordering: ClassVar = ["revision", "place", "start", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["revision", "fingerprint", "start"], name="publishing_finding_once"
            ),
            models.CheckConstraint(
                condition=models.Q(overridden_at__isnull=True) | ~models.Q(override_reason=""),
                name="publishing_override_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.place}"
