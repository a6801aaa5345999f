"""Assigning a request, notes on it, unmasking its applicant, keeping a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.workspace.forms.fields import RecordField, TextField, VersionedForm, offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict


class AssignForm(VersionedForm):
    """Which unit handles a request, and who in it."""

    unit = RecordField(label="承办单位")
    handler = RecordField(label="承办人", required=False, empty="由承办单位确定")
    reason = forms.CharField(label="改派理由", max_length=200, required=False)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        units: Iterable[Any],
        handlers: Iterable[Any],
        initial: dict[str, Any],
    ) -> None:
        super().__init__(data, initial=initial, auto_id="id_assign_%s")
        units, handlers = list(units), list(handlers)
        offer(self, "unit", {"": units})
        offer(
            self,
            "handler",
            {unit.name: [one for one in handlers if one.unit_id == unit.pk] for unit in units},
        )


class ReturnForm(VersionedForm):
    """Why a unit gives a request back."""

    reason = forms.CharField(label="退回理由", max_length=200)


class NoteForm(forms.Form):
    """A note for colleagues."""

    body = TextField(
        label="备注", rows=2, max_length=2000, help_text="只供内部查看，不告知申请人。"
    )


class UnmaskForm(forms.Form):
    """Why the applicant's particulars must be seen."""

    reason = forms.CharField(
        label="查看理由", max_length=200, help_text="查看行为和理由将记入操作日志。"
    )


class EraseForm(VersionedForm):
    """Why the applicant's particulars are erased."""

    reason = forms.CharField(label="删除理由", max_length=200)


class ViewForm(forms.Form):
    """A name for a list."""

    name = forms.CharField(label="保存当前筛选为", max_length=40)
    query = forms.CharField(widget=forms.HiddenInput, required=False, max_length=1000)
