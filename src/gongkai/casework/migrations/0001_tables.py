import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("casework", "0001_initial"),
        ("casework", "0002_whole_life"),
        ("casework", "0003_whole_life_tables"),
        ("casework", "0004_doors"),
        ("casework", "0005_submissions"),
        ("casework", "0006_service_and_archive"),
        ("casework", "0007_reminders"),
        ("casework", "0008_disputes"),
        ("casework", "0009_dispute_courses"),
        ("casework", "0010_open_cases"),
        ("casework", "0011_urged"),
    ]

    initial = True

    dependencies = [
        ("files", "0001_initial"),
        ("mail", "0001_initial"),
        ("organs", "0001_tables"),
        ("papers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("draft", "拟稿"),
                            ("in_review", "审核中"),
                            ("signed", "已签发"),
                            ("served", "已送达"),
                            ("superseded", "已被替代"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("GRANT_ALREADY_PUBLIC", "GRANT_ALREADY_PUBLIC"),
                            ("GRANT_PROVIDE", "GRANT_PROVIDE"),
                            ("PARTIAL", "PARTIAL"),
                            ("REFUSE_STATE_SECRET", "REFUSE_STATE_SECRET"),
                            ("REFUSE_LAW_PROHIBITS", "REFUSE_LAW_PROHIBITS"),
                            ("REFUSE_SECURITY", "REFUSE_SECURITY"),
                            ("REFUSE_THIRD_PARTY", "REFUSE_THIRD_PARTY"),
                            ("REFUSE_INTERNAL", "REFUSE_INTERNAL"),
                            ("REFUSE_PROCESS", "REFUSE_PROCESS"),
                            ("REFUSE_CASE_FILE", "REFUSE_CASE_FILE"),
                            ("REFUSE_ADMIN_QUERY", "REFUSE_ADMIN_QUERY"),
                            ("UNABLE_NONEXISTENT", "UNABLE_NONEXISTENT"),
                            ("UNABLE_OTHER_ORGAN", "UNABLE_OTHER_ORGAN"),
                            ("UNABLE_NEEDS_CREATION", "UNABLE_NEEDS_CREATION"),
                            ("UNABLE_STILL_UNCLEAR", "UNABLE_STILL_UNCLEAR"),
                            ("NOPROC_PETITION", "NOPROC_PETITION"),
                            ("NOPROC_REPEAT", "NOPROC_REPEAT"),
                            ("NOPROC_PUBLICATION", "NOPROC_PUBLICATION"),
                            ("NOPROC_ABUSIVE", "NOPROC_ABUSIVE"),
                            ("NOPROC_RECONFIRM", "NOPROC_RECONFIRM"),
                            ("OTHER_NO_CORRECTION", "OTHER_NO_CORRECTION"),
                            ("OTHER_NO_PAYMENT", "OTHER_NO_PAYMENT"),
                            ("OTHER_WITHDRAWN", "OTHER_WITHDRAWN"),
                            ("OTHER_MERGED", "OTHER_MERGED"),
                            ("OTHER_NOT_GOV_INFO", "OTHER_NOT_GOV_INFO"),
                        ],
                        max_length=24,
                        verbose_name="答复类型",
                    ),
                ),
                ("grounds", models.JSONField(default=list, verbose_name="不予公开部分的依据")),
                ("evidence", models.JSONField(default=dict, verbose_name="依据材料")),
                ("questions", models.JSONField(default=dict, verbose_name="判断过程")),
                ("body", models.TextField(verbose_name="答复内容")),
                ("remedy", models.TextField(blank=True, verbose_name="救济途径")),
                (
                    "letter_number",
                    models.CharField(blank=True, max_length=60, verbose_name="文号"),
                ),
                ("drafted_at", models.DateTimeField(verbose_name="拟稿时间")),
                ("signed_on", models.DateField(null=True, verbose_name="签发日期")),
                ("served_on", models.DateField(null=True, verbose_name="送达日期")),
                ("manner", models.CharField(blank=True, max_length=12, verbose_name="送达方式")),
                (
                    "drafter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="拟稿人",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stage", "served"), _negated=True),
                            ("served_on__isnull", False),
                            _connector="OR",
                        ),
                        name="casework_served_has_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Applicant",
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
                            ("NATURAL", "自然人"),
                            ("ENTERPRISE", "商业企业"),
                            ("RESEARCH", "科研机构"),
                            ("CHARITY", "社会公益组织"),
                            ("LEGAL_SERVICE", "法律服务机构"),
                            ("OTHER_ORG", "其他"),
                        ],
                        max_length=16,
                        verbose_name="类别",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="姓名或者名称")),
                ("id_type", models.CharField(blank=True, max_length=20, verbose_name="证件类型")),
                (
                    "id_number",
                    models.CharField(blank=True, max_length=40, verbose_name="证件号码"),
                ),
                (
                    "identity_key",
                    models.CharField(db_index=True, max_length=64, verbose_name="同一申请人标识"),
                ),
                (
                    "legal_representative",
                    models.CharField(blank=True, max_length=60, verbose_name="法定代表人"),
                ),
                ("contact", models.CharField(blank=True, max_length=60, verbose_name="联系人")),
                ("agent", models.CharField(blank=True, max_length=60, verbose_name="代理人")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="联系电话")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="通信地址")),
                ("postcode", models.CharField(blank=True, max_length=6, verbose_name="邮政编码")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="电子邮箱")),
                (
                    "mails_every_step",
                    models.BooleanField(default=True, verbose_name="每一步都发邮件"),
                ),
                (
                    "identity_checked_at",
                    models.DateTimeField(null=True, verbose_name="身份核验时间"),
                ),
                ("erased_at", models.DateTimeField(null=True, verbose_name="删除时间")),
                (
                    "identity_checked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="身份核验人",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["name"], name="casework_applicant_by_name")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True),
                            ("erased_at__isnull", False),
                            _connector="OR",
                        ),
                        name="casework_applicant_named",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Dispute",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "item_number",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="所涉公开信息的索引号"
                    ),
                ),
                (
                    "matter",
                    models.CharField(blank=True, max_length=200, verbose_name="所涉公开行为"),
                ),
                (
                    "disputed_outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("GRANT_ALREADY_PUBLIC", "GRANT_ALREADY_PUBLIC"),
                            ("GRANT_PROVIDE", "GRANT_PROVIDE"),
                            ("PARTIAL", "PARTIAL"),
                            ("REFUSE_STATE_SECRET", "REFUSE_STATE_SECRET"),
                            ("REFUSE_LAW_PROHIBITS", "REFUSE_LAW_PROHIBITS"),
                            ("REFUSE_SECURITY", "REFUSE_SECURITY"),
                            ("REFUSE_THIRD_PARTY", "REFUSE_THIRD_PARTY"),
                            ("REFUSE_INTERNAL", "REFUSE_INTERNAL"),
                            ("REFUSE_PROCESS", "REFUSE_PROCESS"),
                            ("REFUSE_CASE_FILE", "REFUSE_CASE_FILE"),
                            ("REFUSE_ADMIN_QUERY", "REFUSE_ADMIN_QUERY"),
                            ("UNABLE_NONEXISTENT", "UNABLE_NONEXISTENT"),
                            ("UNABLE_OTHER_ORGAN", "UNABLE_OTHER_ORGAN"),
                            ("UNABLE_NEEDS_CREATION", "UNABLE_NEEDS_CREATION"),
                            ("UNABLE_STILL_UNCLEAR", "UNABLE_STILL_UNCLEAR"),
                            ("NOPROC_PETITION", "NOPROC_PETITION"),
                            ("NOPROC_REPEAT", "NOPROC_REPEAT"),
                            ("NOPROC_PUBLICATION", "NOPROC_PUBLICATION"),
                            ("NOPROC_ABUSIVE", "NOPROC_ABUSIVE"),
                            ("NOPROC_RECONFIRM", "NOPROC_RECONFIRM"),
                            ("OTHER_NO_CORRECTION", "OTHER_NO_CORRECTION"),
                            ("OTHER_NO_PAYMENT", "OTHER_NO_PAYMENT"),
                            ("OTHER_WITHDRAWN", "OTHER_WITHDRAWN"),
                            ("OTHER_MERGED", "OTHER_MERGED"),
                            ("OTHER_NOT_GOV_INFO", "OTHER_NOT_GOV_INFO"),
                        ],
                        max_length=24,
                        verbose_name="所涉答复类型",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("reconsideration", "行政复议"),
                            ("litigation", "未经复议直接起诉"),
                            ("litigation_after_reconsideration", "复议后起诉"),
                        ],
                        max_length=40,
                        verbose_name="类别",
                    ),
                ),
                ("authority", models.CharField(max_length=100, verbose_name="复议机关或者法院")),
                ("reference", models.CharField(blank=True, max_length=80, verbose_name="案号")),
                (
                    "track",
                    models.CharField(
                        blank=True,
                        choices=[("ORDINARY", "普通程序"), ("SUMMARY", "简易程序")],
                        max_length=12,
                        verbose_name="程序",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("NEW", "尚未登记"),
                            ("FILED", "已提起，待受理"),
                            ("RUNNING", "审理中"),
                            ("SUSPENDED", "已中止"),
                            ("JUDGED", "一审已裁判，尚未生效"),
                            ("CONCLUDED", "已审结"),
                            ("RETRYING", "再审中"),
                        ],
                        default="FILED",
                        max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                ("filed_on", models.DateField(verbose_name="提起日期")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="裁决日期")),
                (
                    "served_on",
                    models.DateField(blank=True, null=True, verbose_name="收到裁决日期"),
                ),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="审结日期")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upheld", "结果维持"),
                            ("corrected", "结果纠正"),
                            ("other", "其他结果"),
                        ],
                        max_length=12,
                        verbose_name="结果",
                    ),
                ),
                (
                    "result_code",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("UPHELD_DECISION", "维持"),
                            ("CLAIM_REJECTED", "驳回行政复议请求"),
                            ("CHANGED", "变更"),
                            ("REVOKED", "撤销或者部分撤销"),
                            ("DECLARED_UNLAWFUL", "确认违法"),
                            ("ORDERED", "责令履行"),
                            ("DECLARED_VOID", "确认无效"),
                            ("REVOKED_UNDEFENDED", "未按规定答复而撤销"),
                            ("NOT_ACCEPTED", "不予受理"),
                            ("APPLICATION_REJECTED", "驳回行政复议申请"),
                            ("TERMINATED", "终止（含撤回申请）"),
                            ("MEDIATED", "调解"),
                            ("RECONCILED", "和解后撤回"),
                            ("SUIT_CLAIM_REJECTED", "驳回诉讼请求"),
                            ("SUIT_REVOKED", "判决撤销或者部分撤销"),
                            ("SUIT_ORDERED", "判决履行或者给付"),
                            ("SUIT_DECLARED_UNLAWFUL", "判决确认违法"),
                            ("SUIT_DECLARED_VOID", "判决确认无效"),
                            ("SUIT_CHANGED", "判决变更"),
                            ("SUIT_NOT_DOCKETED", "不予立案"),
                            ("SUIT_REJECTED", "驳回起诉"),
                            ("SUIT_WITHDRAWN", "准予撤诉"),
                            ("SUIT_ENDED", "终结诉讼"),
                            ("SUIT_TRANSFERRED", "移送"),
                            ("APPEAL_DISMISSED", "驳回上诉，维持原裁判"),
                            ("APPEAL_WITHDRAWN", "准许撤回上诉"),
                            ("RETRIAL_UPHELD", "再审维持原裁判"),
                            ("UPHELD_UNTOLD", "结果维持（未细分）"),
                            ("CORRECTED_UNTOLD", "结果纠正（未细分）"),
                            ("OTHER_UNTOLD", "其他结果（未细分）"),
                        ],
                        max_length=24,
                        verbose_name="裁决结果",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("FACTS", "主要事实不清、证据不足"),
                            ("LAW", "适用依据错误"),
                            ("PROCEDURE", "违反法定程序"),
                            ("POWER", "超越职权、滥用职权"),
                            ("UNFIT", "内容明显不当"),
                            ("DUTY", "未依法履行答复职责"),
                            ("UNDEFENDED", "未按规定提出书面答复、提交证据"),
                        ],
                        max_length=12,
                        verbose_name="纠正原因",
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="下一期限")),
                (
                    "due_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("DEFENCE", "提出书面答复（答辩状）并提交证据"),
                            ("HEARING", "参加听证（出庭）"),
                            ("DECISION", "行政复议机关作出决定"),
                            ("APPEAL", "决定是否上诉"),
                            ("SUIT", "申请人提起行政诉讼"),
                            ("REANSWER", "重新作出答复"),
                        ],
                        max_length=12,
                        verbose_name="期限事项",
                    ),
                ),
                ("is_provisional", models.BooleanField(default=False, verbose_name="期限暂定")),
                (
                    "reanswer_due_on",
                    models.DateField(blank=True, null=True, verbose_name="重新答复期限"),
                ),
                ("note", models.TextField(blank=True, verbose_name="说明")),
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
                "indexes": [
                    models.Index(fields=["organ", "filed_on", "id"], name="casework_disputes"),
                    models.Index(fields=["filed_on", "id"], name="casework_disputes_below"),
                    models.Index(fields=["organ", "due_on", "id"], name="casework_disputes_due"),
                    models.Index(
                        fields=["organ", "concluded_on", "disputed_outcome"],
                        name="casework_disputes_ended",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("concluded_on__isnull", True), ("result", "")),
                            models.Q(
                                models.Q(("result", ""), _negated=True),
                                ("concluded_on__gte", models.F("filed_on")),
                            ),
                            _connector="OR",
                        ),
                        name="casework_dispute_result_has_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("due_kind", ""), ("due_on__isnull", True)),
                            models.Q(
                                ("due_on__isnull", False),
                                models.Q(("due_kind", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="casework_dispute_due_is_named",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DisputeEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField(verbose_name="序号")),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("REGISTER", "登记案件"),
                            ("ACCEPT", "受理（立案）"),
                            ("RECEIVE_COPY", "收到申请书或者起诉状副本"),
                            ("TURN_ORDINARY", "转为普通程序"),
                            ("DEFEND", "提出书面答复（答辩状）"),
                            ("SET_HEARING", "通知听证（开庭）"),
                            ("EXTEND", "延长复议期限"),
                            ("SUSPEND", "中止"),
                            ("RESUME", "恢复审理"),
                            ("JOIN", "与他案合并审理"),
                            ("DECIDE", "作出复议决定"),
                            ("JUDGE", "一审裁判"),
                            ("TAKE_EFFECT", "一审裁判生效"),
                            ("APPEAL", "提起上诉"),
                            ("REMAND", "发回重审"),
                            ("JUDGE_ON_APPEAL", "二审裁判"),
                            ("END", "撤回、终止或者移送"),
                            ("CONCLUDE", "登记最终结果"),
                            ("RETRY", "决定再审"),
                            ("JUDGE_RETRIAL", "再审裁判"),
                            ("ORDER_REANSWER", "转入重新答复"),
                        ],
                        max_length=20,
                        verbose_name="步骤",
                    ),
                ),
                ("happened_on", models.DateField(verbose_name="日期")),
                ("facts", models.JSONField(default=dict, verbose_name="内容")),
                ("recorded_at", models.DateTimeField(verbose_name="记录时间")),
                (
                    "dispute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="casework.dispute",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["dispute", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("dispute", "position"), name="casework_dispute_event_position"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DisputeFile",
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
                            ("claim", "申请书（起诉状）副本"),
                            ("notice", "受理、答复等通知书"),
                            ("defence", "书面答复（答辩状）"),
                            ("evidence", "证据、依据"),
                            ("decision", "决定书、裁判文书"),
                            ("other", "其他材料"),
                        ],
                        max_length=12,
                        verbose_name="种类",
                    ),
                ),
                (
                    "dispute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="casework.dispute",
                    ),
                ),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
            ],
            options={
                "ordering": ["dispute", "id"],
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64, unique=True, verbose_name="标识摘要")),
                ("data", models.JSONField(default=dict, verbose_name="内容")),
                ("updated_at", models.DateTimeField(db_index=True, verbose_name="更新时间")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="organs.organ"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Feed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True, verbose_name="地址摘要")),
                ("created_at", models.DateTimeField(verbose_name="建立时间")),
                (
                    "organ",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="organs.organ",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["person", "id"],
            },
        ),
        migrations.CreateModel(
            name="MailChoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("by_mail", models.BooleanField(default=True, verbose_name="每日邮件汇总")),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RecordClaim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=40, verbose_name="登记编号")),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("in_person", "IN_PERSON"),
                            ("signed_post", "SIGNED_POST"),
                            ("ordinary_post", "ORDINARY_POST"),
                            ("internet", "INTERNET"),
                            ("fax", "FAX"),
                        ],
                        max_length=16,
                        verbose_name="提交方式",
                    ),
                ),
                ("record", models.TextField(verbose_name="所涉记录")),
                ("error", models.TextField(verbose_name="不准确之处")),
                ("proof", models.TextField(verbose_name="证据材料")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("NEW", "尚未提交"),
                            ("FILED", "已提交，待确认收到"),
                            ("RECEIVED", "已收到，待登记"),
                            ("HANDLING", "办理中"),
                            ("AWAITING_CORRECTION", "待申请人补正"),
                            ("AWAITING_PAYMENT", "待申请人缴费"),
                            ("DECIDED", "已决定，待送达"),
                            ("ANSWERED", "已答复"),
                            ("REANSWERING", "重新答复中"),
                            ("ABANDONED", "视为放弃申请"),
                            ("WITHDRAWN", "已撤回"),
                            ("MERGED", "已合并办理"),
                            ("SPLIT", "已拆分"),
                            ("RECORD_CLAIMED", "更正申请办理中"),
                            ("RECORD_CORRECTED", "记录已更正"),
                            ("RECORD_KEPT", "记录不予更正"),
                            ("RECORD_REFERRED", "更正申请已转送或者告知"),
                        ],
                        max_length=20,
                        verbose_name="状态",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                ("acts", models.JSONField(default=list, verbose_name="办理经过")),
                ("reply", models.TextField(blank=True, verbose_name="答复内容")),
                ("claimed_on", models.DateField(verbose_name="提出日期")),
                ("ended_on", models.DateField(null=True, verbose_name="办结日期")),
                (
                    "applicant",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="casework.applicant",
                        verbose_name="申请人",
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
                "indexes": [
                    models.Index(fields=["organ", "claimed_on", "id"], name="casework_claims")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organ", "number"), name="casework_claim_number_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Request",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True, db_index=True, max_length=40, verbose_name="登记编号"
                    ),
                ),
                (
                    "query_code",
                    models.CharField(blank=True, max_length=64, verbose_name="查询码摘要"),
                ),
                ("applicant_kind", models.CharField(max_length=16, verbose_name="申请人类别")),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("in_person", "IN_PERSON"),
                            ("signed_post", "SIGNED_POST"),
                            ("ordinary_post", "ORDINARY_POST"),
                            ("internet", "INTERNET"),
                            ("fax", "FAX"),
                        ],
                        max_length=16,
                        verbose_name="提交方式",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="所需信息的名称")),
                ("description", models.TextField(verbose_name="所需信息的内容描述")),
                (
                    "wanted_form",
                    models.CharField(blank=True, max_length=20, verbose_name="提供方式"),
                ),
                ("delivery", models.CharField(blank=True, max_length=20, verbose_name="获取途径")),
                (
                    "is_oral",
                    models.BooleanField(default=False, verbose_name="口头申请，由机关代为填写"),
                ),
                ("posted_on", models.DateField(null=True, verbose_name="寄出日期")),
                (
                    "tracking_number",
                    models.CharField(blank=True, max_length=40, verbose_name="邮件号码"),
                ),
                (
                    "needs_help",
                    models.CharField(blank=True, max_length=200, verbose_name="需要的便利"),
                ),
                ("submitted_at", models.DateTimeField(verbose_name="提交时间")),
                ("arrived_at", models.DateTimeField(null=True, verbose_name="到达时间")),
                ("confirmed_at", models.DateTimeField(null=True, verbose_name="确认时间")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("NEW", "尚未提交"),
                            ("FILED", "已提交，待确认收到"),
                            ("RECEIVED", "已收到，待登记"),
                            ("HANDLING", "办理中"),
                            ("AWAITING_CORRECTION", "待申请人补正"),
                            ("AWAITING_PAYMENT", "待申请人缴费"),
                            ("DECIDED", "已决定，待送达"),
                            ("ANSWERED", "已答复"),
                            ("REANSWERING", "重新答复中"),
                            ("ABANDONED", "视为放弃申请"),
                            ("WITHDRAWN", "已撤回"),
                            ("MERGED", "已合并办理"),
                            ("SPLIT", "已拆分"),
                            ("RECORD_CLAIMED", "更正申请办理中"),
                            ("RECORD_CORRECTED", "记录已更正"),
                            ("RECORD_KEPT", "记录不予更正"),
                            ("RECORD_REFERRED", "更正申请已转送或者告知"),
                        ],
                        max_length=20,
                        verbose_name="状态",
                    ),
                ),
                (
                    "is_open",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Q(  # type: ignore[arg-type]  # the stubs know no Q
                            (
                                "state__in",
                                (
                                    "FILED",
                                    "RECEIVED",
                                    "HANDLING",
                                    "AWAITING_CORRECTION",
                                    "AWAITING_PAYMENT",
                                    "DECIDED",
                                    "REANSWERING",
                                    "RECORD_CLAIMED",
                                ),
                            )
                        ),
                        output_field=models.BooleanField(),
                        verbose_name="在办",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                ("received_on", models.DateField(null=True, verbose_name="收到日期")),
                ("due_on", models.DateField(null=True, verbose_name="答复期限")),
                ("is_provisional", models.BooleanField(default=False, verbose_name="期限暂定")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("GRANT_ALREADY_PUBLIC", "GRANT_ALREADY_PUBLIC"),
                            ("GRANT_PROVIDE", "GRANT_PROVIDE"),
                            ("PARTIAL", "PARTIAL"),
                            ("REFUSE_STATE_SECRET", "REFUSE_STATE_SECRET"),
                            ("REFUSE_LAW_PROHIBITS", "REFUSE_LAW_PROHIBITS"),
                            ("REFUSE_SECURITY", "REFUSE_SECURITY"),
                            ("REFUSE_THIRD_PARTY", "REFUSE_THIRD_PARTY"),
                            ("REFUSE_INTERNAL", "REFUSE_INTERNAL"),
                            ("REFUSE_PROCESS", "REFUSE_PROCESS"),
                            ("REFUSE_CASE_FILE", "REFUSE_CASE_FILE"),
                            ("REFUSE_ADMIN_QUERY", "REFUSE_ADMIN_QUERY"),
                            ("UNABLE_NONEXISTENT", "UNABLE_NONEXISTENT"),
                            ("UNABLE_OTHER_ORGAN", "UNABLE_OTHER_ORGAN"),
                            ("UNABLE_NEEDS_CREATION", "UNABLE_NEEDS_CREATION"),
                            ("UNABLE_STILL_UNCLEAR", "UNABLE_STILL_UNCLEAR"),
                            ("NOPROC_PETITION", "NOPROC_PETITION"),
                            ("NOPROC_REPEAT", "NOPROC_REPEAT"),
                            ("NOPROC_PUBLICATION", "NOPROC_PUBLICATION"),
                            ("NOPROC_ABUSIVE", "NOPROC_ABUSIVE"),
                            ("NOPROC_RECONFIRM", "NOPROC_RECONFIRM"),
                            ("OTHER_NO_CORRECTION", "OTHER_NO_CORRECTION"),
                            ("OTHER_NO_PAYMENT", "OTHER_NO_PAYMENT"),
                            ("OTHER_WITHDRAWN", "OTHER_WITHDRAWN"),
                            ("OTHER_MERGED", "OTHER_MERGED"),
                            ("OTHER_NOT_GOV_INFO", "OTHER_NOT_GOV_INFO"),
                        ],
                        max_length=24,
                        verbose_name="办理结果",
                    ),
                ),
                ("concluded_on", models.DateField(null=True, verbose_name="办结日期")),
                ("created_at", models.DateTimeField(verbose_name="建立时间")),
                (
                    "applicant",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="casework.applicant",
                        verbose_name="申请人",
                    ),
                ),
                (
                    "handler",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="承办人",
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
                    "repeats",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="repeated_by",
                        to="casework.request",
                        verbose_name="重复自",
                    ),
                ),
                (
                    "split_from",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="casework.request",
                        verbose_name="拆分自",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.unit",
                        verbose_name="承办单位",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organ", "submitted_at", "id"], name="casework_newest"),
                    models.Index(fields=["organ", "due_on", "id"], name="casework_soonest"),
                    models.Index(fields=["submitted_at", "id"], name="casework_newest_below"),
                    models.Index(fields=["due_on", "id"], name="casework_soonest_below"),
                    models.Index(
                        fields=["organ", "is_open", "due_on", "id"], name="casework_open"
                    ),
                    models.Index(fields=["is_open", "due_on", "id"], name="casework_open_below"),
                    models.Index(
                        fields=["organ", "state", "due_on", "id"], name="casework_by_state"
                    ),
                    models.Index(fields=["unit", "due_on", "id"], name="casework_by_unit"),
                    models.Index(fields=["handler", "due_on", "id"], name="casework_by_handler"),
                    models.Index(
                        fields=["organ", "concluded_on", "outcome", "applicant_kind"],
                        name="casework_concluded",
                    ),
                    models.Index(
                        fields=["organ", "received_on", "applicant_kind"], name="casework_received"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("number", ""), _negated=True),
                        fields=("organ", "number"),
                        name="casework_number_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("concluded_on__isnull", True), ("outcome", "")),
                            models.Q(
                                models.Q(("outcome", ""), _negated=True),
                                ("concluded_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="casework_outcome_has_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("concluded_on__isnull", True),
                            ("received_on__isnull", True),
                            ("concluded_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="casework_concluded_after_receipt",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reminder",
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
                            ("5", "还有5个工作日"),
                            ("3", "还有3个工作日"),
                            ("1", "还有1个工作日"),
                            ("overdue", "已经逾期"),
                            ("escalated", "上报"),
                            ("urged", "催办"),
                            ("redated", "期限因放假安排变动"),
                        ],
                        max_length=12,
                        verbose_name="类别",
                    ),
                ),
                ("due_on", models.DateField(verbose_name="答复期限")),
                ("sent_at", models.DateTimeField(verbose_name="提醒时间")),
                ("mailed_on", models.DateField(null=True, verbose_name="邮件汇总日期")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reminders",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "sent_at", "id"], name="casework_reminders_of"),
                    models.Index(
                        condition=models.Q(("mailed_on__isnull", True)),
                        fields=["person", "id"],
                        name="casework_not_mailed",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("request", "person", "kind", "due_on"),
                        name="casework_reminded_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Opinion",
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
                            ("unit", "协办单位"),
                            ("legal_adviser", "法律顾问"),
                            ("superior", "上级机关"),
                        ],
                        max_length=16,
                        verbose_name="征询对象",
                    ),
                ),
                ("of_whom", models.CharField(max_length=100, verbose_name="对方名称")),
                ("question", models.TextField(verbose_name="征询内容")),
                ("asked_on", models.DateField(verbose_name="征询日期")),
                ("answered_on", models.DateField(null=True, verbose_name="答复日期")),
                ("text", models.TextField(blank=True, verbose_name="意见")),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="记录人",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="征询人",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.unit",
                        verbose_name="协办单位",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opinions",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "ordering": ["request", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_on__isnull", True), ("text", "")),
                            models.Q(
                                models.Q(("text", ""), _negated=True),
                                ("answered_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="casework_opinion_has_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("written_at", models.DateTimeField(verbose_name="时间")),
                ("body", models.TextField(verbose_name="内容")),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "ordering": ["request", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Likeness",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.BigIntegerField(verbose_name="键")),
                (
                    "organ",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="organs.organ",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organ", "key", "request"], name="casework_alike")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("request", "key"), name="casework_likeness_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Fee",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tariff",
                    models.CharField(
                        choices=[("BY_CASE", "按件计收"), ("BY_PAGE", "按量计收")],
                        max_length=8,
                        verbose_name="计收方式",
                    ),
                ),
                ("quantity", models.PositiveIntegerField(verbose_name="件数或者页数")),
                (
                    "amount",
                    models.DecimalField(
                        decimal_places=2, max_digits=10, verbose_name="金额（元）"
                    ),
                ),
                ("calculation", models.JSONField(default=list, verbose_name="计算过程")),
                ("noticed_on", models.DateField(verbose_name="通知日期")),
                ("paid_on", models.DateField(null=True, verbose_name="缴清日期")),
                ("refunded_on", models.DateField(null=True, verbose_name="退还日期")),
                ("refund_reason", models.TextField(blank=True, verbose_name="退还理由")),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fees",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "ordering": ["request", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__gt", 0)), name="casework_fee_is_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("refunded_on__isnull", True),
                            ("paid_on__isnull", False),
                            _connector="OR",
                        ),
                        name="casework_refund_of_what_was_paid",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField(verbose_name="序号")),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("FILE", "提交申请"),
                            ("CONFIRM_RECEIPT", "确认收到申请"),
                            ("REGISTER", "登记申请"),
                            ("ASK_CORRECTION", "告知补正"),
                            ("NOTE_CORRECTION_NOTICE", "登记补正告知送达"),
                            ("RECEIVE_CORRECTION", "收到补正"),
                            ("LAPSE_CORRECTION", "逾期不补正，不再处理"),
                            ("ASK_REASONS", "要求说明理由"),
                            ("GIVE_REASONS", "收到理由说明"),
                            ("DEFER", "告知延迟答复"),
                            ("CONSULT_THIRD_PARTY", "征求第三方意见"),
                            ("CONSULT_CO_MAKER", "征求共同制作机关意见"),
                            ("CONSULT_ORGAN", "征求其他机关意见"),
                            ("REFER_SECRECY", "报请保密审查"),
                            ("NOTE_CONSULTATION", "登记征求意见书送达"),
                            ("ANSWER_CONSULTATION", "收到征求意见答复"),
                            ("WITHDRAW_CONSULTATION", "撤回征求意见"),
                            ("EXPIRE_CONSULTATION", "逾期未答复征求意见"),
                            ("OVERRIDE_THIRD_PARTY", "因公共利益决定公开并告知第三方"),
                            ("EXTEND", "延长答复期限"),
                            ("NOTICE_FEE", "发出收费通知"),
                            ("NOTE_FEE_NOTICE", "登记收费通知送达"),
                            ("PAY_FEE", "缴清信息处理费"),
                            ("LAPSE_FEE", "逾期未缴费，不再处理"),
                            ("WITHDRAW", "撤回申请"),
                            ("DECIDE", "作出答复决定"),
                            ("SERVE", "送达答复"),
                            ("UNDO_SERVICE", "登记送达不成"),
                            ("CORRECT_SLIP", "更正答复中的笔误"),
                            ("ORDER_REANSWER", "责令重新答复"),
                            ("SPLIT", "拆分申请"),
                            ("MERGE", "合并办理"),
                            ("CONVERT_TO_PROACTIVE", "转为主动公开"),
                            ("CLAIM_RECORD", "申请更正本人记录"),
                            ("CORRECT_RECORD", "更正记录"),
                            ("KEEP_RECORD", "不予更正记录"),
                            ("REFER_RECORD", "转送或者告知更正途径"),
                        ],
                        max_length=24,
                        verbose_name="步骤",
                    ),
                ),
                ("happened_on", models.DateField(verbose_name="日期")),
                ("facts", models.JSONField(default=dict, verbose_name="内容")),
                ("recorded_at", models.DateTimeField(verbose_name="记录时间")),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "ordering": ["request", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("request", "position"), name="casework_event_position"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("score", models.PositiveSmallIntegerField(verbose_name="满意程度")),
                ("text", models.TextField(blank=True, verbose_name="意见")),
                ("given_at", models.DateTimeField(verbose_name="评价时间")),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evaluation",
                        to="casework.request",
                        verbose_name="申请",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("score__gte", 1), ("score__lte", 5)),
                        name="casework_score_in_range",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="dispute",
            name="request",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="disputes",
                to="casework.request",
            ),
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "manner",
                    models.CharField(
                        choices=[
                            ("direct", "DIRECT"),
                            ("entrusted", "ENTRUSTED"),
                            ("post", "POST"),
                            ("electronic", "ELECTRONIC"),
                            ("left", "LEFT"),
                            ("notice", "NOTICE"),
                        ],
                        max_length=12,
                        verbose_name="送达方式",
                    ),
                ),
                ("recipient", models.CharField(max_length=100, verbose_name="受送达人")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="送达地点")),
                ("sent_on", models.DateField(null=True, verbose_name="交邮、发送日期")),
                (
                    "tracking_number",
                    models.CharField(blank=True, max_length=40, verbose_name="邮件号码"),
                ),
                ("signed_on", models.DateField(null=True, verbose_name="签收日期")),
                ("signed_by", models.CharField(blank=True, max_length=60, verbose_name="签收人")),
                ("server", models.CharField(blank=True, max_length=60, verbose_name="送达人")),
                ("witness", models.CharField(blank=True, max_length=60, verbose_name="见证人")),
                (
                    "refusal",
                    models.CharField(blank=True, max_length=200, verbose_name="拒收的情形"),
                ),
                ("served_on", models.DateField(verbose_name="送达日期")),
                ("undone_on", models.DateField(null=True, verbose_name="送达不成的日期")),
                (
                    "undone_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="送达不成的原因"),
                ),
                ("recorded_at", models.DateTimeField(verbose_name="记录时间")),
                (
                    "answer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deliveries",
                        to="casework.answer",
                    ),
                ),
                (
                    "mail",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mail.message",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="papers.paper",
                        verbose_name="文书",
                    ),
                ),
                (
                    "proof",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deliveries",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "ordering": ["request", "id"],
                "indexes": [models.Index(fields=["tracking_number"], name="casework_by_tracking")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("paper__isnull", False), ("answer__isnull", False), _connector="OR"
                        ),
                        name="casework_delivery_of_something",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsultationLetter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("party", models.CharField(max_length=100, verbose_name="对方名称")),
                ("subject", models.CharField(max_length=200, verbose_name="所涉信息")),
                (
                    "code_digest",
                    models.CharField(max_length=64, unique=True, verbose_name="查询码摘要"),
                ),
                ("written_at", models.DateTimeField(verbose_name="发出时间")),
                ("opened_at", models.DateTimeField(null=True, verbose_name="打开时间")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="答复时间")),
                ("view", models.CharField(blank=True, max_length=24, verbose_name="意见")),
                ("reason", models.TextField(blank=True, verbose_name="理由")),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="consultation_letters",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "ordering": ["request", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("request", "party", "subject"),
                        name="casework_one_letter_a_consultation",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Archive",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("contents", models.JSONField(default=list, verbose_name="目录")),
                ("kept_until", models.DateField(null=True, verbose_name="保管期限")),
                ("made_at", models.DateTimeField(verbose_name="归档时间")),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "identity",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="archives",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "ordering": ["request", "id"],
            },
        ),
        migrations.AddField(
            model_name="answer",
            name="request",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="answers",
                to="casework.request",
            ),
        ),
        migrations.CreateModel(
            name="RequestFile",
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
                            ("application", "申请材料"),
                            ("identity", "身份证明"),
                            ("authorisation", "授权委托书"),
                            ("envelope", "信封、邮件原件"),
                            ("correction", "补正材料"),
                            ("payment", "缴费凭证"),
                            ("consultation", "征求意见的答复"),
                            ("paper", "办理文书"),
                        ],
                        max_length=16,
                        verbose_name="类别",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="files.storedfile"
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="casework.consultationletter",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("kind", "identity")),
                        fields=["request"],
                        name="casework_identity_proofs",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("request", "file"), name="casework_file_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedView",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40, verbose_name="名称")),
                ("query", models.CharField(max_length=1000, verbose_name="条件")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["person", "name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "name"), name="casework_view_name_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("places", models.TextField(verbose_name="检索范围")),
                ("words", models.TextField(verbose_name="检索用词")),
                ("found", models.TextField(verbose_name="检索结果")),
                ("has_found", models.BooleanField(verbose_name="检索到相关信息")),
                ("searched_on", models.DateField(verbose_name="检索日期")),
                ("searched_by", models.CharField(max_length=60, verbose_name="检索人")),
                ("recorded_at", models.DateTimeField(verbose_name="记录时间")),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="记录人",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="searches",
                        to="casework.request",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.unit",
                        verbose_name="检索单位",
                    ),
                ),
            ],
            options={
                "ordering": ["request", "id"],
            },
        ),
        migrations.CreateModel(
            name="Series",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=24, verbose_name="种类")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("last", models.PositiveIntegerField(default=0, verbose_name="最后编号")),
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
                        fields=("organ", "kind", "year"), name="casework_one_series"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Spared",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("item_number", models.BigIntegerField(verbose_name="主动公开信息")),
                ("times", models.PositiveIntegerField(default=0, verbose_name="次数")),
                (
                    "organ",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="organs.organ",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organ", "year", "item_number"), name="casework_spared_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Submission",
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
                            ("correction", "补正材料"),
                            ("reasons", "说明理由"),
                            ("payment", "缴费凭证"),
                            ("address", "变更联系方式"),
                        ],
                        max_length=12,
                        verbose_name="类别",
                    ),
                ),
                ("text", models.TextField(verbose_name="内容")),
                ("told_on", models.DateField(null=True, verbose_name="所称日期")),
                ("sent_at", models.DateTimeField(verbose_name="提交时间")),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="submissions",
                        to="casework.request",
                    ),
                ),
            ],
            options={
                "ordering": ["request", "id"],
            },
        ),
        migrations.CreateModel(
            name="AnswerFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "answer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="casework.answer",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="files.storedfile"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("answer", "file"), name="casework_answer_file_once"
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    models.Q(("stage", "superseded"), _negated=True),
                    models.Q(("stage", "served"), _negated=True),
                ),
                fields=("request",),
                name="casework_one_open_answer",
            ),
        ),
    ]
