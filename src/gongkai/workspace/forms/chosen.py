"""Requests chosen from a list: which, and what is done to all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.casework.services import Chosen
from gongkai.workspace.forms.fields import RecordField, offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict

MOST = 100
"""So many are done at once: two pages of the list."""

_WRITTEN = re.compile(r"(\d{1,18})[:](\d{1,9})(?:[:](\d{0,18})[:](\d{0,18}))?", re.ASCII)


class ChosenForm(forms.Form):
    """The unit that gets all of them, and why."""

    unit = RecordField(label="承办单位")
    handler = RecordField(label="承办人", required=False, empty="由承办单位确定")
    reason = forms.CharField(label="改派理由", max_length=200, required=False)

    def __init__(
        self, data: QueryDict | None = None, *, units: Iterable[Any], handlers: Iterable[Any]
    ) -> None:
        super().__init__(data, auto_id="id_chosen_%s")
        units, handlers = list(units), list(handlers)
        offer(self, "unit", {"": units})
        by_unit = {
            unit.name: [one for one in handlers if one.unit_id == unit.pk] for unit in units
        }
        offer(self, "handler", by_unit)


def chosen_of(data: QueryDict) -> list[Chosen]:
    """Read what was chosen, each written as number:version or as `written` gives it."""
    read = (_WRITTEN.fullmatch(one) for one in data.getlist("chosen")[:MOST])
    return [_chosen(*found.groups()) for found in read if found]


def _chosen(number: str, version: str, unit: str | None, handler: str | None) -> Chosen:
    return Chosen(
        int(number),
        int(version),
        unit_id=int(unit) if unit else None,
        handler_id=int(handler) if handler else None,
    )


def written(one: Chosen) -> str:
    """Write a request that was assigned with where it was before, for the form that undoes it."""
    return f"{one.request_id}:{one.version}:{one.unit_id or ''}:{one.handler_id or ''}"
