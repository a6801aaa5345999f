"""Serving, proving, undoing, renewing and archiving, killed: the case stays whole."""

from __future__ import annotations

import io
from datetime import date

import pytest

from gongkai.casework.application import Upload
from gongkai.casework.delivery import Told
from gongkai.casework.models import Delivery, Request
from gongkai.casework.services import (
    answer_serve,
    archive_make,
    delivery_bounced,
    delivery_prove,
    delivery_record,
    delivery_undo,
    paper_renew,
)
from gongkai.law.clock import Manner
from gongkai.law.procedure import Act
from gongkai.organs.roles import Role
from gongkai.papers.models import Paper
from gongkai.today import played_at
from platform_cast import make_cast
from platform_play import answered, handling, signed

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


def _of_delivery(by, **told):
    row = Delivery.objects.latest("pk")
    version = row.request.version
    return {"delivery_id": row.pk, "version": version, "by": by, "today": DAY, **told}


def _paper(kind):
    return Paper.objects.get(kind=kind, stage="frozen").pk


def _proof():
    return [Upload("回执.txt", io.BytesIO("本人签收".encode()))]


def test_a_notice_is_renewed_and_served(line, cast):
    officer = cast.actor[Role.OFFICER]
    played = line.play(
        lambda: handling(cast, DAY).assigned(DAY).act(Act.ASK_CORRECTION, DAY, reason="不明")
    )
    pk = played.request.pk
    line.kill(
        paper_renew,
        lambda: _at(pk, officer, paper_id=_paper("correction"), reason="地址已变更"),
    )
    line.kill(
        delivery_record,
        lambda: _at(
            pk,
            officer,
            paper_id=_paper("correction"),
            manner=Manner.DIRECT,
            on=DAY,
            uploads=_proof(),
        ),
    )


def test_an_answer_is_posted_proved_undone_mailed_and_bounced(line, cast):
    officer = cast.actor[Role.OFFICER]

    def begun():
        played = handling(cast, DAY).assigned(DAY)
        signed(played, DAY)
        answer_serve(**_at(played.request.pk, officer), manner=Manner.POST, on=DAY)
        return played.request.pk

    pk = line.play(begun)
    line.kill(
        delivery_prove,
        lambda: _of_delivery(officer, signed_on=DAY, signed_by="本人", uploads=_proof()),
    )
    line.kill(delivery_undo, lambda: _of_delivery(officer, reason="邮件退回"))
    mailed = Told(by_mail=True)
    line.kill(
        answer_serve,
        lambda: _at(pk, officer, manner=Manner.ELECTRONIC, on=DAY, told=mailed, uploads=_proof()),
    )
    line.kill(
        delivery_bounced,
        lambda: {
            "message_id": Delivery.objects.latest("pk").mail_id,
            "reason": "550",
            "today": DAY,
        },
    )


def test_archiving(line, cast):
    officer = cast.actor[Role.OFFICER]
    pk = line.play(lambda: answered(handling(cast, DAY).assigned(DAY), DAY).request.pk)
    line.kill(archive_make, lambda: _at(pk, officer))
