"""Accounts of people and the roles that they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.organs.roles import Role
from gongkai.workspace.forms.fields import DayField, RecordField, TodayField, offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict


class PersonForm(forms.Form):
    """What is said of a person."""

    name = forms.CharField(label="姓名", max_length=40)
    unit = RecordField(label="内设机构", required=False, empty="不属于内设机构")
    post = forms.CharField(label="职务", max_length=60, required=False)
    email = forms.EmailField(label="电子邮箱", required=False)
    phone = forms.CharField(label="电话", max_length=40, required=False)
    is_leader = forms.BooleanField(label="政府信息公开工作领导小组成员", required=False)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        units: Iterable[Any],
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "unit", {"": units})


class NewPersonForm(PersonForm):
    """A new account; the user name never changes."""

    username = forms.CharField(
        label="用户名", max_length=40, help_text="用于登录，建立后不能修改。"
    )
    field_order = ("username", "name", "unit", "post", "email", "phone", "is_leader")


class RoleForm(forms.Form):
    """A role given to a person, where and for how long."""

    role = forms.ChoiceField(label="角色", choices=[("", "请选择"), *Role.choices])
    unit = RecordField(
        label="内设机构",
        required=False,
        empty="整个机构",
        help_text="承办人、初审人、承办单位负责人须选择内设机构。",
    )
    from_on = TodayField(label="起始日期")
    until_on = DayField(label="终止日期", required=False, help_text="代理须填写。")
    stands_in_for = RecordField(label="代理谁", required=False, empty="不是代理")

    def __init__(
        self, data: QueryDict | None = None, *, units: Iterable[Any], people: Iterable[Any]
    ) -> None:
        super().__init__(data, auto_id="id_role_%s")
        offer(self, "unit", {"": units})
        offer(self, "stands_in_for", {"": people})


class WithdrawForm(forms.Form):
    """Taking a role back."""

    on = TodayField(label="自何日起收回")


class ReasonForm(forms.Form):
    """Why an account is closed."""

    reason = forms.CharField(label="理由", max_length=200)
