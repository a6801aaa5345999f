"""Deciding a step of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from gongkai.workspace.forms.fields import TextField, VersionedForm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict


class ApproveForm(VersionedForm):
    """Agreeing, with an opinion if there is one."""

    opinion = TextField(label="审核意见", rows=2, max_length=2000, required=False)


class ReturnForm(VersionedForm):
    """Sending it back, to the drafter or to an earlier step, with the reason."""

    to_order = forms.TypedChoiceField(label="退回至", coerce=int, required=False, empty_value=None)
    reason = TextField(label="退回理由", rows=2, max_length=2000)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        earlier: Iterable[tuple[int, str]] = (),
        version: int | None = None,
    ) -> None:
        super().__init__(data, initial={"version": version}, auto_id="id_return_%s")
        field = self.fields["to_order"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "拟稿人"), *earlier]


class RecallForm(VersionedForm):
    """Taking a submission back."""

    reason = forms.CharField(label="撤回理由", max_length=200, required=False)
