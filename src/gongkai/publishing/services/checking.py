"""What a wording must be before it is kept, and before it goes up or out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from gongkai.law.catalogue import ENTRY_FIELDS
from gongkai.publishing.cleaning import bare_text, clean_html
from gongkai.publishing.listing_gate import missing
from gongkai.publishing.models import Genre
from gongkai.publishing.nesting import is_overgrown
from gongkai.publishing.refusals import ColumnUnfit, ItemIncomplete
from gongkai.publishing.services.scanning import scan_passed
from gongkai.text.seen import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.organs.models import Organ, Unit
    from gongkai.publishing.models import Column, Revision
    from gongkai.publishing.written import Written

_LIMITED = {
    "title": ("标题", 200),
    "summary": ("内容概述", 500),
    "document_number": ("文号", 60),
    "topic": ("主题分类", 60),
    "keywords": ("关键词", 200),
    "source": ("来源", 100),
    "note": ("修改说明", 200),
}
_LONGEST_BODY = 1_000_000
_LONGEST_TYPED = 4 * _LONGEST_BODY
"""With the markup of a text processor, of which the cleaning leaves a part."""
_TOO_LONG = "正文过长，请把较长的内容改为附件。"
_AHEAD = timedelta(days=366)


def tidied(written: Written, *, today: date) -> Written:
    """Clean what was typed and refuse what cannot be kept.

    Raises:
        ItemIncomplete: a field is too long, a day cannot be, or two days contradict each other.
    """
    body = _cleaned(written.body)
    if written.formed_on > today + _AHEAD:
        raise ItemIncomplete("formed_on", "生成日期不能晚于今天一年以上，请核对年份。")
    if written.genre and written.genre not in Genre.values:
        raise ItemIncomplete("genre", "没有这种体裁，请从列表中选择。")
    if written.effective_on and written.repealed_on and written.repealed_on < written.effective_on:
        raise ItemIncomplete("repealed_on", "废止日期不能早于实施日期，请核对。")
    short: dict[str, Any] = {name: _short(written, name) for name in _LIMITED}
    return replace(written, body=body, **short)


def _cleaned(typed: str) -> str:
    """Clean a body; one whose cleaning alone would cost too much is refused before."""
    if len(typed) > _LONGEST_TYPED:
        raise ItemIncomplete("body", _TOO_LONG)
    if is_overgrown(typed):
        raise ItemIncomplete("body", "正文的格式嵌套过多，请清除格式后重新粘贴。")
    body = clean_html(typed)
    if len(body) > _LONGEST_BODY:
        raise ItemIncomplete("body", _TOO_LONG)
    return body


def _short(written: Written, field: str) -> str:
    name, longest = _LIMITED[field]
    text = one_line(str(getattr(written, field)))
    if len(text) > longest:
        raise ItemIncomplete(field, f"{name}不能超过{longest}字，现在有{len(text)}字，请缩短。")
    return text


def column_fits(column: Column, organ: Organ, unit: Unit | None) -> None:
    """Refuse a column that is not the organ's, is closed, or is another unit's to fill.

    Raises:
        ColumnUnfit: with what to do.

    Law: PUB-3, PUB-21.
    """
    if column.organ_id != organ.pk or not column.is_active:
        raise ColumnUnfit("所选栏目不是本机构正在使用的栏目，请重新选择。")
    if unit is not None:
        named = set(column.units.values_list("pk", flat=True))
        if named and unit.pk not in named:
            raise ColumnUnfit(f"栏目“{column.name}”不由{unit.name}发布，请选择其他栏目。")


def record_is_whole(column: Column, data: Mapping[str, Any]) -> None:
    """Refuse a record of a listing that lacks something.

    Raises:
        ItemIncomplete: with all that it lacks.

    Law: 条例 art 12; LAW-12-3, PUB-22, SITE-V6.
    """
    told = missing(column, data)
    if told:
        raise ItemIncomplete("data", "".join(told))


def fit_to_submit(revision: Revision, *, today: date) -> None:
    """Refuse to put up for review what is not whole.

    Raises:
        ItemIncomplete: title or body is missing, or a day is wrong.
        ScanStops: with what the scan found.

    Law: 条例 arts 12, 14, 15; LAW-12-3, LAW-15-1, PUB-9, PUB-35, PUB-38, SITE-18.
    """
    item, names = revision.item, dict(ENTRY_FIELDS)
    if not revision.title:
        raise ItemIncomplete("title", f"缺少{names['title']}，请填写标题。")
    if not bare_text(revision.body):
        raise ItemIncomplete("body", "正文没有内容，请填写正文。")
    if revision.formed_on > (item.published_on or today):
        raise ItemIncomplete("formed_on", f"{names['formed_on']}不能晚于发布日期，请核对。")
    if revision.expires_on and revision.expires_on < today:
        raise ItemIncomplete("expires_on", "公示截止日期已过，请核对。")
    record_is_whole(item.column, revision.data)
    scan_passed(revision, today=today)


def fit_to_release(revision: Revision, *, today: date) -> None:
    """Refuse to let out what is not fit any more: all is asked again on the day of the release.

    Raises:
        PublishingRefusal: as for `fit_to_submit`, or the column was closed since.

    Law: 条例 arts 12, 14, 15; LAW-12-3, LAW-15-1, PUB-9, PUB-35, PUB-38.
    """
    column_fits(revision.item.column, revision.item.organ, None)
    fit_to_submit(revision, today=today)
