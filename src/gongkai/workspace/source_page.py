"""A paper with its attribute as its page shows it, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.law.outcomes import OUTCOMES, OutcomeCode
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.selectors.sources import proposal_for, review_due
from gongkai.review.selectors import reviews_of
from gongkai.today import today
from gongkai.workspace.forms.sources import (
    RereviewForm,
    SourceActForm,
    SourceForm,
    SourcePublishForm,
)
from gongkai.workspace.item_form import column_groups

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.forms import BaseForm
    from django.http import QueryDict

    from gongkai.organs.authority import Actor

_FIELDS = (
    *("version", "title", "document_number", "formed_on", "excerpt", "is_classified"),
    *("is_joint", "forwards", "proposed", "ground", "reason"),
)


def source_context(
    actor: Actor, found: Any, refused: Mapping[str, BaseForm] | None = None
) -> dict[str, Any]:
    """Give what the page shows; forms that were refused stand in place of fresh ones."""
    shown = {**_forms(actor, found), **(refused or {})}
    due_on = review_due(found)
    return {
        "paper": found,
        "ground": OUTCOMES[OutcomeCode[found.ground]].label if found.ground else "",
        "proposal": proposal_for(
            found.organ,
            title=found.title,
            excerpt=found.excerpt,
            is_classified=found.is_classified,
            forwards=found.forwards,
        ),
        "reviews": reviews_of("publishing.source_paper", found.pk),
        "due_on": due_on,
        "is_due": due_on is not None and due_on <= today(),
        "forms": shown,
        "is_changing": "change" in (refused or {}),
    }


def _forms(actor: Actor, found: Any) -> dict[str, BaseForm]:
    place = place_of(found.organ, found.unit)
    may_edit = actor.may(Permission.ITEM_EDIT, place)
    version = {"version": found.version}
    forms: dict[str, BaseForm] = {}
    if may_edit and found.stage == "proposed":
        forms["change"] = change_form(found)
        forms["submit"] = SourceActForm(initial=version, auto_id="id_submit_%s")
    if may_edit and found.attribute == "proactive" and found.item_id is None:
        forms["publish"] = publish_form(found)
    is_kept_back = found.attribute in {"on_request", "withheld"}
    if is_kept_back and actor.may(Permission.DOCUMENT_KEEP, place):
        initial = version | {"attribute": found.attribute}
        forms["rereview"] = RereviewForm(initial=initial, auto_id="id_rereview_%s")
    return forms


def change_form(found: Any, data: QueryDict | None = None) -> SourceForm:
    """Make the form that changes a proposal."""
    return SourceForm(data, initial={name: getattr(found, name) for name in _FIELDS})


def publish_form(found: Any, data: QueryDict | None = None) -> SourcePublishForm:
    """Make the form that turns a paper into a draft of an item."""
    return SourcePublishForm(
        data,
        columns=column_groups(found.organ),
        initial={"version": found.version},
        auto_id="id_publish_%s",
    )
