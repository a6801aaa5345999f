"""Asking for a large export, and deleting it when its days are over."""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import IntegrityError, transaction

from gongkai.decisions import verbs
from gongkai.decisions.models import Export
from gongkai.decisions.refusals import DecisionsRefusal, SheetFull
from gongkai.decisions.selectors.counts import count_of
from gongkai.decisions.selectors.downloading import SHEET_ROWS
from gongkai.files.services import file_discard
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Actor, Permission, Place
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.decisions.selectors.filters import Filters
    from gongkai.organs.models import Organ

TARGET = "decisions.export"
MOST_WAITING = 5
"""So many of one person wait at a time: each may fill a disk and hold a worker for minutes."""

_GOING = (Export.State.WAITING, Export.State.MAKING)


@transaction.atomic
def export_begin(*, organ: Organ, filters: Filters, ending: str, by: Actor) -> Export:
    """Put a large export into the queue; the same that waits already is not asked for twice.

    Args:
        organ: Whose decisions.
        filters: How the list is narrowed.
        ending: `xlsx` or `parquet`.
        by: Who asks, and alone may fetch the file.

    Raises:
        NotAllowed: the actor may not see the organ's decisions.
        DecisionsRefusal: no such format, more rows than a sheet holds, or too many wait already.
    """
    by.require(Permission.DECISION_VIEW, Place(organ.path))
    if ending not in Export.Format.values:
        raise DecisionsRefusal("请选择xlsx或者parquet格式；csv不限行数，可以直接导出。")
    if ending == Export.Format.XLSX and (count_of(organ, filters, public=False) or 0) > SHEET_ROWS:
        raise SheetFull
    told = filters.as_query()
    digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
    person_id = by.person_id or 0  # who may is somebody; nobody's number is 0
    mine = Export.objects.filter(person_id=person_id)
    same = mine.filter(organ=organ, format=ending, digest=digest)
    if going := same.filter(state__in=_GOING).first():
        return going
    if mine.filter(state__in=_GOING).count() >= MOST_WAITING:
        raise DecisionsRefusal(f"您已有{MOST_WAITING}个导出任务没有完成，请等其完成后再导出。")
    wanted = Export(
        organ=organ,
        person_id=person_id,
        filters=told,
        digest=digest,
        format=ending,
        created_at=now(),
    )
    try:
        with transaction.atomic():
            wanted.save(force_insert=True)
    except IntegrityError:  # the same press, twice at once
        return same.latest("pk")
    return _queued(wanted, by)


def _queued(export: Export, by: Actor) -> Export:
    from gongkai.decisions.tasks import make_export  # jobs call services

    tell(export, verbs.EXPORT_ASKED, by)
    make_export.enqueue(export.pk)
    return export


def exports_sweep() -> int:
    """Delete the exports whose days are over, with their files; give how many.

    Law: 个人信息保护法 art 47.
    """
    line = now() - timedelta(days=settings.EXPORT_DAYS)
    old = list(Export.objects.filter(made_at__lt=line).select_related("organ"))
    for export in old:
        _drop(export)
    return len(old)


@transaction.atomic
def _drop(export: Export) -> None:
    system, file_id = Actor.system(), export.file_id
    tell(export, verbs.EXPORT_DELETED, system)
    Export.objects.filter(pk=export.pk).delete()
    if file_id is not None:
        file_discard(file_id=file_id, by=system, reason="导出文件期满")


def tell(export: Export, verb_code: str, by: Actor) -> None:
    """Write the journal's entry; filters stay out of it, names may stand in them."""
    record(
        chain=export.organ.code,
        verb_code=verb_code,
        target=Target(TARGET, export.pk, export.format),
        author=by.author(Permission.DECISION_VIEW, Place(export.organ.path)),
        after={"rows": export.rows},
    )
