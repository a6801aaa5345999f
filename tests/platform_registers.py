"""The town's registers: a document being drafted, a public one, papers with their attributes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import platform_publishing
from gongkai.organs.roles import Role
from gongkai.publishing.entries import DocumentEntry, Issuance
from gongkai.publishing.models import SourcePaper
from gongkai.publishing.services import document_bind, document_draft, document_enter
from gongkai.today import now

if TYPE_CHECKING:
    from platform_town import Town

DAY = date(2026, 11, 20)


def registered(town: Town) -> None:
    """Enter one of each state."""
    own = town.own
    told = {"by": own.actor[Role.OFFICER], "today": DAY}
    entry = DocumentEntry(kind="normative", title="养犬管理办法", drafted_on=date(2026, 9, 1))
    town.records["document"] = document_draft(organ=own.organ, entry=entry, **told)
    issuance = Issuance(document_number="云公规〔2026〕3号", issued_on=date(2026, 11, 2))
    public = document_enter(organ=own.organ, entry=entry, issuance=issuance, **told)
    item = platform_publishing.released(
        own, title="养犬管理办法", formed_on=date(2026, 11, 2), today=DAY
    )
    town.records["public_document"] = document_bind(
        document_id=public.pk, version=public.version, item_id=item.pk, **told
    )
    for name, attribute in (("proposed", ""), ("withheld", "withheld"), ("open", "proactive")):
        town.records[f"{name}_paper"] = _paper(town, attribute)


def _paper(town: Town, attribute: str) -> SourcePaper:
    own = town.own
    return SourcePaper.objects.create(
        organ=own.organ,
        unit=own.unit,
        title="关于夏季巡逻的通知",
        formed_on=date(2026, 9, 1),
        excerpt="开展巡逻。",
        proposed=attribute or "proactive",
        attribute=attribute,
        reason="部署未完成" if attribute == "withheld" else "",
        stage="decided" if attribute else "proposed",
        decided_on=date(2026, 9, 2) if attribute else None,
        drafter=own.person[Role.HANDLER],
        changed_at=now(),
    )
