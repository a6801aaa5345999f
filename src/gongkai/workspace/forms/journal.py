"""The filters of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from gongkai.workspace.forms.fields import DayField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict

    from gongkai.journal.verbs import Verb


class JournalForm(forms.Form):
    """Which act, by whom, in which days."""

    verb = forms.ChoiceField(label="动作", required=False)
    person_id = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)
    since = DayField(label="自", required=False)
    until = DayField(label="至", required=False)

    def __init__(self, data: QueryDict, *, verbs: Iterable[Verb]) -> None:
        super().__init__(data, auto_id="id_journal_%s")
        field = self.fields["verb"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "不限"), *((verb.code, verb.label) for verb in verbs)]
