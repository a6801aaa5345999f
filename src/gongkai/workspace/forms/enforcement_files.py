"""Files of decisions: putting them down, and saying which column is which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from gongkai.decisions.selectors.samples import Columns, fields_of
from gongkai.workspace.forms.enforcement import KINDS
from gongkai.workspace.forms.fields import FilesField

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gongkai.decisions.selectors import Kind
    from gongkai.decisions.selectors.samples import Field

_MEGABYTE = 1024 * 1024
_NONE = "文件中没有这一项"


class UploadForm(forms.Form):
    """Any number of files of one kind."""

    kind = forms.ChoiceField(label="决定类别", choices=[("", "请选择"), *KINDS])
    tables = FilesField(
        label="文件",
        help_text="csv、xlsx或者Parquet，第一行是列名；可以同时选择几个文件。",
    )

    def clean_tables(self) -> list[Any]:
        """Ask for a file, and refuse what is larger than a browser should send."""
        files: list[Any] = self.cleaned_data["tables"]
        if not files:
            raise ValidationError("请至少选择一个文件。")
        most = settings.IMPORT_MEGABYTES
        large = [file.name for file in files if file.size > most * _MEGABYTE]
        if large:
            raise ValidationError(
                f"{large[0]}超过{most}兆字节，请拆分后上传，或者由管理员在服务器上用命令导入。"
            )
        return files


class MappingForm(forms.Form):
    """Which column of the file is which field, or what stands for all rows."""

    corrects = forms.BooleanField(
        label="更正已有记录",
        required=False,
        help_text="文书号已有而内容不同的，以本文件为准更正，原内容留存；不选的退回这些行。",
    )
    is_whole = forms.BooleanField(
        label="全部合格才导入",
        required=False,
        help_text="不选的，合格的行导入，不合格的行连同原因退回。",
    )
    name = forms.CharField(
        label="把对应关系保存为",
        max_length=60,
        required=False,
        help_text="下次同样的文件自动使用。",
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        kind: Kind,
        headings: Sequence[str],
        columns: Columns,
        alike: Sequence[str] = (),
    ) -> None:
        super().__init__(data)
        self._fields = fields_of(kind)
        self._headings = headings
        for field in self._fields:
            self.fields[f"column_{field.key}"] = self._choice(field, columns)
            self.fields[f"constant_{field.key}"] = forms.CharField(
                label=f"{field.label}：全部行同为",
                max_length=field.longest or 60,
                required=False,
                initial=columns.constants.get(field.key, ""),
                widget=forms.TextInput(attrs={"class": "form-control"}),
            )
        if alike:
            self.fields["alike"] = forms.BooleanField(
                label=f"另外{len(alike)}个列名相同的文件一并导入",
                required=False,
                help_text=f"{'、'.join(alike)}。",
            )

    def _choice(self, field: Field, columns: Columns) -> forms.ChoiceField:
        places = [str(place) for place in range(len(self._headings))]
        heading = columns.headings.get(field.key, "")
        place = str(self._headings.index(heading)) if heading in self._headings else ""
        return forms.ChoiceField(
            label=field.label,
            required=False,
            initial=place,
            widget=forms.Select(attrs={"class": "form-select"}),
            choices=[("", _NONE), *zip(places, self._headings, strict=True)],
        )

    def rows(self) -> Iterator[tuple[Field, forms.BoundField, forms.BoundField]]:
        """Give each field with its two controls."""
        for field in self._fields:
            yield field, self[f"column_{field.key}"], self[f"constant_{field.key}"]

    def options(self) -> list[forms.BoundField]:
        """Give the other controls."""
        names = ("corrects", "is_whole", "name", "alike")
        return [self[name] for name in names if name in self.fields]

    def columns(self) -> Columns:
        """Give the mapping."""
        told = self.cleaned_data
        chosen = {field.key: told[f"column_{field.key}"] for field in self._fields}
        typed = {field.key: told[f"constant_{field.key}"].strip() for field in self._fields}
        return Columns(
            {key: self._headings[int(place)] for key, place in chosen.items() if place},
            {key: value for key, value in typed.items() if value and not chosen[key]},
        )
