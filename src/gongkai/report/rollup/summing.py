"""The sum of reports: who may go in, and the report that comes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from gongkai.report.forms import FORMS
from gongkai.report.model import Report, Section
from gongkai.report.rollup.adding import Missing, add_tables, table_of
from gongkai.text.numbers import write_numeral

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongkai.report.forms import Form
    from gongkai.report.model import Figure, Row
    from gongkai.report.rollup.adding import Table


class CannotSum(ValueError):
    """Reports cannot be added up; the message is one Chinese sentence."""


@dataclass(frozen=True, slots=True)
class Rollup:
    """A sum of reports.

    Attributes:
        report: The sum; sections 一 and 六 say what went in and what is missing.
        organs: The organs that went in, in the order given.
        missing: What some of them do not give.
    """

    report: Report
    organs: tuple[str, ...]
    missing: tuple[Missing, ...]

    def as_json(self) -> dict[str, Any]:
        """Give the sum as the contract's object, with its organs and what is missing."""
        return {
            "report": self.report.as_json(),
            "organs": list(self.organs),
            "missing": [
                {"where": gap.where, "label": gap.label, "organs": list(gap.organs)}
                for gap in self.missing
            ],
        }


def sum_reports(reports: Sequence[Report], organ: str | None = None) -> Rollup:
    """Add the reports of many organs up, cell by cell.

    Args:
        reports: One of each organ, all of one year.
        organ: Whose sum it is; None for the first organ and how many there are.

    Raises:
        CannotSum: no report, different years or layouts, a year not known, an organ twice.

    Law: RPT-8; RPT-4 for the title.
    """
    year = _only_year(reports)
    members = _members(reports)
    organs = tuple(members)
    # In Chinese numerals: a figure beside the year would make the title ambiguous.
    others = f"等{write_numeral(len(organs))}个单位" if len(organs) > 1 else ""
    whole = organ or f"{organs[0]}{others}"
    sums: dict[str, Table] = {}
    missing: list[Missing] = []
    for part in ("disclosure", "requests", "disputes"):
        tables = {name: table_of(report, part) for name, report in members.items()}
        sums[part], gaps = add_tables(part, tables)
        missing += gaps
    report = Report(
        file="",
        organ=whole,
        year=year,
        form=reports[0].form,
        title=f"{whole}{year}年政府信息公开工作年度报告",
        period=(date(year, 1, 1), date(year, 12, 31)),
        sections=_sections(FORMS[reports[0].form], year, organs, missing),
        disclosure=cast("Mapping[str, Mapping[str, Figure]]", sums["disclosure"]),
        requests=_as_rows(sums["requests"]),
        disputes=_as_rows(sums["disputes"]),
    )
    return Rollup(report, organs, tuple(missing))


def _only_year(reports: Sequence[Report]) -> int:
    if not reports:
        raise CannotSum("没有可汇总的报告，请至少给出一份。")
    years: dict[int, str] = {}
    for report in reports:
        if report.year is None:
            raise CannotSum(f"“{_name(report)}”没有写明年度，请先补全标题再汇总。")
        years.setdefault(report.year, _name(report))
    if len(years) > 1:
        found = "，".join(f"“{name}”为{year}年" for year, name in sorted(years.items()))
        raise CannotSum(f"各份报告年度不同（{found}），请只汇总同一年度的报告。")
    if len({report.form for report in reports}) > 1:
        raise CannotSum("各份报告格式不同（2019年格式与2021年格式），请只汇总同一格式的报告。")
    return years.popitem()[0]


def _members(reports: Sequence[Report]) -> dict[str, Report]:
    """Give organ → report.

    Raises:
        CannotSum: an organ comes twice, or two reports say the very same.
    """
    members: dict[str, Report] = {}
    contents: dict[str, Report] = {}
    for report in reports:
        name, content = _name(report), repr(report.as_json() | {"file": ""})
        earlier = members.get(name) or contents.get(content)
        if earlier:
            twice = f"{earlier.file or _name(earlier)}、{report.file or name}"
            raise CannotSum(f"“{name}”的报告重复出现（{twice}），请每个单位只留一份。")
        members[name] = contents[content] = report
    return members


def _name(report: Report) -> str:
    return report.organ or report.file or "未写明机关的报告"


def _as_rows(table: Table) -> dict[str, Row]:
    """Give counts back their shape in the model."""
    return {row: cast("Row", tuple(figures.values())) for row, figures in table.items()}


def _sections(
    form: Form, year: int, organs: tuple[str, ...], missing: list[Missing]
) -> tuple[Section, ...]:
    texts = {
        1: f"本报告由{len(organs)}个单位的{year}年度报告汇总而成，包括：{'、'.join(organs)}。",
        6: _note_on(missing),
    }
    return tuple(
        Section(number, title, texts.get(number, ""))
        for number, title in enumerate(form.sections, 1)
    )


def _note_on(missing: list[Missing]) -> str:
    if not missing:
        return "各单位数据齐全，各项合计为各单位数据之和。"
    lines = [f"{gap.label}：{'、'.join(gap.organs)}未填。" for gap in missing]
    return "\n".join(["下列数据有单位未填，合计只含已填的单位。", *lines])
