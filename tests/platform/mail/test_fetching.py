"""Mail out of a real IMAP server: kept once, in whatever order things break."""

from __future__ import annotations

import pytest

from gongkai.mail.models import Mailbox, Message
from gongkai.mail.services import mail_fetch
from platform_mail import written

pytestmark = pytest.mark.django_db


def fetched(box):
    count = mail_fetch(mailbox_id=box.pk)
    box.refresh_from_db()
    return count


def test_what_is_new_is_fetched_once(imap, box):
    imap.put(written("一"), written("二"))
    assert fetched(box) == 2
    assert fetched(box) == 0
    imap.put(written("三"))
    assert fetched(box) == 1
    assert list(Message.objects.order_by("pk").values_list("text", flat=True)) == [
        "一\n",
        "二\n",
        "三\n",
    ]
    assert (box.trouble, box.last_uid > 0, box.read_at is not None) == ("", True, True)


def test_nothing_is_changed_in_the_mailbox(imap, box):
    import imaplib

    from platform_mail import PASSWORD, USER

    imap.put(written())
    fetched(box)
    with imaplib.IMAP4("127.0.0.1", imap.port) as connection:
        connection.login(USER, PASSWORD)
        connection.select("INBOX")
        assert connection.search(None, "UNSEEN")[1] != [b""]


def test_numbers_given_anew_keep_nothing_twice(imap, box):
    imap.put(written("一"))
    fetched(box)
    Mailbox.objects.update(validity=1, last_uid=99)
    assert fetched(box) == 1
    assert Message.objects.count() == 1


def test_a_server_that_is_down_is_told_and_nothing_lost(imap, box):
    imap.put(written())
    Mailbox.objects.update(port=1)
    assert fetched(box) == 0
    assert box.trouble == "无法连接收信服务器，请核对服务器名称、端口和网络。"
    Mailbox.objects.update(port=imap.port)
    assert fetched(box) == 1
    assert box.trouble == ""


def test_a_wrong_password_is_told(imap, box, monkeypatch):
    monkeypatch.setenv("GONGKAI_MAILBOX_TEST", "wrong")
    assert fetched(box) == 0
    assert "不接受用户名或者口令" in box.trouble
    monkeypatch.delenv("GONGKAI_MAILBOX_TEST")
    fetched(box)
    assert "环境变量GONGKAI_MAILBOX_TEST中没有口令" in box.trouble


def test_no_other_secret_is_ever_sent(imap, box, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    Mailbox.objects.update(password_variable="DATABASE_URL")
    fetched(box)
    assert "没有口令" in box.trouble


def test_a_mail_too_large_leaves_its_headers(imap, box, settings):
    settings.MAIL_MEGABYTES = 1
    imap.put(written(subject="大邮件", files=(("数据.txt", b"x" * 1_200_000),)), written("二"))
    assert fetched(box) == 2
    large = Message.objects.get(subject="大邮件")
    assert large.text == ""
    assert any("只收取了邮件头" in warning for warning in large.warnings)


def test_a_full_disk_is_told_and_the_mail_comes_next_time(imap, box, monkeypatch):
    imap.put(written("一"), written("二"))
    with monkeypatch.context() as patch:
        patch.setattr("gongkai.files.services.storing.default_storage.save", _full)
        assert fetched(box) == 0
    assert "磁盘" in box.trouble
    assert Message.objects.count() == 0
    assert fetched(box) == 2


def _full(*_):
    raise OSError(28, "No space left on device")


def test_a_mailbox_that_is_not_read_is_left_alone(imap, box):
    imap.put(written())
    Mailbox.objects.update(is_read=False)
    assert mail_fetch(mailbox_id=box.pk) == 0
    assert mail_fetch(mailbox_id=box.pk + 1) == 0
