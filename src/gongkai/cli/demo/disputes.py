"""Reconsiderations and suits: registered, decided, and what an ordered new answer follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.services import dispute_conclude, dispute_register
from gongkai.cli.demo.matter import OFFICER
from gongkai.cli.demo.pieces import answered
from gongkai.cli.demo.tables import day_of, table
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.cli.demo.matter import Office
    from gongkai.cli.demo.tables import Row

_REVIEWER = "reconsideration"


def dispute_courses(office: Office) -> Iterator[tuple[date, Iterator[date]]]:
    """Give every case with the day on which it is filed."""
    days = office.days
    for number, told in enumerate(table("disputes"), start=1):
        yield days.working(day_of(told["filed"], days.past)), _dispute(office, told, number)


def _dispute(office: Office, told: Row, number: int) -> Iterator[date]:
    by, matter = office.actor(OFFICER), office.requests[told["about"]]
    is_reviewed = told["kind"] == _REVIEWER
    year = today().year
    reference = f"云政复〔{year}〕{number}号" if is_reviewed else f"（{year}）云行初{number}号"
    dispute = dispute_register(
        organ=office.organ,
        kind=told["kind"],
        authority="云泽市人民政府" if is_reviewed else "云泽铁路运输法院",
        filed_on=today(),
        request=matter.request,
        reference=reference,
        by=by,
        today=today(),
    )
    if "ends" not in told:
        return
    yield office.days.working(day_of(told["ends"], year))
    dispute_conclude(
        dispute_id=dispute.pk,
        result=told["result"],
        concluded_on=today(),
        by=by,
        today=today(),
    )
    if "reanswer" in told:
        matter.act(Act.ORDER_REANSWER, key=reference)
        yield matter.after(2)
        yield from answered(matter, OutcomeCode[told["reanswer"]])
