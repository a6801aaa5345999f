import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [("review", "0001_initial"), ("review", "0002_plan_variants")]

    initial = True

    dependencies = [
        ("organs", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="Plan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject_kind", models.CharField(max_length=64, verbose_name="对象类别")),
                (
                    "variant",
                    models.CharField(blank=True, default="", max_length=40, verbose_name="分类"),
                ),
                ("name", models.CharField(max_length=60, verbose_name="名称")),
                ("is_active", models.BooleanField(default=True, verbose_name="启用")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.organ",
                        verbose_name="机构",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_active", True)),
                        fields=("organ", "subject_kind", "variant"),
                        name="review_one_active_plan",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="顺序")),
                ("name", models.CharField(max_length=40, verbose_name="名称")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("officer", "公开工作人员"),
                            ("office_head", "公开工作机构负责人"),
                            ("handler", "承办人"),
                            ("first_reviewer", "初审人"),
                            ("unit_head", "承办单位负责人"),
                            ("secrecy_reviewer", "保密审查人"),
                            ("signing_leader", "签发领导"),
                            ("supervisor", "上级主管人员"),
                            ("auditor", "业务审计人员"),
                            ("system_admin", "系统管理员"),
                            ("security_admin", "安全管理员"),
                            ("audit_admin", "审计管理员"),
                        ],
                        max_length=24,
                        verbose_name="审核角色",
                    ),
                ),
                ("is_secrecy", models.BooleanField(default=False, verbose_name="保密审查")),
                ("is_signature", models.BooleanField(default=False, verbose_name="签发")),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="review.plan",
                    ),
                ),
            ],
            options={
                "ordering": ["plan", "order", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("plan", "order", "name"), name="review_plan_step"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_signature", True)),
                        fields=("plan",),
                        name="review_plan_one_signature",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_secrecy", False), ("is_signature", False), _connector="OR"
                        ),
                        name="review_plan_secrecy_apart",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject_kind", models.CharField(max_length=64, verbose_name="对象类别")),
                ("subject_id", models.BigIntegerField(verbose_name="对象编号")),
                ("subject_label", models.CharField(max_length=200, verbose_name="对象名称")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("RUNNING", "审核中"),
                            ("APPROVED", "已签发"),
                            ("RETURNED", "已退回"),
                            ("RECALLED", "已撤回"),
                        ],
                        max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("submitted_at", models.DateTimeField(verbose_name="送审时间")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="结束时间")),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                (
                    "drafter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="拟稿人",
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
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.unit",
                        verbose_name="内设机构",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organ", "state", "-submitted_at"], name="review_inbox"),
                    models.Index(fields=["subject_kind", "subject_id"], name="review_subject"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "RUNNING")),
                        fields=("subject_kind", "subject_id"),
                        name="review_one_running",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", True), ("state", "RUNNING")),
                            models.Q(
                                models.Q(("state", "RUNNING"), _negated=True),
                                ("ended_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="review_ended_has_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="顺序")),
                ("name", models.CharField(max_length=40, verbose_name="名称")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("officer", "公开工作人员"),
                            ("office_head", "公开工作机构负责人"),
                            ("handler", "承办人"),
                            ("first_reviewer", "初审人"),
                            ("unit_head", "承办单位负责人"),
                            ("secrecy_reviewer", "保密审查人"),
                            ("signing_leader", "签发领导"),
                            ("supervisor", "上级主管人员"),
                            ("auditor", "业务审计人员"),
                            ("system_admin", "系统管理员"),
                            ("security_admin", "安全管理员"),
                            ("audit_admin", "审计管理员"),
                        ],
                        max_length=24,
                        verbose_name="审核角色",
                    ),
                ),
                ("is_secrecy", models.BooleanField(default=False, verbose_name="保密审查")),
                ("is_signature", models.BooleanField(default=False, verbose_name="签发")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("WAITING", "未到"),
                            ("OPEN", "待审核"),
                            ("APPROVED", "同意"),
                            ("RETURNED", "退回"),
                            ("CLOSED", "未审核"),
                        ],
                        max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True, verbose_name="审核时间")),
                ("opinion", models.TextField(blank=True, verbose_name="意见")),
                (
                    "returned_to",
                    models.PositiveSmallIntegerField(null=True, verbose_name="退回至"),
                ),
                ("opened_at", models.DateTimeField(null=True, verbose_name="开始时间")),
                ("is_current", models.BooleanField(default=True, verbose_name="现行")),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="审核人",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="review.review",
                    ),
                ),
                (
                    "stands_in_for",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="代理",
                    ),
                ),
            ],
            options={
                "ordering": ["review", "order", "id"],
                "indexes": [
                    models.Index(fields=["state", "role", "review"], name="review_step_open")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)),
                        fields=("review", "order", "name"),
                        name="review_step_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                ("state__in", ("APPROVED", "RETURNED")),
                            ),
                            models.Q(
                                models.Q(("state__in", ("APPROVED", "RETURNED")), _negated=True),
                                ("decided_at__isnull", True),
                                ("decided_by__isnull", True),
                                ("is_current", True),
                            ),
                            _connector="OR",
                        ),
                        name="review_step_decided_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "OPEN"), _negated=True),
                            ("opened_at__isnull", False),
                            _connector="OR",
                        ),
                        name="review_step_open_since",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_secrecy", False), ("is_signature", False), _connector="OR"
                        ),
                        name="review_step_secrecy_apart",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="版次")),
                ("content", models.JSONField(verbose_name="内容")),
                ("digest", models.CharField(max_length=64, verbose_name="摘要")),
                ("submitted_at", models.DateTimeField(verbose_name="送审时间")),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="review.review",
                    ),
                ),
            ],
            options={
                "ordering": ["review", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("review", "number"), name="review_version_once"
                    )
                ],
            },
        ),
    ]
