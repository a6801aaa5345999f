"""The mails of subscriptions: one question, then the news of each day that has any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse

from gongkai.mail.services import mail_send
from gongkai.mail.wording import register, worded
from gongkai.publishing.subscription_links import confirming, ending

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongkai.publishing.models import Item, Subscription

KIND = "publishing.subscription"
_ASK, _NEWS = "publishing.subscription", "publishing.news"
_ALWAYS = {"organ": "机构名称", "what": "订阅的内容"}

register(
    _ASK,
    "订阅：请确认",
    "请确认订阅{organ}公开的信息",
    "有人用这个电子邮箱订阅了{organ}的{what}。\n\n"
    "是您本人订阅的，请在3日内打开下面的链接确认：\n{link}\n\n"
    "不是您订阅的，不用处理，不会再收到邮件。\n\n{organ}\n",
    _ALWAYS | {"link": "确认订阅的链接"},
)
register(
    _NEWS,
    "订阅：新公开的信息",
    "{organ}新公开信息{count}条",
    "您订阅的内容有新公开的信息：\n\n{news}\n\n"
    "不再需要的，打开下面的链接退订：\n{ends}\n\n{organ}\n",
    {
        "organ": "机构名称",
        "count": "新信息的条数",
        "news": "新信息的标题和地址",
        "ends": "退订的链接",
    },
)


def what_of(subscription: Subscription) -> str:
    """Name what is subscribed to: 栏目“应急管理”中含有“防汛”的信息."""
    where = f"栏目“{subscription.column.name}”" if subscription.column else "全部栏目"
    held = f"中含有“{subscription.words}”" if subscription.words else ""
    return f"{where}{held}的信息"


def confirmation_send(subscription: Subscription) -> None:
    """Ask the owner of an address whether it was they who subscribed."""
    link = _absolute("portal:subscription_confirm", confirming(subscription.pk))
    facts = {"organ": subscription.organ.name, "what": what_of(subscription), "link": link}
    _send(subscription, _ASK, facts)


def news_send(news: Sequence[tuple[Subscription, Sequence[Item]]]) -> None:
    """Tell one address what is new in an organ's subscriptions of its own, in one mail."""
    told = {item.pk: item for _, items in news for item in items}
    newest = sorted(told.values(), key=lambda item: (item.published_on, item.pk), reverse=True)
    first = news[0][0]
    facts = {
        "organ": first.organ.name,
        "count": len(newest),
        "news": "\n\n".join(_line(item) for item in newest),
        "ends": "\n".join(f"{what_of(one)}：{_ends(one)}" for one, _ in news),
    }
    _send(first, _NEWS, facts)


def _line(item: Item) -> str:
    address = _absolute("portal:item", item.organ.code, item.pk)
    return f"{item.title}（{item.published_on:%Y-%m-%d}）\n{address}"


def _ends(subscription: Subscription) -> str:
    return _absolute("portal:subscription_end", ending(subscription.pk))


def _send(subscription: Subscription, key: str, facts: Mapping[str, object]) -> None:
    said = worded(subscription.organ, key, facts)
    mail_send(
        organ=subscription.organ,
        to=subscription.email,
        subject=said.subject,
        text=said.text,
        html=said.html,
        subject_kind=KIND,
        subject_id=subscription.pk,
    )


def _absolute(name: str, *parts: str | int) -> str:
    return f"{settings.ADDRESS}{reverse(name, args=parts)}"
