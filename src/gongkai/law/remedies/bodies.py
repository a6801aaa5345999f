"""Who reconsiders a decision, by the kind of organ that made it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.parameter import load_parameter

if TYPE_CHECKING:
    from datetime import date


class OrganKind(StrEnum):
    """Kinds of organ that the Reconsideration Law tells apart."""

    DEPARTMENT = "县级以上地方人民政府工作部门（含公安局）"
    DISPATCHED_BODY = "工作部门设立、以自己名义作出行为的派出机构（如派出所）"
    DISTRICT_BRANCH = "直辖市、设区的市工作部门按行政区划设立的派出机构（如公安分局）"
    DISPATCHED_ORGAN = "人民政府设立的派出机关（如街道办事处）"
    AUTHORISED_ORGANISATION = "法律、法规、规章授权的组织"
    VERTICAL_SYSTEM = "海关、金融、外汇管理、税务等垂直领导的机关和国家安全机关"
    LOCAL_GOVERNMENT = "省级以下地方各级人民政府"
    PROVINCIAL_GOVERNMENT = "省、自治区、直辖市人民政府"
    MINISTRY = "国务院部门"


class Body(StrEnum):
    """Who reconsiders, seen from the organ that decided."""

    SAME_LEVEL_GOVERNMENT = "本级人民政府"
    UPPER_DEPARTMENT = "上一级主管部门"
    UPPER_GOVERNMENT = "上一级人民政府"
    ESTABLISHING_DEPARTMENT = "设立该派出机构的部门"
    ESTABLISHING_GOVERNMENT = "设立该机构的部门的本级人民政府或者设立该机关的人民政府"
    LOCAL_GOVERNMENT_OF_PLACE = "派出机构所在地的人民政府"
    MANAGING_ORGAN = "直接管理该组织的人民政府或者部门"
    MANAGING_GOVERNMENT = "管理该组织的人民政府或者管理部门的本级人民政府"
    ITSELF = "本机关"


@dataclass(frozen=True, slots=True)
class Reviewers:
    """The bodies that may reconsider; where there are two, the person chooses.

    Attributes:
        article: Article of the Reconsideration Law in force on the day of the decision.
    """

    bodies: tuple[Body, ...]
    article: str


def reviewers(organ: OrganKind, decided_on: date) -> Reviewers:
    """Tell who reconsiders a decision.

    Args:
        organ: Kind of the organ that decided.
        decided_on: Day of the decision; from 2024-01-01 the revised law holds.

    Law: 行政复议法 arts 24, 25, 27; DOC-R-2.
    """
    row = load_parameter("reconsideration_bodies").at(decided_on).value[organ.name]
    return Reviewers(tuple(Body[name] for name in row["bodies"]), row["article"])
