"""The register of documents: entering one, its way to force, its interpretations."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.publishing.entries import DocumentEntry, Issuance, PastLife
from gongkai.publishing.selectors.documents import FORMS, KINDS, STANDINGS
from gongkai.workspace.forms.fields import (
    MOST_NUMBER,
    DayField,
    RecordField,
    TextField,
    TodayField,
    offer,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict

_EXPIRES = "自该日起失效；“有效期至某日”的，填写该日的次日。"


def _told(form: forms.Form, kind: type[Any]) -> dict[str, Any]:
    """Give what the form has for one of the bundles that services take."""
    names = [each.name for each in fields(kind) if each.name in form.fields]
    return {name: form.cleaned_data[name] for name in names}


class FilterForm(forms.Form):
    """What the register is narrowed to."""

    kind = forms.ChoiceField(label="类别", choices=[("", "不限"), *KINDS], required=False)
    standing = forms.ChoiceField(
        label="有效性", choices=[("", "不限"), *STANDINGS], required=False
    )
    words = forms.CharField(label="标题或者文号", max_length=100, required=False)


class DocumentForm(forms.Form):
    """A document while it is drafted."""

    kind = forms.ChoiceField(label="类别", choices=KINDS, initial="normative")
    title = forms.CharField(label="标题", max_length=200)
    unit = RecordField(label="起草单位", empty="政务公开工作机构", required=False)
    drafted_on = TodayField(label="起草日期")
    replaces = RecordField(
        label="修改的文件",
        empty="新制定，不修改已有文件",
        required=False,
        help_text="修订的，新文件施行之日起原文件标为已修改，计入当年废止件数。",
    )
    is_trial = forms.BooleanField(label="名称冠以“暂行”“试行”", required=False)
    is_own = forms.BooleanField(
        label="本机关主办",
        required=False,
        initial=True,
        help_text="联合发文由其他机关主办的不选，不计入本机关年度报告。",
    )
    needs_interpretation = forms.BooleanField(
        label="需要同步解读",
        required=False,
        initial=True,
        help_text="与解读材料同步起草、同步审批、同步发布。",
    )
    headnote = TextField(label="题注", rows=2, max_length=2000, required=False)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        units: Iterable[Any],
        older: Iterable[Any],
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "unit", {"": units})
        offer(self, "replaces", {"": older})

    def entry(self) -> DocumentEntry:
        """Give what is known of the drafting."""
        return DocumentEntry(**_told(self, DocumentEntry))


class _Issuance(forms.Form):
    document_number = forms.CharField(label="文号", max_length=60)
    unified_number = forms.CharField(label="统一登记号", max_length=60, required=False)
    issued_on = TodayField(label="印发日期")
    effective_on = DayField(label="施行日期", required=False, help_text="不填为自印发之日起施行。")
    expires_on = DayField(label="失效日期", required=False, help_text=_EXPIRES)

    def issuance(self) -> Issuance:
        """Give numbers and days of the issue."""
        return Issuance(**_told(self, Issuance))


class EnteredForm(DocumentForm, _Issuance):
    """A document that was issued before, with its whole life."""

    legality_opinion = forms.CharField(label="合法性审核意见文号", max_length=60, required=False)
    reviewed_on = DayField(label="合法性审核日期", required=False)
    repealed_on = DayField(label="废止日期", required=False)
    repealed_reason = forms.CharField(label="废止依据", max_length=200, required=False)

    def past(self) -> PastLife:
        """Give what else is known of it."""
        return PastLife(**_told(self, PastLife))


class _Versioned(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def told(self) -> dict[str, Any]:
        """Give what the service takes."""
        return dict(self.cleaned_data)


class LegalityForm(_Versioned):
    """The opinion of the legality review."""

    opinion = forms.CharField(label="合法性审核意见文号", max_length=60)
    reviewed_on = TodayField(label="审核日期")


class IssueForm(_Versioned, _Issuance):
    """The issue of a document."""

    def told(self) -> dict[str, Any]:
        """Give what the service takes."""
        return {"version": self.cleaned_data["version"], "issuance": self.issuance()}


class RepealForm(_Versioned):
    """The repeal of a document."""

    repealed_on = TodayField(label="废止日期", help_text="自该日起废止，可以填写以后的日期。")
    reason = forms.CharField(
        label="废止依据", max_length=200, help_text="作出废止、宣布失效决定的文号。"
    )


class BindForm(_Versioned):
    """The item that shows a document's text, chosen from what was found.

    Attributes:
        words: By what it was found, so that the same is offered again after a refusal.
    """

    words = forms.CharField(widget=forms.HiddenInput, max_length=100, required=False)
    item_id = forms.IntegerField(
        label="正文", min_value=1, max_value=MOST_NUMBER, widget=forms.RadioSelect
    )

    def offer(self, items: Iterable[Any]) -> None:
        """Set from what is chosen; the service refuses whatever does not fit."""
        field = self.fields["item_id"]
        choices = [(item.pk, _said_of(item)) for item in items]
        if isinstance(field.widget, forms.RadioSelect):
            field.widget.choices = choices
        if not choices:
            field.help_text = "没有找到尚未关联的信息，请换一个词查找，或者先拟制信息。"

    def told(self) -> dict[str, Any]:
        """Give what the service takes."""
        return {name: told for name, told in self.cleaned_data.items() if name != "words"}


class InterpretationForm(BindForm):
    """An item that interprets a document."""

    form = forms.ChoiceField(label="解读形式", choices=FORMS)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["item_id"].label = "解读材料"


def _said_of(item: Any) -> str:
    """Give a title with what tells it from others of that title."""
    number = item.document_number or item.index_number
    known = filter(None, (item.column.name, number, item.get_state_display()))
    return f"{item.title or '（无标题）'}（{'，'.join(known)}）"


class UnbindForm(_Versioned):
    """Taking an interpretation back."""

    item_id = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
