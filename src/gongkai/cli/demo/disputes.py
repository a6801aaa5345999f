"""Reconsiderations and suits: registered, decided, and what an ordered new answer follows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from gongkai.casework.services import (
    dispute_act,
    dispute_defence_issue,
    dispute_order_reanswer,
    dispute_register,
)
from gongkai.cli.demo.matter import OFFICER
from gongkai.cli.demo.pieces import answered
from gongkai.cli.demo.tables import day_of, table
from gongkai.law.disputes import CorrectionGround, DisputeAct, DisputeFacts, ResultCode
from gongkai.law.outcomes import OutcomeCode
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from gongkai.casework.models import Dispute
    from gongkai.cli.demo.matter import Office
    from gongkai.cli.demo.tables import Row

_REVIEWER = "reconsideration"
_RESULTS: Mapping[str, ResultCode] = {
    "upheld": ResultCode.UPHELD_DECISION,
    "corrected": ResultCode.REVOKED,
    "other": ResultCode.APPLICATION_REJECTED,
}
_JUDGED: Mapping[str, ResultCode] = {
    "upheld": ResultCode.SUIT_CLAIM_REJECTED,
    "corrected": ResultCode.SUIT_REVOKED,
    "other": ResultCode.SUIT_REJECTED,
}
_ACCEPTED, _COPIED, _DEFENDED, _APPEAL_OVER = 2, 3, 6, 18  # working days; the last natural ones


def dispute_courses(office: Office) -> Iterator[tuple[date, Iterator[date]]]:
    """Give every case with the day on which it is filed."""
    days = office.days
    for number, told in enumerate(table("disputes"), start=1):
        if "ago" in told:
            filed = days.ago(told["ago"])
        else:
            filed = days.working(day_of(told["filed"], days.past))
        yield filed, _dispute(office, told, number)


def _dispute(office: Office, told: Row, number: int) -> Iterator[date]:
    matter, is_reviewed = office.requests[told["about"]], told["kind"] == _REVIEWER
    year, filed = today().year, today()
    reference = f"云政复〔{year}〕{number}号" if is_reviewed else f"（{year}）云行初{number}号"
    made = dispute_register(
        organ=office.organ,
        kind=told["kind"],
        authority="云泽市人民政府" if is_reviewed else "云泽铁路运输法院",
        filed_on=filed,
        request=matter.request,
        reference=reference,
        by=office.actor(OFFICER),
        today=filed,
    )
    yield office.days.after(filed, _ACCEPTED)
    _act(office, made, DisputeAct.ACCEPT)
    yield office.days.after(filed, _COPIED)
    _act(office, made, DisputeAct.RECEIVE_COPY)
    if "ago" in told:
        return
    yield office.days.after(filed, _DEFENDED)
    if "ends" not in told:
        _defend_in_writing(office, made)
    _act(office, made, DisputeAct.DEFEND)
    if "ends" not in told:
        return
    yield from _ended(office, made, told, reference)
    if "reanswer" in told:
        made.refresh_from_db()
        by = office.actor(OFFICER)
        dispute_order_reanswer(dispute_id=made.pk, version=made.version, by=by, today=today())
        yield matter.after(2)
        yield from answered(matter, OutcomeCode[told["reanswer"]])


def _defend_in_writing(office: Office, made: Dispute) -> None:
    made.refresh_from_db()
    dispute_defence_issue(
        dispute_id=made.pk,
        version=made.version,
        claimant=made.request.applicant.name if made.request else "",
        facts="本机关依法受理申请，在法定期限内作出答复并送达。",
        basis="《中华人民共和国政府信息公开条例》第三十三条、第三十六条",
        conclusion="答复事实清楚、依据正确、程序合法，请予维持。",
        by=office.actor(OFFICER),
        today=today(),
    )


def _ended(office: Office, made: Dispute, told: Row, reference: str) -> Iterator[date]:
    """Decide it; a judgment takes effect on the day told, when nobody appealed against it."""
    ends = day_of(told["ends"], made.filed_on.year)
    is_corrected = told["result"] == "corrected"
    facts: dict[str, Any] = {
        "key": reference,
        "ground": CorrectionGround.FACTS if is_corrected else None,
        "asks_reanswer": "reanswer" in told,
    }
    if made.kind == _REVIEWER:
        yield office.days.working(ends)
        _act(office, made, DisputeAct.DECIDE, result=_RESULTS[told["result"]], **facts)
        return
    yield office.days.working(ends - timedelta(_APPEAL_OVER))
    _act(office, made, DisputeAct.JUDGE, result=_JUDGED[told["result"]], **facts)
    yield office.days.working(ends)
    _act(office, made, DisputeAct.TAKE_EFFECT)


def _act(office: Office, made: Dispute, act: DisputeAct, **facts: Any) -> None:
    made.refresh_from_db()
    dispute_act(
        dispute_id=made.pk,
        version=made.version,
        act=act,
        facts=DisputeFacts(today(), **facts),
        by=office.actor(OFFICER),
        today=today(),
    )
