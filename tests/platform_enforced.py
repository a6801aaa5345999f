"""Decisions in bulk that stand in the town: one, its imports, an export, a file that waits."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from gongkai.decisions.models import Export, Kind, Run
from gongkai.decisions.services import file_take
from gongkai.files.services import file_made
from gongkai.organs.roles import Role
from gongkai.today import now
from platform_decisions import csv_of, decision_of, penalty

if TYPE_CHECKING:
    from platform_town import Town


def enforced(town: Town) -> None:
    """Put them up in the town's own organ."""
    own, records = town.own, town.records
    records["decision"] = decision_of(own, 1)
    for name, state in (
        ("run", Run.State.DONE),
        ("waiting_run", Run.State.WAITING),
        ("stopped_run", Run.State.STOPPED),
    ):
        records[name] = Run.objects.create(
            organ=own.organ,
            kind=Kind.PENALTY,
            name=f"{name}.csv",
            digest=name,
            state=state,
            created_at=now(),
        )
    records["export"] = Export.objects.create(
        organ=own.organ,
        person=own.person[Role.OFFICER],
        format=Export.Format.XLSX,
        state=Export.State.DONE,
        file=file_made(
            organ=own.organ,
            content=BytesIO(b"PK"),
            name="决定.xlsx",
            media_type="application/zip",
            by=own.actor[Role.OFFICER],
        ),
        created_at=now(),
        made_at=now(),
    )
    records["decision_file"] = file_take(
        organ=own.organ,
        upload=csv_of(penalty("云公罚〔2026〕2号")),
        name="处罚.csv",
        by=own.actor[Role.OFFICER],
    )
