"""Subscribing to an organ's news by mail: asked for, confirmed by the address itself, ended."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from gongkai.journal.record import Target, record
from gongkai.organs.authority import Actor
from gongkai.publishing import verbs
from gongkai.publishing.models import Subscription
from gongkai.publishing.refusals import ColumnUnfit, ItemIncomplete
from gongkai.publishing.subscription_links import (
    CONFIRM_WITHIN,
    LinkOver,
    confirmed_by,
    ended_by,
)
from gongkai.publishing.subscription_mails import KIND, confirmation_send
from gongkai.text.normal_forms import normalise
from gongkai.text.seen import one_line
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Column

_LONGEST_ADDRESS, _LONGEST_WORDS = 254, 20
_QUESTIONS_A_DAY = 2
_CALLS_SOMEWHERE = re.compile(r"[@/\\]|[^\s.。][.。][^\s.。]|www|\d{6,}", re.IGNORECASE)
"""Parts of addresses and telephone numbers: a mail of ours shall lead nobody there."""


@transaction.atomic
def subscription_ask(
    *, organ: Organ, email: str, column: Column | None = None, words: str = ""
) -> None:
    """Ask an address by mail whether it wants the news of a column or of a search.

    Whether the address has subscribed already is told to nobody: what happens looks the same. It
    gets one question a subscription, however often somebody asks, and no third one a day while it
    has confirmed none of two, whichever organs they are of.

    Args:
        organ: Whose news.
        email: Where to.
        column: Only of this column and those below it.
        words: Only what holds these words.

    Raises:
        PublishingRefusal: the address cannot be one, the words are no search words, or the column
            is another organ's.

    Law: 条例 art 24; LAW-24-1.
    """
    address = email.strip().lower()
    _ensure_address(address)
    held = _search_words(words)
    if column is not None and column.organ_id != organ.pk:
        raise ColumnUnfit("所选栏目不是本机构的栏目，请重新选择。")
    if _is_asked_enough(address):
        return
    subscription, is_new = Subscription.objects.get_or_create(
        organ=organ,
        email=address,
        column=column,
        words=held,
        defaults={"created_at": now()},
    )
    if is_new:
        confirmation_send(subscription)
        _tell(subscription, verbs.SUBSCRIPTION_ASKED)


@transaction.atomic
def subscription_confirm(*, token: str, today: date) -> Subscription:
    """Begin to send an address the news, from today's on; twice is as once.

    Raises:
        LinkOver: the link is made up or too old, or what it confirms is ended.
    """
    subscription = _locked(confirmed_by(token))
    if subscription.confirmed_at is None:
        subscription.confirmed_at = now()
        subscription.last_on = today - timedelta(days=1)
        subscription.save(update_fields=["confirmed_at", "last_on"])
        _tell(subscription, verbs.SUBSCRIPTION_CONFIRMED)
    return subscription


@transaction.atomic
def subscription_end(*, token: str) -> None:
    """End a subscription and forget its address; nothing happens when it is ended already.

    Raises:
        LinkOver: the link is made up.
    """
    subscription = Subscription.objects.filter(pk=ended_by(token)).first()
    if subscription is not None:
        _tell(subscription, verbs.SUBSCRIPTION_ENDED)
        subscription.delete()


def subscriptions_sweep() -> int:
    """Forget the addresses that nobody confirmed in time; give how many."""
    over = now() - CONFIRM_WITHIN
    return Subscription.objects.filter(confirmed_at=None, created_at__lt=over).delete()[0]


def _locked(subscription_id: int) -> Subscription:
    found = Subscription.objects.select_for_update(of=("self",)).select_related("organ", "column")
    subscription = found.filter(pk=subscription_id).first()
    if subscription is None:
        raise LinkOver
    return subscription


def _ensure_address(address: str) -> None:
    try:
        validate_email(address)
    except ValidationError as error:
        raise ItemIncomplete("email", "请填写正确的电子邮箱。") from error
    if len(address) > _LONGEST_ADDRESS:
        raise ItemIncomplete("email", "电子邮箱过长，请改用另一个邮箱。")


def _search_words(typed: str) -> str:
    """Give the words that stand in a mail to somebody who may have asked for nothing."""
    words = one_line(typed)
    if len(words) > _LONGEST_WORDS or _CALLS_SOMEWHERE.search(normalise(words).text):
        raise ItemIncomplete(
            "words",
            f"订阅的检索词不能超过{_LONGEST_WORDS}字，不能含有网址、邮箱、电话，请缩短后重新订阅。",
        )
    return words


def _is_asked_enough(address: str) -> bool:
    lately = now() - timedelta(days=1)
    asked = Subscription.objects.filter(confirmed_at=None, created_at__gt=lately, email=address)
    return asked.count() >= _QUESTIONS_A_DAY


def _tell(subscription: Subscription, verb_code: str) -> None:
    """Write the journal's entry; who reads what is nobody's to keep, so it names no address."""
    record(
        chain=subscription.organ.code,
        verb_code=verb_code,
        target=Target(KIND, subscription.pk, "邮件订阅"),
        author=Actor.public(None).author(),
    )
