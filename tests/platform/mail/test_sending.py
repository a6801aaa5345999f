"""Mail to a real mail server: sent with its Message-ID, tried again, given up in words."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest

from files_corpus import pdf
from gongkai.files.models import FileState, StoredFile
from gongkai.files.services import file_store
from gongkai.jobs.worker import drain
from gongkai.mail.models import Message
from gongkai.mail.refusals import ServerTrouble
from gongkai.mail.services import mail_deliver, mail_send
from gongkai.mail.wording import filled, page_of, register
from gongkai.organs.authority import Actor
from platform_mail import make_box

pytestmark = pytest.mark.django_db


def queued(cast, to="zhang@example.com", **more):
    told = {"subject": "答复", "text": "您好", "html": page_of("您好"), **more}
    return mail_send(organ=cast.organ, to=to, **told)


def delivered(message):
    mail_deliver(message_id=message.pk)
    message.refresh_from_db()
    return message


def test_a_job_sends_it_with_all_that_belongs_to_it(cast, smtp):
    make_box(cast.organ, 993, has_tags=True, is_sender=True)
    paper = file_store(
        organ=cast.organ, upload=BytesIO(pdf()), name="答复书.pdf", by=Actor.system()
    )
    told = {"subject_kind": "casework.request", "subject_id": 7}
    first = queued(cast, **told)
    message = queued(cast, files=[paper], **told)
    drain()
    message.refresh_from_db()
    assert message.stage == "sent"
    _, mail = smtp.taken
    assert mail["Message-ID"] == message.message_id
    assert mail["In-Reply-To"] == first.message_id
    assert mail["From"] == "gongkai@yunze.example"
    tag = message.message_id.strip("<>").partition("@")[0]
    assert mail["Reply-To"] == f"gongkai+{tag}@yunze.example"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert [part.get_content_type() for part in mail.walk() if not part.is_multipart()] == [
        "text/plain",
        "text/html",
        "application/pdf",
    ]


def test_sent_again_after_a_break_it_is_the_same_mail(cast, smtp):
    message = delivered(queued(cast))
    Message.objects.update(stage="queued")
    delivered(message)
    assert {mail["Message-ID"] for mail in smtp.taken} == {message.message_id}
    assert len(smtp.taken) == 2
    delivered(message)
    assert len(smtp.taken) == 2


def test_a_server_that_is_down_is_told_and_tried_again(cast, smtp, settings):
    settings.EMAIL_PORT, port = 1, settings.EMAIL_PORT
    message = queued(cast)
    with pytest.raises(ServerTrouble):
        delivered(message)
    message.refresh_from_db()
    assert (message.stage, message.reason) == ("queued", "无法连接邮件服务器。系统将自动重试。")
    settings.EMAIL_PORT = port
    assert delivered(message).stage == "sent"
    assert message.reason == ""


def test_after_three_days_it_has_failed(cast, smtp, settings):
    settings.EMAIL_PORT = 1
    message = queued(cast)
    Message.objects.update(kept_at=message.kept_at - timedelta(days=4))
    assert delivered(message).stage == "failed"
    assert "已停止重试" in message.reason


def test_an_addressee_refused_for_good_is_a_bounce(cast, smtp):
    message = delivered(queued(cast, to="refused@example.com"))
    assert (message.stage, message.reason) == ("bounced", "550 5.1.1 no such user")


def test_an_addressee_refused_for_now_is_tried_again(cast, smtp):
    message = queued(cast, to="later@example.com")
    with pytest.raises(ServerTrouble):
        delivered(message)
    message.refresh_from_db()
    assert message.stage == "queued"
    assert message.reason == "收件人的邮件服务器暂时没有接收邮件。系统将自动重试。"


def test_what_is_not_clean_is_not_enclosed(cast, smtp):
    paper = file_store(organ=cast.organ, upload=BytesIO(pdf()), name="书.pdf", by=Actor.system())
    StoredFile.objects.update(state=FileState.QUARANTINED)
    message = queued(cast, files=[paper])
    with pytest.raises(ServerTrouble, match="安全检查"):
        delivered(message)
    assert smtp.taken == []
    StoredFile.objects.update(state=FileState.CLEAN)
    assert delivered(message).stage == "sent"


@pytest.mark.parametrize("to", ["", "a", "a@b.cn\nBcc: c@d.cn", "a@b.cn, c@d.cn"])
def test_what_is_no_address_fails_at_once(cast, smtp, to):
    assert delivered(queued(cast, to=to)).stage == "failed"
    assert smtp.taken == []


def test_a_subject_is_one_line(cast, smtp):
    delivered(queued(cast, subject="答复\r\nBcc: c@d.cn"))
    [mail] = smtp.taken
    assert mail["Bcc"] is None
    assert mail["Subject"] == "答复 Bcc: c@d.cn"


def test_what_stands_in_for_a_placeholder_is_not_read_again():
    said = filled("{a}", "{a} {b}\n\n<{a}>", {"a": "{b}<script>", "b": "x"})
    assert said.subject == "{b}<script>"
    assert "&lt;script&gt;" in said.html
    assert "<script>" not in said.html


def test_a_shipped_text_must_name_its_placeholders():
    with pytest.raises(ValueError, match="does not name"):
        register("test.kind", "试", "{a}", "{b}", {"a": "甲"})
