"""Taking records in by the sheet: each becomes a draft of its own, which has its own review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.listing_gate import listing_of, missing
from gongkai.publishing.listing_text import title_of
from gongkai.publishing.models import Column
from gongkai.publishing.refusals import ColumnUnfit, ItemIncomplete
from gongkai.publishing.selectors.listings import titles_in
from gongkai.publishing.services.drafting import item_draft
from gongkai.publishing.sheets import MOST_ROWS
from gongkai.publishing.written import Written

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit
    from gongkai.publishing.models import Item


@transaction.atomic
def records_import(
    *,
    organ: Organ,
    column: Column,
    rows: Sequence[Mapping[str, Any]],
    formed_on: date,
    unit: Unit | None = None,
    by: Actor,
    today: date,
) -> list[Item]:
    """Draft every record of a sheet, all or none; what the column has already is passed over.

    Args:
        organ: Whose.
        column: A column that holds records.
        rows: What each record says, by the keys of the column's kind.
        formed_on: The day on which the information was formed.
        unit: The unit that drafts; None for the disclosure office.
        by: The drafter.
        today: The day.

    Returns:
        The drafts that were made.

    Raises:
        NotAllowed: the actor may not edit the items of the organ, or of the unit.
        PublishingRefusal: the column holds articles, a record is not whole, or they are too many.

    Law: 条例 art 12; LAW-12-3, PUB-20, PUB-21, PUB-35.
    Interpretation: "一事一审" leaves each record its own review, although they came in one file.
    """
    by.require(Permission.ITEM_EDIT, place_of(organ, unit))
    listing = listing_of(column)
    if listing is None:
        raise ColumnUnfit(f"栏目“{column.name}”不按清单登记，请选择其他栏目。")
    _are_whole(column, rows)
    Column.objects.select_for_update(no_key=True).get(pk=column.pk)  # one importer at a time
    known = titles_in(column)
    made: list[Item] = []
    for data in rows:
        title = title_of(listing, data)
        if title not in known:
            known.add(title)
            written = Written(title="", body="", formed_on=formed_on, data=data)
            made.append(
                item_draft(
                    organ=organ, column=column, written=written, unit=unit, by=by, today=today
                )
            )
    return made


def _are_whole(column: Column, rows: Sequence[Mapping[str, Any]]) -> None:
    if len(rows) > MOST_ROWS:
        raise ItemIncomplete("data", f"一次最多导入{MOST_ROWS}条，请分几次导入。")
    for number, data in enumerate(rows, start=1):
        told = missing(column, data)
        if told or not data:
            raise ItemIncomplete("data", f"第{number}条不完整：{''.join(told)}请改正后重新导入。")
