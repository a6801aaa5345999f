"""The invented place: a city government, its police bureau with six units, and a branch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.remedies import Body
from gongkai.organs.authority import Actor
from gongkai.organs.models import Organ, OrganLevel, Unit
from gongkai.organs.services import organ_create, unit_create

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.organs.services.organs import OrganFacts

GOVERNMENT, BUREAU, BRANCH = "yunze", "yunze-gaj", "yunze-gaj-cd"
CODES = (GOVERNMENT, BUREAU, BRANCH)
"""The organs of the demonstration; a database that holds any other is somebody's own."""

UNITS = (
    "办公室",
    "治安管理支队",
    "交通警察支队",
    "刑事侦查支队",
    "出入境管理支队",
    "法制支队",
)


def make_place() -> Mapping[str, Organ]:
    """Set up the three organs with their units, by the server's operator."""
    by = Actor.system()
    government = organ_create(code=GOVERNMENT, by=by, **_GOVERNMENT)
    bureau = organ_create(code=BUREAU, parent=government, by=by, **_BUREAU)
    branch = organ_create(code=BRANCH, parent=bureau, by=by, **_BRANCH)
    for position, name in enumerate(UNITS, start=1):
        unit_create(organ=bureau, name=name, position=position, by=by)
    unit_create(organ=branch, name="法制大队", position=1, by=by)
    return {organ.code: organ for organ in (government, bureau, branch)}


def units_by_name(organ: Organ) -> Mapping[str, Unit]:
    """Give an organ's units by their names."""
    return {unit.name: unit for unit in Unit.objects.filter(organ=organ)}


_REVIEWER = {Body.SAME_LEVEL_GOVERNMENT.name: "云泽市人民政府"}
_COURT = "云泽铁路运输法院"

_GOVERNMENT: OrganFacts = {
    "name": "云泽市人民政府",
    "short_name": "云泽市政府",
    "level": OrganLevel.GOVERNMENT,
    "letter_code": "云政公开",
    "office_name": "云泽市政务公开办公室",
    "phone": "0000-0000000",
}
_BUREAU: OrganFacts = {
    "name": "云泽市公安局",
    "short_name": "市公安局",
    "level": OrganLevel.POLICE_BUREAU,
    "letter_code": "云公开",
    "office_name": "云泽市公安局政务公开办公室",
    "office_address": "云泽市平安路1号",
    "office_hours": "工作日9:00—12:00，13:00—17:00",
    "phone": "0000-0000110",
    "postcode": "000000",
    "reviewer_names": _REVIEWER,
    "court": _COURT,
}
_BRANCH: OrganFacts = {
    "name": "云泽市公安局城东分局",
    "short_name": "城东分局",
    "level": OrganLevel.BRANCH_BUREAU,
    "letter_code": "云城公开",
    "office_name": "城东分局办公室",
    "office_address": "云泽市城东区安定路8号",
    "office_hours": "工作日9:00—12:00，13:00—17:00",
    "phone": "0000-0000111",
    "postcode": "000000",
    "reviewer_names": _REVIEWER,
    "court": _COURT,
}
