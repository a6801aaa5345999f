"""A document that can be found, and the kinds of documents."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Kind(models.Model):
    """A kind of document (`publishing.item`) with the small number that its ranks hold."""

    id = models.PositiveSmallIntegerField("编号", primary_key=True)
    name = models.CharField("类别", max_length=64, unique=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(id__lt=64), name="search_kind_in_six_bits"),
        ]

    def __str__(self) -> str:
        return self.name


class Document(models.Model):
    """The folded text of one object.

    Attributes:
        column_id: The column it hangs in; 0 for what hangs in none.
        title: What it is called, as it is written.
        keywords: What it is about in single words, as they are written.

    Organ and column stand here by number, for they are on the floors above. The tokens are kept in
    `search_index`, a table of each database's own making (migration 0002).
    """

    rank = models.BigIntegerField("次序", primary_key=True)
    kind = models.ForeignKey(Kind, models.PROTECT, verbose_name="类别", db_index=False)
    object_id = models.BigIntegerField("对象编号")
    organ_id = models.BigIntegerField("机构编号")
    column_id = models.BigIntegerField("栏目编号", default=0)
    is_public = models.BooleanField("公开")
    title = models.CharField("标题", max_length=200, blank=True)
    keywords = models.CharField("关键词", max_length=200, blank=True)
    text = models.TextField("文本")

    class Meta:
        indexes: ClassVar = [
            # What is told of a hit, beside the texts: a few hundred lie far apart among them.
            models.Index(
                fields=["rank", "kind", "object_id", "organ_id", "column_id"], name="search_hit"
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="search_one_an_object"),
            models.CheckConstraint(
                condition=models.Q(object_id__gte=0, object_id__lt=2**35),
                name="search_object_in_35_bits",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind_id}/{self.object_id}"
