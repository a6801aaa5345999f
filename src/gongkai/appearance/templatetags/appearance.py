"""`{% load appearance %}`: icons, days, badges, fields, the clock's strip, charts, pages.

The page of styles (`/styles/`, only while developing) shows every one of them with its use.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html

from gongkai.appearance.charts import chart_context
from gongkai.appearance.days import Badge, chinese_day, chinese_moment, clock_state, days_left
from gongkai.appearance.fields import errors_with_links, field_context
from gongkai.appearance.icons import ICONS, SPRITE
from gongkai.appearance.strip import look_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from django.forms import BaseForm, BoundField
    from django.utils.safestring import SafeString

    from gongkai.law.clock import ClockReading
    from gongkai.law.spans import Span

register = template.Library()

_PARTIALS = "appearance/partials"


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Show an icon of the sprite; without a label it only accompanies words.

    Raises:
        TemplateSyntaxError: `gongkai.appearance.icons` does not name it.
    """
    if name not in ICONS:
        raise template.TemplateSyntaxError(f"{name} is not in gongkai.appearance.icons.ICONS.")
    address = f"{_sprite()}#{name}"
    if label:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}"><use href="{}"/></svg>', label, address
        )
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"/></svg>', address)


@cache
def _sprite() -> str:
    """Give the sprite's address, which stays while a process runs."""
    return static(SPRITE)


@register.filter
def day(value: date | None) -> str:
    """Give 2026年11月21日 周六."""
    return chinese_day(value)


@register.filter
def moment(value: datetime | None) -> str:
    """Give 2026年11月21日 14:05."""
    return chinese_moment(value)


@register.simple_tag
def badge(text: str, tone: str = "none", name: str = "") -> SafeString:
    """Show a state in words; tone is calm, soon, today, late, waiting, done or none."""
    return _shown(Badge(text, tone, name))


@register.filter
def days_left_badge(left: int | None, provisional: bool = False) -> SafeString:  # noqa: FBT001, FBT002 - a filter has no keywords
    """Show how many working days are left; below 0 they are overdue."""
    return _shown(days_left(left, provisional=bool(provisional)))


@register.filter
def natural_days_left_badge(left: int) -> SafeString:
    """Show how many natural days are left; below 0 they are overdue."""
    return _shown(days_left(left, unit="天"))


@register.simple_tag
def clock_badge(reading: ClockReading | None) -> SafeString:
    """Show where a clock stands."""
    return _shown(days_left(None) if reading is None else clock_state(reading))


@register.inclusion_tag(f"{_PARTIALS}/_strip.html")
def clock_strip(
    reading: ClockReading, *, explain: bool = True, fold: bool = False
) -> dict[str, Any]:
    """Show a clock as a calendar of weeks, with the explanation beside it, which may fold."""
    strip = strip_of(reading)
    return {"strip": strip, "reading": reading, "explain": explain, "fold": fold}


@register.filter
def span_tone(span: Span) -> str:
    """Give the tone of a step of an explanation, as its days have it in the strip."""
    return look_of(span).tone


@register.inclusion_tag(f"{_PARTIALS}/_field.html")
def field(bound: BoundField, *, hint: str = "", wide: bool = True) -> dict[str, Any]:
    """Show a form field: label, help, error and control."""
    return field_context(bound, hint=hint, wide=wide)


@register.inclusion_tag(f"{_PARTIALS}/_form_errors.html")
def form_errors(form: BaseForm, refusal: str = "") -> dict[str, Any]:
    """Show the errors of a form above it, each a link to its field; `refusal` is a service's."""
    return {"errors": errors_with_links(form) if form.is_bound else [], "refusal": refusal}


@register.inclusion_tag(f"{_PARTIALS}/_chart.html")
def chart(chart_id: str, kind: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Show a chart with its table behind it."""
    return chart_context(chart_id, kind, data)


@register.inclusion_tag(f"{_PARTIALS}/_pager.html", takes_context=True)
def pager(context: dict[str, Any], page: Any, parameter: str = "after") -> dict[str, Any]:
    """Show links to the neighbouring pages of a keyset page (`page.next`, `page.previous`).

    Both are values of `parameter`; the rest of the query is kept.
    """
    request = context["request"]
    return {
        "first": _with(request, parameter, "") if parameter in request.GET else "",
        "previous": _neighbour(request, parameter, getattr(page, "previous", "")),
        "next": _neighbour(request, parameter, getattr(page, "next", "")),
    }


def _neighbour(request: Any, parameter: str, value: str) -> str:
    return _with(request, parameter, value) if value else ""


def _with(request: Any, parameter: str, value: str) -> str:
    query = request.GET.copy()
    query.pop(parameter, None)
    if value:
        query[parameter] = value
    return f"?{query.urlencode()}"


def _shown(state: Badge) -> SafeString:
    return render_to_string(f"{_PARTIALS}/_badge.html", {"badge": state})
