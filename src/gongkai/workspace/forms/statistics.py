"""What statistics are asked for: a span of days, and by what they are grouped."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.today import today
from gongkai.workspace.forms.fields import DayField
from gongkai.workspace.statistics_page import GROUPS

if TYPE_CHECKING:
    from django.http import QueryDict

_MOST_DAYS = timedelta(days=366 * 5)


class StatisticsForm(forms.Form):
    """A span of days; this year so far where nothing is said."""

    first = DayField(label="办结日期自")
    last = DayField(label="至")
    by = forms.ChoiceField(label="分组", choices=[*GROUPS.items()])

    def __init__(self, asked: QueryDict) -> None:
        day = today()
        usual = {"first": day.replace(month=1, day=1), "last": day, "by": next(iter(GROUPS))}
        super().__init__({**usual, **asked.dict()}, auto_id="id_statistics_%s")

    def clean(self) -> dict[str, Any]:
        """Refuse a span that is turned round, or longer than anybody reads."""
        told = super().clean() or {}
        first, last = told.get("first"), told.get("last")
        if first and last and not timedelta(0) <= last - first <= _MOST_DAYS:
            self.add_error("last", "截止日期应当不早于起始日期，一次最多统计五年。")
        return told
