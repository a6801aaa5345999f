"""Random people do random acts on random days: the platform and a clerk's book must agree.

Lawful acts are done by both and leave the same state, the same due date and the same report;
unlawful ones are refused and leave nothing behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gongkai.annual.selectors import disagreements, figures
from gongkai.casework.models import Answer, Event, Request
from gongkai.casework.selectors import clock_of
from gongkai.casework.services import (
    answer_draft,
    answer_serve,
    answer_submit,
    request_act,
    request_assign,
    request_confirm,
    request_register,
)
from gongkai.journal.models import Entry
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Manner
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import OutcomeCode, ThirdPartyView
from gongkai.law.procedure import Act, Facts
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import played_at
from how_much import IS_THOROUGH
from platform_cast import make_cast
from platform_clerk import STATES, Book
from platform_play import filed, instant, reviewed

pytestmark = pytest.mark.django_db

FIRST = date(2024, 9, 2)
PEOPLE = ("officer", "office_head", "handler", "auditor", "neighbour", "applicant")
OUTCOMES = ("GRANT_PROVIDE", "UNABLE_NEEDS_CREATION", "REFUSE_THIRD_PARTY")
EVIDENCE = {"ATTACHMENTS": "数据表1份", "NO_READY_RECORD": "没有汇总过"}
VIEWS = ("CONSENT", "PARTIAL_CONSENT", "REASONED_OBJECTION", "UNREASONED_OBJECTION")
REFUSALS = (ValueError, PermissionError, LookupError)
READ = {"view": lambda name: ThirdPartyView[name], "tariff": lambda name: Tariff[name]}


@dataclass
class Desk:
    """One organ, one request at the platform, the same request in the clerk's book."""

    cast: object
    neighbour: object
    request: Request
    book: Book
    written: date

    def person(self, who: str) -> Actor:
        if who == "neighbour":
            return self.neighbour.actor[Role.OFFICER]
        if who == "applicant":
            return Actor.public("192.0.2.7")
        return self.cast.actor[Role(who)]

    def at(self) -> dict:
        self.request.refresh_from_db()
        return {"request_id": self.request.pk, "version": self.request.version}

    def does(self, act: str, who: str, on: date, today: date, told: dict) -> None:
        """Do an act at the platform, by the service that does it."""
        by, same = self.person(who), {**self.at(), "today": today}
        with played_at(today):
            if act == "CONFIRM_RECEIPT":
                request_confirm(**same, by=by)
            elif act == "REGISTER":
                request_register(**same, by=by, applicant_kind=ApplicantKind.NATURAL)
                request_assign(**self.at(), unit=self.cast.unit, by=by, today=today)
            elif act == "DECIDE":
                self._decides(by, today, told)
            elif act == "SERVE":
                answer_serve(**same, by=by, manner=Manner.ELECTRONIC, on=on)
            else:
                facts = {key: READ.get(key, lambda same: same)(said) for key, said in told.items()}
                request_act(**same, by=by, act=Act[act], facts=Facts(on, **facts))

    def _decides(self, by: Actor, today: date, told: dict) -> None:
        outcome = OutcomeCode[told["outcome"]]
        answer = answer_draft(
            **self.at(), outcome=outcome, body="答复。", evidence=EVIDENCE, by=by, today=today
        )
        answer = answer_submit(answer_id=answer.pk, version=answer.version, by=by, today=today)
        reviewed(self, answer, today)


def trace() -> tuple:
    """Give everything that an act could leave behind."""
    rows = Request.objects.order_by("pk").values_list("pk", "version", "state", "due_on")
    return (
        list(rows),
        Event.objects.count(),
        Answer.objects.count(),
        Entry.objects.count(),
    )


def _told(draw, act: str, on: date) -> dict:
    party = st.sampled_from(("甲公司", "乙公司"))
    later = st.integers(-3, 60).map(lambda days: on + timedelta(days=days))
    said = {
        "ASK_CORRECTION": {
            "reason": st.just("请写明年份"),
            "working_days": st.sampled_from((None, 7, 20, 31)),
        },
        "RECEIVE_CORRECTION": {"reason": st.just("2022年")},
        "NOTICE_FEE": {
            "tariff": st.just("BY_PAGE"),
            "amount": st.sampled_from((Decimal(0), Decimal(40))),
            "quantity": st.just(34),
        },
        "ASK_REASONS": {"reason": st.just("一个月内申请43件"), "until": later},
        "GIVE_REASONS": {"reason": st.just("研究需要")},
        "DEFER": {"until": later},
        "EXTEND": {"reason": st.just("案情复杂"), "working_days": st.sampled_from((0, 1, 20, 21))},
        "CONSULT_THIRD_PARTY": {"party": party, "subject": st.just("合同")},
        "CONSULT_ORGAN": {"party": party, "subject": st.just("合同")},
        "NOTE_CONSULTATION": {"party": party, "subject": st.just("合同")},
        "ANSWER_CONSULTATION": {
            "party": party,
            "subject": st.just("合同"),
            "view": st.sampled_from(VIEWS),
        },
        "EXPIRE_CONSULTATION": {"party": party, "subject": st.just("合同")},
        "WITHDRAW": {"reason": st.just("申请人来电撤回并书面确认")},
        "DECIDE": {"outcome": st.sampled_from(OUTCOMES)},
        "ORDER_REANSWER": {
            "key": st.just("云复决〔2025〕1号"),
            "until": st.sampled_from((None, on + timedelta(days=30))),
        },
    }
    drawn = {name: draw(values) for name, values in said.get(act, {}).items()}
    return {name: said for name, said in drawn.items() if said is not None}


