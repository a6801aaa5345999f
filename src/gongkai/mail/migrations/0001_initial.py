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
            name="Mailbox",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "address",
                    models.EmailField(max_length=254, unique=True, verbose_name="电子邮箱"),
                ),
                ("host", models.CharField(max_length=200, verbose_name="收信服务器")),
                ("port", models.PositiveIntegerField(default=993, verbose_name="端口")),
                ("is_encrypted", models.BooleanField(default=True, verbose_name="使用TLS")),
                ("username", models.CharField(max_length=200, verbose_name="用户名")),
                (
                    "password_variable",
                    models.CharField(max_length=100, verbose_name="密码所在的环境变量"),
                ),
                ("since_on", models.DateField(verbose_name="自该日起的邮件")),
                ("is_read", models.BooleanField(default=True, verbose_name="自动收取")),
                ("is_sender", models.BooleanField(default=False, verbose_name="以本地址发信")),
                ("has_tags", models.BooleanField(default=False, verbose_name="支持加号地址")),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                ("validity", models.BigIntegerField(null=True, verbose_name="UIDVALIDITY")),
                ("last_uid", models.BigIntegerField(default=0, verbose_name="最后收取的UID")),
                ("read_at", models.DateTimeField(null=True, verbose_name="最后收取时间")),
                (
                    "trouble",
                    models.CharField(blank=True, max_length=200, verbose_name="收取失败的原因"),
                ),
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
                "ordering": ["organ", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_sender", True)),
                        fields=("organ",),
                        name="mail_one_sender",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[("in", "收到"), ("out", "发出")],
                        max_length=4,
                        verbose_name="方向",
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("waiting", "待处理"),
                            ("filed", "已归入记录"),
                            ("rejected", "不予处理"),
                            ("automatic", "自动回复"),
                            ("queued", "待发送"),
                            ("sent", "已发送"),
                            ("failed", "发送失败"),
                            ("bounced", "被退回"),
                        ],
                        max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                (
                    "message_id",
                    models.CharField(db_index=True, max_length=300, verbose_name="Message-ID"),
                ),
                ("references", models.TextField(blank=True, verbose_name="References")),
                ("digest", models.CharField(blank=True, max_length=64, verbose_name="摘要")),
                ("sender", models.CharField(max_length=320, verbose_name="发件人")),
                ("recipient", models.CharField(max_length=320, verbose_name="收件人")),
                ("subject", models.CharField(blank=True, max_length=500, verbose_name="主题")),
                ("text", models.TextField(blank=True, verbose_name="正文")),
                ("html", models.TextField(blank=True, verbose_name="网页正文")),
                (
                    "subject_kind",
                    models.CharField(blank=True, max_length=60, verbose_name="记录种类"),
                ),
                ("subject_id", models.BigIntegerField(null=True, verbose_name="记录编号")),
                ("warnings", models.JSONField(default=list, verbose_name="提示")),
                (
                    "reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="不予处理、退回的原因"
                    ),
                ),
                ("dated_at", models.DateTimeField(null=True, verbose_name="邮件日期")),
                ("kept_at", models.DateTimeField(verbose_name="收到、发出时间")),
                (
                    "handled_by",
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
                    "raw",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organ", "stage", "id"], name="mail_tray"),
                    models.Index(
                        fields=["subject_kind", "subject_id", "id"], name="mail_of_subject"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("digest", ""), _negated=True),
                        fields=("organ", "digest"),
                        name="mail_kept_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MessageFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="文件名")),
                (
                    "refused",
                    models.CharField(blank=True, max_length=200, verbose_name="未收取的原因"),
                ),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="mail.message",
                    ),
                ),
            ],
            options={
                "ordering": ["message", "id"],
            },
        ),
        migrations.CreateModel(
            name="Wording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=60, verbose_name="邮件种类")),
                ("subject", models.CharField(max_length=200, verbose_name="主题")),
                ("body", models.TextField(verbose_name="正文")),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                ("changed_at", models.DateTimeField(verbose_name="修改时间")),
                (
                    "changed_by",
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
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organ", "key"), name="mail_one_wording")
                ],
            },
        ),
    ]
