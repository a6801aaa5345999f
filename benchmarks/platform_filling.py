"""Filling the ground: requests of a year and what belongs to them, as many as are wanted.

The first five thousand are made by the models; the rest are copies of them, made by the database
itself, each with its own number, applicant and moment of submission.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from benchmarks.platform_copying import copied
from gongkai.casework.facts import facts_to_json
from gongkai.casework.likeness import keys_of
from gongkai.casework.models import Answer, Applicant, Event, Likeness, Request
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Receipt, Service
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act, Facts, State
from gongkai.organs.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from platform_cast import Cast

YEAR = 2025
TODAY = date(YEAR, 12, 28)
"""The day as of which the cases stand; one in ten was received within 39 days and is open."""

FIRST = date(YEAR - 1, 12, 3)
DAYS, OPEN_FROM = 390, 351
AT = datetime(YEAR, 1, 1, tzinfo=UTC)
MODELLED = 5000
CIRCULATING = "申请公开某年度征地补偿安置方案及其批准文件、公告的时间和张贴地点的照片"
"""What one in twenty asks for, as the forms that circulate do."""

_WHAT = ("养犬登记", "治安处罚", "交通事故", "居住证办理", "户口迁移", "消防检查", "噪声投诉")
_HOW = ("数量", "种类", "依据", "流程", "经费", "名单", "统计表", "会议纪要", "合同")
_WHERE = ("城东", "城西", "城南", "城北", "高新", "经开", "云泽", "清河", "东湖", "西山")


def fill(cast: Cast, cases: int) -> None:
    """Put in requests received over a year and the month before, the last tenth still open."""
    done = Request.objects.count()
    modelled = min(cases, MODELLED)
    _modelled(cast, modelled, seed=done)
    if cases > modelled:
        copied(since=done, modelled=modelled, copies=cases // modelled - 1)


def _modelled(cast: Cast, cases: int, seed: int) -> None:
    kinds, codes, chance = list(ApplicantKind), list(OutcomeCode), Random(711 + seed)
    applicants = Applicant.objects.bulk_create(
        Applicant(kind=kinds[n % 6].name, name=f"某{n % 5000}", identity_key=f"{seed}-{n}")
        for n in range(cases)
    )
    requests = Request.objects.bulk_create(
        _request(cast, (n, cases, seed), applicant, codes[n % len(codes)], chance)
        for n, applicant in enumerate(applicants)
    )
    Event.objects.bulk_create(event for request in requests for event in _events(request))
    Answer.objects.bulk_create(_answer(cast, request) for request in requests if request.outcome)
    Likeness.objects.bulk_create(
        Likeness(request=request, organ=cast.organ, key=key)
        for request in requests
        for key in set(keys_of(f"{request.title}\n{request.description}"))
    )


def _request(
    cast: Cast,
    place: tuple[int, int, int],
    applicant: Applicant,
    code: OutcomeCode,
    chance: Random,
) -> Request:
    n, cases, seed = place
    passed = timedelta(DAYS) * n / cases
    received_on = FIRST + timedelta(passed.days)
    is_open = passed.days >= OPEN_FROM
    text = _text(n, chance)
    return Request(
        organ=cast.organ,
        number=f"基〔{YEAR}〕第{seed}-{n}号",
        applicant=applicant,
        applicant_kind=applicant.kind,
        channel=("internet", "ordinary_post", "in_person")[n % 3],
        title=text[:60],
        description=text,
        submitted_at=datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC)
        + timedelta(seconds=int(passed.total_seconds())),
        created_at=AT,
        unit=(cast.unit, cast.other_unit, None)[n % 3],
        handler=cast.person[Role.HANDLER] if n % 3 == 0 else None,
        state=(State.HANDLING if is_open else State.ANSWERED).name,
        received_on=received_on,
        due_on=received_on + timedelta(28),
        outcome="" if is_open else code.name,
        concluded_on=None if is_open else received_on + timedelta(35 if n % 17 == 0 else 20),
    )


def _text(n: int, chance: Random) -> str:
    if n % 20 == 19:
        return CIRCULATING
    pick = chance.choice
    where, what, how = pick(_WHERE), pick(_WHAT), pick(_HOW)
    return f"{2010 + n % 16}年{where}{what}{how}和{pick(_WHERE)}{pick(_HOW)}"


def _events(request: Request) -> Iterator[Event]:
    on = request.received_on or FIRST
    told = [
        (Act.FILE, Facts(on)),
        (Act.CONFIRM_RECEIPT, Facts(on, receipt=Receipt(on))),
        (Act.REGISTER, Facts(on, key=request.number)),
    ]
    if end := request.concluded_on:
        told.append((Act.DECIDE, Facts(end, outcome=OutcomeCode[request.outcome])))
        told.append((Act.SERVE, Facts(end, service=Service(end))))
    for position, (act, facts) in enumerate(told):
        yield Event(
            request=request,
            position=position,
            act=act.name,
            happened_on=facts.on,
            facts=facts_to_json(facts),
            recorded_at=AT,
        )


def _answer(cast: Cast, request: Request) -> Answer:
    return Answer(
        request=request,
        stage=Answer.Stage.SERVED,
        outcome=request.outcome,
        drafter=cast.person[Role.HANDLER],
        drafted_at=AT,
        served_on=request.concluded_on,
    )
