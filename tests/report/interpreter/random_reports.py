"""Made-up reports of invented organs, with random figures from a seed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from gongkai.report.forms import DISPUTE_GROUPS, FORMS, FormName
from gongkai.report.model import MONEY, Figure, Report, Row, Section

ORGANS = (
    "云溪市公安局",
    "青岚县司法局",
    "北渡区人民政府",
    "望川市市场监督管理局",
    "临汀县教育和体育局",
)
_TEXTS = {
    1: "{year}年，本机关认真做好政府信息公开工作，共发布信息{n}条。\n"
    "（一）主动公开。全年更新栏目{n}次，没有发生逾期。",
    2: "",
    3: "",
    4: "",
    5: "存在问题：解读形式还不够丰富。\n下一步，将增加图解和问答。",
    6: "{year}年未收取信息处理费。\n{organ}\n2024年1月18日",
}


def made_report(seed: int, form: FormName = "2021", *, small: bool = False) -> Report:
    """Make a report whose cells are random but written; nothing adds up, on purpose.

    Args:
        small: Counts below ten, so that many are equal and few digits tell them apart.
    """
    rng = Random(seed)  # noqa: S311
    year = rng.choice((2021, 2022, 2023, 2024, 2025) if form == "2021" else (2019, 2020))
    organ = rng.choice(ORGANS)
    top = 9 if small else 4000
    sections = tuple(
        Section(number, title, _TEXTS[number].format(year=year, n=rng.randint(1, 99), organ=organ))
        for number, title in enumerate(FORMS[form].sections, start=1)
    )
    return Report(
        file="made",
        organ=organ,
        year=year,
        form=form,
        title=f"{organ}{year}年政府信息公开工作年度报告",
        period=(date(year, 1, 1), date(year, 12, 31)),
        sections=sections,
        disclosure={
            row.key: {
                column.key: _figure(rng, row.key, column.key, top) for column in block.columns
            }
            for block in FORMS[form].disclosure
            for row in block.rows
        },
        requests={row.key: _row(rng, 7, top) for row in FORMS[form].requests},
        disputes={group.key: _row(rng, 5, top) for group in DISPUTE_GROUPS},
        preface=f"本报告所列数据的统计期限自{year}年1月1日起至12月31日止。",
    )


def _figure(rng: Random, row: str, column: str, top: int) -> Figure:
    if (row, column) in MONEY:
        return Decimal(rng.randint(0, 10**7)).scaleb(-rng.randint(0, 4))
    if column == "change":
        return rng.randint(-30, 30)
    return rng.randint(0, top)


def _row(rng: Random, width: int, top: int) -> Row:
    return tuple(rng.choice((0, 0, rng.randint(1, top))) for _ in range(width))


def numbered_report(form: FormName = "2021", *, first: int = 1001) -> Report:
    """Make a report in which every cell holds a number of its own, so that none can hide."""
    report = made_report(1, form)
    numbers = iter(range(first, 9999))
    return replace(
        report,
        disclosure={
            row: {
                column: Decimal(next(numbers)) if (row, column) in MONEY else next(numbers)
                for column in figures
            }
            for row, figures in report.disclosure.items()
        },
        requests={
            row: tuple(next(numbers) for _ in counts) for row, counts in report.requests.items()
        },
        disputes={
            row: tuple(next(numbers) for _ in counts) for row, counts in report.disputes.items()
        },
    )


def cells(report: Report) -> dict[str, Figure]:
    """Every cell of the three tables by its path."""
    found: dict[str, Figure] = {}
    for row, figures in report.disclosure.items():
        found |= {f"disclosure.{row}.{column}": figure for column, figure in figures.items()}
    for table, rows in (("requests", report.requests), ("disputes", report.disputes)):
        for row, counts in rows.items():
            found |= {f"{table}.{row}[{at}]": count for at, count in enumerate(counts)}
    return found
