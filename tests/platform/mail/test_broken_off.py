"""Cut off in the middle, and two at once, on real databases: nothing lost, nothing kept twice."""

from __future__ import annotations

import pytest

from gongkai.mail.models import Mailbox, Message
from gongkai.mail.services import mail_deliver, mail_fetch, mail_send
from gongkai.today import played_at
from platform_cast import make_cast
from platform_mail import PASSWORD, make_box, written
from platform_play import MONDAY

MAILS = ("一\n", "二\n")


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch):
    monkeypatch.setenv("GONGKAI_MAILBOX_TEST", PASSWORD)
    with played_at(MONDAY):
        yield


@pytest.fixture
def box(world, imap):
    imap.put(*(written(text) for text in MAILS))
    return world.play(lambda: make_box(make_cast("gaj", "云泽市公安局").organ, imap.port).pk)


def _texts():
    return tuple(Message.objects.order_by("text").values_list("text", flat=True))


def test_killed_while_fetching_everything_is_kept_once(world, box):
    killed = 0
    for step in range(1, 46, 6):
        copy = world.copied()
        killed += copy.killed_at(lambda: mail_fetch(mailbox_id=box), step)
        copy.play(lambda: mail_fetch(mailbox_id=box))
        assert copy.play(_texts) == tuple(sorted(MAILS)), f"killed at step {step}"
    assert killed > 4


def test_two_who_fetch_at_once_keep_everything_once(world, box):
    world.together([lambda: mail_fetch(mailbox_id=box)] * 2)
    assert world.play(_texts) == tuple(sorted(MAILS))
    uid = world.play(lambda: Mailbox.objects.get().last_uid)
    assert uid > 0
    assert world.play(lambda: mail_fetch(mailbox_id=box)) == 0


def _written():
    cast = make_cast("gaj", "云泽市公安局")
    return mail_send(organ=cast.organ, to="zhang@example.com", subject="答复", text="您好").pk


def test_killed_while_sending_it_goes_at_least_once_under_one_id(world, smtp):
    number = world.play(_written)
    killed = 0
    for step in range(1, 40):
        copy = world.copied()
        was_killed = copy.killed_at(lambda: mail_deliver(message_id=number), step)
        killed += was_killed
        copy.play(lambda: mail_deliver(message_id=number))
        assert copy.play(lambda: Message.objects.get().stage) == "sent"
        if not was_killed:
            break
    assert killed > 4
    assert len({mail["Message-ID"] for mail in smtp.taken}) == 1
    assert len(smtp.taken) > killed
