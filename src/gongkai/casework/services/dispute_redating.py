"""Reading anew what is due in disputes, when a holiday notice made a provisional day firm."""

from __future__ import annotations

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.dispute_standing import due_columns
from gongkai.casework.models import Dispute
from gongkai.casework.selectors.disputes import dispute_case
from gongkai.casework.services.dispute_progress import DISPUTE
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Actor

_AT_ONCE = 500


def disputes_redate() -> int:
    """Read anew every day that rests on a year not announced; give how many became firm.

    Each is told in the journal. Doing it twice changes nothing.

    Law: CLK-2, RR-1, RR-12.
    """
    waiting = Dispute.objects.filter(is_provisional=True).select_related("organ")
    rows = waiting.prefetch_related("events").order_by("pk").iterator(chunk_size=_AT_ONCE)
    return sum(_redated(dispute) for dispute in rows)


def _redated(dispute: Dispute) -> bool:
    columns = due_columns(dispute_case(dispute))
    if columns["is_provisional"] and columns["due_on"] == dispute.due_on:
        return False
    with transaction.atomic():
        # Whoever acts in the dispute at this moment dates it anew anyway.
        same = Dispute.objects.filter(pk=dispute.pk, version=dispute.version)
        if not same.update(**columns):
            return False
        record(
            chain=dispute.organ.code,
            verb_code=verbs.DISPUTE_REDATED.code,
            target=Target(DISPUTE, dispute.pk, dispute.reference),
            author=Actor.system().author(),
            before={"due_on": dispute.due_on.isoformat() if dispute.due_on else None},
            after={"due_on": columns["due_on"].isoformat() if columns["due_on"] else None},
        )
    return True
