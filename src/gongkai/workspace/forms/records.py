"""A record of a listing, field by field: the form is made of the table of the law."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.law.listings import FieldKind, ValueUnfit, is_blank, read_value, typed_value
from gongkai.publishing.written import Written
from gongkai.workspace.forms.fields import RecordField, TextField, TodayField, offer
from gongkai.workspace.forms.items import ItemForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.forms import BoundField

    from gongkai.law.listings import Field, Listing

_OF_ARTICLES = (
    *("title", "genre", "document_number", "effective_on", "repealed_on", "summary", "body"),
)
_BEFORE = "record-"
_BETWEEN = "、"
_LONGEST_TEXT, _LONGEST_TABLE = 5000, 100000
_NEEDED = "送审前必填。"


class RecordForm(ItemForm):
    """A record as it is written; what is missing may stay so until it goes up for review.

    Attributes:
        listing: The kind of record.
        gaps: What the kept draft still lacks, a sentence each.
    """

    def __init__(
        self, *arguments: Any, listing: Listing, kept: Mapping[str, Any], **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self.listing = listing
        self.gaps: tuple[str, ...] = ()
        self._data: dict[str, Any] = {}
        for name in _OF_ARTICLES:
            del self.fields[name]
        for field in listing.fields:
            name = f"{_BEFORE}{field.key}"
            self.fields[name] = _control(field)
            self.initial[name] = _initial(field, kept.get(field.key))

    @property
    def record_fields(self) -> list[BoundField]:
        """Give the controls of the record's own fields, in the order of the table."""
        return [self[f"{_BEFORE}{field.key}"] for field in self.listing.fields]

    def clean(self) -> dict[str, Any]:
        """Read each field as the table has it."""
        told = super().clean() or self.cleaned_data
        for field in self.listing.fields:
            typed = told.get(f"{_BEFORE}{field.key}", "")
            text = _BETWEEN.join(typed) if isinstance(typed, list) else typed
            try:
                self._data[field.key] = "" if is_blank(text) else read_value(field, text)
            except ValueUnfit as error:
                self.add_error(f"{_BEFORE}{field.key}", str(error))
        return told

    def written(self, data: Mapping[str, Any]) -> Written:  # noqa: ARG002 - replaced as a whole
        """Give what was written; title, summary and body are made of the fields."""
        told = self.cleaned_data
        names = ("formed_on", "expires_on", "topic", "keywords", "source", "note")
        said = {name: told[name] for name in names}
        return Written(title="", body="", data=self._data, **said)


_AGAIN = "页面内容已损坏，请重新选择文件导入。"


class SheetForm(forms.Form):
    """A sheet of records to look at first."""

    column = RecordField(label="栏目")
    file = forms.FileField(label="表格文件（xlsx）", help_text="表头按模板，一行一条。")

    def __init__(self, *arguments: Any, columns: Iterable[Any], **options: Any) -> None:
        super().__init__(*arguments, **options)
        offer(self, "column", {"": columns})


class _Careful(json.JSONDecoder):
    """Says of every text that it cannot read the same: of too long a number or nesting, too."""

    def decode(self, *told: Any, **options: Any) -> Any:
        """Give what is written."""
        try:
            return super().decode(*told, **options)
        except (ValueError, RecursionError) as error:
            raise json.JSONDecodeError(_AGAIN, "", 0) from error


class CarriedField(forms.JSONField):
    """What a page carries to the next as JSON, hidden."""

    def __init__(self, **options: Any) -> None:
        told = {"invalid": _AGAIN}
        super().__init__(
            widget=forms.HiddenInput, decoder=_Careful, error_messages=told, **options
        )


class SheetTakenForm(forms.Form):
    """The records of a sheet that was looked at, to be taken in as drafts."""

    rows = CarriedField()
    refused = CarriedField(required=False)
    column = RecordField(label="栏目")
    unit = RecordField(label="拟稿单位", empty="政务公开工作机构", required=False)
    formed_on = TodayField(label="生成日期", help_text="各条信息形成的日期。")

    def __init__(
        self,
        *arguments: Any,
        columns: Iterable[Any],
        units: Iterable[Any],
        needs_unit: bool,
        **options: Any,
    ) -> None:
        super().__init__(*arguments, **options)
        offer(self, "column", {"": columns})
        offer(self, "unit", {"": units})
        self.fields["unit"].required = needs_unit

    def clean_rows(self) -> list[dict[str, Any]]:
        """Take nothing but records."""
        return _records(self.cleaned_data["rows"])

    def clean_refused(self) -> list[dict[str, Any]]:
        """Take nothing but records with reasons."""
        refused = _records(self.cleaned_data["refused"] or [])
        if not all(
            isinstance(one.get("data"), dict) and isinstance(one.get("reasons"), list)
            for one in refused
        ):
            raise forms.ValidationError(_AGAIN)
        return refused


def _records(given: Any) -> list[dict[str, Any]]:
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise forms.ValidationError(_AGAIN)
    return given


def _control(field: Field) -> forms.Field:
    """Make a field's control; nothing is required of a draft."""
    told: dict[str, Any] = {
        "label": field.label,
        "required": False,
        "help_text": f"{_NEEDED if field.required else ''}{field.help}{_heads(field)}",
    }
    if field.kind is FieldKind.CHOICE:
        return _choices(field, told)
    if field.kind is FieldKind.DATE:
        widget = forms.TextInput(attrs={"type": "date"})
        return forms.CharField(widget=widget, max_length=40, **told)
    if field.kind is FieldKind.TABLE:
        return TextField(rows=6, max_length=_LONGEST_TABLE, **told)
    if field.kind is FieldKind.LONG:
        return TextField(rows=3, max_length=_LONGEST_TEXT, **told)
    return forms.CharField(max_length=500 if field.kind is FieldKind.URL else 200, **told)


def _choices(field: Field, told: dict[str, Any]) -> forms.Field:
    offered = [(choice, choice) for choice in field.choices]
    if field.several:
        widget = forms.CheckboxSelectMultiple
        return forms.MultipleChoiceField(choices=offered, widget=widget, **told)
    return forms.ChoiceField(choices=[("", "请选择"), *offered], **told)


def _heads(field: Field) -> str:
    return f"各格依次是：{'、'.join(field.columns)}。" if field.columns else ""


def _initial(field: Field, value: Any) -> str | list[str]:
    typed = typed_value(field, value)
    if not field.several:
        return typed
    return [choice for choice in field.choices if choice in typed]
