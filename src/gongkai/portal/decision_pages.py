"""Decisions of law enforcement on public pages: the list with its filters, one in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.utils.http import urlencode

from gongkai.appearance.day_keys import key_read, key_written
from gongkai.decisions.selectors import (
    Filters,
    Kind,
    PartyKind,
    count_of,
    decisions_page,
    tallies,
    told_count,
)
from gongkai.decisions.selectors.downloading import MEDIA_TYPES
from gongkai.organs.selectors import units_of
from gongkai.portal.keyset import ROWS
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from django.http import QueryDict

    from gongkai.decisions.selectors import Listed

_ANY = ("", "不限")
_MONTHS = 12
_PUBLIC = frozenset({"kind", "unit", "from", "until", "party", "number", "matter"})


class DecisionSearchForm(forms.Form):
    """What the list is narrowed by; every field may stay empty."""

    kind = forms.ChoiceField(
        label="类别",
        required=False,
        choices=[_ANY, *((str(int(kind)), kind.label) for kind in Kind)],
    )
    party = forms.CharField(label="相对人或者信用代码", max_length=100, required=False)
    matter = forms.CharField(label="事项、案由", max_length=100, required=False)
    number = forms.CharField(label="决定文书号", max_length=100, required=False)
    unit = forms.ChoiceField(label="承办单位", required=False)

    def __init__(self, asked: Mapping[str, str], units: Iterable[Any]) -> None:
        super().__init__(initial=dict(asked), auto_id="id_%s")
        for name, label in (("from", "决定日期自"), ("until", "至")):
            widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
            self.fields[name] = forms.DateField(label=label, required=False, widget=widget)
        field = self.fields["unit"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [_ANY, *((str(unit.pk), unit.name) for unit in units)]


@dataclass(frozen=True, slots=True)
class Line:
    """A decision in words."""

    row: Listed
    kind: str
    party: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of the list; `next` opens the one after."""

    rows: Sequence[Line]
    next: str


def line_of(row: Listed) -> Line:
    """Say a decision's numbers in words."""
    return Line(row, Kind(row.kind).label, row.party or f"{PartyKind(row.party_kind).label}")


def asked_in(query: QueryDict) -> Filters:
    """Read the filters of an address, those only that the public has."""
    return Filters.from_query({name: query.get(name, "") for name in _PUBLIC})


def list_context(organ: Any, query: QueryDict) -> dict[str, Any]:
    """Give what the list shows; how many there are comes from the kept counts."""
    filters = asked_in(query)
    before = key_read(query.get("after", ""))
    found = decisions_page(organ, filters, today=today(), before=before, limit=ROWS)
    asked = filters.as_query()
    return {
        "form": DecisionSearchForm(asked, units_of(organ)),
        "page": ListPage([line_of(row) for row in found.rows], key_written(found.next)),
        "count": told_count(count_of(organ, filters, public=True), found, before),
        "is_narrowed": bool(asked),
        "query": urlencode(asked),
        "endings": tuple(MEDIA_TYPES),
        "chart": None if asked or before else _chart(organ),
    }


def decision_context(organ: Any, row: Listed, path: str) -> dict[str, Any]:
    """Give what the page of one decision shows, in words and as data."""
    line = line_of(row)
    title = f"{line.kind}决定书{row.number}"
    return {
        "line": line,
        "decision": row,
        "title": title,
        "address": settings.ADDRESS + path,
        "article": {
            "title": title,
            "published": row.published_on.isoformat(),
            "source": organ.name,
        },
        "data": _linked(organ, line, title, settings.ADDRESS + path),
    }


def _linked(organ: Any, line: Line, title: str, address: str) -> dict[str, Any]:
    row, by = line.row, {"@type": "GovernmentOrganization", "name": organ.name}
    told = {
        "url": address,
        "identifier": row.number,
        "name": title,
        "about": row.matter,
        "inLanguage": "zh-CN",
        "datePublished": row.published_on.isoformat(),
    }
    if row.kind == Kind.PERMIT:
        valid = {"validUntil": row.valid_until.isoformat()} if row.valid_until else {}
        issued = {"validFrom": row.decided_on.isoformat(), "issuedBy": by}
        return {"@type": "GovernmentPermit", **told, **issued, **valid}
    return {
        "@type": "DigitalDocument",
        **told,
        "dateCreated": row.decided_on.isoformat(),
        "publisher": by,
    }


def _chart(organ: Any) -> dict[str, Any] | None:
    """Give the chart of the last months in which anything was decided."""
    counts = tallies(organ, public=True)
    months = sorted({one.month for one in counts})[-_MONTHS:]
    many = {(one.month, one.kind): one.decisions for one in counts}
    if not months:
        return None
    return {
        "title": "近期各月公示的决定",
        "unit": "件",
        "label_name": "月份",
        "labels": [f"{month // 100}年{month % 100}月" for month in months],
        "series": [
            {"name": kind.label, "values": [many.get((month, kind), 0) for month in months]}
            for kind in Kind
        ],
    }
