"""What an item must be before it is kept, and before it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.catalogue import ENTRY_FIELDS
from gongkai.publishing.cleaning import bare_text, clean_html
from gongkai.publishing.hygiene import personal_data_of
from gongkai.publishing.refusals import ColumnUnfit, ItemIncomplete, PersonalDataFound

if TYPE_CHECKING:
    from datetime import date

    from gongkai.publishing.models import Item

_LIMITED = {"title": ("标题", 200), "summary": ("内容概述", 500), "document_number": ("文号", 60)}
_LONGEST_BODY = 1_000_000


def tidied(item: Item) -> Item:
    """Clean what was typed and refuse what cannot be kept.

    Raises:
        ItemIncomplete: a field is too long.
        ColumnUnfit: the column is closed or another organ's.
    """
    for field, (name, longest) in _LIMITED.items():
        text = " ".join(str(getattr(item, field)).split())
        if len(text) > longest:
            raise ItemIncomplete(
                field, f"{name}不能超过{longest}字，现在有{len(text)}字，请缩短。"
            )
        setattr(item, field, text)
    item.body = clean_html(item.body)
    if len(item.body) > _LONGEST_BODY:
        raise ItemIncomplete("body", "正文过长，请把较长的内容改为附件。")
    if item.column.organ_id != item.organ_id or not item.column.is_active:
        raise ColumnUnfit("所选栏目不是本机构正在使用的栏目，请重新选择。")
    return item


def fit_to_release(item: Item, *, today: date, override_reason: str) -> None:
    """Refuse to let out what is not whole, or what carries personal data without a reason.

    Args:
        item: The item as it would go out.
        today: The day.
        override_reason: Why personal data found in it may be public all the same; "" for none.

    Raises:
        ItemIncomplete: title or body is missing, or the day of making lies ahead.
        PersonalDataFound: with the list of findings.

    Law: 条例 arts 12, 14, 15; LAW-12-3, LAW-15-1, PUB-9, PUB-35, SITE-18.
    """
    names = dict(ENTRY_FIELDS)
    if not item.title:
        raise ItemIncomplete("title", f"缺少{names['title']}，请填写标题。")
    if not bare_text(item.body):
        raise ItemIncomplete("body", "正文没有内容，请填写正文。")
    if item.formed_on > (item.published_on or today):
        raise ItemIncomplete("formed_on", f"{names['formed_on']}不能晚于发布日期，请核对。")
    findings = personal_data_of(item)
    if findings and not override_reason.strip():
        raise PersonalDataFound(findings)
