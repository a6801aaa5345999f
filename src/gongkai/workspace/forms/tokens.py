"""Issuing a token for the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from gongkai.organs.authority import Permission
from gongkai.workspace.forms.fields import DayField

if TYPE_CHECKING:
    from django.http import QueryDict

    from gongkai.organs.authority import Actor


class TokenForm(forms.Form):
    """What it is for, how far it reaches, until when; no farther than one's own roles."""

    name = forms.CharField(label="用途", max_length=60)
    scopes = forms.MultipleChoiceField(label="权限范围", widget=forms.CheckboxSelectMultiple)
    expires_on = DayField(label="有效期至", help_text="明天以后、一年以内。")

    def __init__(self, actor: Actor, data: QueryDict | None = None) -> None:
        super().__init__(data)
        field = self.fields["scopes"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(one.name, one.value) for one in Permission if actor.reach(one)]
