"""Large exports as the one person sees them who asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.decisions.models import Export
from gongkai.decisions.refusals import ExportUnknown
from gongkai.organs.authority import Permission
from gongkai.organs.models import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.db.models import QuerySet

    from gongkai.files.models import StoredFile
    from gongkai.organs.authority import Actor


def exports_page(actor: Actor, *, before: int | None = None, limit: int = 50) -> list[Export]:
    """Give a page of the exports that an actor asked for, the last first; one query.

    Those of an organ whose decisions the actor may see no longer are left out.
    """
    found = _seen(actor)
    if before is not None:
        found = found.filter(pk__lt=before)
    return list(found.order_by("-pk")[:limit])


def export_file(actor: Actor, export_id: int) -> StoredFile:
    """Give the file of one of an actor's exports.

    Raises:
        ExportUnknown: there is none, another asked for it, it has no file, or the actor may see
            the organ's decisions no longer.
    """
    export = _seen(actor).filter(pk=export_id).first()
    if export is None or export.file is None:
        raise ExportUnknown
    return export.file


def units_named(asked: Iterable[tuple[int, Mapping[str, str]]]) -> dict[str, str]:
    """Give the names of the units by which lists are narrowed, by number; one query at the most.

    Args:
        asked: Organ and filters of each list; only the organs' own units are named.
    """
    wanted = {(organ_id, told["unit"]) for organ_id, told in asked if "unit" in told}
    if not wanted:
        return {}
    organs, numbers = zip(*wanted, strict=True)
    found = Unit.objects.filter(pk__in=numbers, organ__in=organs)
    return {str(pk): name for pk, name in found.values_list("pk", "name")}


def _seen(actor: Actor) -> QuerySet[Export]:
    reach = actor.reach(Permission.DECISION_VIEW)
    own = Export.objects.filter(reach.q(unit=""), person_id=actor.person_id or 0)
    return own.select_related("organ", "file")
