"""Fees that were collected, out of the receipts' file (RPT-23)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from django.db import transaction

from gongkai.decisions import verbs
from gongkai.decisions.importing.macros import define
from gongkai.decisions.importing.reading import SUFFIXES, read, source_of
from gongkai.decisions.importing.scratch import scratch
from gongkai.decisions.models import Charge
from gongkai.decisions.refusals import FileUnfit, MappingUnfit
from gongkai.decisions.services.beginning import require
from gongkai.files.services import original_checked
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from gongkai.decisions.importing.scratch import Scratch
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_HEADINGS = {
    "item": ("收费项目", "收费项目名称", "项目名称", "项目"),
    "day": ("收费日期", "开票日期", "缴费日期", "收款日期", "日期"),
    "yuan": ("金额", "金额(元)", "金额（元）", "收费金额", "实收金额"),
}
_LABELS = {"item": "收费项目", "day": "收费日期", "yuan": "金额"}
_LONGEST_ITEM = 120


@dataclass(frozen=True, slots=True)
class Receipts:
    """What came of a file of receipts.

    Attributes:
        read: Its rows.
        months: The months that it tells of, each as 202603.
        yuan: What was collected in them.
    """

    read: int
    months: tuple[int, ...]
    yuan: Decimal


def receipts_import(
    *, organ: Organ, file: BinaryIO, name: str, by: Actor, today: date
) -> Receipts:
    """Take the receipts of whole months in.

    What a file says of an item in a month stands in place of what was kept of it, so that the same
    file twice changes nothing; a bad row refuses the file, for a sum with a hole is none.

    Raises:
        NotAllowed: the role does not allow it.
        DecisionsRefusal: the file is no table, lacks a column, or has rows that are no receipts.
        FileRefused: it is empty.

    Law: RPT-23.
    Interpretation: a receipt counts in the month of its day; fines are no fees and stay out.
    """
    require(organ, by)
    if not name.lower().endswith(SUFFIXES):
        raise FileUnfit("只能导入csv、xlsx、Parquet格式的文件，请转换格式后再导入。")
    with original_checked(upload=file, name=name, media_type="text/csv") as checked:
        path = Path(checked.taken.file.temporary_file_path())
        with scratch() as work:
            told, rows = _summed(path, checked.name, today, work)
    _keep(organ, rows, checked.name, by)
    return told


def _summed(
    path: Path, name: str, today: date, work: Scratch
) -> tuple[Receipts, list[tuple[str, int, int, Decimal]]]:
    source = source_of(path, name, work)
    places = {key: _place(source.headings, key) for key in _HEADINGS}
    define(work)
    many = read(source, work)
    item, day, yuan = (f"plain(c{places[key]})" for key in ("item", "day", "yuan"))
    work.run(
        f"CREATE TABLE receipts AS SELECT {item} AS item, day_of({day}) AS day,"  # noqa: S608 - columns are c0, c1, …
        f" TRY_CAST(replace({yuan}, ',', '') AS DECIMAL(16, 2)) AS yuan FROM raw"
    )
    bad = int(
        work.one(
            "SELECT (SELECT count(*) FROM unreadable) + count(*) FROM receipts WHERE item = ''"  # noqa: S608 - ours
            f" OR length(item) > {_LONGEST_ITEM} OR day IS NULL OR yuan IS NULL"
            f" OR day > DATE '{today.isoformat()}'"
        )
    )
    if bad:
        raise FileUnfit(
            f"有{bad}行缺少收费项目、日期、金额或者日期晚于今天，未导入，请改正后重新导入。"
        )
    rows = work.rows(
        "SELECT item, year(day) * 100 + month(day), count(*), sum(yuan) FROM receipts"
        " GROUP BY ALL ORDER BY ALL"
    )
    months = tuple(sorted({month for _, month, _, _ in rows}))
    return Receipts(many, months, sum(yuan for *_, yuan in rows)), rows


@transaction.atomic
def _keep(
    organ: Organ, rows: Sequence[tuple[str, int, int, Decimal]], name: str, by: Actor
) -> None:
    for item, month, many, yuan in rows:
        Charge.objects.update_or_create(
            organ=organ,
            unit_number=0,
            item=item,
            month=month,
            defaults={"receipts": many, "yuan": yuan},
        )
    record(
        chain=organ.code,
        verb_code=verbs.RECEIPTS,
        target=Target("organs.organ", organ.pk, name),
        author=by.author(Permission.DECISION_IMPORT, Place(organ.path)),
        after={"rows": len(rows), "yuan": str(sum(yuan for *_, yuan in rows))},
    )


def _place(headings: Sequence[str], key: str) -> int:
    for heading in _HEADINGS[key]:
        with suppress(ValueError):
            return list(headings).index(heading)
    raise MappingUnfit(f"文件中没有“{_LABELS[key]}”一列，请补充后再导入。", key)
