"""What is put right by itself: runs whose process was killed, files that nobody fetched."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.decisions.importing.scratch import swept
from gongkai.decisions.models import Run
from gongkai.decisions.services.carrying import ALIVE, MOST_TRIES
from gongkai.files.services import file_discard
from gongkai.organs.authority import Actor
from gongkai.today import now

if TYPE_CHECKING:
    from uuid import UUID

KEPT = timedelta(days=30)
"""So long the rows that were returned wait to be fetched: they hold what the mask would hide."""


_LONGEST_STEP = timedelta(hours=2)
"""No step of an import leaves its scratch untouched for so long."""


def runs_revive() -> int:
    """Put the runs whose process was killed into the queue again; give how many.

    What such a process left in its scratch goes, too.
    """
    from gongkai.decisions.tasks import carry_out  # jobs call services

    dead = Run.objects.filter(
        state__in=(Run.State.READING, Run.State.WRITING), beaten_at__lte=now() - ALIVE
    )
    # What kills every try is no accident: a person looks at it.
    dead.filter(attempt__gte=MOST_TRIES).update(state=Run.State.STOPPED)
    revived = 0
    for run_id in list(dead.values_list("pk", flat=True)):
        carry_out.enqueue(run_id)
        revived += 1
    swept(_LONGEST_STEP)
    return revived


def returned_rows_sweep() -> int:
    """Delete the files of returned rows after thirty days; give how many.

    Law: 个人信息保护法 art 47; PUB-28.
    """
    old = Run.objects.filter(rejected__isnull=False, ended_at__lt=now() - KEPT)
    swept = list(old.values_list("pk", "rejected"))
    for run_id, file_id in swept:
        _drop(run_id, file_id)
    return len(swept)


@transaction.atomic
def _drop(run_id: int, file_id: UUID) -> None:
    Run.objects.filter(pk=run_id, rejected=file_id).update(rejected=None)
    file_discard(file_id=file_id, by=Actor.system(), reason="退回的行期满")
