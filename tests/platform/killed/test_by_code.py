"""What people outside hand in by code, killed: kept whole with its files, or not at all."""

from __future__ import annotations

import io
from datetime import date

import pytest

from gongkai.casework.application import Upload
from gongkai.casework.models import Request
from gongkai.casework.services import (
    consultation_answer_by_code,
    consultation_letter_write,
    consultation_open_by_code,
    contact_change_by_code,
    evaluation_by_code,
    mails_choose_by_code,
    payment_by_code,
    reasons_by_code,
)
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.procedure import Act
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from platform_play import Play, answered, filed

DAY = date(2024, 5, 6)
PUBLIC = Actor.public("192.0.2.9")
PARTY = {"party": "清河物业公司", "subject": "停车合同"}


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


@pytest.fixture
def got(line, cast):
    return line.play(lambda: filed(cast, DAY))


@pytest.fixture
def play(line, cast, got):
    return line.play(lambda: Play(cast, got.request).confirmed(DAY).registered(DAY).assigned(DAY))


def _paper():
    return [Upload("证明.txt", io.BytesIO("证明".encode()))]


def _by_code(got, **told):
    number = Request.objects.get(pk=got.request.pk).number
    return {"number": number, "code": got.query_code, "by": PUBLIC, **told}


def test_reasons_wishes_and_an_evaluation(line, got, play):
    line.play(lambda: play.act(Act.ASK_REASONS, DAY, until=date(2024, 5, 17), reason="30件"))
    line.kill(
        reasons_by_code,
        lambda: _by_code(got, text="课题研究。", uploads=_paper(), today=DAY),
    )
    line.kill(contact_change_by_code, lambda: _by_code(got, phone="13900005678"))
    line.kill(mails_choose_by_code, lambda: _by_code(got, every_step=False))
    line.play(lambda: answered(play, DAY))
    line.kill(evaluation_by_code, lambda: _by_code(got, score=5, text="很快。"))


def test_a_payment(line, got, play):
    line.play(lambda: play.act(Act.NOTICE_FEE, DAY, tariff=Tariff.BY_PAGE, quantity=50))
    line.kill(payment_by_code, lambda: _by_code(got, paid_on=DAY, uploads=_paper(), today=DAY))


def test_a_letter_written_opened_and_answered(line, cast, play):
    line.play(lambda: play.act(Act.CONSULT_THIRD_PARTY, DAY, **PARTY))
    by = cast.actor[Role.OFFICER]

    def written():
        return {"request": Request.objects.get(pk=play.request.pk), "by": by, **PARTY}

    code = line.kill(consultation_letter_write, written)
    line.kill(consultation_open_by_code, lambda: {"code": code, "by": PUBLIC})
    line.kill(
        consultation_answer_by_code,
        lambda: {
            "code": code,
            "view": ThirdPartyView.REASONED_OBJECTION,
            "reason": "涉及商业秘密。",
            "uploads": _paper(),
            "by": PUBLIC,
        },
    )
