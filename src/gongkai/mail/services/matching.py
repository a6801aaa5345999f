"""To which record a mail belongs: by what it answers, by our tag, by a number in its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings

from gongkai.mail.correspondents import correspondent_of, correspondents
from gongkai.mail.identifiers import domain_of
from gongkai.mail.models import Mailbox, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.mail.reading import Letter
    from gongkai.organs.models import Organ

BY_NUMBER = "邮件是按主题中的编号归入的，请核对是否属于该申请。"
STRANGER = "发件人的邮箱与登记的联系邮箱不一致，请核实发件人身份后再办理。"


class Match(NamedTuple):
    """The record of a mail by kind and number; none where the number is None."""

    kind: str = ""
    number: int | None = None
    warnings: tuple[str, ...] = ()


def match_of(organ: Organ, letter: Letter) -> Match:
    """Find the record of a mail that came to an organ.

    A Message-ID of ours or of a mail filed before proves the thread, for it cannot be guessed. A
    number in the subject can, so it is told that it was only that.
    """
    if thread := _thread(organ, letter):
        return thread._replace(warnings=(*_of_stranger(thread, letter),))
    for correspondent in correspondents():
        number = correspondent.find(organ, letter.subject)
        if number is not None:
            found = Match(correspondent.kind, number)
            return found._replace(warnings=(BY_NUMBER, *_of_stranger(found, letter)))
    return Match()


def _thread(organ: Organ, letter: Letter) -> Match | None:
    named = [*letter.references, *_tagged(organ, letter.tags)]
    if not named:
        return None
    before = Message.objects.filter(organ=organ, message_id__in=named, subject_id__isnull=False)
    latest = before.order_by("-pk").values_list("subject_kind", "subject_id").first()
    return Match(*latest) if latest else None


def _tagged(organ: Organ, tags: tuple[str, ...]) -> Iterator[str]:
    """Give the Message-IDs that tags stand for."""
    if not tags:
        return
    own = Mailbox.objects.filter(organ=organ).values_list("address", flat=True)
    for domain in {domain_of(address) for address in (*own, settings.DEFAULT_FROM_EMAIL)}:
        yield from (f"<{tag}@{domain}>" for tag in tags)


def _of_stranger(match: Match, letter: Letter) -> Iterator[str]:
    correspondent = correspondent_of(match.kind)
    if correspondent is None or match.number is None:
        return
    known = {address.lower() for address in correspondent.known(match.number)}
    if letter.sender.lower() not in known:
        yield STRANGER
