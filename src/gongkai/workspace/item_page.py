"""An item as its page shows it: as it reads, and what this person may do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from gongkai.casework.selectors import times_spared
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.selectors import (
    attachments_of,
    attachments_released,
    body_of,
    item_acts,
    revision_last,
    revision_open,
    revisions_of,
    taken_down_by,
    timeliness,
)
from gongkai.today import today
from gongkai.workspace.finding_page import findings_told
from gongkai.workspace.forms.attachments import IDS, AttachmentForm
from gongkai.workspace.forms.items import MoveForm, RevisionForm, ScheduleForm, TakeDownForm
from gongkai.workspace.item_form import column_groups, draft_anew_url, revision_form
from gongkai.workspace.item_reviews import reviews_context

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.forms import BaseForm

    from gongkai.organs.authority import Actor

_ON_REVISION = ("submit", "drop", "release")


def item_context(
    actor: Actor, found: Any, refused: Mapping[str, BaseForm | None]
) -> dict[str, Any]:
    """Give what the page shows; forms that were refused stand in place of fresh ones."""
    revision = revision_open(found)
    acts, history = item_acts(actor, found, revision), revisions_of(found)
    may_edit = actor.may(Permission.ITEM_EDIT, place_of(found.organ, found.unit))
    is_gone = found.state == "taken_down"
    base = reverse("workspace:item", args=[found.pk])
    fresh = _forms(found, revision, acts) | {
        name: form for name, form in refused.items() if form is not None and name in acts
    }
    return {
        "item": found,
        "revision": revision,
        "body": body_of(revision or found, base=base),
        "public_body": body_of(found, base=base) if revision and found.state == "released" else "",
        "attachments": attachments_of(revision) if revision else attachments_released(found),
        "attachment_form": AttachmentForm(initial=_of(revision), auto_id=IDS)
        if "change" in acts
        else None,
        "file_base": base,
        "findings": findings_told(actor, found, revision or revision_last(found)),
        "history": history,
        **reviews_context(actor, found, revision, history),
        "release_fields": _of(revision) if "release" in acts else None,
        "taken_down_by": taken_down_by(found) if is_gone else None,
        "draft_anew_url": draft_anew_url(found) if is_gone and may_edit else "",
        "timeliness": timeliness(found, today()),
        "times_spared": times_spared(found.organ, found.pk),
        "may_publish": actor.may(Permission.ITEM_PUBLISH, place_of(found.organ, found.unit)),
        "is_editing": refused.get("change") is not None,
        "forms": fresh,
    }


def _forms(found: Any, revision: Any, acts: frozenset[str]) -> dict[str, Any]:
    """Make the forms of the acts that are possible."""
    forms: dict[str, Any] = {}
    if "change" in acts:
        forms["change"] = revision_form(revision)
    for name in _ON_REVISION:
        if name in acts:
            forms[name] = RevisionForm(initial=_of(revision), auto_id=f"id_{name}_%s")
    if "schedule" in acts:
        initial = _of(revision) | {"release_at": revision.release_at}
        forms["schedule"] = ScheduleForm(initial=initial, auto_id="id_schedule_%s")
    return forms | _forms_of_item(found, acts)


def _forms_of_item(found: Any, acts: frozenset[str]) -> dict[str, Any]:
    forms: dict[str, Any] = {}
    version = {"version": found.version}
    if "begin" in acts:
        forms["begin"] = {"version": found.version}
    if "move" in acts:
        groups = column_groups(found.organ)
        forms["move"] = MoveForm(
            initial=version | {"column": found.column_id}, columns=groups, auto_id="id_move_%s"
        )
    if "take_down" in acts:
        forms["take_down"] = TakeDownForm(initial=version, auto_id="id_down_%s")
    return forms


def _of(revision: Any) -> dict[str, Any]:
    return {"revision_id": revision.pk, "version": revision.version}
