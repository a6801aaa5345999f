"""Requests that live through the law's own procedure, written down as the services do."""

import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count

import pytest

from gongkai.casework.facts import facts_to_json
from gongkai.casework.models import Answer, Applicant, Event, Request
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Receipt, Service
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import Evidence, OutcomeCode
from gongkai.law.procedure import (
    Act,
    Case,
    Facts,
    Refusal,
    State,
    outcome,
    possible_acts,
    step,
)

AT = datetime(2026, 1, 1, tzinfo=UTC)
DECIDED = tuple(
    code
    for code in OutcomeCode
    if code
    not in {
        OutcomeCode.OTHER_NO_CORRECTION,
        OutcomeCode.OTHER_NO_PAYMENT,
        OutcomeCode.OTHER_WITHDRAWN,
        OutcomeCode.OTHER_MERGED,
    }
)


class Life:
    """One request; `do` takes it one act further."""

    def __init__(self, cast, number, kind=ApplicantKind.NATURAL):
        self.cast = cast
        self.case = Case()
        applicant = Applicant.objects.create(
            kind=kind.name, name="某申请人", identity_key=f"key-{number}"
        )
        self.request = Request.objects.create(
            organ=cast.organ,
            number=number,
            applicant=applicant,
            applicant_kind=kind.name,
            channel="in_person",
            title="某项信息",
            submitted_at=AT,
            state=State.NEW.name,
            created_at=AT,
        )

    def do(self, act, on, **told):
        facts = Facts(on, **told)
        self.case = step(self.case, act, facts)
        Event.objects.create(
            request=self.request,
            position=len(self.case.history),
            act=act.name,
            happened_on=on,
            facts=facts_to_json(facts),
            recorded_at=AT,
        )
        self._note(act, facts)
        return self

    def _note(self, act, facts):
        request, ended = self.request, outcome(self.case)
        request.state = self.case.state.name
        if act is Act.CONFIRM_RECEIPT:
            request.received_on = facts.receipt.on if facts.receipt else facts.on
        if ended:
            request.concluded_on = request.concluded_on or (
                facts.service.on if facts.service else facts.on
            )
            request.outcome = ended.code.name
        request.save()
        if act is Act.SERVE:
            Answer.objects.filter(request=request, stage="served").update(stage="superseded")
            Answer.objects.create(
                request=request,
                stage="served",
                outcome=self.case.last(Act.DECIDE).outcome.name,
                drafter=self.cast.person["officer"],
                drafted_at=AT,
                signed_on=facts.on,
                served_on=facts.service.on,
            )

    def received(self, on):
        self.do(Act.FILE, on).do(Act.CONFIRM_RECEIPT, on, receipt=Receipt(on))
        kind = ApplicantKind[self.request.applicant_kind]
        return self.do(Act.REGISTER, on, key=self.request.number, applicant_kind=kind)

    def answered(self, on, code=OutcomeCode.GRANT_PROVIDE):
        self.do(Act.DECIDE, on, outcome=code, evidence=frozenset(Evidence))
        return self.do(Act.SERVE, on, service=Service(on))


_NUMBERS = count(1)


@pytest.fixture
def live(cast):
    """Give a function that begins a life."""

    def begin(kind=ApplicantKind.NATURAL, of=cast):
        return Life(of, f"云公开〔2025〕第{next(_NUMBERS)}号", kind)

    return begin


@pytest.fixture
def live_at_random(live):
    """Give a function that plays a life by chance, doing only what the law allows."""

    def play(seed):
        dice = random.Random(seed)  # noqa: S311
        life = live(dice.choice(list(ApplicantKind)))
        day = date(2023, 6, 1) + timedelta(dice.randrange(800))
        if dice.random() < 0.04:
            life.do(Act.CLAIM_RECORD, day, reason="记录有误")
        else:
            life.do(Act.FILE, day)
        for _ in range(dice.randrange(1, 14)):
            day += timedelta(dice.choice([0, 0, 1, 5, 20, 45]))
            if day > date(2026, 6, 1):
                break
            _one_act(life, day, dice)
        return life

    return play


def _one_act(life, day, dice):
    told = _told(life, day, dice)
    able = [found.act for found in possible_acts(life.case, day) if found.refusal is None]
    wanted = [act for act in able if act in told]
    if not wanted:
        return
    act = dice.choices(wanted, [_WEIGHTS.get(act, 3) for act in wanted])[0]
    try:
        life.do(act, day, **told[act])
    except Refusal:
        return


_WEIGHTS = {
    Act.CONFIRM_RECEIPT: 20,
    Act.REGISTER: 20,
    Act.WITHDRAW: 1,
    Act.SPLIT: 1,
    Act.MERGE: 1,
    Act.DECIDE: 8,
    Act.SERVE: 12,
}


def _told(life, day, dice):
    """Give what is told with each act that may come by chance."""
    return {
        Act.CONFIRM_RECEIPT: {"receipt": Receipt(day)},
        Act.REGISTER: {"key": life.request.number},
        Act.ASK_CORRECTION: {"reason": "不明确", "working_days": 10},
        Act.NOTE_CORRECTION_NOTICE: {},
        Act.RECEIVE_CORRECTION: {},
        Act.LAPSE_CORRECTION: {},
        Act.ASK_REASONS: {"reason": "次数过多", "until": day + timedelta(7)},
        Act.GIVE_REASONS: {},
        Act.EXTEND: {"working_days": 20, "reason": "情况复杂", "is_approved": True},
        Act.NOTICE_FEE: {"tariff": Tariff.BY_PAGE, "amount": Decimal(100)},
        Act.NOTE_FEE_NOTICE: {},
        Act.PAY_FEE: {},
        Act.LAPSE_FEE: {},
        Act.WITHDRAW: {"reason": "不再需要"},
        Act.SPLIT: {"children": 2},
        Act.MERGE: {"key": "云公开〔2025〕第0号"},
        Act.DECIDE: {
            "outcome": dice.choice(DECIDED),
            "evidence": frozenset(Evidence),
            "grounds": frozenset({OutcomeCode.REFUSE_INTERNAL}),
        },
        Act.SERVE: {"service": Service(day)},
        Act.ORDER_REANSWER: {"key": "云政复决〔2025〕1号"},
        Act.KEEP_RECORD: {"reason": "记录无误"},
    }
