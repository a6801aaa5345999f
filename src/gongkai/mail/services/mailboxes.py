"""Which mailboxes are read, and how."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.mail.imap import PASSWORDS
from gongkai.mail.models import Mailbox
from gongkai.mail.refusals import MailboxUnknown, MailRefusal
from gongkai.mail.verbs import BOX_SET
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

KIND = "mail.mailbox"
_VARIABLE = re.compile(rf"{PASSWORDS}[A-Z0-9_]{{1,60}}")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,198}[A-Za-z0-9])?")
_HERE = frozenset({"localhost", "127.0.0.1"})
_LAST_PORT = 65535
_ANOTHER = "本机关已有另一个发信邮箱，请先取消其发信。"


@transaction.atomic
def mailbox_set(
    *,
    organ: Organ,
    address: str,
    host: str,
    port: int,
    username: str,
    password_variable: str,
    since_on: date,
    is_encrypted: bool = True,
    is_read: bool = True,
    is_sender: bool = False,
    has_tags: bool = False,
    mailbox_id: int | None = None,
    version: int = 0,
    by: Actor,
) -> Mailbox:
    """Add a mailbox to an organ, or change one.

    The password is in the environment, under a name that begins like all of them: so nobody can
    have another secret of the server sent to a machine of theirs. Without encryption only a server
    on the same machine is read.

    Raises:
        NotAllowed: the actor does not manage the organ's mail.
        MailboxUnknown: it is no mailbox of the organ.
        Overtaken: somebody changed it since the actor looked.
        MailRefusal: its `problems` name the fields.
    """
    by.require(Permission.WORDING_MANAGE, Place(organ.path))
    box = _taken(organ, mailbox_id, version)
    before = _seen(box)
    for name, value in (
        ("address", address),
        ("host", host),
        ("port", port),
        ("username", username),
        ("password_variable", password_variable),
        ("since_on", since_on),
        ("is_encrypted", is_encrypted),
        ("is_read", is_read),
        ("is_sender", is_sender),
        ("has_tags", has_tags),
    ):
        setattr(box, name, value)
    _ensure_valid(box)
    box.version += 1
    box.trouble = ""
    if box.host != before.get("host") or box.username != before.get("username"):
        box.validity, box.last_uid = None, 0
    box.save()
    record(
        chain=organ.code,
        verb_code=BOX_SET.code,
        target=Target(KIND, box.pk),
        author=by.author(Permission.WORDING_MANAGE, Place(organ.path)),
        before=before,
        after=_seen(box),
    )
    return box


@transaction.atomic
def mailbox_look(*, mailbox_id: int, by: Actor) -> Mailbox:
    """Have a mailbox read at once instead of in the next round.

    Raises:
        MailboxUnknown: there is none, or the actor does not manage it.
    """
    box = Mailbox.objects.select_related("organ").filter(pk=mailbox_id).first()
    if box is None or not by.may(Permission.WORDING_MANAGE, Place(box.organ.path)):
        raise MailboxUnknown
    from gongkai.mail.tasks import fetch_one  # jobs call services, so it cannot stand above

    fetch_one.enqueue(box.pk)
    return box


def _taken(organ: Organ, mailbox_id: int | None, version: int) -> Mailbox:
    if mailbox_id is None:
        return Mailbox(organ=organ)
    box = Mailbox.objects.select_for_update().filter(pk=mailbox_id, organ=organ).first()
    if box is None:
        raise MailboxUnknown
    if box.version != version:
        raise overtaken(KIND, box.pk)
    return box


def _ensure_valid(box: Mailbox) -> None:
    problems = dict(_faults(box))
    try:
        box.full_clean(exclude=("validity", "read_at"))
    except ValidationError as error:
        for field, said in error.message_dict.items():
            name, sentence = (field, said[0]) if field != "__all__" else ("is_sender", _ANOTHER)
            problems.setdefault(name, sentence)
    if problems:
        raise MailRefusal(next(iter(problems.values())), problems)


def _faults(box: Mailbox) -> Iterator[tuple[str, str]]:
    if not _HOST.fullmatch(box.host):
        yield "host", "请填写服务器的域名或者IP地址，不含“://”和端口。"
    if not 0 < box.port <= _LAST_PORT:
        yield "port", "端口是1到65535之间的整数，请改正。"
    if not _VARIABLE.fullmatch(box.password_variable):
        sentence = f"环境变量的名称须以{PASSWORDS}开头，只含大写字母、数字和下划线。"
        yield "password_variable", sentence
    if not box.is_encrypted and box.host not in _HERE:
        yield "is_encrypted", "不加密的连接只能用于本机上的服务器，请使用TLS。"


def _seen(box: Mailbox) -> dict[str, object]:
    """Give what the journal keeps of a mailbox; {} for one that is new."""
    if box._state.adding:  # noqa: SLF001  # Django's documented way
        return {}
    names = ("address", "host", "port", "username", "is_encrypted", "is_read", "is_sender")
    return {name: getattr(box, name) for name in names}
