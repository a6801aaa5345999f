"""Write the course of every dispute that was kept before as what is known of it."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.db import migrations

if TYPE_CHECKING:
    from collections.abc import Iterator

_ZONE = ZoneInfo("Asia/Shanghai")


def written(apps: Any, _: Any) -> None:
    """Give each dispute its filing and, where it ended, its result, told no finer than it was."""
    dispute_model = apps.get_model("casework", "Dispute")
    event_model = apps.get_model("casework", "DisputeEvent")
    for dispute in dispute_model.objects.order_by("pk").iterator():
        event_model.objects.bulk_create(
            event_model(
                dispute=dispute,
                position=position,
                act=act,
                happened_on=on,
                facts={"on": on.isoformat(), **told},
                recorded_at=datetime.combine(on, time(12), _ZONE),
            )
            for position, (act, on, told) in enumerate(_acts(dispute))
        )
        dispute.disputed_outcome = _disputed(apps, dispute)
        if dispute.result:
            dispute.state = "CONCLUDED"
            dispute.result_code = f"{dispute.result.upper()}_UNTOLD"
            dispute.decided_on = dispute.served_on = dispute.concluded_on
        dispute.save()


def _acts(dispute: Any) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    yield "REGISTER", dispute.filed_on, {}
    if dispute.result:
        # A new answer was till now ordered on the request itself.
        told = {"result": f"{dispute.result.upper()}_UNTOLD", "asks_reanswer": False}
        yield "CONCLUDE", dispute.concluded_on, told


def _disputed(apps: Any, dispute: Any) -> str:
    """Give the outcome decided last when the dispute was filed."""
    decided = apps.get_model("casework", "Event").objects.filter(
        request_id=dispute.request_id, act="DECIDE", happened_on__lte=dispute.filed_on
    )
    last = decided.order_by("position").last() if dispute.request_id else None
    return last.facts.get("outcome", "") if last else ""


class Migration(migrations.Migration):
    """Depends on the tables."""

    dependencies = [("casework", "0008_disputes")]
    operations = [migrations.RunPython(written, migrations.RunPython.noop)]
