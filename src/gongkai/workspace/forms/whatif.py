"""Asking what would become of a due date."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.law.procedure import Act
from gongkai.workspace.forms.fields import TodayField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LABELS: Mapping[Act, str] = MappingProxyType(
    {
        Act.EXTEND: "延长答复期限",
        Act.ANSWER_CONSULTATION: "收到全部征求意见的答复",
        Act.RECEIVE_CORRECTION: "收到补正",
        Act.PAY_FEE: "缴清信息处理费",
    }
)


class WhatIfForm(forms.Form):
    """What, on which day; an extension by how many working days."""

    act = forms.TypedChoiceField(label="如果", coerce=lambda name: Act[name])
    on = TodayField(label="在这一天")
    working_days = forms.IntegerField(
        label="延长的工作日数（仅用于延长）", required=False, min_value=1, max_value=99, initial=20
    )

    def __init__(self, acts: Iterable[Act], data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, auto_id="id_whatif_%s")
        field = self.fields["act"]
        if isinstance(field, forms.TypedChoiceField):
            field.choices = [(act.name, _LABELS[act]) for act in acts]
