import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("publishing", "0001_initial"),
        ("publishing", "0002_revisions"),
        ("publishing", "0003_first_revisions"),
        ("publishing", "0004_editions"),
    ]

    initial = True

    dependencies = [
        ("files", "0001_initial"),
        ("organs", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        primary_key=True, serialize=False, verbose_name="机构编号"
                    ),
                ),
                ("number", models.BigIntegerField(verbose_name="版次")),
            ],
        ),
        migrations.CreateModel(
            name="Column",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("guide", "政府信息公开指南"),
                            ("institutions", "政府信息公开制度"),
                            ("statutory", "法定主动公开内容"),
                            ("reports", "政府信息公开年报"),
                        ],
                        max_length=16,
                        verbose_name="固定栏目",
                    ),
                ),
                ("slug", models.SlugField(max_length=40, verbose_name="标识")),
                ("name", models.CharField(max_length=60, verbose_name="名称")),
                (
                    "catalogue_key",
                    models.CharField(blank=True, max_length=40, verbose_name="目录事项"),
                ),
                (
                    "listing_key",
                    models.CharField(blank=True, max_length=40, verbose_name="记录类型"),
                ),
                ("about", models.CharField(blank=True, max_length=500, verbose_name="公开内容")),
                ("basis", models.CharField(blank=True, max_length=500, verbose_name="公开依据")),
                (
                    "audience",
                    models.CharField(blank=True, max_length=100, verbose_name="公开对象"),
                ),
                (
                    "rhythm",
                    models.CharField(
                        choices=[
                            ("on_change", "形成或者变更后20个工作日内"),
                            ("weekly", "每周"),
                            ("monthly", "每月"),
                            ("quarterly", "每季度"),
                            ("half_yearly", "每半年"),
                            ("yearly", "每年"),
                            ("never", "不定期"),
                        ],
                        default="on_change",
                        max_length=12,
                        verbose_name="更新周期",
                    ),
                ),
                (
                    "layout",
                    models.CharField(
                        choices=[
                            ("list", "列表"),
                            ("table", "表格"),
                            ("document", "单篇"),
                            ("guide", "办事指南"),
                            ("directory", "名录"),
                            ("chart", "数据图表"),
                        ],
                        default="list",
                        max_length=12,
                        verbose_name="版式",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="顺序")),
                ("is_active", models.BooleanField(default=True, verbose_name="启用")),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="columns",
                        to="organs.organ",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="publishing.column",
                    ),
                ),
                (
                    "units",
                    models.ManyToManyField(blank=True, to="organs.unit", verbose_name="公开主体"),
                ),
            ],
            options={
                "ordering": ["organ", "position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("organ", "slug"), name="publishing_one_slug")
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("rules", "规章"), ("normative", "行政规范性文件")],
                        max_length=12,
                        verbose_name="类别",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                (
                    "document_number",
                    models.CharField(blank=True, max_length=60, verbose_name="文号"),
                ),
                (
                    "unified_number",
                    models.CharField(blank=True, max_length=60, verbose_name="统一登记号"),
                ),
                (
                    "legality_opinion",
                    models.CharField(blank=True, max_length=60, verbose_name="合法性审核意见文号"),
                ),
                ("headnote", models.TextField(blank=True, verbose_name="题注")),
                ("is_trial", models.BooleanField(default=False, verbose_name="暂行、试行")),
                ("is_own", models.BooleanField(default=True, verbose_name="本机关主办")),
                ("drafted_on", models.DateField(verbose_name="起草日期")),
                (
                    "reviewed_on",
                    models.DateField(blank=True, null=True, verbose_name="合法性审核日期"),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="印发日期")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="施行日期")),
                (
                    "expires_on",
                    models.DateField(blank=True, null=True, verbose_name="有效期届满日"),
                ),
                ("repealed_on", models.DateField(blank=True, null=True, verbose_name="废止日期")),
                (
                    "repealed_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="废止依据"),
                ),
                (
                    "needs_interpretation",
                    models.BooleanField(default=True, verbose_name="同步解读"),
                ),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                ("changed_at", models.DateTimeField(verbose_name="修改时间")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="organs.organ"
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="publishing.document",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.unit",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["organ", "kind", "-issued_on", "-id"], name="publishing_register"
                    ),
                    models.Index(fields=["expires_on"], name="publishing_document_expiry"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("document_number", ""), _negated=True),
                        fields=("organ", "document_number"),
                        name="publishing_document_number_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("effective_on__isnull", True),
                            models.Q(
                                ("effective_on__gte", models.F("issued_on")),
                                ("issued_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="publishing_effective_after_issue",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_on__isnull", True),
                            ("effective_on__isnull", True),
                            ("expires_on__gte", models.F("effective_on")),
                            _connector="OR",
                        ),
                        name="publishing_expires_after_effect",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IndexSeries",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="年份")),
                ("last", models.PositiveIntegerField(default=0, verbose_name="最后流水号")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="organs.organ"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organ", "year"), name="publishing_one_series")
                ],
            },
        ),
        migrations.CreateModel(
            name="Item",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("summary", models.CharField(blank=True, max_length=500, verbose_name="内容概述")),
                ("body", models.TextField(verbose_name="正文")),
                (
                    "document_number",
                    models.CharField(blank=True, max_length=60, verbose_name="文号"),
                ),
                (
                    "genre",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("notice", "通知"),
                            ("announcement", "公告"),
                            ("circular", "通告"),
                            ("decision", "决定"),
                            ("opinion", "意见"),
                            ("measure", "办法"),
                            ("letter", "函"),
                            ("plan", "计划规划"),
                            ("report", "报告"),
                            ("bulletin", "通报"),
                            ("data", "数据"),
                            ("guide", "指南"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="体裁",
                    ),
                ),
                ("topic", models.CharField(blank=True, max_length=60, verbose_name="主题分类")),
                ("keywords", models.CharField(blank=True, max_length=200, verbose_name="关键词")),
                ("source", models.CharField(blank=True, max_length=100, verbose_name="来源")),
                ("formed_on", models.DateField(verbose_name="生成日期")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="实施日期")),
                ("repealed_on", models.DateField(blank=True, null=True, verbose_name="废止日期")),
                (
                    "expires_on",
                    models.DateField(blank=True, null=True, verbose_name="公示截止日期"),
                ),
                ("data", models.JSONField(blank=True, default=dict, verbose_name="记录内容")),
                (
                    "index_number",
                    models.CharField(blank=True, max_length=40, verbose_name="索引号"),
                ),
                ("published_on", models.DateField(null=True, verbose_name="发布日期")),
                ("revised_on", models.DateField(null=True, verbose_name="最近修改发布日期")),
                (
                    "validity",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "不适用"),
                            ("coming", "尚未施行"),
                            ("valid", "有效"),
                            ("amended", "已修改"),
                            ("expired", "失效"),
                            ("repealed", "废止"),
                        ],
                        default="",
                        max_length=12,
                        verbose_name="有效性",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "草稿"),
                            ("released", "已发布"),
                            ("taken_down", "已下线"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("origin", models.CharField(blank=True, max_length=80, verbose_name="来由")),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                (
                    "taken_down_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="下线原因"),
                ),
                ("taken_down_on", models.DateField(null=True, verbose_name="下线日期")),
                ("created_at", models.DateTimeField(verbose_name="建立时间")),
                ("changed_at", models.DateTimeField(verbose_name="修改时间")),
                (
                    "column",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="publishing.column",
                    ),
                ),
                (
                    "editor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="organs.organ"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.unit",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["column", "state", "-published_on", "-id"],
                        name="publishing_in_column",
                    ),
                    models.Index(
                        fields=["organ", "state", "-published_on", "-id"],
                        name="publishing_item_newest",
                    ),
                    models.Index(
                        fields=["state", "-published_on", "-id"], name="publishing_newest"
                    ),
                    models.Index(
                        fields=["organ", "-changed_at", "-id"], name="publishing_item_desk"
                    ),
                    models.Index(
                        condition=models.Q(("expires_on__isnull", False), ("state", "released")),
                        fields=["expires_on"],
                        name="publishing_expiring",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("index_number", ""), _negated=True),
                        fields=("organ", "index_number"),
                        name="publishing_index_number_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("origin", ""), _negated=True),
                        fields=("organ", "origin"),
                        name="publishing_origin_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "draft"),
                            models.Q(
                                ("published_on__isnull", False),
                                models.Q(("index_number", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="publishing_released_is_indexed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "released"), _negated=True),
                            models.Q(
                                models.Q(("title", ""), _negated=True),
                                models.Q(("body", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="publishing_released_is_written",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "taken_down"), _negated=True),
                            models.Q(("taken_down_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="publishing_taken_down_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("published_on__isnull", True),
                            ("published_on__gte", models.F("formed_on")),
                            _connector="OR",
                        ),
                        name="publishing_not_before_it_is_made",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Interpretation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("text", "文字"),
                            ("chart", "图表"),
                            ("video", "视频"),
                            ("press", "新闻发布会"),
                            ("questions", "问答"),
                        ],
                        default="text",
                        max_length=12,
                        verbose_name="形式",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interpretations",
                        to="publishing.document",
                    ),
                ),
                (
                    "item",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interprets",
                        to="publishing.item",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="document",
            name="item",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="publishing.item",
            ),
        ),
        migrations.CreateModel(
            name="OrganTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("wrong", "错误表述"),
                            ("banned", "禁用表述"),
                            ("leader", "领导姓名职务"),
                        ],
                        max_length=8,
                        verbose_name="类别",
                    ),
                ),
                ("term", models.CharField(max_length=60, verbose_name="词语")),
                ("instead", models.CharField(blank=True, max_length=120, verbose_name="应为")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="organs.organ"
                    ),
                ),
            ],
            options={
                "ordering": ["organ", "kind", "term"],
                "constraints": [
                    models.UniqueConstraint(fields=("organ", "term"), name="publishing_term_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Revision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("summary", models.CharField(blank=True, max_length=500, verbose_name="内容概述")),
                ("body", models.TextField(verbose_name="正文")),
                (
                    "document_number",
                    models.CharField(blank=True, max_length=60, verbose_name="文号"),
                ),
                (
                    "genre",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("notice", "通知"),
                            ("announcement", "公告"),
                            ("circular", "通告"),
                            ("decision", "决定"),
                            ("opinion", "意见"),
                            ("measure", "办法"),
                            ("letter", "函"),
                            ("plan", "计划规划"),
                            ("report", "报告"),
                            ("bulletin", "通报"),
                            ("data", "数据"),
                            ("guide", "指南"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="体裁",
                    ),
                ),
                ("topic", models.CharField(blank=True, max_length=60, verbose_name="主题分类")),
                ("keywords", models.CharField(blank=True, max_length=200, verbose_name="关键词")),
                ("source", models.CharField(blank=True, max_length=100, verbose_name="来源")),
                ("formed_on", models.DateField(verbose_name="生成日期")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="实施日期")),
                ("repealed_on", models.DateField(blank=True, null=True, verbose_name="废止日期")),
                (
                    "expires_on",
                    models.DateField(blank=True, null=True, verbose_name="公示截止日期"),
                ),
                ("data", models.JSONField(blank=True, default=dict, verbose_name="记录内容")),
                ("number", models.PositiveIntegerField(verbose_name="版次")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("draft", "草稿"),
                            ("review", "审核中"),
                            ("approved", "审核通过"),
                            ("released", "已发布"),
                            ("superseded", "已被替代"),
                            ("dropped", "已放弃"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="修改说明")),
                (
                    "release_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="定时发布"),
                ),
                (
                    "released_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="发布时间"),
                ),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                ("created_at", models.DateTimeField(verbose_name="建立时间")),
                ("changed_at", models.DateTimeField(verbose_name="修改时间")),
                (
                    "editor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revisions",
                        to="publishing.item",
                    ),
                ),
            ],
            options={
                "ordering": ["item", "-number"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("release_at__isnull", False), ("stage", "approved")),
                        fields=["release_at"],
                        name="publishing_to_release",
                    ),
                    models.Index(
                        fields=["stage", "-changed_at", "-id"], name="publishing_at_stage"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("item", "number"), name="publishing_revision_number"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("stage__in", ["draft", "review", "approved"])),
                        fields=("item",),
                        name="publishing_one_open_revision",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("stage", "released")),
                        fields=("item",),
                        name="publishing_one_released",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stage__in", ["released", "superseded"]), _negated=True),
                            ("released_at__isnull", False),
                            _connector="OR",
                        ),
                        name="publishing_released_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="名称")),
                ("alt", models.CharField(blank=True, max_length=200, verbose_name="替代文字")),
                ("is_inline", models.BooleanField(default=False, verbose_name="正文图片")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="顺序")),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="files.storedfile"
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="publishing.revision",
                    ),
                ),
            ],
            options={
                "ordering": ["revision", "position", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("revision", "file"), name="publishing_file_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ScanFinding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("personal", "个人信息"),
                            ("path", "本地路径、编辑痕迹"),
                            ("word", "错误、禁用表述"),
                            ("doubled", "叠字、标点"),
                            ("link", "失效链接"),
                            ("map", "地图缺审图号"),
                            ("alt", "图片缺替代文字"),
                            ("file", "附件遗留信息"),
                            ("incomplete", "要素不全"),
                        ],
                        max_length=12,
                        verbose_name="类别",
                    ),
                ),
                ("place", models.CharField(max_length=200, verbose_name="位置")),
                ("start", models.PositiveIntegerField(default=0, verbose_name="起始")),
                ("end", models.PositiveIntegerField(default=0, verbose_name="结束")),
                ("shown", models.CharField(max_length=200, verbose_name="内容")),
                ("advice", models.CharField(blank=True, max_length=300, verbose_name="处理建议")),
                ("is_stopping", models.BooleanField(default=True, verbose_name="阻止发布")),
                ("fingerprint", models.CharField(max_length=64, verbose_name="特征")),
                ("overridden_at", models.DateTimeField(null=True, verbose_name="放行时间")),
                (
                    "override_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="放行理由"),
                ),
                ("found_at", models.DateTimeField(verbose_name="发现时间")),
                (
                    "overridden_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="publishing.revision",
                    ),
                ),
            ],
            options={
                "ordering": ["revision", "place", "start", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("revision", "fingerprint", "start"), name="publishing_finding_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("overridden_at__isnull", True),
                            models.Q(("override_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="publishing_override_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourcePaper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                (
                    "document_number",
                    models.CharField(blank=True, max_length=60, verbose_name="文号"),
                ),
                ("formed_on", models.DateField(verbose_name="成文日期")),
                ("excerpt", models.TextField(blank=True, verbose_name="内容摘要")),
                ("is_classified", models.BooleanField(default=False, verbose_name="涉密")),
                ("is_joint", models.BooleanField(default=False, verbose_name="联合发文")),
                (
                    "forwards",
                    models.CharField(blank=True, max_length=60, verbose_name="转发的原文文号"),
                ),
                (
                    "proposed",
                    models.CharField(
                        choices=[
                            ("proactive", "主动公开"),
                            ("on_request", "依申请公开"),
                            ("withheld", "不予公开"),
                        ],
                        max_length=12,
                        verbose_name="拟定属性",
                    ),
                ),
                (
                    "attribute",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("proactive", "主动公开"),
                            ("on_request", "依申请公开"),
                            ("withheld", "不予公开"),
                        ],
                        max_length=12,
                        verbose_name="认定属性",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="理由")),
                ("ground", models.CharField(blank=True, max_length=60, verbose_name="依据")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("proposed", "已拟定"),
                            ("review", "审核中"),
                            ("decided", "已认定"),
                        ],
                        default="proposed",
                        max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("decided_on", models.DateField(null=True, verbose_name="认定日期")),
                ("reviewed_on", models.DateField(null=True, verbose_name="复查日期")),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                ("changed_at", models.DateTimeField(verbose_name="修改时间")),
                (
                    "drafter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "item",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="publishing.item",
                    ),
                ),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="organs.organ"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.unit",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organ", "-formed_on", "-id"], name="publishing_papers"),
                    models.Index(
                        fields=["organ", "attribute", "reviewed_on"], name="publishing_to_rereview"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("attribute__in", ["on_request", "withheld"]), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="publishing_withheld_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_classified", False),
                            ("attribute__in", ["", "withheld"]),
                            _connector="OR",
                        ),
                        name="publishing_classified_is_withheld",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stage", "decided"), _negated=True),
                            models.Q(
                                models.Q(("attribute", ""), _negated=True),
                                ("decided_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="publishing_decided_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Subscription",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=100, verbose_name="检索词")),
                ("email", models.EmailField(max_length=254, verbose_name="电子邮箱")),
                ("created_at", models.DateTimeField(verbose_name="申请时间")),
                (
                    "confirmed_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="确认时间"),
                ),
                (
                    "last_on",
                    models.DateField(blank=True, null=True, verbose_name="已告知到的日期"),
                ),
                (
                    "column",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="publishing.column",
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
                "indexes": [
                    models.Index(
                        condition=models.Q(("confirmed_at__isnull", False)),
                        fields=["organ", "email"],
                        name="publishing_to_tell",
                    ),
                    models.Index(
                        condition=models.Q(("confirmed_at__isnull", True)),
                        fields=["created_at"],
                        name="publishing_unconfirmed",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("column__isnull", False)),
                        fields=("organ", "email", "column", "words"),
                        name="publishing_column_subscribed_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("column__isnull", True)),
                        fields=("organ", "email", "words"),
                        name="publishing_organ_subscribed_once",
                    ),
                ],
            },
        ),
    ]
