"""How and when an application came: the fields from which the day of receipt is told."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone

from gongkai.casework.arrival import Arrival
from gongkai.law.clock import Channel
from gongkai.workspace.forms.fields import DayField, TextField, TodayField

ORAL = "oral"
_CHANNELS = (
    (Channel.IN_PERSON.value, "当面提交"),
    (ORAL, "口头申请（由本机关代为填写）"),
    (Channel.SIGNED_POST.value, "邮寄（签收）"),
    (Channel.ORDINARY_POST.value, "平常信函"),
    (Channel.FAX.value, "传真"),
    (Channel.INTERNET.value, "电子邮件等互联网渠道"),
)
_BY_POST = frozenset({Channel.SIGNED_POST, Channel.ORDINARY_POST})
HOW_IT_CAME = (
    "channel",
    "submitted_on",
    "arrived_on",
    "confirmed_on",
    "call",
    "tracking_number",
)


class ArrivalForm(forms.Form):
    """Channel and days; what they mean is told by `selectors.receipt_foreseen`."""

    channel = forms.ChoiceField(label="提交方式", choices=_CHANNELS)
    submitted_on = TodayField(label="申请人提交或者寄出的日期")
    arrived_on = DayField(
        label="本机关签收或者收到的日期", required=False, help_text="邮寄填写；信封上的签收日。"
    )
    confirmed_on = DayField(
        label="与申请人确认的日期",
        required=False,
        help_text="平常信函、传真、互联网填写；还没有联系上的不填。",
    )
    call = TextField(
        label="确认记录",
        rows=1,
        max_length=500,
        required=False,
        help_text="何时、用什么号码、与谁确认。",
    )
    tracking_number = forms.CharField(label="邮件号码", max_length=40, required=False)

    def how_it_came(self) -> dict[str, Any]:
        """Give what the service takes of how it came."""
        told = self.cleaned_data
        is_oral = told["channel"] == ORAL
        channel = Channel.IN_PERSON if is_oral else Channel(told["channel"])
        return {
            "channel": channel,
            "submitted_at": _noon(told["submitted_on"]),
            "arrived_at": _noon(told.get("arrived_on")),
            "confirmed_at": _noon(told.get("confirmed_on")),
            "posted_on": told["submitted_on"] if channel in _BY_POST else None,
            "tracking_number": told.get("tracking_number", ""),
            "is_oral": is_oral,
            "call": told.get("call", ""),
        }

    def arrival(self) -> Arrival:
        """Give the same as the law's reading takes it."""
        return Arrival(**self.how_it_came())


def _noon(day: date | None) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time(12))) if day else None
