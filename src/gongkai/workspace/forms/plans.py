"""Setting a chain of review: one row a step."""

from __future__ import annotations

from django import forms
from django.forms import BaseFormSet, formset_factory

from gongkai.law.review import PlannedStep
from gongkai.organs.authority import GRANTS, Permission
from gongkai.organs.roles import Role

_REVIEWERS = [
    (role.value, role.label) for role in Role if Permission.REVIEW_DECIDE in GRANTS[role]
]


class StepForm(forms.Form):
    """One step; an empty row is left out."""

    order = forms.IntegerField(label="顺序", min_value=1, max_value=20, required=False)
    name = forms.CharField(label="名称", max_length=40, required=False)
    role = forms.ChoiceField(label="审核角色", choices=[("", "—"), *_REVIEWERS], required=False)
    is_secrecy = forms.BooleanField(label="保密审查", required=False)
    is_signature = forms.BooleanField(label="签发", required=False)


class PlanForm(forms.Form):
    """The name of the chain."""

    name = forms.CharField(label="流程名称", max_length=60)


StepFormSet: type[BaseFormSet[StepForm]] = formset_factory(StepForm, extra=2, max_num=12)


def steps_of(rows: BaseFormSet[StepForm]) -> list[PlannedStep]:
    """Give the steps that were filled in."""
    told = [row.cleaned_data for row in rows.forms if row.cleaned_data.get("name")]
    return [
        PlannedStep(
            one["order"] or 0, one["name"], one["role"], one["is_secrecy"], one["is_signature"]
        )
        for one in told
    ]
