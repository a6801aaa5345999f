"""The organ whose pages are shown; one that is unknown or closed is the same 404."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404

from gongkai.organs.selectors import public_organs

if TYPE_CHECKING:
    from collections.abc import Iterable


def public_organ(code: str) -> Any:
    """Give an active organ by its code, with the organ above it.

    Raises:
        Http404: there is none, or it is closed.
    """
    organ = public_organs().select_related("parent").filter(code=code).first()
    if organ is None:
        raise Http404("没有这个机构，请从机构列表中选择。")
    return organ


def nested(organs: Iterable[Any]) -> list[dict[str, Any]]:
    """Give a tree of organs that come from the root down: each with those below it."""
    roots: list[dict[str, Any]] = []
    by_id: dict[int, dict[str, Any]] = {}
    for organ in organs:
        node = {"organ": organ, "below": []}
        by_id[organ.pk] = node
        above = by_id.get(organ.parent_id)
        (above["below"] if above else roots).append(node)
    return roots
