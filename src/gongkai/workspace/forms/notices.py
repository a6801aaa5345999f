"""A holiday notice handed in: as a file, or written into a form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml
from django import forms

from gongkai.holidays.refusals import NoticeRefused
from gongkai.holidays.written import notice_checked
from gongkai.holidays.yaml_in import LARGEST, yaml_read
from gongkai.law.calendar import NATIONAL
from gongkai.today import today
from gongkai.workspace.forms.fields import DayField, TextField

if TYPE_CHECKING:
    from gongkai.holidays.written import WrittenNotice

_SEPARATORS = re.compile(r"[、，,；;\s]+")
_LINE = re.compile(r"^(?P<festival>\S+)\s+(?P<told>.+)$")
_PARTS = {"放假": "days_off", "上班": "days_worked"}


class NoticeForm(forms.Form):
    """A file of the package's own form, or the same field by field; the file goes first."""

    file = forms.FileField(label="放假安排文件（YAML）", required=False)
    year = forms.IntegerField(label="年度", required=False, min_value=2008, max_value=2199)
    title = forms.CharField(label="通知标题", required=False, max_length=200)
    number = forms.CharField(label="文号", required=False, max_length=80)
    known_from = DayField(label="发布日期", required=False)
    issued_by = forms.CharField(label="发布机关", required=False, max_length=100, initial=NATIONAL)
    days = TextField(
        label="放假和上班的日期",
        required=False,
        rows=6,
        max_length=8000,
        help_text="每个节日一行，如：春节 放假2027-02-05..2027-02-11 上班2027-01-31、2027-02-14",
    )
    replaces = forms.BooleanField(
        label="取代本年度先前装入的安排",
        required=False,
        help_text="先前装入的内容有误时选择；国务院办公厅另行发文调整个别日期的，不要选择。",
    )

    def clean(self) -> dict[str, Any]:
        """Read the notice; what is wrong with it is told in one sentence."""
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                told["text"] = self._text(told)
                told["notice"] = notice_checked(yaml_read(told["text"].encode()), today=today())
            except NoticeRefused as refusal:
                self.add_error(None, str(refusal))
        return told

    @staticmethod
    def _text(told: dict[str, Any]) -> str:
        """Give the notice in the one form in which it is carried to the loading."""
        if told.get("file"):
            content = told["file"].read(LARGEST + 1)
            document = yaml_read(content)
        else:
            document = {
                "year": told["year"],
                "notices": [
                    {
                        "title": told["title"],
                        "number": told["number"],
                        "known_from": f"{told['known_from'] or ''}",
                        "issued_by": told["issued_by"],
                        "arrangements": _arrangements(told["days"]),
                    }
                ],
            }
        return yaml.safe_dump(document, allow_unicode=True, sort_keys=False)


class LoadForm(forms.Form):
    """What the dry run has shown, to be loaded as it was seen."""

    text = forms.CharField(widget=forms.HiddenInput, max_length=2 * LARGEST)
    edition = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    replaces = forms.BooleanField(widget=forms.HiddenInput, required=False)
    confirmed = forms.BooleanField(label="我已核对放假安排和变动的期限，确认装入")

    def notice(self) -> WrittenNotice:
        """Read what is carried; it may have been changed on the way.

        Raises:
            NoticeRefused: it is no notice.
        """
        return notice_checked(yaml_read(self.cleaned_data["text"].encode()), today=today())


def _arrangements(written: str) -> list[dict[str, Any]]:
    return [_arrangement(line.strip()) for line in written.splitlines() if line.strip()]


def _arrangement(line: str) -> dict[str, Any]:
    """Read a line: the festival, then 放假 or 上班 before the days of either kind."""
    found = _LINE.match(line)
    before, *pieces = re.split("(放假|上班)", found["told"]) if found else [line]
    if found is None or before.strip() or not pieces:
        raise NoticeRefused(f"“{line[:30]}”不是“节日 放假日期 上班日期”的样子，请对照说明改正。")
    row: dict[str, Any] = {"festival": found["festival"]}
    for word, days in zip(pieces[::2], pieces[1::2], strict=True):
        row.setdefault(_PARTS[word], []).extend(filter(None, _SEPARATORS.split(days)))
    return row
