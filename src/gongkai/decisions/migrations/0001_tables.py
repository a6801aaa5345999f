import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [("decisions", "0001_initial"), ("decisions", "0002_unconstrained_rows")]

    initial = True

    dependencies = [
        ("files", "0001_initial"),
        ("organs", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="Matter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=300, verbose_name="事项、案由")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="organs.organ"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organ", "text"), name="decisions_matter_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="名称")),
                (
                    "code",
                    models.CharField(blank=True, max_length=18, verbose_name="统一社会信用代码"),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="organs.organ"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organ", "name", "code"), name="decisions_party_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("run", models.BigIntegerField(verbose_name="导入批次")),
                ("kind", models.PositiveSmallIntegerField(verbose_name="类别")),
                ("number", models.CharField(max_length=80, verbose_name="决定文书号")),
                ("party_kind", models.PositiveSmallIntegerField(verbose_name="相对人类别")),
                ("person", models.CharField(blank=True, max_length=60, verbose_name="相对人")),
                (
                    "sort",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="许可、处罚、强制的种类"
                    ),
                ),
                ("facts", models.CharField(blank=True, max_length=500, verbose_name="事实")),
                ("basis", models.CharField(blank=True, max_length=300, verbose_name="依据")),
                ("content", models.CharField(blank=True, max_length=500, verbose_name="内容")),
                (
                    "amount",
                    models.DecimalField(
                        decimal_places=2, max_digits=14, null=True, verbose_name="金额（元）"
                    ),
                ),
                ("decided_on", models.DateField(verbose_name="决定日期")),
                ("valid_until", models.DateField(null=True, verbose_name="有效期至")),
                ("published_on", models.DateField(verbose_name="公示日期")),
                ("shown_until", models.DateField(null=True, verbose_name="公示截止日期")),
                ("standing", models.PositiveSmallIntegerField(verbose_name="公示状态")),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="撤回原因"),
                ),
                ("is_late", models.BooleanField(default=False, verbose_name="逾期公示")),
                ("digest", models.BigIntegerField(verbose_name="摘要")),
                (
                    "organ",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.organ",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.unit",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="decisions.matter",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="decisions.party",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["organ", "kind", "standing", "-decided_on", "-id"],
                        name="decisions_stream",
                    ),
                    models.Index(
                        condition=models.Q(("unit__isnull", False)),
                        fields=["unit", "kind", "standing", "-decided_on", "-id"],
                        name="decisions_of_unit",
                    ),
                    models.Index(
                        condition=models.Q(("party__isnull", False)),
                        fields=["party", "-decided_on", "-id"],
                        name="decisions_of_party",
                    ),
                    models.Index(
                        fields=["matter", "-decided_on", "-id"], name="decisions_of_matter"
                    ),
                    models.Index(
                        condition=models.Q(("is_late", True)),
                        fields=["organ", "-decided_on", "-id"],
                        name="decisions_late",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organ", "kind", "number"), name="decisions_number_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Policy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.PositiveSmallIntegerField(verbose_name="决定类别")),
                (
                    "shows_natural",
                    models.BooleanField(verbose_name="公示对自然人的决定（姓名遮盖）"),
                ),
                (
                    "shown_months",
                    models.PositiveSmallIntegerField(null=True, verbose_name="公示月数"),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="organs.organ"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organ", "kind"), name="decisions_policy_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Run",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.PositiveSmallIntegerField(verbose_name="决定类别")),
                ("name", models.CharField(max_length=200, verbose_name="文件名")),
                ("digest", models.CharField(max_length=64, verbose_name="摘要")),
                ("mapping", models.JSONField(default=dict, verbose_name="对应关系")),
                ("corrects", models.BooleanField(default=False, verbose_name="更正已有记录")),
                ("is_whole", models.BooleanField(default=False, verbose_name="全部合格才导入")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "等待导入"),
                            ("reading", "读取校验"),
                            ("writing", "写入"),
                            ("done", "已完成"),
                            ("refused", "未通过"),
                            ("stopped", "已中断"),
                        ],
                        default="waiting",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("rows_read", models.PositiveIntegerField(default=0, verbose_name="读取行数")),
                (
                    "rows_expected",
                    models.PositiveIntegerField(default=0, verbose_name="待写入行数"),
                ),
                ("rows_written", models.PositiveIntegerField(default=0, verbose_name="写入行数")),
                (
                    "rows_corrected",
                    models.PositiveIntegerField(default=0, verbose_name="更正行数"),
                ),
                (
                    "rows_unchanged",
                    models.PositiveIntegerField(default=0, verbose_name="未变行数"),
                ),
                ("rows_rejected", models.PositiveIntegerField(default=0, verbose_name="退回行数")),
                ("first_id", models.BigIntegerField(null=True, verbose_name="起始编号")),
                ("last_id", models.BigIntegerField(null=True, verbose_name="截止编号")),
                ("facts", models.JSONField(default=dict, verbose_name="导入报告")),
                (
                    "refusal",
                    models.CharField(blank=True, max_length=300, verbose_name="未通过的原因"),
                ),
                ("created_at", models.DateTimeField(verbose_name="建立时间")),
                ("attempt", models.PositiveSmallIntegerField(default=0, verbose_name="次数")),
                ("beaten_at", models.DateTimeField(null=True, verbose_name="最近进展")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="结束时间")),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="organs.organ"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "rejected",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organ", "-id"], name="decisions_runs"),
                    models.Index(
                        condition=models.Q(
                            ("state__in", ["waiting", "reading", "writing", "stopped"])
                        ),
                        fields=["state"],
                        name="decisions_unfinished_runs",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["waiting", "reading", "writing"])),
                        fields=("organ", "digest"),
                        name="decisions_one_run_a_file",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["reading", "writing"])),
                        fields=("organ",),
                        name="decisions_one_run_at_work",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unit_number", models.BigIntegerField(default=0, verbose_name="单位编号")),
                ("kind", models.PositiveSmallIntegerField(verbose_name="类别")),
                ("month", models.PositiveIntegerField(verbose_name="月份")),
                ("party_kind", models.PositiveSmallIntegerField(verbose_name="相对人类别")),
                ("standing", models.PositiveSmallIntegerField(verbose_name="公示状态")),
                ("decisions", models.BigIntegerField(default=0, verbose_name="件数")),
                ("late", models.BigIntegerField(default=0, verbose_name="逾期公示件数")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="organs.organ"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organ", "unit_number", "kind", "month", "party_kind", "standing"),
                        name="decisions_tally_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Withdrawal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("was", models.JSONField(default=dict, verbose_name="原内容")),
                ("reason", models.CharField(max_length=200, verbose_name="原因")),
                (
                    "ordered_on",
                    models.DateField(null=True, verbose_name="变更、撤销、确认违法或者无效之日"),
                ),
                ("changed_on", models.DateField(verbose_name="处理日期")),
                ("due_on", models.DateField(null=True, verbose_name="撤回期限")),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="decisions.decision",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["-changed_on", "-id"], name="decisions_changed")],
            },
        ),
        migrations.CreateModel(
            name="Charge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unit_number", models.BigIntegerField(default=0, verbose_name="单位编号")),
                ("item", models.CharField(max_length=120, verbose_name="收费项目")),
                ("month", models.PositiveIntegerField(verbose_name="月份")),
                ("receipts", models.PositiveIntegerField(default=0, verbose_name="票据数")),
                (
                    "yuan",
                    models.DecimalField(
                        decimal_places=2, max_digits=16, verbose_name="金额（元）"
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="organs.organ"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organ", "unit_number", "item", "month"),
                        name="decisions_charge_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Mapping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="名称")),
                ("kind", models.PositiveSmallIntegerField(verbose_name="决定类别")),
                ("columns", models.JSONField(default=dict, verbose_name="对应关系")),
                ("constants", models.JSONField(blank=True, default=dict, verbose_name="固定值")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="organs.organ"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organ", "name"), name="decisions_mapping_once"
                    )
                ],
            },
        ),
    ]
