import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("files", "0001_initial"),
        ("organs", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="Template",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40, verbose_name="文书种类")),
                ("edition", models.PositiveIntegerField(verbose_name="版次")),
                ("is_current", models.BooleanField(default=True, verbose_name="正在使用")),
                ("uploaded_at", models.DateTimeField(verbose_name="上传时间")),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.organ",
                        verbose_name="机构",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organ", "kind", "edition"), name="papers_template_edition"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)),
                        fields=("organ", "kind"),
                        name="papers_one_current_template",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Paper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40, verbose_name="文书种类")),
                ("subject_kind", models.CharField(max_length=60, verbose_name="记录种类")),
                ("subject_id", models.BigIntegerField(verbose_name="记录编号")),
                ("subject_label", models.CharField(max_length=200, verbose_name="记录名称")),
                (
                    "key",
                    models.CharField(blank=True, max_length=60, verbose_name="同类文书的区分"),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("draft", "草稿"),
                            ("frozen", "已印发"),
                            ("replaced", "已被替代"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                ("edition", models.PositiveIntegerField(default=1, verbose_name="第几稿")),
                ("number", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("fields", models.JSONField(default=dict, verbose_name="要素")),
                ("text", models.TextField(blank=True, verbose_name="正文")),
                ("digest", models.CharField(blank=True, max_length=64, verbose_name="校验码")),
                (
                    "unshown",
                    models.CharField(blank=True, max_length=200, verbose_name="PDF中不能显示的字"),
                ),
                ("is_signed", models.BooleanField(default=False, verbose_name="已电子签名")),
                ("dated_on", models.DateField(null=True, verbose_name="成文日期")),
                ("drafted_at", models.DateTimeField(verbose_name="拟制时间")),
                ("frozen_at", models.DateTimeField(null=True, verbose_name="印发时间")),
                (
                    "docx",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "drafted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.organ",
                        verbose_name="机构",
                    ),
                ),
                (
                    "pdf",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="papers.paper",
                        verbose_name="替代",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.unit",
                        verbose_name="承办单位",
                    ),
                ),
                (
                    "template",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="papers.template",
                        verbose_name="所用模板",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["subject_kind", "subject_id", "id"], name="papers_of_subject"
                    ),
                    models.Index(fields=["organ", "dated_on", "id"], name="papers_newest"),
                    models.Index(
                        fields=["organ", "kind", "dated_on", "id"], name="papers_by_kind"
                    ),
                    models.Index(fields=["number"], name="papers_by_number"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            models.Q(("number", ""), _negated=True), ("stage", "frozen")
                        ),
                        fields=("organ", "number"),
                        name="papers_number_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("stage", "draft")),
                        fields=("subject_kind", "subject_id", "kind", "key"),
                        name="papers_one_open_draft",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stage", "draft"),
                            models.Q(
                                models.Q(("digest", ""), _negated=True),
                                ("frozen_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="papers_frozen_is_whole",
                    ),
                ],
            },
        ),
    ]
