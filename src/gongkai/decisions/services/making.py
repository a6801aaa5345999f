"""Making a large export: written row by row, kept and told of once; killed, begun again.

An export is made by one process at a time: each try has its number, and one that was overtaken
keeps no file. The rows are those that the person may see when it runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Q

from gongkai.decisions import verbs
from gongkai.decisions.export_mail import end_tell
from gongkai.decisions.importing.scratch import scratch
from gongkai.decisions.models import Export
from gongkai.decisions.refusals import DecisionsRefusal, ExportUnknown
from gongkai.decisions.selectors.downloading import MEDIA_TYPES, WRITERS
from gongkai.decisions.selectors.exporting import EXPORT_HEADINGS, export_rows
from gongkai.decisions.selectors.filters import Filters
from gongkai.decisions.services.carrying import ALIVE, MOST_TRIES
from gongkai.decisions.services.exports import tell
from gongkai.files.services import file_keep, original_checked
from gongkai.organs.authority import NotAllowed
from gongkai.organs.selectors import actor_of
from gongkai.today import now, today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.files.services import Checked
    from gongkai.organs.authority import Actor

_PIECE = 20_000
_GIVEN_UP = "多次生成都没有完成，请缩小范围后重新导出，仍不能完成的请联系系统管理员。"


def export_make(*, export_id: int) -> Export:
    """Make an export's file.

    Raises:
        ExportUnknown: there is none to be made, or another process makes it.
    """
    export = _taken(export_id)
    by = actor_of(export.person, on=today(), address=None)
    media_type, name = MEDIA_TYPES[export.format], f"行政执法决定-{today()}.{export.format}"
    try:
        with scratch() as work:
            path = work.folder / "export"
            WRITERS[export.format](EXPORT_HEADINGS, _rows(export, by), path)
            with (
                path.open("rb") as content,
                original_checked(upload=content, name=name, media_type=media_type) as checked,
            ):
                return _done(export, checked, by)
    except (DecisionsRefusal, NotAllowed) as refusal:
        return _failed(export, str(refusal), by)


def exports_revive() -> int:
    """Put the exports whose process was killed into the queue again; give how many.

    What kills every try is no accident: it has failed.
    """
    from gongkai.decisions.tasks import make_export  # jobs call services

    dead = Export.objects.filter(state=Export.State.MAKING, beaten_at__lte=now() - ALIVE)
    found = list(dead.select_related("organ", "person__organ"))
    for export in found:
        if export.attempt < MOST_TRIES:
            make_export.enqueue(export.pk)
        else:
            _failed(export, _GIVEN_UP, actor_of(export.person, on=today(), address=None))
    return len(found)


def _taken(export_id: int) -> Export:
    dead = Q(state=Export.State.MAKING, beaten_at__lte=now() - ALIVE)
    free = Export.objects.filter(dead | Q(state=Export.State.WAITING), pk=export_id)
    told = {"state": Export.State.MAKING, "rows": 0, "beaten_at": now()}
    if not free.update(**told, attempt=F("attempt") + 1):
        raise ExportUnknown
    return Export.objects.select_related("organ", "person__organ").get(pk=export_id)


def _rows(export: Export, by: Actor) -> Iterator[list[str]]:
    """Give the rows and count them, and tell on the way how far it is."""
    filters = Filters.from_query(export.filters)
    for row in export_rows(export.organ, filters, today=today(), actor=by):
        export.rows += 1
        if export.rows % _PIECE == 0:
            _moved(export, rows=export.rows, beaten_at=now())
        yield row


def _moved(export: Export, **told: object) -> None:
    """Write how it stands; a try that another has overtaken ends here."""
    mine = Export.objects.filter(pk=export.pk, attempt=export.attempt, state=Export.State.MAKING)
    if not mine.update(**told):
        raise ExportUnknown
    for name, value in told.items():
        setattr(export, name, value)


@transaction.atomic
def _done(export: Export, checked: Checked, by: Actor) -> Export:
    file = file_keep(organ=export.organ, checked=checked, by=by)
    told = {"state": Export.State.DONE, "rows": export.rows, "file": file, "made_at": now()}
    _moved(export, **told)
    tell(export, verbs.EXPORT_MADE, by)
    end_tell(export)
    return export


@transaction.atomic
def _failed(export: Export, refusal: str, by: Actor) -> Export:
    _moved(export, state=Export.State.FAILED, rows=0, refusal=refusal, made_at=now())
    tell(export, verbs.EXPORT_FAILED, by)
    end_tell(export)
    return export
