"""What the tables of this folder ask about remedies."""

from __future__ import annotations

from datetime import date
from typing import Any

from gongkai.law.calendar import working_calendar
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.remedies import (
    Body,
    Order,
    OrganKind,
    Proceeding,
    Route,
    Track,
    deadline_when_untold,
    deadlines,
    defence_due,
    ensure_not_parallel,
    reconsideration_decision_end,
    remedy_paragraph,
    reviewers,
    route_against_answer,
    route_against_silence,
    suit_after_reconsideration,
)

DAY = date.fromisoformat
NAMES = {body: f"某某{body.name}" for body in Body}


def who(organ: str, decided_on: str) -> dict[str, Any]:
    found = reviewers(OrganKind[organ], DAY(decided_on))
    return {"bodies": [body.name for body in found.bodies], "article": found.article}


def _route(
    code: str, decided_on: str, grounds: tuple[str, ...], organ: str, *, admin_query_first: bool
) -> Route:
    return route_against_answer(
        OutcomeCode(code),
        OrganKind[organ],
        DAY(decided_on),
        grounds=[OutcomeCode(ground) for ground in grounds],
        admin_query_first=admin_query_first,
    )


def route(
    code: str,
    decided_on: str,
    grounds: tuple[str, ...] = (),
    organ: str = "DEPARTMENT",
    *,
    admin_query_first: bool = False,
) -> dict[str, Any]:
    found = _route(code, decided_on, grounds, organ, admin_query_first=admin_query_first)
    return {
        "order": found.order.name,
        "bodies": [body.name for body in found.reviewers.bodies],
        "rule": found.rule,
        "may_sue": found.may_sue_at_once,
    }


def last_days(code: str, served_on: str) -> dict[str, Any]:
    day = DAY(served_on)
    found = route_against_answer(OutcomeCode(code), OrganKind.DEPARTMENT, day)
    ends = deadlines(found, day, working_calendar())
    return {
        "reconsideration": ends.reconsideration.ends_on,
        "suit": ends.suit.ends_on if ends.suit else None,
        "provisional": ends.reconsideration.provisional,
    }


def silence(due_on: str) -> dict[str, Any]:
    found = route_against_silence(OrganKind.DEPARTMENT, DAY(due_on))
    ends = deadlines(found, DAY(due_on), working_calendar())
    return {
        "order": found.order.name,
        "flag": found.order.value,
        "rule": found.rule,
        "bodies": [body.name for body in found.reviewers.bodies],
        "reconsideration": ends.reconsideration.ends_on,
        "suit": ends.suit.ends_on if ends.suit else None,
    }


def after_reconsideration(received_on: str) -> date:
    return suit_after_reconsideration(DAY(received_on), working_calendar()).ends_on


def untold(knew_right_on: str, knew_act_on: str) -> date:
    return deadline_when_untold(
        knew_right_on=DAY(knew_right_on),
        knew_act_on=DAY(knew_act_on),
        calendar=working_calendar(),
    ).ends_on


def decision_end(accepted_on: str, track: str, extension: int = 0) -> date:
    return reconsideration_decision_end(
        DAY(accepted_on), Track[track], working_calendar(), extension=extension
    ).ends_on


def defence(copy_received_on: str, track: str) -> date:
    return defence_due(DAY(copy_received_on), Track[track], working_calendar())


def parallel(running: str | None, wanted: str) -> str:
    ensure_not_parallel(Proceeding[running] if running else None, Proceeding[wanted])
    return "allowed"


def paragraph(
    code: str, decided_on: str, organ: str = "DEPARTMENT", online: str = "", paper: str = "本答复"
) -> str:
    return remedy_paragraph(
        _route(code, decided_on, (), organ, admin_query_first=False),
        DAY(decided_on),
        names=NAMES,
        court="某某人民法院",
        paper=paper,
        online=online,
    )


def silence_paragraph(due_on: str) -> str:
    found = route_against_silence(OrganKind.DEPARTMENT, DAY(due_on))
    assert found.order is Order.DISPUTED
    return remedy_paragraph(
        found, DAY(due_on), names=NAMES, court="某某人民法院", paper="逾期未答复"
    )


def unnamed_paragraph(decided_on: str) -> str:
    found = route_against_answer(
        OutcomeCode.GRANT_PROVIDE, OrganKind.DISTRICT_BRANCH, DAY(decided_on)
    )
    names = {Body.ESTABLISHING_GOVERNMENT: "某某市人民政府"}
    return remedy_paragraph(found, DAY(decided_on), names=names, court="某某人民法院")
