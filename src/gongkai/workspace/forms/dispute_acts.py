"""The form of each act in a dispute, made from the row of the law's table.

What an act needs is said by the row's `needs`; `_ALSO` adds what may be told with it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.casework.application import Upload
from gongkai.law.disputes import (
    BY_DISPUTE_ACT,
    RESULTS,
    Column,
    CorrectionGround,
    DisputeAct,
    DisputeCase,
    DisputeFacts,
    ResultCode,
    results_of,
)
from gongkai.law.remedies import Proceeding, Track
from gongkai.workspace.forms.fields import (
    DayField,
    FilesField,
    TextField,
    TodayField,
    VersionedForm,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.core.files.uploadedfile import UploadedFile
    from django.http import QueryDict
    from django.utils.datastructures import MultiValueDict

_JUDGED = ("ground", "key", "served_on", "asks_reanswer", "until")
_ALSO: Mapping[DisputeAct, tuple[str, ...]] = MappingProxyType(
    {
        DisputeAct.ACCEPT: ("track",),
        DisputeAct.RECEIVE_COPY: ("track",),
        DisputeAct.SET_HEARING: ("reason",),
        DisputeAct.DECIDE: _JUDGED,
        DisputeAct.JUDGE: _JUDGED,
        DisputeAct.JUDGE_ON_APPEAL: _JUDGED,
        DisputeAct.JUDGE_RETRIAL: _JUDGED,
        DisputeAct.END: ("key", "reason"),
        DisputeAct.APPEAL: ("reason",),
        DisputeAct.REMAND: ("reason",),
        DisputeAct.RETRY: ("reason",),
    }
)
_DAYS: Mapping[DisputeAct, str] = MappingProxyType(
    {
        DisputeAct.ACCEPT: "受理（立案）日期",
        DisputeAct.RECEIVE_COPY: "收到副本的日期",
        DisputeAct.DEFEND: "提出日期",
        DisputeAct.SET_HEARING: "收到通知的日期",
        DisputeAct.DECIDE: "决定日期",
        DisputeAct.JUDGE: "裁判日期",
        DisputeAct.JUDGE_ON_APPEAL: "裁判日期",
        DisputeAct.JUDGE_RETRIAL: "裁判日期",
        DisputeAct.TAKE_EFFECT: "生效日期",
    }
)
_REASONS: Mapping[DisputeAct, str] = MappingProxyType(
    {
        DisputeAct.SET_HEARING: "地点和说明",
        DisputeAct.APPEAL: "上诉人和上诉请求",
        DisputeAct.SUSPEND: "中止的原因",
    }
)
_KEYS: Mapping[DisputeAct, str] = MappingProxyType(
    {DisputeAct.JOIN: "合并审理的案件案号", DisputeAct.END: "文书文号"}
)
_PAPERS: Mapping[DisputeAct, str] = MappingProxyType(
    {
        DisputeAct.RECEIVE_COPY: "claim",
        DisputeAct.DEFEND: "defence",
        DisputeAct.DECIDE: "decision",
        DisputeAct.JUDGE: "decision",
        DisputeAct.JUDGE_ON_APPEAL: "decision",
        DisputeAct.JUDGE_RETRIAL: "decision",
        DisputeAct.END: "decision",
        DisputeAct.APPEAL: "other",
    }
)


class DisputeActForm(VersionedForm):
    """The day of an act in a dispute, the facts told with it, and its papers."""

    on = TodayField(label="日期")

    def __init__(
        self,
        act: DisputeAct,
        case: DisputeCase,
        data: QueryDict | None = None,
        files: MultiValueDict[str, UploadedFile[Any]] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(data, files, prefix=None, auto_id=f"id_{act.name}_%s", **options)
        self.act = act
        self.fields["on"].label = _DAYS.get(act, "日期")
        for name in _fact_names(act, case):
            field = _FIELDS[name](act, case)
            field.required = name in BY_DISPUTE_ACT[act].needs
            self.fields[name] = field
        self.fields["papers"] = FilesField(label="相关文书")

    def facts(self) -> DisputeFacts:
        """Give what was typed as the law takes it."""
        told = {
            name: given for name, given in self.cleaned_data.items() if given not in (None, "")
        }
        for name in ("version", "papers"):
            told.pop(name, None)
        if "result" in told and RESULTS[told["result"]].column is not Column.CORRECTED:
            # What only a correction has is no fact of another result.
            for name in ("ground", "until", "asks_reanswer"):
                told.pop(name, None)
        return DisputeFacts(**told)

    def uploads(self) -> list[Upload]:
        """Give the papers that came with the act, by what they are."""
        kind = _PAPERS.get(self.act, "notice")
        return [Upload(one.name, one, kind) for one in self.cleaned_data["papers"]]


def _fact_names(act: DisputeAct, case: DisputeCase) -> tuple[str, ...]:
    """Give the names of the fields of an act besides the day, what it needs first."""
    needed = BY_DISPUTE_ACT[act].needs
    also = (name for name in _ALSO.get(act, ()) if name not in needed)
    is_suit = case.proceeding is Proceeding.SUIT
    return (*needed, *(name for name in also if not (name == "track" and is_suit)))


def _results(act: DisputeAct, case: DisputeCase) -> forms.Field:
    offered = [
        (row.code.name, f"{row.code}（{row.counted_as}）")
        for row in results_of(case.proceeding, act)
    ]
    return forms.TypedChoiceField(
        label="结果",
        coerce=lambda name: ResultCode[name],
        choices=[("", "请选择"), *offered],
        help_text="括号内为年度报告第四部分的列。",
    )


_FIELDS: Mapping[str, Callable[[DisputeAct, DisputeCase], forms.Field]] = MappingProxyType(
    {
        "result": _results,
        "key": lambda act, _: forms.CharField(label=_KEYS.get(act, "文书文号"), max_length=80),
        "reason": lambda act, _: TextField(label=_REASONS.get(act, "说明"), max_length=2000),
        "track": lambda *_: forms.TypedChoiceField(
            label="审理程序",
            coerce=lambda name: Track[name],
            empty_value=None,
            choices=[("", "未告知"), *((track.name, track.value) for track in Track)],
        ),
        "hearing_on": lambda *_: DayField(label="听证（开庭）日期"),
        "days": lambda *_: forms.IntegerField(label="延长的日数", min_value=1),
        "ground": lambda *_: forms.TypedChoiceField(
            label="纠正的主要原因",
            coerce=lambda name: CorrectionGround[name],
            empty_value=None,
            choices=[("", "不适用"), *((one.name, one.value) for one in CorrectionGround)],
            help_text="结果为纠正时填写，用于提示今后的同类答复。",
        ),
        "served_on": lambda *_: DayField(
            label="本机关收到文书的日期", help_text="与决定（裁判）日期相同的不填。"
        ),
        "asks_reanswer": lambda *_: forms.BooleanField(
            label="结果为纠正，要求本机关重新答复", initial=True
        ),
        "until": lambda *_: DayField(
            label="重新答复的截止日期", help_text="文书未写明期限的不填。"
        ),
    }
)
