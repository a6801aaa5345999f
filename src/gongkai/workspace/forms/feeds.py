"""Making a calendar to subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.workspace.forms.fields import RecordField, offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict


class FeedForm(forms.Form):
    """Whose due dates: my own cases', or an organ's."""

    of = RecordField(label="订阅的内容", required=False, empty="我承办的申请")

    def __init__(self, organs: Iterable[Any], data: QueryDict | None = None) -> None:
        super().__init__(data)
        offer(self, "of", {"机关的全部申请": organs})
