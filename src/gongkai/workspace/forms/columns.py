"""Describing a column, hanging it elsewhere, closing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.publishing.column_told import ColumnTold
from gongkai.publishing.selectors import KINDS_OF_RECORD, LAYOUTS, RHYTHMS
from gongkai.workspace.forms.fields import RecordField, TextField, VersionedForm, offer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.http import QueryDict

_TOLD = ("name", "about", "basis", "audience", "rhythm", "layout")


class ColumnForm(forms.Form):
    """A column as its office describes it."""

    name = forms.CharField(label="名称", max_length=60)
    about = TextField(label="公开内容", rows=2, max_length=500, required=False)
    basis = TextField(label="公开依据", rows=2, max_length=500, required=False)
    audience = forms.CharField(
        label="公开对象", max_length=100, required=False, help_text="全社会，或者特定群体。"
    )
    rhythm = forms.ChoiceField(
        label="更新周期", choices=RHYTHMS, help_text="按周、月、季、年更新的，到期前提醒。"
    )
    layout = forms.ChoiceField(label="版式", choices=LAYOUTS)
    units = forms.MultipleChoiceField(
        label="公开主体",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="可以向本栏目拟制信息的内设机构；不选的，各内设机构都可以。",
    )

    def __init__(
        self, data: QueryDict | None = None, *, units: Iterable[Any], **options: Any
    ) -> None:
        super().__init__(data, **options)
        field = self.fields["units"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(str(unit.pk), unit.name) for unit in units]

    def told(self) -> ColumnTold:
        """Give what the services take."""
        told = self.cleaned_data
        units = tuple(int(number) for number in told["units"])
        return ColumnTold(**{name: told[name] for name in _TOLD}, units=units)


def _kind_of_record() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="记录类型",
        choices=[("", "文章，不按清单登记"), *KINDS_OF_RECORD],
        required=False,
        help_text="按清单登记的，每条信息逐项填写；栏目有信息后不能改变。",
    )


class NewColumnForm(ColumnForm):
    """A column to be."""

    listing_key = _kind_of_record()

    parent = RecordField(label="上级栏目")
    slug = forms.CharField(
        label="地址标识",
        max_length=40,
        required=False,
        help_text="网址中的名称，由小写字母、数字和连字符组成，设定后不再改变；不填的自动编列。",
    )
    field_order = ("parent", "name", "slug")

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        parents: Mapping[str, Iterable[Any]],
        units: Iterable[Any],
        **options: Any,
    ) -> None:
        super().__init__(data, units=units, **options)
        offer(self, "parent", parents)


class KnownColumnForm(ColumnForm):
    """A column that is there, as its reader saw it."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(
        self, data: QueryDict | None = None, *, is_empty: bool = False, **options: Any
    ) -> None:
        super().__init__(data, **options)
        if is_empty:
            self.fields["listing_key"] = _kind_of_record()

    def seen(self) -> dict[str, Any]:
        """Give what the service takes: the kind of record only where it could be chosen."""
        told = self.cleaned_data
        kind = told.get("listing_key")
        return {"version": told["version"], "told": self.told(), "listing_key": kind}


class PlaceForm(VersionedForm):
    """Where a column hangs."""

    parent = RecordField(label="上级栏目")
    position = forms.IntegerField(
        label="顺序", min_value=1, max_value=999, help_text="在同级栏目中排第几。"
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        parents: Mapping[str, Iterable[Any]],
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        offer(self, "parent", parents)


class OpenForm(VersionedForm):
    """Whether a column is open."""

    is_open = forms.BooleanField(widget=forms.HiddenInput, required=False)
