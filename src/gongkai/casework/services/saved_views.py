"""Lists that a person keeps under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import SavedView
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from gongkai.journal.verbs import Verb
    from gongkai.organs.authority import Actor

_LONGEST_NAME, _LONGEST_QUERY = 40, 1000


@transaction.atomic
def view_save(*, name: str, query: str, by: Actor) -> SavedView:
    """Keep a list's filters under a name; the same name again takes the new filters.

    Raises:
        CaseworkRefusal: nobody is logged in, or the name does not fit.
    """
    name = name.strip()
    if by.person_id is None or not 0 < len(name) <= _LONGEST_NAME:
        raise CaseworkRefusal(f"请为列表条件取一个不超过{_LONGEST_NAME}个字的名称。")
    if len(query) > _LONGEST_QUERY:
        raise CaseworkRefusal("列表条件太长，请减少条件后再保存。")
    view, _ = SavedView.objects.update_or_create(
        person_id=by.person_id, name=name, defaults={"query": query}
    )
    _note(view, verbs.VIEW_SAVED, by)
    return view


@transaction.atomic
def view_delete(*, view_id: int, by: Actor) -> None:
    """Delete one of the actor's own lists; nothing happens when there is none."""
    view = SavedView.objects.filter(pk=view_id, person=by.person_id).first()
    if view is not None:
        _note(view, verbs.VIEW_DELETED, by)
        view.delete()


def _note(view: SavedView, verb: Verb, by: Actor) -> None:
    organ = by.organ_path.rstrip("/").rpartition("/")[2]
    record(
        chain=organ,
        verb_code=verb.code,
        target=Target("casework.view", view.pk),
        author=by.author(Permission.REQUEST_VIEW),
    )
