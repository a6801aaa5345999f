"""Every service of publishing, of chains and of the annual report, killed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gongkai.annual.selectors import cells_of
from gongkai.annual.services import agreement_renew, figure_type, report_publish
from gongkai.law.review import PlannedStep
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.column_told import ColumnTold
from gongkai.publishing.models import Column, Item
from gongkai.publishing.selectors import column_by_slug, revision_open
from gongkai.publishing.services import (
    column_add,
    column_change,
    column_close,
    column_move,
    columns_lay,
    item_draft,
    item_move,
    item_take_down,
    items_expire,
    revision_begin,
    revision_change,
    revision_drop,
    revision_keep,
    revision_release,
    revision_schedule,
    revision_submit,
    revisions_release_due,
)
from gongkai.report.forms import form_for
from gongkai.review.services import plan_clear, plan_set
from gongkai.today import now, played_at
from platform_cast import make_cast
from platform_publishing import approved, decided, released, written

DAY = date(2026, 3, 4)
_SHORT = (
    PlannedStep(1, "保密审查", Role.SECRECY_REVIEWER, is_secrecy=True),
    PlannedStep(2, "签发", Role.SIGNING_LEADER, is_signature=True),
)


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
    line.kill(
        item_draft,
        lambda: {
            "organ": cast.organ,
            "column": column_by_slug(cast.organ, "emergency"),
            "written": written(formed_on=DAY),
            "by": officer,
            "today": DAY,
        },
    )
    told = {"by": officer, "today": DAY}

    def of_item(**more):
        item = Item.objects.get()
        return told | {"item_id": item.pk, "version": item.version} | more

    def of_draft(**more):
        revision = revision_open(Item.objects.get())
        return told | {"revision_id": revision.pk, "version": revision.version} | more

    line.kill(revision_change, lambda: of_draft(written=written(title="甲", formed_on=DAY)))
    line.kill(revision_keep, lambda: of_draft(written=written(title="乙", formed_on=DAY)))
    line.kill(revision_submit, of_draft)
    line.play(lambda: decided(cast, revision_open(Item.objects.get())))
    line.kill(revision_schedule, lambda: of_draft(release_at=now() + timedelta(hours=1)))
    with played_at(DAY, hour=11):
        line.kill(revisions_release_due, dict)
    line.kill(revision_begin, of_item)
    line.kill(revision_drop, of_draft)
    line.play(lambda: revision_begin(**of_item()))
    line.play(lambda: approved(cast, Item.objects.get()))
    line.kill(revision_release, of_draft)
    column = line.play(lambda: column_by_slug(cast.organ, "police-notices"))
    line.kill(item_move, lambda: of_item(column=column))
    line.play(lambda: revision_submit(**_begun(of_item, of_draft)))
    line.kill(item_take_down, lambda: of_item(reason="有误"))


def test_the_keeping_of_columns(line, cast):
    line.play(lambda: columns_lay(organ=cast.organ, by=Actor.system()))
    line.play(lambda: Column.objects.filter(slug="police-notices").update(rhythm="never"))
    line.kill(columns_lay, lambda: {"organ": cast.organ, "by": Actor.system()})
    by = {"by": cast.actor[Role.OFFICE_HEAD]}
    above = line.play(lambda: column_by_slug(cast.organ, "public-order"))
    told = ColumnTold(name="反诈宣传", units=(cast.unit.pk,))
    new = {"organ": cast.organ, "parent": above, "told": told, "slug": "anti-fraud"}
    line.kill(column_add, lambda: new | by)

    def at(**more):
        column = column_by_slug(cast.organ, "anti-fraud")
        return by | {"column_id": column.pk, "version": column.version} | more

    line.kill(column_change, lambda: at(told=ColumnTold(name="反诈", rhythm="weekly")))
    line.kill(column_move, lambda: at(parent=above, position=1))
    line.kill(column_close, at)


def test_what_expired(line, cast):
    line.play(lambda: released(cast, expires_on=DAY))
    line.kill(items_expire, lambda: {"today": DAY + timedelta(days=1)})


def _begun(of_item, of_draft):
    """Begin a wording, so that a taking down has to end its review too."""
    revision_begin(**of_item())
    return of_draft()


def test_a_chain(line, cast):
    told = {"organ": cast.organ, "subject_kind": "casework.answer", "name": "短", "steps": _SHORT}
    line.kill(plan_set, lambda: told | {"by": cast.actor[Role.SYSTEM_ADMIN]})


def test_the_chain_of_a_column(line, cast):
    line.play(lambda: columns_lay(organ=cast.organ, by=Actor.system()))
    told = {"organ": cast.organ, "subject_kind": "publishing.revision", "variant": "emergency"}
    told |= {"by": cast.actor[Role.SYSTEM_ADMIN]}
    line.kill(plan_set, lambda: told | {"name": "短", "steps": _SHORT})
    line.kill(plan_clear, lambda: told)


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
