"""What is done while a request is registered: its repeats, its confirmation, its identity."""

from __future__ import annotations

from django import forms

from gongkai.workspace.forms.fields import TextField, VersionedForm


class RepeatForm(VersionedForm):
    """Which answered request this one repeats; none for none."""

    number = forms.CharField(max_length=60, required=False, widget=forms.HiddenInput)


class CallForm(VersionedForm):
    """A call that reached nobody."""

    said = TextField(label="联系的时间、号码和情况", rows=2, max_length=500)
