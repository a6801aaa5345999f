"""What an answer rests on, killed while it is recorded: searches, opinions, fees, claims."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.application import Application
from gongkai.casework.models import Fee, RecordClaim, Request
from gongkai.casework.services import (
    claim_decide,
    claim_enter,
    claimant_erase,
    fee_refund,
    opinion_answer,
    opinion_ask,
    request_act,
    search_record,
    slip_correct,
)
from gongkai.law.clock import Channel
from gongkai.law.fees import Tariff
from gongkai.law.procedure import Act, Facts
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from platform_play import Play, answered, handling

DAY = date(2024, 5, 6)


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


def _at(pk, by, **told):
    version = Request.objects.get(pk=pk).version
    return {"request_id": pk, "version": version, "by": by, "today": DAY, **told}


def test_searching_and_asking_inside(line, cast):
    officer = cast.actor[Role.OFFICER]
    pk = line.play(lambda: handling(cast, DAY).assigned(DAY).request.pk)
    searched = {
        "request_id": pk,
        "places": "档案系统",
        "words": "养犬",
        "found": "未检索到。",
        "has_found": False,
        "searched_on": DAY,
        "searched_by": "王五",
        "by": officer,
        "today": DAY,
    }
    line.kill(search_record, lambda: searched)
    wanted = {"kind": "unit", "unit": cast.other_unit, "question": "是否保存？"}
    asked = line.kill(
        opinion_ask, lambda: {"request_id": pk, "by": officer, "today": DAY, **wanted}
    )
    said = {"opinion_id": asked.pk, "text": "没有。", "answered_on": DAY}
    line.kill(opinion_answer, lambda: {"by": officer, "today": DAY, **said})


def test_charging_and_giving_back(line, cast):
    officer = cast.actor[Role.OFFICER]
    pk = line.play(lambda: handling(cast, DAY).request.pk)
    noticed = Facts(DAY, tariff=Tariff.BY_PAGE, quantity=40)
    line.kill(request_act, lambda: _at(pk, officer, act=Act.NOTICE_FEE, facts=noticed))
    line.play(lambda: request_act(**_at(pk, officer, act=Act.NOTE_FEE_NOTICE, facts=Facts(DAY))))
    line.kill(request_act, lambda: _at(pk, officer, act=Act.PAY_FEE, facts=Facts(DAY)))
    back = {"reason": "页数算错", "refunded_on": DAY, "by": officer, "today": DAY}
    line.kill(fee_refund, lambda: {"fee_id": Fee.objects.get().pk, **back})


def test_correcting_a_slip(line, cast):
    officer = cast.actor[Role.OFFICER]

    def served():
        played: Play = handling(cast, DAY).assigned(DAY)
        return answered(played, DAY, body="现公开2021年数据。").request.pk

    pk = line.play(served)
    line.kill(slip_correct, lambda: _at(pk, officer, wrong="2021年", right="2022年"))


def test_claiming_and_deciding_a_claim(line, cast):
    officer, head = cast.actor[Role.OFFICER], cast.actor[Role.OFFICE_HEAD]
    entered = {
        "organ": cast.organ,
        "claimant": Application(kind="NATURAL", name="张三丰"),
        "channel": Channel.IN_PERSON,
        "about": "出生日期",
        "error": "早了一年",
        "claimed_on": DAY,
        "by": officer,
        "today": DAY,
    }
    claim = line.kill(claim_enter, lambda: entered)
    kept = Facts(DAY, reason="没有证据")
    told = {"claim_id": claim.pk, "act": Act.KEEP_RECORD, "reply": "不予更正。", "facts": kept}
    line.kill(
        claim_decide,
        lambda: {
            "version": RecordClaim.objects.get().version,
            "by": officer,
            "today": DAY,
            **told,
        },
    )
    line.kill(claimant_erase, lambda: {"claim_id": claim.pk, "reason": "本人要求", "by": head})
