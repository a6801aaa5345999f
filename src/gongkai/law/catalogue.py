"""What must be disclosed proactively, the platform's columns, and a catalogue entry's minimum.

Law: 条例 arts 12, 20, 21, 24; LAW-20, LAW-21-1, LAW-21-2, LAW-12-3, PUB-3, PUB-9, PUB-10.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Whose duty an item is."""

    EVERY_ORGAN = "各级行政机关"
    CITY_AND_COUNTY = "设区的市级、县级人民政府及其部门"
    TOWNSHIP = "乡镇人民政府"


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """One subject of proactive disclosure.

    Attributes:
        key: Our name for it, e.g. ``penalties_coercion``.
        rule: The rule that lists it: ``LAW-20-6``, ``LAW-21-1``, ``LAW-21-2``.
        number: Number of the item in art. 20; None for the subjects of art. 21.
        subject: What it is about, in Chinese.
        level: Who discloses it.
    """

    key: str
    rule: str
    number: int | None
    subject: str
    level: Level

    @property
    def citation(self) -> str:
        """The article as a page cites it, e.g. 第二十条第（六）项."""
        if self.number is None:
            return "第二十一条"
        return f"第二十条第（{_NUMERALS[self.number - 1]}）项"


_NUMERALS = [
    "一",
    "二",
    "三",
    "四",
    "五",
    "六",
    "七",
    "八",
    "九",
    "十",
    "十一",
    "十二",
    "十三",
    "十四",
    "十五",
]

_ARTICLE_20 = (
    ("regulations", "行政法规、规章和规范性文件"),
    ("organisation", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
    ("plans", "国民经济和社会发展规划、专项规划、区域规划及相关政策"),
    ("statistics", "国民经济和社会发展统计信息"),
    ("permits_services", "行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    (
        "penalties_coercion",
        "行政处罚、行政强制的依据、条件、程序以及有一定社会影响的行政处罚决定",
    ),
    ("budget", "财政预算、决算信息"),
    ("fees", "行政事业性收费项目及其依据、标准"),
    ("procurement", "政府集中采购项目的目录、标准及实施情况"),
    ("projects", "重大建设项目的批准和实施情况"),
    ("welfare", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
    ("emergency", "突发公共事件的应急预案、预警信息及应对情况"),
    (
        "inspection",
        "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
    ),
    ("recruitment", "公务员招考的职位、名额、报考条件等事项以及录用结果"),
    ("other_required", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息"),
)

_CITY_AND_COUNTY = (
    ("municipal_works", "市政建设"),
    ("public_services", "公共服务"),
    ("public_benefit", "公益事业"),
    ("land_acquisition", "土地征收"),
    ("house_expropriation", "房屋征收"),
    ("public_order", "治安管理"),
    ("social_assistance", "社会救助"),
)

_TOWNSHIP = (
    ("rural_policy", "贯彻落实农业农村工作政策"),
    ("irrigation_works", "农田水利工程建设运营"),
    ("land_contract_transfer", "农村土地承包经营权流转"),
    ("homestead_review", "宅基地使用情况审核"),
    ("rural_expropriation", "土地征收、房屋征收"),
    ("fund_and_labour_raising", "筹资筹劳"),
    ("rural_assistance", "社会救助"),
)

CATALOGUE: tuple[CatalogueItem, ...] = (
    *(
        CatalogueItem(key, f"LAW-20-{number}", number, subject, Level.EVERY_ORGAN)
        for number, (key, subject) in enumerate(_ARTICLE_20, start=1)
    ),
    *(
        CatalogueItem(key, "LAW-21-1", None, subject, Level.CITY_AND_COUNTY)
        for key, subject in _CITY_AND_COUNTY
    ),
    *(CatalogueItem(key, "LAW-21-2", None, subject, Level.TOWNSHIP) for key, subject in _TOWNSHIP),
)
"""Every subject of arts 20 and 21, in the statute's order."""

PLATFORM_COLUMNS: tuple[str, ...] = (
    "政府信息公开指南",
    "政府信息公开制度",
    "法定主动公开内容",
    "政府信息公开年报",
)
"""The platform's four fixed columns, in order (国办公开办函〔2019〕61号; PUB-3)."""

REQUEST_ENTRANCE = "依申请公开"
"""The entrance for applications beside the four columns, or inside the guide (PUB-3)."""

ENTRY_FIELDS: tuple[tuple[str, str], ...] = (
    ("index_no", "索引"),
    ("title", "名称"),
    ("summary", "内容概述"),
    ("formed_on", "生成日期"),
)
"""What every catalogue entry has, as (key, name): 条例 art 12; LAW-12-3."""

_INDEX_NUMBER = re.compile(r"[0-9A-Z-]{8,18}/(?:\d{4}|(?P<yearmonth>\d{6}))-\d{5,6}", re.ASCII)
_MONTHS = range(1, 13)


class InvalidIndexNumber(ValueError):
    """An index number has none of the patterns in use; the message is one Chinese sentence."""


def check_index_number(text: str) -> str:
    """Give back an index number (索引号) that has one of the patterns in use.

    Organ code or credit code, ``/``, year or year and month, ``-``, a serial of five or six
    digits: ``014225972/2019-00001``, ``113417020032563511/202504-00057``.

    Raises:
        InvalidIndexNumber: it has not.

    Law: PUB-10, LAW-12-3.
    """
    match = _INDEX_NUMBER.fullmatch(text)
    yearmonth = match["yearmonth"] if match else None
    if match is None or (yearmonth and int(yearmonth[4:]) not in _MONTHS):
        raise InvalidIndexNumber(
            f"索引号“{text}”格式不对，请按“机构代码/年份-流水号”填写，"
            "如“014225972/2019-00001”，流水号为5至6位数字。"
        )
    return text
