"""Table 2 of the two years typed, and the report of the year played published."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from gongkai.annual.selectors import figures
from gongkai.annual.services import figure_type, report_publish
from gongkai.cli.demo.matter import HEAD, OFFICER
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongkai.cli.demo.matter import Office

_TYPED_ON, _PUBLISHED_ON = 10, 20  # of January

# Cell → (the year before, the year played, on what it rests).
_TYPED = {
    "permits.decisions": ("41236", "43810", "行政许可台账"),
    "penalties.decisions": ("286514", "301277", "执法办案系统"),
    "coercion.decisions": ("5120", "5466", "执法办案系统"),
    "charges.amount": ("53.1170", "58.9406", "警务保障部门收费报表"),
}

_PROBLEMS = (
    "存在的主要问题：一是部分承办单位拟制答复的说理不够充分；二是政策解读的形式较为单一。\n"
    "改进情况：下一步将组织答复说理培训，增加图解、问答等解读形式，并将完成情况纳入考核。"
)


def report_courses(office: Office) -> Iterator[tuple[date, Iterator[date]]]:
    """Give the typing of each year's figures and the publication, with their days."""
    days = office.days
    for index, year in enumerate((days.past - 1, days.past)):
        typed_on = min(days.working(date(year + 1, 1, _TYPED_ON)), days.today)
        yield typed_on, _typed(office, year, index)
    published_on = min(days.working(date(days.past + 1, 1, _PUBLISHED_ON)), days.today)
    yield published_on, _published(office)


def _typed(office: Office, year: int, index: int) -> Iterator[date]:
    for cell, told in _TYPED.items():
        figure_type(
            organ=office.organ,
            year=year,
            cell=f"disclosure.{cell}",
            value=told[index],
            reason=told[-1],
            by=office.actor(OFFICER),
        )
    yield from ()


def _published(office: Office) -> Iterator[date]:
    report_publish(
        organ=office.organ,
        year=office.days.past,
        by=office.actor(HEAD),
        today=today(),
        narrative=_narrative(office),
    )
    yield from ()


def _narrative(office: Office) -> Mapping[int, str]:
    year = office.days.past
    report = figures(office.organ, year, today())
    total = {row: counts[-1] for row, counts in report.requests.items()}
    return {
        1: (
            f"（一）主动公开。{year}年，本局通过政府信息公开平台发布法定主动公开内容，"
            "及时公开行政许可、行政处罚和警情通报等信息。\n"
            f"（二）依申请公开。本年新收政府信息公开申请{total['received']}件，"
            f"上年结转{total['carried_in']}件；本年办结{total['concluded']}件，"
            f"结转下年度继续办理{total['carried_out']}件。新收申请较上年增长，"
            f"主要是因为本平台自{year - 1}年12月起启用，上年只登记了启用之后的申请，口径不同。\n"
            "（三）政府信息管理。落实信息发布审核和保密审查，动态调整公开属性。\n"
            "（四）政府信息公开平台建设。按照统一栏目维护政府信息公开平台，方便公众查询。\n"
            "（五）监督保障。组织业务培训，开展日常监督，行政复议、行政诉讼案件数量变化"
            "也由于上年统计口径不同。"
        ),
        5: _PROBLEMS,
        6: "本年依法发出收取信息处理费的通知，收费情况登记在收费台账中。没有其他需要报告的事项。",
    }
