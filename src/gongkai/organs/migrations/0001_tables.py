import django.contrib.auth.models
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [("organs", "0001_initial"), ("organs", "0002_log_in_epoch")]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Organ",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=32,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9][a-z0-9-]{1,30}$",
                                "机构代码由小写字母、数字、短横线组成，请改正。",
                            )
                        ],
                        verbose_name="机构代码",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="机构名称")),
                ("short_name", models.CharField(max_length=40, verbose_name="机构简称")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("government", "人民政府"),
                            ("department", "政府工作部门"),
                            ("police_bureau", "公安局"),
                            ("branch_bureau", "公安分局"),
                            ("station", "派出所"),
                            ("other", "其他"),
                        ],
                        max_length=20,
                        verbose_name="机构类别",
                    ),
                ),
                (
                    "legal_kind",
                    models.CharField(
                        choices=[
                            ("DEPARTMENT", "县级以上地方人民政府工作部门（含公安局）"),
                            (
                                "DISPATCHED_BODY",
                                "工作部门设立、以自己名义作出行为的派出机构（如派出所）",
                            ),
                            (
                                "DISTRICT_BRANCH",
                                "直辖市、设区的市工作部门按行政区划设立的派出机构（如公安分局）",
                            ),
                            ("DISPATCHED_ORGAN", "人民政府设立的派出机关（如街道办事处）"),
                            ("AUTHORISED_ORGANISATION", "法律、法规、规章授权的组织"),
                            (
                                "VERTICAL_SYSTEM",
                                "海关、金融、外汇管理、税务等垂直领导的机关和国家安全机关",
                            ),
                            ("LOCAL_GOVERNMENT", "省级以下地方各级人民政府"),
                            ("PROVINCIAL_GOVERNMENT", "省、自治区、直辖市人民政府"),
                            ("MINISTRY", "国务院部门"),
                        ],
                        max_length=60,
                        verbose_name="行政复议法上的类别",
                    ),
                ),
                ("path", models.CharField(max_length=400, unique=True, verbose_name="路径")),
                ("depth", models.PositiveSmallIntegerField(default=0, verbose_name="层级")),
                (
                    "region_code",
                    models.CharField(blank=True, max_length=12, verbose_name="行政区划代码"),
                ),
                (
                    "credit_code",
                    models.CharField(blank=True, max_length=18, verbose_name="统一社会信用代码"),
                ),
                (
                    "letter_code",
                    models.CharField(blank=True, max_length=20, verbose_name="公开类代字"),
                ),
                (
                    "reviewer_names",
                    models.JSONField(blank=True, default=dict, verbose_name="行政复议机关名称"),
                ),
                ("court", models.CharField(blank=True, max_length=100, verbose_name="管辖法院")),
                (
                    "office_name",
                    models.CharField(blank=True, max_length=100, verbose_name="公开工作机构"),
                ),
                (
                    "office_address",
                    models.CharField(blank=True, max_length=200, verbose_name="办公地址"),
                ),
                (
                    "office_hours",
                    models.CharField(blank=True, max_length=200, verbose_name="办公时间"),
                ),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="联系电话")),
                ("fax", models.CharField(blank=True, max_length=40, verbose_name="传真")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="电子邮箱")),
                ("postcode", models.CharField(blank=True, max_length=6, verbose_name="邮政编码")),
                (
                    "site_code",
                    models.CharField(blank=True, max_length=10, verbose_name="网站标识码"),
                ),
                (
                    "icp_number",
                    models.CharField(blank=True, max_length=40, verbose_name="ICP备案号"),
                ),
                (
                    "police_number",
                    models.CharField(blank=True, max_length=40, verbose_name="公安备案号"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="启用")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="建立时间")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="organs.organ",
                        verbose_name="上级",
                    ),
                ),
            ],
            options={
                "ordering": ["path"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", False), ("depth", 0), _connector="OR"
                        ),
                        name="organs_root_is_depth_zero",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "该用户名已有人使用，请另取一个。"},
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$",
                                "用户名由字母、数字、点、横线、下划线组成，请改正。",
                            )
                        ],
                        verbose_name="用户名",
                    ),
                ),
                ("name", models.CharField(max_length=40, verbose_name="姓名")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="电子邮箱")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="电话")),
                ("post", models.CharField(blank=True, max_length=60, verbose_name="职务")),
                ("is_leader", models.BooleanField(default=False, verbose_name="领导小组成员")),
                ("is_active", models.BooleanField(default=True, verbose_name="启用")),
                (
                    "must_change_password",
                    models.BooleanField(default=False, verbose_name="下次登录修改密码"),
                ),
                ("log_in_epoch", models.PositiveIntegerField(default=0, verbose_name="登录轮次")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="建立时间")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="organs.organ",
                        verbose_name="机构",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["organ", "name"], name="organs_person_name")],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("username"),
                        name="organs_one_person_a_username",
                        violation_error_message="该用户名已有人使用，请另取一个。",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        condition=models.Q(("email", ""), _negated=True),
                        name="organs_one_person_an_email",
                        violation_error_message="该电子邮箱已登记在另一账号，请改正。",
                    ),
                ],
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="SignIn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="时间")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("succeeded", "登录成功"),
                            ("failed", "用户名或者密码错误"),
                            ("locked", "因多次失败被锁定"),
                            ("second_factor_failed", "动态验证码错误"),
                            ("signed_out", "退出登录"),
                        ],
                        max_length=24,
                        verbose_name="结果",
                    ),
                ),
                ("address", models.GenericIPAddressField(null=True, verbose_name="来源地址")),
                ("agent", models.CharField(blank=True, max_length=200, verbose_name="浏览器")),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sign_ins",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="人员",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["-at", "-id"], name="organs_sign_in_newest"),
                    models.Index(fields=["person", "-at"], name="organs_sign_in_person"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Token",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="用途")),
                ("digest", models.CharField(max_length=64, unique=True, verbose_name="摘要")),
                ("scopes", models.JSONField(default=list, verbose_name="权限范围")),
                ("expires_on", models.DateField(verbose_name="有效期至")),
                ("created_at", models.DateTimeField(verbose_name="建立时间")),
                (
                    "last_used_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="最近使用"),
                ),
                (
                    "revoked_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="撤销时间"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tokens",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="人员",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="名称")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="顺序")),
                ("is_active", models.BooleanField(default=True, verbose_name="启用")),
                (
                    "organ",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="units",
                        to="organs.organ",
                        verbose_name="机构",
                    ),
                ),
            ],
            options={
                "ordering": ["organ", "position", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organ", "name"), name="organs_one_unit_a_name"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
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
                        verbose_name="角色",
                    ),
                ),
                ("from_on", models.DateField(verbose_name="起始日期")),
                ("until_on", models.DateField(blank=True, null=True, verbose_name="终止日期")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointments",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="人员",
                    ),
                ),
                (
                    "stands_in_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stand_ins",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="代理",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="organs.unit",
                        verbose_name="内设机构",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organ", "role", "unit"], name="organs_appointment_role")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until_on__isnull", True),
                            ("until_on__gte", models.F("from_on")),
                            _connector="OR",
                        ),
                        name="organs_appointment_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit__isnull", False),
                            models.Q(
                                ("role__in", ["first_reviewer", "handler", "unit_head"]),
                                _negated=True,
                            ),
                            _connector="OR",
                        ),
                        name="organs_unit_role_names_unit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stands_in_for__isnull", True),
                            models.Q(
                                models.Q(("stands_in_for", models.F("person")), _negated=True),
                                ("until_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="organs_stand_in_has_an_end",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="person",
            name="unit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="organs.unit",
                verbose_name="内设机构",
            ),
        ),
    ]
