"""How a paper was served, proved and undone; a paper made anew; an archive's identity papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.casework.application import Upload
from gongkai.casework.delivery import MANNERS, Told
from gongkai.casework.printing import ISSUED, SHEETS
from gongkai.law.clock import Manner
from gongkai.workspace.forms.fields import DayField, FilesField, TodayField, VersionedForm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict

_WORDS = (
    ("tracking_number", "邮件号码", 40, "邮寄送达填写。"),
    ("signed_by", "签收人", 60, "本人签收的不填。"),
    ("server", "送达人", 60, ""),
    ("place", "送达地点", 200, ""),
    ("refusal", "拒收的情形", 200, "留置送达填写。"),
    ("witness", "见证人", 60, "留置送达填写；没有见证人的，上传照片、录像的截图。"),
)


class DeliverForm(VersionedForm):
    """The service of a paper, as the service receipt tells it."""

    manner = forms.ChoiceField(
        label="送达方式", choices=[(manner.name, label) for manner, label in MANNERS.items()]
    )
    on = TodayField(
        label="送达日期",
        help_text="直接、委托送达填签收日，邮寄填交邮日，电子送达填发送日，留置填留置日，公告填公告日。",
    )
    by_mail = forms.BooleanField(
        label="电子送达的，同时作为附件发送到申请人的电子邮箱", required=False
    )
    by_postal_enterprise = forms.BooleanField(
        label="邮寄送达的，通过邮政企业寄出", required=False, initial=True
    )
    uploads = FilesField(label="送达凭证")

    field_order = ("version", "paper_id", "manner", "on")

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        for name, label, most, hint in _WORDS:
            self.fields[name] = forms.CharField(
                label=label, max_length=most, required=False, help_text=hint
            )

    def clean(self) -> dict[str, Any]:
        """Ask for the number of what was posted: it is the proof that it was."""
        said = super().clean() or {}
        if said.get("manner") == Manner.POST.name and not said.get("tracking_number"):
            self.add_error("tracking_number", "邮寄送达的，请填写邮件号码，作为送达的凭证。")
        return said

    def facts(self) -> dict[str, Any]:
        """Give what the services take."""
        said = self.cleaned_data
        return {
            "version": said["version"],
            "manner": Manner[said["manner"]],
            "on": said["on"],
            "told": Told(
                by_mail=said["by_mail"],
                by_postal_enterprise=said["by_postal_enterprise"],
                **{name: said[name] for name, *_ in _WORDS},
            ),
            "uploads": _uploads(said["uploads"]),
        }


class NoticeDeliverForm(DeliverForm):
    """The service of a notice or a letter: which one."""

    paper_id = forms.TypedChoiceField(label="送达的文书", coerce=int)

    def __init__(
        self, data: QueryDict | None = None, *given: Any, papers: Iterable[Any], **options: Any
    ) -> None:
        super().__init__(data, *given, auto_id="id_deliver_%s", **options)
        field = self.fields["paper_id"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(one.pk, f"{one.title} {one.number}".strip()) for one in papers]

    def facts(self) -> dict[str, Any]:
        """Give what the service takes."""
        return super().facts() | {"paper_id": self.cleaned_data["paper_id"]}


class ProveForm(VersionedForm):
    """Who signed for what was posted, and the proof of it."""

    signed_on = DayField(label="签收日期", required=False)
    signed_by = forms.CharField(label="签收人", max_length=60, required=False)
    uploads = FilesField(label="送达回证、签收凭证")

    def facts(self) -> dict[str, Any]:
        """Give what the service takes."""
        said = self.cleaned_data
        return {**said, "uploads": _uploads(said["uploads"])}


class UndoForm(VersionedForm):
    """Why a service came to nothing."""

    reason = forms.CharField(
        label="送达不成的原因", max_length=200, help_text="例如邮件退回、查无此人。"
    )


class RenewForm(VersionedForm):
    """Why a paper is made anew."""

    reason = forms.CharField(label="重新印发的理由", max_length=200)


class IdentityForm(forms.Form):
    """Why the identity papers of an archive are taken out."""

    reason = forms.CharField(label="查看理由", max_length=200)


class PrintForm(forms.Form):
    """What to print of the requests that are chosen."""

    what = forms.ChoiceField(
        label="打印",
        choices=[
            *((str(kind), label) for kind, label in SHEETS.items()),
            (ISSUED, "已印发的文书"),
        ],
    )


def _uploads(files: Iterable[Any]) -> list[Upload]:
    return [Upload(file.name, file, kind="paper") for file in files]
