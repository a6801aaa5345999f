"""The links in the mails of subscriptions: signed, so that no secret is kept and none guessed."""

from __future__ import annotations

from datetime import timedelta

from django.core import signing

from gongkai.publishing.refusals import PublishingRefusal

CONFIRM_WITHIN = timedelta(days=3)
"""After that, what nobody confirmed is deleted."""

_CONFIRM, _END = "publishing.subscription.confirm", "publishing.subscription.end"


class LinkOver(PublishingRefusal):
    """A link that is no longer good, or never was: the same sentence for both."""

    def __init__(self) -> None:
        super().__init__("链接已经失效或者不完整，请从邮件中重新打开，或者重新订阅。")


def confirming(subscription_id: int) -> str:
    """Give the token that confirms a subscription."""
    return signing.dumps(subscription_id, salt=_CONFIRM)


def ending(subscription_id: int) -> str:
    """Give the token that ends a subscription, whenever it is used."""
    return signing.dumps(subscription_id, salt=_END)


def confirmed_by(token: str) -> int:
    """Give the number of the subscription that a token confirms.

    Raises:
        LinkOver: it is made up or too old.
    """
    return _read(token, _CONFIRM, CONFIRM_WITHIN)


def ended_by(token: str) -> int:
    """Give the number of the subscription that a token ends.

    Raises:
        LinkOver: it is made up.
    """
    return _read(token, _END, None)


def _read(token: str, salt: str, within: timedelta | None) -> int:
    try:
        return int(signing.loads(token, salt=salt, max_age=within))
    except signing.BadSignature as error:
        raise LinkOver from error
