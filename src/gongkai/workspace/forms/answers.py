"""Drafting an answer and submitting it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict

from gongkai.casework.application import Upload
from gongkai.casework.selectors import NEVER_TYPED
from gongkai.law.outcomes import OUTCOMES, Evidence, OutcomeClass, OutcomeCode
from gongkai.workspace.forms.fields import FilesField, TextField, VersionedForm

if TYPE_CHECKING:
    from collections.abc import Iterable

_WITHHOLDING = (OutcomeClass.REFUSED, OutcomeClass.UNABLE, OutcomeClass.NOT_PROCESSED)


def _choices(kinds: Iterable[OutcomeClass]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Give outcomes under the report's headings, each with its article."""
    return [
        (
            kind.value,
            [
                (row.code.name, f"{row.label}（{row.article}）" if row.article else row.label)
                for row in OUTCOMES.values()
                if row.kind is kind
            ],
        )
        for kind in kinds
    ]


def evidence_needed(outcome: str, grounds: Iterable[str]) -> tuple[Evidence, ...]:
    """Give what an answer must show."""
    codes = [OutcomeCode[code] for code in (outcome, *grounds) if code in OutcomeCode.__members__]
    needed = {one for code in codes for one in OUTCOMES[code].evidence}
    return tuple(one for one in Evidence if one in needed)


class AnswerForm(forms.Form):
    """An answer: outcome, what it rests on, text, files.

    The fields for evidence follow from the outcome and the grounds; changing those and pressing
    更新 shows the new ones with everything typed kept.
    """

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    outcome = forms.ChoiceField(
        label="答复类型", choices=[("", "请选择"), *_choices(OutcomeClass)]
    )
    grounds = forms.MultipleChoiceField(
        label="不提供部分的依据",
        choices=_choices(_WITHHOLDING),
        required=False,
        help_text="部分公开的，逐项选择不提供部分的依据（条例第三十七条）。",
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )
    body = TextField(
        label="答复内容",
        rows=12,
        max_length=20000,
        help_text="答复书自动写明收到日期、申请内容、依据和救济途径，这里从“现答复如下”之后写起。",
    )
    uploads = FilesField(label="随答复提供的文件")
    removed_files = forms.MultipleChoiceField(
        label="不再提供的文件", required=False, widget=forms.CheckboxSelectMultiple
    )
    questions = forms.CharField(widget=forms.HiddenInput, required=False, max_length=4000)

    def __init__(
        self, data: QueryDict | None = None, files: Any = None, *, initial: dict[str, Any]
    ) -> None:
        super().__init__(data, files, initial=initial)
        kept = self.fields["removed_files"]
        if isinstance(kept, forms.ChoiceField):
            kept.choices = initial.get("files", [])
        outcome, grounds = self.chosen()
        needed, proofs = evidence_needed(outcome, grounds), initial.get("proofs", {})
        self.proved = [(one.value, proofs[one.name]) for one in needed if one.name in proofs]
        self.unproved = [one for one in needed if one in NEVER_TYPED and one.name not in proofs]
        self.asked = [one for one in needed if one not in NEVER_TYPED and one.name not in proofs]
        for one in self.asked:
            self.fields[f"evidence_{one.name}"] = TextField(
                label=one.value,
                rows=2,
                max_length=2000,
                required=False,
                initial=initial.get("evidence", {}).get(one.name, ""),
            )

    def chosen(self) -> tuple[str, list[str]]:
        """Give outcome and grounds as they stand in the form, valid or not."""
        if self.is_bound:
            data: Any = self.data
            return data.get("outcome", ""), data.getlist("grounds")
        return self.initial.get("outcome", ""), self.initial.get("grounds", [])

    @property
    def asks_grounds(self) -> bool:
        """Whether the outcome chosen has a part that is withheld."""
        return self.chosen()[0] == OutcomeCode.PARTIAL.name

    @property
    def evidence_fields(self) -> list[forms.BoundField]:
        """The fields of the evidence asked for."""
        return [self[f"evidence_{one.name}"] for one in self.asked]

    def facts(self) -> dict[str, Any]:
        """Give what the service takes."""
        told = self.cleaned_data
        evidence = {one.name: told[f"evidence_{one.name}"] for one in self.asked}
        return {
            "version": told["version"],
            "outcome": OutcomeCode[told["outcome"]],
            "grounds": [OutcomeCode[one] for one in told["grounds"]],
            "evidence": {name: text for name, text in evidence.items() if text},
            "body": told["body"],
            "removed_files": told["removed_files"],
            "uploads": [Upload(file.name, file, kind="paper") for file in told["uploads"]],
            "questions": QueryDict(told["questions"]).dict(),
        }


class SubmitForm(VersionedForm):
    """Sending a draft to review."""
