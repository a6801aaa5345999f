"""Adding a file to a draft, naming it, removing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.workspace.forms.fields import VersionedForm
from gongkai.workspace.forms.items import RevisionForm

if TYPE_CHECKING:
    from gongkai.files.traces import Trace


IDS = "id_attachment_%s"
"""How the form of a file names its fields on the page of an item, beside the other forms."""


class AttachmentForm(RevisionForm):
    """A file, with what is decided on of the things that it carries unseen.

    The kinds that were told come back as `told`; those of them that are ticked, as `taken_out`.
    """

    file = forms.FileField(
        label="文件",
        help_text="PDF、docx、xlsx、jpg、png或者txt；上传时去除作者、批注、位置等附带信息。",
    )
    alt = forms.CharField(
        label="替代文字",
        max_length=200,
        required=False,
        help_text="图片必填：用一句话说明图片的内容，供看不到图片的人了解。",
    )

    def facts(self) -> dict[str, Any]:
        """Give what the service takes."""
        told = dict(self.cleaned_data)
        file, taken_out = told.pop("file"), set(self._listed("taken_out"))
        return told | {
            "upload": file,
            "name": file.name,
            "taken_out": taken_out,
            "kept": set(self._listed("told")) - taken_out,
        }

    def choices(self, traces: tuple[Trace, ...]) -> list[dict[str, Any]]:
        """Give the kinds to decide on, each with what was found of it."""
        kinds: dict[str, dict[str, Any]] = {}
        for one in traces:
            if one.changes_content:
                kind = kinds.setdefault(one.code, {"label": one.label, "found": []})
                kind["found"].append(one)
        told, ticked = self._listed("told"), self._listed("taken_out")
        return [
            {"code": code, "is_ticked": code in ticked or code not in told, **kind}
            for code, kind in kinds.items()
        ]

    def _listed(self, name: str) -> list[str]:
        return self.data.getlist(name) if hasattr(self.data, "getlist") else []


class AttachmentNameForm(VersionedForm):
    """What an attachment is called, and what a picture shows."""

    name = forms.CharField(label="名称", max_length=120)
    alt = forms.CharField(label="替代文字", max_length=200, required=False)
