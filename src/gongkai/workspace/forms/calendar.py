"""Asking for a due date."""

from __future__ import annotations

from django import forms

from gongkai.workspace.forms.fields import TodayField


class DueForm(forms.Form):
    """A day, and how many working days after it."""

    received_on = TodayField(label="起算之日（收到之日，当日不计）")
    working_days = forms.IntegerField(
        label="工作日数",
        min_value=1,
        max_value=1000,
        required=False,
        help_text="不填为法定答复期限。",
    )
