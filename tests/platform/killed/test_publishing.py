"""Every service of publishing, of chains and of the annual report, killed."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.annual.selectors import cells_of
from gongkai.annual.services import agreement_renew, figure_type, report_publish
from gongkai.law.review import PlannedStep
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.services import (
    columns_lay,
    item_change,
    item_draft,
    item_release,
    item_take_down,
)
from gongkai.report.forms import form_for
from gongkai.review.services import plan_set
from gongkai.today import played_at
from platform_cast import make_cast

DAY = date(2026, 3, 4)


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


def test_columns_and_items(line, cast):
    officer = cast.actor[Role.OFFICER]
    line.kill(columns_lay, lambda: {"organ": cast.organ, "by": Actor.system()})
    pk = line.kill(
        item_draft,
        lambda: {
            "organ": cast.organ,
            "column": column_by_slug(cast.organ, "emergency"),
            "title": "防汛应急预案",
            "body": "<p>汛期值守。</p>",
            "formed_on": DAY,
            "by": officer,
            "today": DAY,
        },
    ).pk

    def at(**told):
        version = Item.objects.get(pk=pk).version
        return {"item_id": pk, "version": version, "by": officer, "today": DAY, **told}

    line.kill(item_change, lambda: at(title="防汛应急预案（2026年）"))
    line.kill(item_release, at)
    line.kill(item_take_down, lambda: at(reason="有误"))


def test_a_chain(line, cast):
    steps = (
        PlannedStep(1, "保密审查", Role.SECRECY_REVIEWER, is_secrecy=True),
        PlannedStep(2, "签发", Role.SIGNING_LEADER, is_signature=True),
    )
    told = {"organ": cast.organ, "subject_kind": "casework.answer", "name": "短", "steps": steps}
    line.kill(plan_set, lambda: told | {"by": cast.actor[Role.SYSTEM_ADMIN]})


def test_figures_and_a_report(line, cast):
    head = cast.actor[Role.OFFICE_HEAD]
    year = {"organ": cast.organ, "year": 2025, "today": DAY}
    line.kill(agreement_renew, lambda: year)
    typed = {"organ": cast.organ, "year": 2025, "cell": "disclosure.permits.decisions"}
    typed |= {"value": "12", "reason": "许可台账"}
    line.kill(figure_type, lambda: typed | {"by": cast.actor[Role.OFFICER]})
    line.play(lambda: _table_two_filled(cast))
    written = {5: "尚有不足，将改进。", 6: "没有其他需要报告的事项。"}
    line.kill(report_publish, lambda: year | {"narrative": written, "by": head})


def _table_two_filled(cast):
    """Type a zero in every other cell: a blank one is not published (RPT-6)."""
    for cell in cells_of(form_for(2025).name).values():
        if cell.table == "disclosure" and cell.path != "disclosure.permits.decisions":
            told = {"cell": cell.path, "value": "0", "reason": "没有发生"}
            figure_type(organ=cast.organ, year=2025, by=cast.actor[Role.OFFICER], **told)
