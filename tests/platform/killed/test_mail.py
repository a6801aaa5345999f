"""Every service of mail, killed: a mail, its files and its entry, or none of them."""

from __future__ import annotations

from datetime import date

import pytest

from files_corpus import pdf
from gongkai.casework.services import request_enter_from_mail
from gongkai.law.clock import Channel
from gongkai.mail.models import Message
from gongkai.mail.services import (
    mail_bounce,
    mail_deliver,
    mail_done,
    mail_file,
    mail_file_on,
    mail_put_back,
    mail_reject,
    mail_resend,
    mail_send,
    mail_take,
    mailbox_look,
    mailbox_set,
    mails_erase,
    wording_reset,
    wording_set,
)
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from platform_mail import written
from platform_play import APPLICATION, handling, instant

DAY = date(2026, 3, 4)
KIND = "casework.request"


@pytest.fixture(autouse=True)
def _on_a_day(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


def _at(pk, by, **told):
    version = Message.objects.get(pk=pk).version
    return {"message_id": pk, "version": version, "by": by, **told}


def test_mail_that_goes_out(line, cast):
    told = {"organ": cast.organ, "to": "a@example.com", "subject": "答复", "text": "您好"}
    pk = line.kill(mail_send, lambda: told).pk
    line.kill(mail_deliver, lambda: {"message_id": pk})
    gone = lambda: {"message": Message.objects.select_related("organ").get(pk=pk)}  # noqa: E731
    line.kill(mail_bounce, lambda: gone() | {"reason": "退回"})
    line.play(lambda: Message.objects.update(stage="failed"))
    line.kill(mail_resend, lambda: _at(pk, cast.actor[Role.OFFICER]))


def test_mail_that_came(line, cast):
    officer = cast.actor[Role.OFFICER]
    raw = written(files=(("委托书.pdf", pdf()),))
    taken = {"organ": cast.organ, "raw": raw, "by": Actor.system()}
    pk = line.kill(mail_take, lambda: taken).pk
    request = line.play(lambda: handling(cast, DAY).request)
    line.kill(mail_reject, lambda: _at(pk, officer, reason="广告"))
    line.kill(mail_put_back, lambda: _at(pk, officer))
    line.kill(mail_file, lambda: _at(pk, officer, number=request.number))
    line.kill(mail_done, lambda: _at(pk, officer))
    line.play(lambda: mail_put_back(**_at(pk, officer)))
    on_it = {"subject_kind": KIND, "subject_id": request.pk}
    line.kill(mail_file_on, lambda: _at(pk, officer, **on_it))
    line.kill(mails_erase, lambda: on_it | {"by": officer})


def test_a_request_made_of_a_mail(line, cast):
    officer = cast.actor[Role.OFFICER]
    taken = {"organ": cast.organ, "raw": written(), "by": Actor.system()}
    pk = line.play(lambda: mail_take(**taken).pk)
    told = {
        "organ": cast.organ,
        "application": APPLICATION,
        "channel": Channel.INTERNET,
        "submitted_at": instant(DAY),
        "today": DAY,
    }
    line.kill(request_enter_from_mail, lambda: _at(pk, officer, **told))


def test_mailboxes_and_texts(line, cast):
    head = cast.actor[Role.OFFICE_HEAD]
    box = {
        "address": "gongkai@yunze.example",
        "host": "imap.yunze.example",
        "port": 993,
        "username": "gongkai",
        "password_variable": "GONGKAI_MAILBOX_GAJ",
        "since_on": DAY,
    }
    told = {"organ": cast.organ, "by": head}
    pk = line.kill(mailbox_set, lambda: told | box).pk
    line.kill(mailbox_look, lambda: {"mailbox_id": pk, "by": head})
    text = {"key": "casework.EXTEND", "version": 0, "subject": "延期", "body": "延期。"}
    line.kill(wording_set, lambda: told | text)
    line.kill(wording_reset, lambda: told | {"key": "casework.EXTEND", "version": 1})
