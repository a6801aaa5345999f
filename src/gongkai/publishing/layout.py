"""The columns that an organ's platform begins with, by what the organ is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.catalogue import CATALOGUE, PLATFORM_COLUMNS, Level
from gongkai.law.listings import LISTINGS
from gongkai.organs.models import OrganLevel
from gongkai.publishing.models import ColumnKind

if TYPE_CHECKING:
    from gongkai.law.catalogue import CatalogueItem

DESCRIBED = ("listing_key", "layout", "rhythm", "basis", "about")
"""What the catalogue says of a column of records, by the fields of the column."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A column to be: `catalogue_key` names the subject of arts 20 and 21 that it belongs to."""

    kind: ColumnKind
    slug: str
    name: str
    catalogue_key: str = ""
    below: tuple[Leaf, ...] = ()

    def described(self) -> dict[str, str]:
        """Give what kind of record it holds, with its layout, rhythm, basis and subject."""
        listing = LISTINGS.get(_LISTED.get(self.slug, ""))
        if listing is None:
            return {}
        told = {name: getattr(listing, name) for name in DESCRIBED if name != "listing_key"}
        return {"listing_key": listing.key, **told}


_POLICE = frozenset({OrganLevel.POLICE_BUREAU, OrganLevel.BRANCH_BUREAU, OrganLevel.STATION})
_WITH_LOCAL_DUTIES = frozenset({OrganLevel.GOVERNMENT, OrganLevel.DEPARTMENT})

# Names that fit on a line of a menu; the statute's own words are the catalogue's.
_SHORT = {
    "regulations": "法规公文",
    "organisation": "机构信息",
    "plans": "规划计划",
    "statistics": "统计信息",
    "permits_services": "行政许可和管理服务",
    "penalties_coercion": "行政处罚和行政强制",
    "budget": "财政预决算",
    "fees": "行政事业性收费",
    "procurement": "政府采购",
    "projects": "重大建设项目",
    "welfare": "民生保障",
    "emergency": "应急管理",
    "inspection": "监督检查",
    "recruitment": "人员招录",
    "other_required": "其他法定公开内容",
}

# What a police bureau publishes at least (PUB-6), under the subject it belongs to.
_POLICE_LEAVES: dict[str, tuple[tuple[str, str], ...]] = {
    "regulations": (
        ("normative-documents", "行政规范性文件"),
        ("interpretations", "政策解读"),
        ("laws", "常用法律法规"),
    ),
    "organisation": (
        ("functions", "机构职能"),
        ("leaders", "领导信息"),
        ("units", "内设机构"),
        ("stations", "派出所和办事窗口"),
    ),
    "permits_services": (
        ("permits", "行政许可事项、依据和结果"),
        ("household-guide", "户籍服务指南"),
        ("exit-entry-guide", "出入境服务指南"),
        ("traffic-guide", "交管服务指南"),
        ("public-order-guide", "治安服务指南"),
        ("power-list", "权力清单"),
        ("duty-list", "责任清单"),
        ("household-catalogue", "户籍管理标准目录"),
    ),
    "penalties_coercion": (
        ("enforcement-basis", "处罚和强制的依据"),
        ("discretion", "裁量基准"),
        ("penalty-decisions", "有社会影响的处罚决定"),
    ),
    "inspection": (("random-inspection", "双随机、一公开"),),
    "recruitment": (("police-recruitment", "民警招录"), ("auxiliary-recruitment", "辅警招录")),
    "other_required": (("proposals", "建议提案办理"),),
    "public_order": (("police-notices", "警情通报"),),
}

# The kind of record that a column holds, by its slug; the others hold articles.
_LISTED = {
    "laws": "laws",
    "leaders": "leaders",
    "units": "units",
    "stations": "stations",
    "plans": "plans",
    "statistics": "statistics",
    "household-guide": "guides",
    "exit-entry-guide": "guides",
    "traffic-guide": "guides",
    "public-order-guide": "guides",
    "power-list": "powers",
    "duty-list": "duties",
    "household-catalogue": "household",
    "budget": "budget",
    "fees": "fees",
    "procurement": "procurement",
    "projects": "projects",
    "emergency": "emergency",
    "random-inspection": "random_inspections",
    "police-recruitment": "recruitment",
    "auxiliary-recruitment": "recruitment",
    "police-notices": "bulletins",
}


def layout_of(level: str) -> tuple[Leaf, ...]:
    """Give the fixed columns in their order, with the subjects that are an organ's duty.

    Law: 条例 arts 20, 21; LAW-20, LAW-21-1, PUB-3, PUB-6.
    Interpretation: of art 21 the police have public order alone; an organ that is neither
        government nor department begins with art 20.
    """
    names = dict(zip(ColumnKind, PLATFORM_COLUMNS, strict=True))
    return tuple(
        Leaf(
            kind,
            kind.value,
            names[kind],
            below=_statutory(OrganLevel(level)) if kind is ColumnKind.STATUTORY else (),
        )
        for kind in ColumnKind
    )


def _statutory(level: OrganLevel) -> tuple[Leaf, ...]:
    return tuple(_subject(item, level) for item in CATALOGUE if _is_duty(item, level))


def _is_duty(item: CatalogueItem, level: OrganLevel) -> bool:
    if item.level is Level.EVERY_ORGAN:
        return True
    if level in _POLICE:
        return item.key == "public_order"
    return level in _WITH_LOCAL_DUTIES and item.level is Level.CITY_AND_COUNTY


def _subject(item: CatalogueItem, level: OrganLevel) -> Leaf:
    leaves = _POLICE_LEAVES.get(item.key, ()) if level in _POLICE else ()
    return Leaf(
        ColumnKind.STATUTORY,
        item.key.replace("_", "-"),
        _SHORT.get(item.key, item.subject),
        item.key,
        tuple(Leaf(ColumnKind.STATUTORY, slug, name, item.key) for slug, name in leaves),
    )
