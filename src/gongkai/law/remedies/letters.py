"""The remedy paragraph (救济途径) of an outgoing paper: articles cited, nothing quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.parameter import load_parameter
from gongkai.law.remedies.routes import Order

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.law.parameter import DatedValue
    from gongkai.law.remedies.bodies import Body
    from gongkai.law.remedies.routes import Route

_FIRST = "应当自{since}起{days}日内先向{bodies}申请行政复议；对行政复议决定不服的，"
_THEN_SUE = "可以自收到行政复议决定书之日起{period}日内向{court}提起行政诉讼"
_EITHER = "可以自{since}起{days}日内向{bodies}申请行政复议，"
_OR_SUE = "也可以自{since}起{period}个月内向{court}提起行政诉讼"


class ReviewerUnnamed(ValueError):
    """A reviewing body of the route has no name in the organ's settings."""


def remedy_paragraph(
    route: Route,
    decided_on: date,
    *,
    names: Mapping[Body, str],
    court: str,
    paper: str = "本答复",
    online: str = "",
) -> str:
    """Write the remedy paragraph: one sentence, or two where the paper is served online.

    Args:
        route: The way against the decision.
        decided_on: Day of the decision; it fixes the periods and the articles.
        names: Official names of the reviewing bodies, from the organ's settings.
        court: Official name of the court (DOC-R-7: an organ's setting).
        paper: What the paper calls itself, e.g. 本告知.
        online: Where reconsideration may be applied for online; needed when served online.

    Raises:
        ReviewerUnnamed: a body of the route is missing in `names`.

    Law: 行政复议法 arts 20, 22, 23; 行政诉讼法 arts 45, 46; DOC-R-1, DOC-R-3, DOC-R-4, DOC-R-6.
    """
    is_first = route.order is Order.RECONSIDERATION_FIRST
    review = _at("reconsideration_natural_days", decided_on)
    suit = _at(
        "suit_after_reconsideration_natural_days" if is_first else "suit_months", decided_on
    )
    text = (_FIRST + _THEN_SUE if is_first else _EITHER + _OR_SUE).format(
        since="答复期限届满之日" if route.order is Order.DISPUTED else "收到之日",
        days=review.value,
        bodies=_named(route, names),
        period=suit.value,
        court=court,
    )
    articles = [review.source, route.reviewers.article]
    if is_first:
        articles.insert(1, "第二十三条第一款")
    sentence = f"如不服{paper}，{text}（{'、'.join(articles)}，{suit.source}）。"
    return sentence + (
        f"行政复议申请可以通过{online}在线提交（《中华人民共和国行政复议法》第二十二条）。"
        if online
        else ""
    )


def _at(name: str, on: date) -> DatedValue:
    return load_parameter(name).at(on)


def _named(route: Route, names: Mapping[Body, str]) -> str:
    missing = [body for body in route.reviewers.bodies if body not in names]
    if missing:
        raise ReviewerUnnamed(f"尚未设置行政复议机关（{missing[0]}）的名称，请在机关设置中填写。")
    return "或者".join(names[body] for body in route.reviewers.bodies)
