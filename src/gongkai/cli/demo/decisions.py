"""Decisions of the running year, imported as a unit's files are.

The years before have their figures typed, as where a platform is taken into use.
"""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from gongkai.cli.demo.decision_files import decision_file
from gongkai.cli.demo.matter import OFFICER
from gongkai.decisions.models import Kind
from gongkai.decisions.services import receipts_import, run_begin, run_carry_out
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.cli.demo.matter import Office

_UNITS = {"交警支队": "交通警察支队", "治安支队": "治安管理支队"}
_SHARES = (
    ("行政许可{year}.csv", Kind.PERMIT, 12),
    ("行政强制{year}.csv", Kind.COERCION, 3),
    ("行政处罚{year}.csv", Kind.PENALTY, 85),
)
"""Name, kind, and how many of a hundred decisions."""

_FEES = (("居民身份证工本费", 20, 310), ("机动车号牌工本费", 100, 180), ("驾驶证工本费", 10, 260))


def decision_courses(office: Office, many: int) -> Iterator[tuple[date, Iterator[date]]]:
    """Give the imports; all of them happen today."""
    yield office.days.ago(0), _imported(office, many)


def _imported(office: Office, many: int) -> Iterator[date]:
    with TemporaryDirectory() as folder:
        for name, kind, share in _SHARES:
            year = today().year
            path = Path(folder) / name.format(year=year)
            decision_file(
                path,
                kind,
                max(many * share // 100, 1),
                first=date(year, 1, 1),
                last=today(),
                # One in a hundred comes back, so that there is a file to be mended.
                has_bad=kind == Kind.PENALTY,
                units=_UNITS,
            )
            _carried(office, path, kind)
    if today().month > 1:
        _receipts(office)
    yield from ()


def _carried(office: Office, path: Path, kind: Kind) -> None:
    with path.open("rb") as file:
        run = run_begin(
            organ=office.organ, kind=kind, file=file, name=path.name, by=office.actor(OFFICER)
        )
    run_carry_out(run_id=run.pk)


def _receipts(office: Office) -> None:
    year, months = today().year, range(1, today().month)
    lines = ["收费项目,收费日期,金额"] + [
        f"{item},{year}-{month:02}-15,{yuan * receipts * month}"
        for item, yuan, receipts in _FEES
        for month in months
    ]
    receipts_import(
        organ=office.organ,
        file=io.BytesIO("\n".join(lines).encode()),
        name=f"收费票据{year}.csv",
        by=office.actor(OFFICER),
        today=today(),
    )
