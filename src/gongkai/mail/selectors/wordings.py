"""The texts of mails as an organ has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.mail.models import Wording
from gongkai.mail.refusals import WordingUnknown
from gongkai.mail.wording import Kind, all_kinds, filled, kind_of

if TYPE_CHECKING:
    from gongkai.mail.wording import Worded
    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class WordingSeen:
    """A kind of mail and the text that an organ sends; version 0 stands for the shipped one."""

    kind: Kind
    subject: str
    body: str
    version: int = 0


def wordings_of(organ: Organ) -> list[WordingSeen]:
    """Give every kind of mail with the organ's text; one query."""
    own = {wording.key: wording for wording in Wording.objects.filter(organ=organ)}
    return [_seen(kind, own.get(kind.key)) for kind in all_kinds()]


def wording_seen(organ: Organ, key: str) -> WordingSeen:
    """Give one kind of mail with the organ's text.

    Raises:
        WordingUnknown: there is no such kind.
    """
    try:
        kind = kind_of(key)
    except KeyError as error:
        raise WordingUnknown from error
    return _seen(kind, Wording.objects.filter(organ=organ, key=key).first())


def previewed(key: str, subject: str, body: str) -> Worded:
    """Give how a text comes out, each placeholder as its meaning in brackets."""
    names = kind_of(key).placeholders
    return filled(subject, body, {name: f"〔{meaning}〕" for name, meaning in names.items()})


def _seen(kind: Kind, own: Wording | None) -> WordingSeen:
    if own is None:
        return WordingSeen(kind, kind.subject, kind.body)
    return WordingSeen(kind, own.subject, own.body, own.version)
