"""A paper as it would be, before anything is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.law.papers import PAPERS
from gongkai.papers.elements import kept, of_organ
from gongkai.papers.making import Rendered, made
from gongkai.papers.selectors.templates import template_of
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.law.papers import PaperKind
    from gongkai.organs.models import Organ


def whole(
    kind: PaperKind, organ: Organ, fields: Mapping[str, Any], *, number: str, dated_on: date
) -> dict[str, Any]:
    """Give all elements of a paper: the organ's own, the given ones, number, title and day."""
    about: dict[str, Any] = {"title": PAPERS[kind].title, **of_organ(organ)}
    return {**about, **kept(fields), "number": number, "dated_on": dated_on.isoformat()}


def preview(
    kind: PaperKind,
    organ: Organ,
    fields: Mapping[str, Any],
    number: str = "",
    *,
    is_marked: bool = True,
) -> Rendered:
    """Give a paper as it would be issued today, marked as a preview; nothing is kept.

    What others sign, an application filled in for somebody, bears no mark. Elements that are
    lacking stay blank.

    Raises:
        PaperRefused: the template cannot be filled in.
    """
    _, template = template_of(organ, kind)
    day = today()
    elements = whole(kind, organ, fields, number=number, dated_on=day)
    return made(kind=kind, template=template, fields=elements, dated_on=day, is_preview=is_marked)
