"""Personal data that an item would carry out of the house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.publishing.cleaning import bare_text
from gongkai.text.personal_data import Certainty, Keep, find_personal_data, mask_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.publishing.models import Content
    from gongkai.text.personal_data import PersonalDatum

_NAMES = {"title": "标题", "summary": "内容概述", "document_number": "文号", "body": "正文"}
_SHOWN = Keep(3, 2)


@dataclass(frozen=True, slots=True)
class Finding:
    """One datum found.

    Attributes:
        field: The field's code: `title`, `summary`, `document_number`, `body`.
        where: The field's name.
        label: What it is: 手机号码.
        shown: The datum with its middle starred, enough to find it by.
        start: Offset in the field's bare text.
        end: Offset after it.
    """

    field: str
    where: str
    label: str
    shown: str
    start: int
    end: int


def personal_data_of(item: Content) -> tuple[Finding, ...]:
    """Find identity cards, mobile numbers, bank cards and the like that belong to people.

    Office telephones, mailboxes and organs' codes are not people's; what only might be a number of
    that kind is left to the reviewer.

    Law: 条例 arts 14, 15; LAW-15-1, SITE-18.
    """
    return tuple(_findings(item))


def _findings(item: Content) -> Iterator[Finding]:
    for field, where in _NAMES.items():
        text = getattr(item, field)
        for datum in find_personal_data(bare_text(text) if field == "body" else text):
            if datum.kind.is_personal and datum.certainty is not Certainty.POSSIBLE:
                yield _finding(field, where, datum)


def _finding(field: str, where: str, datum: PersonalDatum) -> Finding:
    shown = mask_number(datum.text, _SHOWN)
    return Finding(field, where, datum.kind.label, shown, datum.start, datum.end)
