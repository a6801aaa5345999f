"""Every service of disputes, killed: course, row, papers and the request stay whole."""

from __future__ import annotations

import io
from datetime import date

import pytest

from gongkai.casework.application import Upload
from gongkai.casework.models import Dispute
from gongkai.casework.services import (
    dispute_act,
    dispute_defence_issue,
    dispute_describe,
    dispute_evidence,
    dispute_file_add,
    dispute_order_reanswer,
    dispute_register,
    disputes_redate,
)
from gongkai.law.disputes import DisputeAct, DisputeFacts, ResultCode
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from platform_play import answered, handling

DAY = date(2024, 5, 20)


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


def test_a_dispute_from_its_acceptance_to_the_new_answer(line):
    cast = line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))
    officer = cast.actor[Role.OFFICER]
    pk = line.play(lambda: _about_an_answer(cast, officer))

    def at(**told):
        version = Dispute.objects.get(pk=pk).version
        return {"dispute_id": pk, "version": version, "by": officer, **told}

    def doing(act, **facts):
        return at(act=DisputeAct[act], facts=DisputeFacts(DAY, **facts), today=DAY)

    paper = {"claimant": "张三", "facts": "事实", "basis": "依据", "conclusion": "意见"}
    line.kill(dispute_act, lambda: doing("RECEIVE_COPY"))
    line.kill(dispute_describe, lambda: at(authority="云泽市政府", reference="2号"))
    line.kill(dispute_defence_issue, lambda: at(**paper, today=DAY))
    upload = lambda: Upload("证据.txt", io.BytesIO("证据".encode()), "evidence")  # noqa: E731
    line.kill(dispute_file_add, lambda: {"dispute_id": pk, "uploads": [upload()], "by": officer})
    line.kill(dispute_evidence, lambda: {"dispute_id": pk, "by": officer})
    line.play(lambda: Dispute.objects.filter(pk=pk).update(is_provisional=True))
    line.kill(disputes_redate, dict)
    line.play(lambda: dispute_act(**doing("DECIDE", result=ResultCode.REVOKED)))
    line.kill(dispute_order_reanswer, lambda: at(today=DAY))


def _about_an_answer(cast, officer):
    play = handling(cast, DAY).assigned(DAY, handler=cast.person[Role.HANDLER])
    answered(play, DAY)
    return dispute_register(
        organ=cast.organ,
        kind="reconsideration",
        authority="云泽市人民政府",
        request=play.request,
        filed_on=DAY,
        by=officer,
        today=DAY,
    ).pk
