"""What the Reconsideration Law usually calls an organ of each level."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.remedies import OrganKind
from gongkai.organs.models import OrganLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

USUAL_KIND: Mapping[OrganLevel, OrganKind] = MappingProxyType(
    {
        OrganLevel.GOVERNMENT: OrganKind.LOCAL_GOVERNMENT,
        OrganLevel.DEPARTMENT: OrganKind.DEPARTMENT,
        OrganLevel.POLICE_BUREAU: OrganKind.DEPARTMENT,
        OrganLevel.BRANCH_BUREAU: OrganKind.DISTRICT_BRANCH,
        OrganLevel.STATION: OrganKind.DISPATCHED_BODY,
        OrganLevel.OTHER: OrganKind.AUTHORISED_ORGANISATION,
    }
)
"""Where nothing else is said; a county's branch bureau, say, is told apart by hand."""
