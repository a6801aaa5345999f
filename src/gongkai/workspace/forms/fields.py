"""Fields that many forms of the staff site share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError

from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


MOST_NUMBER = 2**63 - 1
"""The largest number that a database's key can hold."""

_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)


class DayField(forms.DateField):
    """A day, picked or typed, of an age in which something was done or will be."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(widget=widget, **options)

    def clean(self, value: Any) -> Any:
        """Refuse a year that nobody means: counting from it would leave the calendar."""
        day = super().clean(value)
        if day is not None and not _FIRST <= day <= _LAST:
            raise ValidationError(f"请填写{_FIRST.year}年至{_LAST.year}年之间的日期。")
        return day


class TodayField(DayField):
    """A day that is mostly today."""

    def __init__(self, **options: Any) -> None:
        super().__init__(initial=today, **options)


class TextField(forms.CharField):
    """Several lines."""

    def __init__(self, *, rows: int = 3, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **options)


class FilesField(forms.FileField):
    """Any number of files."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=_ManyFiles(), required=False, **options)

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Give the files as a list, each checked."""
        given = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in given if one]


class _ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class RecordField(forms.ChoiceField):
    """One of a few records; gives the record itself, None for an empty choice."""

    def __init__(self, *, empty: str = "请选择", **options: Any) -> None:
        super().__init__(**options)
        self._empty = empty
        self._records: dict[str, Any] = {}

    def offer(self, groups: Mapping[str, Iterable[Any]]) -> None:
        """Set what can be chosen, by heading; the heading "" stands for none."""
        offered = {name: list(records) for name, records in groups.items()}
        self._records = {str(one.pk): one for group in offered.values() for one in group}
        self.choices = [
            ("", self._empty),
            *(
                choice
                for name, records in offered.items()
                for choice in _under(name, [(one.pk, str(one)) for one in records])
            ),
        ]

    def clean(self, value: Any) -> Any:
        """Give the record that was chosen."""
        return self._records.get(str(super().clean(value)))


def offer(form: forms.Form, name: str, groups: Mapping[str, Iterable[Any]]) -> None:
    """Set what a form's record field offers."""
    field = form.fields[name]
    if isinstance(field, RecordField):
        field.offer(groups)


def _under(name: str, choices: list[tuple[Any, str]]) -> list[tuple[Any, Any]]:
    if not name:
        return choices
    return [(name, choices)] if choices else []


class VersionedForm(forms.Form):
    """A form that tells which state of the record its reader had seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
