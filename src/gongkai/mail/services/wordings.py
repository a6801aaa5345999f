"""The texts of mails in an organ's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.mail.models import Wording
from gongkai.mail.refusals import MailRefusal, WordingUnknown
from gongkai.mail.verbs import WORDING_RESET, WORDING_SET
from gongkai.mail.wording import kind_of
from gongkai.organs.authority import Permission, Place
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.journal.verbs import Verb
    from gongkai.mail.wording import Kind
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

KIND = "mail.wording"
LONGEST_SUBJECT, LONGEST_BODY = 200, 10_000


@transaction.atomic
def wording_set(
    *, organ: Organ, key: str, subject: str, body: str, version: int, by: Actor
) -> Wording:
    """Put an organ's own text in the place of the shipped one.

    Args:
        organ: Whose text it is.
        key: The kind of mail.
        subject: The line of the subject.
        body: The text.
        version: That of the own text that was looked at; 0 where there was none.
        by: Who does it.

    Raises:
        NotAllowed, Overtaken.
        WordingUnknown: there is no such kind.
        MailRefusal: a placeholder is unknown, or something is empty or too long.
    """
    place = Place(organ.path)
    by.require(Permission.WORDING_MANAGE, place)
    kind = _kind(key)
    _ensure_whole(kind, subject, body)
    own = Wording.objects.filter(organ=organ, key=key)
    told = {
        "subject": " ".join(subject.split()),
        "body": body.replace("\r\n", "\n").strip(),
        "changed_by_id": by.person_id,
        "changed_at": now(),
    }
    if version == 0 and not own.exists():
        Wording.objects.create(organ=organ, key=key, version=1, **told)
    elif not own.filter(version=version).update(**told, version=F("version") + 1):
        raise overtaken(KIND, f"{organ.pk}.{key}")
    _recorded(organ, key, WORDING_SET, by)
    return own.get()


@transaction.atomic
def wording_reset(*, organ: Organ, key: str, version: int, by: Actor) -> None:
    """Go back to the shipped text.

    Raises:
        NotAllowed, Overtaken.
        WordingUnknown: there is no such kind.
    """
    by.require(Permission.WORDING_MANAGE, Place(organ.path))
    _kind(key)
    gone, _ = Wording.objects.filter(organ=organ, key=key, version=version).delete()
    if not gone:
        raise overtaken(KIND, f"{organ.pk}.{key}")
    _recorded(organ, key, WORDING_RESET, by)


def _kind(key: str) -> Kind:
    try:
        return kind_of(key)
    except KeyError as error:
        raise WordingUnknown from error


def _ensure_whole(kind: Kind, subject: str, body: str) -> None:
    problems = {}
    for name, text, longest in (
        ("subject", subject, LONGEST_SUBJECT),
        ("body", body, LONGEST_BODY),
    ):
        if not 0 < len(text.strip()) <= longest:
            problems[name] = f"请填写，最多{longest}个字。"
        elif unknown := kind.unknown_in(text):
            problems[name] = f"不认识{'、'.join(unknown)}，请使用下面列出的占位符。"
    if problems:
        raise MailRefusal("文本有需要改正的内容，请按提示修改。", problems)


def _recorded(organ: Organ, key: str, verb: Verb, by: Actor) -> None:
    place = Place(organ.path)
    record(
        chain=organ.code,
        verb_code=verb.code,
        target=Target(KIND, f"{organ.pk}.{key}", kind_of(key).label),
        author=by.author(Permission.WORDING_MANAGE, place),
    )
