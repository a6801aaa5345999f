"""What is said of an organ and of a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.law.remedies import Body, OrganKind
from gongkai.organs.kinds import USUAL_KIND
from gongkai.workspace.forms.fields import RecordField, offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict

    from gongkai.workspace.organ_choice import OrganChoice


class OrganForm(forms.Form):
    """Names, place in the law, contacts of the guide, marks of the site's foot."""

    name = forms.CharField(label="机构名称", max_length=100)
    short_name = forms.CharField(label="机构简称", max_length=40)
    level = forms.ChoiceField(
        label="机构类别", choices=[(level.value, level.label) for level in USUAL_KIND]
    )
    legal_kind = forms.ChoiceField(
        label="行政复议法上的类别", choices=[(kind.name, kind.value) for kind in OrganKind]
    )
    letter_code = forms.CharField(
        label="公开类代字", max_length=20, required=False, help_text="用于申请编号和答复文号。"
    )
    region_code = forms.CharField(label="行政区划代码", max_length=12, required=False)
    credit_code = forms.CharField(label="统一社会信用代码", max_length=18, required=False)
    court = forms.CharField(label="管辖法院", max_length=100, required=False)
    office_name = forms.CharField(label="公开工作机构", max_length=100, required=False)
    office_address = forms.CharField(label="办公地址", max_length=200, required=False)
    office_hours = forms.CharField(label="办公时间", max_length=200, required=False)
    phone = forms.CharField(label="联系电话", max_length=40, required=False)
    fax = forms.CharField(label="传真", max_length=40, required=False)
    email = forms.EmailField(label="电子邮箱", required=False)
    postcode = forms.CharField(label="邮政编码", max_length=6, required=False)
    site_code = forms.CharField(label="网站标识码", max_length=10, required=False)
    icp_number = forms.CharField(label="ICP备案号", max_length=40, required=False)
    police_number = forms.CharField(label="公安备案号", max_length=40, required=False)

    def __init__(
        self, data: QueryDict | None = None, *, initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=initial)
        named = (initial or {}).get("reviewer_names") or {}
        for body in Body:
            self.fields[_reviewer(body)] = forms.CharField(
                label=f"行政复议机关：{body.value}",
                max_length=100,
                required=False,
                initial=named.get(body.name, ""),
            )

    def facts(self) -> dict[str, Any]:
        """Give what the service takes."""
        told = dict(self.cleaned_data)
        names = {body.name: told.pop(_reviewer(body)) for body in Body}
        return {**told, "reviewer_names": {body: name for body, name in names.items() if name}}


class NewOrganForm(OrganForm):
    """A new organ below another; the code never changes."""

    parent = RecordField(label="上级机构")
    code = forms.SlugField(
        label="机构代码", max_length=31, help_text="由小写字母、数字、短横线组成，建立后不能修改。"
    )

    def __init__(self, data: QueryDict | None = None, *, parents: Iterable[Any]) -> None:
        super().__init__(data)
        offer(self, "parent", {"": parents})
        self.order_fields(["parent", "code", "name", "short_name", "level", "legal_kind"])


class MoveForm(forms.Form):
    """The organ that another is put under."""

    parent = RecordField(label="上级机构", help_text="连同全部下级机构一并调整。")


def move_form(chosen: OrganChoice, data: QueryDict | None = None) -> MoveForm:
    """Offer every organ that is reached and does not lie below the one that is moved."""
    form = MoveForm(data, initial={"parent": chosen.organ.parent_id}, auto_id="id_move_%s")
    path = chosen.organ.path
    offer(form, "parent", {"": [one for one in chosen.organs if not one.path.startswith(path)]})
    return form


class UnitForm(forms.Form):
    """A unit inside an organ."""

    name = forms.CharField(label="名称", max_length=60)
    position = forms.IntegerField(label="顺序", min_value=0, max_value=9999, initial=0)
    is_active = forms.BooleanField(label="启用", required=False, initial=True)


def _reviewer(body: Body) -> str:
    return f"reviewer_{body.name}"