def _next(draw, book: Book) -> tuple[str, str, date, date, dict]:
    """Draw an act, mostly one that the book's state knows, mostly by who may."""
    fitting = sorted(act for act, states in STATES.items() if book.state in states)
    wild = draw(st.integers(0, 9))
    act = draw(st.sampled_from(sorted(STATES) if wild < 2 or not fitting else fitting))
    who = draw(st.sampled_from(PEOPLE if wild in {2, 3} else ("office_head",)))
    today = book.last + timedelta(days=draw(st.sampled_from((0, 1, 3, 9, 24, 31))))
    # These are dated by the platform itself.
    shift = draw(st.sampled_from((-2, 1))) if wild == 4 else 0
    is_today = act in {"CONFIRM_RECEIPT", "REGISTER", "DECIDE"}
    on = today if is_today else today + timedelta(days=shift)
    return act, who, on, today, _told(draw, act, on)


def agrees(desk: Desk, today: date) -> None:
    """Compare the platform with the book."""
    found, book = Request.objects.get(pk=desk.request.pk), desk.book
    assert found.state == book.state
    if book.ordered:
        if book.state in {"REANSWERING", "DECIDED"}:
            assert found.due_on == book.due(today)
    elif book.state in {"RECEIVED", "HANDLING", "DECIDED", "AWAITING_CORRECTION"}:
        assert clock_of(found, today).due_on == book.due(today)
        assert found.due_on == book.due(desk.written)
    assert found.received_on == book.received
    assert found.concluded_on == book.concluded()
    assert found.outcome == (book.outcomes[-1][1] if book.outcomes else "")


def report_agrees(desk: Desk, today: date) -> None:
    """Compare the years' table 3 with where the clerk counts the request."""
    for year in range(FIRST.year, today.year + 1):
        report = figures(desk.cast.organ, year, today)
        counted = {row for row, counts in report.requests.items() if counts[0] and row in ENDS}
        assert counted == ({desk.book.cell(year)} - {""})
        assert disagreements(desk.cast.organ, year, today) == []


ENDS = frozenset(
    {
        "granted",
        "unavailable_needs_creation",
        "refused_third_party_rights",
        "other_correction_overdue",
        "other_fee_overdue",
        "other_other",
        "carried_out",
    }
)


@given(data=st.data())
@settings(
    max_examples=500 if IS_THOROUGH else 20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_the_platform_and_the_clerk_agree_on_whatever_people_do(town, data):
    with transaction.atomic():
        cast, neighbour = town
        desk = Desk(cast, neighbour, filed(cast, FIRST).request, Book(FIRST, FIRST), FIRST)
        today = FIRST
        for _ in range(data.draw(st.integers(3, 14))):
            act, who, on, today, told = _next(data.draw, desk.book)
            if today > date(2025, 11, 28):
                break
            if desk.book.may(act, who, on, today, told):
                desk.does(act, who, on, today, told)
                desk.book.do(act, on, told)
                desk.written = today
            else:
                before = trace()
                with pytest.raises(REFUSALS), transaction.atomic():
                    desk.does(act, who, on, today, told)
                assert trace() == before
            agrees(desk, max(on, today))
        report_agrees(desk, today)
        transaction.set_rollback(True)


@pytest.fixture
def town(db):
    own = make_cast("yunze-gaj", "云泽市公安局")
    return own, make_cast("yunze-jtj", "云泽市交通运输局")


def test_the_clerk_counts_the_worked_examples():
    """EX-1 is before his calendar; EX-3, EX-5, EX-6 and EX-8 are not."""
    assert instant(FIRST).date() == FIRST
    book = Book(date(2024, 9, 20), date(2024, 9, 20))
    book.do("CONFIRM_RECEIPT", date(2024, 9, 20), {})
    assert book.due(date(2024, 9, 20)) == date(2024, 10, 23)
    book = Book(date(2024, 11, 4), date(2024, 11, 4))
    book.do("CONFIRM_RECEIPT", date(2024, 11, 4), {})
    book.do("CONSULT_THIRD_PARTY", date(2024, 11, 11), {"party": "甲公司"})
    book.do("NOTE_CONSULTATION", date(2024, 11, 13), {"party": "甲公司"})
    assert book.due(date(2025, 1, 9)) == date(2024, 12, 25)
    book.do("ANSWER_CONSULTATION", date(2024, 11, 27), {"party": "甲公司", "view": "CONSENT"})
    assert book.due(date(2024, 11, 27)) == date(2024, 12, 18)
    book = Book(date(2025, 1, 6), date(2025, 1, 6))
    book.do("CONFIRM_RECEIPT", date(2025, 1, 6), {})
    assert book.due(date(2025, 1, 6)) == date(2025, 2, 8)
    book.do("EXTEND", date(2025, 1, 20), {"working_days": 20})
    assert book.due(date(2025, 1, 20)) == date(2025, 3, 7)
